"""What comes out when and where, over all articles, and the dates on which they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsextract.merging.days import Days, days
from newsextract.merging.sources import Source, articles, combined, newest, span_of_time
from newsextract.records import Release

_OPENING = frozenset({"premiere", "release", "season", "return"})
_REPEATED = frozenset({"episode"})


@dataclass(slots=True)
class Coming:
    """One event of a work on one date, platform and territory, with the rows that tell of it.

    ``rivals``: the other dates that other articles give the same event there.
    """

    work: str
    event: str
    date: str
    platform: str
    territory: str
    season: str
    rows: list[tuple[Release, Source]] = field(default_factory=list)
    rivals: list[Coming] = field(default_factory=list)

    @property
    def slot(self) -> tuple[str, ...]:
        """What can happen only once: an opening, a finale … of a season, there."""
        event = "opening" if self.event in _OPENING else self.event
        return event, self.platform, self.territory, self.season

    @property
    def sources(self) -> list[Source]:
        return [source for _, source in self.rows]

    @property
    def _last(self) -> Release:
        last = newest(self.sources)
        return next(row for row, source in self.rows if source is last)

    @property
    def status(self) -> str:
        return self._last.status

    @property
    def _firmest(self) -> Release:
        order = ("stated", "year_inferred", "relative", "unresolved")
        return min((row for row, _ in self.rows), key=lambda row: order.index(row.date_basis))

    @property
    def date_text(self) -> str:
        """The date in the words of the article that says it most firmly."""
        return self._firmest.date_text

    @property
    def basis(self) -> str:
        """How the date is known: the firmest of what the articles say."""
        return self._firmest.date_basis

    @property
    def time(self) -> str:
        """Time of day and zone, as the newest article that has them says."""
        told = [(source, row) for row, source in self.rows if row.time]
        if not told:
            return ""
        last = newest(source for source, _ in told)
        row = next(row for source, row in told if source is last)
        return f"{row.time} {row.timezone}".strip()

    @property
    def episodes(self) -> str:
        return next((row.episodes for row, _ in self.rows if row.episodes), "")

    @property
    def days(self) -> Days | None:
        return days(self.date)

    @property
    def agree(self) -> list[str]:
        return articles(self.sources)

    @property
    def differ(self) -> list[str]:
        return articles(one for rival in self.rivals for one in rival.sources)

    @property
    def confidence(self) -> float:
        return combined(self.sources, [rival.sources for rival in self.rivals])

    @property
    def published(self) -> tuple[str, str]:
        return span_of_time(self.sources)


def coming(rows: Sequence[tuple[Release, Source]]) -> list[Coming]:
    """The releases of one work, by date; those without one last."""
    found: dict[tuple[str, ...], Coming] = {}
    for row, source in rows:
        # Dates that nobody can tell are one only within an article.
        dated = row.date or f"\x1f{source.article}\x1f{row.date_text}"
        place = (row.event, dated, row.platform, row.territory, row.season)
        one = found.setdefault(
            place,
            Coming(row.work, row.event, row.date, row.platform, row.territory, row.season),
        )
        one.rows.append((row, source))
    by_slot: dict[tuple[str, ...], list[Coming]] = defaultdict(list)
    for one in found.values():
        if one.days and one.platform and one.event not in _REPEATED:
            by_slot[one.slot].append(one)
    for same in by_slot.values():
        for one in same:
            one.rivals = [other for other in same if other is not one and _differ(one, other)]
    return sorted(found.values(), key=_order)


def _order(one: Coming) -> tuple[str, str, str, str]:
    first = one.days.first.isoformat() if one.days else "9999"
    return first, one.date, one.platform, one.event


def _differ(one: Coming, other: Coming) -> bool:
    """Whether two articles contradict each other on the day of one and the same event."""
    mine, theirs = one.days, other.days
    if mine is None or theirs is None or not mine.apart(theirs):
        return False
    # An article that gives both dates tells of two events, or of a date that was moved.
    if set(one.agree) & set(other.agree):
        return False
    return not (_passed(one, other) or _passed(other, one))


def _passed(one: Coming, other: Coming) -> bool:
    """Whether the day of ``one`` had passed when an article foretold ``other``: a later run.

    The season that began last spring is not contradicted by the one announced for this autumn.
    """
    then, now = one.days, other.days
    if then is None or now is None:
        return False
    told = {source.published for source in other.sources}
    when = [known.first for known in map(days, told) if known]
    return any(then.last < day <= now.last for day in when)
