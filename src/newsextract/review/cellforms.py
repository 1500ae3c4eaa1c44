"""Whether a cell still says what was written into it, whatever a spreadsheet did to its form.

A spreadsheet that reads and saves a table turns dates, times and numbers into its own forms,
an encoding drops letters, a program curls quotation marks. None of that is a decision of the
reviewer's. What counts is whether the original could have become this cell.
"""

from __future__ import annotations

import re
import unicodedata

from newsextract.cells import guard, unguard
from newsextract.review.days import Order, clock, same_day

_PLAIN = str.maketrans(
    dict.fromkeys("‘’‚‛ʼ´`′＇", "'")
    | dict.fromkeys("“”„‟«»″＂", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\u00a0\u202f\u2007\u2009", " ")
    | {"…": "...", "\ufeff": "", "\u200b": "", "\u00ad": ""}
)
_UNKEPT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BLANKS = " \t\n"
_LONGEST = 32_767  # characters that a cell of a spreadsheet holds
_TRUTH = {
    **dict.fromkeys(("true", "wahr", "vrai", "verdadero", "vero", "waar", "verdadeiro"), "true"),
    **dict.fromkeys(("false", "falsch", "faux", "falso", "onwaar"), "false"),
}
_NUMBER = re.compile(
    r"[+-]?\s?[$€£¥]?\s?(?:\d[\d.,\u00a0\u202f ']*|[.,]\d+)(?:e[+-]?\d+)?\s*[%$€£¥]?", re.IGNORECASE
)
_ERROR = re.compile(r"#(?:NAME\?|REF!|VALUE!|DIV/0!|N/A|NULL!|NUM!|ERROR!)|Err:\d+")


def same(original: str, cell: str, *, order: Order = "", encoding: str = "") -> bool:
    """Whether ``cell`` is ``original``, as it was or as a spreadsheet rewrites it.

    Arguments:
        order: of day and month in the file's dates, where that is known.
        encoding: of the file; letters that it does not have may have become ``?``.
    """
    if cell in (original, guard(original)) or unguard(cell) == original:
        return True
    wanted, found = plain(original), plain(cell)
    if found in (wanted, plain(str(guard(original)))) or plain(unguard(cell)) == wanted:
        return True
    if len(cell) >= _LONGEST - 10 and wanted.startswith(found.removesuffix("...").rstrip()):
        return True
    pattern = _as_encoded(original, encoding) if "?" in found else ""
    if pattern and re.fullmatch(
        pattern, _UNKEPT.sub("", _lines(cell).translate(_PLAIN)).strip(_BLANKS)
    ):
        return True
    if not wanted or not found:
        return False
    truth = _TRUTH.get(wanted.casefold())
    if truth and truth == _TRUTH.get(found.casefold()):
        return True
    return same_number(wanted, found) or same_day(wanted, found, order) or _same_time(wanted, found)


def plain(text: str) -> str:
    """Text without what spreadsheets and editors change by themselves."""
    return unicodedata.normalize("NFC", _UNKEPT.sub("", _lines(text).translate(_PLAIN))).strip()


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _as_encoded(text: str, encoding: str) -> str:
    """A pattern for ``text`` with ``?`` for letters that the file could not hold; empty if it could all.

    A file of letters that every encoding has looks like UTF-8, whatever wrote it.
    """
    if encoding not in ("utf-8", "cp1252"):
        return ""
    # A letter beyond the first 65,536 becomes one mark or two, the same throughout a file.
    forms = [(form, width) for form in dict.fromkeys((text, str(guard(text)))) for width in (1, 2)]
    return "|".join(_with_gaps(form, width) for form, width in forms)


def _with_gaps(text: str, width: int) -> str:
    letters = [(c, _UNKEPT.sub("", c.translate(_PLAIN))) for c in _lines(text)]
    solid = [index for index, (_, shown) in enumerate(letters) if shown.strip(_BLANKS)]
    pieces = []
    for index, (letter, shown) in enumerate(letters):
        kept = letter.encode("cp1252", "ignore")
        gap = r"\?" * (width if ord(letter) > 0xFFFF else 1)
        piece = re.escape(shown) if kept else rf"(?:{re.escape(shown)}|{gap})"
        # Blanks at the edges may be gone.
        inside = solid and solid[0] <= index <= solid[-1]
        pieces.append(piece if inside else f"(?:{piece})?")
    return "".join(pieces)


def _same_time(original: str, cell: str) -> bool:
    wanted = clock(original)
    return wanted is not None and ":" in original and wanted == clock(cell)


def same_number(original: str, cell: str) -> bool:
    """Whether both are numbers and the same, with as many digits as ``cell`` shows."""
    if not (_NUMBER.fullmatch(original) and _NUMBER.fullmatch(cell)):
        return False
    return any(_close(one, other) for one in numbers(original) for other in numbers(cell))


def _close(one: float, other: float) -> bool:
    # "1.23457E+11" keeps six digits.
    return one == other or (abs(one - other) <= 5e-6 * abs(one) and abs(one) >= 1e11)


def numbers(text: str) -> set[float]:
    """The numbers that ``text`` may be, with points or commas for decimals or thousands."""
    body = re.sub(r"[\u00a0\u202f '$€£¥]", "", text.strip())
    scale = 0.01 if body.endswith("%") else 1.0
    body = body.removesuffix("%")
    forms = set()
    for thousands, decimal in ((",", "."), (".", ",")):
        whole, _, rest = body.partition(decimal)
        grouped = re.fullmatch(rf"[+-]?\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+", whole)
        if thousands in whole and not grouped:
            continue
        forms.add(whole.replace(thousands, "") + ("." + rest if rest else ""))
    found = set()
    for form in forms:
        try:
            found.add(round(float(form) * scale, 12))
        except ValueError:
            continue
    return found


def is_error(cell: str) -> bool:
    """Whether a spreadsheet put an error (``#NAME?``) in the place of what was typed."""
    return bool(_ERROR.fullmatch(cell.strip()))
