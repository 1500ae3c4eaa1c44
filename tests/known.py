"""Demands that are not met yet, each with its own reason; a case that passes moves to its table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest


def known(cases: Mapping[str, tuple[Any, ...]]) -> list[Any]:
    """Parameters that are to fail, and by an assertion: the last entry of each case says why."""
    return [
        pytest.param(*values, id=name, marks=failing(reason))
        for name, (*values, reason) in cases.items()
    ]


def failing(reason: str) -> pytest.MarkDecorator:
    """The mark of a case that an assertion fails for a reason that is known."""
    return pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason)
