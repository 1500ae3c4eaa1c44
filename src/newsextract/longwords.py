"""A tokenizer for texts in which something goes on and on without a blank.

spaCy's tokenizer takes marks off a word one by one and looks through what is left each time: ten
thousand quotation marks in a row take it seconds, a hundred thousand ten minutes. Words that
long are no words; they are cut first. So is a list's dash or dot off the name that it is stuck to
("-Ferry Lane" at the head of a line, "•Ann Lee"), the stroke of an escaped mark off the word before it, and what
a slash joins to a plus ("Disney+/Hulu"), and what a page's parts leave sticking to each other: a picture's credit
("Slack WaterCredit: Rex"), a caption and the line below it.
All other texts are tokenized as ever.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from spacy.tokens import Doc

from newsextract import memo

LONGEST = 1000
"""Characters a word may have; web addresses and slips of HTML have a few hundred."""

_PIECE = 100
_DASH = re.compile(
    r"(?:\A|\n)[ \t]*-(?=[A-ZÀ-ÖØ-Þ])|(?<!\S)[•●▪■►▶◆‣◦](?=[A-ZÀ-ÖØ-Þ0-9“‘\"'])"
    r"|(?<=[^\s\\])(?=\\+[\"“”'‘’])|(?<=[A-Za-z]\+)(?=/[^\W\d_])|(?<=[A-Za-z]\+/)(?=[^\W\d_])"
    # "ChildrenCredit: Rex", "Picture: SuppliedThe pair", "DragonGetty Images"
    r"|(?<=[^\W\d_A-Z])(?=(?:(?:Image|Photo|Picture|Pic) )?(?:Credit|Photo(?:graph)?|Picture|Pic)s?: ?[A-Z@])"
    r"|(?<=[^\W\d_A-Z])(?=Getty Images)|(?:(?<=: Supplied)|(?<=Getty Images))(?=[A-Z][a-z])"
)
# "Ann LeeTom Ray has been found": a caption to which the next line sticks. Both words stand elsewhere by themselves; of 20 such in gold train and dev 17 are two.
_SEAM = re.compile(
    r"(?<![\w#@./])([A-ZÀ-Þ]?[^\W\d_A-Z][\w’'-]{0,30}[a-zß-ÿ])([A-ZÀ-Þ][a-zß-ÿ]+(?:['’][a-z]+)?)(?![\w/@-]|\.[a-z])"
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
        cuts = _cuts(text)
        if short and not cuts:
            doc: Doc = self.tokenizer(text)
            memo.once(doc, "text", lambda _: text)  # which spaCy would put together anew
            return doc
        words: list[str] = []
        spaces: list[bool] = []
        for part in _entries(text, cuts):
            for piece in (part,) if short else _pieces(part):
                for token in self.tokenizer(piece):
                    words.append(token.text)
                    spaces.append(bool(token.whitespace_))
        return Doc(self.tokenizer.vocab, words, spaces)

    def __getattr__(self, name: str) -> Any:
        if name == "tokenizer":  # not there yet, while a copy is being made
            raise AttributeError(name)
        return getattr(self.tokenizer, name)


_WORD = re.compile(r"(?<![\w#@])\w[\w’'-]*")
_TAIL = re.compile(r"[’']")


def _cuts(text: str) -> list[int]:
    """Where ``text`` is cut though no blank stands there."""
    cuts = {dash.end() for dash in _DASH.finditer(text)}
    seams = list(_SEAM.finditer(text))
    if seams:
        often = Counter(seam[0] for seam in seams)
        alone = {part for word in _WORD.findall(text) for part in (word, _TAIL.split(word)[0])}
        cuts |= {s.start(2) for s in seams if often[s[0]] == 1 and alone.issuperset(s.groups())}
    return sorted(cuts)


def _entries(text: str, cuts: list[int]) -> Iterator[str]:
    """``text`` cut at ``cuts``."""
    for start, end in pairwise([0, *cuts, len(text)]):
        if start < end:
            yield text[start:end]


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
