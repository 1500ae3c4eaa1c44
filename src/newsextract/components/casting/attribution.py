"""Which work a casting belongs to: the title that the sentence gives it, or the one in focus."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsextract.components.casting import work_places
from newsextract.components.title.credits import WORD, credited
from newsextract.masking import PLACEHOLDERS

if TYPE_CHECKING:
    from newsextract.components.scene import Scene, Sentence

_P, _C, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["WORK"]
# "… as Mara in Smoke": the nearest title after the pair wins, before another clause.
_TAIL = re.compile(
    rf"[^.;{_P}{_C}{_W}]{{0,40}}?\b(?P<link>in|on|of|for|from|to)\b (?:(?!\S+, (?:and|while|whilst|but|which) ){WORD} ){{0,7}}?(?P<work>{_W})"
)
# "Smoke, in which she plays Mara", "Smoke, where he was Davy".
_WHERE = re.compile(rf"{_W},? (?:(?:in|on|for) which|where(?:in)?)\b[^.;{_W}]*$")
# "on the Smoke spin-off Ash", "a Smoke presentation of Ash": the second title is the work.
_OFFSHOOT = re.compile(
    rf"{_W}[”\"’']?(?:['’‘]s?)? (?:(?!and |or |its? |the )[\w-]+ ){{0,2}}?(?:(?:spin-?off|offshoot|prequel|sequel|follow-?up|companion)"
    rf"(?: (?:series|show|drama|sitcom|comedy|miniseries|film|movie))?,?|(?:presentation|production|staging|version|adaptation) of(?: the)?) [“\"‘']?(?P<w>{_W})"
)
# "in Smoke as Mara, in Ash as Kit": the title before "as" is the part's.
_IN_AS = re.compile(
    rf"\b(?:in|on) (?:{WORD} ){{0,4}}?[“\"‘']?(?P<w>{_W})[”\"’']?(?: ?\([^()]{{1,40}}\))?,? as (?:[a-z’'-]+ ){{0,4}}[{_P}{_C}]"
)
_TITLE = re.compile(_W)
_BRACKET_OR_TITLE = re.compile(rf"[(){_W}]")
_LATTER = re.compile(r"^[Ii]n the latter\b")
# "…as Mara, last seen in Smoke": who plays her was.
_BEEN = re.compile(r", (?:\w+ ){0,2}?(?:seen|known|heard|starr\w+|remembered|recogni[sz]\w+)\b")
_OF_PERSON = re.compile(rf"(?:['’]s|['’]?s? (?:[\w-]+ ){{1,3}}?)(?:[\w-]+ )?{_P}")


def work(scene: Scene, sentence: Sentence, before: int, after: int) -> tuple[str, bool]:
    """The title that a pair at masked ``[before, after)`` belongs to, and whether it is said."""
    text = sentence.masked.text
    credits = credited(text)

    within = [m for m in _IN_AS.finditer(text, before, after) if m.end() == after]
    if within:
        return scene.title(sentence, within[-1].start("w")), True
    if (match := _TAIL.match(text, after)) is not None and _own_tail(text, after, match, credits):
        at = match.start("work")
        offshoot = _OFFSHOOT.match(text, at)
        return scene.title(sentence, offshoot.start("w") if offshoot else at), True
    if (match := _WHERE.search(text, 0, before)) is not None:
        return scene.title(sentence, match.start()), True
    if work_places.untitled(scene, sentence.start, sentence.end):
        return "", False  # what titles there are say who somebody is, or are those of a book
    # "Smoke stars A as B": the last title before it, outside brackets.
    depth = 0
    for mark in reversed(list(_BRACKET_OR_TITLE.finditer(text, 0, before))):
        at, char = mark.start(), mark[0]
        depth += (char == ")") - (char == "(" and depth > 0)
        if char == _W and depth == 0 and at not in credits:
            return scene.title(sentence, at), True
    inside = [m.start() for m in _TITLE.finditer(text, before, after) if m.start() not in credits]
    if inside and "(" not in text[before:after]:
        return scene.title(sentence, inside[-1]), True
    if _LATTER.search(text, 0, before):
        earlier = [w for w in scene.works if w.roles["work"][1] <= sentence.start]
        if earlier:
            return earlier[-1].fields["title"], True
    own = scene.own_works(sentence)
    if len(set(own)) == 1:
        return own[0], True
    return sentence.focus or scene.primary, False


def told(sentence: Sentence, before: int, after: int) -> bool:
    """Whether the words right beside a pair name its work: "Mara in Smoke", "Smoke, in which she plays Mara"."""
    text = sentence.masked.text
    match = _TAIL.match(text, after)
    own = match is not None and _own_tail(text, after, match, credited(text))
    return own or _WHERE.search(text, 0, before) is not None


def _own_tail(text: str, after: int, match: re.Match[str], credits: frozenset[int]) -> bool:
    at = match.start("work")
    if at not in credits:
        return True
    # "known as Mara in Smoke" is a credit, and Mara's; "played by Tom Ray of Ash" is only Ray's.
    if text[after - 1] != _C or _BEEN.match(text, after):
        return False
    return not _OF_PERSON.match(text, at + 1)
