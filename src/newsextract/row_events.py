"""The event of a release's row: what the words say, or what is known of its work."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsextract import known_runs, memo, registry
from newsextract.components import release_kinds, works
from newsextract.components.relations import read
from newsextract.components.scene import scene as scene_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OF_RUNS = ("season", "episode", "return")  # events that no film has


def event(doc: Doc, fields: Mapping[str, str], edtf: str, platform: str) -> str:
    """The event of a row of a release with ``fields``; a film of a series' name is another work."""
    kind = scene_of(doc).once("kinds", release_kinds.kinds).get(fields["work"], "")
    settled = memo.once(doc, "settled kinds", _kinds).get(fields["work"], kind)
    if settled == "film":  # what the whole page says of the title beats the words beside it
        return "release" if fields["event"] in _OF_RUNS else fields["event"]
    service = registry.lookup(platform) if platform else None
    where = service.kind if service is not None else ""
    if kind != "series" or where == "cinema":
        return fields["event"]
    linear = where in ("broadcast", "cable")
    return known_runs.event(fields["event"], fields["work"], edtf, fields["season"], linear=linear)


def _kinds(doc: Doc) -> dict[str, str]:
    return {one.fields["title"]: one.fields["kind"] for one in read(doc, works.GROUP)}
