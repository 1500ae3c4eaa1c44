"""What a list's heading says of the runs below it: "Returning shows", "New series".

An entry says only "Smoke (9 May, Hulu)"; that it is a later season, or a first one, stands above it or at the begin of
its line.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from newsextract import layout
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene, Sentence

_SHOWS = r"(?:shows?|series|dramas?|comed(?:y|ies)|sitcoms?|soaps?|favou?rites|programm?es|programs|hits|tv)"
_RETURNING = re.compile(
    rf"\b(?:returning|returns?|renewed|back|new seasons of) (?:(?!(?:an?|the|for|to|on|in|at|its|his|her|after)\b)[\w-]+ ){{0,3}}?{_SHOWS}\b"
    rf"|\b(?:shows|series|dramas|comedies|sitcoms|soaps|favou?rites|programm?es|hits) (?:(?:that|which|are|is|due|set|scheduled|to|will|be) ){{0,3}}(?:return(?:ing|s)?|back|coming back|come back)\b"
    r"|^\W*(?:new seasons|season premieres|returning|returns|back for more)\W*$",
    re.IGNORECASE,
)
_NEW = re.compile(
    rf"\b(?:brand[- ]new|all-new|new|freshman|debuting) (?:(?!and\b|or\b|seasons?\b|episodes?\b)[\w-]+ ){{0,2}}?{_SHOWS}\b(?! of)|\bnewcomers\b|^\W*series (?:premieres|debuts)\W*$",
    re.IGNORECASE,
)
# "Top picks: TV", "Series": what a service has there is not taken up from elsewhere.
_TELEVISION = re.compile(
    r"\W*(?:(?:our |the )?(?:top|best|editor['’]s) (?:picks?|choices?)?\W*|the best (?:new )?|new )?(?:tv|television|series|tv series|tv shows|tv dramas?|drama series|shows)\W*",
    re.IGNORECASE,
)
_MIXED = re.compile(
    r"\b(?:new(?: (?:and|&|or)|,|/)|(?:and|&|or) (?:the )?(?:brand[- ])?new|debut\w*)(?!\w)",
    re.IGNORECASE,
)
# Another section, whatever it lists.
_SECTION = re.compile(
    rf"\b(?:{_SHOWS}|films?|movies?|specials?|documentar(?:y|ies)|sports?|finales?|books?|albums?|music|games?|leaving|coming|new|premieres?|also)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\b(?:hiatus|break|strike|mid-?season|resum\w+)\b", re.IGNORECASE)
# What an entry says for itself.
_OWN_NEW = re.compile(
    r"\b(?:premi[eè]re[sd]?|debuts?|new (?:series|show|drama|comedy)|series premiere|first season|season (?:1|one))\b",
    re.I,
)
_OWN_OLD = re.compile(
    r"\b(?:complete|box ?set|all episodes|return\w*|back|seasons? \w+|new (?:season|episodes?)|finales?|again|encore|repeat\w*)\b",
    re.I,
)
_LABEL = re.compile(r"[^:.;,\ue000-\ue008]{3,50}:")
_HEAD, _REACH = 90, 4000  # characters: of a heading, and below it
_KINDS = ("series", "film", "other", "")
_WORDS = 6  # of a heading that ends in no colon: a headline has more
_FEWEST = 3  # works and dates of an article that make a list of it


def event(
    scene: Scene, relation: Relation, place: tuple[Sentence, int], kind: str, chosen: str
) -> str:
    """The event of a row that a heading speaks of, ``chosen`` where none does.

    Args:
        place: The date's sentence and the date's offset in its mask.
        kind: Of the work, by its own words: a bare title may pass for a film's.
    """
    if kind not in _KINDS or chosen not in ("release", "premiere", "season", "physical"):
        return chosen
    label = _LABEL.match(place[0].masked.text)
    head = label[0] if label else _above(scene, relation.roles["date"][0])
    new = _NEW.search(head) or _TELEVISION.fullmatch(head)
    if not head or _MIXED.search(head) or not (new or _RETURNING.search(head)):
        return chosen
    line = place[0].masked.text[label.end() if label else 0 :]
    season = relation.fields["season"]
    if not _RETURNING.search(head):
        own = kind != "series" or chosen != "release" or season or _OWN_OLD.search(line)
        return chosen if own else "premiere"
    if season == "1" or _OWN_NEW.search(line) or chosen == "season":
        return chosen
    return "return" if _BREAK.search(head) else "season"


def _above(scene: Scene, at: int) -> str:
    """The heading of the section of a list in which ``at`` stands; empty for none."""
    heads: list[tuple[int, str]] = scene.once("run_heads", _heads)
    index = bisect_right(heads, (at, "")) - 1
    return heads[index][1] if index >= 0 and at - heads[index][0] <= _REACH else ""


def _heads(scene: Scene) -> list[tuple[int, str]]:
    """Where the headings of sections stand, and their words."""
    found: list[tuple[int, str]] = []
    if min(len({w.fields["title"] for w in scene.works}), len(scene.dates)) < _FEWEST:
        return found
    for block in layout.blocks(scene.text):
        words = scene.text[block.start : block.end].strip()
        short = block.kind == "heading" and len(words.split()) <= _WORDS
        told = len(words) <= _HEAD and (short or words.endswith(":"))
        if told and _SECTION.search(words) and not _held(scene, block.start, block.end):
            found.append((block.start, words))
    return found


def _held(scene: Scene, start: int, end: int) -> bool:
    """Whether a title stands in these words: an entry's own heading."""
    return any(start <= work.roles["work"][0] < end for work in scene.works)
