"""Answers that all give together: "Both: Yes.", "All three: Ask the director!"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract import layout, names
from newsextract.components.quote.dialogue_lines import Line

_JOINT = re.compile(
    r"(?:\*\*)?(?P<label>(?P<many>Both|BOTH|(?:All|ALL)(?: (?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|TWO|THREE|FOUR|FIVE))?|Together|TOGETHER|Everyone|Everybody|In unison"
    r"|The (?:two|pair|duo|three|trio)))(?: \([^()\n]{2,40}\))?(?:\*\*)?\s?:(?:\*\*)?\s+(?=\S)"
)
_COUNTS = {"both": 2, "two": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "five": 5}


def given(text: str, blocks: Sequence[layout.Block], lines: list[Line]) -> list[Line]:
    """``lines`` with those that a word for all who answer labels, where as many answer as the word says."""
    people: dict[int, names.Mention] = {}
    for line in lines:
        for m in line.people:
            people.setdefault(m.person, m)
    joint = {}
    for block in blocks:
        match = _JOINT.match(text, block.start, block.end)
        if match is None or len(people) < 2:
            continue
        count = _COUNTS.get(match["many"].split()[-1].lower(), len(people))
        if count == len(people):
            label = text[block.start : match.end("label")]
            joint[block.start] = Line(block, label, match.end(), tuple(people.values()))
    others = [line for line in lines if line.block.start not in joint]
    return sorted([*others, *joint.values()], key=lambda line: line.block.start)
