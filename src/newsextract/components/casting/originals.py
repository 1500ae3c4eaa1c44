"""Parts "in the original", "on the original show", "in the first film": they are of what the article's own work came from.

That is the one title behind "a sequel to", or the one with which another begins: "Smoke" beside "Smoke 2" and
"Smoke: Ashes". Of 14 such parts in gold train and dev all are in its cast.
"""

from __future__ import annotations

import re

from newsextract.components.scene import Scene
from newsextract.components.title import title_origins
from newsextract.components.title.title_forms import title_key

_MADE = r"(?:film|movie|show|series|game|drama|sitcom|miniseries|anime)"
_IN_IT = re.compile(
    rf"[”\"’']?,? (?:in|on) the (?:original(?: {_MADE})?|first (?:film|movie|part|game))"
    r"(?=[,.;)]| (?:and|but|which|who|is|was|that|died|will|has|had)\b)"
)
_LATER = re.compile(r":? (?:\d|ii|iii|iv|returns|again|part (?:two|three|2|3))\b|: ")


def title(scene: Scene, end: int) -> str:
    """The work of which a part is that ends at ``end`` and is told so; empty where none is."""
    if _IN_IT.match(scene.text, end) is None:
        return ""
    bases = scene.once("bases", _bases)
    return bases[0] if len(bases) == 1 else ""


def _bases(scene: Scene) -> list[str]:
    """The titles that others came from, or begin with."""
    titles = {title_key(work.fields["title"]): work.fields["title"] for work in scene.works}
    spans = [work.roles["work"] for work in scene.works]
    keys = [title_key(work.fields["title"]) for work in scene.works]
    found = title_origins.apart(scene.text, spans, keys)
    found |= {
        key
        for key in titles
        for other in titles
        if other != key and other.startswith(key) and _LATER.match(other, len(key))
    }
    return [titles[key] for key in sorted(found)]
