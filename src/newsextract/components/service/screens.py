"""Cinemas by words that elsewhere are other things: films "hit the screens", and much is on "at the pictures".

Indian pages have few other words than the first: of 14 such places in gold whose day the page gives, on a page of films,
ten are marked as cinemas; what hits the screens "on Colors" or is no film is on television. Of the second five of six are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_HITS = re.compile(r"\b[Hh]it(?:s|ting)? (?:the )?(?P<screens>screens)\b(?! (?:large|small|big)\b)")
_AT = re.compile(r"(?<!up )\bat the (?P<pictures>pictures)\b(?! (?:of|from|that|which)\b|\.\.)")
_FILMS = re.compile(r"(?i)\b(?:films?|movies?|box[- ]office|theat(?:er|re)s?|cinemas?)\b")
_RUNS = re.compile(r"(?i)\b(?:episodes?|seasons?|serials?|sitcom|TV|television|channel)\b")
_STOP = re.compile(r"[.,;!?\n]|\band\b")
_BEHIND = 60  # characters behind the word in which a channel may stand


def found(text: str, services: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where ``text`` says "screens" or "pictures" and means cinemas.

    Arguments:
        services: where it names services.
    """
    yield from (match.span("pictures") for match in _AT.finditer(text))
    matches = list(_HITS.finditer(text))
    if not matches or len(_FILMS.findall(text)) <= len(_RUNS.findall(text)):
        return
    for match in matches:
        end = match.end("screens")
        stop = _STOP.search(text, end)
        last = min(end + _BEHIND, len(text) if stop is None else stop.start())
        if not any(end < start < last for start, _ in services):
            yield match.span("screens")
