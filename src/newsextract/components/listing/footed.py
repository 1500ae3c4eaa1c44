"""Lists whose entries end with their day: title, blurb, then "Saturday 18 April, 9pm, BBC Four".

The day belongs to the title above it, though the next title stands nearer. So it does where title, day and blurb
each have their own line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsextract import layout
from newsextract.components.relations import Relation
from newsextract.components.release import release_kinds, seasons
from newsextract.components.release.release_events import by_kind, named
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS, Masked

RULE = "footed"
_W, _F, _D, _T = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME"))
_MARKS = "[^\\w\ue000-\ue008]*"
_HEAD = re.compile(rf"^{_MARKS}(?:\d{{1,2}}[.):]?\s+)?[“\"‘']?(?P<w>{_W})")
_VERB = (
    r"(?:[Dd]ebuts?|[Pp]remieres?|[Ss]tarts?|[Bb]egins?|[Oo]pens?|[Aa]rrives?|[Ll]ands?|[Ll]aunch(?:es)?|[Ss]treams?"
    r"|[Aa]irs?|[Rr]eturns?|[Bb]ack|[Dd]rops?|[Oo]ut|[Aa]vailable|[Rr]eleased?)(?: now| streaming| airing)?"
)
_FOOT = re.compile(
    rf"^{_MARKS}(?:(?:[Oo]n|[Ff]rom|{_VERB}(?: on| from| in)?)\s)?(?P<d>{_D})(?: ?\({_D}\))?[\s,:|/–—-]+(?:at\s|on\s|from\s)?[{_F}{_T}]"
    # "Opens on 9 May", "In cinemas from 9 May": nothing else stands on the line. "Available 9 May" heads a list.
    rf"|^{_MARKS}(?:(?!Available|Out|Released?){_VERB}|[Ii]n (?:select )?{_F}|[Oo]n {_F}) (?:on |from |in )?(?P<only>{_D}){_MARKS}$"
)
_EPISODE = re.compile(
    r"\b(?:S(?:eries |eason )?(?P<s>\d{1,2}),? ?)?(?:E|Ep\.? |Eps?\.? |Episode )(?P<e>\d{1,3})\b"
)
_TITLE_ONLY = re.compile(
    rf"{_MARKS}(?:\d{{1,2}}[.):]?\s+)?{_W}{_MARKS}(?:\([^()]*\){_MARKS})?(?:{_F}{_MARKS})?"
)
_DAY_ONLY = re.compile(rf"{_MARKS}(?P<d>{_D}){_MARKS}")
# "15 May and 19 May", "15 May (at 200 houses)", "In cinemas 15 May": below a title no less the day of its entry
_DAY_AND_MORE = re.compile(
    rf"{_MARKS}(?:(?:[Ii]n |[Oo]n )?{_F} )?(?P<d>{_D}(?:(?:, | and | & |, and ){_D})*){_MARKS}(?:\([^()\n{_W}]{{,30}}\){_MARKS})?"
)
_HEAD_LENGTH, _FOOT_LENGTH = 90, 90  # characters
_LEAST = 3  # entries that make a list


def find(scene: Scene) -> list[Relation]:
    """One relation an entry, where at least three have their day at the foot and few days stand under no title."""
    entries = list(_entries(scene))
    right = [one for one in entries if one[0] is not None]
    if len(right) < _LEAST or len(right) < 2 * (len(entries) - len(right)):
        right = _between(scene)
    return [_relation(scene, *one) for one in right]  # type: ignore[arg-type]


def _entries(scene: Scene) -> Iterator[tuple[tuple[str, int] | None, Masked, int]]:
    """(title and where its entry begins, the foot, where the date stands in it); no title where none is open."""
    title: tuple[str, int] | None = None
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE or block.end - block.start > max(_HEAD_LENGTH, _FOOT_LENGTH):
            continue
        masked = scene.mask(block.start, block.end)
        if _W not in masked.text and (foot := _FOOT.match(masked.text)):
            yield title, masked, max(foot.start("d"), foot.start("only"))
            title = None
        elif _D not in masked.text and (head := _HEAD.match(masked.text)):
            title = scene.title_at(masked, head.start("w")), block.start


def _between(scene: Scene) -> list[tuple[tuple[str, int] | None, Masked, int]]:
    """Entries of title, day and blurb, each on its line, if no day stands otherwise: else days head the titles below."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    masks = [scene.mask(b.start, min(b.end, b.start + _FOOT_LENGTH)) for b in blocks]
    titles = [_TITLE_ONLY.fullmatch(masked.text) is not None for masked in masks]
    found: list[tuple[tuple[str, int] | None, Masked, int]] = []
    loose = prose = False
    for number, masked in enumerate(masks):
        day = _DAY_ONLY.fullmatch(masked.text)
        if day is None and number and titles[number - 1]:
            day = _DAY_AND_MORE.fullmatch(masked.text)
        if day is None:
            continue
        if scene.dates[masked.items[day.start("d")].key].precision != "day":
            continue
        below = number + 1 < len(blocks) and (titles[number + 1] or scene.entry(blocks[number + 1]))
        if number == 0 or not titles[number - 1]:
            return []
        loose = loose or bool(below and not _tied(scene.text, blocks[number - 1 : number + 2]))
        prose = prose or bool(not below and number + 1 < len(blocks))
        above = masks[number - 1]
        title = scene.title_at(above, above.text.index(_W))
        found += [
            ((title, blocks[number - 1].start), masked, at)
            for at in range(*day.span("d"))
            if masked.text[at] == _D
        ]
    if loose and not prose:
        return []  # a day between two titles may be either's, unless some entry says more below its own
    return found if len({entry for entry, _, _ in found}) >= _LEAST else []


def _tied(text: str, blocks: Sequence[layout.Block]) -> bool:
    """Whether a day stands right below the title above it, and a blank line parts it from what follows."""
    above, day, below = blocks
    return (
        text.count("\n", above.end, day.start) == 1 and text.count("\n", day.end, below.start) > 1
    )


def _relation(scene: Scene, title: tuple[str, int], foot: Masked, at: int) -> Relation:
    name, start = title
    date = scene.dates[foot.items[at].key]
    text = scene.mask(start, foot.start).text  # a title may be called "The End"
    inside = foot.within(0, len(foot.text))
    names = [scene.platforms[i.key].fields["name"] for i in inside if i.label == "PLATFORM"]
    time = next((scene.times[i.key] for i in inside if i.label == "TIME"), None)
    numbered = _EPISODE.search(text[:160])
    season = numbered["s"] or "" if numbered else seasons.season(text)
    kind = scene.once("kinds", release_kinds.kinds).get(name, "")
    event = by_kind(named(text), "series" if numbered else kind, season, text)
    if numbered and int(numbered["e"]) > 1 and event != "finale":
        event = "episode"
    fields = {
        "work": name, "event": event, "status": "set",
        "platforms": "; ".join(dict.fromkeys(names)), "territory": "",
        "season": season, "episodes": seasons.episodes(text), "tense": "future",
        "time": time.time if time else "", "timezone": time.timezone if time else "",
    }  # fmt: skip
    return Relation(RULE, {"date": (date.start, date.end)}, fields, (start, foot.end))
