"""Which language an article is in (ISO 639-1)."""

from __future__ import annotations

import re
from functools import lru_cache

_ENGLISH = re.compile(
    r"\b(?:the|and|of|to|in|is|that|for|with|as|was|on|by|it|his|her|from|at|has|will)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
# Running English has a function word in every three to five words; below a tenth it is something else.
_SURE = 0.18
_ENOUGH = 8  # words


@lru_cache(maxsize=64)
def identify(text: str) -> str:
    """The language of ``text``; empty if it holds too few words to tell.

    Plain English is told by its function words at once; anything else is left to py3langid.
    """
    sample = text[:4000]
    words = _WORD.findall(sample)
    if len(words) < _ENOUGH:
        return ""
    if len(_ENGLISH.findall(sample)) / len(words) >= _SURE:
        return "en"
    # A line of a cast list is all names, and names are of every language: they tell nothing.
    plain = words if sample.isupper() else [word for word in words if not word[0].isupper()]
    if len(plain) < _ENOUGH:
        return ""
    said = " ".join(plain).lower()
    if len(_ENGLISH.findall(said)) / len(plain) >= _SURE:
        return "en"
    import py3langid

    code: str = py3langid.classify(said)[0]
    return code
