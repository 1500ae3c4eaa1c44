"""What a bracket after a name means: the character, the actor, or a filmography.

The same layout says opposite things, so the entity types inside and outside decide, and
where they leave it open, the other brackets of the sentence.
"""

from __future__ import annotations

import re
from itertools import pairwise

from newsextract import names
from newsextract.components.casting.bracket_rows import VOICED
from newsextract.components.casting.candidates import Candidate, CastingScene
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

_P, _C, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["WORK"]
_BRACKET = re.compile(
    rf"(?P<outer>[{_P}{_C}])(?:['’]s|,? \d{{2}})?[”\"’']? ?(?:\((?P<inner>(?:[^()]|\([^()]*\)){{1,140}})\)|\[(?P<gloss>[{_P}{_C}])\])"
)
_ONE = re.compile(
    rf"^(?:as |played (?:here |now )?by |{VOICED}|(?:a |an |the )?(?:(?:[\w’'\-]+|[{_P}{_C}]['’]s),? ){{0,5}}?)?(?:{_W}['’]s? (?:star )?)?(?P<name>[{_P}{_C}])(?!['’]s\b)"
    rf"(?P<rest>(?:,| in| from| of)?[^{_P}{_C}]{{0,60}})$"
)
# "Ann Lee (Mara from Smoke)", "Ann Lee (Mara, Smoke)": the part is of that work.
_OF_WORK = re.compile(rf"(?:,| (?:in|from|of|on)) (?:the )?(?:[\w’'\-]+ ){{0,3}}?(?P<work>{_W})")
_VOICED = re.compile(VOICED)
_JOINED = re.compile(r", (?:and |& )?| (?:and|&) ")
_NAME = re.compile(r"^(?:[A-ZÀ-Þ][\w’'\-]+)(?: [A-ZÀ-Þ][\w’'\-]+){0,2}$")


def find(scene: CastingScene, sentence: Sentence) -> list[Candidate]:
    """Candidates from the brackets of one sentence."""
    text = sentence.masked.text
    if "(" not in text and "[" not in text:
        return []
    sure: list[Candidate] = []
    open_: list[tuple[re.Match[str], names.Mention]] = []
    read: list[tuple[re.Match[str], names.Mention, names.Mention]] = []
    row: list[tuple[tuple[int, int], Candidate]] = []
    films = 0
    for match in _BRACKET.finditer(text):
        outer = scene.people[sentence.masked.items[match.start("outer")].key]
        if match["gloss"]:  # "Mara [Ann Lee] never sleeps", in somebody's words
            inner = scene.people[sentence.masked.items[match.start("gloss")].key]
            if {outer.label, inner.label} == {"PERSON", "CHARACTER"}:
                actor, character = (outer, inner) if outer.label == "PERSON" else (inner, outer)
                sure.append(
                    scene.candidate(
                        "bracket", actor, character, None, sentence,
                        before=match.start(), after=match.end(),
                    )
                )  # fmt: skip
            continue
        one = _ONE.match(match["inner"])
        if one is None:
            films += _W in match["inner"] or "," in match["inner"]
            if outer.label == "PERSON" and _NAME.match(match["inner"]):
                open_.append((match, outer))
            continue
        at = match.start("inner") + one.start("name")
        inner = scene.people[sentence.masked.items[at].key]
        if inner.person != outer.person:
            read.append((match, outer, inner))
    # Where names look alike, the brackets beside them tell the order of this sentence.
    told = {o.label for _, o, i in read if o.label != i.label}
    style = told.pop() if len(told) == 1 else ""
    for match, outer, inner in read:
        for (actor, character), weight in _orders(outer, inner, match["inner"], style):
            pair = scene.candidate(
                "bracket", actor, character, None, sentence,
                before=match.start(), after=match.end(), weight=weight,
            )  # fmt: skip
            if actor is outer and (own := _own_work(match)) >= 0:
                pair.work, pair.work_sure = scene.title(sentence, own), True
                pair.work_told = pair.work_within = True
            sure.append(pair)
            row.append((match.span(), pair))
    for ((_, end), ahead), ((start, _), following) in reversed(list(pairwise(row))):
        # "Ann Lee (Mara) and Tom Ray (Davy) of Smoke": both are, as in all of 3 such rows of gold train and dev.
        if following.work_told and not ahead.work_told and _JOINED.fullmatch(text, end, start):
            ahead.work, ahead.work_sure = following.work, True
            ahead.work_told = ahead.work_within = True
    # A capitalised word that nothing recognised is a character only beside other characters.
    as_character = [c for c in sure if c.actor.start == c.start]
    if as_character and not films:
        for match, outer in open_:
            span = (
                sentence.masked.original(match.start("inner")),
                sentence.masked.original(match.end("inner")),
            )
            if not scene.is_title(scene.text[span[0] : span[1]]):
                sure.append(
                    scene.candidate(
                        "bracket", outer, None, span, sentence,
                        before=match.start(), after=match.end(),
                    )
                )  # fmt: skip
    return sure


def _own_work(match: re.Match[str]) -> int:
    """The masked offset of the title that stands behind the part in a bracket; -1 if none does."""
    one = _ONE.match(match["inner"])
    of = _OF_WORK.match(one["rest"]) if one is not None else None
    if one is None or of is None:
        return -1
    return match.start("inner") + one.start("rest") + of.start("work")


def _orders(
    outer: names.Mention, inner: names.Mention, words: str, style: str
) -> list[tuple[tuple[names.Mention, names.Mention], float]]:
    """The (actor, character) readings of ``outer (inner)``, each with its weight.

    ``style`` is what stands outside the brackets that are clear. Where both names look alike and
    nothing tells, both readings stand, and the rest of the article decides.
    """
    straight, reverse = (outer, inner), (inner, outer)
    if words.startswith("as "):
        return [(straight, 1.2)]
    if words.startswith("played") or _VOICED.match(words):
        return [(reverse, 1.2)]
    if outer.label != inner.label:
        return [(straight if outer.label == "PERSON" else reverse, 1.2)]
    if re.match(rf"{_W}['’]s", words):  # "her brother Aidan (Smoke's Kerr Logan)"
        return [(reverse, 1.0)]
    if style:
        return [(straight if style == "PERSON" else reverse, 1.0)]
    return [(straight, 0.7), (reverse, 0.35)]
