"""A tokenizer for texts in which something goes on and on without a blank.

spaCy's tokenizer takes marks off a word one by one and looks through what is left each time: ten
thousand quotation marks in a row take it seconds, a hundred thousand ten minutes. Words that
long are no words; they are cut first. All other texts are tokenized as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc

from newsextract import memo

LONGEST = 1000
"""Characters a word may have; web addresses and slips of HTML have a few hundred."""

_PIECE = 100


class LongWords:
    """Wraps a pipeline's tokenizer; everything else of it is still to be had.

    Arguments:
        tokenizer: text to Doc.
    """

    def __init__(self, tokenizer: Any) -> None:
        self.tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        """Tokenize ``text``."""
        if max(map(len, text.split()), default=0) <= LONGEST:
            doc: Doc = self.tokenizer(text)
            memo.once(doc, "text", lambda _: text)  # which spaCy would put together anew
            return doc
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _pieces(text):
            for token in self.tokenizer(piece):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        return Doc(self.tokenizer.vocab, words, spaces)

    def __getattr__(self, name: str) -> Any:
        if name == "tokenizer":  # not there yet, while a copy is being made
            raise AttributeError(name)
        return getattr(self.tokenizer, name)


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
