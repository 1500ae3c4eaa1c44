"""Who cannot have spoken: of a "he" or "she" right beside a quotation whoever is known to be of the other gender and, within a
told story, whoever is named only later; whoever is spoken of by name; and of a post whoever is dead (:mod:`.departed`).

Of 25,000 quotations in gold train and dev 70 name their own speaker, most of them as "I'm Lee" or in a signature.
"""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc

from newsextract import memo, names
from newsextract.components.name import antecedents, genders
from newsextract.components.quote import departed, going_on, quotemarks
from newsextract.components.quote.cue_patterns import patterns
from newsextract.components.relations import Relation

_UNSAID = ("continued", "subject", "no_cue", "nested")
_REACH = 60  # characters
_HIMSELF = re.compile(
    r"\b(?:I['’]m|I am|I was|been|being|[Aa]s|[Ii]t['’]s|[Cc]all(?:ed|s)? me|me|names? (?:is|was)|named|thought,|myself|we['’]re|[Ll]ove,|[Rr]egards,|[Yy]ours,)"
    r" (?:(?:not |now |only |even |just |like |called |the )+)?$|[—–-] ?$|\bI, $"
)
"""Before a speaker's own name."""
_SURE = 2.5  # natural log odds of a gender


@cache
def _beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pronoun and its verb right before a quotation, and right behind one."""
    adverbs = r"(?:['’](?:d|ll))?(?: (?:also|then|just|later|once|would|used to|kept|keeps|\w+ly))?"
    verbs = rf"(?:{patterns().verbs}|goes|went|was like|['’]s like)"
    return (
        re.compile(
            rf"\b(?P<who>[Hh]e|[Ss]he){adverbs} {verbs}(?: (?:to )?(?:me|us|him|her|them))?[,:]? ?[“\"‘']\Z"
        ),
        re.compile(rf"[’'”\"],? (?P<who>s?he){adverbs} {verbs}\b"),
    )


def pronoun(doc: Doc, relation: Relation) -> str:
    """ "he" or "she", where that and a verb of speech touch the quotation; else ""."""
    text = memo.text(doc)
    start, end = relation.roles["quote"]
    before, behind = _beside()
    match = before.search(text, max(0, start - _REACH), start) or behind.match(text, end)
    return match["who"].lower() if match else ""


def _description(doc: Doc, relation: Relation) -> str:
    """The description that a cue gives of who speaks: "the actress"; of "the actress's son" it says nothing."""
    span = relation.roles.get("speaker")
    if span is None or not relation.rule.removesuffix("_unclosed").endswith("_description"):
        return ""
    words = memo.text(doc)[slice(*span)]
    return "" if "'s " in words or "’s " in words else words


def find(doc: Doc, relation: Relation, following: Relation | None) -> frozenset[str]:
    """The people who did not say what the ``relation`` quotes; ``following`` is the quotation behind it."""
    out = other_gender(doc, relation) | spoken_of(doc, relation, following)
    posted = relation.fields["kind"] == "social" and not relation.fields["parent"]
    # "He told me, “…”" without its outer marks is told, not posted.
    told = relation.rule in _UNSAID and pronoun(doc, relation)
    return out | departed.find(doc) if posted and _is_unnamed(relation) and not told else out


def _is_unnamed(relation: Relation) -> bool:
    """Whether no name but a pronoun, a description or nothing beside a quotation says who speaks."""
    rule = relation.rule.removesuffix("_unclosed")
    return rule in _UNSAID or rule.endswith(("_pronoun", "_description"))


def other_gender(doc: Doc, relation: Relation) -> frozenset[str]:
    """The people who did not say what "he" or "she", or "the actress", says in the ``relation``."""
    wanted = antecedents.gender(pronoun(doc, relation) or _description(doc, relation))
    if not wanted:
        return frozenset()
    start = relation.roles["quote"][0]
    people = names.mentions(doc)
    sign = 1.0 if wanted == "f" else -1.0
    odds = genders.of(doc)
    out = {m.name for m in people if sign * odds.get(m.person, 0.0) < -_SURE}
    if relation.fields["parent"]:
        out |= {m.name for m in people} - {m.name for m in people if m.start < start}
    return frozenset(out)


def spoken_of(doc: Doc, relation: Relation, following: Relation | None) -> frozenset[str]:
    """The people whom the ``relation`` names, or its other half, where no name but a pronoun, a description or nothing
    beside it says who speaks."""
    if not _is_unnamed(relation):
        return frozenset()
    text = memo.text(doc)
    spans = [relation.roles["quote"]]
    if following is not None and going_on.goes_on(doc, following, relation):
        spans.append(following.roles["quote"])
    told = [(q.outer_start, q.outer_end) for q in quotemarks.find(text) if q.parent >= 0]
    found = set()
    for start, end in spans:
        if "\n" in text[start:end]:
            continue  # a caption may stand between two paragraphs
        found |= {
            m.name for m in names.mentions(doc)
            if start <= m.start < end and m.label == "PERSON" and m.end - m.start > 2
            and not any(start <= s <= m.start < e <= end for s, e in told)
            and not _HIMSELF.search(text, max(start, m.start - 24), m.start)
        }  # fmt: skip
    return frozenset(found)
