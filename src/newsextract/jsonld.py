"""Records as JSON-LD in schema.org's terms.

Works carry their ``actor`` roles (PerformanceRole with ``characterName``) and
``releasedEvent`` (PublicationEvent); quotes are Quotation. What schema.org has no term for
(offsets, evidence, rule, confidence, EDTF dates) stands under the ``nx:`` prefix.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from newsextract.records import ArticleRecord, Casting, Quote, Release, Row

CONTEXT = {"@vocab": "https://schema.org/", "nx": "urn:newsextract:term:"}
_WORK_TYPES = {
    "series": "TVSeries",
    "film": "Movie",
    "album": "MusicAlbum",
    "song": "MusicRecording",
    "book": "Book",
    "play": "Play",
    "game": "VideoGame",
}
_ISO_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_ANCHOR = ("start", "end", "evidence", "evidence_start", "evidence_end", "rule", "confidence")


def document(records: Iterable[ArticleRecord]) -> Iterator[str]:
    """Yield the pieces of one JSON-LD document, a node a line, for records of any number."""
    yield f'{{"@context": {json.dumps(CONTEXT)}, "@graph": ['
    comma = "\n"
    for record in records:
        for node in nodes(record):
            yield comma + json.dumps(node, ensure_ascii=False)
            comma = ",\n"
    yield "\n]}\n"


def nodes(record: ArticleRecord) -> Iterator[dict[str, Any]]:
    """Yield the nodes of one record: the article, its roles, events, quotations, works."""
    info = record.article
    article = f"urn:newsextract:article:{quote(info.id, safe='/')}"
    yield _filled(
        {
            "@id": article,
            "@type": "NewsArticle",
            "identifier": info.id,
            "headline": info.title,
            "url": info.url,
            "datePublished": info.published,
            "inLanguage": info.language,
            "wordCount": info.words,
            "nx:sha256": info.sha256,
        }
    )
    of_work: dict[str, dict[str, list[dict[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for kind, make, link in (
        ("castings", _role, "actor"),
        ("releases", _event, "releasedEvent"),
        ("quotes", _quotation, ""),
    ):
        for row in getattr(record, kind):
            id = f"{article}#{quote(row.id, safe='')}"
            yield _filled({"@id": id} | make(row, article) | _anchor(row))
            if link and row.work:
                of_work[row.work][link].append({"@id": id})
    for platform in record.platforms:
        id = f"{article}#{quote(platform.id, safe='')}"
        yield _filled(
            {
                "@id": id,
                "@type": "BroadcastService",
                "name": platform.platform,
                "identifier": platform.platform_id,
                "nx:kind": platform.kind,
                "nx:works": list(platform.works),
                "subjectOf": {"@id": article},
            }
            | _anchor(platform)
        )
    for work in record.works:
        id = f"{article}#{quote(work.id, safe='')}"
        type = _WORK_TYPES.get(work.kind, "CreativeWork")
        yield {"@id": id, "@type": type, "name": work.title, **of_work.pop(work.title, {})}
    for title, links in of_work.items():
        yield {"@type": "CreativeWork", "name": title, **links}


def _role(row: Casting, article: str) -> dict[str, Any]:
    return {
        "@type": "PerformanceRole",
        "actor": {"@type": "Person", "name": row.actor},
        "characterName": row.character,
        "nx:kind": row.kind,
        "nx:status": row.status,
        "nx:season": row.season,
        "subjectOf": {"@id": article},
    }


def _event(row: Release, article: str) -> dict[str, Any]:
    first, _, last = row.date.partition("/")
    # schema.org's dates are ISO 8601-1: a season stands in nx:date alone.
    first, last = (day if _ISO_DATE.fullmatch(day) else "" for day in (first, last))
    precise = f"{first}T{row.time}" if row.time and len(first) == 10 else first
    return {
        "@type": "PublicationEvent",
        "startDate": precise,
        "endDate": last,
        "publishedOn": row.platform and {"@type": "BroadcastService", "name": row.platform},
        "location": row.territory and {"@type": "Country", "identifier": row.territory},
        "nx:date": row.date,
        "nx:dateText": row.date_text,
        "nx:dateBasis": row.date_basis,
        "nx:timezone": row.timezone,
        "nx:event": row.event,
        "nx:status": row.status,
        "nx:season": row.season,
        "nx:episodes": row.episodes,
        "subjectOf": {"@id": article},
    }


def _quotation(row: Quote, article: str) -> dict[str, Any]:
    speakers = row.speakers or ((row.speaker,) if row.speaker else ())
    # schema.org's name misleads: it is for anybody the words are attributed to, real or not.
    return {
        "@type": "Quotation",
        "text": row.text,
        "spokenByCharacter": [{"@type": "Person", "name": name} for name in speakers],
        "nx:kind": row.kind,
        "nx:speakerRole": row.speaker_role,
        "nx:cue": row.cue,
        "nx:parent": row.parent and {"@id": f"{article}#{quote(row.parent, safe='')}"},
        "isPartOf": {"@id": article},
    }


def _anchor(row: Row) -> dict[str, Any]:
    return {f"nx:{name}": getattr(row, name) for name in _ANCHOR}


def _filled(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value not in ("", [], None)}
