"""What the articles of a run say together: works, roles, releases, speakers, and their conflicts.

Precision before recall: what is not surely the same stays apart, and every merged row keeps the
ids of the rows that it was made of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
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
    gathered: dict[Rough, _Gathered] = defaultdict(_Gathered)
    for record in records:
        speakers.add(record)
        tallies.add(record)
        _gather(record, works.add(record), gathered)

    def apart(film: Rough, series: Rough) -> bool:
        mine, theirs = ({key(row.actor) for row in gathered[one].cast} for one in (film, series))
        return not mine & theirs

    joined = works.join(apart)
    whole: dict[int | Rough, tuple[Work | None, _Gathered]] = {}
    for work in joined.values():
        whole.setdefault(id(work), (work, _Gathered()))
    for rough, mine in gathered.items():
        place: int | Rough = id(joined[rough]) if rough in joined else rough
        whole.setdefault(place, (None, _Gathered()))[1].absorb(mine)
    merged = [together.merged(work) for work, together in whole.values()]
    merged.sort(key=_order)
    return Merged(merged, speakers.most(), speakers.unnamed.total(), tallies)


@dataclass(slots=True)
class _Gathered:
    """The rows of one work; ``platforms``: the articles that name it with each."""

    cast: list[Said] = field(default_factory=list)
    releases: list[tuple[Release, Source]] = field(default_factory=list)
    platforms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def absorb(self, other: _Gathered) -> None:
        self.cast += other.cast
        self.releases += other.releases
        for name, articles in other.platforms.items():
            self.platforms[name] |= articles

    def merged(self, work: Work | None) -> MergedWork:
        names = sorted(self.platforms, key=lambda name: (-len(self.platforms[name]), name))
        return MergedWork(work, roles(self.cast), coming(self.releases), names)


def _gather(
    record: ArticleRecord, rough: Callable[[str], Rough], into: dict[Rough, _Gathered]
) -> None:
    for casting in record.castings:
        spans = (
            (casting.actor_start, casting.actor_end),
            (casting.character_start, casting.character_end),
        )
        into[rough(casting.work)].cast.append(said(casting, source(record, casting, spans)))
    for release in record.releases:
        mine = into[rough(release.work)]
        mine.releases.append((release, source(record, release, [(release.start, release.end)])))
        if release.platform:
            mine.platforms[release.platform].add(record.article.id)
    for platform in record.platforms:
        for title in platform.works:
            into[rough(title)].platforms[platform.platform].add(record.article.id)


def _order(one: MergedWork) -> tuple[bool, int, int, str, str]:
    work = one.work
    if work is None:
        return True, 0, 0, one.cast[0].rows[0].source.article if one.cast else "", ""
    return False, -len(work.articles), -work.mentions, work.title, work.kind
