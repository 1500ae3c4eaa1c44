"""What the articles of a run say together: works, roles, releases, speakers, and their conflicts.

Precision before recall: what is not surely the same stays apart, and every merged row keeps the
ids of the rows that it was made of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsextract.merging.cast import Role, Said, roles, said
from newsextract.merging.releases import Coming, coming
from newsextract.merging.sources import Source, source
from newsextract.merging.speakers import Speaker, Speakers
from newsextract.merging.tallies import Tallies
from newsextract.merging.works import Rough, Work, Works
from newsextract.names import key
from newsextract.records import ArticleRecord, Release

__all__ = ["Coming", "Merged", "MergedWork", "Role", "Source", "Speaker", "Tallies", "merge"]


@dataclass(slots=True)
class MergedWork:
    """A work with its cast, releases and platforms; ``work`` None: rows that name none."""

    work: Work | None
    cast: list[Role] = field(default_factory=list)
    releases: list[Coming] = field(default_factory=list)
    platforms: list[str] = field(default_factory=list)

    @property
    def conflicts(self) -> int:
        """Characters and events on which articles differ (each once, however many say what)."""
        characters = {role.character for role in self.cast if role.rivals}
        return len(characters) + len({one.slot for one in self.releases if one.rivals})


@dataclass(slots=True)
class Merged:
    """All that merging found; ``works`` the most told first, those without a title last."""

    works: list[MergedWork]
    speakers: list[Speaker]
    unnamed: int
    tallies: Tallies

    @property
    def conflicts(self) -> int:
        return sum(one.conflicts for one in self.works)


def merge(records: Iterable[ArticleRecord]) -> Merged:
    """Merge ``records``, which are read once and not kept."""
    works, speakers, tallies = Works(), Speakers(), Tallies()
    castings: dict[Rough, list[Said]] = defaultdict(list)
    releases: dict[Rough, list[tuple[Release, Source]]] = defaultdict(list)
    platforms: dict[Rough, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for record in records:
        speakers.add(record)
        tallies.add(record)
        rough = works.add(record)
        for row in record.castings:
            spans = ((row.actor_start, row.actor_end), (row.character_start, row.character_end))
            castings[rough(row.work)].append(said(row, source(record, row, spans)))
        for one in record.releases:
            told = (one, source(record, one, [(one.start, one.end)]))
            releases[rough(one.work)].append(told)
            if one.platform:
                platforms[rough(one.work)][one.platform].add(record.article.id)
        for platform in record.platforms:
            for title in platform.works:
                platforms[rough(title)][platform.platform].add(record.article.id)

    def apart(film: Rough, series: Rough) -> bool:
        mine, theirs = ({key(row.actor) for row in castings[rough]} for rough in (film, series))
        return not mine & theirs

    joined = works.join(apart)
    merged: dict[int | Rough, MergedWork] = {}
    for work in joined.values():
        merged.setdefault(id(work), MergedWork(work))
    cast: dict[int | Rough, list[Said]] = defaultdict(list)
    dates: dict[int | Rough, list[tuple[Release, Source]]] = defaultdict(list)
    carried: dict[int | Rough, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for rough in {**castings, **releases, **platforms}:
        place: int | Rough = id(joined[rough]) if rough in joined else rough
        merged.setdefault(place, MergedWork(None))
        cast[place] += castings.get(rough, [])
        dates[place] += releases.get(rough, [])
        for name, who in platforms.get(rough, {}).items():
            carried[place][name] |= who
    for place, one in merged.items():
        one.cast = roles(cast[place])
        one.releases = coming(dates[place])
        names = carried[place]
        one.platforms = sorted(names, key=lambda name: (-len(names[name]), name))
    return Merged(
        sorted(merged.values(), key=_order), speakers.most(), speakers.unnamed.total(), tallies
    )


def _order(one: MergedWork) -> tuple[bool, int, int, str, str]:
    work = one.work
    if work is None:
        return True, 0, 0, one.cast[0].rows[0].source.article if one.cast else "", ""
    return False, -len(work.articles), -work.mentions, work.title, work.kind
