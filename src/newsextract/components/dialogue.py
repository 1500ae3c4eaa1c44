"""Quotations without marks: question-and-answer pages and ``Name:`` lines."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.relations import Relation

_LABEL = re.compile(
    r"(?:\*\*)?(?P<label>[A-ZÀ-Þ][\w.’'\-]*(?: [A-ZÀ-Þ&][\w.’'\-]*){0,4})(?:\*\*)?\s?(?::(?:\*\*)?|\.(?=\s[A-Z]{2}))\s+(?=\S)"
)
_QA = re.compile(r"(?P<label>[QA])[.:]\s+(?=\S)")
_QUESTION = re.compile(r"^(?:Q|Question|Interviewer|Host|Reporter|Us|Me)$", re.IGNORECASE)
_ANSWER = re.compile(r"^(?:A|Answer)$")
_NOT_LABEL = re.compile(
    r"(?i)^(?:cast|director|writer|producer|starring|genre|network|platform|premiere|release date|where to watch|when|what|who|note|synopsis|verdict|rating|running time|creator|episodes?|season \d+|"
    r"pictured|photo|image|credit|source|update|exclusive|spoilers?|warning|read more|watch|also|details|date|time|channel|tickets|venue|language|music|stars?|plot|review|theatre|film|tv|series)$"
)


def find(doc: Doc) -> list[Relation]:
    """Answers of a Q&A or lines of a dialogue, where at least two lines are labelled so.

    A line that is wholly in marks after its label (``Lee: "Run!"``) is left to the marks.
    """
    text = memo.text(doc)
    lines: list[tuple[layout.Block, str, int]] = []
    blocks = [b for b in layout.blocks(text) if b.kind not in layout.NOISE and b.kind != "caption"]
    for block in blocks:
        match = _LABEL.match(text, block.start, block.end) or _QA.match(
            text, block.start, block.end
        )
        if match and not _NOT_LABEL.match(match["label"]) and block.end - match.end() > 1:
            lines.append((block, match["label"], match.end()))
    people = names.mentions(doc)
    initials = {"".join(w[0] for w in m.name.split()).upper(): m for m in people if " " in m.name}
    by_key = {names.key(m.name): m for m in people if m.label == "PERSON"}
    for m in people:
        if m.label == "PERSON":
            by_key.setdefault(names.key(text[m.start : m.end]), m)
    asked = [label for _, label, _ in lines if _QUESTION.match(label)]
    known = [
        label
        for _, label, _ in lines
        if names.key(label) in by_key or label.replace(".", "") in initials
    ]
    if len(lines) < 2 or not (asked or len(known) >= 2 or (known and len(set(known)) < len(known))):
        return _unlabelled(doc, blocks, people)
    relations = []
    interviewee = _interviewee(people)
    for block, label, start in lines:
        if _QUESTION.match(label) or (
            label.isupper()
            and label not in initials
            and names.key(label) not in by_key
            and not _ANSWER.match(label)
        ):
            continue
        mention = by_key.get(names.key(label)) or initials.get(label.replace(".", ""))
        name = mention.name if mention else interviewee if _ANSWER.match(label) else ""
        if not name or text[start] in "“\"‘'«":
            continue
        # Where only one voice is labelled, what stands unlabelled are the questions.
        one_voice = len({other for _, other, _ in lines}) == 1
        end = block.end if one_voice else _answer_end(text, blocks, block, lines, people)
        label_span = (block.start, block.start + len(label))
        relations.append(
            Relation(
                "dialogue",
                {"quote": (start, end), "speaker": label_span},
                {"speakers": name, "role": "", "cue": label + ":", "kind": "speech", "parent": ""},
                (block.start, end),
            )
        )
    return relations


_YOU = re.compile(r"\b(?:you|your|you[’']re|you[’']ve)\b", re.IGNORECASE)
_ME = re.compile(r"\b(?:I|I[’']m|I[’']ve|I[’']d|my|me|we|our|us)\b")


def _unlabelled(
    doc: Doc, blocks: list[layout.Block], people: list[names.Mention]
) -> list[Relation]:
    """Answers under bare questions, where the questions say "you" and the answers "I".

    A page of questions that the reporter answers ("What is Smoke about?") says neither.
    """
    text = memo.text(doc)
    asked = [
        n for n, b in enumerate(blocks)
        if text[b.end - 1] == "?" and b.end - b.start < 260 and text[b.start] not in "“\"‘'"
    ]  # fmt: skip
    answers: list[tuple[int, int]] = []
    for number, at in enumerate(asked):
        limit = asked[number + 1] if number + 1 < len(asked) else min(at + 2, len(blocks))
        body = [b for b in blocks[at + 1 : limit] if b.kind != "heading"]
        if body and text[body[0].start] not in '“"‘':
            answers.append((body[0].start, body[-1].end))
    if len(answers) < 3:
        return []
    you = sum(bool(_YOU.search(text, blocks[n].start, blocks[n].end)) for n in asked)
    me = sum(bool(_ME.search(text[s:e])) for s, e in answers)
    name = _interviewee(people)
    if you < 0.4 * len(asked) or me < 0.5 * len(answers) or not name:
        return []
    fields = {"speakers": name, "role": "", "cue": "", "kind": "speech", "parent": ""}
    return [Relation("interview", {"quote": span}, dict(fields), span) for span in answers]


def _interviewee(people: list[names.Mention]) -> str:
    """Whom the page is about: the person named most, the first of equals."""
    counts: dict[str, int] = {}
    for m in people:
        if m.label == "PERSON":
            counts[m.name] = counts.get(m.name, 0) + 1
    return max(counts, key=lambda n: counts[n]) if counts else ""


def _answer_end(
    text: str,
    blocks: list[layout.Block],
    block: layout.Block,
    lines: list[tuple[layout.Block, str, int]],
    people: list[names.Mention],
) -> int:
    """An answer goes on over the paragraphs below it until the next labelled line or heading.

    A paragraph that speaks of the people by name is the reporter's again.
    """
    labelled = [b.start for b, _, _ in lines if b.start > block.start]
    limit = min(labelled) if labelled else -1
    end = block.end
    for other in blocks:
        if other.start <= block.start:
            continue
        if limit < 0 or other.start >= limit or other.kind == "heading":
            break
        if any(other.start <= m.start < other.end and m.label == "PERSON" for m in people):
            break
        end = other.end
    return end
