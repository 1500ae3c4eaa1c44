"""``datapackage.json``: what the files of an output folder are, by Frictionless Data Package v2."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, get_args

from newsextract import __version__
from newsextract.records import ROW_KINDS
from newsextract.tables import COLUMNS, TABLES, column_types

_PROFILES = "https://datapackage.org/profiles/2.0"
_TYPES = {str: "string", int: "integer", float: "number"}
_MEDIA = {
    "csv": "text/csv",
    "jsonl": "application/jsonl",
    "ics": "text/calendar",
    "jsonld": "application/ld+json",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
# Under their extensions' names a validator takes these for further tables, which it has no
# schema of and reads only with extras of its own.
_FORMATS = {"jsonl": "json-lines", "parquet": "apache-parquet", "xlsx": "workbook"}
_TITLES = {
    "castings": "Who plays whom",
    "releases": "What comes out when and where",
    "platforms": "Services, channels and venues named",
    "quotes": "Who said what",
    "articles": "The articles read",
    "errors": "Articles that could not be read or processed",
}
DECISIONS = ("accept", "reject", "edit", "add")
_DESCRIPTIONS = {
    "article_id": "Path below the input folder; in a file of many articles # and its id follow",
    "article_published": "Publication day, month or year (EDTF)",
    "start": "First character of the value in the article's text, counted from 0",
    "end": "Character after the last one of the value",
    "evidence": "The sentence the value stands in",
    "date": "EDTF (ISO 8601-2): day, month, year, season 2025-21 to 2025-24, or interval",
    "timezone": "IANA time zone",
    "territory": "ISO 3166-1 alpha-2",
    "rule": "The rule or model head that found the row",
    "confidence": "The measured chance that the row is right",
    "decision": "For the reviewer: accept, reject, edit (values changed in place) or add",
    "note": "For the reviewer",
}


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file of the output folder: its name, size in bytes and SHA-256 (hex)."""

    name: str
    bytes: int
    sha256: str


def describe(files: Iterable[OutputFile]) -> dict[str, Any]:
    """Return the descriptor of an output folder that holds ``files``."""
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": "newsextract",
        "title": "Castings, releases, platforms and quotes from news articles",
        "description": f"Written by newsextract {__version__}. In text cells that would be run as "
        "a formula an apostrophe stands in front.",
        "resources": [_resource(file) for file in files],
    }


def _resource(file: OutputFile) -> dict[str, Any]:
    stem, _, extension = file.name.rpartition(".")
    known = {"hash": f"sha256:{file.sha256}", "bytes": file.bytes}
    if extension == "csv" and stem in TABLES:
        return {
            "$schema": f"{_PROFILES}/dataresource.json",
            "name": stem,
            "path": file.name,
            "type": "table",
            "title": _TITLES[stem],
            "format": "csv",
            "mediatype": _MEDIA["csv"],
            "encoding": "utf-8",
            **known,
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
            "schema": schema(stem),
        }
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": f"{stem}-{extension}",
        "path": file.name,
        "format": _FORMATS.get(extension, extension),
        "mediatype": _MEDIA[extension],
        **known,
    }


def schema(table: str) -> dict[str, Any]:
    """Return the Table Schema of ``table``: types, keys, and the values of closed columns."""
    types = column_types(table)
    result: dict[str, Any] = {
        "fields": [_field(table, name, types[name]) for name in COLUMNS[table]],
        "missingValues": [""],
    }
    if table == "articles":
        result["primaryKey"] = ["article_id"]
    elif table != "errors":
        result["primaryKey"] = ["article_id", "id"]
        reference = {"resource": "articles", "fields": ["article_id"]}
        result["foreignKeys"] = [{"fields": ["article_id"], "reference": reference}]
    return result


def _field(table: str, name: str, kind: type) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": _TYPES[kind]}
    if name in _DESCRIPTIONS:
        field["description"] = _DESCRIPTIONS[name]
    constraints: dict[str, Any] = {}
    if name == "decision":
        constraints["enum"] = list(DECISIONS)
    elif name == "confidence":
        constraints |= {"minimum": 0, "maximum": 1}
    elif table in ROW_KINDS and (known := ROW_KINDS[table].model_fields.get(name)):
        if choices := get_args(known.annotation):
            # A tuple type's arguments are types, a Literal's are the words themselves.
            constraints["enum"] = [word for word in choices if isinstance(word, str)]
        elif kind is int:
            constraints["minimum"] = 0
    if constraints.get("enum", True) and constraints:
        field["constraints"] = constraints
    return field
