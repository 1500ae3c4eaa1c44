"""Festival guides whose entries end with house and day: title, blurb, then "Filmhouse, Thursday June 18 & Saturday June 20".

No service stands there, so :mod:`.footed` would not take the line for the day of the title above it. The hour stands on
either side of the day, and a film that is shown again has its second house and day behind a semicolon or an "and".
"""

from __future__ import annotations

import re

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.release import festival_runs, release_kinds
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS, Masked

_W, _D, _T = (PLACEHOLDERS[k] for k in ("WORK", "DATE", "TIME"))
_MARKS = "[^\\w\ue000-\ue008]*"
_HOUSE = rf"(?:[A-Z\ue000-\ue008][^,.;:!?()\n{_W}{_D}{_T}]{{1,45}}|[\ue000\ue003\ue006\ue007]), "
_SHOWN = rf"(?:{_T},? (?:on )?)?{_D}(?:,? (?:at )?{_T})?"
_FOOT = re.compile(
    rf"{_MARKS}(?:{_HOUSE}){{1,2}}{_SHOWN}(?:(?:,| and| &|;|, and|\.) (?:{_HOUSE})?{_SHOWN})*{_MARKS}"
)
# "Opening Gala: Smoke"
_HEAD = re.compile(
    rf"{_MARKS}(?:\d{{1,2}}[.):]?\s+)?(?:(?:Opening|Closing|Special|Surprise|Centrepiece|Gala)(?: (?:Night|Gala|Film)){{0,2}}: )?[“\"‘']?(?P<w>{_W})"
)
_LONGEST = 120  # characters of either line
_LEAST = 3  # entries that make a guide


def find(scene: Scene) -> list[Relation]:
    """One relation a film and day, where at least three entries end so and the page is a festival's."""
    found: list[Relation] = []
    title = ""
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE or block.end - block.start > _LONGEST:
            continue
        masked = scene.mask(block.start, block.end)
        if _D not in masked.text:
            if head := _HEAD.match(masked.text):
                title = scene.title_at(masked, head.start("w"))
        elif title and _W not in masked.text and _FOOT.fullmatch(masked.text):
            found += _shown(scene, title, masked)
            title = ""
    entries = {one.fields["work"] for one in found}
    return found if len(entries) >= _LEAST and festival(scene) else []


def _shown(scene: Scene, title: str, foot: Masked) -> list[Relation]:
    made = []
    for part in re.finditer(_SHOWN, foot.text):
        items = foot.within(part.start(), part.end())
        date = next(scene.dates[i.key] for i in items if i.label == "DATE")
        time = next((scene.times[i.key] for i in items if i.label == "TIME"), None)
        if date.precision != "day":
            continue
        one = release_lists.entry(scene, festival_runs.RULE, date, title, foot, (), time=time)
        one.fields["event"] = festival_runs.EVENT
        made.append(one)
    return made


def festival(scene: Scene) -> bool:
    """Whether the page is a festival's: its headline or the lines below it name one."""
    return scene.once("festival", release_kinds.festival) or festival_runs.opens(scene)
