"""Words of which what follows says whose they are, without a verb of speech: "“in 2027”, per the press release", "“too wet” in her words"."""

from __future__ import annotations

import re

_PAPERS = r"release|announcement|statement|synopsis|logline|description|network|studio|report|notes|blurb|listing"
_BEHIND = re.compile(
    r"[”\"’']+,? (?:"
    rf"(?:per|as per|according to) (?:the|its|an?|his|her|their|[A-Z][\w-]*['’]s?) (?:[\w’'-]+ ){{0,3}}(?:{_PAPERS})\b"
    r"|in (?:his|her|their|its|[A-Z][\w-]+['’]s?) (?:own )?words\b)"
)
_AHEAD = re.compile(r"\bby (?:his|her|their) own (?:account|admission|description|reckoning),? $")


def is_attributed(text: str, outer_start: int, outer_end: int) -> bool:
    """Whether the words between two marks are said to be somebody's by what stands right beside them."""
    behind = _BEHIND.match(text, outer_end - 1)
    return (
        behind is not None or _AHEAD.search(text, max(0, outer_start - 40), outer_start) is not None
    )
