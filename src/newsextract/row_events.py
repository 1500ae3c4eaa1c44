"""The event of a release's row: what the words say, or what is known of its work."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsextract import known_runs, memo, registry
from newsextract.components import release_kinds, works
from newsextract.components.relations import read
from newsextract.components.scene import scene as scene_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OF_RUNS = ("season", "episode", "return")  # events that no film has
# Ten films of a Saturday to one series (train): what begins there is a film unless somebody speaks of a series.
_OF_FILMS = re.compile(r"Hallmark\b|Lifetime\b|Great American|UPtv\Z")
_SERIES = re.compile(
    r"\b(?:(?<!film )(?<!movie )series|seasons?|episodes?|finale|sitcom|docuseries|reality|premiered in|returns)\b",
    re.IGNORECASE,
)
_HEAD = 2  # sentences of a page that say what it is about


def event(doc: Doc, fields: Mapping[str, str], edtf: str, platform: str) -> str:
    """The event of a row of a release with ``fields``; a film of a series' name is another work."""
    kind = scene_of(doc).once("kinds", release_kinds.kinds).get(fields["work"], "")
    settled = memo.once(doc, "settled kinds", _kinds).get(fields["work"], kind)
    service = registry.lookup(platform) if platform else None
    where = service.kind if service is not None else ""
    if settled == "film":  # what the whole page says of the title beats the words beside it
        # "Its world premiere on Sunday, 8 p.m.": what such a channel calls so is no screening.
        shown = fields["event"] in _OF_RUNS or (
            fields["event"] == "premiere" and _OF_FILMS.match(platform)
        )
        return "release" if shown else fields["event"]
    if kind != "series" or where == "cinema":
        return fields["event"]
    if (
        fields["event"] in ("premiere", "release")
        and fields["season"] not in ("", "1")
        and len(edtf) != len("2019")
    ):
        return "season"  # all of 2,763 numbered seasons in gold train and dev but 15, which a service took up
    begins = fields["event"] == "premiere" and fields["season"] == ""
    if begins and _OF_FILMS.match(platform) and not _said(doc, fields["work"], _SERIES):
        return "release"
    linear = where in ("broadcast", "cable")
    return known_runs.event(fields["event"], fields["work"], edtf, fields["season"], linear=linear)


def _kinds(doc: Doc) -> dict[str, str]:
    return {one.fields["title"]: one.fields["kind"] for one in read(doc, works.GROUP)}


def _said(doc: Doc, work: str, words: re.Pattern[str]) -> bool:
    """Whether the head of the page or a sentence about a work says one of the ``words``."""
    scene = scene_of(doc)
    about = [
        sentence.masked.text
        for number, sentence in enumerate(scene.sentences)
        if number < _HEAD or work in (scene.own_works(sentence) or [sentence.focus])
    ]
    return any(map(words.search, about))
