"""Pages of sections, each under a title on a line of its own, whose day stands in the introduction and nowhere else.

"These are the dramas that are set to arrive on Channel 5 later this year.", then "Smoke" and a paragraph, "Ash" and a
paragraph. What :mod:`.led` asks of a list, lines right below one another, is not to be had there; so the lead may say a
month, a season or a year, but must say that what stands below it is what comes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsextract import layout
from newsextract.components.listing import led, release_lists
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene, Sentence
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS, Masked

_W, _F, _D, _T, _O = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME", "ORG"))
_MARKS = "[^\\w\ue000-\ue008]*"
# "2. “Smoke” (Netflix)"; a year in the bracket is that of an old title
_HEAD = re.compile(
    rf"{_MARKS}(?:\d{{1,2}}[.):]?\s+)?{_MARKS}(?P<w>{_W}){_MARKS}(?:[(\[|–—-]?\s?(?:on |in )?{_F}{_MARKS}|,? ?(?:season|series) [\w-]+{_MARKS}|[(\[][^()\[\]{_D}{_T}\n]{{1,40}}[)\]]{_MARKS})?",
    re.IGNORECASE,
)
_THINGS = r"(?:films?|movies?|shows?|series|titles|releases|dramas?|thrillers?|comed(?:y|ies)|sitcoms?|documentaries|docuseries|originals|programmes?|programs|arrivals|newcomers|K-?[Dd]ramas?)"
_COMES = (
    r"(?:com(?:e|es|ing)|arriv(?:e|es|ing)|land(?:s|ing)?|launch(?:es|ing)?|premier(?:e|es|ing)|debut(?:s|ing)?|start(?:s|ing)?|begin(?:s|ning)?|open(?:s|ing)?|drop(?:s|ping)?"
    r"|out|due|set|on (?:the|its|their) way|head(?:s|ed|ing)?|hit(?:s|ting)?|air(?:s|ing)?|lined up|new|to be (?:streamed|shown|seen|released))"
)
_NO = rf"[^.!?;{_W}{_D}]"
_LEADS = (
    # "These are the new dramas that are set to arrive on Channel 5 later this year"
    re.compile(
        rf"\b(?:[Tt]hese are|[Hh]ere are|[Hh]ere['’]s a (?:look|guide)|[Bb]elow are|[Ff]ollowing are) {_NO}{{0,60}}\b{_THINGS}\b{_NO}{{0,40}}\b{_COMES}\b{_NO}{{0,60}}(?P<d>{_D})"
    ),
    # "Both start today on TV5", "all of them are new this week", "all four land on Netflix this Friday"
    re.compile(
        rf"(?:^|[.:;,–—] |\b(?:and|with) )(?:[Bb]oth|[Aa]ll(?: (?:of )?(?:them|these|those|the {_THINGS}|two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}}))?(?: (?:of (?:them|these|those|which)|{_THINGS}))?)"
        rf" (?:(?:are|is|will|be|now|set|due|to|also) )*{_COMES}\b{_NO}{{0,50}}(?P<d>{_D})"
    ),
    # "ITV has unveiled four dramas for autumn 2020", "the casts of Channel 5's autumn dramas include …"
    re.compile(
        rf"[{_F}{_O}](?:['’]s)? (?:has |have |today )*(?:unveil|announc|reveal|set out|line[sd]? up|named?|confirm)\w* {_NO}{{0,30}}\b{_THINGS} {_NO}{{0,20}}\b(?:for|in|this) (?:the )?(?P<d>{_D})"
    ),
    re.compile(
        rf"[{_F}{_O}](?:['’]s?)? (?:new )?(?P<d>{_D}) (?:new )?(?:slate|line-?up|season|{_THINGS})\b"
    ),
    re.compile(
        rf"[{_F}{_O}] (?:has|have|is keeping|keeps) (?:in store |lined up )?for (?:us|you|viewers) (?:in|this|for) (?:the )?(?P<d>{_D})"
    ),
    # "Showmax has two originals to show you this month"
    re.compile(
        rf"[{_F}{_O}] (?:has|have) {_NO}{{0,30}}\b{_THINGS} (?:to show|for|coming|on the way|lined up|in store|ready|starting|arriving|landing)\b{_NO}{{0,20}}(?P<d>{_D})"
    ),
    # "Five new dramas arrive on ITV this autumn", "what's coming to Hulu in June"
    re.compile(
        rf"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d{{1,2}}) (?:(?!of\b)[\w{_F}’'-]+ ){{0,4}}?{_THINGS} (?:(?:that|are|is|will|be|to|all|now|set|due|which) )*{_COMES}\b{_NO}{{0,40}}(?P<d>{_D})"
    ),
    re.compile(
        rf"\b(?:[Ww]hat(?: is|['’]s)|[Ee]verything|[Aa]ll that(?: is|['’]s)) (?:coming|new|arriving|landing|starting) {_NO}{{0,10}}{_F}{_NO}{{0,10}}\b(?:in|this|for|on) (?P<d>{_D})"
    ),
    # "Four films to see in cinemas this April"
    re.compile(
        rf"\b(?:films|movies) {_NO}{{0,20}}?\b(?:to (?:see|watch|catch)|opening|out|coming|arriving|landing) {_NO}{{0,20}}{_F},? (?:in |this |from |on )?(?P<d>{_D})(?!['’]s)"
    ),
)
# Pages of other things: old titles to pass the time, what is over, what is ranked, made or played out.
_OTHER = re.compile(
    r"\b(?:while you wait|ahead of|before|until|if you (?:like|love|miss)\w*|binge|box ?sets?|rewatch|rank(?:ed|ing)|so far|of all time|best of|leaving|last chance|cancell?ed|axed|filming|production"
    r"|casting|pilots?|still|already|catch up|repeat\w*|classics?|favou?rites|reviews?|rated|awards?|nominated|panels?|festival|tickets|spoilers?|last (?:week|night|month|year)|was|were)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d(?!.*(?:19|20)\d\d$)")
_ON = re.compile(r"\b(?:on|from|since|until|till) \Z", re.IGNORECASE)
_PRECISE = ("day", "week", "weekend")
_VAGUE = ("month", "season", "year", "range")
_LINE = 90  # characters of a title's line
_BODY = 80  # characters of a paragraph below it
_LEAST = 2  # sections that make such a page
_OPENING = 8  # blocks before the first section
_REACH = 3000  # characters of the last section


def added(scene: Scene, found: Sequence[Relation]) -> list[Relation]:
    """The relations found, and one for each section that no other rule gives a day; the lead's day is no other's."""
    made = more(scene, found)
    dates = {one.roles["date"] for one in made}
    return [one for one in found if one.roles["date"] not in dates] + made


def more(scene: Scene, found: Sequence[Relation]) -> list[Relation]:
    """One relation a section that no other rule gives a day."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    heads = list(_heads(scene, blocks))
    if len({title for _, title, _ in heads}) < _LEAST or heads[0][0] > _OPENING:
        return []
    if any(after - before < 2 for (before, *_), (after, *_) in pairwise(heads)):
        return []  # a list
    lead = _lead(scene, blocks[: heads[0][0]])
    if lead is None:
        return []
    date, everywhere = lead
    ends = _ends(scene, blocks, [masked.start for *_, masked in heads])
    own = [
        _dated(scene, found, title, (masked.start, end))
        for (_, title, masked), end in zip(heads, ends, strict=True)
    ]
    if 2 * sum(own) > len(own):
        return []  # the lead's is then only the span of the page
    told = {
        one.fields["work"]
        for one in found
        if one.roles["date"][0] >= heads[0][2].start and not _vague(scene, one)
    }
    made = []
    for (_, title, masked), dated, end in zip(heads, own, ends, strict=True):
        if dated or title in told:
            continue
        services = release_lists.services(scene, masked) or everywhere
        made.append(
            release_lists.entry(
                scene,
                led.RULE,
                date,
                title,
                scene.mask(masked.start, masked.end),
                services,
                span=(masked.start, end),
            )
        )
    return made


def _heads(scene: Scene, blocks: Sequence[layout.Block]) -> Iterator[tuple[int, str, Masked]]:
    """Number, title and words of the lines that head a section."""
    for number, block in enumerate(blocks[:-1]):
        if block.end - block.start > _LINE:
            continue
        masked = scene.mask(block.start, block.end)
        head = _HEAD.fullmatch(masked.text) if _W in masked.text else None
        below = blocks[number + 1 : number + 4]
        if head and any(b.end - b.start > _BODY for b in below):
            yield number, scene.title_at(masked, head.start("w")), masked


def _lead(scene: Scene, opening: Sequence[layout.Block]) -> tuple[DateMention, list[str]] | None:
    """The date that the introduction gives all that stands below it, and the service that it names with it."""
    last: tuple[DateMention, list[str]] | None = None
    for sentence in _sentences(scene, opening):
        text = sentence.masked.text
        if _D not in text or _OTHER.search(text):
            continue
        for pattern in _LEADS:
            match = pattern.search(text)
            date = match and scene.dates[sentence.masked.items[match.start("d")].key]
            if date and date.precision in (*_PRECISE, *_VAGUE) and not date.text.isdigit():
                last = date, release_lists.services(scene, sentence.masked)
                break
    return last


def _sentences(scene: Scene, opening: Sequence[layout.Block]) -> Iterator[Sentence]:
    for block in opening:
        if block.kind == "caption":
            continue
        yield from (s for s in scene.sentences if block.start <= s.start < block.end)


def _ends(scene: Scene, blocks: Sequence[layout.Block], starts: Sequence[int]) -> list[int]:
    """Where the sections that begin at ``starts`` end: at the next line that begins with a title."""
    lines = [b.start for b in blocks if b.end - b.start <= _LINE and scene.entry(b)]
    last = len(scene.text)
    return [
        min((at for at in lines if at > start), default=min(last, start + _REACH))
        for start in starts
    ]


def _dated(scene: Scene, found: Sequence[Relation], title: str, span: tuple[int, int]) -> bool:
    """Whether a section tells a day of its own, or a rule sees a release of its title in it."""
    start, end = span
    if any(
        start <= one.roles["date"][0] < end
        and one.fields["work"] == title
        and not _vague(scene, one)
        for one in found
    ):
        return True
    return any(
        start <= date.start < end
        and date.precision == "day"
        and (_NUMBERED.search(date.text) or _ON.search(scene.text, start, date.start))
        for date in scene.dates
    )


def _vague(scene: Scene, relation: Relation) -> bool:
    """Whether a month that stands before a title may be that of anything: "as the channel said in March, Smoke is about …"."""
    day = next(d for d in scene.dates if d.start == relation.roles["date"][0])
    return day.precision in ("month", "year") and relation.rule.endswith("_object")
