"""Articles in which people are quoted by name and no character is: there an actor goes on speaking, not his part.

"“She has bought a dress,” said Ann Lee. Mara strikes up a friendship in May. “She has me in bits”": Mara says nothing.
Scenes are retold there all the same, so it takes an actor who has just spoken or is named in the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from spacy.tokens import Doc

from newsextract import names
from newsextract.components.name import antecedents, descriptions
from newsextract.components.quote import dialogue, said_myself
from newsextract.components.quote.speaker_choice import Option, Speakers
from newsextract.components.relations import Relation, read

_FEWEST = 2
"""Quotations that a cue gives to a person by name."""
_FOLLOWED = re.compile(r"_(?:pronoun|description|joint|continued|unnamed|between)(?:_unclosed)?$")
_SOMEBODY = re.compile(r"_(?:pronoun|description)(?:_unclosed)?$")
_MET = re.compile(r"\b(?:[Hh]e|[Ss]he) [^.!?;:,“”\"‘\n]{2,45}[,:]? ?[“\"‘']$")
# Whoever is called so has a part somewhere in the article: in gold 375 of 379 times.
_ACTOR = re.compile(r"\b(?:actor|actress)\Z")
_CASTINGS = "newsextract_castings"


class OutOfCharacter:
    """Whether no character speaks in an article, and who is one."""

    def __init__(self, doc: Doc, relations: Sequence[Relation]) -> None:
        self.doc, self.labels = doc, _labels(doc)
        self.cast = {r.fields["actor"] for r in read(doc, _CASTINGS)}
        told = [
            self.labels.get(name, "")
            for r in relations
            if not r.fields["parent"] and _by_name(r)
            for name in r.fields["speakers"].split("; ")
        ]
        self.spoke = {str(r.roles["quote"][0]): r.fields["speakers"].split("; ") for r in relations}
        self.holds = told.count("PERSON") >= _FEWEST and "CHARACTER" not in told

    def options(
        self, relation: Relation, options: list[Option], speakers: Speakers
    ) -> list[Option]:
        """The ``options`` without the characters, where these are out."""
        if self._is_real(relation, speakers.turns.text):
            options = [o for o in options if self.labels.get(o.name) != "CHARACTER"] or options
        if _ACTOR.search(speakers.turns.text, *relation.roles.get("speaker", (0, 0))):
            crew = self._crew(relation)
            options = [o for o in options if o.name not in crew] or options
        outer = not relation.fields["parent"] and relation.fields["kind"] != "document"
        own = relation.fields["speakers"]
        if not self.holds or not outer or _by_name(relation) or self.labels.get(own) != "PERSON":
            return options
        if not self._is_near(relation, own, speakers) or self._is_told_of(relation, speakers):
            return options
        return [o for o in options if self.labels.get(o.name) != "CHARACTER"] or options

    def _crew(self, relation: Relation) -> set[str]:
        """Those named so far who direct, write, create or host, and play nothing."""
        before = antecedents.candidates(self.doc, relation.roles["quote"][0])
        crew = descriptions.crew(self.doc, before)
        return {m.name for m in before if m.person in crew} - self.cast

    def _is_real(self, relation: Relation, text: str) -> bool:
        """Whether the cue is that of an actor ("the actress said"), or of somebody whom one met ("he told me")."""
        start = relation.roles["quote"][0]
        if not relation.fields["parent"]:
            words = text[slice(*relation.roles.get("speaker", (0, 0)))]
            return descriptions.is_of_actor(words) and words.lower().startswith("the ")
        met = _MET.search(text, max(0, start - 60), start)
        around = self.spoke.get(relation.fields["parent"], [])
        real = any(self.labels.get(name) == "PERSON" for name in around)
        return real and met is not None and said_myself.is_met(text, met.start())

    def _is_near(self, relation: Relation, own: str, speakers: Speakers) -> bool:
        """Whether whom the rules take for the speaker spoke right before, or somebody did in the same paragraph, or
        he is named there, not in brackets."""
        turns = speakers.turns
        start = relation.roles["quote"][0]
        block = turns.block(start)
        begin, last = turns.blocks[block].start, speakers.said[-1] if speakers.said else ""
        if last and self.labels.get(last) == "PERSON":
            away = block - speakers.at
            if away == 0 or (away == 1 and last == own):
                return True
        text = turns.text
        return any(
            m.name == own and text.count("(", begin, m.start) == text.count(")", begin, m.start)
            for m in turns.within(begin, start)
        )

    def _is_told_of(self, relation: Relation, speakers: Speakers) -> bool:
        """Whether nobody but a character leads to the words in their sentence: "what Mara had said in May: “…”"."""
        turns, start = speakers.turns, relation.roles["quote"][0]
        begin = (
            turns.starts[max(0, bisect_right(turns.starts, start - 1) - 1)] if turns.starts else 0
        )
        inside = turns.within(begin, start)
        somebody = _SOMEBODY.search(relation.rule) is not None
        return not somebody and any(self.labels.get(m.name) == "CHARACTER" for m in inside)


def _labels(doc: Doc) -> dict[str, str]:
    """What everybody is by most mentions; who plays somebody is a person."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in names.mentions(doc):
        counts[mention.name][mention.label] += 1
    labels = {name: own.most_common(1)[0][0] for name, own in counts.items()}
    pairs = [r for r in read(doc, _CASTINGS) if r.fields["character"]]
    characters, actors = ({r.fields[key] for r in pairs} for key in ("character", "actor"))
    return labels | dict.fromkeys(characters, "CHARACTER") | dict.fromkeys(actors, "PERSON")


def _by_name(relation: Relation) -> bool:
    """Whether a cue names who speaks."""
    cued = relation.rule.startswith("cue_") and _FOLLOWED.search(relation.rule) is None
    return bool(relation.fields["speakers"]) and (cued or relation.rule == dialogue.RULE)
