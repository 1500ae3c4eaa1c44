"""Nominees: the lines of a prize for acting name an actor and the title that the prize is for.

"Best Actress in a Drama" above "Ann Lee, Smoke" and "Jo Bell – Ash"; below "Best Director" the same lines name directors.
"""

from __future__ import annotations

import re

from newsextract import layout
from newsextract.components.candidates import Candidate, CastingScene
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

RULE = "nominee"
_P, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["WORK"]
_ACTING = re.compile(
    r"(?i)\b(?:act(?:or|ress|ing)|(?:lead|supporting|guest|leading|voice(?:-?over)?|male|female|comedy|drama(?:tic)?) performance|performance (?:by|in)|performer)\b"
)
_LINE = re.compile(
    rf"(?:[•·●▪*✔–—-]\s*|\d{{1,2}}[.)]\s*)?(?:WINNER:? )?(?P<p>{_P})(?:,| ?[–—:|-]| for| in|(?= \()) \(?[“\"‘']?(?P<w>{_W})[”\"’']?\)?(?: ?[(\[*–—-].{{0,40}})?[.,*]?"
)
_LONGEST = 120  # characters of a line, and of the heading above such lines


def find(scene: CastingScene) -> list[Candidate]:
    """One candidate a line below the name of a prize for acting."""
    found: list[Candidate] = []
    acting = False
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE:
            continue
        masked = scene.mask(block.start, block.end)
        line = _LINE.fullmatch(masked.text) if len(masked.text) < _LONGEST else None
        if line is None:
            heads = len(masked.text) < _LONGEST and not {_P, _W} & set(masked.text)
            acting = heads and _ACTING.search(masked.text) is not None
            continue
        if not acting:
            continue
        sentence = Sentence(block.start, block.end, masked, True, scene.primary)
        actor = scene.people[masked.items[line.start("p")].key]
        one = scene.candidate(
            RULE, actor, None, None, sentence,
            before=line.start("p"), after=line.end("p"), weight=0.6,
        )  # fmt: skip
        one.work, one.work_sure = scene.title(sentence, line.start("w")), True
        found.append(one)
    return found
