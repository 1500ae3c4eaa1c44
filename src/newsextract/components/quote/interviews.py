"""Answers without marks and without labels: what stands under a reporter's questions."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.quote import asks_first, interviewees, quotemarks
from newsextract.components.quote.asking import LONGEST, is_question
from newsextract.components.relations import Relation

RULE = "interview"
"""The rule of answers under bare questions."""
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_ANYBODY = re.compile(r"\w")
# "Let's" and "tell us" are the reporter's.
_ME = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Oo]ur|[Oo]urs)\b")
_I = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b")
# "Check out more of our Drama coverage": the page's own foot.
_FOOT = re.compile(
    r"\b(?:[Cc]heck out|[Vv]isit|[Ss]ign up|[Ss]ubscribe|[Rr]ead|[Ss]ee|[Ff]ind) (?:more|to|for|[\w’' ]{0,20}\bour)\b[^.!?\n]{0,60}\b(?:coverage|newsletters?|guides?|hubs?|app|page|magazine|section|podcast)\b"
)
_UNNAMED = 4  # answers from which a page is an interview though it names nobody who might give it
# "TVLINE | …", "EW: …", "Q. …"
_OUTLET = re.compile(
    r"(?:\*\*)?(?P<label>Q(?=\.\s)|[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,2}(?=(?:\*\*)?\s?[:|]\s))"
)
_LABEL_END = re.compile(r"(?:\*\*)?\s?[:|](?:\*\*)?\s*")
# What may follow the name above the questions to somebody: "plays Mara", "IS MARA", "(Mara)", "– Mara".
_SECTION = re.compile(
    r"(?:,? (?:[Pp]lays|PLAYS|[Ii]s|IS|[Aa]s|AS|[Oo]n) | \(|,? [–—-] ?|: |, )?[^.?!\n]{0,60}"
)
_REPLY = re.compile(r"(?:Yes|No|Not|Yeah|Oh|Ha|Well|Exactly|True|Thanks?|Never|Always|\[)\b|\[")
_LEAST = 2  # answers of an interview
_INTRODUCES = 2  # paragraphs from a section's heading to its first question
_LEAD = 4  # paragraphs from a question of the page's own to the first that somebody answers


def find(doc: Doc, blocks: list[layout.Block]) -> list[Relation]:
    """Answers under bare questions, where the questions say "you" and the answers "I".

    A page of questions that the reporter answers ("What is Smoke about?") says neither.
    Between two answers may also stand a statement that asks ("You trained with a butcher.").
    """
    text = memo.text(doc)
    own = memo.once(doc, "own_words", own_words)
    asked_first, blocks = asks_first.parted(doc, blocks)
    labelled = _outlet_lines(doc, blocks)
    prompts = labelled or _prompts(text, own, blocks)
    if asked_first and prompts and prompts[0] > 1:
        prompts.insert(0, 0)  # the reporter's reply
    first = None if labelled or not prompts else _first_labelled(doc, blocks, prompts[0])
    if first is not None:
        # "Happily ever after? We rang her." above it is the page's own.
        prompts = [first, *(n for n in prompts if n > first)]
    if len(prompts) < 2:
        return []
    sections = _sections(doc, blocks, prompts)
    answers = [(b.start, b.end) for b in asked_first]
    for number, at in enumerate(prompts):
        limit = prompts[number + 1] if number + 1 < len(prompts) else min(at + 2, len(blocks))
        body = [
            b for b in blocks[at + 1 : limit]
            if labelled or b.kind != "heading" or b.start in sections
        ]  # fmt: skip
        others = next((n for n, b in enumerate(body) if b.start in sections), len(body))
        body = body[:others]
        if body and not _wholly_quoted(doc, body[0]):
            answers.append((body[0].start, body[-1].end))
    opened = bool(labelled or asked_first) or first is not None
    if len(answers) < _LEAST:
        return []
    you = sum(bool(_YOU.search(text, blocks[n].start, blocks[n].end)) for n in prompts)
    me = sum(bool(_ME.search(own[s:e])) for s, e in answers)
    head = own[: answers[0][0]]
    talk = interviewees.talk().search(head) or interviewees.talk().search(own, answers[-1][1])
    # Where the page tells of a talk and every answer is somebody's own, two are enough, and none need say "you".
    told = talk is not None and me == len(answers)
    needed = 0.0 if opened or told else 0.1 if talk else 0.4
    if me < (0.25 if opened else 0.5) * len(answers) or you < needed * len(prompts):
        return []
    if len(answers) == _LEAST and not (opened or told):
        return []
    asked = [(blocks[n].start, blocks[n].end) for n in prompts if blocks[n].end > answers[0][0]]
    # A page's title may have named him that did not come with it.
    alone = sum(bool(_I.search(own[s:e])) for s, e in answers)
    sure = len(answers) >= _UNNAMED and 2 * alone >= len(answers) and you >= 0.4 * len(prompts)
    return _relations(doc, answers, asked, sections, sure)


def _sections(doc: Doc, blocks: list[layout.Block], prompts: list[int]) -> dict[int, str]:
    """Where others are interviewed on one page: the lines "Ann Lee plays Mara" or "ANN LEE" above a question, or above
    the paragraph that introduces them, by offset, with who it is; none where there is one only."""
    text = memo.text(doc)
    at_start = {m.start: m for m in names.mentions(doc) if m.label == "PERSON"}
    found: dict[int, names.Mention] = {}
    for number in prompts:
        for above in blocks[max(0, number - _INTRODUCES) : number]:
            person = at_start.get(above.start)
            if person and _SECTION.fullmatch(text, person.end, above.end):
                found[above.start] = person
    several = len({m.person for m in found.values()}) > 1
    return {start: m.name for start, m in found.items()} if several else {}


def _relations(
    doc: Doc,
    answers: list[tuple[int, int]],
    asked: list[tuple[int, int]],
    sections: dict[int, str],
    sure: bool,
) -> list[Relation]:
    text = memo.text(doc)
    at_start = {m.start: m for m in names.mentions(doc) if m.label == "PERSON"}
    name, spans = "", []
    for start, end in answers:
        speaker = at_start.get(start)
        label = None if speaker is None else _LABEL_END.match(text, speaker.end, end)
        if speaker is not None and label is not None:
            name = name or speaker.name
            start = label.end()
        spans.append((start, end))
    name = name or interviewees.answerer(doc, answers, asked)
    if not name and not sure:
        return []
    found = []
    for span in spans:
        above = max((start for start in sections if start < span[0]), default=-1)
        said = at_start[above] if above in sections else None
        roles = {"quote": span} | ({} if said is None else {"speaker": (said.start, said.end)})
        fields = {"speakers": name if said is None else said.name, "role": "", "cue": ""}
        found.append(Relation(RULE, roles, fields | {"kind": "speech", "parent": ""}, span))
    return found


def own_words(doc: Doc) -> str:
    """The article with everything that stands in marks blanked, of the same length."""
    text = memo.text(doc)
    pieces, at = [], 0
    for one in quotemarks.find(text):
        if one.parent < 0 and one.outer_start >= at:
            pieces += [text[at : one.outer_start], " " * (one.outer_end - one.outer_start)]
            at = one.outer_end
    return "".join([*pieces, text[at:]])


def in_own_voice(own: str, block: layout.Block) -> bool:
    """Whether a paragraph speaks of itself ("I", "my", "we") outside quotations."""
    if _FOOT.search(own, block.start, block.end):
        return False
    return _ME.search(own, block.start, block.end) is not None


def _first_labelled(doc: Doc, blocks: list[layout.Block], below: int) -> int | None:
    """Where the one question with an outlet's label stands above the one answer with a name, the rest without
    either: "THE ECHO: How are you?", "ANN LEE: I am well." """
    text = memo.text(doc)
    people = {m.start: m for m in names.mentions(doc) if m.label == "PERSON"}
    keys = {names.key(m.name) for m in people.values()}
    for number, (asked, told) in enumerate(pairwise(blocks[: below + 2 + _LEAD])):
        outlet = _OUTLET.match(text, asked.start, asked.end)
        person = people.get(told.start)
        if (
            outlet is not None
            and ":" in text[outlet.end() : outlet.end() + 4]
            and names.key(outlet["label"]) not in keys
            and person is not None
            and _LABEL_END.match(text, person.end, told.end)
        ):
            return number
    return None


def _outlet_lines(doc: Doc, blocks: list[layout.Block]) -> list[int]:
    """The questions that an outlet's name opens ("TVLINE | …"), where no answer is labelled."""
    text = memo.text(doc)
    people = {names.key(m.name) for m in names.mentions(doc) if m.label != "ORG"}
    counts: dict[str, list[int]] = {}
    for number, block in enumerate(blocks):
        match = _OUTLET.match(text, block.start, block.end)
        if match and names.key(match["label"]) not in people:
            counts.setdefault(match["label"], []).append(number)
    most = max(counts.values(), key=len, default=[])
    apart = all(b - a > 1 for a, b in pairwise(most))
    asking = sum(text[blocks[n].end - 1] == "?" for n in most)
    return most if len(most) >= 2 and apart and 2 * asking >= len(most) else []


def _prompts(text: str, own: str, blocks: list[layout.Block]) -> list[int]:
    asked = [n for n, b in enumerate(blocks) if is_question(text, b)]
    if not asked:
        return []
    prompts: list[int] = []
    # "You are about to star in Smoke." may ask before the first question does.
    first = asked[0]
    if first >= 2 and _states(text, own, blocks[first - 2], blocks[first - 1]):
        prompts.append(first - 2)
    for number in range(first, asked[-1] + 1):
        block = blocks[number]
        if is_question(text, block) or (
            number - 1 not in prompts
            and number + 1 not in asked
            and block.kind != "heading"
            and block.end - block.start < LONGEST
            and not in_own_voice(own, block)
            and (
                in_own_voice(own, following := blocks[number + 1])
                or _REPLY.match(text, following.start)
            )
        ):
            prompts.append(number)
    return _after_last(text, own, blocks, prompts)


def _after_last(text: str, own: str, blocks: list[layout.Block], prompts: list[int]) -> list[int]:
    """Statements that ask after the last question, as long as the answers speak of themselves."""
    at = prompts[-1] + 2
    while at + 1 < len(blocks):
        # "Check out more of our news" speaks for the page.
        if _I.search(own, blocks[at + 1].start, blocks[at + 1].end) and _states(
            text, own, blocks[at], blocks[at + 1], to=_ANYBODY
        ):
            prompts.append(at)
            at += 1
        elif not in_own_voice(own, blocks[at]):
            break
        at += 1
    return prompts


def _states(
    text: str,
    own: str,
    block: layout.Block,
    following: layout.Block,
    *,
    to: re.Pattern[str] = _YOU,
) -> bool:
    """Whether a statement asks and the next paragraph answers it."""
    return (
        block.end - block.start < LONGEST
        and to.search(own, block.start, block.end) is not None
        and not in_own_voice(own, block)
        and text[block.start] not in "“\"‘'«"
        and in_own_voice(own, following)
    )


def _wholly_quoted(doc: Doc, block: layout.Block) -> bool:
    """Whether a paragraph opens with a quotation and says nothing of itself beside it."""
    own = memo.once(doc, "own_words", own_words)
    return memo.text(doc)[block.start] in '“"‘' and not in_own_voice(own, block)
