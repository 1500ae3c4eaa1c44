"""Titles that are told in one breath with one that comes out: in "Smoke, Ash and Peat are back this autumn" all three are.

The heads judge one title at a time and lose one of a list now and then. Where a date goes with one of a list in which no
date stands of its own, it goes with the others, too: all 13 that were lost so in 1,758 gold articles are right. "Smoke and
Ash, which is out in May" and "Smoke and Ash, the latter in May" tell it of the last alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsextract import confidence
from newsextract.components.release.release_parts import aside
from newsextract.components.scene import Scene
from newsextract.components.score.weighing import RULE, Candidate
from newsextract.components.title.credits import credited
from newsextract.components.title.title_forms import title_key
from newsextract.masking import PLACEHOLDERS

_W, _D, _F, _P, _O = (PLACEHOLDERS[k] for k in ("WORK", "DATE", "PLATFORM", "PERSON", "ORG"))
_KIND = r"(?:cartoon|film|movie|drama|comedy|thriller|documentary|series|sitcom|romance|horror)"
_WHOSE = rf"(?:the return of |[{_P}{_O}{_F}](?:['’]s?)? |the |new |(?:animated |original |horror |comedy |crime )?{_KIND} )*"
_AND = rf"[”\"’']?,?(?: ?\([^(){_D}]{{0,40}}\))?(?:,? (?:and|&|plus|as well as) |[,;] (?:and )?){_WHOSE}[“\"‘']?"
_LIST = re.compile(rf"{_W}(?:{_AND}{_W})+")
_END = re.compile(r"[”\"’']?(?: ?\([^()]*\))?")
# Of the last alone, or of something that holds them all: "The album has “Smoke” and “Ash” among them, and is out in May"
_OF_THE_LAST = re.compile(r"[”\"’']? ?(?:[,(–—:-](?! (?:all|both|each)\b)|among\b)")
_NOT_SO = re.compile(r"\brespectively\b|\b(?:the )?latter\b|\bformer\b")
# "Wrecked, the Lost spoof", "from the man who made the first Smoke, Ash"
_ASIDE = re.compile(
    r"[”\"’']? (?:spoof|parody|spin-?off|sequel|prequel|remake|reboot|star|fame|fans?|creator|alum\w*|veteran)\b"
)
_EARLIER = re.compile(r"\b(?:first|original|previous|old) [“\"‘']?$")
_NEXT = re.compile(rf"[{_D}{_W}]")
_LEAST = 2  # titles
_SHARE = 0.7


def joined(
    scene: Scene, found: Sequence[Candidate], chosen: Sequence[Candidate]
) -> list[Candidate]:
    """``chosen`` and those that are listed with them; of ``found`` where the heads saw them, too."""
    held = {_key(scene, one) for one in chosen}
    seen = {_key(scene, one): one for one in found}
    placed = {
        (title_key(one.relation.fields["work"]), one.relation.roles["date"]): one for one in chosen
    }
    more: dict[tuple[str, str], Candidate] = {}
    for date, titles in _lists(scene) if chosen else ():
        places = [(title_key(title), date) for title in titles]
        told = next((placed[place] for place in places if place in placed), None)
        if told is None:
            continue
        for title in titles:
            key = title_key(title), scene.text[slice(*date)]
            if key not in held and key not in more:
                more[key] = _beside(told, seen.get(key), title)
    return sorted([*chosen, *more.values()], key=lambda one: one.relation.roles["date"])


def _lists(scene: Scene) -> Iterator[tuple[tuple[int, int], list[str]]]:
    """Each date with the titles of the list beside it."""
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _D not in text or text.count(_W) < _LEAST or _NOT_SO.search(text):
            continue
        credits = credited(text)
        for match in _LIST.finditer(text):
            spots = [at for at in range(*match.span()) if text[at] == _W]
            spots = [at for at in spots if at not in credits and not _aside(text, at)]
            titles = list(dict.fromkeys(scene.title(sentence, at) for at in spots))
            if len(titles) >= _LEAST:
                for at in _beside_list(text, match):
                    item = sentence.masked.items[at]
                    yield (item.start, item.end), titles


def _aside(text: str, at: int) -> bool:
    """Whether the title at ``at`` only says what another one is like or comes from."""
    return bool(aside(text, at) or _ASIDE.match(text, at + 1) or _EARLIER.search(text, 0, at))


def _beside_list(text: str, match: re.Match[str]) -> Iterator[int]:
    """Masked offsets of the dates before and behind a list that no other title parts from it."""
    before = max(text.rfind(_D, 0, match.start()), text.rfind(_W, 0, match.start()))
    if before >= 0 and text[before] == _D:
        yield before
    end = _END.match(text, match.end())
    behind = end.end() if end else match.end()
    after = _NEXT.search(text, match.end())
    if (
        after
        and text[after.start()] == _D
        and after.start() >= behind
        and not _OF_THE_LAST.match(text, behind)
    ):
        yield after.start()


def _key(scene: Scene, one: Candidate) -> tuple[str, str]:
    return title_key(one.relation.fields["work"]), scene.text[slice(*one.relation.roles["date"])]


def _beside(told: Candidate, seen: Candidate | None, title: str) -> Candidate:
    relation = replace(
        told.relation,
        rule=RULE,
        fields=told.relation.fields | {"work": title, "season": "", "episodes": ""},
    )
    relation.confidence = confidence.bounded(_SHARE)
    return Candidate(relation, seen.features if seen else {}, told.model)
