"""Whose turn it is: what the sentences around a quotation, and the quotations beside it, say of a speaker.

Signs for :mod:`.speaker_choice`, which weighs them; nothing is decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.relations import Relation

_CUED = ("cue_", "dialogue", "interview", "displayed", "signed", "label")
"""Rules that read in the text whose a quotation is; the others go by what stands around it."""
# Whoever is told, asked or spoken of is seldom the one who speaks.
_OBJECT = re.compile(
    r"\b(?:told|tells?|telling|asks?|asked|asking|to|with|for|at|from|about|of|by|against|and|meets?|met|sees?|saw"
    r"|calls?|called|like|behind|than|between|opposite)\s+$"
)
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|I['’](?:m|ve|d|ll))\b")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]urs?|[Uu]s|[Ww]e['’](?:re|ve|d|ll))\b")
_YOU = re.compile(r"\b[Yy](?:ou|our)\b")
_TALK = re.compile(
    r"\b(?:says?|said|adds?|added|explains?|explained|recalls?|recalled|laughs?|jokes?|joked|tells?|told|replies|replied)\b"
)
_NEAR = 400  # characters from the quotation before: an answer stands no farther
_NOWHERE = 5000  # characters; there is none before
_MARKS = "“\"‘'« "


class Turns:
    """The quotations of one article, and the people named outside of them.

    Arguments:
        people: everybody named, in order.
        relations: the quotations as the rules left them, in order.
    """

    def __init__(
        self, doc: Doc, people: Sequence[names.Mention], relations: Sequence[Relation]
    ) -> None:
        self.text = memo.text(doc)
        self.relations = relations
        self.sentences = layout.sentences(doc)
        self.starts = [start for start, _ in self.sentences]
        self.blocks = layout.blocks(self.text)
        self._block_starts = [block.start for block in self.blocks]
        spans = sorted(r.roles["quote"] for r in relations if not r.fields["parent"])
        opened = [start for start, _ in spans]

        def spoken(at: int) -> bool:
            index = bisect_right(opened, at) - 1
            return index >= 0 and at < spans[index][1]

        self._people = people
        self._outside = [m for m in people if not spoken(m.start)]
        self._outside_starts = [m.start for m in self._outside]
        self.cued = Counter(name for r in relations for name in cued(r))
        self._numbers = {r.roles["quote"]: n for n, r in enumerate(relations)}

    def within(self, start: int, end: int) -> list[names.Mention]:
        """People named outside quotations between two offsets."""
        low, high = (bisect_left(self._outside_starts, at) for at in (start, end))
        return self._outside[low:high]

    def spoken_of(self, relation: Relation) -> set[str]:
        """The people named in a quotation itself, outside the quotations inside it."""
        start, end = relation.roles["quote"]
        inner = [r.roles["quote"] for r in self.relations if r.fields["parent"] == str(start)]
        return {
            m.name for m in self._people
            if start <= m.start < end and not any(s <= m.start < e for s, e in inner)
        }  # fmt: skip

    def asked_of(self, relation: Relation) -> set[str]:
        """The people of whom the question before it speaks, above it or in its paragraph, other than those whom it addresses."""
        here, said = self.block(relation.roles["quote"][0]), relation.roles["quote"][0]
        start, end = self.blocks[here].start, said
        if not self.text[start:end].rstrip(" *").endswith("?"):
            if not here or not self.text.endswith("?", 0, self.blocks[here - 1].end):
                return set()
            start, end = self.blocks[here - 1].start, self.blocks[here - 1].end
        return {
            m.name for m in self._people
            if start <= m.start < end
            and not (
                self.text[m.end : m.end + 1] in (",", "?", "!")
                and (m.start == start or self.text[m.start - 2 : m.start] in (", ", ". ", "! ", "? "))
            )
        }  # fmt: skip

    def first(self, start: int, end: int) -> int:
        """The person named first there, -1 for nobody."""
        found = self.within(start, end)
        return found[0].person if found else -1

    def block(self, at: int) -> int:
        """The number of the block that holds an offset."""
        return max(0, bisect_right(self._block_starts, at) - 1)

    def of(self, relation: Relation) -> Turn:
        """What is known of one quotation."""
        return Turn(self, relation, self._numbers[relation.roles["quote"]])


def cued(relation: Relation) -> list[str]:
    """Whose a quotation is where its cue says so."""
    if not relation.rule.startswith(_CUED):
        return []
    return [name for name in relation.fields["speakers"].split("; ") if name]


class Turn:
    """One quotation among the others.

    Arguments:
        number: its place among ``turns.relations``.
    """

    def __init__(self, turns: Turns, relation: Relation, number: int) -> None:
        self.turns = turns
        text = turns.text
        start, end = relation.roles["quote"]
        self.block = turns.block(start)
        block = turns.blocks[self.block]
        at = bisect_right(turns.starts, start) - 1
        here = turns.sentences[at] if at >= 0 else (start, end)
        before = turns.sentences[at - 1] if at > 0 else (here[0], here[0])
        later = bisect_left(turns.starts, end)
        after = turns.sentences[later] if later < len(turns.sentences) else (end, end)
        if after[0] >= block.end:
            after = (end, end)
        self.first = {
            "begins_here": turns.first(here[0], start),
            "begins_before": turns.first(*before),
            "begins_after": turns.first(*after),
            "ends_cue": turns.first(end, min(block.end, end + 160)),
            "begins_block": turns.first(block.start, start),
        }
        named = turns.within(block.start, start)
        self.nearest = named[-1].person if named else -1
        self.owners = {m.person for m in turns.within(before[0], start) if _owns(text, m)}
        self.objects: dict[int, bool] = {}
        for mention in turns.within(here[0], min(block.end, end + 120)):
            told = _OBJECT.search(text, max(0, mention.start - 14), mention.start) is not None
            self.objects[mention.person] = self.objects.get(mention.person, True) and told
        lead = text[max(0, start - 4) : start].rstrip(_MARKS)
        self.lead = lead[-1:]
        self.opens = start - block.start <= 2
        self._beside(relation, number)
        words = text[start:end]
        self.length = min(3.0, len(words.split()) / 15)
        self.we = _WE.search(words) is not None
        self.i = _FIRST_PERSON.search(words) is not None
        self.story = self._story()
        talks = _TALK.search(text, here[0], start) or _TALK.search(
            text, end, min(block.end, end + 60)
        )
        self.shared = {
            "length": self.length,
            "story": self.story,
            "first_person": float(self.i),
            "second_person": float(_YOU.search(words) is not None),
            "talk": float(talks is not None),
            "colon": float(self.lead == ":"),
            "opens": float(self.opens),
            "turn": float(self.turn),
            "asked": float(self.asked),
            "gap": self.gap,
            "before_apart": float(before[0] < block.start),
        }

    def _beside(self, relation: Relation, number: int) -> None:
        """The quotations before and after it."""
        turns = self.turns
        start = relation.roles["quote"][0]
        away, asked, ended = _NOWHERE, False, False
        if number:
            end = turns.relations[number - 1].roles["quote"][1]
            away = start - end
            asked = turns.text.endswith("?", 0, end)
            ended = turns.blocks[turns.block(end - 1)].end - end <= 2
        self.gap = min(3.0, away / 100)
        self.asked = asked and away < _NEAR
        self.turn = self.opens and ended and away > 0
        self.next: list[str] = []
        self.next_block = -1
        if number + 1 < len(turns.relations):
            following = turns.relations[number + 1]
            self.next = cued(following)
            self.next_block = turns.block(following.roles["quote"][0])

    def _story(self) -> float:
        """From -1, only people are named in the paragraphs around, to 1, only characters."""
        blocks = self.turns.blocks
        low, high = max(0, self.block - 1), min(len(blocks) - 1, self.block + 1)
        around = self.turns.within(blocks[low].start, blocks[high].end)
        people = sum(m.label == "PERSON" for m in around)
        return (len(around) - 2 * people) / len(around) if around else 0.0

    def features(
        self, name: str, kind: str, person: int, *, last: bool, last_but_one: bool
    ) -> dict[str, float]:
        """What speaks for somebody.

        Arguments:
            name: "" for nobody by name.
            kind: of the group, "PERSON" …
            person: number of the person, -1 for anybody else.
            last: whether he spoke the quotation before, or (``last_but_one``) the one before that.
        """
        company, character = kind in ("ORG", "PLATFORM"), kind == "CHARACTER"
        often = self.turns.cued[name] if name else 0
        made = self.shared | {
            "cued": float(often > 0),
            "cued_often": min(2.0, 0.6931 * often),
            "i_nobody": float(self.i and not name),
            "i_organisation": float(self.i and company),
            "we_organisation": float(self.we and company),
            "story_character": self.story * character,
            "story_person": self.story * (kind == "PERSON"),
            "long_character": self.length * character,
            "long_nobody": self.length * (not name),
        }
        if name:
            ahead = name in self.next
            made["next"] = float(ahead)
            made["next_here"] = float(ahead and self.next_block == self.block)
            made["next_below"] = float(ahead and self.next_block == self.block + 1)
            made["next_other"] = float(bool(self.next) and not ahead)
        if last:
            made["last_asked"], made["last_turn"] = float(self.asked), float(self.turn)
            made["last_gap"], made["last_opens"] = self.gap, float(self.opens)
        if last_but_one:
            made["but_one_asked"], made["but_one_turn"] = float(self.asked), float(self.turn)
        if person >= 0:
            made |= {key: float(first == person) for key, first in self.first.items()}
            nearest = self.nearest == person
            made["nearest"] = float(nearest)
            made["nearest_colon"] = float(nearest and self.lead == ":")
            made["nearest_comma"] = float(nearest and self.lead == ",")
            made["object"] = float(self.objects.get(person, False))
            made["subject"] = float(not self.objects.get(person, True))
            made["owner"] = float(person in self.owners)
        return made


def _owns(text: str, mention: names.Mention) -> bool:
    return text[mention.end : mention.end + 2] in ("'s", "’s")
