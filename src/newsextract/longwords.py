"""A tokenizer for texts in which something goes on and on without a blank.

spaCy's tokenizer takes marks off a word one by one and looks through what is left each time: ten
thousand quotation marks in a row take it seconds, a hundred thousand ten minutes. Words that
long are no words; they are cut first. So is a list's dash or dot off the name that it is stuck to
("-Ferry Lane" at the head of a line, "•Ann Lee"), the stroke of an escaped mark off the word before it, and what
a slash joins to a plus ("Disney+/Hulu").
All other texts are tokenized as ever.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc

from newsextract import memo

LONGEST = 1000
"""Characters a word may have; web addresses and slips of HTML have a few hundred."""

_PIECE = 100
_DASH = re.compile(
    r"(?:\A|\n)[ \t]*-(?=[A-ZÀ-ÖØ-Þ])|(?<!\S)[•●▪■►▶◆‣◦](?=[A-ZÀ-ÖØ-Þ0-9“‘\"'])"
    r"|(?<=[^\s\\])(?=\\+[\"“”'‘’])|(?<=[A-Za-z]\+)(?=/[^\W\d_])|(?<=[A-Za-z]\+/)(?=[^\W\d_])"
)


class LongWords:
    """Wraps a pipeline's tokenizer; everything else of it is still to be had.

    Arguments:
        tokenizer: text to Doc.
    """

    def __init__(self, tokenizer: Any) -> None:
        self.tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        """Tokenize ``text``."""
        short = max(map(len, text.split()), default=0) <= LONGEST
        if short and _DASH.search(text) is None:
            doc: Doc = self.tokenizer(text)
            memo.once(doc, "text", lambda _: text)  # which spaCy would put together anew
            return doc
        words: list[str] = []
        spaces: list[bool] = []
        for part in _entries(text):
            for piece in (part,) if short else _pieces(part):
                for token in self.tokenizer(piece):
                    words.append(token.text)
                    spaces.append(bool(token.whitespace_))
        return Doc(self.tokenizer.vocab, words, spaces)

    def __getattr__(self, name: str) -> Any:
        if name == "tokenizer":  # not there yet, while a copy is being made
            raise AttributeError(name)
        return getattr(self.tokenizer, name)


def _entries(text: str) -> Iterator[str]:
    """``text`` cut behind the dashes that stick to the first word of a line, before escaped marks, around "+/"."""
    start = 0
    for dash in _DASH.finditer(text):
        yield text[start : dash.end()]
        start = dash.end()
    if start < len(text):
        yield text[start:]


def _pieces(text: str) -> Iterator[str]:
    """``text`` cut inside its long words, and nowhere else."""
    start = at = 0
    for word in text.split():
        at = text.index(word, at)
        if len(word) > LONGEST:
            if at > start:
                yield text[start:at]
            for low in range(at, at + len(word), _PIECE):
                yield text[low : min(low + _PIECE, at + len(word))]
            start = at + len(word)
        at += len(word)
    if start < len(text):
        yield text[start:]
