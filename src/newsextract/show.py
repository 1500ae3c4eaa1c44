"""One article's records for reading on a terminal, each beside the sentence it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from newsextract.records import ArticleRecord, Casting, Platform, Quote, Release, Row

Span = tuple[int, int, str]
"""Start and end in the article, and the style of what stands there."""

_VALUE, _SECOND = "bold green", "bold cyan"
# Escape sequences of an article must not reach the terminal; one for one, so offsets hold.
_SAFE = {n: 0x2400 + n for n in range(32)} | dict.fromkeys(range(127, 160), 65533)
_SAFE |= {ord(char): ord(" ") for char in "\t\n\r\v\f\x85\u2028\u2029"}


def render(record: ArticleRecord, console: Console) -> None:
    """Print ``record``; values are highlighted, or put in «…» where there is no colour."""
    article = record.article
    published = article.published or "date unknown"
    head = _text(f"{article.id}  {published} ({article.published_basis})  {article.words} words")
    head.stylize("bold")
    console.print(head, soft_wrap=True)
    if article.title:
        console.print(_text(article.title), soft_wrap=True)
    for work in record.works:
        console.print(_text(f"  {work.kind}: {work.title} ({len(work.mentions)}×)"))
    for kind in ("castings", "releases", "platforms", "quotes"):
        found: tuple[Row, ...] = getattr(record, kind)
        console.print(Text(f"\n{kind.capitalize()} ({len(found)})", style="bold underline"))
        for row in found:
            console.print(_summary(row), soft_wrap=True)
            console.print(Text("    ") + _evidence(row, console), soft_wrap=True)
    for warning in record.warnings:
        console.print(_text(f"warning: {warning.code}: {warning.message}"), soft_wrap=True)


def _summary(row: Row) -> Text:
    head, rest = _words(row)
    line = _text(f"  {head}")
    line.stylize(_VALUE)
    facts = [fact for fact in rest if fact] + [f"{row.confidence:.2f}", row.rule]
    return line + Text("  ") + _text(" · ".join(facts), "dim")


def _words(row: Row) -> tuple[str, tuple[str, ...]]:
    match row:
        case Casting():
            role = row.character or "(in the cast)"
            return f"{row.actor} → {role}", (row.work, row.kind, row.status, row.season)
        case Release():
            date = row.date or f"? ({row.date_text})"
            when = " ".join(filter(None, (date, row.time, row.timezone)))
            facts = (row.platform, row.territory, row.event, row.status, row.date_basis)
            return f"{row.work or '?'}: {when}", facts
        case Platform():
            return row.platform, (row.kind, ", ".join(row.works), f"{len(row.mentions)}×")
        case Quote():
            return row.speaker or "(nobody named)", (row.speaker_role, row.cue, row.kind)
    return row.id, ()


def _spans(row: Row) -> Iterator[Span]:
    match row:
        case Casting():
            yield row.actor_start, row.actor_end, _VALUE
            yield row.character_start, row.character_end, _SECOND
        case Quote():
            yield row.start, row.end, _VALUE
            yield row.speaker_start, row.speaker_end, _SECOND
        case _:
            yield row.start, row.end, _VALUE


def _evidence(row: Row, console: Console) -> Text:
    inside = [
        (max(start, row.evidence_start), min(end, row.evidence_end), style)
        for start, end, style in _spans(row)
        if start < row.evidence_end and end > row.evidence_start
    ]
    spans = [(s - row.evidence_start, e - row.evidence_start, style) for s, e, style in inside]
    if console.color_system is None:
        return _text(_marked(row.evidence, spans))
    text = _text(row.evidence)
    for start, end, style in spans:
        text.stylize(style, start, end)
    return text


def _marked(text: str, spans: Iterable[Span]) -> str:
    marks = [(start, 1, "«") for start, _, _ in spans] + [(end, 0, "»") for _, end, _ in spans]
    for place, _, mark in sorted(marks, reverse=True):
        text = text[:place] + mark + text[place:]
    return text


def _text(text: str, style: str = "") -> Text:
    # A Text, not a string: "[bold]" in an article is no markup.
    return Text(text.translate(_SAFE), style=style)
