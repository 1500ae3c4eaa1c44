"""Companies of which a later mention was taken for somebody: "Tall Order Pictures" and "Tall Order would not say", "Quayside said".

Of 375 words in gold train and dev that begin a company's name and are in no longer name of a person, four are people.
"""

from __future__ import annotations

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.casting.bracket_rows import Entities

_PEOPLE = ("PERSON", "CHARACTER")


def settle(doc: Doc, found: Entities) -> None:
    """Make companies of such people; changes ``found``."""
    labels = {span: next(iter(p)) for span, p in found.items()}
    houses = {
        memo.words(doc, *span).split()[0]
        for span, label in labels.items()
        if label == "ORG" and span[1] - span[0] > 1
    }
    if not houses:
        return
    people = [memo.words(doc, *span) for span, label in labels.items() if label in _PEOPLE]
    longer = {word for name in people if " " in name for word in name.split()}
    for span, label in labels.items():
        name = memo.words(doc, *span)
        if label in _PEOPLE and name in houses - longer and name[0].isupper():
            found[span] = {"ORG": max(found[span].values())}
