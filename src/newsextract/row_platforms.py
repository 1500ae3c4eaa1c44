"""Platforms of release rows whose own words name none: the one that carries their work."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsextract import row_events
from newsextract.components import platforms
from newsextract.components.relations import read
from newsextract.components.service import carriers, release_platforms
from newsextract.records import Release

if TYPE_CHECKING:
    from spacy.tokens import Doc


def filled(doc: Doc, rows: list[Release]) -> list[Release]:
    """Rows without a platform get the one that carries their work.

    A finale or a further episode is where the run began. Of several services, the first that the
    article names counts: the home of a series stands before those that show it elsewhere.
    """
    named: dict[str, list[tuple[int, str]]] = defaultdict(list)
    mentions = read(doc, platforms.GROUP)
    for index, title in carriers.carried(doc):
        mention = mentions[index]
        named[title].append((mention.roles["platform"][0], mention.fields["name"]))
    made: list[Release] = []
    for row in sorted(rows, key=lambda row: row.start):
        if row.event in release_platforms.NOWHERE:
            # a screening or a disc is on no service, whatever stands in the sentence
            made.append(row.model_copy(update={"platform": ""}))
            continue
        found = [row.platform]
        if not row.platform and row.event in release_platforms.FURTHER:
            found = _begun_on(made, row) or found
        if not found[0]:
            found = [min(named[row.work], default=(0, ""))[1]]
        made += [_with_platform(doc, row, platform) for platform in found]
    return made


def _with_platform(doc: Doc, row: Release, platform: str) -> Release:
    """A row on a platform that its own words do not name, with the event that it has there."""
    if row.platform or not platform:
        return row.model_copy(update={"platform": platform})
    told = row.evidence_start, row.evidence_end
    if row_events.on_stage(doc, row.work, platform, told):
        return row
    fields = {"work": row.work, "event": row.event, "season": row.season}
    listed = row.rule.endswith("calendar")
    event = row_events.event(doc, fields, row.date, platform, told, listed=listed)
    return row.model_copy(update={"platform": platform, "event": event})


def _begun_on(rows: list[Release], row: Release) -> list[str]:
    """The services on which the run of ``row``'s work began."""
    earlier = [r for r in rows if r.work == row.work and r.platform]
    last = earlier[-1].start if earlier else -1
    return [r.platform for r in earlier if r.start == last]
