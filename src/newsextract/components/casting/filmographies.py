"""Filmographies: a paragraph that names title after title and one person says where that actor has been.

"Lee divides her time between stage and screen. The National had her in Smoke, Ash and Dust; on film look for Flint …":
no phrase leads to most of these titles, but all are hers. Those of directors and writers are told by their words.
"""

from __future__ import annotations

import re

from newsextract import layout, names
from newsextract.components.casting import careers
from newsextract.components.casting.candidates import Candidate, CastingScene
from newsextract.components.name import antecedents
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS, Masked

RULE = "filmography"
_P, _C, _W = (PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK"))
_LEAST = 5  # titles beside each other that make a filmography
_CREW = re.compile(
    r"\b(?i:direct\w*|wr[io]t\w*|script\w*|screenplay|creat(?:ed|or)\w*|produc\w+|helm\w*|compos\w+|present(?:s|ed|er|ing)\w*"
    r"|host\w*|judg\w+|novels?|books?|albums?|songs?|singles?|tracks?|author\w*|design\w*|choreograph\w*|stream\w*|watch\w*)\b"
)
_CAREER = re.compile(
    r"\b(?i:credits?|theatre|theater|stages?|television|tv|films?|movies?|screen|roles?|parts?|seen|appear\w*|acted|played|starred|known|debut|career)\b"
)
_PRONOUN = re.compile(r"\b(?P<word>[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
_BRACKETS = re.compile(r"\([^()]*\)")


def find(scene: CastingScene, before: list[Candidate]) -> list[Candidate]:
    """Candidates without a character, one for each title of such paragraphs that stands with no part.

    Arguments:
        before: what the other rules found: only who is an actor by them has a filmography of parts.
    """
    actors = {one.actor.person for one in before}
    found: list[Candidate] = []
    crew: set[int] | None = None
    for block in layout.blocks(scene.text):
        if block.kind != "paragraph":
            continue
        masked = scene.mask(block.start, block.end)
        if masked.text.count(_W) < _LEAST or not _is_filmography(masked):
            continue
        owner = _owner(scene, masked)
        crew = careers.crew(scene) if crew is None else crew
        if owner is None or " " not in owner.name:
            continue  # a lone name may be anybody's, "the Bond film" too
        if owner.person in crew or owner.person not in actors:
            continue
        sentence = Sentence(block.start, block.end, masked, True, scene.primary)
        for at, char in enumerate(masked.text):
            if char == _W and not _told(masked.text, at):
                one = scene.candidate(
                    RULE, owner, None, None, sentence, status="confirmed",
                    before=at, after=at + 1, weight=0.5,
                )  # fmt: skip
                one.work, one.work_sure = scene.title(sentence, at), True
                found.append(one)
    return found


def _is_filmography(masked: Masked) -> bool:
    text = masked.text
    outside = _BRACKETS.sub("", text)
    titles = {masked.items[at].key for at, char in enumerate(text) if char == _W}
    return (
        outside.count(_W) >= _LEAST
        and len(titles) >= _LEAST
        and _CAREER.search(text) is not None
        and _CREW.search(outside) is None
    )


def _owner(scene: CastingScene, masked: Masked) -> names.Mention | None:
    """The one person of the paragraph; whom its pronoun means where it names nobody."""
    people = [scene.people[i.key] for i in masked.items.values() if i.label == "PERSON"]
    if len({m.person for m in people}) > 1:
        return None
    if people:
        # Named behind the first title, he may be anybody's co-star.
        return people[0] if masked.text.index(_P) < masked.text.index(_W) else None
    pronoun = _PRONOUN.search(masked.text)
    if pronoun is None:
        return None
    return antecedents.person(scene.doc, pronoun["word"], masked.start)


def _told(text: str, at: int) -> bool:
    """Whether a title stands in a bracket or with a part: "Mara in Smoke", "Smoke (Mara)"."""
    depth = text.count("(", 0, at) - text.count(")", 0, at)
    return depth > 0 or _C in text[at + 1 : at + 14] or _C in text[max(0, at - 10) : at]
