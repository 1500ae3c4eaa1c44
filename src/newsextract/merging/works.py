"""Works of several articles, joined by title, and by kind where the kinds differ clearly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from newsextract.merging.titles import work_key
from newsextract.records import ArticleRecord

Rough = tuple[str, str]
"""A title's key and a kind, as one article has it; works are made of several of these."""

_SCREEN = frozenset({"series", "film", "special"})
_UNSAID = "other"


@dataclass(slots=True)
class Work:
    """A work as the articles together speak of it."""

    titles: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    ids: list[str] = field(default_factory=list)
    mentions: int = 0
    published: set[str] = field(default_factory=set)

    @property
    def title(self) -> str:
        """The form that most articles use, of equals the longest ("The Office")."""
        return max(self.titles, key=lambda title: (self.titles[title], len(title), title))

    @property
    def kind(self) -> str:
        """The kind that most articles give; ``other`` only where none says another."""
        said = self.kinds.copy()
        if len(said) > 1:
            del said[_UNSAID]
        return max(said, key=lambda kind: (said[kind], kind))

    @property
    def id(self) -> str:
        """Stable: the same title and kind give the same id, whatever else the run holds."""
        text = f"{work_key(self.title)}\x1f{self.kind}"
        return f"w{sha256(text.encode()).hexdigest()[:12]}"

    @property
    def first(self) -> str:
        return min(self.published, default="")

    @property
    def last(self) -> str:
        return max(self.published, default="")

    def absorb(self, other: Work) -> None:
        """Take in what is known of ``other``, which is the same work."""
        self.titles += other.titles
        self.kinds += other.kinds
        self.articles |= other.articles
        self.ids += other.ids
        self.mentions += other.mentions
        self.published |= other.published


class Works:
    """Gathers the works of records, one record after the other."""

    def __init__(self) -> None:
        self._rough: dict[Rough, Work] = defaultdict(Work)

    def add(self, record: ArticleRecord) -> Callable[[str], Rough]:
        """Take in the works of ``record``; return what tells a row's ``work`` its work.

        A row without a work belongs to its article alone.
        """
        info = record.article
        kinds = {work_key(work.title): work.kind for work in record.works}
        for work in record.works:
            known = self._seen((work_key(work.title), work.kind), work.title, info.id)
            known.ids.append(work.id)
            known.mentions += len(work.mentions)
            if info.published:
                known.published.add(info.published)

        def rough(title: str) -> Rough:
            key = work_key(title)
            if not key:
                return "", info.id
            found = (key, kinds.get(key, _UNSAID))
            known = self._seen(found, title, info.id)
            if info.published:
                known.published.add(info.published)
            return found

        return rough

    def _seen(self, rough: Rough, title: str, article: str) -> Work:
        known = self._rough[rough]
        if article not in known.articles:
            known.articles.add(article)
            known.titles[title] += 1
            known.kinds[rough[1]] += 1
        return known

    def join(self, apart: Callable[[Rough, Rough], bool]) -> dict[Rough, Work]:
        """The work of each rough one. ``apart(film, series)`` tells whether these two differ."""
        by_title: dict[str, list[Rough]] = defaultdict(list)
        for rough in self._rough:
            by_title[rough[0]].append(rough)
        joined: dict[Rough, Work] = {}
        for same in by_title.values():
            for group in self._groups(sorted(same), apart):
                work = Work()
                for rough in group:
                    work.absorb(self._rough[rough])
                joined |= dict.fromkeys(group, work)
        return joined

    def _groups(
        self, same: list[Rough], apart: Callable[[Rough, Rough], bool]
    ) -> Iterator[list[Rough]]:
        """Those of one title, parted by kind: a book and the series after it are two works.

        Film, series and special are often taken for each other, so they are one work, unless two
        articles or more say each and ``apart`` agrees. Who says no kind joins the only work
        that there is, and stays apart where there are two.
        """
        unsaid = [rough for rough in same if rough[1] == _UNSAID]
        screen = [rough for rough in same if rough[1] in _SCREEN]
        groups = [[rough] for rough in same if rough[1] not in (*_SCREEN, _UNSAID)]
        films = [rough for rough in screen if rough[1] == "film"]
        others = [rough for rough in screen if rough[1] != "film"]
        if films and others and self._often(films) and self._often(others):
            if all(apart(film, other) for film in films for other in others):
                groups += [films, others]
            else:
                groups.append(screen)
        elif screen:
            groups.append(screen)
        if len(groups) == 1:
            groups[0] += unsaid
        elif unsaid:
            groups.append(unsaid)
        yield from groups

    def _often(self, rough: list[Rough]) -> bool:
        return len(set().union(*(self._rough[one].articles for one in rough))) > 1
