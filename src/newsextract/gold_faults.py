"""What can be wrong inside a gold article, beyond the format itself: names, dates, marks."""

from __future__ import annotations

import re

from newsextract import gold

KINDS = {
    "cast": {
        "kind": "acting voice self",
        "status": "confirmed in_talks rumoured former not_returning",
    },
    "release": {
        "basis": "stated year_inferred relative unresolved",
        "event": "premiere release finale episode season return festival physical",
        "status": "set tentative delayed past",
    },
    "platform": {"kind": "streaming broadcast cable cinema digital_store radio stage"},
    "quote": {"kind": "speech statement document social"},
    "work": {"kind": "series film special album song book play game other"},
}
HEADER = ("published", "style", "layout", "phenomena", "split_note")


def faults(article: gold.GoldArticle) -> list[str]:
    """What is wrong inside one article, in words."""
    found = []
    text = article.text
    canon: dict[str, set[str]] = {}
    for entity in article.entities:
        canon.setdefault(entity.label, set()).add(entity.canonical)
    for kind, fields in article.relations:
        for key, allowed in KINDS.get(kind, {}).items():
            if fields[key] and fields[key] not in allowed.split():
                found.append(f"{kind}: {key}={fields[key]!r} is not one of {allowed}")
    people = canon.get("PERSON", set()) | canon.get("CHARACTER", set())
    for row in article.rows("cast"):
        if row["actor"] not in people:
            found.append(f"cast: actor {row['actor']!r} is no canonical name of a mark")
        if row["character"] and row["character"] not in canon.get("CHARACTER", set()):
            found.append(f"cast: character {row['character']!r} is no canonical name of a CHR mark")
    works = canon.get("WORK", set())
    titles = [("cast", row["work"]) for row in article.rows("cast")]
    titles += [("release", row["work"]) for row in article.rows("release")]
    titles += [
        ("platform", w) for row in article.rows("platform") for w in row["works"].split("; ")
    ]
    titles += [("work", row["title"]) for row in article.rows("work")]
    found += [
        f"{k}: work {t!r} is no canonical name of a WRK mark"
        for k, t in titles
        if t and t not in works
    ]
    dates = {text[e.start : e.end] for e in article.entities if e.label == "DATE"}
    for row in article.rows("release"):
        if row["text"] not in dates:
            found.append(f"release: text {row['text']!r} is no DAT mark")
        if not row["basis"]:
            found.append(f"release: {row['text']!r} has no basis")
        if row["basis"] != "unresolved" and not re.fullmatch(
            r"\d{4}(-\d\d(-\d\d)?)?(/(\d{4}(-\d\d(-\d\d)?)?)?)?", row["date"]
        ):
            found.append(f"release: date {row['date']!r} is not EDTF")
    platforms = canon.get("PLATFORM", set())
    for row in article.rows("platform") + article.rows("release"):
        if row["platform"] and row["platform"] not in platforms:
            found.append(f"platform {row['platform']!r} is no canonical name of a PLT mark")
    numbers = [q.n for q in article.quotes]
    rows = [row["n"] for row in article.rows("quote")]
    if sorted(map(str, numbers)) != sorted(rows):
        found.append(f"quotes marked {sorted(numbers)} but related {sorted(rows)}")
    known = people | canon.get("ORG", set()) | canon.get("PLATFORM", set())
    for row in article.rows("quote"):
        for speaker in filter(None, row["speaker"].split("; ")):
            if speaker not in known and not row["role"]:
                found.append(
                    f"quote {row['n']}: speaker {speaker!r} is no canonical name of a mark"
                )
        if not row["kind"]:
            found.append(f"quote {row['n']}: no kind")
    found += _unmarked(article)
    words = len(text.split())
    if not 40 <= words <= 900:
        found.append(f"{words} words")
    found += [f"header has no {key!r}" for key in HEADER[:4] if key not in article.header]
    return found


def _unmarked(article: gold.GoldArticle) -> list[str]:
    covered = [False] * (len(article.text) + 1)
    surfaces = {}
    for entity in article.entities:
        if entity.label not in ("DATE", "PRONOUN"):
            covered[entity.start : entity.end] = [True] * (entity.end - entity.start)
            surface = article.text[entity.start : entity.end]
            # A title or platform that is also a common word may stand unmarked elsewhere.
            if " " in surface or entity.label in ("PERSON", "CHARACTER"):
                surfaces[surface] = entity.label
    found = []
    for surface, label in surfaces.items():
        for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", article.text):
            if not all(covered[match.start() : match.end()]):
                found.append(f"{label} {surface!r} stands unmarked at {match.start()}")
    return found
