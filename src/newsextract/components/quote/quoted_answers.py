"""Answers in marks under a reporter's bare questions, or behind a topic ("On the sea: “…”"): who gives them, though no cue says so."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components.quote import asking, interviewees
from newsextract.components.quote.cue_patterns import patterns
from newsextract.components.quote.quotepairs import Quoted

_FEWEST = 3
"""Answers that make an interview: fewer may as well be a report with a question in it."""
_TOPIC = re.compile(
    r"[\W_]*(?:On|ON|As for|Regarding) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Instagram|Twitter|X|TikTok|Facebook|Reddit)\b)[^:\n“”\"]{2,120}(?::[*_]*\s*|[*_]+\s*)$"
)


def find(doc: Doc, quoted: tuple[Quoted, ...]) -> tuple[frozenset[int], str]:
    """Where answers begin that are paragraphs in marks, each under a question, and who gives them.

    Arguments:
        doc: an article.
        quoted: its quotations (:mod:`.quotemarks`).

    Returns:
        The starts of the answers, and a name; none, and an empty one, where too few paragraphs are so or
        nobody can be named.
    """
    text = memo.text(doc)
    blocks = [b for b in layout.blocks(text) if b.kind not in layout.NOISE and b.kind != "caption"]
    whole = {one.outer_start: one for one in quoted if one.parent < 0 and _fills(doc, one)}
    asked: list[tuple[int, int]] = []
    answers: list[Quoted] = []
    for above, block in pairwise(blocks):
        if asking.is_question(text, above) and block.start in whole:
            asked.append((above.start, above.end))
            answers.append(whole[block.start])
    if len(answers) < _FEWEST or len(answers) < len(whole) / 2:
        return frozenset(), ""
    spans = [(one.outer_start, one.outer_end) for one in answers]
    name = interviewees.answerer(doc, spans, asked)
    return (frozenset(one.start for one in answers), name) if name else (frozenset(), "")


def topics(doc: Doc, quoted: tuple[Quoted, ...]) -> tuple[frozenset[int], str]:
    """Where quotations begin that stand behind what they are about, and who says them: "On her sister, Jo Lee: “…”".

    No cue stands there, whoever is named in it.
    """
    text = memo.text(doc)
    blocks = layout.blocks(text)
    asked: list[tuple[int, int]] = []
    answers: list[Quoted] = []
    for one in quoted:
        start = blocks[one.block].start
        label = text[start : one.outer_start]
        if one.parent < 0 and _TOPIC.fullmatch(label) and not patterns().verb.search(label):
            asked.append((start, one.outer_start))
            answers.append(one)
    if len(answers) < _FEWEST:
        return frozenset(), ""
    spans = [(one.outer_start, one.outer_end) for one in answers]
    name = interviewees.answerer(doc, spans, asked)
    return (frozenset(one.start for one in answers), name) if name else (frozenset(), "")


def _fills(doc: Doc, one: Quoted) -> bool:
    """Whether nothing but a quotation stands in the paragraphs in which it stands."""
    text = memo.text(doc)
    blocks = layout.blocks(text)
    first, last = blocks[one.block], blocks[one.last_block]
    return not (text[first.start : one.outer_start] + text[one.outer_end : last.end]).strip(" .*")
