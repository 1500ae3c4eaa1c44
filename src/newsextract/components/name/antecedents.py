"""Whom a pronoun or a description means: the last person who fits, outside quotations.

Where nothing is known of somebody's gender (:mod:`.genders`), anybody fits.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.name import descriptions, genders
from newsextract.components.quote import nameless, quotemarks

_FEMALE = re.compile(
    r"\b(?:she|her|hers|herself|actress|comedienne|mrs|ms|dame|lady|woman|girl|(?:grand|step|god)?(?:mother|daughter)|mum|mom|mam|mummy|mommy|mama|mumma|amma|nan|nana|gran|granny|grandma|nani|wife|widow|(?:step)?sister"
    r"|frontwoman|heroine|aunt|auntie|aunty|niece|fiancée|girlfriend|queen|princess|duchess|lass|landlady|waitress|chairwoman|spokeswoman|songstress|brunette|starlet|funnywoman)\b",
    re.I,
)
_MALE = re.compile(
    r"\b(?:he|him|his|himself|mr|sir|lord|man|boy|(?:grand|step|god)?(?:father|son)|dad|daddy|papa|appa|grandad|granddad|grandpa|husband|widower|(?:step)?brother|frontman|hero|uncle|nephew|fiancé|boyfriend|guy|bloke"
    r"|fella|chap|lad|gentleman|landlord|waiter|king|prince|chairman|spokesman|hunk|heartthrob|funnyman)\b",
    re.I,
)
_POSSESSIVE = re.compile(r"(?:her|his) (?=\w)", re.IGNORECASE)


def gender(words: str) -> str:
    """``f``, ``m`` or empty: what a pronoun or description says of whom it means."""
    words = _POSSESSIVE.sub("", words)  # "her husband" is a man
    female, male = _FEMALE.search(words), _MALE.search(words)
    if female and male:
        return "f" if female.start() < male.start() else "m"
    return "f" if female else "m" if male else ""


def person_gender(doc: Doc, mention: names.Mention) -> str:
    """``f``, ``m`` or empty: what is known of somebody's gender."""
    odds = genders.of(doc).get(mention.person, 0.0)
    return "f" if odds >= genders.KNOWN else "m" if odds <= -genders.KNOWN else ""


def candidates(doc: Doc, offset: int, *, label: str = "PERSON") -> list[names.Mention]:
    """People named before ``offset``, outside quotations, nearest first."""
    return [
        m for m in memo.once(doc, "unspoken", _unspoken) if m.end <= offset and m.label == label
    ]


def _unspoken(doc: Doc) -> list[names.Mention]:
    """Everybody named outside quotations, last first."""
    quotes = [q for q in quotemarks.find(memo.text(doc)) if q.parent < 0 and q.end - q.start > 30]
    starts = [q.outer_start for q in quotes]

    def spoken(at: int) -> bool:
        index = bisect_right(starts, at) - 1
        return index >= 0 and at < quotes[index].outer_end

    return [m for m in reversed(names.mentions(doc)) if not spoken(m.start)]


def subjects(doc: Doc) -> list[tuple[int, names.Mention | None]]:
    """(start, subject) of every sentence, by offset: the name or pronoun that it begins with.

    A sentence that begins with a pronoun goes on with the subject before it where the gender fits.
    """
    return memo.once(doc, "subjects", _subjects)[0]


_PICTURED = re.compile(r"\((?:left|right|cent(?:re|er)|above|pictured)\)|\bas [A-Z][^.?!]* in\b")


def _apart(doc: Doc) -> frozenset[int]:
    """Where captions begin: of whom they speak, the text does not go on; a heading may name whom its section is about."""
    text = memo.text(doc)
    return frozenset(
        b.start for b in layout.blocks(text)
        if b.kind == "caption" or (b.kind == "heading" and _PICTURED.search(text, b.start, b.end))
    )  # fmt: skip


def described(doc: Doc) -> dict[int, names.Mention]:
    """The subjects of those sentences that begin with a description of somebody, by offset."""
    return memo.once(doc, "subjects", _subjects)[1]


def _subjects(
    doc: Doc,
) -> tuple[list[tuple[int, names.Mention | None]], dict[int, names.Mention]]:
    quotes = [(q.outer_start, q.outer_end) for q in quotemarks.find(memo.text(doc)) if q.parent < 0]
    people = [m for m in names.mentions(doc) if m.label == "PERSON"]
    chain: list[tuple[int, names.Mention | None]] = []
    by_description: dict[int, names.Mention] = {}
    recent: list[names.Mention] = []  # subjects so far, latest first
    apart = memo.once(doc, "captions", _apart)
    for start, end in layout.sentences(doc):
        inside = [
            m for m in people
            if start <= m.start < end and not any(s < m.start < e for s, e in quotes)
        ]  # fmt: skip
        first = next(
            (m for m in inside if memo.text(doc)[m.end : m.end + 2] not in ("'s", "’s")), None
        )
        subject: names.Mention | None = None
        pronoun = next(
            (
                p for p in _SUBJECT_PRONOUN.finditer(memo.text(doc), start, min(end, start + 400))
                if not any(s < p.start() < e for s, e in quotes)
            ),
            None,
        )  # fmt: skip
        if first is not None and pronoun is not None and _set_before(doc, start, first, pronoun):
            first = None
        words = descriptions.opening(doc, start)
        if words and (someone := _described(doc, words, start, recent)):
            subject = by_description[start] = someone
        elif pronoun is not None and (first is None or pronoun.start() < first.start):
            wanted = gender(pronoun[0])
            fitting = (m for m in recent if person_gender(doc, m) in ("", wanted))
            subject = next(fitting, None)
        elif words:
            # "The creator said that Lee left": whoever that is, it is not Lee.
            subject = next((m for m in recent if first is None or m.person != first.person), None)
        elif first is not None and first.start - start < 140:
            subject = first
        if subject is not None and start not in apart:
            recent = [subject, *(m for m in recent if m.person != subject.person)]
        for other in inside:
            if all(other.person != m.person for m in recent):
                recent.append(other)
        chain.append((start, subject))
    return chain, by_description


def _described(
    doc: Doc, words: str, start: int, recent: list[names.Mention]
) -> names.Mention | None:
    """Whom the ``words`` mean with which the sentence at ``start`` begins."""
    before = candidates(doc, start)
    if not before:
        return None
    if (someone := descriptions.person(doc, words, before)) is not None:
        return someone
    if not descriptions.is_of_actor(words):
        return None
    crew, wanted = descriptions.crew(doc, before), gender(words)
    if wanted:
        # "The actress" is Mary Lee, named last, rather than somebody of whom nothing is known.
        known = (m for m in before if m.person not in crew and person_gender(doc, m) == wanted)
        if (someone := next(known, None)) is not None:
            return someone
    fitting = (
        m for m in recent if m.person not in crew and wanted in ("", person_gender(doc, m) or wanted)
    )  # fmt: skip
    return next(fitting, None)


_SUBJECT_PRONOUN = re.compile(r"\b(?:[Ss]he|[Hh]e)\b")
_FRONTED = re.compile(
    r"[\s“\"‘']*(?:When (?:(?:[Tt]he|an?|one|another|a fellow) (?:[\w-]+ ){1,2}|s?he was )?|Then |Also )?(?:asked|Asked|Regarding|Speaking|Talking|Of|On|About|As for|Discussing)\b"
)
_TELLS = re.compile(r" (?:[a-z]+ )?(?:[a-z]+(?:s|ed)|said|wrote|told \w+|thought),")
_WHEN = re.compile(
    r"[\s“\"‘']*(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Tt]hen) )?(?:[Ww]hen|[Aa]fter|[Oo]nce|[Bb]efore|[Ww]hile|[Aa]s|[Bb]ecause|[Ii]f|[Ss]ince|[Aa]lthough|[Tt]hough)\b"
)
_OF_WHOM = re.compile(
    r"\b(?:about|with|of|to|for|by|on|regarding|discussing)(?: [\w’'-]+){0,3} $|\bRegarding $",
    re.IGNORECASE,
)


def _set_before(doc: Doc, start: int, first: names.Mention, pronoun: re.Match[str]) -> bool:
    """Whether the sentence speaks of ``first`` before it comes to its subject: "Asked about Lee, he laughed"."""
    text = memo.text(doc)
    between = text[first.end : pronoun.start()]
    return (
        first.end <= pronoun.start()
        and between.endswith(", ")
        and (
            # "Tom Ray, she revealed, had taught her": it is she who says so of him.
            (between == ", " and _TELLS.match(text, pronoun.end()) is not None)
            or (
                _FRONTED.match(text, start) is not None
                and _OF_WHOM.search(text, start, first.start) is not None
            )
            # "When Tom Ray sent her the script, she read it": "she" is no Tom.
            or (
                _WHEN.match(text, start) is not None
                and person_gender(doc, first) not in ("", gender(pronoun[0]))
            )
        )
    )


def person(
    doc: Doc, words: str, offset: int, *, avoid: frozenset[int] = frozenset()
) -> names.Mention | None:
    """The person whom ``words`` at ``offset`` ("she", "the director") means, or None.

    The subject of the nearest earlier sentence that fits wins over the other names in it.
    """
    wanted = gender(words)
    if whose := _POSSESSIVE.match(words):  # "his co-star" is not he
        himself = person(doc, whose[0].strip(), offset)
        avoid = avoid if himself is None else avoid | {himself.person}
    before = [m for m in candidates(doc, offset) if m.person not in avoid]
    if not before:
        return None
    if not re.fullmatch(r"(?i)s?he|they|him|her|his|it|i|we", words):
        described = descriptions.person(doc, words, before)
        if described is not None:
            return described
    spans = layout.sentences(doc)
    starts = [s for s, _ in spans]
    apart = memo.once(doc, "captions", _apart)
    here = bisect_right(starts, offset) - 1
    subject_of = dict(subjects(doc))
    counts: dict[int, int] = {}
    for m in names.mentions(doc):
        counts[m.person] = counts.get(m.person, 0) + 1
    crew = descriptions.crew(doc, before) if descriptions.is_of_actor(words) else set()
    best: tuple[float, names.Mention] | None = None
    for index in range(here, max(-1, here - 9), -1):
        start, end = spans[index]
        subject = subject_of.get(start)
        inside = [m for m in before if start <= m.start < end]
        options = [(m, 0.0) for m in inside]
        if subject is not None and subject.person not in avoid and (subject.start < offset):
            options.append((subject, 1.2))
        for mention, bonus in options:
            sex = person_gender(doc, mention)
            if wanted and sex and sex != wanted:
                continue
            score = bonus - 0.8 * (here - index) + (1.0 if wanted and sex == wanted else 0.0)
            score += min(counts[mention.person], 6) * 0.08
            if memo.text(doc)[mention.end : mention.end + 2] in ("'s", "’s") and bonus == 0:
                score -= 0.4
            if mention.person in crew:
                score -= 1.0
            if start in apart and index < here:
                score -= 1.0
            if best is None or score > best[0]:
                best = (score, mention)
    return best[1] if best else None


def unnamed(doc: Doc, offset: int, pronoun: str = "") -> str:
    """The unnamed speaker ("a spokesperson", "Lee's son told us") with whom the sentence before ``offset`` begins, or "".

    Arguments:
        pronoun: that which stands for him, if it is known
    """
    text, wanted = memo.text(doc), gender(pronoun)
    inside = [(q.outer_start, q.outer_end) for q in quotemarks.find(text) if q.parent < 0]
    before = [(s, e) for s, e in layout.sentences(doc) if s < offset][-3:]
    for start, _ in reversed(before):
        if any(s <= start < e for s, e in inside):
            continue  # whom the quotation itself names is nobody's subject
        if match := nameless.opening(text, start):
            return match if gender(match) in ("", wanted or gender(match)) else ""
        if any(start <= m.start < start + 60 for m in names.mentions(doc)):
            return ""
    return ""
