"""The event of a release's row: what the words say, or what is known of its work."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsextract import known_runs, memo, registry
from newsextract.components import release_kinds, works
from newsextract.components.relations import read
from newsextract.components.scene import scene as scene_of
from newsextract.masking import PLACEHOLDERS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OF_RUNS = ("season", "episode", "return")  # events that no film has
_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
# What a page calls a film, or gives the year of: on a channel, what is called nothing is mostly a series.
_FILM = re.compile(
    r"\b(?:films?|film-?makers?|movies?|telemovies?|telefilms?|documentar(?:y|ies)|direct(?:s|ed|or)|feature(?:-length)?|features|box office|cinemas?|theat(?:er|re)s|screenplay|shorts?|specials?"
    rf"|concert|biopic|directorial|runtime|one-off|single drama)\b|{_W}.{{0,2}} ?\({_D}",
    re.IGNORECASE,
)
_FILM_CHANNEL = re.compile(r"film|movie|cinema|pictures", re.IGNORECASE)
_HEAD = 2  # sentences of a page that say what it is about


def event(doc: Doc, fields: Mapping[str, str], edtf: str, platform: str) -> str:
    """The event of a row of a release with ``fields``; a film of a series' name is another work."""
    kind = scene_of(doc).once("kinds", release_kinds.kinds).get(fields["work"], "")
    settled = memo.once(doc, "settled kinds", _kinds).get(fields["work"], kind)
    service = registry.lookup(platform) if platform else None
    where = service.kind if service is not None else ""
    if settled == "film":  # what the whole page says of the title beats the words beside it
        if fields["event"] == "release" and where == "broadcast" and _unnamed(doc, fields["work"]):
            return fields["event"] if _FILM_CHANNEL.search(platform) else "premiere"
        return "release" if fields["event"] in _OF_RUNS else fields["event"]
    if kind != "series" or where == "cinema":
        return fields["event"]
    linear = where in ("broadcast", "cable")
    return known_runs.event(fields["event"], fields["work"], edtf, fields["season"], linear=linear)


def _kinds(doc: Doc) -> dict[str, str]:
    return {one.fields["title"]: one.fields["kind"] for one in read(doc, works.GROUP)}


def _unnamed(doc: Doc, work: str) -> bool:
    """Whether neither the head of the page nor a sentence about a work speaks of a film."""
    scene = scene_of(doc)
    about = [
        sentence.masked.text
        for number, sentence in enumerate(scene.sentences)
        if number < _HEAD or work in (scene.own_works(sentence) or [sentence.focus])
    ]
    return not any(map(_FILM.search, about))
