"""Surnames: what was missed, cut short or taken for a title is the person whose full name stands elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.occurrences import occurrences

_PEOPLE = ("PERSON", "CHARACTER")
_ADDED = 0.8  # probability of a mention that only repeats a name
_SHORT = 3  # letters of the shortest name that is looked for again


def settle(doc: Doc, found: Entities) -> None:
    """Mend the surnames in ``found``: label probabilities by token offsets, the label first."""
    people = _people(doc, found)
    if people:
        _extend(doc, found)
        _relabel(doc, found, people)
        _first_names(doc, found)
        _again(doc, found, people)


def _people(doc: Doc, found: Entities) -> dict[str, Counter[str]]:
    """Last words of full names (and lone names of characters), with the labels they bear."""
    people: dict[str, Counter[str]] = defaultdict(Counter)
    for (start, end), p in found.items():
        label = next(iter(p))
        if label not in _PEOPLE or end - start < 2:
            continue
        last = memo.words(doc, end - 1, end)
        if last[:1].isupper() and len(last) >= _SHORT:
            people[last][label] += 1
    return people


def _extend(doc: Doc, found: Entities) -> None:
    """ "Idahosa" after "Blessing" is "Blessing Idahosa", if that is somebody's full name here."""
    full = {
        memo.words(doc, s, e)
        for (s, e), p in found.items()
        if e - s > 1 and next(iter(p)) in _PEOPLE
    }
    for start, end in list(found):
        p = found[start, end]
        if start == 0 or next(iter(p)) not in _PEOPLE or end - start > 1:
            continue
        longer = (start - 1, end)
        free = not any(s < start <= e for s, e in found)
        if free and memo.words(doc, start - 1, end) in full:
            del found[start, end]
            found[longer] = p


def _relabel(doc: Doc, found: Entities, people: dict[str, Counter[str]]) -> None:
    """A lone surname that was taken for a title or a place is that person."""
    titles = Counter(
        memo.words(doc, s, e) for (s, e), p in found.items() if next(iter(p)) == "WORK"
    )
    for (start, end), p in found.items():
        label = next(iter(p))
        if end - start != 1 or label in _PEOPLE:
            continue
        if (word := memo.words(doc, start, end)) not in people:
            continue
        marked = start > 0 and doc[start - 1].is_quote
        # The hero of "Ballard" is called Ballard: a title that stands more than once stays one.
        if label == "WORK" and (marked or titles[word] > 1 or p["WORK"] > 0.9):
            continue
        person = people[word].most_common(1)[0][0]
        found[start, end] = {person: max(0.6, p.get(person, 0.0)), label: p[label]}


def _first_names(doc: Doc, found: Entities) -> None:
    """A lone first name that was taken for a title, once and without marks, is the character whose it is."""
    firsts = {
        memo.words(doc, s, s + 1)
        for (s, e), p in found.items()
        if e - s > 1 and next(iter(p)) == "CHARACTER"
    }
    lone = Counter(memo.words(doc, s, e) for (s, e), p in found.items() if next(iter(p)) == "WORK")
    for (start, end), p in found.items():
        if end - start != 1 or next(iter(p)) != "WORK" or p["WORK"] > 0.9:
            continue
        word = memo.words(doc, start, end)
        marked = start > 0 and doc[start - 1].is_quote
        if word in firsts and lone[word] == 1 and not marked and word.istitle():
            found[start, end] = {"CHARACTER": max(0.6, p.get("CHARACTER", 0.0)), "WORK": p["WORK"]}


def _again(doc: Doc, found: Entities, people: dict[str, Counter[str]]) -> None:
    """Surnames that the recogniser passed over."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    taken = {at for s, e in found for at in range(s, e)}
    for word, labels in people.items():
        if next(occurrences(text, word.lower()), None) is not None:
            continue  # an ordinary word, too: "rose", "hope"
        for start in occurrences(text, word):
            at = bisect_left(starts, start)
            whole = starts[at : at + 1] == [start] and ends[at] == start + len(word)
            if not whole or at in taken:
                continue
            # A capitalised neighbour makes it another name: "Stone House", "Sarah Stone".
            near = [doc[i] for i in (at - 1, at + 1) if 0 <= i < len(doc)]
            if not any(t.is_title and not t.is_sent_start for t in near):
                found[at, at + 1] = {labels.most_common(1)[0][0]: _ADDED}
                taken.add(at)
