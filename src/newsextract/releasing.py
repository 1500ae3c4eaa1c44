"""Release relations → rows: dates resolved, platforms filled in, retellings joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from newsextract import (
    countries,
    in_story,
    memo,
    registry,
    retellings,
    row_events,
    row_platforms,
    small_hours,
    undated,
)
from newsextract.articles import Article
from newsextract.components import releases
from newsextract.components.relations import Relation, read
from newsextract.components.release import leanings, numbered_above
from newsextract.components.scene import scene as scene_of
from newsextract.components.service import release_platforms
from newsextract.dates import Resolved, resolve
from newsextract.dating import date_anchors, date_audiences, date_order, date_tense, date_years
from newsextract.dating.date_weeks import goes_on, told_twice, weeks
from newsextract.records import Release
from newsextract.row_parts import common, row_id

if TYPE_CHECKING:
    from spacy.tokens import Doc


_LAST_MONTH = {21: 5, 22: 8, 23: 11, 24: 2}  # of an EDTF season
_WEEK = 7  # days; a serial is stripped over so many, a play runs longer
_MONTHS = re.compile(
    r"month|year|spring|summer|autumn|fall|winter|"
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)",
    re.IGNORECASE,
)


def _resolved(
    doc: Doc, article: Article, relations: Iterable[Relation]
) -> Iterator[tuple[Relation, Resolved]]:
    """Each relation's date; the day before it that begins something is what "the same day" means."""
    order, text = date_order.order(memo.text(doc)), memo.text(doc)
    named, behind = weeks(text, article.published), date_audiences.leaning(text)
    anchor = coarse = next_anchor = next_coarse = ""
    at = told = -1
    for relation in relations:
        fields = relation.fields
        start, end = relation.roles["date"]
        if start != at:  # "Ash and Ember follow a week later": both a week after what came before
            told, at, anchor, coarse = at, start, next_anchor, next_coarse
        near = date_anchors.near(text, start, end, article.published)
        words = told_twice(text, start, end) or text[start:end]
        if near and date_anchors.lasts(text, start, end):
            words = f"the {words}"  # counted from when it began, not from the day of the page
        resolved = resolve(
            words, article.published,
            tense=fields["tense"] or "",  # type: ignore[arg-type]
            context=text[max(0, start - date_tense.BEFORE) : start],
            after=text[end : end + date_tense.AFTER],
            anchor=near
            or date_anchors.month_above(text, start, end, told, article.published)
            or (coarse if _MONTHS.search(text, start, end) else anchor),
            order=order,
            territory=fields["territory"] or countries.of_holiday(text, text[start:end]),
            year=date_years.said_year(text, start, end, article.published),
            leaning=float(fields.get(leanings.FIELD, 0.0)) + behind * ("day" in text[start:end]),
        )  # fmt: skip
        week = next((w for w in reversed(named) if w.start <= start), None)
        is_behind = before(resolved.edtf, article.published)
        if week and not (week.ahead and is_behind) and (day := week.day(text[start:end])):
            resolved = Resolved(day, "relative", "day")
        elif is_ahead := goes_on(text, start, end, article.published):
            resolved = Resolved(is_ahead, "relative", "day")
        elif fields["event"] in retellings.BEGINS and not fields["platforms"]:
            resolved = _first_night(resolved)
        if (shifted := small_hours.day(resolved.edtf, fields["time"])) != resolved.edtf:
            resolved = Resolved(shifted, resolved.basis, resolved.precision)
        next_coarse = resolved.edtf or coarse
        # "It ends on 2 May. Stan has it the same day": as the run began.
        if len(resolved.edtf) == 10 and (
            fields["event"] not in release_platforms.FURTHER or not anchor
        ):
            next_anchor = resolved.edtf
        yield relation, resolved


def _first_night(resolved: Resolved) -> Resolved:
    """Of a run of more than a week ("from 6 to 29 June") the day on which it opens, as a theatre's does."""
    first, _, last = resolved.edtf.partition("/")
    if not len(first) == len(last) == 10:
        return resolved
    if (date.fromisoformat(last) - date.fromisoformat(first)).days <= _WEEK:
        return resolved
    return Resolved(first, resolved.basis, "day")


def edtf(doc: Doc, article: Article, relations: Iterable[Relation]) -> list[str]:
    """The dates of release relations in EDTF, empty where one cannot be resolved."""
    return [resolved.edtf for _, resolved in _resolved(doc, article, relations)]


def rows(doc: Doc, article: Article) -> Iterator[Release]:
    """The release rows of an article, one a (work, event, date, platform, territory)."""
    found: list[Release] = []
    weighed: list[Release] = []  # their services are settled
    eves: set[tuple[str, str]] = set()
    for relation, resolved in _resolved(doc, article, read(doc, releases.GROUP)):
        fields = relation.fields
        start, end = relation.roles["date"]
        written = memo.text(doc)[start:end]
        status = fields["status"]
        past = bool(resolved.edtf) and before(resolved.edtf, article.published)
        if past:  # what has moved to a day that is gone came out then, too
            status = "past"
        if not past and not fields["season"]:
            told = numbered_above.season(scene_of(doc), fields["work"], fields["event"], start)
            fields = fields | {"season": told}
        chosen = release_platforms.choose(fields, past=past)
        named = fields["platforms"].split("; ") if chosen is None else chosen or [""]
        named = [
            one if not row_events.on_stage(doc, fields["work"], one, relation.sentence) else ""
            for one in named
        ]
        eves.add((fields["work"], small_hours.eve(resolved.edtf, fields["time"])))
        own = bool(fields["platforms"])
        if in_story.told(memo.text(doc), start, end, resolved, article.published, own):
            continue
        for platform in named:
            (found if chosen is None else weighed).append(
                Release(
                    id="",
                    work=fields["work"],
                    date=resolved.edtf,
                    date_text=written,
                    date_basis=resolved.basis,
                    time=small_hours.clock(fields["time"]),
                    timezone=fields["timezone"] or small_hours.zone(fields["time"]),
                    event=row_events.event(  # type: ignore[arg-type]
                        doc,
                        fields,
                        resolved.edtf,
                        platform,
                        relation.sentence,
                        listed=relation.rule.endswith("calendar"),
                    ),
                    platform=platform,
                    territory=fields["territory"],
                    status=status,  # type: ignore[arg-type]
                    season=fields["season"],
                    episodes=fields["episodes"],
                    **common(doc, relation, "releases", start, end),  # type: ignore[arg-type]
                )
            )
    filled = sorted([*weighed, *row_platforms.filled(doc, found)], key=lambda row: row.start)
    zoned = [_in_its_zone(row) for row in filled]
    worded = undated.one_wording(memo.text(doc), zoned)
    for row in retellings.joined(worded, [row.start for row in zoned]):
        if not row.time and (row.work, row.date or undated.near(row, eves)) in eves - {
            (row.work, "")
        }:
            continue  # the headline's day of a night that its hour puts on the next
        key = (row.work, row.event, row.date or row.date_text, row.platform, row.territory)
        yield row.model_copy(update={"id": row_id(article, "releases", *key, row.start)})


# Countries with one time, for a bare "9pm" on a service of theirs.
_ZONES = {
    "GB": "Europe/London", "IE": "Europe/Dublin", "IN": "Asia/Kolkata", "KR": "Asia/Seoul", "JP": "Asia/Tokyo",
    "FR": "Europe/Paris", "DE": "Europe/Berlin", "IT": "Europe/Rome", "ES": "Europe/Madrid",
}  # fmt: skip


def _in_its_zone(row: Release) -> Release:
    """A time without a zone is that of the country whose service shows the work, if it has only one."""
    if not row.time or row.timezone or not row.platform:
        return row
    service = registry.lookup(row.platform)
    countries = service.countries if service is not None else ()
    zone = _ZONES.get(countries[0], "") if len(countries) == 1 else ""
    return row.model_copy(update={"timezone": zone}) if zone else row


def before(edtf: str, published: str) -> bool:
    """Whether all of ``edtf`` lies before the publication date."""
    last = edtf.rpartition("/")[2]
    if not published or not last:
        return False
    if len(last) == 7 and last[5] == "2":  # a season: its last month; winter ends in February
        year, season = int(last[:4]), int(last[5:])
        last = f"{year + (season == 24):04}-{_LAST_MONTH[season]:02}"
    size = min(len(last), len(published))
    return last[:size] < published[:size]
