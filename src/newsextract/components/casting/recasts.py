"""Recasts: ``A replaces B`` gives B the part that A has elsewhere in the article, as former, or A the part of B."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.components.casting.candidates import Candidate, CastingScene
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

_P = PLACEHOLDERS["PERSON"]
_REPLACES = re.compile(
    rf"(?P<new>{_P})(?:[^.;{_P}]{{0,60}}?)\b(?:replac(?:es?|ed|ing)(?! by)|(?:takes|took|taking|take|taken) (?:over|the part|the role|up the role)[^.;{_P}]{{0,30}}? from|"
    rf"succeed(?:s|ed|ing)?(?! by)|step(?:s|ped|ping)? in for|fill(?:s|ed|ing) in for|inherit(?:s|ed|ing)?[^.;{_P}]{{0,30}}? from|in place of|instead of)"
    rf" (?:[\w’'\-]+ ){{0,4}}?(?P<old>{_P})(?!['’]s\b)"
)


# "Ann Lee was replaced by Jo Pike", "Ann Lee has handed the part to Jo Pike".
_REPLACED = re.compile(
    rf"(?P<old>{_P})(?!['’]s\b)(?:[^.;{_P}]{{0,80}}?)\b(?:(?:replaced|succeeded|followed) (?:in the (?:part|role) )?(?:by|with)|"
    rf"(?:hands?|handed|passed|passes) (?:over )?(?:the |his |her |that )?[^.;{_P}]{{0,20}}? ?(?:over |on )?to)"
    rf" (?:[\w’'\-]+ ){{0,4}}?(?P<new>{_P})(?!['’]s\b)"
)
# "Jo Pike stepped in after Ann Lee left".
_AFTER = re.compile(
    rf"(?P<new>{_P})(?:[^.;{_P}]{{0,20}}?)\b(?:step(?:s|ped|ping)? in|(?:takes|took|taken) over(?: the (?:part|role))?(?: as [^.;{_P}]{{1,20}})?) (?:after|when)"
    rf" (?:[\w’'\-]+ ){{0,3}}?(?P<old>{_P}) (?:[\w’'\-]+ ){{0,3}}?(?:left|leaves|quit|withdrew|departed|exited|relocated|dropped|pulled|stepped|bowed|moved|retired|died)\b"
)
_PATTERNS = (_REPLACES, _REPLACED, _AFTER)


def find(scene: CastingScene, found: Sequence[Candidate]) -> list[Candidate]:
    """Candidates for those who were replaced and for those who replace them, from the pairs found so far."""
    more: list[Candidate] = []
    for sentence in scene.sentences:
        for pattern in _PATTERNS if sentence.has_people else ():
            for match in pattern.finditer(sentence.masked.text):
                more += _other(scene, sentence, match, found)
    return more


def _other(
    scene: CastingScene, sentence: Sentence, match: re.Match[str], found: Sequence[Candidate]
) -> list[Candidate]:
    """Of two actors of one part, the one of whom the article does not say it elsewhere."""
    new, old = (
        scene.people[sentence.masked.items[match.start(name)].key] for name in ("new", "old")
    )
    for known, other, rule, status in (
        (new, old, "replaced", "former"), (old, new, "replaces", "confirmed"),
    ):  # fmt: skip
        for pair in found:
            if pair.actor.person != known.person or pair.character is None:
                continue
            one = scene.candidate(
                rule, other, pair.character, None, sentence, pair.kind, status,
                before=match.start(), after=match.end(), weight=0.9,
            )  # fmt: skip
            one.work, one.work_sure = pair.work, pair.work_sure
            return [one]
    return []
