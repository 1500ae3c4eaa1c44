"""Releases: which dates are those on which a work comes out, and of which work, where.

What day a date is, is resolved later with the publication date (:mod:`newsextract.dates`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components.listing import (
    calendars,
    cell_rows,
    channel_days,
    comings,
    day_by_day,
    disc_pages,
    footed,
    guides,
    inline_slots,
    leaving,
    led,
    led_plainly,
    led_sections,
    press_stamps,
    release_lines,
    release_lists,
    sectioned,
    tailed,
    timed_days,
    venue_feet,
    watch_lines,
)
from newsextract.components.relations import Relation, write
from newsextract.components.release import (
    appositions,
    festival_runs,
    first_films,
    last_nights,
    never_dates,
    other_days,
    release_kinds,
    release_parts,
    release_refs,
    same_evening,
    stage_runs,
)
from newsextract.components.release.release_events import DATE_OF, attributive, event, silent
from newsextract.components.release.release_parts import Claim
from newsextract.components.release.release_relations import relation as relation  # for the scorer
from newsextract.components.scene import Scene, Sentence
from newsextract.components.scene import scene as scene_of
from newsextract.masking import PLACEHOLDERS

GROUP = "newsextract_releases"
_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
# Dates that hold no longer: "moved from 9 July to …", "was to have opened on 9 July", "first due in May".
_OLD = [
    re.compile(
        rf"\b(?:from|out of) (?:its |the |an? )?(?:[\w-]+ )*{_D}(?=[^.;]{{0,40}}? (?:in)?to )"
    ),
    re.compile(
        rf"\b(?:delay|push|postpon|bump|shift|mov|slip|slid|shunt|reschedul|put back|held over|pull|bring|brought|advanc|knock)\w*\b[^.;{_D}]{{0,25}} from (?:its |the |an? )?(?:[\w-]+ )*{_D}(?: and then from {_D})?"
    ),
    re.compile(
        rf"\b(?:first|once|originally|previously|initially|earlier|formerly)\b (?:been )?(?:supposed|set|due|slated|scheduled|pencill?ed|planned|meant|dated|expected|pulled|bumped|down|announced|promised|intended|proposed|believed|to (?:have|be|open|air|premiere))\b[^.;{_D}]{{0,40}}{_D}(?! (?:but|and) (?:will|is))"
    ),
    re.compile(
        rf"\b(?:was|were|had been|it['’]d been) (?:\w+ )?(?:supposed|set|due|slated|scheduled|pencill?ed|planned|meant|promised|intended|proposed|believed|to (?:have|be|open|air|premiere|return|arrive|land|hit|reach|launch|start|begin))\b[^.;{_D}]{{0,40}}{_D}(?=[^.;]{{0,120}}\b(?:but|now|moves?|moved|pushed|slips?|slipped|will|has|is|instead|until|before|scrapped|missed)\b)"
    ),
    re.compile(rf"\b(?:was|were) to have \w+ [^.;{_D}]{{0,40}}{_D}"),
    re.compile(
        rf"\b(?:instead of|rather than|abandons?|departs?|vacates?|leaves?|earlier than|later than|ahead of)(?: its| the| an?)?(?: original| planned| previous(?:ly announced)?| earlier)? {_D}"
    ),
]
# Days that only a shuffle of dates tells, one after another.
_CHAINS = [
    # "9 July became 4 August, which became 1 October": all but the last.
    re.compile(rf"{_D}(?=,? (?:which )?(?:has |have |now )?(?:becomes?|became|become) {_D})"),
    # "From 24 April it went to 20 August, and then to 18 September"
    re.compile(
        rf"\b(?:went|goes|moved|moves|slipped|slips|slid|hopped|jumped) (?:back )?to {_D}(?=,? (?:and |but )?(?:then|later|after that|next),?(?: [^.;,{_D}]+,)? to {_D})"
    ),
    # "Pushed from 9 July to 4 August and then to 1 October"
    re.compile(
        rf"\bfrom (?:its |the )?{_D} to {_D}(?=,? (?:and |but )?(?:then|later|after that|next|again|subsequently|finally|eventually),? (?:[^.;,{_D}]{{1,30}} )?(?:back )?to {_D})"
    ),
    # "Moves up two months to 2 May from 25 July"
    re.compile(
        rf"\b(?:delay|push|postpon|bump|shift|mov|slip|slid|resched|pull|bring|brought|advanc|shunt)\w*\b[^.;{_D}]{{0,60}} to (?:the )?{_D},? from (?:its |the |an? )?(?:[\w-]+ ){{0,3}}(?P<old>{_D})(?! (?:to|until|through|till|on)\b)"
    ),
    # "It is 22 January, and no longer 13 November"; "9 July is out, 4 August is in".
    re.compile(rf"\bno longer (?:on |in |for )?{_D}(?=[.;,)])"),
    re.compile(
        rf"\bno longer (?:be )?(?:open|arriv|premi[eè]re|debut|launch|land|bow|releas|com|hit|due|out)\w*\b[^.;,{_W}{_D}]{{0,30}}{_D}"
    ),
    re.compile(rf"{_D} (?:is|was) (?:now )?(?:out|gone|off)(?=[,;]? (?:and |but )?(?:now )?{_D})"),
    # "9 July was the day for this one, too"; "9 July was the day on which it opened" is another matter
    re.compile(
        rf"{_D} (?:was|had been) (?:(?:at )?first |once |originally )?the (?:(?:first|original|old|initial|earlier) )?(?:day|date|plan|idea|slot|choice)(?=(?: (?:for|set|given|announced)\b|[.;,:]|$))"
    ),
    # "That pushes Smoke out of 9 July and into the holidays"
    re.compile(
        rf"\b(?:push|mov|bump|knock|kick|shov|driv|drove)\w*\b[^.;{_D}]{{0,60}} out of (?:its |the )?{_D}"
    ),
    re.compile(
        rf"\b(?:trades?|traded|trading|swaps?|swapped|swapping|exchang(?:es|ed|ing)) {_D}(?= for\b)"
    ),
]
# "It ran on ITV from 3 July to 25 September" moves nothing.
_RUNS = re.compile(
    rf"\b(?:run(?:s|ning)?|ran|airs|airing|aired|lasted|stream(?:s|ed|ing)?|open|play(?:s|ed|ing)|show(?:s|n|ing)|screen(?:s|ed|ing)|performances?|booking|stag(?:es?|ing)|[Nn]ew (?:play|musical)|[Rr]evival)\b"
    rf"(?:(?!\b(?:mov|push|shift|delay|bump|postpon|resched|slip|brought|pull))[^.;{_D}])*$"
)
# "until the grand finale on 9 May": 63 of 64 in gold are one of their article's work
_THE_FINALE = re.compile(
    r"\b(?:until|till|before|with|ahead of) the (?:grand |live )?finale? (?:on|in) $|\b[Tt]he winner (?:will be|is) crowned[^.;]{0,20} $"
)
_FINALE_THEN = re.compile(
    r",? when the (?:grand |live )?finale? (?:airs|drops|runs|goes out|streams|arrives|lands|is (?:on|shown))\b"
)
_UNTIL = re.compile(r"\s(?:to|until|till|through)\s")
_MOVED_TO = re.compile(
    r",? (?:(?:and|but) )?(?:(?:then|later|again) )*(?:back )?(?:in)?(?:to|until|for) (?:the )?|,? (?:which )?(?:has |have |now )?(?:becomes?|became|become) "
)
_FOLLOWS = re.compile(r"\bfollow(?:s|ed|ing)?\b(?! (?:in|for) )")
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

        Field ``platforms`` holds canonical names joined by "; ".
        """
        scene = scene_of(doc)
        if not scene.works:
            return []
        feet = footed.find(scene)
        lines = feet or release_lines.find(scene)
        listed = {relation.roles["date"] for relation in lines}
        found: list[Relation] = []
        for sentence in scene.sentences:
            if _D in sentence.masked.text:
                found += [
                    relation
                    for relation in _in_sentence(scene, sentence)
                    if relation.roles["date"] not in listed
                ]
        found += lines + ([] if feet else calendars.find(scene) or guides.find(scene))
        found += inline_slots.more(scene, found)
        finders = release_refs, day_by_day, tailed, led, led_plainly, disc_pages, stage_runs, sectioned, watch_lines, press_stamps, timed_days, cell_rows, channel_days, comings, venue_feet  # fmt: skip
        told = [relation for finder in finders for relation in finder.find(scene)]
        bound = {relation.roles["date"] for relation in told}
        found = [one for one in found if one.roles["date"] not in bound] + told
        found = led_sections.added(scene, found)
        found = same_evening.added(scene, festival_runs.added(scene, found))
        return [one for one in found if not barred(scene, one.roles["date"])]

    def set_annotations(self, doc: Doc, relations: list[Relation]) -> None:
        """Write the span group; see :func:`newsextract.components.relations.write`."""
        write(doc, GROUP, relations)


def barred(scene: Scene, date: tuple[int, int]) -> bool:
    """Whether a date is none of a release for certain."""
    if date[0] in scene.once("press_nights", stage_runs.press_nights):
        return True
    if date[0] in scene.once("stamped", press_stamps.weekdays) or date[0] in cell_rows.old(scene):
        return True
    if date[0] in last_nights.days(scene) or date[0] in scene.once("other_days", other_days.days):
        return True
    if date[0] in scene.once("first films", first_films.nameless):
        return True
    return leaving.leaves(scene, date) or never_dates.never(scene, date)


def _in_sentence(scene: Scene, sentence: Sentence) -> list[Relation]:
    text = sentence.masked.text
    dates = [at for at, char in enumerate(text) if char == _D]
    relations: list[Relation] = []
    carried = ""
    moved_from = old(text)
    for number, at in enumerate(dates):
        left = dates[number - 1] + 1 if number else 0
        right = dates[number + 1] if number + 1 < len(dates) else len(text)
        if at in moved_from:
            continue
        between = text[left:at]
        moved = number > 0 and dates[number - 1] in moved_from
        if moved:
            left = 0  # what moves is said before the day from which it moves
        ranged = number > 0 and text.endswith("from ", 0, dates[number - 1])
        if ranged and not moved and _UNTIL.fullmatch(between):
            if carried:
                # What runs from one day ends on the other; of a stage's last night nothing is told.
                ends = _relations(scene, sentence, Claim(at, left, right, "finale"))
                kinds = scene.once("kinds", release_kinds.kinds)
                relations += [one for one in ends if kinds.get(one.fields["work"]) != "play"]
            carried = ""
            continue
        joined = number > 0 and (_JOINED.match(between) or silent(between))
        found = carried if joined and carried else event(scene, sentence, at, left, right)
        if moved and not found and _MOVED_TO.fullmatch(between):
            found = "release"
        carried = found
        if not found or attributive(scene, sentence, at):
            continue
        more = _relations(scene, sentence, Claim(at, left, right, found))
        if relations and _FOLLOWS.search(
            between
        ):  # "…, and Ash follows on 11 April": at the same place
            for one in more:
                one.fields["platforms"] = (
                    one.fields["platforms"] or relations[-1].fields["platforms"]
                )
        relations += more
    return relations


def _relations(scene: Scene, sentence: Sentence, claim: Claim) -> list[Relation]:
    titles = release_parts.titles(scene, sentence, claim)
    apposed = appositions.title(scene, sentence, claim.at)
    if apposed and apposed not in {title for title, _ in titles}:
        titles = [(apposed, "apposed")]
    made = [relation(scene, sentence, claim, title, rule) for title, rule in titles]
    for one in made:
        if one.fields["work"] == apposed:
            one.fields[release_lists.SURE] = "yes"
    text = sentence.masked.text
    dated = DATE_OF.match(text, claim.at + 1)
    last = claim.event == "finale" and (
        _THE_FINALE.search(text, claim.left, claim.at) or _FINALE_THEN.match(text, claim.at + 1)
    )
    told = last or (dated and dated["told"])
    if len(made) == 1 and told:  # a headline's own news; a day that is none but the finale's
        made[0].fields[release_lists.SURE] = "yes"
    return made


@lru_cache(maxsize=512)
def old(text: str) -> frozenset[int]:
    """Masked offsets of dates that hold no longer."""
    return chained(text) | frozenset(
        at
        for pattern in _OLD
        for match in pattern.finditer(text)
        if pattern is not _OLD[0] or not _RUNS.search(text[: match.start()][-45:])
        for at in range(match.start(), match.end())
        if text[at] == _D
    )


@lru_cache(maxsize=512)
def chained(text: str) -> frozenset[int]:
    """Those of them that are told one after another, of which the heads may see each."""
    return frozenset(
        at
        for pattern in _CHAINS
        for match in pattern.finditer(text)
        for at in range(*match.span("old" if "old" in pattern.groupindex else 0))
        if text[at] == _D
    )


@Language.factory("newsextract_releases", retokenizes=False)
def make_releases(nlp: Language, name: str) -> Releases:
    """Factory of :class:`Releases`."""
    return Releases(name=name)
