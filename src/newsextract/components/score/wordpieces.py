"""From words to wordpieces, case shapes and gaps: what the encoder reads.

Training and run time share this module, so that the model sees the same input in both.
Words are spaCy tokens that are not whitespace. The encoder is uncased; what casing and layout
say is handed to it as two small codes a word (:func:`case_shape` and the gap before the word).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc

IntArray = NDArray[np.int32]

LOWER, TITLE, UPPER, CAPITAL, MIXED, DIGIT, OTHER = range(7)
NO_GAP, SPACE, LINE, BLANK = range(4)  # what stands before a word; BLANK also at the text's start
FORMS = 7 * 4  # a form is shape * 4 + gap
PLAIN_FORM = OTHER * 4 + NO_GAP  # of [CLS], [SEP] and padding

_MAX_PIECES = 16  # of one word: no name is longer, and a 50,000-character "word" must not hurt
_MAX_CHARACTERS = 200
_MAX_CACHED = 200_000  # words; the cache is emptied beyond, a long run must not grow without end
_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028]")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*|[\"”’]")


def case_shape(word: str) -> int:
    """The case shape of a word, 0–6: ``iPlayer`` and ``McKee`` are MIXED, ``Q`` is CAPITAL."""
    if any(c.isdigit() for c in word):
        return DIGIT
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return OTHER
    if not any(c.isupper() for c in letters):
        return LOWER
    if len(letters) == 1:
        return CAPITAL
    if all(c.isupper() for c in letters):
        return UPPER
    if letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        return TITLE
    return MIXED


@dataclass
class Words:
    """The words of one text as arrays; ``W`` words, ``P`` wordpieces.

    Attributes:
        ids: [P] wordpiece ids, words one after another.
        first: [W + 1] where each word's wordpieces begin in ``ids``; the last is ``P``.
        shapes: [W] case shapes.
        gaps: [W] gaps before the words.
        ends: [W] whether the word may end a sentence (a guess, only for cutting windows).
        tokens: [W] index of each word among the Doc's tokens.
    """

    ids: IntArray
    first: IntArray
    shapes: IntArray
    gaps: IntArray
    ends: NDArray[np.bool_]
    tokens: IntArray

    def __len__(self) -> int:
        return len(self.shapes)


def gap_after(whitespace: str) -> int:
    """The gap that a stretch of whitespace makes between two words."""
    if not whitespace:
        return NO_GAP
    if "\u2029" in whitespace:
        return BLANK
    lines = len(_LINE_END.findall(whitespace))
    return BLANK if lines > 1 else LINE if lines else SPACE


def words_and_gaps(doc: Doc) -> tuple[list[str], list[int], list[int]]:
    """The words of a Doc, the gap before each, and their token indices."""
    words: list[str] = []
    gaps: list[int] = []
    tokens: list[int] = []
    gap = BLANK
    white = ""  # whitespace tokens since the last word
    for index, token in enumerate(doc):
        text = token.text
        if text.isspace():
            white += text + token.whitespace_
            continue
        if white:
            gap = max(gap, gap_after(white))
            white = ""
        words.append(text)
        gaps.append(gap)
        tokens.append(index)
        gap = SPACE if token.whitespace_ else NO_GAP
    return words, gaps, tokens


class Wordpieces:
    """Splits words into BERT's uncased wordpieces, remembering each word's split.

    Arguments:
        vocab: the wordpieces, in the order of their ids.
    """

    def __init__(self, vocab: Sequence[str]) -> None:
        self.ids = {piece: index for index, piece in enumerate(vocab)}
        self.cls, self.sep, self.unknown = (self.ids[p] for p in ("[CLS]", "[SEP]", "[UNK]"))
        self._cache: dict[str, tuple[list[int], int, bool]] = {}
        self._tokenizer: Any = None

    def _split(self, word: str) -> tuple[list[int], int, bool]:
        if self._tokenizer is None:
            from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

            model = models.WordPiece(self.ids, unk_token="[UNK]", max_input_chars_per_word=100)
            self._tokenizer = Tokenizer(model)
            self._tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
            self._tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
        head = word[:_MAX_CHARACTERS]
        pieces = self._tokenizer.encode(head, add_special_tokens=False).ids[:_MAX_PIECES]
        ends = _ENDS_SENTENCE.fullmatch(head) is not None
        return pieces or [self.unknown], case_shape(head), ends

    def encode(
        self, words: Sequence[str], gaps: Sequence[int], tokens: Sequence[int] | None = None
    ) -> Words:
        """Turn words and their gaps into arrays."""
        cache = self._cache
        if len(cache) > _MAX_CACHED:
            cache.clear()
        ids: list[int] = []
        first = [0]
        shapes: list[int] = []
        ends: list[bool] = []
        for word in words:
            found = cache.get(word)
            if found is None:
                found = self._split(word)
                if len(word) <= _MAX_CHARACTERS:
                    cache[word] = found
            ids += found[0]
            first.append(len(ids))
            shapes.append(found[1])
            ends.append(found[2])
        return Words(
            np.array(ids, np.int32),
            np.array(first, np.int32),
            np.array(shapes, np.int32),
            np.array(gaps, np.int32),
            np.array(ends, np.bool_),
            np.arange(len(words), dtype=np.int32) if tokens is None else np.array(tokens, np.int32),
        )
