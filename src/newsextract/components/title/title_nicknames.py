"""What viewers call a work is its title, whatever the recogniser took it for: "his Corrie role" where the page has Coronation Street."""

from __future__ import annotations

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_forms import title_key
from newsextract.components.title.title_variants import nicknames

_ADDED = 0.9
_MISTAKEN = ("PERSON", "CHARACTER", "LOC", "ORG")


def settle(doc: Doc, found: Entities) -> None:
    """Relabel mentions that are nothing but a nickname of a title of the article; changes ``found``."""
    short = dict(nicknames())
    called = {
        span: key
        for span, p in found.items()
        if next(iter(p)) in _MISTAKEN and (key := title_key(memo.words(doc, *span))) in short
    }
    if not called:
        return
    own = {
        title_key(memo.words(doc, *span)) for span, p in found.items() if next(iter(p)) == "WORK"
    }
    for span, key in called.items():
        if short[key] in own:
            found[span] = {"WORK": _ADDED}
