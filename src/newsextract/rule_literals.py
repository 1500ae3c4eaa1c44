"""Plain strings that a rule's ``needs`` cannot do without: looked for before the expression is tried."""

from __future__ import annotations

import re

_LOOSE = re.compile(r"\\b|\[[^\]]*\]|.\?|\\.")
"""What a literal of ``needs`` stops at: a boundary, a set of characters, a character that may be missing."""


def literals(needs: str) -> tuple[str, ...]:
    """Strings of which one stands wherever ``needs`` matches; none for all but plain alternatives."""
    plain = needs.replace(r"\b", "").replace(r"\(", "\0")
    if re.search(r"[()*+{}^$.\\]", plain):
        return ()
    parts = [max(_LOOSE.split(one), key=len) for one in plain.split("|")]
    return tuple(part.replace("\0", "(") for part in parts) if all(parts) else ()
