"""The titles of a page that stand there only as what another came from: "a remake of Smoke"."""

from __future__ import annotations

from newsextract.components.scene import Scene
from newsextract.components.title import title_origins
from newsextract.components.title.title_forms import title_key


def keys(scene: Scene) -> frozenset[str]:
    """Keys of such titles; what is told in other sentences is told of the one that came from them."""
    return scene.once("origins", _keys)


def _keys(scene: Scene) -> frozenset[str]:
    titles = [title_key(work.fields["title"]) for work in scene.works]
    return title_origins.only(scene.text, [work.roles["work"] for work in scene.works], titles)
