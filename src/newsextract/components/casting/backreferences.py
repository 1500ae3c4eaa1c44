"""Parts told by what went before: "They play Mara and Davy", "she was played by …", "Played by …"."""

from __future__ import annotations

import re

from newsextract import layout, names
from newsextract.components.casting.candidates import Candidate, CastingScene
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

_P, _C = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"]
_FEW = r"(?:[a-z][\w’'\-]*,? ){0,5}?"
_THEY_PLAY = re.compile(
    rf"^(?:They|The (?:two|three|four|pair|trio|duo|couple)|Both)(?:['’]ll| will| also| are set to| both)? (?:play|portray|voice|star as) "
    rf"{_FEW}(?P<characters>{_C}(?:(?:,|,? and) {_FEW}{_C})+)"
)
_LAST = re.compile(rf"{_P}(?:,? (?:and )?{_P})+[.!]?\s*$")
_PLAYED_BY = re.compile(
    rf"\b(?:[Hh]e|[Ss]he|[Tt]he (?:part|role|character)) (?:is|was|will be|has been|had been)(?: \w+)? (?:played|portrayed|voiced) by {_FEW}(?P<actor>{_P})"
)
_BARE = re.compile(rf"^[Pp]layed (?:here |now |\w+ly )?by {_FEW}(?P<actor>{_P})")
_TAKES_PART = re.compile(
    rf"(?P<actor>{_P})[^.;{_P}{_C}]{{0,30}}? (?:takes?|took|taken|taking|inherits|inherited|assumes) (?:on |over )?(?:the|that|his|her|their) (?:part|role)\b(?! (?:of|in|as)\b)"
)


def find(scene: CastingScene) -> list[Candidate]:
    """Candidates whose other half stands earlier in the paragraph, or in the sentence before."""
    found: list[Candidate] = []
    before: Sentence | None = None
    for sentence in scene.sentences:
        if sentence.has_people:
            found += _crossed(scene, before, sentence)
            for pattern, status in ((_PLAYED_BY, ""), (_BARE, ""), (_TAKES_PART, "confirmed")):
                for match in pattern.finditer(sentence.masked.text):
                    actor = _mention(scene, sentence, match.start("actor"))
                    character = _last_character(scene, sentence, match.start())
                    if character is not None and character.person != actor.person:
                        found.append(
                            scene.candidate(
                                "back_reference", actor, character, None, sentence, "acting", status,
                                before=match.start(), after=match.end(), weight=0.8,
                            )
                        )  # fmt: skip
        before = sentence
    return found


def _mention(scene: CastingScene, sentence: Sentence, at: int) -> names.Mention:
    return scene.people[sentence.masked.items[at].key]


def _crossed(scene: CastingScene, before: Sentence | None, sentence: Sentence) -> list[Candidate]:
    """ "… stars Ann Lee and Tom Ray. They play Mara and Davy, respectively." """
    match = _THEY_PLAY.match(sentence.masked.text)
    if match is None or before is None:
        return []
    text = before.masked.text
    everybody = [_mention(scene, before, at) for at, char in enumerate(text) if char == _P]
    characters = [
        _mention(scene, sentence, at) for at in range(*match.span("characters"))
        if sentence.masked.text[at] == _C
    ]  # fmt: skip
    actors = everybody
    if (last := _LAST.search(text)) and len(actors) > len(characters):
        # "On stage with Jo Bell were Ann Lee and Tom Ray": of more than there are parts those of the list at the end.
        actors = [_mention(scene, before, at) for at in range(*last.span()) if text[at] == _P]
    if len(actors) != len(characters) or len({a.person for a in actors}) != len(actors):
        return []
    scene.listed |= {(a.start, c.start) for a in everybody for c in characters}
    found = [
        scene.candidate(
            "they_play", actor, character, None, sentence,
            before=match.start(), after=match.end(), weight=1.3,
        )
        for actor, character in zip(actors, characters, strict=True)
    ]  # fmt: skip
    for one in found:
        one.whole_list = True
    return found


def _last_character(scene: CastingScene, sentence: Sentence, at: int) -> names.Mention | None:
    """The character whom a paragraph that opens with one is about, else the last before masked ``at``."""
    end = sentence.masked.original(at)
    block = next((b for b in layout.blocks(scene.text) if b.start <= sentence.start < b.end), None)
    if block is None:
        return None
    inside = [m for m in scene.people if block.start <= m.start < end and m.label == "CHARACTER"]
    if not inside:
        return None
    return inside[0] if inside[0].start == block.start else inside[-1]
