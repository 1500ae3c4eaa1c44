"""Entries of lists: what every rule that reads a list by its layout makes of one."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract.components.relations import Relation
from newsextract.components.release import release_kinds, seasons
from newsextract.components.release.release_events import by_kind, named
from newsextract.components.scene import Scene
from newsextract.dates import DateMention, TimeMention
from newsextract.masking import PLACEHOLDERS, Masked

PLACED = "placed"
"""Field of a release, not empty where the layout itself says on which services it is."""
SURE = "sure"
"""Field of a release, not empty where the layout leaves no doubt, whatever the scorer says."""
_F = PLACEHOLDERS["PLATFORM"]


def entry(
    scene: Scene,
    rule: str,
    date: DateMention,
    title: str,
    masked: Masked,
    services: Sequence[str],
    *,
    time: TimeMention | None = None,
    placed: bool = False,
    span: tuple[int, int] | None = None,
) -> Relation:
    """The relation of a list's entry: ``masked`` is the text that tells of season, episodes and event."""
    whole = scene.text[masked.start : masked.end]
    season = seasons.of_entry(whole)
    kind = scene.once("kinds", release_kinds.kinds).get(title, "")
    fields = {
        "work": title,
        "event": by_kind(named(masked.text), kind, season, whole),
        "status": "set",
        "platforms": "; ".join(dict.fromkeys(services)),
        "territory": "",
        "season": season,
        "episodes": seasons.episodes(whole),
        "tense": "future",
        "time": time.time if time else "",
        "timezone": time.timezone if time else "",
        PLACED: "yes" if placed and services else "",
    }
    return Relation(
        rule, {"date": (date.start, date.end)}, fields, span or (masked.start, masked.end)
    )


def services(scene: Scene, masked: Masked, start: int = 0, end: int | None = None) -> list[str]:
    """The services that stand in a stretch of the mask, in order."""
    end = len(masked.text) if end is None else end
    return [
        scene.platforms[masked.items[at].key].fields["name"]
        for at in range(start, end)
        if masked.text[at] == _F
    ]
