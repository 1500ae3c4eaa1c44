"""Who put out the words of which a cue names only the paper: "Lee and Ray released a statement. “…,” it reads."."""

from __future__ import annotations

import re
from bisect import bisect_right

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.name import antecedents, groups, organisations
from newsextract.components.relations import Relation

_PAPER = r"(?:statement|message|tribute|post|caption|letter|note|announcement|tweet)"
# "the joint statement", "the cast's statement"; "the police statement" is somebody else's.
_THE_PAPER = re.compile(
    rf"(?:(?:part|a part|a portion|an excerpt) of )?(?:the|their|his|her|its|this|that|said) (?:(?:[\w’'-]+ ){{0,2}}(?:cast|couple|pair|duo|trio|quartet|actors?|actress|stars?|band|group|family)[’']s? )?"
    rf"(?:(?:joint|full|short|brief|long|lengthy|same|heartfelt|emotional|moving|official|written|public|social media|Instagram|Facebook) ){{0,2}}{_PAPER}",
    re.IGNORECASE,
)
_ISSUES = (
    r"(?:released|issued|shared|posted|put out|published|penned|wrote|sent|signed|made) (?:an?|the|this|their|his|her|its|one) "
    rf"(?:[\w-]+,? ){{0,4}}{_PAPER}\b"
)
# "Lee said in a statement that filming would stop. “…,” the statement said."
_SAYS_IN = (
    r"(?:said|says|announced|confirmed|revealed|wrote|explained|added|shared|stated|told [^.,;:“\"]{1,40}) (?:[^.,;:“\"]{1,40} )?"
    rf"(?:in|via|through) (?:an?|the|their|his|her|its|one) (?:[\w-]+,? ){{0,4}}{_PAPER}\b"
)
# "Lee shared a statement from her doctor": it is the doctor's.
_ISSUED = re.compile(
    r"(?: ?[–—-])?,?(?: (?:have|has|had|also|then|later|both|all|jointly|since|each|together|quickly|soon)){0,3} "
    rf"(?:{_ISSUES}|{_SAYS_IN})(?! (?:from|by|of)\b)"
)
_THEY = re.compile(r"[\s“\"]*(?:He|She|They|It)\b")
# "a statement from Lee read"; "from Lee's family" is theirs.
_FROM = re.compile(
    rf"(?:an?|the|this|one|another) (?:[\w-]+ ){{0,3}}{_PAPER} (?:from|by|issued by|released by|put out by|signed by) (?:the )?(?=[A-Z0-9])",
    re.IGNORECASE,
)
_ANEW = re.compile(rf"\b(?:{_ISSUES}|{_SAYS_IN})")
# "Fans of Lee posted a message", "the BBC and ITV issued a statement": more than one, or others.
_OTHERS = re.compile(r"\b(?:of|for|with|by|to|about|from|at|and|for the|of the)\s$")
_AND, _ONE_MORE = re.compile(r",? (?:and|&) (?:the )?"), re.compile(r", (?:the )?")
_NOUN = re.compile(rf"{_PAPER}\b", re.IGNORECASE)
_OPENS = re.compile(r"[\s“\"‘'«:;,]*")
WRITTEN = ("statement", "social")
"""Kinds of words that are put out."""
_REACH = 3  # sentences
_FAR = 600  # characters from one piece of a statement to the next


def is_paper(words: str) -> bool:
    """Whether a cue's subject is something written: "the statement"."""
    return _THE_PAPER.fullmatch(words) is not None


def issuers(doc: Doc, at: int, reach: int = _REACH) -> tuple[list[names.Mention], tuple[str, ...]]:
    """Who "released a statement" in the last few sentences before ``at``: people, and the names of whoever it was."""
    text, sentences = memo.text(doc), layout.sentences(doc)
    last = bisect_right(sentences, (at, -1)) - 1
    people = antecedents.candidates(doc, at)
    for start, end in reversed(sentences[max(0, last - reach + 1) : last + 1]):
        stop = min(end, at)
        for mention in (m for m in people if start <= m.start < stop):
            if _ISSUED.match(text, mention.end, stop):
                group = groups.several(doc, mention.end)
                found = group if group and group[-1] is mention else [mention]
                if _OTHERS.search(text, start, found[0].start):
                    return [], ()
                return found, tuple(dict.fromkeys(m.name for m in found))
        houses = [
            e for e in memo.entities(doc)
            if start <= e.start_char < stop and e.label in ("ORG", "PLATFORM")
        ]  # fmt: skip
        for number, entity in enumerate(houses):
            both = _joined(text, houses[: number + 1])
            others = _OTHERS.search(text, start, both[0].start_char)
            if not others and _ISSUED.match(text, entity.end_char, stop):
                called = (organisations.full(doc, text[e.start_char : e.end_char]) for e in both)
                return [], tuple(dict.fromkeys(called))
        if _ANEW.search(text, start, stop) and not _THEY.match(text, start):
            break  # somebody whom nothing marks put out another
    return [], ()


def _joined(text: str, houses: list[memo.Entity]) -> list[memo.Entity]:
    """The last of several companies, with those that stand right before it: "ABC and Lionsgate"."""
    joined, pattern = houses[-1:], _AND
    for earlier in reversed(houses[:-1]):
        if not pattern.fullmatch(text, earlier.end_char, joined[0].start_char):
            break
        joined.insert(0, earlier)
        pattern = _ONE_MORE
    return joined


def signed(doc: Doc, start: int, end: int) -> tuple[list[names.Mention], tuple[str, ...]]:
    """Whose paper the cue between two offsets says it is: "a statement from Lee read"; companies by name only."""
    text = memo.text(doc)
    match = _FROM.search(text, start, end)
    if match is None:
        return [], ()
    people = [m for m in names.mentions(doc) if m.start == match.end() and m.label == "PERSON"]
    if people:
        own = text[people[0].end : people[0].end + 2] not in ("'s", "’s")
        return (people, (people[0].name,)) if own else ([], ())
    houses = [
        text[e.start_char : e.end_char] for e in memo.entities(doc)
        if e.start_char == match.end() and e.label in ("ORG", "PLATFORM")
        and text[e.end_char : e.end_char + 2] not in ("'s", "’s")
    ]  # fmt: skip
    return [], tuple(organisations.full(doc, name) for name in houses[:1])


def is_another(doc: Doc, start: int, end: int) -> bool:
    """Whether between two offsets somebody puts out a paper, of which the words behind are then."""
    return _ANEW.search(memo.text(doc), start, end) is not None


def follows(doc: Doc, at: int) -> bool:
    """Whether the sentence that ends before the quotation at ``at`` tells that somebody put out a statement."""
    text, sentences = memo.text(doc), layout.sentences(doc)
    number = bisect_right(sentences, (at, 0)) - 1
    if number >= 0 and _OPENS.fullmatch(text, sentences[number][0], at):
        number -= 1
    return number >= 0 and _OPENS.fullmatch(text, sentences[number][1], at) is not None


def goes_on(doc: Doc, relation: Relation, before: Relation | None) -> bool:
    """Whether the paper that was quoted ``before`` is quoted again: `"…," they said. "…," the statement continued`."""
    if before is None or not before.fields["speakers"] or before.fields["kind"] not in WRITTEN:
        return False
    near = relation.roles["quote"][0] - before.roles["quote"][1] < _FAR
    if not near or relation.fields["speakers"] != before.fields["speakers"]:
        return False
    if relation.rule == "continued":
        return "; " in before.fields["speakers"]  # several seldom make way for one of them
    span = relation.roles.get("speaker")
    return span is not None and is_paper(memo.text(doc)[slice(*span)])


def is_issued(doc: Doc, relation: Relation) -> bool:
    """Whether the sentences before say that the speaker of ``relation`` put out a statement."""
    start = relation.roles["quote"][0]
    span = relation.roles.get("speaker", (start, start))
    if relation.rule == "issued":
        _, names_ = issuers(doc, start - 1, 2)
    elif not relation.rule.startswith("cue_"):
        return False
    elif is_paper(memo.text(doc)[slice(*span)]):
        _, names_ = issuers(doc, start)
    elif relation.fields["kind"] in WRITTEN and _NOUN.match(relation.fields["cue"]):
        _, names_ = issuers(doc, start, 2)
    else:
        return False
    return bool(names_) and relation.fields["speakers"] == "; ".join(names_)
