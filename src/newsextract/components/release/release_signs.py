"""What else speaks for a work and a date: the words around the date, the page, the other works and dates.

Signs for the net that weighs releases (:mod:`..score.choosing`), beside the heads' scores and the rules' findings of
:mod:`.scored_releases`; nothing is decided here.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict

from newsextract import layout
from newsextract.components.release import release_events
from newsextract.components.scene import Scene, Sentence
from newsextract.components.score.scores import Group, Scores
from newsextract.components.score.weighing import clip
from newsextract.components.title.title_forms import title_key
from newsextract.masking import PLACEHOLDERS

HEADS = ("date_rival", "service", "dated", "carried")
"""Signs that come from the heads' scores."""
_D = PLACEHOLDERS["DATE"]
_UNSEEN = -8.0
_REACH = 90  # characters around the date whose words count
_FAR = 3000  # characters; as good as nowhere
_PREPOSITION = re.compile(
    r"\b(on|in|from|since|until|till|by|for|of|through|during|after|before|at|to|this|last|the)\s+$",
    re.IGNORECASE,
)
_EVENTS = ("premiere", "release", "finale", "episode", "season", "return", "festival", "physical")
_WORDS = {
    "comes_out": r"premier\w*|releas\w+|air(?:s|ed|ing)?|debut\w*|launch\w*|hits?|open(?:s|ed|ing)?|stream\w*|lands?|landed"
    r"|drop(?:s|ped)?|return\w*|arriv\w+|available|out|bows?|bowed|begin\w*|began|starts?|started|kick\w* off|rolls? out|due"
    r"|show(?:s|n|ing)|broadcast|screen(?:s|ed|ing)|rolled|coming|comes|came|back|theaters?|theatres?|cinemas?",
    "is_made": r"film(?:ed|ing)|shoot(?:s|ing)?|shot|produc\w+|wrap\w*|cameras?|written|wrote|writing|rehears\w+|record(?:ed|ing)|set in",
    "is_told": r"told|said|says|announc\w+|confirm\w+|report\w*|reveal\w*|tweet\w*|post\w*|interview\w*|publish\w*|updat\w+|order\w*"
    r"|renew\w*|cancel\w*|cast|join\w*|sign\w*|statement|panel|speaking|spoke",
    "happens": r"award\w*|ceremon\w*|died|dies|death|born|married|wedding|trial|court|sentenc\w+|charged|arrest\w*|concert|tour|tickets?"
    r"|auction|convention|festival|anniversary|birthday|funeral|election|war|strike|nominat\w+|gala|party|press",
    "is_old": r"originally|previous\w*|first|since|once|earlier|used to|former\w*|last|ago|then|original",
    "ends": r"finale|final|ends?|ended|ending|conclud\w+|last|closes?|closing|leav\w+|expir\w+|until",
    "is_moved": r"mov\w+|delay\w*|push\w*|shift\w*|postpon\w*|bump\w*|resched\w+|instead|originally|was (?:to|due|set)|had been|slat\w+",
    "repeats": r"repeat\w*|reruns?|encores?|marathon|every|each|weekly|nightly|daily",
}
_AROUND = {
    name: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for name, pattern in _WORDS.items()
}
_SHAPES = {
    "of_year": re.compile(r"(?:early |mid-?|late )?(?:19|20)\d\d", re.IGNORECASE),
    "of_weekday": re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?", re.IGNORECASE),
    "of_today": re.compile(r"to(?:day|night|morrow)|yesterday|this \w+|last night", re.IGNORECASE),
    "of_last": re.compile(r"last \w+", re.IGNORECASE),
    "of_next": re.compile(r"next \w+", re.IGNORECASE),
    "with_year": re.compile(r".*\b(?:19|20)\d\d", re.IGNORECASE | re.DOTALL),
    "pointing": re.compile(
        r".*\b(?:same|following|later|after|before|earlier|that)\b.*", re.IGNORECASE | re.DOTALL
    ),
}


class Signs:
    """The works, dates and blocks of one article."""

    def __init__(
        self, scored: Scores, scene: Scene, spots: dict[int, tuple[Sentence, int]]
    ) -> None:
        self.scored, self.scene, self.spots = scored, scene, spots
        self.blocks = layout.blocks(scene.text)
        self.block_starts = [block.start for block in self.blocks]
        self.works: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for relation in scene.works:
            self.works[title_key(relation.fields["title"])].append(relation.roles["work"])
        self.mentions = sorted(
            (start, end, key) for key, spans in self.works.items() for start, end in spans
        )
        self.mention_starts = [start for start, _, _ in self.mentions]
        self.written = {scene.text[d.start : d.end] for d in scene.dates}
        self.quotes = [
            span
            for place, span in zip(scored.mentions.places, scored.mentions.spans, strict=True)
            if scored.mentions.groups[place.group][0] == "QUOTE"
        ]
        self._of_date: dict[tuple[int, int], dict[str, float]] = {}

    def features(self, work: str, date: tuple[int, int]) -> dict[str, float]:
        """What speaks for the work of this title key and the date at these offsets."""
        if date not in self._of_date:
            self._of_date[date] = self._around(date)
        return self._of_date[date] | self._between(work, date) | self._heads(work, date)

    def _around(self, date: tuple[int, int]) -> dict[str, float]:
        """Of the date alone."""
        text = self.scene.text
        start, end = date
        number = max(0, bisect_right(self.block_starts, start) - 1)
        block = self.blocks[number]
        left, right = max(block.start, start - _REACH), min(block.end, end + _REACH)
        before, after = text[left:start], text[end:right]
        made = {}
        for name, pattern in _AROUND.items():
            made[f"{name}_before"] = _nearness(
                len(before), [m.end() for m in pattern.finditer(before)]
            )
            found = pattern.search(after)
            made[f"{name}_after"] = 1 / (1 + found.start() / 20) if found else 0.0
        written = text[start:end]
        for name, pattern in _SHAPES.items():
            made[name] = float(pattern.fullmatch(written) is not None)
        preposition = _PREPOSITION.search(before)
        made[f"word_{preposition[1].lower()}" if preposition else "word_none"] = 1.0
        made["in_bracket"] = float(before.rfind("(") > before.rfind(")"))
        made["line_start"] = float(start - block.start <= 3)
        made["line_end"] = float(block.end - end <= 2)
        made["short_line"] = float(block.end - block.start < 70)
        made["at_top"] = float(number < 3)
        made["in_heading"] = float(block.kind == "heading")
        made["in_item"] = float(block.kind == "item")
        made["in_noise"] = float(block.kind in layout.NOISE)
        made["in_quote"] = float(any(s <= start < e for s, e in self.quotes))
        sentence, at = self.spots.get(start, (None, 0))
        if sentence is not None:
            mask = sentence.masked.text
            low = mask.rfind(_D, 0, at) + 1
            high = mask.find(_D, at + 1)
            event = release_events.event(
                self.scene, sentence, at, low, high if high >= 0 else len(mask)
            )
            made[f"event_{event}" if event in _EVENTS else "event_none"] = 1.0
            made["dates_here"] = min(3.0, float(mask.count(_D)))
        made["dates"] = math.log1p(len(self.written))
        made["works"] = math.log1p(len(self.works))
        return made

    def _between(self, work: str, date: tuple[int, int]) -> dict[str, float]:
        """Of where the work is named."""
        start, end = date
        sentence, _ = self.spots.get(start, (None, 0))
        low, high = (sentence.start, sentence.end) if sentence is not None else (start, end)
        behind = max((e for _, e in self.works[work] if e <= start), default=-1)
        ahead = min((s for s, _ in self.works[work] if s >= end), default=-1)
        away = start - behind if behind >= 0 else _FAR
        further = ahead - end if ahead >= 0 else _FAR
        near = (behind, start) if away <= further else (end, ahead)
        others = sum(key != work for key in self._named(*near))
        here = set(self._named(low, high))
        block = bisect_right(self.block_starts, start) - 1
        return {
            "behind": math.log1p(away / 20),
            "ahead": math.log1p(further / 20),
            "unnamed_yet": float(behind < 0),
            "others": min(4.0, float(others)),
            "here": float(work in here),
            "others_here": min(3.0, float(len(here - {work}))),
            "alone_here": float(here == {work}),
            "same_block": float(
                any(bisect_right(self.block_starts, s) - 1 == block for s, _ in self.works[work])
            ),
            "focus": float(sentence is not None and title_key(sentence.focus) == work),
            "primary": float(title_key(self.scene.primary) == work),
            "mentions": math.log1p(len(self.works[work])),
        }

    def _named(self, start: int, end: int) -> list[str]:
        """The title keys of the mentions that begin between two offsets."""
        low, high = (bisect_left(self.mention_starts, at) for at in (start, end))
        return [key for _, _, key in self.mentions[low:high]]

    def _heads(self, work: str, date: tuple[int, int]) -> dict[str, float]:
        """What the heads see of the work's other dates, and of services that tie both together."""
        left: Group = ("WORK", work)
        right: Group = ("DATE", self.scene.text[slice(*date)])
        others = [s for g, s in self.scored.rights("released", left) if g != right]
        dated = dict(self.scored.rights("dated", right))
        carried = dict(self.scored.rights("carried", left))
        ties = [min(s, carried[p]) for p, s in dated.items() if p in carried]
        return {
            "date_rival": clip(max(others, default=_UNSEEN), 8),
            "service": clip(max(ties, default=_UNSEEN), 8),
            "dated": clip(max(dated.values(), default=_UNSEEN), 8),
            "carried": clip(max(carried.values(), default=_UNSEEN), 8),
        }


def _nearness(size: int, ends: list[int]) -> float:
    """1 for a word that ends directly before the date, less the farther it stands."""
    return 1 / (1 + (size - ends[-1]) / 20) if ends else 0.0
