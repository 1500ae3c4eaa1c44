"""Organisations by their fullest name: "Quayside said" is Quayside Pictures where the article names them so."""

from __future__ import annotations

from spacy.tokens import Doc

from newsextract import memo


def full(doc: Doc, name: str) -> str:
    """The one longer name that ``name`` begins in the article, else ``name``.

    "BBC" is not BBC News: capitals are a house of which the longer name is a part.
    """
    return memo.once(doc, "organisations", _fullest).get(name, name)


def _fullest(doc: Doc) -> dict[str, str]:
    text = memo.text(doc)
    found = {text[e.start_char : e.end_char] for e in memo.entities(doc) if e.label == "ORG"}
    fullest: dict[str, str] = {}
    for name in found:
        longer = {other for other in found if other.startswith(f"{name} ")}
        if len(longer) == 1 and not name.isupper():
            fullest[name] = longer.pop()
    return fullest
