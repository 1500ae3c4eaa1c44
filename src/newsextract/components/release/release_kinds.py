"""Film or series, and which season: what the sentences about a title say of it, taken together.

:mod:`..works` reads the words around a title; "In cinemas from Friday", two sentences on, says more
than they do. Only films and series are weighed: the others name themselves.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from newsextract.components.release import seasons
from newsextract.components.release.release_words import words
from newsextract.components.scene import Scene, Sentence
from newsextract.components.title import plain_kinds
from newsextract.lowering import lowered


def kinds(scene: Scene) -> dict[str, str]:
    """The kind of each title of the article."""
    found = {w.fields["title"]: w.fields["kind"] for w in scene.works}
    votes: dict[str, Counter[str]] = {title: Counter() for title in found}
    signs = words().signs
    for title, sentence in _about(scene):
        for kind, pattern in signs.items():
            votes[title][kind] += len(pattern.findall(lowered(sentence.masked.text)))
        for item in sentence.masked.within(0, len(sentence.masked.text), ("PLATFORM",)):
            votes[title]["film"] += 2 * (scene.platforms[item.key].fields["kind"] == "cinema")
    for title, count in votes.items():
        if found[title] in ("film", "series") and count["film"] != count["series"]:
            found[title] = "film" if count["film"] > count["series"] else "series"
    return found


def told(scene: Scene) -> dict[str, str]:
    """The kind of each title, that which most words right beside it say before what the sentences about it make of it."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for work in scene.works:
        spans[work.fields["title"]].append(work.roles["work"])
    plain = {title: plain_kinds.told(scene.text, own) for title, own in spans.items()}
    known = scene.once("kinds", kinds)
    return {title: plain.get(title) or kind for title, kind in known.items()}


def season(scene: Scene) -> dict[str, str]:
    """The season that an article speaks of, for each title of which it numbers only one."""
    named: dict[str, set[str]] = defaultdict(set)
    for title, sentence in _about(scene):
        if number := seasons.season(sentence.masked.text):
            named[title].add(number)
    return {title: next(iter(numbers)) for title, numbers in named.items() if len(numbers) == 1}


def festival(scene: Scene) -> bool:
    """Whether the article is about a festival: its headline or first lines name one."""
    return any(
        words().festival.search(scene.text, item.start, item.end)
        for sentence in scene.sentences[:2]
        for item in sentence.masked.within(0, len(sentence.masked.text), ("ORG",))
    )


def _about(scene: Scene) -> Iterator[tuple[str, Sentence]]:
    """Sentences with the one title that they are about."""
    for sentence in scene.sentences:
        own = set(scene.own_works(sentence))
        title = next(iter(own)) if len(own) == 1 else "" if own else sentence.focus
        if title:
            yield title, sentence
