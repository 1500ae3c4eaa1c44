"""doccano: JSON Lines for a sequence labelling project with relations.

Offsets are code points (leave "Count grapheme clusters as one character" off). Quotations and the
names in them overlap: the project must allow overlapping spans, and use relation labels.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from newsextract.annotation.spans import Annotated

NAME = "doccano.jsonl"


def write(folder: Path, articles: Iterable[Annotated]) -> list[str]:
    """Write an article a line; return the file's name."""
    with open(folder / NAME, "w", encoding="utf-8", newline="\n") as file:
        for entry in entries(articles):
            file.write(json.dumps(entry, ensure_ascii=False) + "\n")
    return [NAME]


def entries(articles: Iterable[Annotated]) -> Iterator[dict[str, Any]]:
    """Yield an entry an article; its ids are unique over all of them, as the import wants."""
    span_ids, relation_ids = count(), count()
    for number, article in enumerate(articles):
        ids = [next(span_ids) for _ in article.spans]
        yield {
            "id": number,
            "text": article.text,
            "entities": [
                {"id": id, "start_offset": span.start, "end_offset": span.end, "label": span.label}
                for id, span in zip(ids, article.spans, strict=True)
            ],
            "relations": [
                {
                    "id": next(relation_ids), "from_id": ids[relation.head],
                    "to_id": ids[relation.child], "type": relation.label,
                }
                for relation in article.relations
            ],
            "Comments": [],
            "article_id": article.id,
            "published": article.record.article.published,
        }  # fmt: skip
