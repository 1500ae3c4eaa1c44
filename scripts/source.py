"""One text of a public set, as every reader gives it."""

from __future__ import annotations

from dataclasses import dataclass

ANY = "*"  # a span label: nothing is known of these words


@dataclass
class Source:
    """One text of a set.

    Attributes:
        spans: (start, end, label of the set or ``ANY``), by character; None where the set says
            nothing of entities.
        starts: offsets of sentence starts; None where the set says nothing of sentences.
    """

    name: str
    kind: str
    part: str
    text: str = ""
    spans: list[tuple[int, int, str]] | None = None
    starts: list[int] | None = None
