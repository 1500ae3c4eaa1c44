"""The words around dates of release, compiled from ``data/en/releases.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from newsextract.masking import PLACEHOLDERS
from newsextract.rules import shipped


@dataclass(frozen=True)
class Words:
    events: re.Pattern[str]
    not_release: re.Pattern[str]
    tentative: re.Pattern[str]
    delayed: re.Pattern[str]
    territories: re.Pattern[str]
    weak: re.Pattern[str]
    thing: re.Pattern[str]
    things: dict[str, re.Pattern[str]]
    signs: dict[str, re.Pattern[str]]
    later_episode: re.Pattern[str]
    round_up: re.Pattern[str]
    guide: re.Pattern[str]
    film_section: re.Pattern[str]
    last_of_run: re.Pattern[str]
    run_begins: re.Pattern[str]
    festival: re.Pattern[str]
    listing_line: re.Pattern[str]
    label_line: re.Pattern[str]
    service_line: re.Pattern[str]
    field: re.Pattern[str]


_PLACEHOLDERS = f"{PLACEHOLDERS['PERSON']}-{PLACEHOLDERS['QUOTE']}"


def _label(table: dict[str, str]) -> str:
    """What labels the day of a listing's line: "Release date:", "On Prime Video Canada:"."""
    platform, date, place = (PLACEHOLDERS[k] for k in ("PLATFORM", "DATE", "LOC"))
    where = rf"(?:{place} )?{platform}(?: {place})?"
    on = (
        rf"(?:(?:in|on|via|coming to|arriving on|new (?:to|on))(?: the)? {where}(?: from)?"
        rf"|{where} (?:release|premiere|streaming|launch) date)(?= *:[^:{date}]*{date})"
    )
    return rf"(?:(?:{table['label']}|{on})\s*[:–—-]|(?:{table['question']})\s*\?)"


def _listing_line(table: dict[str, str]) -> re.Pattern[str]:
    """A line of nothing but days, channels, times and the small words between them.

    It needs a label, a channel or a time: a day alone on a line heads a calendar.
    """
    platform, date, time = (PLACEHOLDERS[k] for k in ("PLATFORM", "DATE", "TIME"))
    mark = rf"[^\w{_PLACEHOLDERS}]"
    small = rf"(?:{mark}|[{platform}{date}{time}]|\b(?:{table['small']})\b)"
    label = _label(table)
    return re.compile(
        rf"{mark}*(?:{label}(?=[^.]*{date})|(?=[^{date}]*{date}[^{date}]*$)(?=.*[{platform}{time}])){small}+"
        rf"(?:(?<=\W)[(;,].{{0,60}})?",
        re.IGNORECASE,
    )


@cache
def words() -> Words:
    table = tomllib.loads(shipped("releases.toml"))

    def whole(alternatives: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{alternatives})\b", flags)

    # These are looked for again and again, over sentences in lower case.
    lower = re.RegexFlag.NOFLAG
    events = "|".join(f"(?P<{name}>{words})" for name, words in table["events"].items())
    places = "|".join(f"(?P<{code}>{words})" for code, words in table["territories"].items())
    return Words(
        whole(events.replace("(?P<return>", "(?P<return_>"), lower),
        whole(table["not_release"]["words"], lower),
        whole(table["status"]["tentative"], lower),
        whole(table["status"]["delayed"], lower),
        re.compile(rf"(?:\b(?i:in|for|across|on|to|of|and)\s+(?:both\s+)?|\b)(?:{places})(?!\w)"),
        re.compile(rf"(?:{table['weak']['words']})$", re.IGNORECASE),
        re.compile(
            rf"\b(?:it|its|they|(?:the|all|both|his|her|their|this|that|new|\w+)(?: [\w’'\-]+){{0,4}}? (?P<noun>{'|'.join(table['things'].values())}))\b",
            re.IGNORECASE,
        ),
        {kind: whole(words) for kind, words in table["things"].items()},
        {kind: whole(words, lower) for kind, words in table["signs"].items()},
        whole(table["later"]["episode"], lower),
        whole(table["round_up"]["headline"]),
        whole(table["guide"]["headline"]),
        whole(table["guide"]["films"]),
        whole(table["guide"]["last"]),
        whole(table["guide"]["begins"]),
        whole(table["festivals"]["names"]),
        _listing_line(table["listing"]),
        # "Date: 9 May" may be the page's own.
        re.compile(
            rf"[^\w{_PLACEHOLDERS}]*(?!dates?\b(?! of )){_label(table['listing'])}", re.IGNORECASE
        ),
        # A page that was copied may have the value of the line above before the label: ": Drama Where to Watch : Netflix".
        re.compile(
            rf"[^\w{_PLACEHOLDERS}]*(?:{table['listing']['service']})\s*[:–—-]"
            rf"|(?::\s?[^.:\n]{{1,80}}?|{PLACEHOLDERS['DATE']}) (?:where to watch|(?:ott )?platform|watch on|streaming on)\s?:",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:{table['entries']['fields']})\s?:", re.IGNORECASE),
    )
