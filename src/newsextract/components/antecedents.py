"""Whom a pronoun or a description means: the last person who fits, outside quotations.

Gender comes from the article itself (an earlier ``Ann Lee … she``, "actress", "Mrs") and from
``data/en/given_names.txt``; where nothing is known, anybody fits.
"""

from __future__ import annotations

import re
from functools import cache
from bisect import bisect_right

from spacy.tokens import Doc

from newsextract import layout, names
from newsextract.components import quotemarks
from newsextract.rules import shipped

_FEMALE = re.compile(
    r"\b(?:she|her|hers|herself|actress|comedienne|mrs|ms|dame|lady|woman|girl|mother|mum|mom|wife|widow|daughter|sister|frontwoman|heroine|aunt|queen|princess|chairwoman|spokeswoman)\b",
    re.I,
)
_MALE = re.compile(
    r"\b(?:he|him|his|himself|mr|sir|lord|man|boy|father|dad|husband|widower|son|brother|frontman|hero|uncle|king|prince|chairman|spokesman)\b",
    re.I,
)


@cache
def _given_names() -> dict[str, str]:
    table = {}
    for line in shipped("given_names.txt").splitlines():
        if line and not line.startswith("#"):
            name, _, sex = line.partition("\t")
            table[name] = sex
    return table


def gender(words: str) -> str:
    """``f``, ``m`` or empty: what a pronoun or description says."""
    female, male = _FEMALE.search(words), _MALE.search(words)
    if female and male:
        return "f" if female.start() < male.start() else "m"
    return "f" if female else "m" if male else ""


def person_gender(doc: Doc, mention: names.Mention) -> str:
    """What is known of somebody's gender: an honorific, the given name, an apposition."""
    text = doc.text
    before = text[max(0, mention.start - 12) : mention.start]
    if match := re.search(
        r"\b(?:(mrs|ms|miss|dame|lady|actress)|(mr|sir|lord))\.? $", before, re.I
    ):
        return "f" if match[1] else "m"
    first = names.key(mention.name)
    if len(first) > 1:
        for given in (first[0], first[0].split("-")[0]):
            if given in _given_names():
                return _given_names()[given]
    return ""


def candidates(doc: Doc, offset: int, *, label: str = "PERSON") -> list[names.Mention]:
    """People named before ``offset``, outside quotations, nearest first."""
    quotes = [q for q in quotemarks.find(doc.text) if q.parent < 0 and q.end - q.start > 30]
    starts = [q.outer_start for q in quotes]

    def spoken(at: int) -> bool:
        index = bisect_right(starts, at) - 1
        return index >= 0 and at < quotes[index].outer_end

    return [
        m
        for m in reversed(names.mentions(doc))
        if m.end <= offset and m.label == label and not spoken(m.start)
    ]


def person(
    doc: Doc, words: str, offset: int, *, avoid: frozenset[int] = frozenset()
) -> names.Mention | None:
    """The person whom ``words`` at ``offset`` ("she", "the director") means, or None.

    The subject of the nearest earlier sentence that fits wins over later names in it.
    """
    wanted = gender(words)
    before = [m for m in candidates(doc, offset) if m.person not in avoid]
    if not before:
        return None
    role = re.search(r"([\w-]+)$", words)
    if role and not re.fullmatch(r"(?i)s?he|they|him|her|his|it|i|we", words):
        for mention in before:
            near = (
                doc.text[max(0, mention.start - 40) : mention.start]
                + " "
                + doc.text[mention.end : mention.end + 60]
            )
            if re.search(
                rf"\b{re.escape(role[1])}\b", re.split(r"[.!?]\s", near)[0], re.IGNORECASE
            ):
                return mention
    spans = layout.sentences(doc)
    starts = [s for s, _ in spans]
    here = bisect_right(starts, offset) - 1
    best: tuple[float, names.Mention] | None = None
    seen: set[int] = set()
    for mention in before:
        distance = here - (bisect_right(starts, mention.start) - 1)
        if distance > 8:
            break
        if mention.person in seen and distance > 1:
            continue
        sex = person_gender(doc, mention)
        if wanted and sex and sex != wanted:
            continue
        sentence = spans[max(0, bisect_right(starts, mention.start) - 1)]
        others = [m for m in before if sentence[0] <= m.start < mention.start]
        subject = not others and mention.start - sentence[0] < 60
        score = -distance + (0.8 if subject else 0.0) + (1.5 if wanted and sex == wanted else 0.0)
        if doc.text[mention.end : mention.end + 2] in ("'s", "’s"):
            score -= 0.5
        if best is None or score > best[0]:
            best = (score, mention)
        seen.add(mention.person)
    return best[1] if best else None


def several(doc: Doc, offset: int) -> list[names.Mention]:
    """The people whom "they" at ``offset`` means: the last names joined by "and"."""
    before = candidates(doc, offset)
    for later, earlier in zip(before, before[1:], strict=False):
        between = doc.text[earlier.end : later.start]
        if re.fullmatch(r"(?:,? (?:and|&) |, )(?:[\w’'-]+ ){0,5}", between):
            group = [earlier, later]
            for other in before[before.index(earlier) + 1 :]:
                if re.fullmatch(r", (?:[\w’'-]+ ){0,4}", doc.text[other.end : group[0].start]):
                    group.insert(0, other)
                else:
                    break
            return group
    return []
