"""Inputs that go on and on: time must grow with their length, not with a power of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from growth import LINEAR, growth

import newsextract
from newsextract.extractor import Extractor
from newsextract.pipeline import model_path

pytestmark = pytest.mark.skipif(not model_path().is_dir(), reason="no model yet")


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    loaded = newsextract.load(any_language=True)
    loaded.extract("Ann Lee plays Mara Voss in Smoke. “I ran,” she said.")  # what is read but once
    return loaded


LINES: dict[str, Callable[[int], str]] = {
    "dashes": lambda n: "—" * n,
    "asterisks": lambda n: "*" * n,
    "bullets": lambda n: "• " * (n // 2),
    "numbers": lambda n: "1. " * (n // 3),
    "quotation marks": lambda n: '"' * n,
    "opened quotations": lambda n: "“a " * (n // 3),
    "brackets": lambda n: "(" * n,
    "nested brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "blanks": lambda n: "a" + " " * n + "b",
    "line breaks": lambda n: "a" + "\n" * n + "b",
    "letters": lambda n: "a" * n,
    "dots": lambda n: "." * n,
    "hyphens": lambda n: "a-" * (n // 2),
    "names": lambda n: "Ann Lee and " * (n // 12),
    "casts": lambda n: "Ann Lee as Mara Voss, " * (n // 22),
    "dates": lambda n: "July 9, " * (n // 8),
    "titles": lambda n: "Mr. " * (n // 4),
}
"""Lines of about so many characters."""
# Words of up to a thousand characters reach spaCy in one piece, which says nothing of longer ones.
SIZES = {"letters": 2000, "dots": 2000}


@pytest.mark.parametrize("name", LINES)
def test_time_grows_with_length_only(extractor: Extractor, name: str) -> None:
    def extract(size: int) -> None:
        line = LINES[name](size)
        text = f"Smoke is out.\n\n{line}\n{line}\nTS KEPT, Ann Lee said “yes”.\n"
        assert extractor.extract(text).article.characters == len(text)

    assert growth(extract, SIZES.get(name, 800), times=1) < LINEAR


def test_strings_do_not_grow(extractor: Extractor) -> None:
    """What a worker sees it forgets: a memory zone encloses each batch."""
    strings: Any = extractor.nlp.vocab.strings
    list(extractor.pipe(["Ann Lee plays Mara Voss in Smoke."] * 3))
    before = len(strings)
    list(extractor.pipe([f"Qx{n}y said Wz{n}k was “ab{n}cd” in Ef{n}gh." for n in range(40)]))
    assert len(strings) == before
