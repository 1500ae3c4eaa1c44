"""Quotations without marks: question-and-answer pages and ``Name:`` lines."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.quote import (
    asking,
    asks_first,
    glued,
    interviewees,
    interviews,
    joint_labels,
    quotemarks,
    run_in,
)
from newsextract.components.quote.dialogue_lines import ANSWER, QUESTION, Line, labelled, who
from newsextract.components.relations import Relation
from newsextract.given_names import given_names

RULE = "dialogue"
_SIGNED = re.compile(
    r"\s[–—-]+\s?[A-Z][\w.’'-]*(?:,? (?:of |in |via |by )?[A-Z][\w.’'-]*){0,4}\.?$"
)
"""A reader's name and place under his question: " — Ann, Leeds"."""
_PLAYED = re.compile(
    r"\b(?:[Pp]layed by|plays|stars as|portrayed by|voiced by|[Pp]ortrays|will (?:play|portray|recur|voice))\b"
)
_TOLD_OF = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
_MARKS = "“\"‘'«"
_PLAIN = re.compile(
    r" (?:[A-Z][\w’']*|\d+),?(?: \S+){2}"
)  # a sentence behind the marks, and no cue
_NOTE = re.compile(r"\s*\[(?:\S+\s+){3,}[^\]]*\]$")  # the editor's word after an answer


def find(doc: Doc) -> list[Relation]:
    """Answers of a Q&A or lines of a dialogue, where at least two lines are labelled so.

    A line that is wholly in marks after its label (``Lee: "Run!"``) is left to the marks.
    """
    text = memo.text(doc)
    blocks = [b for b in layout.blocks(text) if b.kind not in layout.NOISE and b.kind != "caption"]
    blocks = glued.parted(text, run_in.parted(doc, blocks))
    lines = joint_labels.given(text, blocks, labelled(doc, blocks))
    asked = any(QUESTION.match(line.label) for line in lines)
    known = [line for line in lines if line.people]
    speakers = {who(line) for line in known}
    again = len(speakers) < len(known)
    spoken = [line for line in lines if text[line.block.end - 1] in ".!?…\"”’')]*"]
    told = len(spoken) >= 2 and 2 * len(spoken) >= len(lines)  # a cast list's lines have no end
    unanswered = asked and all(QUESTION.match(line.label) for line in lines)
    bare = len(speakers) == 1 and asks_first.mostly_bare(
        doc, blocks, [n.block.start for n in lines]
    )
    if not told or unanswered or bare or not (asked or len(known) >= 2 or again):
        return interviews.find(doc, blocks)
    if not asked and _guide(doc, lines):
        return []
    relations = []
    bare = _bare_questions(text, blocks, lines)
    several = len(speakers) > 1
    # "Smoke: Ann Lee on fear" is a headline, above the questions.
    lettered = [n for n in lines if QUESTION.match(n.label) or ANSWER.match(n.label)] or lines
    someone = interviewees.interviewee(doc, _spans(text, lettered), lettered[0].block.start)
    answers = [line for line in lines if ANSWER.match(line.label)]
    interviewers = _interviewers(text, lines)
    readers = _of_readers(text, lines)
    own = memo.once(doc, "own_words", interviews.own_words)
    of_themselves = 2 * sum(interviews.in_own_voice(own, a.block) for a in answers) > len(answers)
    mostly_plain = 2 * sum(text[line.start] in _MARKS for line in lines) < len(lines)
    for number, line in enumerate(lines):
        said = "; ".join(dict.fromkeys(m.name for m in line.people))
        if not said and ANSWER.match(line.label):
            said = someone
        # A page of questions that it answers itself is no interview, whoever is named on it.
        nobody = not said and not (ANSWER.match(line.label) and of_themselves)
        unsaid = line.label in interviewers or (readers and ANSWER.match(line.label))
        marked = text[line.start] in _MARKS and not (mostly_plain and _begins_quoting(doc, line))
        if nobody or unsaid or marked:
            continue
        following = lines[number + 1].block if number + 1 < len(lines) else None
        end = _answer_end(doc, blocks, line.block, following, bare, several)
        if note := _NOTE.search(text, line.start, end):
            end = note.start()
        relations.append(
            Relation(
                RULE,
                {"quote": (line.start, end), "speaker": _label_span(line)},
                {
                    "speakers": said,
                    "role": "",
                    "cue": line.label + ":",
                    "kind": "speech",
                    "parent": "",
                },
                (line.block.start, end),
            )
        )
    return relations


def _spans(text: str, lines: list[Line]) -> list[tuple[int, int]]:
    """Where the lines stand; what follows an answer up to the next question, or a line below a picture, is its own."""
    apart = [b.start for b in layout.blocks(text) if b.kind in ("heading", "caption")]
    spans = []
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        end = line.block.end
        if below and ANSWER.match(line.label) and QUESTION.match(below.label):
            end = next((at for at in apart if end <= at < below.block.start), below.block.start)
        spans.append((line.block.start, end))
    return spans


def _begins_quoting(doc: Doc, line: Line) -> bool:
    """Whether a line begins with what somebody else said or wrote and goes on without marks: `LEE: "Run!" That was mine.`"""
    text = memo.text(doc)
    first = next((q for q in quotemarks.find(text) if q.outer_start == line.start), None)
    if first is None or not first.closed or first.outer_end >= line.block.end:
        return False
    return (
        text[first.end - 1] in ".!?…"
        and _PLAIN.match(text, first.outer_end, line.block.end) is not None
    )


def _guide(doc: Doc, lines: list[Line]) -> bool:
    """Whether the lines tell who is who ("MARA: The doctor. Played by Ann Lee."): no label comes twice, and
    nobody speaks of himself while one in three says who plays the part or names its own label, or hardly anybody
    while most speak of "him" or "her"."""
    text = memo.text(doc)
    own = memo.once(doc, "own_words", interviews.own_words)
    labels = {line.label.lower() for line in lines}
    if len(lines) < 3 or len(labels) < len(lines):
        return False
    of_themselves = sum(interviews.in_own_voice(own, line.block) for line in lines)
    played = sum(
        _PLAYED.search(text, n.start, n.block.end) is not None or _names_itself(text, n)
        for n in lines
    )
    told_of = sum(_TOLD_OF.search(text, n.start, n.block.end) is not None for n in lines)
    return (3 * played >= len(lines) and not of_themselves) or (
        3 * told_of >= 2 * len(lines) and 4 * of_themselves < len(lines)
    )


def _names_itself(text: str, line: Line) -> bool:
    """Whether a line names whom its label names: "ANN LEE: Lee's Mara is back"."""
    surname = line.label.split()[-1]
    return line.people != () and f" {surname}" in f" {text[line.start : line.block.end]}"


def _interviewers(text: str, lines: list[Line]) -> set[str]:
    """Labels that mostly ask, beside others that do not: an outlet that was taken for somebody of one name."""
    asking: dict[str, list[bool]] = {}
    for line in lines:
        asking.setdefault(line.label, []).append(text[line.block.end - 1] == "?")
    full = {line.label for line in lines for m in line.people if len(names.key(m.name)) > 1}
    found = {
        label for label, asked in asking.items()
        if label not in full and label.lower() not in given_names()
        and len(asked) > 1 and 2 * sum(asked) > len(asked)
    }  # fmt: skip
    return found if any(2 * sum(a) < len(a) for a in asking.values()) else set()


def _of_readers(text: str, lines: list[Line]) -> bool:
    """Whether readers ask and sign: the page's author answers them, who is not quoted."""
    asked = [line for line in lines if QUESTION.match(line.label)]
    signed = [n for n in asked if _SIGNED.search(text, n.start, n.block.end)]
    return len(signed) > 1 and 2 * len(signed) > len(asked)


def _label_span(line: Line) -> tuple[int, int]:
    if line.people and line.people[0].start >= line.block.start:
        return line.people[0].start, line.people[-1].end
    return line.block.start, line.block.start + len(line.label)


def _bare_questions(text: str, blocks: list[layout.Block], lines: list[Line]) -> bool:
    """Whether what stands unlabelled between the lines are the questions."""
    labelled = {line.block.start for line in lines}
    one = {line.people or line.label for line in lines}
    others = {who(line) for line in lines[1:]}
    asked_first = not lines[0].people and len(others) == 1 and () not in others
    if len(one) == 1 or asked_first:
        return True
    above = sum(
        later.start in labelled and earlier.start not in labelled and asking.is_question(text, earlier)
        for earlier, later in pairwise(blocks)
    )  # fmt: skip
    return above >= 2


def _answer_end(
    doc: Doc,
    blocks: list[layout.Block],
    block: layout.Block,
    following: layout.Block | None,
    bare: bool,
    several: bool,
) -> int:
    """An answer goes on over the paragraphs below it until the next labelled line or heading.

    A paragraph that speaks of people by name, and not of itself, is the reporter's again, as is any that
    does not speak of itself where ``several`` people answer. Where questions bear no label the last
    paragraph before the next answer is one.
    """
    if following is None:
        return block.end
    text = memo.text(doc)
    own = memo.once(doc, "own_words", interviews.own_words)
    below = [b for b in blocks if block.start < b.start < following.start]
    if (
        bare
        and below
        and (text[below[-1].end - 1] == "?" or not interviews.in_own_voice(own, below[-1]))
    ):
        below.pop()
    end = block.end
    for other in below:
        named = any(
            other.start <= m.start < other.end and m.label == "PERSON" for m in names.mentions(doc)
        )
        mine = interviews.in_own_voice(own, other)
        if other.kind == "heading" or ((named or bare or several) and not mine):
            break
        end = other.end
    return end
