"""Quotation marks as pages spoil them: HTML entities, UTF-8 read as Windows-1252, a backslash left of JSON, two single marks for a double one, an opening one for a closing one.

:func:`plain` gives the same text with ordinary marks in their places, so that every offset stays.
"""

from __future__ import annotations

import re

# The mark itself stands where the words begin or end; the rest of its letters are padding, of two
# kinds, so that what belongs to an opening and to a closing mark can be told apart.
BEFORE, BEHIND = "\u200b", "\u2060"

_ENTITIES = {
    "ldquo": "“", "#8220": "“", "rdquo": "”", "#8221": "”", "lsquo": "‘", "#8216": "‘", "rsquo": "’", "#8217": "’",
    "quot": '"', "#34": '"', "laquo": "«", "raquo": "»", "#39": "'", "apos": "'",
}  # fmt: skip
# "â€œ" is “; the bytes 93 and 94 of the dashes read as marks that are none.
_BYTES = {
    "œ": "“", "\x9c": "“", "\x9d": "”", "": "”", "˜": "‘", "\x98": "‘", "™": "’", "\x99": "’",
    "“": "–", "\x93": "–", "”": "—", "\x94": "—",
}  # fmt: skip
_SPOILT = re.compile(
    rf"&(?P<entity>{'|'.join(_ENTITIES)});"
    "|â€(?P<byte>[œ\x9c\x9d˜\x98™\x99“\x93”\x94]|(?![¦¢ž]))"
    "|Â(?P<angle>[«»])"
    r"|\\(?P<escaped>[\"'“”‘’])"
    "|[ÃÅÄ][“”‘’‚„«»]"  # letters: "Å“" is œ, "Ã«" is ë
)
# "''I love it,'' she says" and "``I love it''": an open one, with a closing one in its line.
_OPEN = r"(?<![\w'’`])(?:''|``)(?=[\w…(\[$‘£€])"
_CLOSED = r"(?<=[^\s'’])''(?!['\w])|(?<=[.,!?…\w]')''(?!['\w])"
_DOUBLED = re.compile(rf"{_OPEN}[^\n]*?(?:{_CLOSED})")
_DOUBLE = re.compile(rf"(?P<open>{_OPEN})|{_CLOSED}")

# "it is a reality “, she says": no quotation begins with a comma.
_TURNED = re.compile(r"(?<=\s)“(?=[,;.!?](?:\s|\Z))")


def plain(text: str) -> str:
    """``text`` with every spoilt mark put right, of the same length."""
    text = _TURNED.sub("”", _SPOILT.sub(_mended, text))
    if "''" in text and _DOUBLED.search(text):
        text = _DOUBLE.sub(lambda m: BEFORE + "“" if m["open"] else "”" + BEHIND, text)
    return text


def _mended(match: re.Match[str]) -> str:
    size = len(match[0])
    if match["entity"]:
        mark = _ENTITIES[match["entity"]]
    elif match["byte"] is not None:
        mark = _BYTES[match["byte"]]
    elif match["angle"] or match["escaped"]:
        mark = match["angle"] or match["escaped"]
    else:
        return "x" * size
    before = match.string[match.start() - 1 : match.start()]
    if mark in "’'" and before.isalnum():
        if match.string[match.end() : match.end() + 1].isalnum():
            return "x" * size  # an apostrophe, which neither opens nor closes
        return mark + BEHIND * (size - 1)
    opens = mark in "“‘«" or (mark in "\"'" and (not before or before.isspace() or before in "(["))
    return BEFORE * (size - 1) + mark if opens else mark + BEHIND * (size - 1)
