"""The lines of a dialogue that a label opens: who is named there, and where the words begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import layout, memo, names, nicknames
from newsextract.components.quote import interviews

_LABEL = re.compile(
    r"(?:\*\*)?(?P<label>[A-ZÀ-Þ][\w.’'\-]*(?: [A-ZÀ-Þ&][\w.’'\-]*){0,4})(?:\*\*)?\s?(?:[:|](?:\*\*)?|\.(?=\s[A-Z]{2}))\s+(?=\S)"
)
_ALONE = re.compile(
    r"(?:\*\*)?(?P<label>[A-ZÀ-Þ][\w.’'\-]*(?: [A-ZÀ-Þ][\w.’'\-]*){0,3})(?:\*\*)?\s?:(?:\*\*)?"
)
"""A label on a line of its own, above what is said."""
_QA = re.compile(r"(?P<label>[QA])[.:]\s+(?=\S)")
_OF_SEVERAL = re.compile(r"A \((?P<name>[^()\n]{2,40})\)[.:]\s+(?=\S)")
"""An answer where several answer: "A (Hinemoa): "."""
QUESTION = re.compile(r"^(?:Q|Question|Interviewer|Host|Reporter|Us|Me)$", re.IGNORECASE)
ANSWER = re.compile(r"^(?:A|Answer)$")
_NOT_LABEL = re.compile(
    r"(?i)^(?:cast|director|writer|producer|starring|genre|network|platform|premiere|release date|where to watch|when|what|who|note|synopsis|verdict|rating|running time|creator|episodes?|season \d+|"
    r"pictured|photo|image|credit|source|update|exclusive|spoilers?|warning|read more|watch|also|details|date|time|channel|tickets|venue|language|music|stars?|plot|review|theatre|film|tv|series)$"
)


_SEPARATOR = re.compile(r"(?:\*\*)?(?:\s?\([^()\n]{2,60}\))?(?:\*\*)?\s?[:|](?:\*\*)?\s+(?=\S)")
"""After a name, and perhaps who that is: "Lee (writer): "."""
_INTRODUCED = re.compile(
    r",\s(?!(?:[^.:;\n]*\s)?(?:said|says|told|tells|adds?|added|wrote|writes|tweeted|posted|asked|asks|recalled|joked|explained)\b)"
    r"[^.:;\n]{3,90}:\s+(?=[A-ZÀ-Þ“\"‘'\[(…])"
)
"""An oral history's first label of somebody, who is introduced there: "ANN LEE, then head of drama: "."""
_PART = re.compile(
    r"\((?!(?:\d{1,2}:)?\d{1,2}:\d\d\)|[^()\n]*\b(?:creator|writer|producer|director|showrunner|editor|executive|composer|host|designer|president|chief|head)\b)"
)
"""The bracket of a label that may be a part: neither a transcript's time nor a trade."""
_INITIALS = re.compile(r"[A-Z]{2,4}")
_CAPITALS = re.compile(
    r"\s+(?!\([^()\n]*\)$)(?:\([a-z][^()\n]{1,60}\):?\s+)?(?=\W?[A-Z\d](?:[^A-Z]|[A-Z][a-z’']))"
)
"""What stands after a round table's label, a name in capitals without a colon: nothing, or "(creator)"; not "(born in May)" alone."""
_DASH = re.compile(r"(?:\s[–—-]|[–—])\s+(?=\S)")
"""What may stand after a label instead of a colon, on a page that has it again and again: "Lee – "."""
_AND = re.compile(r"(?:,? (?:and|AND)|,| &) ")


_SPOKEN_ENDS = ".!?…\"”’')]*"


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled line: ``text[start:block.end]`` is said by ``people``, if they are known."""

    block: layout.Block
    label: str
    start: int
    people: tuple[names.Mention, ...]


def labelled(doc: Doc, blocks: list[layout.Block]) -> list[Line]:
    """The blocks that a label opens: a name, initials, "Q" or "A"."""
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
    dashed = _dashed(doc, blocks, mentions, at_start)
    initials = {
        short.upper(): m for m in people if " " in m.name for short in nicknames.initials(names.key(m.name))
    }  # fmt: skip
    lines = _above(text, blocks, mentions, at_start, by_key)
    introductions: set[int] = set()
    for number, block in enumerate(blocks):
        speaking, end = _speaking(text, block, mentions, at_start)
        if (short := text[block.start : end]) in initials and _INITIALS.fullmatch(short):
            speaking = (initials[short],)
        separator = _SEPARATOR.match(text, end, block.end) if speaking else None
        if separator is None and speaking and speaking[0].label == "PERSON":
            introduced = _INTRODUCED.match(text, end, block.end)
            if introduced and text[block.end - 1] in _SPOKEN_ENDS:
                introductions.add(block.start)
                separator = introduced
        if separator is None and number in capitals:
            separator = _CAPITALS.match(text, end, block.end)
        if separator is None and number in dashed:
            separator = _DASH.match(text, end, block.end)
        if separator and (speaking[0].label == "PERSON" or _quoting(text, blocks, number, lines)):
            lines.append(Line(block, text[block.start : end], separator.end(), speaking))
            continue
        answer = _OF_SEVERAL.match(text, block.start, block.end)
        if answer and (one := at_start.get(answer.start("name"))) is not None:
            lines.append(Line(block, answer["name"], answer.end(), (mentions[one],)))
            continue
        match = _LABEL.match(text, block.start, block.end) or _QA.match(
            text, block.start, block.end
        )
        if match and not _NOT_LABEL.match(match["label"]) and block.end - match.end() > 1:
            label = match["label"]
            someone = by_key.get(names.key(label)) or initials.get(label.replace(".", ""))
            if QUESTION.match(label) or ANSWER.match(label):
                someone = None
            lines.append(Line(block, label, match.end(), (someone,) if someone else ()))
    # "Lee (Mara): a diver who hears bells" may be a cast list's line.
    unbracketed = [
        line for line in lines
        if not _PART.search(text, line.block.start, line.start)
        and line.block.start not in introductions
    ]  # fmt: skip
    plain = {who(line) for line in unbracketed}
    if len(unbracketed) < len(introductions):
        lines = [line for line in lines if line.block.start not in introductions]
    lines = _by_letter(text, people, lines)
    own = memo.once(doc, "own_words", interviews.own_words)
    return [
        line for line in lines
        if who(line) in plain or line.label.isupper() or line.block.start in introductions or interviews.in_own_voice(own, line.block)
        or _OF_SEVERAL.match(text, line.block.start)
    ]  # fmt: skip


def _above(
    text: str,
    blocks: list[layout.Block],
    mentions: list[names.Mention],
    at_start: dict[int, int],
    by_key: dict[tuple[str, ...], names.Mention],
) -> list[Line]:
    """Labels that have a line of their own above what is said, if there are three of them and one comes again."""
    lines: list[Line] = []
    for label, said in pairwise(blocks):
        match = _ALONE.fullmatch(text, label.start, label.end)
        if match is None or _NOT_LABEL.match(match["label"]) or text[said.end - 1] == ":":
            continue
        speaking, end = _speaking(text, label, mentions, at_start)
        if end != match.end("label"):
            someone = by_key.get(names.key(match["label"]))
            speaking = (someone,) if someone else ()
        whole = layout.Block(label.start, said.end, "paragraph")
        lines.append(Line(whole, match["label"], said.start, speaking))
    again = len({line.label for line in lines}) < len(lines)
    return lines if len(lines) >= 3 and again else []


def _by_letter(text: str, people: list[names.Mention], lines: list[Line]) -> list[Line]:
    """Lines that single letters label, each by the one person whose name it begins: "L: I was cold."; who mostly asks
    is the page's own. Nobody's where "Q" asks and "A" answers."""
    asks: dict[str, list[bool]] = {}
    for line in lines:
        if len(line.label) == 1:
            asks.setdefault(line.label, []).append(text[line.block.end - 1] == "?")
    if "Q" in asks or len(asks) < 2 or any(len(asked) < 2 for asked in asks.values()):
        return lines
    ours = {letter for letter, asked in asks.items() if 2 * sum(asked) > len(asked)}
    by_letter: dict[str, tuple[names.Mention, ...]] = {}
    for letter in asks.keys() - ours:
        theirs = {m.name: m for m in reversed(people) if m.name[0] == letter}
        by_letter[letter] = tuple(theirs.values()) if len(theirs) == 1 else ()
    return [
        line if line.label not in asks
        else Line(line.block, "Us", line.start, ()) if line.label in ours
        else Line(line.block, line.label, line.start, by_letter[line.label])
        for line in lines
    ]  # fmt: skip


def who(line: Line) -> tuple[str, ...]:
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
            and text[block.end - 1] in _SPOKEN_ENDS
            and _CAPITALS.match(text, end, block.end)
        ):
            found.add(number)
    return found if len(found) >= 3 else set()


def _dashed(
    doc: Doc, blocks: list[layout.Block], mentions: list[names.Mention], at_start: dict[int, int]
) -> set[int]:
    """The blocks that a speaker's name and a dash open, if there are three of them, of two people who speak of
    themselves; a cast list's lines ("Lee – a diver") do not."""
    text = memo.text(doc)
    own = memo.once(doc, "own_words", interviews.own_words)
    found: dict[int, names.Mention] = {}
    for number, block in enumerate(blocks):
        speaking, end = _speaking(text, block, mentions, at_start)
        if (
            len(speaking) == 1
            and speaking[0].label == "PERSON"
            and text[block.end - 1] in _SPOKEN_ENDS
            and _DASH.match(text, end, block.end)
        ):
            found[number] = speaking[0]
    voices = sum(interviews.in_own_voice(own, blocks[n]) for n in found)
    people = {m.person for m in found.values()}
    return set(found) if len(found) >= 3 and len(people) > 1 and 2 * voices > len(found) else set()


def _speaking(
    text: str, block: layout.Block, mentions: list[names.Mention], at_start: dict[int, int]
) -> tuple[tuple[names.Mention, ...], int]:
    """The people with whose names a line begins ("Lee and Ray: …"), and where they end."""
    at = block.start + (2 if text.startswith("**", block.start) else 0)
    found: list[names.Mention] = []
    if _QA.match(text, at, block.end) or _OF_SEVERAL.match(text, at, block.end):
        return (), at  # no name, whatever the recogniser thinks
    while (number := at_start.get(at)) is not None:
        found.append(mentions[number])
        join = _AND.match(text, mentions[number].end, block.end)
        if join is None:
            break
        at = join.end()
    return tuple(found), found[-1].end if found else at


def _quoting(text: str, blocks: list[layout.Block], number: int, lines: list[Line]) -> bool:
    """Whether characters speak: under a line that ends in a colon."""
    if number and text[blocks[number - 1].end - 1] == ":":
        return True
    return bool(lines) and bool(number) and lines[-1].block == blocks[number - 1]
