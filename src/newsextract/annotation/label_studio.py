"""Label Studio: tasks with predictions, and the labelling configuration that they need.

Offsets are code points, as its editor stores them; ``\\r\\n`` counts as two characters there as
here. Ids are unique in the file. See its guide on pre-annotated data.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from newsextract import __version__
from newsextract.annotation.spans import LABELS, RELATIONS, Annotated

TASKS = "label-studio.json"
CONFIG = "label-studio.xml"


def write(folder: Path, articles: Iterable[Annotated]) -> list[str]:
    """Write the tasks (one JSON array) and the configuration; return the files' names."""
    with open(folder / TASKS, "w", encoding="utf-8", newline="\n") as file:
        comma = "[\n"
        for article in articles:
            file.write(comma + json.dumps(task(article), ensure_ascii=False))
            comma = ",\n"
        file.write("[]\n" if comma == "[\n" else "\n]\n")
    (folder / CONFIG).write_text(config(), encoding="utf-8", newline="\n")
    return [TASKS, CONFIG]


def task(article: Annotated) -> dict[str, Any]:
    """One task: the text, and a prediction with a region a span and the relations between them."""
    info = article.record.article
    prefix = sha256(info.id.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    ids = [f"{prefix}-{number}" for number in range(len(article.spans))]
    regions: list[dict[str, Any]] = [
        {
            "id": id, "from_name": "label", "to_name": "text", "type": "labels",
            "score": span.confidence, "origin": "prediction",
            "value": {
                "start": span.start, "end": span.end,
                "text": article.text[span.start : span.end], "labels": [span.label],
            },
        }
        for id, span in zip(ids, article.spans, strict=True)
    ]  # fmt: skip
    relations = [
        {
            "type": "relation", "from_id": ids[relation.head], "to_id": ids[relation.child],
            "direction": "right", "labels": [relation.label],
        }
        for relation in article.relations
    ]  # fmt: skip
    return {
        "data": {
            "text": article.text, "article_id": info.id, "published": info.published,
            "title": info.title,
        },
        "predictions": [
            {
                "model_version": f"newsextract {__version__}",
                "score": round(article.confidence, 3),
                "result": regions + relations,
            }
        ],
    }  # fmt: skip


def config() -> str:
    """The labelling configuration: paste it into the project's settings before the import."""
    labels = "\n".join(f'    <Label value="{label}"/>' for label in LABELS)
    relations = "\n".join(f'    <Relation value="{label}"/>' for label in RELATIONS)
    return (
        "<View>\n"
        "  <Style>.htx-text { white-space: pre-wrap; }</Style>\n"
        f'  <Labels name="label" toName="text">\n{labels}\n  </Labels>\n'
        f"  <Relations>\n{relations}\n  </Relations>\n"
        '  <Text name="text" value="$text"/>\n'
        "</View>\n"
    )
