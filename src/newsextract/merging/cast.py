"""Who plays whom, over all articles: one role for each character and actor of a work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsextract.merging.sources import Source, articles, combined, newest, span_of_time
from newsextract.names import is_part, key
from newsextract.records import Casting

Name = tuple[str, ...]
_GONE = frozenset({"former", "not_returning"})


@dataclass(frozen=True, slots=True)
class Said:
    """A casting as one row says it."""

    actor: str
    character: str
    kind: str
    status: str
    season: str
    source: Source


def said(row: Casting, source: Source) -> Said:
    """What ``row`` says, with where it says it."""
    return Said(row.actor, row.character, row.kind, row.status, row.season, source)


@dataclass(slots=True)
class Role:
    """One actor as one character of a work (``character`` empty: in the cast, no more is said).

    ``rivals``: the other actors that other articles give the same character.
    """

    actor: str
    character: str
    rows: list[Said]
    rivals: list[Role] = field(default_factory=list)

    @property
    def sources(self) -> list[Source]:
        return [row.source for row in self.rows]

    @property
    def kind(self) -> str:
        """As most rows have it, of equals the surer."""
        weight: dict[str, tuple[int, float]] = {}
        for row in self.rows:
            count, sure = weight.get(row.kind, (0, 0.0))
            weight[row.kind] = (count + 1, sure + row.source.confidence)
        return max(weight, key=lambda kind: (weight[kind], kind))

    @property
    def status(self) -> str:
        """As the newest article has it."""
        last = newest(self.sources)
        return next(row.status for row in self.rows if row.source is last)

    @property
    def seasons(self) -> list[str]:
        return sorted({row.season for row in self.rows if row.season})

    @property
    def agree(self) -> list[str]:
        """The articles that say this, or name the actor and no other role."""
        return articles(self.sources)

    @property
    def differ(self) -> list[str]:
        """The articles that give the character to somebody else."""
        return articles(one for rival in self.rivals for one in rival.sources)

    @property
    def confidence(self) -> float:
        return combined(self.sources, [rival.sources for rival in self.rivals])

    @property
    def published(self) -> tuple[str, str]:
        return span_of_time(self.sources)


def roles(rows: Sequence[Said]) -> list[Role]:
    """The roles of one work, its characters together, the most told first."""
    actors = full_names([row.actor for row in rows])
    characters = full_names([row.character for row in rows if row.character])
    found: dict[tuple[Name, Name], Role] = {}
    bare: dict[Name, list[Said]] = defaultdict(list)
    for row in rows:
        actor, actor_name = actors[key(row.actor)]
        if not row.character:
            bare[actor].append(row)
            continue
        character, character_name = characters[key(row.character)]
        role = found.setdefault((character, actor), Role(actor_name, character_name, []))
        role.rows.append(row)
    for actor, mine in bare.items():
        named = [role for (_, who), role in found.items() if who == actor]
        if len(named) == 1:
            # Who is only said to be in the cast is there as what other articles tell.
            named[0].rows += mine
        else:
            found[(), actor] = Role(actors[key(mine[0].actor)][1], "", mine)
    by_character: dict[Name, list[Role]] = defaultdict(list)
    for (character, _), role in found.items():
        if character:
            by_character[character].append(role)
    for same in by_character.values():
        for role in same:
            role.rivals = [other for other in same if other is not role and _differ(role, other)]
    best = {c: max(len(r.agree) for r in same) for c, same in by_character.items()}
    order = sorted(
        found.items(),
        key=lambda item: (
            not item[0][0],
            -best.get(item[0][0], 0),
            item[0][0],
            -len(item[1].agree),
            item[0][1],
        ),
    )
    return [role for _, role in order]


def full_names(names: Iterable[str]) -> dict[Name, tuple[Name, str]]:
    """For each name's key: the key and the form of the fullest name that it stands for.

    A short name stands for a longer one only where exactly one fits.
    """
    forms: dict[Name, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for name in names:
        forms[key(name)][name] += 1
    result: dict[Name, tuple[Name, str]] = {}
    with_word: dict[str, list[Name]] = defaultdict(list)
    for short in sorted(forms, key=lambda k: (-len(k), k)):
        longer = with_word[short[0]] if short else []
        hosts = {result[full][0] for full in longer if is_part(short, full)}
        full = hosts.pop() if len(hosts) == 1 else short
        count = forms[full]
        # Of the forms of one name, that with accents and without capitals throughout.
        form = max(count, key=lambda f: (not f.isupper(), not f.isascii(), count[f], f))
        result[short] = (full, form)
        for word in set(short):
            with_word[word].append(short)
    return result


def _differ(role: Role, other: Role) -> bool:
    """Whether articles contradict each other, rather than tell of two people in one part."""
    if {role.kind, other.kind} == {"acting", "voice"}:
        return False
    if role.status in _GONE or other.status in _GONE:
        return False
    if role.seasons and other.seasons and not set(role.seasons) & set(other.seasons):
        return False
    # One article that names both speaks of a younger self, a double or a replacement.
    return not set(role.agree) & set(other.agree)
