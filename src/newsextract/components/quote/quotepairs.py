"""Which mark opens and which closes, within one paragraph.

Straight, curly, German and angle marks, single and double, mixed ones, and those that never close.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsextract.components.quote import markforms, markplaces

_DOUBLE_OPEN, _DOUBLE_CLOSE = "“„‟", "”"
_ANGLES = "«»"  # either may open; they may stand inside double marks
_MARKS = re.compile("[\"'`“”„‟‘’‚«»]")
_INCHES = re.compile(r"\d['’′] ?\d{1,2}$")
_ELISION = re.compile(
    r"['’‘](?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n['’]|bout\b|round\b|cos\b|coz\b|ere\b)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Quoted:
    """Words in marks: ``text[start:end]`` lies between them; ``outer_*`` includes the marks.

    ``block`` and ``last_block`` are indices into :func:`newsextract.layout.blocks`; ``parent`` is the index of
    the quotation around it, or −1.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    mark: str
    closed: bool
    block: int
    last_block: int
    parent: int = -1
    children: list[int] = field(default_factory=list)


def pair(text: str, start: int, end: int, block: int, goes_on: bool = False) -> list[Quoted]:
    found: list[Quoted] = []
    double = single = angle = -1  # offsets of the open marks
    beyond = -1  # up to there single marks inside a single quotation are dealt with
    while text[start] == markforms.BEFORE:
        start += 1
    at = start
    while (next_mark := _MARKS.search(text, at, end)) is not None:
        at, char = next_mark.start(), next_mark[0]
        if char in '"”' and _INCHES.search(text, max(start, at - 6), at):
            pass  # six feet four
        elif text.startswith("''", at) and text[at - 1 : at].isdigit():
            at += 1  # two inches
        elif (
            (char == "“" or (char == '"' and markplaces.is_open(text, at, start)))
            and double >= 0
            and not markplaces.ends(text, at, end)
            and (inner := markplaces.same_inside(text, at, double, end)) > 0
        ):
            _close(found, text, at, inner, inner + 1, '"', True, block)
            at = inner
        elif char in _ANGLES:
            if angle < 0:
                angle = at
            else:
                _close(found, text, angle, at, at + 1, "«", True, block)
                angle = -1
        elif char in _DOUBLE_OPEN or char == '"' or char in _DOUBLE_CLOSE:
            opening = char in _DOUBLE_OPEN or (char == '"' and markplaces.is_open(text, at, start))
            if opening and double >= 0 and char == '"' and markplaces.is_late(text, at, end):
                opening = False
            if double < 0 and not opening:
                opening = markplaces.is_glued(text, at, end) or markplaces.apart(
                    text, at, start, end
                )
            if char in _DOUBLE_CLOSE:
                # A closing mark that stands like an opening one is a slip of the keyboard.
                opening = double < 0 and markplaces.is_open(text, at, start) and at + 1 < end
            if char == "“" and double >= 0 and text[double] == "„":
                opening = False  # German: „so“
            if char == "“" and double >= 0 and markplaces.ends(text, at, end):
                opening = False  # “so“, as some pages set it
            if double >= 0 and at + 1 == end:
                opening = False  # nothing follows that it might open
            if char == '"' and double >= 0 and opening and text[at - 1 : at] in tuple("([-—–:/'‘"):
                # `"a-"b` never opens; a dash right before a closing mark is common.
                opening = text[at - 1] not in "-—–'‘"
            if opening:
                if double >= 0:
                    _never_closed(found, text, double, at, block)
                double = at
            elif double >= 0:
                if single > double:
                    single = -1
                _close(found, text, double, at, at + 1, '"', True, block)
                double = -1
            elif single >= 0 and text[at - 1] in ",.!?…":  # 'So,"
                _close(found, text, single, at, at + 1, "'", True, block)
                single = -1
            elif _begins_so(text, at, start, end):
                found.append(Quoted(start, at, start, at + 1, '"', True, block, block))
        elif (
            char == "‘"
            and single >= 0
            and (inner := markplaces.single_inside(text, at, single, end)) > 0
        ):
            _close(found, text, at, inner, inner + 1, "'", True, block)
            beyond = at = inner
        elif char in "'’‘‚`":
            since = max(single, beyond)
            single = _single(found, text, at, start, end, single, since, double, block, goes_on)
        at += 1
    if double >= 0:
        _never_closed(found, text, double, end, block)
    if angle >= 0 and double < 0 and text[end - 1] in ".!?…":  # else "« Older posts"
        _close(found, text, angle, end, end, "«", False, block)
    told = text[max(start, single - 2) : single] == ": "
    if single >= 0 and double < 0 and (single == start or goes_on or told):
        _close(found, text, single, end, end, "'", False, block)
    return found


_SAID = re.compile(
    r"\s+(?:(?:(?:[Ss]?[Hh]e|[Tt]hey|[Tt]he [\w-]+(?: [\w-]+)?|(?:(?:[A-Z][\w.&’'-]* ){0,2}(?:[a-z][\w-]* ){1,4})?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}) (?:\w+ly |also |has |had )?)?"
    r"(?:sa(?:id|ys)|t(?:old|ells)|add(?:s|ed)|explain(?:s|ed)|shar(?:es|ed)|reveal(?:s|ed)|recall(?:s|ed)|not(?:es|ed)|laugh(?:s|ed)|jok(?:es|ed)|continue[sd]|admit(?:s|ted)"
    r"|conclude[sd]|state[sd]|insist(?:s|ed)|reflect(?:s|ed)|gush(?:es|ed)|tease[sd]|quip(?:s|ped)|w(?:ent|ound|raps|rapped) (?:on|up)|goes on|finish(?:es|ed)|sign(?:s|ed) off)\b)"
)
_MARKED = re.compile("[\"“”„‟«»]|[:,] ['‘]|^['‘]")
_SHORTEST = 12  # characters of a quotation whose opening mark is missing


def _begins_so(text: str, at: int, start: int, end: int) -> bool:
    """Whether the mark at ``at`` closes what the paragraph begins with, where the opening mark was lost:
    `I never thought so,” says Lee.`"""
    return (
        at - start >= _SHORTEST
        and text[start].isupper()
        and text[at - 1] in ",.!?…"
        and _SAID.match(text, at + 1, end) is not None
        and _MARKED.search(text[start:at]) is None
    )


# "It was cold, Lee told The Echo.": the closing mark was lost before who said it.
_LOST = re.compile(
    r"(?P<q>[,!?])\s+(?:(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}|[Ss]?[Hh]e|[Tt]he (?:actor|actress|star|director|filmmaker|singer|producer)) (?:also |further |then |\w+ly )?"
    r"(?:told (?:[A-Z][\w’'.-]*|the|us|reporters|me|an?|in|this)\b[^\n.!?;,]{0,60}|(?:said|says|added|adds|shared|revealed|explained|recalled|quipped|stated|continued|concluded|signed off|noted|offered|replied|admitted|joked|insisted|laughed|remarked|answered|agreed)"
    r"(?: (?:in|during|while|when|at|on|about|of|to|as|with)\b[^\n.!?;,]{0,80})?))[.\s]*$"
)
_SLIP = re.compile(r"[,.!?]['’](?=\s[a-zA-Z])")

_SINGLE_OPENS = re.compile(r"(?<!\w)['‘](?=\w)")


def _never_closed(found: list[Quoted], text: str, opened: int, end: int, block: int) -> None:
    """A double mark that is open at ``end``; it may be closed by a single one ("So,' she said)."""
    lost = _LOST.search(text, opened + _SHORTEST, end)
    if (
        lost
        and text[opened] != "„"
        and not _MARKS.search(text[lost.end("q") : end].replace("’", ""))
    ):
        _close(found, text, opened, lost.end("q"), lost.end("q"), '"', True, block)
        return
    slip = _SLIP.search(text, opened, end)
    if slip and not _SINGLE_OPENS.search(text, opened + 1, slip.start()):
        _close(found, text, opened, slip.end() - 1, slip.end(), '"', True, block)
    else:
        _close(found, text, opened, end, end, '"', False, block)


def _single(
    found: list[Quoted],
    text: str,
    at: int,
    start: int,
    end: int,
    single: int,
    since: int,
    double: int,
    block: int,
    goes_on: bool,
) -> int:
    """Deal with a single mark; returns the offset of the open single mark, or −1.

    One that is open closes beyond ``since``.
    """
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before.isalnum() and after.isalnum():
        return single
    if text[at] != "’" and _ELISION.match(text, at):
        return single
    if text[at] == "‚" or (single >= 0 and text[single] == "‚"):  # German: ‚so‘
        if text[at] == "‚":
            return at
        _close(found, text, single, at, at + 1, "'", True, block)
        return -1
    if single < 0:
        opens = text[at] == "‘" or (
            (before in markplaces.BEFORE_OPEN or before in '“"')
            and (after.isalnum() or after in '“"[(£$…')
        )
        if text[at] == "’":
            opens = False
        alone = at == start or (double < 0 and (goes_on or text[at - 2 : at] == ": "))
        return at if opens and (alone or markplaces.closer(text, at + 1, end) >= 0) else single
    if before.isspace() or text[at] == "‘":
        return at if text[at] == "‘" and markplaces.closer(text, at + 1, end) >= 0 else single
    if at != markplaces.closer(text, since + 1, end):
        return single
    if double > single:  # the double mark inside is still open: this is an apostrophe
        return single
    _close(found, text, single, at, at + 1, "'", True, block)
    return -1


def _close(
    found: list[Quoted],
    text: str,
    opened: int,
    end: int,
    outer: int,
    mark: str,
    closed: bool,
    block: int,
) -> None:
    start = opened + 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(c.isalnum() for c in text[start:end]):
        found.append(Quoted(start, end, opened, outer, mark, closed, block, block))
