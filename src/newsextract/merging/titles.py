"""Titles for comparing: the same work, however an article writes its title."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = re.compile(r"[’'‘`´]")
_OTHER = re.compile(r"[^\w]+|_")
_ARTICLE = re.compile(r"(?:the|a|an) (?=.)")


@lru_cache(maxsize=8192)
def work_key(title: str) -> str:
    """The words of ``title`` without case, accents, punctuation and a leading article.

    ``&`` is ``and``. A title of nothing but marks ("?!") is its own key.
    """
    plain = unicodedata.normalize("NFKD", title)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    words = _OTHER.sub(" ", _APOSTROPHES.sub("", plain.replace("&", " and "))).split()
    return _bare(" ".join(words)) or " ".join(plain.split())


def _bare(words: str) -> str:
    match = _ARTICLE.match(words)
    return words[match.end() :] if match else words
