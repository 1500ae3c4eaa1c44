"""Releases: which dates are those on which a work comes out, and of which work, where.

A component knows where the date stands and what is said of it; what day it is, is resolved
later with the publication date (:mod:`newsextract.dates`).
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components import calendars, release_parts, seasons
from newsextract.components.relations import Relation, write
from newsextract.components.release_events import attributive, by_kind, event, silent
from newsextract.components.release_parts import Claim
from newsextract.components.release_words import words
from newsextract.components.scene import Scene, Sentence
from newsextract.components.scene import scene as scene_of
from newsextract.dates import tense_of
from newsextract.masking import PLACEHOLDERS

GROUP = "newsextract_releases"
_D, _T = PLACEHOLDERS["DATE"], PLACEHOLDERS["TIME"]
_OLD = re.compile(rf"\bfrom (?:its (?:\w+ )*)?{_D}(?=[^.;]{{0,30}}? to )")
_FORMERLY = re.compile(
    rf"\b(?:first|once|originally|previously|initially|was|were|had been)\b (?:been )?(?:supposed|set|due|slated|scheduled|pencill?ed|planned|meant|dated|expected|pulled|bumped)\b[^.;{_D}]{{0,40}}{_D}(?! (?:but|and) (?:will|is))"
)
_JOINED = re.compile(
    r"^[\s,]*(?:and|&|or|then|followed by|before|to|with|plus|,)?[\s]*(?:on |in |the )?$"
)


class Releases:
    """Finds dates of release and writes ``doc.spans["newsextract_releases"]``."""

    def __init__(self, *, name: str = "newsextract_releases") -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Relation]:
        """One relation a (date, work): roles ``date``, ``work``?, ``time``?; the rest as fields.

        Field ``platforms`` holds canonical names joined by "; "; ``context`` the words before the date.
        """
        scene = scene_of(doc)
        if not scene.works:
            return []
        found: list[Relation] = []
        for sentence in scene.sentences:
            if _D in sentence.masked.text:
                found += _in_sentence(scene, sentence)
        return found + calendars.find(scene)

    def set_annotations(self, doc: Doc, relations: list[Relation]) -> None:
        """Write the span group; see :func:`newsextract.components.relations.write`."""
        write(doc, GROUP, relations)


def _in_sentence(scene: Scene, sentence: Sentence) -> list[Relation]:
    text = sentence.masked.text
    dates = [at for at, char in enumerate(text) if char == _D]
    relations: list[Relation] = []
    carried = ""
    old = {m.start() + m[0].rindex(_D) for p in (_OLD, _FORMERLY) for m in p.finditer(text)}
    for number, at in enumerate(dates):
        left = dates[number - 1] + 1 if number else 0
        right = dates[number + 1] if number + 1 < len(dates) else len(text)
        if at in old:
            continue
        between = text[left:at]
        joined = number > 0 and (_JOINED.match(between) or silent(between))
        found = carried if joined and carried else event(scene, sentence, at, left, right)
        carried = found
        if not found or attributive(scene, sentence, at):
            continue
        if number > 0 and dates[number - 1] in old:
            left = 0
        relations += _relations(scene, sentence, Claim(at, left, right, found))
    return relations


def _relations(scene: Scene, sentence: Sentence, claim: Claim) -> list[Relation]:
    titles = release_parts.titles(scene, sentence, claim)
    return [relation(scene, sentence, claim, title, rule) for title, rule in titles]


def relation(scene: Scene, sentence: Sentence, claim: Claim, title: str, rule: str) -> Relation:
    """What the sentence says of the release of ``title`` on the claim's date."""
    text = sentence.masked.text
    date = scene.dates[sentence.masked.items[claim.at].key]
    around = text[claim.left : claim.right]
    whole = scene.text[sentence.start : sentence.end]
    near = scene.text[sentence.masked.original(claim.left) : sentence.masked.original(claim.right)]
    known = words()
    status = "set"
    if known.delayed.search(text[: claim.right]) and re.search(
        rf"\b(?:to|until|now|for|on|in)\b [^.;{_D}]{{0,25}}{_D}|{_D}",
        text[claim.left : claim.at + 1],
    ):
        status = "delayed"
    elif known.tentative.search(text, max(0, claim.at - 70), min(claim.right, claim.at + 30)):
        status = "tentative"
    time = release_parts.nearest(sentence, claim, _T)
    kinds = {w.fields["title"]: w.fields["kind"] for w in scene.works}
    season = seasons.season(near) or seasons.season(whole)
    fields = {
        "work": title,
        "event": by_kind(claim.event, kinds.get(title, ""), season, whole),
        "status": status,
        "platforms": "; ".join(release_parts.platforms(scene, sentence, claim)),
        "territory": release_parts.territory(near),
        "season": season,
        "episodes": seasons.episodes(near) or seasons.episodes(whole),
        "context": text[max(0, claim.at - 80) : claim.at],
        "tense": tense_of(around[: claim.at - claim.left]),
        "time": "",
        "timezone": "",
    }
    roles = {"date": (date.start, date.end)}
    if time >= 0:
        mention = scene.times[sentence.masked.items[time].key]
        fields["time"], fields["timezone"] = mention.time, mention.timezone
        roles["time"] = (mention.start, mention.end)
    return Relation(f"{claim.event}_{rule}", roles, fields, (sentence.start, sentence.end))


@Language.factory("newsextract_releases", retokenizes=False)
def make_releases(nlp: Language, name: str) -> Releases:
    """Factory of :class:`Releases`."""
    return Releases(name=name)
