"""Line-ups of a festival: its films have no days of their own, only those from which to which it is held.

"The Fleadh takes over the town from July 5 to 10", and below it film after film, each with who made it. Such a film is
shown in that span; one of which a day is told has that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.release import release_kinds
from newsextract.components.scene import Scene, Sentence
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS

RULE, EVENT = "festival_run", "festival"
_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
_NAME = re.compile(
    r"\b(?:\w*fest|festival|fleadh|sundance|sxsw|tribeca|cannes|berlinale|tiff|locarno|telluride|slamdance)\b",
    re.IGNORECASE,
)
# "The festival takes over the town from July 5 to 10", "it runs 19-29 January"
_HELD = re.compile(
    rf"\b(?:runs?|running|held|holds?|takes? (?:place|over)|taking (?:place|over)|kicks off|returns?|between|from)\b[^.;{_D}{_W}]{{0,60}}(?P<d>{_D})"
)
# "Unveils full program for 13-23 June"
_PROGRAM = re.compile(
    rf"\b(?:programs?|programmes?|line-?ups?|slate)(?: [a-z]+){{0,2}},? (?:for|from) (?P<d>{_D})",
    re.IGNORECASE,
)
# "The 2020 edition goes on from 23 January to 2 February", of which each is a day of its own
_FROM_TO = re.compile(rf"\b[Ff]rom (?P<first>{_D}) (?:to|until|till|through) (?P<last>{_D})")
# "Some films will be seen for the first time between 22 February and 2 March"
_FILMS = re.compile(
    rf"\b(?:films|features|documentaries|titles)\b[^.;{_D}{_W}]{{0,60}}\b(?:seen|shown|screen(?:ed|ing)?|premi[eè]re[ds]?|play(?:ing)?)\b[^.;{_D}{_W}]{{0,50}}(?P<d>{_D})",
    re.IGNORECASE,
)
# What an article with a line-up says at its head; what one with news of a single film does not.
_LINE_UP = re.compile(
    r"\b(?:line-?up|programmes?|programming|selected|selections?|competition|(?:films|features|documentaries|titles|premi[eè]res))\b",
    re.IGNORECASE,
)
_SOLD = re.compile(
    r"\b(?:acqui\w+|rights|bought|buys|sales|deals?|distribut\w+|jury|juror\w*|prizes?|won|wins|winners?|recap)\b",
    re.IGNORECASE,
)
# "Goes wide two weeks later", "moved to May 9": the day of a release
_RELEASED = re.compile(
    r"\b(?:releas\w+|cinemas?|theat(?:er|re)s?|theatrical\w*|opens|opened|will open|dated|redated|moved|moves|push\w*|shunt\w*|delay\w*|wide|gets it|has it|commercial\w*"
    r"|stream\w*|vod|on demand|digital|since|box[- ]office|arrives|lands|debuts? on|out on|out in|slated for)\b"
    rf"|{PLACEHOLDERS['PLATFORM']}",
    re.IGNORECASE,
)
_YEAR = re.compile(rf"[”’\"']? ?\((?:{_D}|[^()]*\b(?:19|20)\d\d)")
_KINDS = ("film", "series", "special", "other", "")
# "McQueen, who made Smoke and Ash, will be there"
_MADE = re.compile(r"\bwho (?:made|directed|wrote|did|gave us|starred in|was in)\b[^.;,]{0,80}$")
_WITH_YEAR = re.compile(r",? (?:19|20)\d\d")
_NEAR = 60  # characters
_OPENING = 5  # blocks
_LEAST = 3  # films that make a line-up
_DAY = "day"


def added(scene: Scene, found: list[Relation]) -> list[Relation]:
    """``found`` and a line-up's films, to which alone its span belongs then."""
    films = more(scene, found)
    spans = {one.roles["date"] for one in films}
    return [one for one in found if one.roles["date"] not in spans] + films


def more(scene: Scene, found: Sequence[Relation]) -> list[Relation]:
    """One relation a film of the line-up of which ``found`` tells no day; none where most have one."""
    date = _span(scene)
    if date is None:
        return []
    span = date.start, date.end
    others = [one for one in found if one.roles["date"] != span]
    # A service or the cinemas have a film on another occasion.
    dated = {one.fields["work"] for one in others if not one.fields["platforms"]}
    films = [(title, own) for title, own in _films(scene, date) if title not in dated]
    named = {one.fields["work"] for one in others}
    least = max(_LEAST, len(named))
    if _PROGRAM.search(scene.mask(max(0, date.start - _NEAR), date.end).text):
        # What opens and closes it has a day, what is in its sections none.
        named, least = dated, _LEAST
    if sum(title not in named for title, _ in films) < least:
        return []
    made = [
        release_lists.entry(
            scene, RULE, date, title, own.masked, (), span=(own.masked.start, own.masked.end)
        )
        for title, own in films
    ]
    for relation in made:
        relation.fields["event"] = EVENT
    return made


def _span(scene: Scene) -> DateMention | None:
    """From which to which day the festival is held that the opening of an article names."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE][:_OPENING]
    if not blocks:
        return None
    masked = scene.mask(blocks[0].start, blocks[-1].end)
    if not _lines_up(scene):
        return None
    places = [(masked, m) for p in (_HELD, _PROGRAM) for m in p.finditer(masked.text)]
    for sentence in scene.sentences:
        own = sentence.masked
        places += [(own, match) for match in _FILMS.finditer(own.text)]
    for match in _FROM_TO.finditer(masked.text):
        first, last = (scene.dates[masked.items[match.start(n)].key] for n in ("first", "last"))
        if first.precision == last.precision == _DAY:
            whole = scene.text[first.start : last.end]
            return DateMention(first.start, last.end, whole, "range")
    for where, match in places:
        date = scene.dates[where.items[match.start("d")].key]
        if date.precision == "range":
            return _fullest(scene, date)
    return None


def shown(scene: Scene, relation: Relation, place: tuple[Sentence, int], chosen: str) -> str:
    """The event of a film's day: the festival's, where the article has its line-up and nothing beside the day is of a release.

    Args:
        place: The date's sentence and the date's offset in its mask.
    """
    if chosen != "release" or relation.fields["platforms"]:
        return chosen
    sentence, at = place
    date = scene.dates[sentence.masked.items[at].key]
    if date.precision != _DAY or not scene.once("line-up", _lines_up):
        return chosen
    return chosen if _RELEASED.search(sentence.masked.text) else EVENT


def _lines_up(scene: Scene) -> bool:
    """Whether an article opens with a festival and what it shows, and with nothing that is sold."""
    text = _opening(scene)
    return opens(scene) and bool(_LINE_UP.search(text)) and not _SOLD.search(text)


def opens(scene: Scene) -> bool:
    """Whether the opening of an article names a festival."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE][:_OPENING]
    if not blocks:
        return False
    masked = scene.mask(blocks[0].start, blocks[-1].end)
    named = masked.within(0, len(masked.text), ("ORG",))
    return any(_NAME.search(scene.text, item.start, item.end) for item in named)


def _opening(scene: Scene) -> str:
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE][:_OPENING]
    return scene.mask(blocks[0].start, blocks[-1].end).text if blocks else ""


def _fullest(scene: Scene, date: DateMention) -> DateMention:
    """ "June 19-23, 2031", a heading, where the text says only "June 19-23"."""
    return next(
        (d for d in scene.dates if _WITH_YEAR.fullmatch(d.text.removeprefix(date.text))), date
    )


def _films(scene: Scene, date: DateMention) -> Iterator[tuple[str, Sentence]]:
    """Each title with the sentence that names it first, unless that tells another day or how old it is."""
    kinds = scene.once("kinds", release_kinds.kinds)
    seen: set[str] = set()
    for sentence in scene.sentences:
        text = sentence.masked.text
        told = scene.dates_in(sentence.masked)
        days = date not in told and any(d.precision == _DAY for d in told)
        own = set(scene.own_works(sentence))
        for at in (place for place, char in enumerate(text) if char == _W):
            title = scene.title(sentence, at)
            first = title not in seen
            seen.add(title)
            old = _YEAR.match(text, at + 1) or _MADE.search(text, 0, at)
            if first and title in own and not days and not old and kinds.get(title, "") in _KINDS:
                yield title, sentence
