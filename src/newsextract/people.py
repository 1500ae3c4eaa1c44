"""The mentions of an article joined into people, by their names alone; nothing of spaCy.

``Ballard``, ``Detective Renée Ballard`` and ``Renee Ballard`` are one character; ``Q`` is
``Maggie Q``. Precision before recall: a short form is joined to a full name only where exactly
one fits, or where one of those that fit was spoken of last.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsextract import bracketed_names
from newsextract.misspellings import misspelt
from newsextract.name_keys import bare, is_part, key
from newsextract.nicknames import called_short, initials, is_short
from newsextract.ranks import honorific_length

_INITIALS = re.compile(r"[A-Z]{2,4}")
_STRONG = 0.97  # a surer bare name is its own person, though a character's full name has it; dev
_NICKNAMED = re.compile(r"\s[\"“‘'](?P<nick>[^\"”’']+)[\"”’']\s(?P<last>\S.*)")


@dataclass(frozen=True, slots=True)
class Mention:
    """``text[start:end]`` names somebody; ``name`` is the fullest form in the article.

    ``person`` is the number of the cluster; ``label`` PERSON or CHARACTER;
    ``p`` the probability that the recogniser gave the label.
    """

    start: int
    end: int
    label: str
    name: str
    person: int
    p: float = 1.0


@dataclass(slots=True)
class _Cluster:
    label: str
    key: tuple[str, ...]
    surfaces: list[str] = field(default_factory=list)
    last: int = -1
    keys: set[tuple[str, ...]] = field(default_factory=set)


def link(spans: Sequence[tuple[int, int, str, str, float]]) -> list[Mention]:
    """Join the mentions of an article into people.

    Args:
        spans: (start, end, text, label, probability), by offset; labels PERSON or CHARACTER.

    Returns:
        One mention a span, in order.
    """
    nicks = _nicknames((text, label) for _, _, text, label, _ in spans)
    # Each mention's name for comparing: who is 'Rosa "Tiny" Bell' is "Tiny Bell", too.
    keys = [nicks.get(own, own) for own in (key(text, label) for _, _, text, label, _ in spans)]
    weight: dict[tuple[str, ...], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for name, (_, _, _, label, p) in zip(keys, spans, strict=True):
        weight[name][label] += p
    played = bracketed_names.behind(spans, keys)
    clusters: list[_Cluster] = []
    by_key: dict[tuple[str, tuple[str, ...]], int] = {}

    def label_of(name: tuple[str, ...], label: str) -> str:
        # A full name is one thing in an article; a bare first name may be actor and character.
        if len(name) > 1:
            return max(weight[name], key=lambda one: weight[name][one])
        return label

    # Full names first, longest first, so that every short form finds them wherever they stand.
    order = sorted(
        range(len(spans)),
        key=lambda i: (-len(keys[i]), _has_initial(keys[i]), spans[i][0]),
    )
    full = [i for i in order if len(keys[i]) > 1]
    for i in full:
        name = keys[i]
        label = label_of(name, spans[i][3])
        if (label, name) in by_key:
            continue
        hosts = [n for n, c in enumerate(clusters) if c.label == label and is_part(name, c.key)]
        if not hosts and _has_initial(name):
            hosts = [
                n for n, c in enumerate(clusters)
                if c.label == label and c.key[-1] == name[1] and c.key[0].startswith(name[0])
            ]  # fmt: skip
        if not hosts:
            hosts = [
                n for n, c in enumerate(clusters)
                if c.label == label and c.key[:-1] == name[:-1] and misspelt(name[-1], c.key[-1])
            ]  # fmt: skip
        if not hosts:
            hosts = [
                n for n, c in enumerate(clusters)
                if c.label == label and _unhyphened(c.key) == _unhyphened(name)
            ]  # fmt: skip
        if not hosts:
            hosts = [
                n for n, c in enumerate(clusters)
                if c.label == label and called_short(name, c.key)
                and not bracketed_names.others(played.get(name), played.get(c.key))
            ]  # fmt: skip
        if len(hosts) == 1:
            by_key[label, name] = hosts[0]
            clusters[hosts[0]].keys.add(name)
        else:
            by_key[label, name] = len(clusters)
            clusters.append(_Cluster(label, name, keys={name}))

    numbers: list[int] = []
    # Clusters by the words of their names, so that a short name is held against a few of them only.
    holding: dict[str, list[int]] = defaultdict(list)

    def hold(number: int) -> None:
        for word in {word for full in clusters[number].keys for word in full}:
            holding[word].append(number)

    def fits(name: tuple[str, ...]) -> list[int]:
        first = name[0] if name else ""
        return [n for n in holding.get(first, ()) if _fits(name, clusters[n])]

    for number in range(len(clusters)):
        hold(number)

    for name, (start, _, text, label, p) in zip(keys, spans, strict=True):
        label = label_of(name, label)
        number = by_key.get((label, name), -1)
        if len(name) < 2:
            ranked = label == "CHARACTER" and honorific_length(text) > 0
            number = _short(name, label, p, clusters, fits(name), by_key, ranked=ranked)
            if number < 0 and label == "PERSON" and (label, name) not in by_key:
                near = [
                    n for n, c in enumerate(clusters)
                    if c.label == label and len(c.key) > 1 and misspelt(name[0], c.key[-1])
                ]  # fmt: skip
                number = near[0] if len(near) == 1 else -1
            if number < 0 and (label, name) not in by_key:
                number = _shortened(name, bare(text, label), label, clusters, played)
        if number < 0:
            taken = any(clusters[n].label == label for n in fits(name))
            number = by_key[label, ("", *name) if taken else name] = len(clusters)
            clusters.append(_Cluster(label, name, keys={name}))
            hold(number)
        clusters[number].last = start
        clusters[number].surfaces.append(bare(text, label) or text)
        numbers.append(number)
    return [
        Mention(start, end, clusters[n].label, _fullest(clusters[n]), n, p)
        for (start, end, _, _, p), n in zip(spans, numbers, strict=True)
    ]


def _unhyphened(name: tuple[str, ...]) -> list[str]:
    """A name's words with its hyphens as blanks: "Lee Jun-ho" and "Lee Jun Ho" are one."""
    return " ".join(name).replace("-", " ").split()


def _has_initial(name: tuple[str, ...]) -> bool:
    """Whether a name is an initial and a surname ("M. Rosso")."""
    return len(name) == 2 and len(name[0]) == 1


def _nicknames(texts: Iterable[tuple[str, str]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Nickname, alone and before the surname, to the name in which it stands in marks."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for text, label in texts:
        if match := _NICKNAMED.search(text):
            nick, last = key(match["nick"]), key(match["last"])
            found[nick] = found[nick + last] = key(text, label)
    return found


def _short(
    name: tuple[str, ...],
    label: str,
    p: float,
    clusters: list[_Cluster],
    fitting: list[int],
    by_key: dict[tuple[str, tuple[str, ...]], int],
    *,
    ranked: bool,
) -> int:
    same = [n for n in fitting if clusters[n].label == label]
    if not same and (label, name) in by_key:
        return by_key[label, name]
    if not same and p < _STRONG:
        same = [n for n in fitting if clusters[n].label != label]
    if len(same) > 1 and ranked:
        # Ruth and Noel Garrity are there already: "Judge Garrity" is a third one.
        return by_key.get((label, ("", *name)), -1)
    # "Vigo" is Abe Vigo, not his daughter Carol Vigo Fox.
    if edge := [n for n in same if any(name[-1] in (k[0], k[-1]) for k in clusters[n].keys)]:
        same = edge
    if len(same) > 1:
        spoken = [n for n in same if clusters[n].last >= 0]
        same = [max(spoken, key=lambda n: clusters[n].last)] if spoken else same[:1]
    return same[0] if same else -1


def _shortened(
    name: tuple[str, ...],
    written: str,
    label: str,
    clusters: list[_Cluster],
    played: dict[tuple[str, ...], set[tuple[str, ...]]],
) -> int:
    """The one full name that ``written`` is the initials of, or begins with a given name that this is short for.

    ``played`` says who stands in the brackets behind a name: "John Vane (Ann Lee)" is not "Jack (Tom Ray)".
    """
    if len(name) != 1:
        return -1
    found = [
        n for n, c in enumerate(clusters)
        if c.label == label and len(c.key) > 1
        and not bracketed_names.others(played.get(name), played.get(c.key))
        and (name[0] in initials(c.key) if _INITIALS.fullmatch(written) else is_short(name[0], c.key[0]))
    ]  # fmt: skip
    return found[0] if len(found) == 1 else -1


def _fits(name: tuple[str, ...], cluster: _Cluster) -> bool:
    return any(is_part(name, full) for full in cluster.keys)


def _fullest(cluster: _Cluster) -> str:
    surfaces = dict.fromkeys(cluster.surfaces)
    given = {own[0] for one in surfaces if len(own := key(one, cluster.label)) > 1}

    def rank(surface: str) -> tuple[bool, int, bool, bool, bool, int]:
        accents = 0 if surface.isascii() else sum(not c.isascii() for c in surface)
        # A nickname is no part of the name: "Rosa Bell" is fuller than "Tiny Bell".
        own = key(surface, cluster.label)
        full = is_part(own, cluster.key) or own == cluster.key or called_short(own, cluster.key)
        # A heading in small letters: "stacy haiduk back to days".
        # "Wilfred Bell" is fuller than "Wilf Bell".
        whole = not (own and any(is_short(own[0], one) for one in given))
        return (full, len(own), not surface.isupper(), not surface.islower(), whole, accents)

    # The first of equals; a name that stands a thousand times is looked at once.
    best = max(surfaces, key=rank)
    if best.isupper():
        return best
    # A tabloid's first line: "ANNA Lee has left", and "Anna" below.
    lower = {word.upper(): word for one in surfaces for word in one.split() if not word.isupper()}
    return " ".join(lower.get(w, w) if len(w) > 2 else w for w in best.split(" "))
