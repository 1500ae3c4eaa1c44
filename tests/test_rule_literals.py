"""The strings that stand wherever an expression of plain alternatives matches."""

from __future__ import annotations

import pytest

from newsextract.rule_literals import literals


@pytest.mark.parametrize(
    ("needs", "expected"),
    [
        ("play|portray", ("play", "portray")),
        (r"\bas\b", ("as",)),
        ("[Cc]ast|voic", ("ast", "voic")),
        (r"\(as\b", ("(as",)),
        ("twins?", ("twin",)),
        ("(?:role|part)", ()),
        ("play.*", ()),
        ("[ab]|cd", ()),
    ],
)
def test_literals(needs: str, expected: tuple[str, ...]) -> None:
    assert literals(needs) == expected
