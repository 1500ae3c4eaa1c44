"""Inputs that go on and on: time must grow with their length, not with a power of it."""

from __future__ import annotations

import time
from typing import Any

import pytest

import newsextract
from newsextract.pipeline import Extractor, model_path

pytestmark = pytest.mark.skipif(not model_path().is_dir(), reason="no model yet")


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return newsextract.load(any_language=True)


LINES = {
    "dashes": "—" * 60,
    "asterisks": "*" * 60,
    "bullets": "• " * 60,
    "numbers": "1. " * 60,
    "quotation marks": '"' * 3000,
    "opened quotations": "“a " * 1000,
    "brackets": "(" * 3000,
    "nested brackets": "(" * 1500 + ")" * 1500,
    "blanks": "a" + " " * 3000 + "b",
    "line breaks": "a" + "\n" * 3000 + "b",
    "letters": "a" * 3000,
    "dots": "." * 3000,
    "hyphens": "a-" * 1500,
    "names": "Ann Lee and " * 250,
    "casts": "Ann Lee as Mara Voss, " * 140,
    "dates": "July 9, " * 380,
    "titles": "Mr. " * 750,
}


@pytest.mark.parametrize("name", LINES)
def test_time_is_bounded(extractor: Extractor, name: str) -> None:
    text = f"Smoke is out.\n\n{LINES[name]}\n{LINES[name]}\nTS KEPT, Ann Lee said “yes”.\n"
    begun = time.process_time()
    record = extractor.extract(text)
    assert time.process_time() - begun < 6
    assert record.article.characters == len(text)


def test_strings_do_not_grow(extractor: Extractor) -> None:
    """What a worker sees it forgets: a memory zone encloses each batch."""
    strings: Any = extractor.nlp.vocab.strings
    list(extractor.pipe(["Ann Lee plays Mara Voss in Smoke."] * 3))
    before = len(strings)
    list(extractor.pipe([f"Qx{n}y said Wz{n}k was “ab{n}cd” in Ef{n}gh." for n in range(40)]))
    assert len(strings) == before
