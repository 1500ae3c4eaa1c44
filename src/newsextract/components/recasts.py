"""Recasts: ``A replaces B`` gives B the part that A has elsewhere in the article, as former."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.components.candidates import Candidate, CastingScene
from newsextract.masking import PLACEHOLDERS

_P = PLACEHOLDERS["PERSON"]
_REPLACES = re.compile(
    rf"(?P<new>{_P})(?:[^.;{_P}]{{0,60}}?)\b(?:replac(?:es?|ed|ing)|(?:takes|took|taking|take|taken) (?:over|the part|the role|up the role)[^.;{_P}]{{0,30}}? from|"
    rf"succeed(?:s|ed|ing)?|step(?:s|ped|ping)? in for|fill(?:s|ed|ing) in for|inherit(?:s|ed|ing)?[^.;{_P}]{{0,30}}? from|in place of|instead of)"
    rf" (?:[\w’'\-]+ ){{0,4}}?(?P<old>{_P})(?!['’]s\b)"
)


def find(scene: CastingScene, found: Sequence[Candidate]) -> list[Candidate]:
    """Candidates for those who were replaced, from the pairs found so far."""
    more: list[Candidate] = []
    for sentence in scene.sentences:
        for match in _REPLACES.finditer(sentence.masked.text):
            new = scene.people[sentence.masked.items[match.start("new")].key]
            old = scene.people[sentence.masked.items[match.start("old")].key]
            for pair in found:
                if pair.actor.person != new.person or pair.character is None:
                    continue
                one = scene.candidate(
                    "replaced", old, pair.character, None, sentence, pair.kind, "former",
                    before=match.start(), after=match.end(), weight=0.9,
                )  # fmt: skip
                one.work, one.work_sure = pair.work, pair.work_sure
                more.append(one)
                break
    return more
