"""Names of speakers that stand alone: whose other name is told, and who is only called by it in what is said.

A recogniser that takes "Ann Lee" for a person and the "Ann" of "Ann says" for a character leaves two of them. And
whoever is named in quotations alone ("“Gran, it was me”") says nothing outside of them: of 23,300 quotations in gold
29 are such a one's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from newsextract import names
from newsextract.components.quote import dialogue, interviews
from newsextract.components.relations import Relation, read

_CASTINGS = "newsextract_castings"


def fuller(doc: Doc) -> dict[str, str]:
    """The full name of each whom one word names that is the first or the last of one other's, where it is no part that
    somebody plays."""
    people = names.mentions(doc)
    whole: dict[str, set[str]] = defaultdict(set)
    for m in people:
        if len(words := names.key(m.name)) > 1:
            for word in (words[0], words[-1]):
                whole[word].add(m.name)
    played = {r.fields["character"] for r in read(doc, _CASTINGS)}
    often = Counter(m.name for m in people)
    return {
        m.name: next(iter(full)) for m in people
        if len(words := names.key(m.name)) == 1 and m.name not in played
        # A character whom the article calls so again and again is one.
        and (m.label == "PERSON" or often[m.name] == 1)
        and len(full := whole.get(words[0], ())) == 1
    }  # fmt: skip


def called(doc: Doc, relations: Sequence[Relation]) -> frozenset[str]:
    """Those who are named in quotations alone; in an interview, what is quoted in a question may name who answers it."""
    if any(r.rule in (interviews.RULE, dialogue.RULE) for r in relations):
        return frozenset()
    said = [r.roles["quote"] for r in relations if not r.fields["parent"]]
    inside: set[str] = set()
    outside: set[str] = set()
    for m in names.mentions(doc):
        spoken = any(start <= m.start < end for start, end in said)
        (inside if spoken else outside).add(m.name)
    return frozenset(inside - outside)


def rename(relations: Iterable[Relation], full: dict[str, str]) -> None:
    """Call the speakers of ``relations`` by their full names."""
    for relation in relations:
        said = [n for n in relation.fields["speakers"].split("; ") if n]
        if any(n in full for n in said):
            relation.fields["speakers"] = "; ".join(dict.fromkeys(full.get(n, n) for n in said))
