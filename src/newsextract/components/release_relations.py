"""What a line or sentence says of the release of one work on one date, as a relation."""

from __future__ import annotations

import re

from newsextract.components import release_kinds, release_parts, seasons
from newsextract.components.relations import Relation
from newsextract.components.release_events import by_kind
from newsextract.components.release_parts import Claim
from newsextract.components.release_words import words
from newsextract.components.scene import Scene, Sentence
from newsextract.lowering import lowered
from newsextract.masking import PLACEHOLDERS

_D, _T = PLACEHOLDERS["DATE"], PLACEHOLDERS["TIME"]
_TO_DATE = re.compile(rf"\b(?:to|until|now|for|on|in)\b [^.;{_D}]{{0,25}}{_D}")
# "After Ash was delayed, Smoke begins on 9 May": the delay is another title's.
_ANOTHER = re.compile(rf",[^,.;]*{PLACEHOLDERS['WORK']}")


def relation(
    scene: Scene,
    sentence: Sentence,
    claim: Claim,
    title: str,
    rule: str,
    platforms: list[str] | None = None,
) -> Relation:
    """The relation of ``title`` and the claim's date; ``platforms`` where the layout names them."""
    text = sentence.masked.text
    date = scene.dates[sentence.masked.items[claim.at].key]
    whole = scene.text[sentence.start : sentence.end]
    near = scene.text[sentence.masked.original(claim.left) : sentence.masked.original(claim.right)]
    time = release_parts.nearest(sentence, claim, _T)
    kinds = scene.once("kinds", release_kinds.kinds)
    if platforms is None:
        platforms = release_parts.platforms(scene, sentence, claim)
    season = seasons.season(near) or seasons.season(whole)
    happens = claim.event
    if happens in ("release", "premiere", "return"):
        if rule == "line":  # what a listing says of the season stands beside the title
            season = season or scene.once("season", release_kinds.season).get(title, "")
        if scene.once("festival", release_kinds.festival) and not platforms:
            happens = "festival"
    fields = {
        "work": title,
        "event": by_kind(happens, kinds.get(title, ""), season, whole),
        "status": _status(text, claim),
        "platforms": "; ".join(platforms),
        "territory": release_parts.territory(near),
        "season": season,
        # How many episodes begin together says nothing of the last.
        "episodes": seasons.episodes(near)
        or ("" if happens == "finale" else seasons.episodes(whole)),
        "tense": "",  # the words around the date tell it
        "time": "",
        "timezone": "",
    }
    roles = {"date": (date.start, date.end)}
    if time >= 0:
        mention = scene.times[sentence.masked.items[time].key]
        fields["time"], fields["timezone"] = mention.time, mention.timezone
        roles["time"] = (mention.start, mention.end)
    return Relation(f"{claim.event}_{rule}", roles, fields, (sentence.start, sentence.end))


def _status(text: str, claim: Claim) -> str:
    known = words()
    lower = lowered(text)
    said = [match.end() for match in known.delayed.finditer(lower[: claim.right])]
    if (
        said
        and _TO_DATE.search(text[claim.left : claim.at + 1])
        and not _ANOTHER.search(text, said[-1], max(claim.at, said[-1]))
    ):
        return "delayed"
    if known.tentative.search(lower, max(0, claim.at - 70), min(claim.right, claim.at + 30)):
        return "tentative"
    return "set"
