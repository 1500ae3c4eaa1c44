"""Cast lists: lines and headings that pair a name with a name.

``Mara Voss – Ann Lee``, ``Ann Lee as Mara Voss``, ``Ann Lee … Mara``, and sections headed by one
name whose paragraph gives the other.
"""

from __future__ import annotations

import re
from itertools import pairwise

from newsextract import layout, names
from newsextract.components.casting.candidates import Candidate, CastingScene
from newsextract.components.name import antecedents
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

_P, _C, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["WORK"]
_LINE = re.compile(
    rf"^(?:[•·●▪*\-–—►✔→]\s*|\d{{1,2}}[.)]\s*|[“\"])*(?P<left>[{_P}{_C}])[”\"*]*(?: ?\([^()]*\))?(?:,? (?:the |a |an )?[a-z][^–—:{_P}{_C}]{{2,60}}?(?= [–—-] ))?"
    rf"\s*(?P<mark>[–—\-:|/=]|(?:\. ?){{2,}}|…|\t+|,? as |,? plays |,? voices |,? is |,? (?:is )?(?:played|voiced) by |\s{{2,}})\s*(?:[a-z][\w’'\-]* ){{0,4}}?[“\"*]*"
    rf"(?P<right>[{_P}{_C}])(?!['’]s\b)[”\"*]*(?P<rest>.*)$",
    re.DOTALL,
)
_PRONOUN_PLAYS = re.compile(
    rf"\b(?P<pronoun>[Hh]e|[Ss]he|[Tt]hey|[Tt]he (?:actor|actress|star|comedian|\d\d-year-old|[\w-]+ (?:actor|actress|star|native)))(?:['’](?:s|ll|d|ve))? "
    rf"(?P<verb>(?:(?:will|would|can|now|also|currently|is|was|has|had|been|be|set to|to|then|previously|once|formerly|originally|best known for|famously|went on to|probably) ){{0,4}}"
    rf"(?:plays?|played|playing|portrays?|portrayed|portraying|voices?|voiced|voicing|essays?|essayed|essaying|embod(?:y|ies|ied|ying)|stars? as|starred as|starring as|returns? as|appears? as|appeared as|takes? on|reprises?|reprising|tak(?:es|ing) on the role of|cast as|joins? as|(?:join|star|appear|return|feature)(?:s|ed|ing)?(?: in| on)? [^.;:{_P}{_C}]{{2,60}}? as))\s"
    rf"(?:(?:the|his|her|their) (?:[\w’'\-]+ ){{0,4}}?(?:role|part|character)s? (?:of|as) )?"
    rf"(?:(?!(?:and|in|on|with|alongside|opposite|who|which|while|but|as|at|from) )(?:[a-z0-9][\w’'\-]*|[A-Z][\w’']*-[a-z][\w\-]*|[{_P}{_C}]['’]s),? ){{0,8}}?[“\"'‘]?"
    rf"(?P<character>[{_C}{_P}])(?!['’]s\b)"
)
# "Mara is dressed by …", "Ann Lee plays the brother of …": the name after it is not the other half.
_OF_ANOTHER = re.compile(
    r"(?<!played )(?<!portrayed )(?<!voiced )\bby |(?<!role )(?<!part )(?<!voice )\bof $"
)
_OF_ROLE = re.compile(
    r"\b(?:plays?|played|playing|portrays?|stars?|role|voices?|cast|takes on|performance|actor|actress)\b"
)


def find(scene: CastingScene) -> list[Candidate]:
    """Candidates from lines, from sections under a name, and from ``She plays Mara``."""
    return _lines(scene) + _sections(scene) + _pronouns(scene) + _implied(scene)


def _lines(scene: CastingScene) -> list[Candidate]:
    rows: list[tuple[Sentence, re.Match[str], names.Mention, names.Mention]] = []
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE or block.end - block.start > 220:
            continue
        masked = scene.mask(block.start, block.end)
        if match := _LINE.match(masked.text):
            line = Sentence(block.start, block.end, masked, True, _focus(scene, block.start))
            left = scene.people[masked.items[match.start("left")].key]
            right = scene.people[masked.items[match.start("right")].key]
            if left.person != right.person:
                rows.append((line, match, left, right))
    # In one list every line has the same order: the labels vote on it.
    lean = sum((a.label == "PERSON") - (a.label == "CHARACTER") for _, _, a, _ in rows)
    lean += sum((b.label == "CHARACTER") - (b.label == "PERSON") for _, _, _, b in rows)
    found = []
    for line, match, left, right in rows:
        mark = match["mark"].strip(" ,")
        if _OF_ANOTHER.search(match.string, match.end("mark"), match.start("right")):
            continue
        if mark.endswith("by"):
            actor, character = right, left
        elif mark in ("as", "plays", "voices"):
            actor, character = left, right
        elif left.label != right.label:
            actor, character = (left, right) if left.label == "PERSON" else (right, left)
        elif mark == "is" or len(rows) < 2 or lean == 0:
            continue
        else:
            actor, character = (left, right) if lean > 0 else (right, left)
        kind = "voice" if mark.startswith("voice") else "acting"
        found.append(
            scene.candidate(
                "cast_list", actor, character, None, line, kind,
                before=match.start("left"), after=match.end("right"), weight=1.2,
            )
        )  # fmt: skip
    return found


def _sections(scene: CastingScene) -> list[Candidate]:
    """A heading that is one name, and the first name of the other sort right below it."""
    found = []
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in ("teaser", "front")]
    for heading, below in pairwise(blocks):
        if heading.end - heading.start > 60 or below.end - below.start < 30:
            continue
        masked = scene.mask(heading.start, heading.end)
        bare = masked.text.strip(" *:#–-0123456789.•")
        if bare not in (_P, _C):
            continue
        name = scene.people[next(i.key for i in masked.items.values())]
        for sentence in scene.sentences:
            if not (below.start <= sentence.start < below.end):
                continue
            other = _other(scene, sentence, name)
            if other is None:
                continue
            actor, character = (name, other) if name.label == "PERSON" else (other, name)
            if set(names.key(character.name)) <= set(names.key(actor.name)):
                break  # "Mara Voss", and below it "Mara is …": one bearer, however the two were taken
            found.append(
                scene.candidate(
                    "heading", actor, character, None, sentence,
                    before=0, after=len(sentence.masked.text), weight=0.8,
                )
            )  # fmt: skip
            break
    return found


def _other(scene: CastingScene, sentence: Sentence, name: names.Mention) -> names.Mention | None:
    text = sentence.masked.text
    wanted = _C if name.label == "PERSON" else _P
    at = text.find(wanted)
    if at < 0 or text[at + 1 : at + 3] in ("’s", "'s"):
        return None
    # Either the paragraph opens with the character ("Mara is a detective …"), or it tells of playing.
    if at > 25 and not _OF_ROLE.search(text[:at]):
        return None
    if wanted == _P and not _OF_ROLE.search(text):
        return None
    return scene.people[sentence.masked.items[at].key]


def _pronouns(scene: CastingScene) -> list[Candidate]:
    found = []
    for sentence in scene.sentences:
        if not sentence.has_people:
            continue
        for match in _PRONOUN_PLAYS.finditer(sentence.masked.text):
            character = scene.people[sentence.masked.items[match.start("character")].key]
            if character.label == "PERSON" and character.p > 0.8:
                continue
            offset = sentence.masked.original(match.start("pronoun"))
            actor = antecedents.person(scene.doc, match["pronoun"], offset)
            if actor is None or actor.person == character.person:
                continue
            kind = "voice" if "voic" in match["verb"] else "acting"
            one = scene.candidate(
                "pronoun_plays", actor, character, None, sentence, kind,
                before=match.start(), after=match.end(), weight=0.8,
            )  # fmt: skip
            found.append(one)
    return found


_IS_CHARACTER = re.compile(
    rf"\b(?P<pronoun>[Hh]e|[Ss]he)(?:['’]s| is| was| will be| has been| had been)(?: (?:a|an|the|my|our|his|her|now|also|once|last seen as|best known as|seen as|back as|best remembered as))? (?P<character>{_C})(?!['’]s\b)"
)
_HER_CHARACTER = re.compile(rf"^(?:And |But )?(?P<pronoun>His|Her) (?P<character>{_C})(?!['’]s\b)")
# "Her character is Mara", "His part in the drama is the mayor, Davy".
_HER_PART_IS = re.compile(
    rf"^(?:And |But )?(?P<pronoun>His|Her) (?:new )?(?:part|role|character|alter ego)(?: in (?:the|this|it)(?: [a-z][\w-]*){{0,2}})?"
    rf"(?: is|['’]s| will be)(?: called| named)?,? (?:the |an? )?(?:[a-z][\w-]* ){{0,3}}?(?P<character>{_C})(?!['’]s\b)"
)
# "she thought her alter ego Mara had to go": hers, whoever she is.
_ALTER_EGO = re.compile(
    rf"\b(?P<pronoun>[Hh]is|[Hh]er|[Tt]he (?:actor|actress|star)['’]s) (?:[\w-]+ )?(?:alter[- ]ego|(?:(?:on-?)?screen|soap) (?:character|persona)),? (?P<character>[{_C}{_P}])(?!['’]s\b)"
)
# "told us that Mara, her new part, is nobody's fool" (4 of 4 in gold train and dev)
_APPOSED_PART = re.compile(
    rf"(?P<character>{_C}), (?P<pronoun>his|her) (?:own |new |latest |first )?(?:part|character|alter ego)\b(?! in)"
)
_WHOSE = {"his": "he", "her": "she"}
_THE_ACTOR = re.compile(
    rf"\b(?P<pronoun>[Tt]he (?P<character>{_C}) (?:actor|actress|star|player|performer))(?! {_P})"
)
_CALLED = re.compile(
    rf"(?P<actor>{_P})[^.;{_P}{_C}]{{0,40}}?(?:,| -| –| —)? (?:whose|his|her) (?:\w+ )?(?:character|alter[- ]ego|role),? (?:[a-z]\w* )*(?P<character>{_C})"
)


def _implied(scene: CastingScene) -> list[Candidate]:
    """``He was Fulk``, ``Her Ibekwe``, ``the Mal Gudgeon actor``: of whom the article just spoke."""
    found = []
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _C not in text and "ego" not in text:
            continue
        for match in _CALLED.finditer(text):
            actor = scene.people[sentence.masked.items[match.start("actor")].key]
            character = scene.people[sentence.masked.items[match.start("character")].key]
            found.append(
                scene.candidate(
                    "whose_character", actor, character, None, sentence,
                    before=match.start(), after=match.end(),
                )
            )  # fmt: skip
        for pattern, rule in (
            (_IS_CHARACTER, "pronoun_is"), (_HER_CHARACTER, "her_character"), (_THE_ACTOR, "the_actor"),
            (_ALTER_EGO, "whose_character"), (_HER_PART_IS, "whose_character"),
            (_APPOSED_PART, "whose_character"),
        ):  # fmt: skip
            for match in pattern.finditer(text):
                character = scene.people[sentence.masked.items[match.start("character")].key]
                words = match["pronoun"] if rule != "the_actor" else "they"
                words = _WHOSE.get(words.lower(), words.removesuffix("'s").removesuffix("’s"))
                offset = sentence.masked.original(match.start())
                actor_ = antecedents.person(scene.doc, words, offset)
                if actor_ is None or offset - actor_.end > 250:
                    continue
                found.append(
                    scene.candidate(
                        rule, actor_, character, None, sentence,
                        before=match.start(), after=match.end(), weight=0.6,
                    )
                )  # fmt: skip
    return found


def _focus(scene: CastingScene, offset: int) -> str:
    focus = scene.primary
    for sentence in scene.sentences:
        if sentence.start > offset:
            break
        focus = sentence.focus
    return focus
