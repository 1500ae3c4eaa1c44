"""Parts told one after another: "She played Mara in Smoke, Sister Agnes in Ash and, later, Kit on the sitcom Dust".

Only the first has a verb; all are the subject's, each in the title behind it.
"""

from __future__ import annotations

import re

from newsextract import known, names
from newsextract.components.casting.candidates import Candidate, CastingScene
from newsextract.components.name import antecedents
from newsextract.components.scene import Sentence
from newsextract.components.title.credits import WORD
from newsextract.masking import PLACEHOLDERS

RULE = "chained_part"
_P, _C, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["WORK"]
_BEGINS = re.compile(
    rf"(?:(?P<a>{_P})(?!['’]s)|\b(?P<b>[Hh]e|[Ss]he)\b)[^.;:()\n{_P}{_C}{_W}]{{0,70}}?"
    r"\b(?:play(?:s|ed|ing)|portray(?:s|ed|ing)|voic(?:es|ed|ing)|was|(?:starred|appeared|seen|known|appearances|performances) as|roles? (?:as|of)|(?:lends?|lent|lending) (?:his|her) voice to) "
    rf"|\b(?P<c>[Hh]is|[Hh]er) (?:[a-z-]+ ){{0,4}}(?:roles|parts|credits) (?:[a-z]+ ){{0,2}}?(?:includ(?:e|es|ed|ing)|are|were) "
)
_PAIR = re.compile(
    rf"(?:the |an? |as )?(?:(?:(?!(?:with|opposite|alongside|by|starred|s?he|they|who|was|were) )[a-z][\w’'-]*|[{_P}{_C}]['’]s) ){{0,4}}?[“\"‘']?(?P<c>[{_P}{_C}])[”\"’']?(?! \({_P}\))(?: ?\([^()]{{1,40}}\))?,? "
    rf"(?:in|on|from) (?:{WORD} ){{0,6}}?[“\"‘']?(?P<w>{_W})(?!['’]s)[”\"’']?(?: ?\([^()]{{1,40}}\))?"
)
# "known for voicing Mara (Smoke), Kit (Ash) and Davy (Dust)"
_BRACKETED = re.compile(rf"(?:as )?(?P<c>[{_P}{_C}]) \([“\"‘']?(?P<w>{_W})[”\"’']?\)")
_NEXT = re.compile(r"(?:[,;] and|,? and|[,;])(?:,? (?:later|then|also|finally|most recently),?)? ")
_LEAST = 2  # pairs that make a chain


def find(scene: CastingScene) -> list[Candidate]:
    """Candidates of such chains, certain of their titles."""
    found: list[Candidate] = []
    for sentence in scene.sentences:
        text = sentence.masked.text
        if text.count(_W) < _LEAST or _C not in text:
            continue
        at = 0
        while (begins := _BEGINS.search(text, at)) is not None:
            at = begins.end()
            pairs = _pairs(text, at)
            if len(pairs) < _LEAST or text[pairs[0].start("c")] != _C:
                continue
            at = pairs[-1].end()
            person = _subject(scene, sentence, begins)
            if person is not None:
                found += [one for p in pairs for one in _one(scene, sentence, p, person)]
    return found


def _pairs(text: str, at: int) -> list[re.Match[str]]:
    pairs = []
    while (pair := _PAIR.match(text, at) or _BRACKETED.match(text, at)) is not None:
        pairs.append(pair)
        joint = _NEXT.match(text, pair.end())
        if joint is None:
            break
        at = joint.end()
    return pairs


def _subject(
    scene: CastingScene, sentence: Sentence, begins: re.Match[str]
) -> names.Mention | None:
    if begins["a"]:
        return scene.people[sentence.masked.items[begins.start("a")].key]
    group = "b" if begins["b"] else "c"
    return antecedents.person(
        scene.doc, begins[group], sentence.masked.original(begins.start(group))
    )


def _one(
    scene: CastingScene, sentence: Sentence, pair: re.Match[str], actor: names.Mention
) -> list[Candidate]:
    character = scene.people[sentence.masked.items[pair.start("c")].key]
    if character.person == actor.person or actor.label != "PERSON":
        return []
    if character.label == "PERSON" and known.is_performer(character.name):
        return []
    one = scene.candidate(
        RULE, actor, character, None, sentence,
        before=pair.start("c"), after=pair.end("w"), weight=1.2,
    )  # fmt: skip
    one.work, one.work_sure = scene.title(sentence, pair.start("w")), True
    one.work_told = one.work_within = True
    return [one]
