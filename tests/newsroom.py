"""Records built by hand from a text and the values in it, for tests over several articles."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from newsextract.records import (
    ArticleInfo,
    ArticleRecord,
    Casting,
    Mention,
    Platform,
    Quote,
    Release,
    Work,
)

Values = dict[str, Any]


def _place(text: str, value: str) -> tuple[int, int]:
    """Where ``value`` stands in ``text``, −1 where it is empty."""
    if not value:
        return -1, -1
    return text.index(value), text.index(value) + len(value)


def article(
    id: str,
    published: str,
    text: str,
    *,
    works: Iterable[tuple[str, str]] = (),
    cast: Iterable[Values] = (),
    releases: Iterable[Values] = (),
    platforms: Iterable[Values] = (),
    quotes: Iterable[Values] = (),
    **more: Any,
) -> ArticleRecord:
    """A record whose evidence is all of ``text``; values not given are empty or ordinary."""
    common: Values = {
        "evidence": text, "evidence_start": 0, "evidence_end": len(text),
        "rule": "by_hand", "confidence": 0.9,
    }  # fmt: skip
    info = ArticleInfo(
        id=id, source=id, sha256=sha256(text.encode()).hexdigest(), published=published,
        characters=len(text), words=len(text.split()), title=more.pop("title", ""),
    )  # fmt: skip
    return ArticleRecord(
        article=info,
        works=tuple(
            Work(id=f"w-{id}-{n}", title=title, kind=kind, mentions=_mentions(text, title))  # type: ignore[arg-type]
            for n, (title, kind) in enumerate(works)
        ),
        castings=tuple(_casting(f"c-{id}-{n}", text, common, row) for n, row in enumerate(cast)),
        releases=tuple(
            _release(f"r-{id}-{n}", text, common, row) for n, row in enumerate(releases)
        ),
        platforms=tuple(
            _platform(f"p-{id}-{n}", text, common, row) for n, row in enumerate(platforms)
        ),
        quotes=tuple(_quote(f"q-{id}-{n}", text, common, row) for n, row in enumerate(quotes)),
        **more,
    )


def _mentions(text: str, value: str) -> tuple[Mention, ...]:
    found, start = [], text.find(value)
    while start >= 0:
        found.append(Mention(start=start, end=start + len(value)))
        start = text.find(value, start + 1)
    return tuple(found)


def _casting(id: str, text: str, common: Values, row: Values) -> Casting:
    actor, character = row["actor"], row.get("character", "")
    actor_start, actor_end = _place(text, row.get("actor_text", actor))
    character_start, character_end = _place(text, row.get("character_text", character))
    known = {
        "actor": actor, "character": character, "work": "", "kind": "acting",
        "status": "confirmed", "season": "", "actor_text": actor, "actor_start": actor_start,
        "actor_end": actor_end, "character_text": character, "character_start": character_start,
        "character_end": character_end, "start": actor_start, "end": actor_end,
    }  # fmt: skip
    return Casting(id=id, **{**common, **known, **row})


def _release(id: str, text: str, common: Values, row: Values) -> Release:
    start, end = _place(text, row["date_text"])
    known = {
        "work": "", "date": "", "date_basis": "stated", "time": "", "timezone": "",
        "event": "premiere", "platform": "", "territory": "", "status": "set", "season": "",
        "episodes": "", "start": start, "end": end,
    }  # fmt: skip
    return Release(id=id, **{**common, **known, **row})


def _platform(id: str, text: str, common: Values, row: Values) -> Platform:
    name = row["platform"]
    start, end = _place(text, name)
    known = {
        "platform_id": name.lower(), "kind": "streaming", "works": (),
        "mentions": _mentions(text, name), "start": start, "end": end,
    }  # fmt: skip
    return Platform(id=id, **{**common, **known, **row})


def _quote(id: str, text: str, common: Values, row: Values) -> Quote:
    start, end = _place(text, row["text"])
    speaker_text = row.get("speaker_text", "")
    speaker_start, speaker_end = _place(text, speaker_text)
    speaker = row.get("speaker", "")
    known = {
        "speaker": speaker, "speakers": tuple(filter(None, speaker.split("; "))),
        "speaker_text": speaker_text, "speaker_start": speaker_start, "speaker_end": speaker_end,
        "speaker_role": "", "cue": "said", "kind": "speech", "parent": "", "start": start,
        "end": end,
    }  # fmt: skip
    return Quote(id=id, **{**common, **known, **row})
