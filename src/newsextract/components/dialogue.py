"""Quotations without marks: question-and-answer pages and ``Name:`` lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import layout, memo, names, nicknames
from newsextract.components import interviews
from newsextract.components.relations import Relation

_LABEL = re.compile(
    r"(?:\*\*)?(?P<label>[A-ZÀ-Þ][\w.’'\-]*(?: [A-ZÀ-Þ&][\w.’'\-]*){0,4})(?:\*\*)?\s?(?:[:|](?:\*\*)?|\.(?=\s[A-Z]{2}))\s+(?=\S)"
)
_QA = re.compile(r"(?P<label>[QA])[.:]\s+(?=\S)")
_OF_SEVERAL = re.compile(r"A \((?P<name>[^()\n]{2,40})\)[.:]\s+(?=\S)")
"""An answer where several answer: "A (Hinemoa): "."""
_QUESTION = re.compile(r"^(?:Q|Question|Interviewer|Host|Reporter|Us|Me)$", re.IGNORECASE)
_ANSWER = re.compile(r"^(?:A|Answer)$")
_NOT_LABEL = re.compile(
    r"(?i)^(?:cast|director|writer|producer|starring|genre|network|platform|premiere|release date|where to watch|when|what|who|note|synopsis|verdict|rating|running time|creator|episodes?|season \d+|"
    r"pictured|photo|image|credit|source|update|exclusive|spoilers?|warning|read more|watch|also|details|date|time|channel|tickets|venue|language|music|stars?|plot|review|theatre|film|tv|series)$"
)


_SEPARATOR = re.compile(r"(?:\*\*)?(?:\s\([^()\n]{2,60}\))?(?:\*\*)?\s?[:|](?:\*\*)?\s+(?=\S)")
"""After a name, and perhaps who that is: "Lee (writer): "."""
_INITIALS = re.compile(r"[A-Z]{2,4}")
_CAPITALS = re.compile(r"\s+(?:\([a-z][^()\n]{1,60}\):?\s+)?(?=\W?[A-Z\d](?:[^A-Z]|[A-Z][a-z’']))")
"""What stands after a round table's label, a name in capitals without a colon: nothing, or "(creator)"."""
_AND = re.compile(r"(?:,? (?:and|AND)|,| &) ")
_NOTE = re.compile(r"\s*\[(?:\S+\s+){3,}[^\]]*\]$")  # the editor's word after an answer


@dataclass(frozen=True, slots=True)
class _Line:
    """A labelled line: ``text[start:block.end]`` is said by ``people``, if they are known."""

    block: layout.Block
    label: str
    start: int
    people: tuple[names.Mention, ...]


def find(doc: Doc) -> list[Relation]:
    """Answers of a Q&A or lines of a dialogue, where at least two lines are labelled so.

    A line that is wholly in marks after its label (``Lee: "Run!"``) is left to the marks.
    """
    text = memo.text(doc)
    blocks = [b for b in layout.blocks(text) if b.kind not in layout.NOISE and b.kind != "caption"]
    lines = _lines(doc, blocks)
    asked = any(_QUESTION.match(line.label) for line in lines)
    known = [line for line in lines if line.people]
    speakers = {_who(line) for line in known}
    again = len(speakers) < len(known)
    spoken = [line for line in lines if text[line.block.end - 1] in ".!?…\"”’')]*"]
    told = len(spoken) >= 2 and 2 * len(spoken) >= len(lines)  # a cast list's lines have no end
    if not told or not (asked or len(known) >= 2 or again):
        return interviews.find(doc, blocks)
    relations = []
    bare = _bare_questions(text, blocks, lines)
    several = len(speakers) > 1
    someone = interviews.interviewee(
        doc, [(line.block.start, line.block.end) for line in lines], lines[0].block.start
    )
    answers = [line for line in lines if _ANSWER.match(line.label)]
    own = memo.once(doc, "own_words", interviews.own_words)
    of_themselves = 2 * sum(interviews.in_own_voice(own, a.block) for a in answers) > len(answers)
    for number, line in enumerate(lines):
        who = "; ".join(dict.fromkeys(m.name for m in line.people))
        if not who and _ANSWER.match(line.label):
            who = someone
        # A page of questions that it answers itself is no interview, whoever is named on it.
        nobody = not who and not (_ANSWER.match(line.label) and of_themselves)
        if nobody or text[line.start] in "“\"‘'«":
            continue
        following = lines[number + 1].block if number + 1 < len(lines) else None
        end = _answer_end(doc, blocks, line.block, following, bare, several)
        if note := _NOTE.search(text, line.start, end):
            end = note.start()
        relations.append(
            Relation(
                "dialogue",
                {"quote": (line.start, end), "speaker": _label_span(line)},
                {
                    "speakers": who,
                    "role": "",
                    "cue": line.label + ":",
                    "kind": "speech",
                    "parent": "",
                },
                (line.block.start, end),
            )
        )
    return relations


def _label_span(line: _Line) -> tuple[int, int]:
    if line.people and line.people[0].start >= line.block.start:
        return line.people[0].start, line.people[-1].end
    return line.block.start, line.block.start + len(line.label)


def _lines(doc: Doc, blocks: list[layout.Block]) -> list[_Line]:
    text = memo.text(doc)
    mentions = names.mentions(doc)
    people = [m for m in mentions if m.label == "PERSON"]
    at_start = {m.start: number for number, m in enumerate(mentions)}
    by_key: dict[tuple[str, ...], names.Mention] = {}
    for m in people:
        by_key[names.key(m.name)] = m
    for m in people:
        by_key.setdefault(names.key(text[m.start : m.end]), m)
    capitals = _in_capitals(text, blocks, mentions, at_start)
    initials = {
        short.upper(): m for m in people if " " in m.name for short in nicknames.initials(names.key(m.name))
    }  # fmt: skip
    lines: list[_Line] = []
    for number, block in enumerate(blocks):
        speaking, end = _speaking(text, block, mentions, at_start)
        if (short := text[block.start : end]) in initials and _INITIALS.fullmatch(short):
            speaking = (initials[short],)
        separator = _SEPARATOR.match(text, end, block.end) if speaking else None
        if separator is None and number in capitals:
            separator = _CAPITALS.match(text, end, block.end)
        if separator and (speaking[0].label == "PERSON" or _quoting(text, blocks, number, lines)):
            lines.append(_Line(block, text[block.start : end], separator.end(), speaking))
            continue
        answer = _OF_SEVERAL.match(text, block.start, block.end)
        if answer and (one := at_start.get(answer.start("name"))) is not None:
            lines.append(_Line(block, answer["name"], answer.end(), (mentions[one],)))
            continue
        match = _LABEL.match(text, block.start, block.end) or _QA.match(
            text, block.start, block.end
        )
        if match and not _NOT_LABEL.match(match["label"]) and block.end - match.end() > 1:
            label = match["label"]
            someone = by_key.get(names.key(label)) or initials.get(label.replace(".", ""))
            if _QUESTION.match(label) or _ANSWER.match(label):
                someone = None
            lines.append(_Line(block, label, match.end(), (someone,) if someone else ()))
    # "Lee (Mara): a diver who hears bells" may be a cast list's line.
    plain = {_who(line) for line in lines if ")" not in text[line.block.start : line.start]}
    own = memo.once(doc, "own_words", interviews.own_words)
    return [
        line for line in lines
        if _who(line) in plain or line.label.isupper() or interviews.in_own_voice(own, line.block)
        or _OF_SEVERAL.match(text, line.block.start)
    ]  # fmt: skip


def _who(line: _Line) -> tuple[str, ...]:
    return tuple(m.name for m in line.people)


def _in_capitals(
    text: str,
    blocks: list[layout.Block],
    mentions: list[names.Mention],
    at_start: dict[int, int],
) -> set[int]:
    """The blocks that a speaker's name in capitals opens without a colon, if there are three of them.

    So the trade papers print a round table: ``LEE I said no.``
    """
    found: set[int] = set()
    for number, block in enumerate(blocks):
        speaking, end = _speaking(text, block, mentions, at_start)
        label = text[block.start : end]
        if (
            speaking
            and all(m.label == "PERSON" for m in speaking)
            and label.isupper()
            and text[block.end - 1] in ".!?…\"”’')]*"
            and _CAPITALS.match(text, end, block.end)
        ):
            found.add(number)
    return found if len(found) >= 3 else set()


def _speaking(
    text: str, block: layout.Block, mentions: list[names.Mention], at_start: dict[int, int]
) -> tuple[tuple[names.Mention, ...], int]:
    """The people with whose names a line begins ("Lee and Ray: …"), and where they end."""
    at = block.start + (2 if text.startswith("**", block.start) else 0)
    found: list[names.Mention] = []
    while (number := at_start.get(at)) is not None:
        found.append(mentions[number])
        join = _AND.match(text, mentions[number].end, block.end)
        if join is None:
            break
        at = join.end()
    return tuple(found), found[-1].end if found else at


def _quoting(text: str, blocks: list[layout.Block], number: int, lines: list[_Line]) -> bool:
    """Whether characters speak: under a line that ends in a colon."""
    if number and text[blocks[number - 1].end - 1] == ":":
        return True
    return bool(lines) and bool(number) and lines[-1].block == blocks[number - 1]


def _bare_questions(text: str, blocks: list[layout.Block], lines: list[_Line]) -> bool:
    """Whether what stands unlabelled between the lines are the questions."""
    labelled = {line.block.start for line in lines}
    if len({line.people or line.label for line in lines}) == 1:
        return True
    above = sum(
        later.start in labelled and earlier.start not in labelled and interviews.is_question(text, earlier)
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
