"""What the blurb below an entry of a guide says of its run: "Last in the series", "Second of six", "A repeat, but what a repeat".

A title, a channel and an hour say nothing of a run; the weights of :mod:`.release_choice` read the date's own sentence,
which is often the day that heads the list. The first sentences of the blurb tell whether a run begins, ends or goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from newsextract import layout
from newsextract.components.relations import Relation
from newsextract.components.release import seasons
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

LISTS = ("calendar", "guide", "footed", "_line")
"""Ends of the rules that read entries one by one, of which their blurbs tell more."""
_W, _F, _D, _T = (PLACEHOLDERS[kind] for kind in ("WORK", "PLATFORM", "DATE", "TIME"))
_NTH = seasons.LATER
_N = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_PART = r"(?:episodes?|parts?|instal?lments?|programmes?|hours?|outings?)"
_RUN = r"(?:series|run|season)"
_EPISODE = re.compile(
    rf"\A\W*(?:the |a |an )?(?:penultimate|second-to-last|last but one|next)\b|\b(?:penultimate|second-to-last) {_PART}\b"
    rf"|\A\W*(?:the )?{_NTH} (?:and {_NTH} )?{_PART}\b(?! of (?:a|the|this) new)|(?:\A|[.!?] )\W*{_NTH} of {_N}\b|\A\W*an? (?:welcome )?repeat\b"
    rf"|\bit['’]s (?:[\w’'-]+ ){{0,2}}week (?:{_N}\b|and\b)|\bit['’]s (?!the\b|been\b|an?\b|only\b|time\b)[\w’'-]+ week\b",
    re.IGNORECASE,
)
_FINALE = re.compile(
    rf"\b(?:last|final|concluding|closing) (?:ever )?(?:{_N} |pair of |double )?{_PART}\b(?! (?:before|until|in which)\b)"
    rf"|(?:\A|[.!?] )\W*(?:the )?(?:last|final)(?: (?:pair|two|three|one))? (?:of|in) (?:the|this|its) (?:present |current |[\w-]+ )?(?:series|run|season|mystery|thriller|drama|serial|saga)\b"
    r"|\bit['’]s the (?:grand )?finale?\b|(?:\A|[.!?] )\W*(?:the |a )?(?:[\w-]+ )?(?:(?:season|series) )?finale\b|\bthird and final\b"
    rf"|\b(?:reaches|comes to) (?:its|an|the) (?:final {_PART}|end|conclusion|climax)\b",
    re.IGNORECASE,
)
_SEASON = re.compile(
    rf"(?:\A|[.!?] )\W*(?:an? |the )?(?:{_NTH}|new|fresh|another|yet another) {_RUN} (?:of|for)\b|\b(?:first|start|opener) (?:episode )?of (?:a|the|its|this) (?:brand )?(?:new|{_NTH}|latest) {_RUN}\b"
    rf"|\b(?:returns?|returning|is back|are back|back) (?:tonight )?(?:for|with) (?:an?|its|their|the) (?:brand )?(?:new |{_NTH} |fresh |final |another )?{_RUN}\b"
    rf"|\b{_RUN} {_N} (?:kicks? off|begins|starts|opens|gets (?:under way|going)|arrives|launches)\b|\b(?:new|{_NTH}) {_RUN} (?:kicks? off|begins|starts|opens|gets (?:under way|going))\b|\A\W*season premiere\b"
    # "Final-season debut: …", "Season two, and …"
    rf"|\A\W*(?:final|last|new|{_NTH})[- ](?:season|series) (?:debut|premi[eè]re|opener|launch)\b|\A\W*(?:season|series) (?!one\b|1\b){_N}(?:[,.:] (?!ep\b|episode|part)| of (?:the|this|its)\b)",
    re.IGNORECASE,
)
_FRESH = re.compile(
    r"\A\W*(?:new\W|(?:[\w-]+ )?(?:debut|premi[eè]re):|first of (?:an? (?:[\w-]+-part|new)|two|three|four|five|six|eight|ten)\b(?! (?:series|run))|series premiere\b|brand[- ]new\b)",
    re.IGNORECASE,
)
_BACK = re.compile(r"\A\W*returns? (?:after|from) (?:an?|its|the) [\w-]+", re.IGNORECASE)
# A film is told by its year, or called one.
_FILM = re.compile(
    r"\A\W{0,3}\((?:19|20)\d\d\b|\b(?:this|an?|the) (?:\d{4}s? )?(?:tv movie|telemovie|television film|tv film)\b|\btv movie\b"
    r"|\b(?:this|an?) one-off (?:documentary|special|drama|film|comedy)\b"
    r"|\b(?:this|an?|the|from) (?:19[2-9]|20[01])\d (?:[\w-]+ ){0,2}(?:comedy|western|thriller|weepie|flop|classic|romance|noir|musical|horror|adventure|movie|film|drama)\b(?! series)",
    re.IGNORECASE,
)
# "TV, US, 2023 – out 4 May", "Film | Hulu | 9 June": the line below a title says first what it is
_LABEL = re.compile(
    r"^[^\w\r\n]*(?:(?P<series>(?:TV|Television|Web|Limited|Drama|Comedy|Anime)(?: (?:series|show|drama|comedy))?|Series|Docuseries|Mini-?series)|(?P<film>Film|Movie|Documentary))"
    r"(?: \([^()\r\n]*\))?[^\S\r\n]?[,|·•–—](?=[^\r\n]*?\b(?P<year>(?:19|20)\d\d)\b|)[^\r\n]{0,100}$",
    re.MULTILINE,
)
# "Smoke (TG4, Thursday 10th, 9.30pm)": an entry's line, with all that it says in brackets
_BRACKETED = re.compile(
    rf"[^\w\ue000-\ue008]*(?:\d{{1,2}}[.):]? )?[“\"‘']?{_W}[”\"’']?,? ?\([^()]*{_D}[^()]*\)[^\w\ue000-\ue008]*"
)
# "Smoke, 9.00pm Sunday, BBC One", "Film: Ash, Netflix from Friday"
_SLOTTED = re.compile(
    rf"[^\w\ue000-\ue008]*(?:[A-Z]\w+: )?[“\"‘']?{_W}[”\"’']?[,:|–-]? (?:[\s,/&|+•–{_F}{_D}{_T}-]|\b(?:and|on|at|from)\b)+"
)
# "What: Second season of the drama"
_WHAT = re.compile(r"\A\W*(?:What|What it is|What it[’']s about|About|The show|The lowdown)\s?: ")
_SENTENCES, _REACH = 3, 240  # of a blurb
_HEADING = 25  # characters: what is shorter below a line of slots heads the next section
_BLOCKS, _SLOT = 5, 90  # below the title, and characters of a line of channel and hour


def event(scene: Scene, relation: Relation, kind: str, chosen: str) -> str:
    """The event of a list's entry that its blurb tells, ``chosen`` where it tells none.

    Args:
        kind: of the work.
    """
    if not (relation.rule.endswith(LISTS) or _bracketed(scene, relation)) or kind not in (
        "series",
        "film",
    ):
        return chosen
    blurb = _WHAT.sub("", _blurb(scene, relation))
    if not blurb or chosen in ("festival", "physical"):
        return chosen
    if kind == "film" or _FILM.search(blurb):
        return chosen if kind == "film" else "release"
    return told(blurb, later=relation.fields["season"] not in ("", "1")) or chosen


def told(blurb: str, *, later: bool = False) -> str:
    """The event that the first words of a blurb tell, empty where they tell none.

    Args:
        later: whether the season is another than the first.
    """
    for name, pattern in (
        ("episode", _EPISODE), ("finale", _FINALE), ("season", _SEASON), ("return", _BACK), ("premiere", _FRESH),
    ):  # fmt: skip
        if pattern.search(blurb):
            return "season" if name == "premiere" and later else name
    return ""


def _bracketed(scene: Scene, relation: Relation) -> bool:
    """Whether a row's date stands behind a title on a line of its own, in brackets or with channel and hour."""
    start = relation.roles["date"][0]
    blocks = layout.blocks(scene.text)
    at = max(0, bisect_right(blocks, start, key=lambda b: b.start) - 1)
    block = blocks[at]
    short = block.end - block.start <= 2 * _SLOT and block.start <= relation.sentence[0]
    if not short:
        return False
    text = scene.mask(block.start, block.end).text
    if _BRACKETED.fullmatch(text):
        return True
    blurb = any(below.end - below.start > _HEADING for below in blocks[at + 1 : at + 2])
    return blurb and _F in text and _SLOTTED.fullmatch(text) is not None


def labelled(scene: Scene, relation: Relation, chosen: str) -> str:
    """The event by what the line of a date calls its work, ``chosen`` where it calls it nothing: a new series on a service begins."""
    lines: dict[int, re.Match[str]] = scene.once("labels", _labels)
    start = relation.roles["date"][0]
    line = lines.get(max((at for at in lines if at <= start), default=-1))
    if line is None or not line.start() <= start < line.end():
        return chosen
    if line["film"]:
        return "release" if chosen in ("premiere", "season", "episode", "return") else chosen
    if chosen != "release":
        return chosen
    newest = max(one["year"] or "" for one in lines.values())
    later = relation.fields["season"] not in ("", "1")
    return "season" if later else "premiere" if (line["year"] or "") == newest else chosen


def _labels(scene: Scene) -> dict[int, re.Match[str]]:
    return {match.start(): match for match in _LABEL.finditer(scene.text)}


def _blurb(scene: Scene, relation: Relation) -> str:
    """The first sentences below the lines of title, channel and hour of an entry; empty if another entry follows."""
    blocks = layout.blocks(scene.text)
    first = max(0, bisect_right(blocks, relation.sentence[0], key=lambda b: b.start) - 1)
    for block in blocks[first + 1 : first + 1 + _BLOCKS]:
        if block.kind in layout.NOISE or block.kind == "caption":
            continue
        masked = scene.mask(block.start, block.end)
        short = block.end - block.start <= _SLOT
        another = scene.entry(block) if short or block.kind == "item" else ""
        if another and another != relation.fields["work"]:
            return ""
        if (
            short
            and re.search(rf"[{_F}{_T}{_D}]", masked.text)
            and not re.search(r"[.!?]$", masked.text)
        ):
            continue
        if short and masked.text.strip(f"{_W} *“”\"'‘’") == "":
            continue
        reach = min(block.end, block.start + _REACH)
        told = re.split(r"(?<=[.!?])\s", scene.text[block.start : reach])
        return " ".join(told[:_SENTENCES])
    return ""
