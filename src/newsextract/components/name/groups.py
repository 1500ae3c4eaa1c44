"""Whom words for more than one mean: "they", "the couple"."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.name import antecedents

_REACH = 6  # sentences
_FEW = 4  # sentences, those of the quotation with them
_THE_CAST = re.compile(
    r"The (?:whole |entire |main )?(?:cast(?: members)?|actors|leads|stars)\b(?! of\b)"
)
_CAST_LIST = re.compile(r"\b(?:cast members|castmates|actors|actresses|leads|stars|cast) $")
_PLURAL = re.compile(
    r"(?:the|all|both) (?:(?!(?:of|for|by|with|from|in|on|at)\b)[^\s,]+ |of the |and the ){0,6}?"
    r"(?:two|three|four|five|women|men|actors|actresses|stars|co-?stars|castmates|brothers|sisters|siblings|creators|directors|filmmakers|showrunners)",
    re.IGNORECASE,
)
_THEY = re.compile(
    r"they|both|the (?:(?:ex|former|married|now|comedy|acting|celebrity|on-screen|creative|writing|directing)[ -]){0,2}(?:pair|duo|couple)"
    r"|(?:ex-|former )?couple|the (?:two|three|four|trio|group|band|team)",
    re.IGNORECASE,
)
_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_NUMBER = re.compile(r"\b(?:both|two|three|four|five)\b", re.IGNORECASE)
_CLOSE = 700  # characters
_JOIN = re.compile(r",? and |, ")
_AS_ONE = re.compile(
    r"\b(?:husband|wife|spouse|boyfriend|girlfriend|fianc[ée]e?|partner|beau|marri(?:ed|age)|wed(?:ding)?|newlyweds|engaged|engagement|dating|romance|romantically|relationship"
    r"|divorc(?:e|ed|ing)|split|separat(?:ed|ion)|tied the knot|first child|their (?:baby|son|daughter|child|children|family))\b",
    re.IGNORECASE,
)
# "answer in unison", "say together"; "put together" is something else.
_AT_ONCE = re.compile(
    r"\b(?:answer|repl(?:y|ie)|say|said|shout|chorus|respond|cr(?:y|ie)|laugh|chime)\w*(?: back)? (?:in unison|in chorus|as one|together|at once|at the same (?:time|moment))\b"
)
_AND_HERS = re.compile(r"(?:She and her|He and his) ")


def is_they(words: str) -> bool:
    """Whether a cue's subject means more than one: "they", "the former couple", "all three women"."""
    return _THEY.fullmatch(words) is not None or is_several(words)


def is_several(words: str) -> bool:
    """Whether a description means more than one: "the actresses", "all three women"."""
    return _PLURAL.fullmatch(words) is not None


def fits(words: str, group: list[names.Mention], at: int) -> bool:
    """Whether the people named before may be those of whom ``words`` at offset ``at`` say how many they are.

    Where a description means them they are to be near: "the stars" are often others.
    """
    if not is_several(words):
        return True
    number = _NUMBER.search(words)
    told = _NUMBERS.get(number[0].lower(), 0) if number else 0
    return at - group[-1].end < _CLOSE and told in (0, len({m.person for m in group}))


def several(doc: Doc, offset: int) -> list[names.Mention]:
    """The people whom "they" at ``offset`` means: the last names joined by "and"."""
    before = antecedents.candidates(doc, offset)
    for later, earlier in pairwise(before):
        between = memo.text(doc)[earlier.end : later.start]
        if re.fullmatch(r"(?:,? (?:and|&) |, )(?:[\w’'-]+ ){0,5}", between):
            group = [earlier, later]
            for other in before[before.index(earlier) + 1 :]:
                if re.fullmatch(
                    r", (?:[\w’'-]+ ){0,4}", memo.text(doc)[other.end : group[0].start]
                ):
                    group.insert(0, other)
                else:
                    break
            return group
    return []


def in_unison(doc: Doc, at: int, end: int, start: int) -> list[names.Mention]:
    """The people who speak as one by the cue from ``at`` to ``end`` or the sentence before the quotation at ``start``:
    "The two answered in unison. “…,” they said".

    As many as are told are those whom the page names most; empty where it names others as often.
    """
    text = memo.text(doc)
    sentence = layout.sentence_before(doc, min(at, start))
    told = text[at : end + 40].split("\n")[0]
    before = "" if sentence is None else text[sentence[0] : min(sentence[1], at, start)]
    around = (
        told if _AT_ONCE.search(told) else f"{before} {told}" if _AT_ONCE.search(before) else ""
    )
    if not around:
        return []
    counted = _NUMBER.search(around)
    number = 2 if counted is None else _NUMBERS[counted[0].lower()]
    people = [m for m in names.mentions(doc) if m.label == "PERSON"]
    first = Counter(m.person for m in people).most_common(number + 1)
    if len(first) < number or (len(first) > number and first[number][1] == first[number - 1][1]):
        return []
    ahead = {m.person: m for m in reversed(people) if m.end <= at}
    found = [ahead[person] for person, _ in first[:number] if person in ahead]
    return sorted(found, key=lambda m: m.start) if len(found) == number else []


def cast(doc: Doc, offset: int) -> list[names.Mention]:
    """The actors listed as such, where the sentence before ``offset`` is about the cast: "cast members A, B and C"."""
    text = memo.text(doc)
    sentences = [s for s, _ in layout.sentences(doc) if s < offset][-_FEW:]
    if not any(_THE_CAST.match(text, start) for start in sentences):
        return []
    people = [m for m in names.mentions(doc) if m.end <= offset and m.label == "PERSON"]
    found: list[names.Mention] = []
    for first, second in pairwise(people):
        if found and found[-1] is first and _JOIN.fullmatch(text, first.end, second.start):
            found.append(second)
        elif _CAST_LIST.search(text, max(0, first.start - 30), first.start) and _JOIN.fullmatch(
            text, first.end, second.start
        ):
            found = [first, second]
    return found if len(found) > 2 else []


def wedded(doc: Doc, offset: int) -> list[names.Mention]:
    """The two whom "the couple" at ``offset`` means: those of the nearest sentence that speaks of two people as one."""
    before, text = antecedents.candidates(doc, offset), memo.text(doc)
    for start, end in reversed([(s, e) for s, e in layout.sentences(doc) if s <= offset]):
        inside = {m.person: m for m in before if start <= m.start < end}
        if len(inside) == 2 and _AS_ONE.search(text, start, end):
            return sorted(inside.values(), key=lambda m: m.start)
    return []


def couple(doc: Doc, offset: int) -> list[names.Mention]:
    """The two whom "the pair" at ``offset`` means: those of the nearest sentence before it that names two people.

    A sentence that names more leaves it open, as does one too far back.
    """
    before = antecedents.candidates(doc, offset)
    sentences = [(s, e) for s, e in layout.sentences(doc) if s <= offset][-_REACH:]
    for start, end in reversed(sentences):
        inside = {m.person: m for m in before if start <= m.start < end}
        if len(inside) > 1:
            return sorted(inside.values(), key=lambda m: m.start) if len(inside) == 2 else []
        if inside and _AND_HERS.match(memo.text(doc), start):
            first = dict(antecedents.subjects(doc)).get(start)
            return [] if first is None or first.person in inside else [first, *inside.values()]
    return []
