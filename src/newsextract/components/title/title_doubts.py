"""Titles that are none: an industry's, a theatre's or a made-up town's name, a place in a ranking, a link to the next page, words without a capital.

Of 35,000 titles in gold train and dev one in Latin letters has no capital, "ghost/girl". What the recogniser
took for one without a capital was none in any of 17 cases on pages that it had not seen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib import resources

from spacy.tokens import Doc, Token

from newsextract import known, memo, registry
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.service.service_names import service_names
from newsextract.occurrences import apart

_CERTAIN = 0.98
# "#blackrock", "girl/boy", "black-ish", "mother!": written small on purpose.
_ON_PURPOSE = re.compile(r"[#/!&*@\d]|[^\W\d_]-[^\W\d_]")
# "Smoke II, III and IV"; "Number one, Smoke, is out on Friday"; "No. 2 on the list"; "the Bay Theatre", where titles have small words or other ends.
_NONE = re.compile(
    # "Pacific Standard Time – 2 am": the hours of an episode around the world
    r"(?:(?:Pacific|Mountain|Central|Eastern|Western|Atlantic|Greenwich|British|Irish|European|Indian?|Philippine|Singapore|Japan|Korean?|Australian?|China) ){1,3}"
    r"(?:Standard|Daylight|Summer|Mean) Time"
    # "The bell, sadly, was fibreglass": of 48,000 titles in gold train and dev none has a single word in small letters so.
    r"|(?:The|An?) [a-zà-ÿ]+"
    # "Think wreckers, 1790, Cornwall."
    r"|Think [a-zà-ÿ].*"
    r"|III?|IV|VI{1,3}|IX|Number(?: (?:one|two|three|four|five|six))?|N[Oo]\. ?\d{1,3}|Ep(?:\.|isode)? ?\d{1,3}|(?:[A-Z][a-z’']+ ){1,2}(?:Theatre|Theater|Playhouse|Opera House)"
    # "Key Visual 3.jpgThe site": a picture's file
    r"|.*\.(?:jpe?g|png|gif|webp)(?:[A-Z\s].*)?"
    # "won two CMA Awards", "The Oscars": a prize, and who gives it
    r"|(?:The )?(?:[A-Z][\w&.’'-]* ){1,3}Awards|(?:The |the )?(?:Oscars|Emmys|Grammys|Baftas|BAFTAs|Golden Globes|Logies)"
    # "This Week's UK Cinema Releases": a page's own heading
    r"|(?:This|Next) Week['’]s (?:[A-Z]\w+ ){0,3}(?:Releases|Films|Movies|Picks|Highlights|Listings|Openings)"
    r"|(?:Producer|Director|Author|Writer|Creator|Composer|Choreographer|Designer|Genre|Language|Runtime|Rating|Starring|Cast|Platform|Release [Dd]ate)s? ?: .+"
)
# "ITV, November": where a list says on which channel each can be seen.
_SLOT = re.compile(
    r"[^,]{2,30}, (?:\d{1,2} )?(?i:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|fall"
    r"|tonight|tomorrow|weekdays|weeknights|daily|coming soon|now|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)(?: \d{1,4})?"
)
# "Christmas Eve, BBC1": a line of a listing below its title.
_WHEN = re.compile(
    r"(?:(?i:Christmas (?:Eve|Day)|Boxing Day|New Year['’]s (?:Eve|Day)|Good Friday|Easter (?:Sunday|Monday)|tonight|tomorrow"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)), (?P<service>[^,]{2,30})"
)
# "Diego Maradona (Getty)": the picture's own words.
_AGENCY = re.compile(r"[”\"’']? \((?:Getty|AFP|Reuters|Alamy|Shutterstock|Rex|PA|AP)\b")
# "Star Cast: Ann Lee and Tom Ray", as Indian pages have it
_STAR_CAST = re.compile(r"Star(?= Cast ?:)")
# "A town called Marrow": of 36 names behind such words in gold train and dev none is a title.
_PLACE = re.compile(
    r"\b(?:town|village|community|city|island|kingdom|country|planet|school|college|hotel|pub|bar|caf[eé]|farm|ranch|hospital|street"
    r"|neighbou?rhood|suburb|county|port|parish|estate|prison|nightclub|club|restaurant) (?:called|named|known as|dubbed|of) (?:the )?[“\"‘']?$"
    # "shouts 'Roofer!' at me", "whom the crew call 'Two Tubas'" (0 titles of gold)
    r"|\b(?:shout|yell|scream|chant|holler|bellow)(?:s|ed|ing)? (?:out )?[“\"‘']$"
    r"|\bwhom (?:[a-z]+ ){1,3}call [“\"‘']$"
    # "my flat in Marrow Road"
    r"|\b(?:flat|apartment|villa|cottage|born|raised|grew up) in $"
)
# "Marrow lies in the hills"
_LIES = re.compile(r" (?:lies|nestles) (?:in|on|at|between|near|off|by) ")
# "2 thoughts on “Smoke”": a blog's own heading above what its readers say.
_THOUGHTS = re.compile(
    r"(?:\A|\n)[ \t]*\d+ (?:thoughts?|comments?|responses?|replies) (?:on|to) [“\"‘']?\Z"
)
# "under the banner Tinsel Week", "its Tinsel Week banner": what a channel shows under one name.
_BANNER = re.compile(r"\bunder (?:the|its|their) (?:new )?(?:banner|umbrella)s? (?:of )?[“\"‘']?\Z")
_BANNERED = re.compile(r"[”\"’']? (?:banner|umbrella)\b", re.IGNORECASE)
# "By Ann Lee, The Plain Talker" (29 of 29 in gold train and dev), "serialised in Kodama's Monthly Kite": a paper's name.
_PAPER = re.compile(
    r"(?:\A|\n)By:? (?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w.’'-]+(?:, | for |,? \| )(?:the )?\Z"
    r"|\b(?i:seriali[sz]ed) in (?:[A-Z][\w-]+['’]s )?(?:the )?(?:(?:manga|comics?|weekly|monthly) )?(?:magazine )?[“\"‘']?\Z"
)
_PAPER_ENDS = re.compile(
    r"[”\"’']?(?: magazine\b|[.,;)\]]|[ \t]*(?:[\r\n]|$)| (?:since|from|in|on|until|between|for|,)\b)"
)
# "Kavi Rao remakes his own hit": no title does (0 of 46,000 in gold train and dev).
_MAKES = re.compile(
    r" (?:(?:has|himself|herself) )?(?:(?:re)?writes|wrote|written|remakes|remade|helms|helmed|directs|directed|penned|pens|adapts|adapted) (?!by\b)"
)
# "a film on Ravi Lal Deo", "his own film on freedom fighter Ravi Lal Deo": whose life it tells (11 of 11 in gold train and dev).
_LIFE = re.compile(r"\b(?:(?:film|movie|series|documentary) on|biopic (?:of|on)) (?:[a-z]+ ){0,2}$")
_OPPOSITE = re.compile(r" (?:opposite|beside|alongside) (?:her|him)\b")
_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,2}")
_HEAD = re.compile(r"(?:\A|\n|[.!?]) *\Z")
_ARROW = re.compile(r"[ \t]*[»›→][ \t]*(?:[\r\n]|$)")
_LABELS = 3  # lines that one heading may open, and no title: "The verdict: …"
_COLON = re.compile(r":[ \t]+\S")
# "What's It All About? A juror falls for …", of entry after entry
_ASKS = re.compile(r"(?:Who|What|Where|When|Why|How)(?:['’]s|['’]re| [a-z]+)? [^?\n“”\"]{2,40}\?")
_OPEN, _CLOSE = frozenset("“‘\"'"), frozenset("”’\"'")
_STAR = re.compile(r" (?:star|actor|actress|legend|icon|favou?rite|cast|boss|villain)\b")
_LATIN = re.compile(r"[a-zà-ÿ]")


def drop(doc: Doc, found: Entities) -> None:
    """Leave out of ``found`` what no title is called, and titles without a capital that stand there once."""
    mentions: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for span, p in found.items():
        if next(iter(p)) == "WORK":
            mentions[memo.words(doc, *span).casefold()].append(span)
    for spans in mentions.values():
        own = memo.words(doc, *spans[0])
        if is_none(own):
            for span in spans:
                del found[span]
            continue
        places = [(doc[s].idx, memo.offsets(doc)[1][e - 1]) for s, e in spans]
        if any(_LIES.match(memo.text(doc), at + len(own)) for at in apart(memo.text(doc), own)):
            for span in spans:
                found[span] = {"LOC": max(found[span].values())}
            continue
        if any(_is_banner(memo.text(doc), *at) for at in places):
            for span in spans:
                found[span] = {"ORG": max(found[span].values())}
            continue
        # The recogniser need not have taken all of them for titles.
        lines = f"\n{memo.text(doc)}".count(f"\n{own}:")
        if max(len(spans), lines) >= _LABELS and all(_is_label(doc, span) for span in spans):
            for span in spans:
                del found[span]
            continue
        for span in [
            s
            for s in spans
            if _is_asked(memo.text(doc), doc[s[0]].idx)
            or _is_place(memo.text(doc), doc[s[0]].idx, memo.offsets(doc)[1][s[1] - 1])
            or _is_mood(doc, found, s)
        ]:
            del found[span]
            spans.remove(span)
        if not spans:
            continue
        if all(_leads_on(memo.text(doc), doc[start].idx, doc[end - 1]) for start, end in spans):
            for span in spans:
                del found[span]
            continue
        if any(_is_maker(memo.text(doc), own, *at) for at in places):
            for span in spans:
                found[span] = {"PERSON": max(found[span].values())}
            continue
        if len(spans) > 1:
            continue
        (span,) = spans
        words = memo.words(doc, *span)
        tagged = memo.text(doc)[max(doc[span[0]].idx - 1, 0) : doc[span[0]].idx] == "#"
        if (
            words.islower()
            and _LATIN.search(words)
            and found[span]["WORK"] < _CERTAIN
            and not tagged
            and not _ON_PURPOSE.search(words)
        ):
            del found[span]


def drop_named(doc: Doc, found: Entities) -> None:
    """Leave out what no title is called, once the titles have their right edges: "Countdown" and "to Christmas"."""
    for span in [s for s, p in found.items() if next(iter(p)) == "WORK"]:
        if is_none(memo.words(doc, *span)):
            del found[span]


def is_none(own: str) -> bool:
    """Whether a title is never called so, wherever it stands."""
    return (
        own.casefold().removeprefix("the ") in _none()
        or (_SLOT.fullmatch(own) is not None and registry.lookup(own.split(",")[0]) is not None)
        or ((at := _WHEN.fullmatch(own)) is not None and registry.lookup(at["service"]) is not None)
        or (_is_no_title(own) and (not known.kinds_of(own) or known.is_only_base(own)))
    )


def _is_banner(text: str, start: int, end: int) -> bool:
    """Whether a channel shows its films under that name, or a paper is called so."""
    low = max(0, start - 40)
    paper = _PAPER.search(text, max(0, start - 60), start) and _PAPER_ENDS.match(text, end)
    return bool(_BANNER.search(text, low, start) or _BANNERED.match(text, end) or paper)


def _is_maker(text: str, words: str, start: int, end: int) -> bool:
    """Whether a sentence begins with such words and says that they wrote or directed something, or a film is on their life,
    or somebody has them "opposite her"."""
    opposite = _OPPOSITE.match(text, end) and text.endswith((" with ", " has "), 0, start)
    makes = _MAKES.match(text, end) and _HEAD.search(text, max(0, start - 4), start)
    return bool(
        (opposite or makes or _LIFE.search(text, max(0, start - 50), start))
        and _NAME.fullmatch(words)
        and not words.startswith("The ")
        and not known.kinds_of(words)
    )


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether the words around ``start:end`` say that it names a town, a house or a page's own heading."""
    low = max(0, start - 40)
    if _STAR_CAST.match(text, start) or _AGENCY.match(text, end):
        return True
    return any(p.search(text, low, start) for p in (_PLACE, _THOUGHTS))


def _is_label(doc: Doc, span: tuple[int, int]) -> bool:
    """Whether such words open a line, with a colon behind them and more in the line."""
    text, start = memo.text(doc), doc[span[0]].idx
    _, ends = memo.offsets(doc)
    return (start == 0 or text[start - 1] == "\n") and bool(_COLON.match(text, ends[span[1] - 1]))


def _is_asked(text: str, start: int) -> bool:
    """Whether what begins at ``start`` stands within a question that opens line after line."""
    line = text.rfind("\n", 0, start) + 1
    asked = _ASKS.match(text, line)
    return (
        asked is not None and line < start < asked.end() and text.count(f"\n{asked[0]}") >= _LABELS
    )


def _is_mood(doc: Doc, found: Entities, span: tuple[int, int]) -> bool:
    """Whether a word in marks right before a title is said of its star: "'Heartbroken' Smoke actress Ann Lee"."""
    start, end = span
    marked = start > 0 and end + 1 < len(doc) and end - start == 1
    if not marked or doc[start - 1].text not in _OPEN or doc[end].text not in _CLOSE:
        return False
    titles = [last for (s, last), p in found.items() if s == end + 1 and next(iter(p)) == "WORK"]
    _, ends = memo.offsets(doc)
    return bool(titles) and _STAR.match(memo.text(doc), ends[titles[0] - 1]) is not None


def _leads_on(text: str, start: int, last: Token) -> bool:
    """Whether a line is a link to the next page, whatever its language: "Baca lagi »"."""
    return text[start - 1 : start] in ("", "\n") and bool(
        _ARROW.match(text, last.idx + len(last.text))
    )


def _is_no_title(name: str) -> bool:
    return (_NONE.fullmatch(name) or _house().fullmatch(name)) is not None


@cache
def _house() -> re.Pattern[str]:
    """A house of a chain: "Odeon Fallow Square"."""
    chains = "|".join(map(re.escape, service_names().cinema_chains))
    return re.compile(rf"(?:{chains})(?: (?:[A-Z][\w’'.-]+|IMAX|of|the|on)){{1,4}}")


@cache
def _none() -> frozenset[str]:
    """What names no work ("a Kapuso star", "veteran Yoruba actress")."""
    text = resources.files("newsextract").joinpath("data/en/no_titles.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
