"""Calendars: lists whose date stands in a heading, above the titles that come out on it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract import layout
from newsextract.components.listing import days_below, release_lists, slots_below
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.dates import DateMention, TimeMention
from newsextract.masking import PLACEHOLDERS, Masked

TIMETABLE = "timetable_calendar"
"""Rule of entries that begin with their hour, which nothing else does; their event is judged as a calendar's."""
LISTED = "listed_calendar"
"""Rule of entries that name their service in a bracket or behind a dash: "Smoke (Hulu, season 2)"; their day is sure."""
_W, _F, _D, _T = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME"))
# Private-use characters are no word characters, so blanks and marks are spelt out.
_MARKS = "[^\\w\ue000-\ue008]*"
# "New in Theaters Friday, October 7", "Opening in cinemas on 3 May": under a title alone, "In cinemas: 3 May" tells of it.
_PLACED = rf"(?:(?:also|new|now|opening|playing) )+(?:in|on|to|at) (?:select |the )?{_F}{_MARKS}(?:(?:on|from|this) )?"
_HEADING = re.compile(
    rf"^{_MARKS}(?:{_PLACED}|(?:new )?(?:on|from|this|coming|out|picks?|highlights?|available|arriving|premiering|streaming)\s)?{_D}(?:['’]s picks)?{_MARKS}$",
    re.I,
)
# A heading that alone makes the titles below it a list: "This week's new releases", "Opening Friday", "Also tonight".
_ALONE = re.compile(
    rf"^{_MARKS}(?:{_PLACED}{_D}|{_D}(?:['’]s)?:? (?:new )?(?:releases|openings|arrivals)|(?:new releases|(?:new |now )?opening)(?: on| from| for)? {_D}"
    rf"|(?:(?:also|new) (?:on |out |opening )?|(?:out|in cinemas|in theat(?:er|re)s|released)(?: on| from| for)? )(?P<day>{_D})){_MARKS}$",
    re.I,
)
# "The CW Sets Fall Schedule", "ABC's 2031-32 lineup": its weekdays are those of every week
_SEASONS = re.compile(
    r"\b(?:(?:fall|autumn|mid-?season|winter|summer|primetime|20\d\d[-–/](?:20)?\d\d) (?:[\w-]+ ){0,2}?(?:schedules?|line-?ups?|grids?)|upfronts?)\b",
    re.IGNORECASE,
)
_FIRST_WORDS = 3  # sentences
_DATED = 2  # entries with a day of their own that make a week of nights a season's
_LONG = 160  # characters of such an entry
_HOURS = 3  # entries with an hour that make a timetable
_GRID = 4  # lines with an hour and a title that make the grid of one night
_BEGINS = re.compile(rf"\([^()]*?(?P<day>{_D})[^()]*\)")
_SHORT = 90  # characters of a line that gives an entry a day of its own
_SERVICE = re.compile(
    rf"{_MARKS}(?:(?:first|next|then|now|also)(?: up)?,? )?(?:new )?(?:on )?{_F}{_MARKS}(?:\([^()]*\))?{_MARKS}$",
    re.I,
)
# "Smoke (Hulu/FX, season 2)", "Smoke, Season 2 – ITV"; a "BBC One drama" is where it comes from.
_ON = re.compile(
    rf"[\s,:–—-]*(?:(?:season|series) [\w-]+\s?)?(?:\(|[–—-]\s)(?P<in>[^()\n]{{0,60}}?{_F}[^()\n]*)",
    re.I,
)
_FROM = re.compile(
    r"\s(?:original |crime )?(?:drama|comedy|series|serial|film|movie|thriller|documentary)\b"
)
# What a headline says above a list of one day alone.
_LIST = re.compile(
    r"\b(?:calendar|schedule|premiere dates|release dates|what['’]?s (?:new|coming|arriving)|(?:new|coming|arriving) (?:on|to|in)|everything)\b",
    re.I,
)
_LEAVING = re.compile(rf"{_MARKS}(?:leaving|expiring|departing|last chance|going|gone)\b", re.I)
# A section of what is there on any day, below those of the days.
_ANY_DAY = re.compile(
    rf"{_MARKS}(?:(?:film|tv|also|best|new|still) )*(?:(?:video )?on[- ]demand|catch[- ]?up(?: tv| television)?|streaming|box ?sets?|available now)(?: picks?)?{_MARKS}",
    re.I,
)
# A heading of what has no day yet.
UNDATED = re.compile(
    r"^[^\w\n]*(?:(?:release |premiere |air)?dates? (?:to be (?:announced|confirmed|determined)|TB[ACD])|TB[ACD]|to be (?:announced|confirmed)|still to come|(?:also )?coming soon|no dates?(?: yet)?|undated|(?:(?:available|new episodes|episodes|streaming|airing|added|updated) )?(?:weekly|every week|each week))\b[^\w\n]*$",
    re.I | re.M,
)
_AT_ONE_HOUR = re.compile(
    rf"\b(?:titles|everything|all|films|shows|episodes|they)\b[^.;]{{0,30}}\b(?:arrives?|drops?|lands?|go(?:es)? live|premieres?|streams?|available|released)\b[^.;]{{0,20}}?\b(?:at|from) {_T}",
    re.I,
)
_UNTIL = re.compile(rf"\b(?:until|till) {_D}")  # how long a run goes on
# What a convention or a festival puts on at an hour is a session, and may be no showing.
_SESSION = re.compile(
    r"\b(?:panels?|q ?& ?a|sessions?|signings?|ballroom|room|hall|stage|masterclass|talk|screening|booth)\b",
    re.I,
)
_SPAN = r"\d{1,2}(?:[:.]\d\d)?[-–]\d{1,2}(?:[:.]\d\d)?\s?[AaPp]\.?[Mm]\b\.?"  # "8-10 p.m.", no hour of one thing
_TIMED = re.compile(rf"{_T}|{_SPAN}")
# "Series premiere, 9 p.m. ET: Smoke", "Season finale at 10 p.m. – Ash"
_LABEL = r"[-–—]?\s?(?:(?:[Tt]he )?(?:[Ss]eries|[Ss]eason|[Mm]idseason|[Nn]ew|[Ff]inal|[Ll]ast|[Mm]ini-?series|[Ss]pecial)[\w ]{0,24},?\s(?:at )?)"
_ENTRY = re.compile(
    rf"^(?:[•·●▪◦*★☆\-–—►✔→]\s*|\d{{1,2}}[.)]\s*|{_SPAN}[\s:,|–—-]*|{_T}(?:[-–]\d{{1,2}}(?:[:.]\d\d)?)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:,?\s(?:ET|PT|CT|ET/PT|\(ET/PT\)))?[\s:,|–—-]*|(?:(?:on )?{_F}|on [A-Z]{{3,4}}\b)[\s:,–—-]+(?:(?:Movie|Film|Special): )?|{_LABEL}{_T}[\s\w/()]{{0,8}}?[\s:,|–—-]+[“\"]?)*(?P<w>{_W})"
)


def find(scene: Scene) -> list[Relation]:
    """One relation a (heading's date, title that begins a line below it)."""
    found: list[Relation] = []
    date = above = -1
    headings = _headings(scene)
    if not headings:
        return []
    if topped := days_below.find(scene, headings):
        return topped
    everywhere = _platform_of_all(scene)
    usual = _time_of_all(scene)
    section, here = False, ""
    slots = slots_below.find(scene)
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE or block.kind == "caption":
            continue
        masked = scene.mask(block.start, block.end)
        text = masked.text
        if block.start in headings:
            date = above = next(i.key for i in masked.items.values() if i.label == "DATE")
            here = next(
                (_service(scene, i.key) for i in masked.items.values() if i.label == "PLATFORM"), ""
            )
            continue
        if block.start in slots.lines:
            continue
        if date >= 0 and (slot := slots.entries.get(block.start)):
            day = scene.dates[date]
            rule = "calendar" if _nightly(day) else LISTED
            found.append(
                release_lists.entry(
                    scene, rule, day, slot.title, masked, slot.services, time=slot.time or usual, placed=True
                )
            )  # fmt: skip
            continue
        if _F in text and _SERVICE.fullmatch(text):
            everywhere = _service(scene, next(iter(masked.items.values())).key)
            date, section, here = -1, True, ""
            continue
        if block.end - block.start < 60 and _W not in text and _LEAVING.match(text):
            date = above = -1  # what goes away on a day comes out on none
            continue
        # The first may be taken for a title.
        if UNDATED.fullmatch(scene.text, block.start, block.end) or _ANY_DAY.fullmatch(text):
            date = above = -1
            continue
        if block.end - block.start < 60 and text.isupper() and _D not in text and _W not in text:
            date = above = -1  # another section begins
            continue
        entry = _ENTRY.match(text)
        if entry and date < 0 and _TIMED.search(text, 0, entry.start("w")):
            date = above  # "MONDAY", "ITV1", "9pm: Smoke": channels divide the day here
        if date < 0 or not entry or len(text) > 400:
            continue
        first_line = re.split(r"(?<=[a-z)\ue000-\ue008])\. ", text, maxsplit=1)[0]
        told = _UNTIL.sub("", first_line)
        if _D in re.sub(r"\([^()]*\)", "", told.split(";")[0]):
            continue  # the line has a date of its own
        if _nightly(scene.dates[date]) and (_D in told or of_a_season(scene)):
            continue  # "MONDAY", and in the entry's bracket when it begins
        head = first_line.split(";")[0]
        own = [
            _service(scene, masked.items[at].key)
            for at, char in enumerate(head) if char == _F and not _FROM.match(text, at + 1)
        ]  # fmt: skip
        time = next(
            (scene.times[masked.items[at].key] for at, c in enumerate(head) if c == _T), None
        )
        on = _ON.match(head, entry.end())
        made = release_lists.entry(
            scene, _rule(text, entry, on, scene.dates[date]), scene.dates[date], scene.title_at(masked, entry.start("w")),
            masked, own or [here or everywhere] * bool(here or everywhere), time=time or usual,
            placed=section if not own else bool(on),
        )  # fmt: skip
        found.append(made)
    timed = sum(made.rule == TIMETABLE for made in found)
    if timed >= max(_HOURS, len(found) / 2):
        # There a paragraph without an hour only begins with a title (7 of 7 in gold train and dev).
        found = [r for r in found if r.rule != "calendar" or r.sentence[1] - r.sentence[0] < _SHORT]
    return found


def _service(scene: Scene, key: int) -> str:
    """The name of a service by the key of its mention."""
    return scene.platforms[key].fields["name"]


def _nightly(day: DateMention) -> bool:
    """Whether a heading names a weekday, which may stand for every week's."""
    return day.precision == "day" and not re.search(r"\d", day.text)


def of_a_season(scene: Scene) -> bool:
    """Whether the page tells the nights of a whole season: it says so at its head, or some entries have a day of their own in a bracket."""
    if any(
        _SEASONS.search(scene.text, one.start, one.end) for one in scene.sentences[:_FIRST_WORDS]
    ):
        return True
    return scene.once("nights of a season", _dated_entries) >= _DATED


def _dated_entries(scene: Scene) -> int:
    found = 0
    for block in layout.blocks(scene.text):
        if block.end - block.start > _LONG or block.kind in layout.NOISE:
            continue
        masked = scene.mask(block.start, block.end)
        entry = _ENTRY.match(masked.text)
        if entry and (match := _BEGINS.search(masked.text, entry.end())):
            day = scene.dates[masked.items[match.start("day")].key]
            found += day.precision == "day" and not _nightly(day)
    return found


def _rule(text: str, entry: re.Match[str], on: re.Match[str] | None, day: DateMention) -> str:
    if _TIMED.search(text, 0, entry.start("w")) and not _SESSION.search(text):
        return TIMETABLE
    if on is None or _D in on["in"] or day.precision != "day" or _nightly(day):
        return "calendar"
    placed = not _FROM.match(text, on.start("in") + on["in"].rindex(_F) + 1)
    return LISTED if placed else "calendar"


def _headings(scene: Scene) -> set[int]:
    """Where the headings with a day begin; a single one counts if it says itself that it heads a list."""
    blocks = layout.blocks(scene.text)
    masks = {b.start: scene.mask(b.start, b.end) for b in blocks if b.end - b.start < 60}
    found = {start for start, masked in masks.items() if _HEADING.match(masked.text)}
    if len(found) >= 2:
        return found  # a single date on a line is the page's own
    lone = found if _tops_a_list(scene, blocks, found) else set()
    found = {start for start, masked in masks.items() if _heads_a_list(scene, masked)} or lone
    if not found:
        return found
    below = [b for b in blocks if b.start > min(found)]
    entries = sum(bool(scene.entry(block)) or _timed_entry(scene, block) for block in below)
    if any(_F in masks[start].text for start in found):  # below it the entries may be sentences
        entries += sum(_ENTRY.match(scene.mask(b.start, b.end).text) is not None for b in below)
    lines = (scene.mask(b.start, b.end).text for b in below if b.end - b.start < _SHORT)
    # Where the entries have days of their own, the heading's is only the span of the list.
    dated = sum(_D in line for line in lines)
    return set() if 2 * dated >= entries else found


def _tops_a_list(scene: Scene, blocks: Sequence[layout.Block], days: set[int]) -> bool:
    """Whether the one day that stands alone on a line heads a list, which the page's headline says."""
    bodies = [b for b in blocks if b.kind not in layout.NOISE]
    at = next((number for number, b in enumerate(bodies) if b.start in days), 0)
    if not 0 < at < len(bodies) - 1:
        return False
    masked = scene.mask(bodies[at].start, bodies[at].end)
    day = scene.dates_in(masked)[0]
    timed = [_timed_entry(scene, b) for b in bodies]
    if day.precision == "day" and sum(timed[at + 1 :]) >= _GRID and not any(timed[:at]):
        return True
    if not scene.entry(bodies[at + 1]):
        return False
    stamp = day.precision != "day" or re.search(r"\d{4}|/", day.text)
    return not stamp and bool(_LIST.search(scene.text, bodies[0].start, bodies[0].end))


def _timed_entry(scene: Scene, block: layout.Block) -> bool:
    """Whether a line begins with an hour and a title."""
    text = scene.mask(block.start, min(block.end, block.start + _LONG)).text
    entry = _ENTRY.match(text) if _T in text and _W in text else None
    return entry is not None and _T in text[: entry.start("w")]


def _heads_a_list(scene: Scene, masked: Masked) -> bool:
    match = _ALONE.match(masked.text)
    if match is None:
        return False
    at = match.start("day")
    return at < 0 or scene.dates[masked.items[at].key].precision == "day"


def _time_of_all(scene: Scene) -> TimeMention | None:
    """The hour at which a list says that its titles arrive: "all titles arrive at 3 a.m. ET"."""
    for sentence in scene.sentences[:8]:
        match = _AT_ONE_HOUR.search(sentence.masked.text)
        if match:
            return scene.times[sentence.masked.items[match.end() - 1].key]
    return None


def _platform_of_all(scene: Scene) -> str:
    """The one platform of a list such as "Everything coming to Hulu in May"."""
    for sentence in scene.sentences[:3]:
        names = {
            _service(scene, i.key)
            for i in sentence.masked.items.values() if i.label == "PLATFORM"
        }  # fmt: skip
        if len(names) == 1 and re.search(
            rf"(?i)\b(?:coming to|new (?:on|to)|arriv\w+ on|on|what.s on)\b|^{_F} (?:calendar|schedule|highlights)\b",
            sentence.masked.text,
        ):
            return names.pop()
        if names:
            return ""
    return ""
