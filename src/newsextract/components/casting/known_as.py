"""Parts by which an actor is known, each behind its title: "Ann Lee is best known as Smoke's Mara, and Tom Ray as Ash's Kit".

What stands so behind a title is a part, whatever the recogniser took it for, and of that title alone.
"""

from __future__ import annotations

import re

from newsextract.components.casting.candidates import Candidate, CastingScene
from newsextract.components.name import antecedents
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

RULE = "known_as"
_P, _C, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["WORK"]
_PART = rf"(?:the |both )?(?:[a-z][\w-]* ){{0,3}}?[“\"‘']?(?P<w>{_W})[”\"]?['’]s? (?:own )?(?:[a-z][\w-]* ){{0,3}}?[“\"‘']?(?P<c>[{_P}{_C}])(?!['’]s\b)"
_KNOWN = re.compile(
    rf"(?P<a>{_P}|\b(?:[Hh]e|[Ss]he)\b)(?!['’]s {_W})[^.;:()\n{_P}{_C}{_W}]{{0,60}}?\b(?:known|recogni[sz]able|recogni[sz]ed|remembered|famous|beloved|loved|familiar)\b"
    rf"[^.;:()\n{_P}{_C}{_W}]{{0,40}}? (?:as|for (?:playing|portraying|voicing|(?:his|her|their) (?:role|part|turn|work|performance|portrayal) (?:as|of))) {_PART}"
)
# "… and Ash's Kit", and of somebody else: "… and Tom Ray as Ash's Kit".
_ALSO = re.compile(rf",? (?:and|or|and as|as well as) {_PART}")
_OTHER = re.compile(
    rf",? (?:and|while|with|,) (?P<a>{_P}) (?:is |was )?(?:best )?(?:known )?(?:as|for) {_PART}"
)


def find(scene: CastingScene) -> list[Candidate]:
    """Candidates of such parts, certain of their title."""
    found: list[Candidate] = []
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _W not in text:
            continue
        for match in _KNOWN.finditer(text):
            at = match.start("a")
            actor = (
                scene.people[sentence.masked.items[at].key]
                if text[at] == _P
                else antecedents.person(scene.doc, match["a"], sentence.masked.original(at))
            )
            step: re.Match[str] | None = match
            while step is not None:
                if actor is not None:
                    found += _one(scene, sentence, step, actor.person)
                end = step.end()
                step = _ALSO.match(text, end)
                if step is None and (step := _OTHER.match(text, end)) is not None:
                    actor = scene.people[sentence.masked.items[step.start("a")].key]
    return found


def _one(
    scene: CastingScene, sentence: Sentence, match: re.Match[str], person: int
) -> list[Candidate]:
    character = scene.people[sentence.masked.items[match.start("c")].key]
    mentions = [m for m in scene.people if m.person == person and m.start < character.start]
    if not mentions or character.person == person:
        return []
    one = scene.candidate(
        RULE, mentions[-1], character, None, sentence,
        before=match.start("w"), after=match.end("c"), weight=3.0,
    )  # fmt: skip
    one.work, one.work_sure = scene.title(sentence, match.start("w")), True
    one.work_told = one.work_within = True
    return [one]
