"""spaCy's DocBin: Docs with entities, and with the span groups that our components write.

``doc.ents`` holds the names, dates and titles (of overlapping ones the longest);
``doc.spans["newsextract"]`` every span, ``doc.spans["newsextract_castings"]``, ``_releases`` and
``_quotes`` the rows, which :func:`newsextract.components.relations.read` reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from newsextract.annotation.spans import Annotated, Place
from newsextract.annotation.tokens import blank, on_tokens
from newsextract.cells import cell
from newsextract.components.relations import Relation
from newsextract.components.relations import write as write_group
from newsextract.records import Casting, Quote, Release

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, DocBin

FOLDER = "docbin"
GROUP = "newsextract"
_IN_A_FILE = 1_000
_NAMES = frozenset({"PERSON", "CHARACTER", "WORK", "PLATFORM", "DATE"})
_KINDS = ("castings", "releases", "quotes")


def write(folder: Path, articles: Iterable[Annotated]) -> list[str]:
    """Write ``docbin/*.spacy``, a thousand Docs each; return the files' names.

    ``spacy train`` takes the folder as it is.
    """
    from spacy.tokens import DocBin

    nlp = blank()
    names: list[str] = []
    (folder / FOLDER).mkdir(exist_ok=True)
    for stale in (folder / FOLDER).glob("*.spacy"):
        stale.unlink()
    docs = DocBin()
    for article in articles:
        docs.add(doc_of(nlp, article))
        if len(docs) == _IN_A_FILE:
            names.append(_save(folder, docs, len(names)))
            docs = DocBin()
    if len(docs) or not names:
        names.append(_save(folder, docs, len(names)))
    return names


def _save(folder: Path, docs: DocBin, number: int) -> str:
    name = f"{FOLDER}/{number + 1:04}.spacy"
    docs.to_disk(folder / name)
    return name


def doc_of(nlp: Language, article: Annotated) -> Doc:
    """The article as a Doc of ``nlp``'s tokens; spans are widened to whole tokens."""
    from spacy.util import filter_spans

    doc, spans = on_tokens(nlp, article)
    doc.ents = filter_spans(span for span in spans if span.label_ in _NAMES)
    doc.spans[GROUP] = spans
    places = [(span.start, span.end) for span in article.spans]
    for kind in _KINDS:
        found = []
        for row in getattr(article.record, kind):
            near = article.near.get(row.id, {})
            found.append(_relation(row, {role: places[number] for role, number in near.items()}))
        write_group(doc, f"{GROUP}_{kind}", found)
    return doc


def _relation(row: Casting | Release | Quote, near: dict[str, Place]) -> Relation:
    roles: dict[str, Place] = {}
    match row:
        case Casting():
            roles["actor"] = (row.actor_start, row.actor_end)
            roles["character"] = (row.character_start, row.character_end)
        case Release():
            roles["date"] = (row.start, row.end)
        case Quote():
            roles["quote"] = (row.start, row.end)
            roles["speaker"] = (row.speaker_start, row.speaker_end)
    stated = {role: place for role, place in {**roles, **near}.items() if 0 <= place[0] < place[1]}
    fields = {name: str(cell(getattr(row, name))) for name in ("id", *row.columns)
              if not name.endswith(("_start", "_end"))}  # fmt: skip
    return Relation(
        row.rule, stated, fields, (row.evidence_start, row.evidence_end),
        confidence=row.confidence,
    )  # fmt: skip
