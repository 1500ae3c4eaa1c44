"""What articles differ on, one question at a time, with the answers and who gives them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from newsextract.merging import Coming, MergedWork, Role, Source
from newsextract.merging.days import spoken


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the values that articles give; the newest articles' sentences come first."""

    value: str
    status: str
    confidence: float
    agree: list[str]
    sources: list[Source]


@dataclass(frozen=True, slots=True)
class Question:
    """``about``: the character or the event. Answers: the newest told first."""

    kind: str
    about: str
    answers: list[Answer]


def questions(one: MergedWork) -> Iterator[Question]:
    """Yield what articles differ on about the work ``one``."""
    by_character: dict[str, list[Role]] = defaultdict(list)
    for role in one.cast:
        if role.rivals:
            by_character[role.character].append(role)
    for character, roles in by_character.items():
        yield Question("cast", character, _ordered([_answer(role, role.actor) for role in roles]))
    by_slot: dict[tuple[str, ...], list[Coming]] = defaultdict(list)
    for date in one.releases:
        if date.rivals:
            by_slot[date.slot].append(date)
    for dates in by_slot.values():
        first = dates[0]
        place = ", ".join(filter(None, (first.platform, first.territory)))
        about = f"{occasion(first)} on {place}"
        yield Question(
            "date", about, _ordered([_answer(each, spoken(each.date)) for each in dates])
        )


def occasion(one: Coming) -> str:
    """The event as a reader wants it: ``finale``, ``premiere, season 2``, ``season 3``."""
    event = one.event.replace("_", " ")
    if not one.season:
        return event
    return f"season {one.season}" if event == "season" else f"{event}, season {one.season}"


def _answer(value: Role | Coming, name: str) -> Answer:
    sources = sorted(value.sources, key=lambda s: (s.published, s.confidence, s.id), reverse=True)
    return Answer(name, value.status, value.confidence, value.agree, sources)


def _ordered(answers: list[Answer]) -> list[Answer]:
    return sorted(answers, key=lambda a: (a.sources[0].published, a.confidence), reverse=True)
