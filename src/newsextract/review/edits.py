"""A reviewer's values put into a row: checked, in the columns' own forms, anchored anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args
from zoneinfo import available_timezones

from newsextract import registry
from newsextract.errors import NewsextractError
from newsextract.records import ROW_KINDS, Row
from newsextract.review.anchoring import NOWHERE, Passage, Span, replace
from newsextract.review.cellforms import is_error
from newsextract.review.days import Order, clock, edtf

_LISTS = ("works", "speakers")
_ANCHORS = {
    "castings": (("actor", "actor_text", "actor"), ("character", "character_text", "character")),
    "releases": (("date_text", "date_text", ""),),
    "platforms": (("platform", "", ""),),
    "quotes": (("text", "text", ""), ("speaker", "speaker_text", "speaker")),
}
"""By table: the value, the column that holds it as written, the prefix of its offsets."""

NEEDED = {
    "castings": ("actor",),
    "releases": ("work",),
    "platforms": ("platform",),
    "quotes": ("text",),
}
_USUAL: dict[str, dict[str, str]] = {
    "castings": {"kind": "acting", "status": "confirmed"},
    "releases": {"date_basis": "unresolved", "event": "release", "status": "set"},
    "platforms": {"kind": "streaming"},
    "quotes": {"kind": "speech"},
}
"""What an added row says where its reviewer left a closed column empty."""


class EditError(NewsextractError):
    """A value that a row cannot hold; the message names the column."""

    code = "bad_edit"


def value(kind: str, name: str, cell: str, order: Order = "") -> Any:
    """What ``cell`` means in the column ``name``.

    Raises:
        EditError: It cannot stand there.
    """
    cell = cell.strip()
    if is_error(cell):
        raise EditError(f"{name}: {cell}: the spreadsheet took the value for a formula")
    if name in _LISTS:
        return tuple(part for item in cell.split(";") if (part := item.strip()))
    choices = get_args(ROW_KINDS[kind].model_fields[name].annotation)
    if choices:
        word = re.sub(r"[\s-]+", "_", cell.casefold())
        if word not in choices:
            raise EditError(f"{name}: {cell!r} is none of {', '.join(choices)}")
        return word
    if name == "date":
        if (date := edtf(cell, order)) is None:
            raise EditError(f"date: {cell!r} is not a date that can be read in one way only")
        return date
    if name == "time" and cell:
        if (time := clock(cell)) is None:
            raise EditError(f"time: {cell!r} is not a time of day (HH:MM)")
        return f"{time[0]:02}:{time[1]:02}"
    if name == "timezone" and cell and cell not in available_timezones():
        raise EditError(f"timezone: {cell!r} is not an IANA time zone")
    if name == "territory" and cell:
        if not re.fullmatch(r"[A-Za-z]{2}", cell):
            raise EditError(f"territory: {cell!r} is not an ISO code of two letters")
        return cell.upper()
    return cell


def edited(
    kind: str, row: Row, changes: Mapping[str, Any], passage: Passage | None, near: int
) -> tuple[Row, list[str]]:
    """Return ``row`` with ``changes`` (of :func:`value`), and the values that stand nowhere.

    Arguments:
        passage: the article's text; where there is none, the row's evidence is searched.
        near: the offset that new anchors shall be nearest to.

    Raises:
        EditError: A column that a row of this kind needs is empty.
    """
    new: dict[str, Any] = row.model_dump() | dict(changes)
    for name in NEEDED[kind]:
        if not new[name]:
            raise EditError(f"{name}: a row needs it")
    if kind == "releases" and not (new["date"] or new["date_text"]):
        raise EditError("date: a release needs it, or its date_text")
    _derive(kind, new, changes)
    here = passage or Passage(row.evidence, max(row.evidence_start, 0))
    lost = []
    for name, written, prefix in _ANCHORS[kind]:
        if name in changes or written in changes:
            surface = changes.get(written) or new[name]
            if written != name and written not in changes and written:
                new[written] = ""
            if not _anchor(new, prefix, written, surface, here, near):
                lost.append(name)
            if row.start < 0 <= new[f"{prefix}_start" if prefix else "start"]:
                # In a new row what belongs together stands together.
                near = new[f"{prefix}_start" if prefix else "start"]
    _cover(kind, new, here)
    return ROW_KINDS[kind].model_validate(new), lost


def added(
    kind: str, given: Mapping[str, Any], passage: Passage | None, near: int
) -> tuple[Row, list[str]]:
    """A row that the run did not find; as :func:`edited`, with the usual words where none are given."""
    model = ROW_KINDS[kind]
    empty: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        choices = get_args(field.annotation)
        empty[name] = -1 if field.annotation is int else "" if field.annotation is str else ()
        if choices and isinstance(choices[0], str):
            empty[name] = _USUAL[kind][name]
    empty |= {"rule": "review", "confidence": 1.0}
    row = model.model_validate(empty)
    filled = {name: cell for name, cell in given.items() if cell}
    return edited(kind, row, filled, passage, near)


def _derive(kind: str, new: dict[str, Any], changes: Mapping[str, Any]) -> None:
    """Columns that follow from others, where they were not given themselves."""
    if kind == "quotes":
        if "speaker" in changes:
            new["speakers"] = tuple(s for part in new["speaker"].split(";") if (s := part.strip()))
        if "speaker" in changes or "speakers" in changes:
            new["speaker"] = "; ".join(new["speakers"])
    if kind == "releases" and not new["date"]:
        new["date_basis"] = "unresolved"
    elif kind == "releases" and new["date_basis"] == "unresolved":
        said = re.search(r"(?<!\d)\d{4}(?!\d)", new["date_text"])
        new["date_basis"] = "stated" if said else "year_inferred"
    if kind == "platforms" and "platform" in changes:
        service = registry.lookup(new["platform"])
        slug = re.sub(r"[\W_]+", "-", new["platform"].casefold()).strip("-")
        if "platform_id" not in changes:
            new["platform_id"] = service.id if service else slug
        if service and "kind" not in changes:
            new["kind"] = service.kind


def _anchor(
    new: dict[str, Any], prefix: str, written: str, surface: str, here: Passage, near: int
) -> bool:
    """Put one anchor in place; whether the value stands in the text (or is empty)."""
    lead = f"{prefix}_" if prefix else ""
    at: Span = (new[f"{lead}start"], new[f"{lead}end"])
    is_name = written not in ("text", "date_text")
    span = NOWHERE
    for form in _forms(surface, is_platform=not written):
        span = replace(here, form, here.slice(at), at, near, is_name=is_name)
        if span != NOWHERE:
            break
    new[f"{lead}start"], new[f"{lead}end"] = span
    if written and span != NOWHERE:
        new[written] = here.slice(span)
    return span != NOWHERE or not surface


def _forms(surface: str, *, is_platform: bool) -> Iterator[str]:
    """What to look for: the value itself, the first of several names, a service's other names."""
    if surface:
        yield surface
        if ";" in surface:
            yield surface.split(";")[0].strip()
        service = registry.lookup(surface) if is_platform else None
        if service:
            yield from (service.name, *service.aliases)


def _cover(kind: str, new: dict[str, Any], here: Passage) -> None:
    """The row's own place and evidence, after its anchors."""
    if kind == "castings":
        spans = [
            (new[f"{role}_start"], new[f"{role}_end"])
            for role in ("actor", "character")
            if new[f"{role}_start"] >= 0
        ]
        starts, ends = zip(*spans, strict=True) if spans else ((-1,), (-1,))
        new["start"], new["end"] = min(starts), max(ends)
    span: Span = (new["start"], new["end"])
    if span == NOWHERE:
        if kind == "platforms":
            new["mentions"] = ()
        return
    if kind == "platforms":
        old = tuple((m["start"], m["end"]) for m in new["mentions"])
        if span not in old:
            found = here.occurrences(here.slice(span))
            new["mentions"] = [{"start": start, "end": end} for start, end in found]
    if not new["evidence_start"] <= span[0] < span[1] <= new["evidence_end"]:
        low, high = here.around(span)
        new["evidence_start"], new["evidence_end"] = low, high
        new["evidence"] = here.slice((low, high))
