"""The titles of a page behind words that say what another came from: "a remake of Smoke"."""

from __future__ import annotations

from newsextract.components.scene import Scene
from newsextract.components.title import title_origins
from newsextract.components.title.title_forms import title_key


def keys(scene: Scene) -> frozenset[str]:
    """Keys of titles that stand only so; what is told in other sentences is told of the one that came from them."""
    return scene.once("origins", _keys)


def starts(scene: Scene) -> frozenset[int]:
    """Where the titles begin that stand so."""
    return scene.once("origin starts", _starts)


def _starts(scene: Scene) -> frozenset[int]:
    spans = [work.roles["work"] for work in scene.works]
    return frozenset(start for start, end in spans if title_origins.told(scene.text, start, end))


def _keys(scene: Scene) -> frozenset[str]:
    titles = [title_key(work.fields["title"]) for work in scene.works]
    return title_origins.only(scene.text, [work.roles["work"] for work in scene.works], titles)
