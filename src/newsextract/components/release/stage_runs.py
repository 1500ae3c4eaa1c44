"""First performances: "Performances start December 20", "begins previews on 3 May", "runs from 3 May to 22 June".

On a stage the first performance counts, whatever the night to which critics are asked.
"""

from __future__ import annotations

import re

from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.release import release_kinds
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

RULE = "stage_run"
_W, _F, _D = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE"))
_GAP = rf"[^.;{_D}{_F}]{{0,70}}?"
_SHOWS = r"(?:[Pp]reviews|[Pp]erformances)"
_STARTS = r"(?:(?:will |to |are to |due to |set to )?(?:start|begin|commence|kick off|get under ?way)s?|began|started)"
_FIRST = (
    re.compile(rf"\b{_SHOWS}\b(?: (?:of|for) [^.;{_D}]{{1,60}}?)? {_STARTS}\b{_GAP}(?P<d>{_D})"),
    re.compile(rf"\b{_STARTS} (?:\w+ )?{_SHOWS}\b{_GAP}(?P<d>{_D})"),
    re.compile(rf"\b(?:with )?{_SHOWS} from (?P<d>{_D})"),
    re.compile(
        rf"\b(?:starts?|begins?|started|began) previewing(?: on| from| at [^.;{_D}]{{1,40}}?)? (?P<d>{_D})"
    ),
    re.compile(rf"(?i:^\W*first (?:preview|performance)):? (?P<d>{_D})"),
    re.compile(rf"(?:^|[\n•|;(]|, )[^\S\n]*(?i:first preview|previews?):? (?P<d>{_D})"),
)
# "LONDON: Smoke (Almeida) March 4-April 15, press night March 13"
_LISTED = re.compile(
    rf"(?P<w>{_W})[”\"’']?(?: ?\([^()]*\))?,? (?:from )?(?P<d>{_D})(?:(?: to | ?[-–] ?){_D})?[,;(] ?(?:press|opening) night:? (?:on )?(?P<p>{_D})",
    re.IGNORECASE,
)
_OPENS = re.compile(
    rf"(?:\bopen(?:s|ing)?(?: officially| night)?(?: is)?(?: set for| on| to the press)?:? (?P<d>{_D})"
    rf"|(?P<d2>{_D}) (?:down |set |pencilled in )for its (?:official )?opening\b)",
    re.I,
)
# "In previews as you read this. Opens January 12."
_PREVIEWING = re.compile(
    r"\b[Ii]n previews\b[^.;\n]{0,30}[.;,]? (?:and |it |It )?[Oo]pens?(?: officially)?(?: on)? $"
)
_THEATRE = re.compile(
    r"\b(?:[Tt]heat(?:re|er)|Broadway|West End|[Pp]layhouse|on stage|musical|Fringe)\b"
)


def find(scene: Scene) -> list[Relation]:
    """One relation a first performance of a play."""
    return [made for made, _ in scene.once("stage_runs", _found)]


def press_nights(scene: Scene) -> set[int]:
    """Where days begin on which a play opens to critics, its first performance or previews being told of before."""
    played = {made.fields["work"]: end for made, end in scene.once("stage_runs", _found)}
    found = {
        d.start
        for d in scene.dates
        if _PREVIEWING.search(scene.text, max(0, d.start - 90), d.start)
    }
    for sentence in scene.sentences if played else ():
        for match in _LISTED.finditer(sentence.masked.text):
            night = scene.dates[sentence.masked.items[match.start("p")].key].text
            # The entry may stand under the day of its press night: "Monday March 13".
            found |= {d.start for d in scene.dates if d.text.endswith(night)}
        for match in _OPENS.finditer(sentence.masked.text):
            at = max(match.start("d"), match.start("d2"))
            start = scene.dates[sentence.masked.items[at].key].start
            if start >= played.get(_told_of(scene, sentence), len(scene.text)):
                found.add(start)
    return found


def _found(scene: Scene) -> list[tuple[Relation, int]]:
    found: list[tuple[Relation, int]] = []
    if not _THEATRE.search(scene.text):
        return found
    for sentence in scene.sentences:
        text = sentence.masked.text
        for entry in _LISTED.finditer(text):
            date = scene.dates[sentence.masked.items[entry.start("d")].key]
            title = scene.title(sentence, entry.start("w"))
            listed = release_lists.entry(scene, RULE, date, title, sentence.masked, ())
            found.append((listed, date.end))
        match = next((m for p in _FIRST if (m := p.search(text))), None)
        if match is None or "had been" in match[0]:
            continue
        # "Previews 3 May, opens 9 June" is said of plays only, and of one whose namesake is a film.
        sure = _OPENS.search(text, match.end()) is not None
        previews = "preview" in match[0].lower()
        title = (
            _told_of(scene, sentence)
            if sure and previews
            else _title(scene, sentence, previews=previews)
        )
        if not title:
            continue
        date = scene.dates[sentence.masked.items[match.start("d")].key]
        if date.precision in ("day", "range", "month"):
            made = release_lists.entry(scene, RULE, date, title, sentence.masked, ())
            found.append((made, date.end))
    return found


def _title(scene: Scene, sentence: Sentence, *, previews: bool) -> str:
    """The play that a sentence is about; empty if it is none, or one of several. What has previews, may be called a series."""
    title = _told_of(scene, sentence)
    kind = scene.once("kinds", release_kinds.kinds).get(title, "")
    return title if kind == "play" or (previews and kind in ("series", "")) else ""


def _told_of(scene: Scene, sentence: Sentence) -> str:
    own = set(scene.own_works(sentence))
    title = next(iter(own)) if len(own) == 1 else "" if own else sentence.focus
    first = min((w.roles["work"][0] for w in scene.works if w.fields["title"] == title), default=0)
    return title if first < sentence.end else ""
