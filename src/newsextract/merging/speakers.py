"""Who is quoted how often, over all articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from newsextract.names import key
from newsextract.records import ArticleRecord


@dataclass(slots=True)
class Speaker:
    """A person or institution: ``kinds`` counts the quotations of each kind."""

    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    roles: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        return max(self.names, key=lambda name: (self.names[name], len(name), name))

    @property
    def role(self) -> str:
        """What articles most often call the speaker ("showrunner")."""
        return max(self.roles, key=lambda role: (self.roles[role], role), default="")

    @property
    def quotes(self) -> int:
        return self.kinds.total()


class Speakers:
    """Gathers speakers, one record after the other."""

    def __init__(self) -> None:
        self._found: dict[tuple[tuple[str, ...], str], Speaker] = defaultdict(Speaker)
        self.unnamed: Counter[str] = Counter()

    def add(self, record: ArticleRecord) -> None:
        """Take in the quotations of ``record``; a quotation of two counts for both."""
        article = record.article.id
        for quote in record.quotes:
            names = quote.speakers or ((quote.speaker,) if quote.speaker else ())
            if not names:
                self.unnamed[quote.kind] += 1
            for name in names:
                who = key(name) or (name,)
                # A single word is a surname to one article and a full name to another.
                one = self._found[who, article if len(who) == 1 else ""]
                one.names[name] += 1
                one.kinds[quote.kind] += 1
                one.articles.add(article)
                if quote.speaker_role and len(names) == 1:
                    one.roles[quote.speaker_role] += 1

    def most(self) -> list[Speaker]:
        """All speakers, the most quoted first.

        Names of one word are one person over all articles, unless a longer name of the run has
        that word in it: then nobody knows whose surname it is, and each article's stands alone.
        """
        parts = {word for who, _ in self._found if len(who) > 1 for word in who}
        joined: dict[tuple[tuple[str, ...], str], Speaker] = defaultdict(Speaker)
        for (who, article), one in self._found.items():
            alone = len(who) == 1 and who[0] in parts
            into = joined[who, article if alone else ""]
            into.names += one.names
            into.kinds += one.kinds
            into.articles |= one.articles
            into.roles += one.roles
        return sorted(joined.values(), key=lambda s: (-s.quotes, -len(s.articles), s.name))
