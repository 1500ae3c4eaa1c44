"""How components leave what they found in a Doc, and how others read it.

A relation is one row-to-be: the spans that take part, by role, and a few plain strings. The
spans stand in ``doc.spans[group]`` (``label_`` = role, ``id_`` = ``<number>:<rule>``) for anyone who works
with spaCy alone; the exact character offsets and strings stand in the group's ``attrs["relations"]``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(slots=True)
class Relation:
    """One finding. ``roles`` are (start, end) character offsets by role name.

    ``sentence`` is the character span of the evidence; ``p`` the product of the probabilities
    of the entities that take part (1.0 where unknown). ``confidence`` is the chance that it is
    right, 0–1, where a scorer has settled it (-1 where the rule alone speaks).
    """

    rule: str
    roles: dict[str, tuple[int, int]]
    fields: dict[str, str] = field(default_factory=dict)
    sentence: tuple[int, int] = (0, 0)
    p: float = 1.0
    confidence: float = -1.0


def write(doc: Doc, group: str, relations: Sequence[Relation]) -> None:
    """Put ``relations`` into ``doc.spans[group]``, replacing what stood there."""
    from spacy.tokens import SpanGroup

    spans = SpanGroup(doc, name=group, attrs={"relations": [_plain(r) for r in relations]})
    for number, relation in enumerate(relations):
        for role, (start, end) in relation.roles.items():
            span = doc.char_span(start, end, label=role.upper(), alignment_mode="expand")
            if span is not None:
                span.id_ = f"{number}:{relation.rule}"
                spans.append(span)
    doc.spans[group] = spans


def _plain(relation: Relation) -> dict[str, object]:
    """What ``dataclasses.asdict`` gives, four times as fast."""
    return {
        "rule": relation.rule,
        "roles": dict(relation.roles),
        "fields": dict(relation.fields),
        "sentence": relation.sentence,
        "p": relation.p,
        "confidence": relation.confidence,
    }


def read(doc: Doc, group: str) -> list[Relation]:
    """The relations that a component left in ``doc.spans[group]`` (none if it never ran)."""
    if group not in doc.spans:
        return []
    return [
        Relation(
            row["rule"],
            {role: (span[0], span[1]) for role, span in row["roles"].items()},
            dict(row["fields"]),
            (row["sentence"][0], row["sentence"][1]),
            row["p"],
            row["confidence"],
        )
        for row in doc.spans[group].attrs["relations"]
    ]
