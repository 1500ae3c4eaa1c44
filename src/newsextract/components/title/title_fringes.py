"""What stands close to a title and is none of it: the stage before it or behind it, the number of a season, a name before its hash.

"Broadway's Smoke", "Smoke on Broadway", "Smoke S2", "Ann Lee's #Smoke": of 36,000 titles in gold train and dev none
has any of it in its mark; the season's number stands behind a title 19 times and the stage before or behind one 13 times.
"""

from __future__ import annotations

import re
from collections import Counter

from spacy.tokens import Doc

from newsextract import known, layout, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import in_marks, move, titles
from newsextract.given_names import given_names

_STAGE = re.compile(r"(?:Broadway|(?:(?:London|The|the) )*West End)['’]s (?=\w)")
_ON_STAGE = re.compile(
    r"(?<=\w) (?:on|ON|On) (?:Broadway|BROADWAY)\Z|(?<=\w) in (?:London['’]s|the) West End\Z"
)
# "Smoke - Review", "Smoke – No Reviews": a page's heading.
_REVIEW = re.compile(
    r"(?<=\S) ?[-–—:|] (?:(?:Film|Movie|TV|No|Advance|Early|Festival) )?(?:Reviews?|Trailers?|Recap|No)\Z"
)
# "More of Smoke is on the way", "Work on Smoke has begun"
_MORE = re.compile(
    r"(?:(?:More|Much more|Lots more) (?:of|from)|(?:Work|Production|Filming|Shooting) on) (?=[A-Z])"
)
# "Smoke S2", "Smoke – Season 2"
SEASON = re.compile(
    r"(?<=\w) S\d{1,2}\Z"
    r"|(?<=[\w!?.])(?: ?[-–—|:,] ?|,? \()(?:Season|Series) (?:\d{1,2}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\Z"
    # of a set of discs
    r"|(?<=[\w!?.])[”\"’']?:? (?:The )?Complete (?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Final) (?:Season|Series)\Z"
)
_HASH = re.compile(r"\A[^#]*\w #(?=[^\W\d_])")
# "Smoke & Untitled Ann Lee", titles of a column's headline; "Smoke #" 1.
_UNTITLED = re.compile(r"(?<=\w)(?:,| (?:and|&)) Untitled\Z")
_NUMBER = re.compile(r"\d{1,3}(?!\w)")
# "Porter No. 1", of which "No" ended a sentence
_NUMERO = re.compile(r"(?<=\w) No\Z"), re.compile(r"\. ?\d{1,2}\b")
# "Smoke-$6.3 million", a line of the box office
_TAKINGS = re.compile(
    r"(?<=\S) ?[-–—:] ?(?:[$£€₹]|Rs\.? ?)\d[\d.,]*(?: ?(?:[MmKk]|[Cc]rores?|million))?\Z"
)
# "Smoke Watch" before "trailer", a page's link; "Smoke Credit" before ": Sky", a picture's.
_LINKS = (
    (
        re.compile(r"(?<=\S) Watch\Z"),
        re.compile(r" (?:the )?(?i:trailer|teaser|clip|video|now)\b"),
    ),
    (
        re.compile(r"(?<=\S) (?:(?:Picture|Photo|Image) )?(?:Credit|Photo|Picture|Pic|Image)s?\Z"),
        re.compile(r" ?: ?\S"),
    ),
)
# "Takes Out a Smoke Ad": what a headline tells of, beside a title that the article has elsewhere (no title of gold is built so).
_THING = re.compile(
    r" (?i:ads?|posters?|clips?|teasers?|trailers?|cast|stars?|tickets|premiere|finale|recap|news|spoilers|reboot|sequel|prequel|spin-?off|revival)\Z"
)
# "Smoke: “The Hearth”", a series and its episode: no title of gold is written so.
_EPISODE = re.compile(r"(?<=\w): [“\"][^“”\"]+[”\"]?\Z")
_BEHIND = (_ON_STAGE, SEASON, _REVIEW, _UNTITLED, _TAKINGS, _EPISODE)
# "Ann Lee in Smoke", a star and the title that the article has elsewhere; "The Girl in Smoke" may be one.
_STAR_IN = re.compile(
    r"(?!(?:The|An?|My|Our|Once|Back|Made|Lost|Live|Alone) )(?:[A-Z][\w.’'-]+ ){1,3}in (?=[A-Z\d])"
)

# "Smoke Sun" before "9pm, ITV1", "Smoke from Fri": the day of a listing.
_DAY = re.compile(r" (?P<from>from )?(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\Z")
_HOUR = re.compile(r" (?:at )?\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b")
# "Goodfellas with Pesci": a title of gold that goes on so begins with no known one.
_WITH = re.compile(r" with (?:[A-Z][\w’'-]+ ?){1,2}\Z")
# "Smoke Fills Up", "Smoke Comes to Town": a heading's news of a title that the article has elsewhere.
_NEWS = re.compile(
    r" (?i:adds|arrives|begins|bids|brings|builds|bows|cancels|casts|closes|comes|completes|debuts|drops|ends|expands|extends|fills|finds|gains|gets|goes|heads|hits|joins|kicks|lands|launches"
    r"|leads|leaves|loses|makes|moves|names|nabs|opens|picks|plans|premieres|pulls|recasts|recruits|returns|reveals|rounds|says|sells|sends|sets|signs|sings|starts|stays|takes|taps"
    r"|transfers|turns|unveils|welcomes|wins|at \w+ to (?:close|open)|to (?:close|open|end|return|transfer|tour)) (?:[\w’'-]+(?: |\Z))+\Z"
)
# "Mean Girls Opens": only behind a title that is known; "Smoke Opens" may be one.
_OPENS = re.compile(
    r" (?:Opens|Closes|Premieres|Debuts|Arrives|Begins|Ends|Airs|Streams|OPENS|CLOSES|PREMIERES|DEBUTS)\Z"
)
# "Smoke Comes" before "Back", "Smoke End" before "After"; "Smoke Returns" may be a title, and so it says nothing.
_NEWS_BEGINS = (
    (
        re.compile(r" (?i:comes|goes|heads|gets|moves|kicks)\Z"),
        re.compile(r" (?:Back|Home|Off|Into|BACK|HOME|OFF|INTO)\b"),
    ),
    (
        re.compile(r" (?:Stop|End|Return|Finish|Conclude|Open|Close)s?\Z"),
        re.compile(r" (?:After|Before|With|This|Next|In) (?=[A-Z\d])"),
    ),
)
# "Two Men, One Monster: SMOKE": a headline's own words, and the title that it tells of in capitals.
_SHOUTED = re.compile(r"(?=[^:]*[a-z])[^:]+: (?P<title>[A-Z0-9][^a-z]{3,})")
_PEOPLE = ("PERSON", "CHARACTER")
_DEED = 5  # words: a name of two, a verb, a title of two
_SOMEBODY = 0.9
_HEADING = 100  # characters
# "Smoke and Smoke 2" are two.
_SEQUEL = re.compile(
    r"(?P<first>.{3,}?),? (?:and|&) (?P<second>(?P=first)(?: (?:\d+|[IVX]+)\b.*|: .+))"
)


def cut(doc: Doc, found: Entities) -> None:
    """Cut the titles in ``found`` to their own words."""
    starts, ends = memo.offsets(doc)
    text = memo.text(doc)
    times = Counter(memo.words(doc, *span).casefold() for span in titles(found))
    lines = [
        (b.start, b.end)
        for b in layout.blocks(text)
        if b.end - b.start < _HEADING and text[b.end - 1] not in '.!”"'
    ]
    people = {memo.words(doc, *span) for span, p in found.items() if next(iter(p)) in _PEOPLE}
    for start, end in titles(found):
        if at := _person(doc, start, end, times, people):
            # "Smoke Ann Lee", a heading's title and whom it tells of.
            move(found, (start, end), (start, at))
            continue
        if at := _deed(doc, start, end):
            move(found, (start, end), (at, end))
            found[start, start + 2] = {"PERSON": _SOMEBODY}
            continue
        low, high = starts[start], ends[end - 1]
        own = text[low:high]
        if (
            times[own.casefold()] == 1
            and (news := _news(own, times, text, high))
            and any(first <= low < last for first, last in lines)
        ):
            high -= news
        if (shouted := _SHOUTED.fullmatch(own)) and times[shouted["title"].casefold()]:
            low += shouted.start("title")
        if two := _SEQUEL.fullmatch(own):
            p = found.pop((start, end))
            part = next(i for i in range(start, end) if starts[i] >= low + two.start("second"))
            found[part, end] = p
            found[
                start, next(i for i in range(start, end) if ends[i] >= low + two.end("first")) + 1
            ] = p
            continue
        star = _STAR_IN.match(own)
        if (
            star
            and times[own.casefold()] == 1
            and times[own[star.end() :].casefold()]
            and not in_marks(doc, start, end)
            and not known.kinds_of(own)
        ):
            low += star.end()
        no, number_of = _NUMERO
        if no.search(own) and (behind := number_of.match(text, high)):
            high = behind.end()
        for link, linked in _LINKS:
            if (word := link.search(own)) and linked.match(text, high):
                high -= len(word[0])
        if (
            (thing := _THING.search(own))
            and times[own.casefold()] == 1
            and any(times[the + own[: thing.start()].casefold()] for the in ("", "the "))
        ):
            high -= len(thing[0])
        if own.endswith("#") and (number := _NUMBER.match(text, high)):
            high = number.end()
        day = _DAY.search(own)
        if day and (day["from"] or _HOUR.match(text, high)) and not known.kinds_of(own):
            high -= len(day[0])
        if (
            (co_star := _WITH.search(own))
            and known.kinds_of(own[: co_star.start()])
            and not known.is_common(own[: co_star.start()])
            and not known.kinds_of(own)
        ):
            high -= len(co_star[0])
        if before := _STAGE.match(own) or _HASH.match(own) or _MORE.match(own):
            low += before.end()
        if behind := next(filter(None, (p.search(own) for p in _BEHIND)), None):
            high -= len(behind[0])
        first = next((i for i in range(start, end) if starts[i] == low), None)
        last = next((i for i in range(start, min(end + 1, len(doc))) if ends[i] == high), None)
        if first is not None and last is not None and first <= last:
            move(found, (start, end), (first, last + 1))


def _person(doc: Doc, start: int, end: int, times: Counter[str], people: set[str]) -> int | None:
    """Where the full name of a person of the article begins behind a title that stands alone elsewhere."""
    if times[memo.words(doc, start, end).casefold()] > 1:
        return None
    for at in range(start + 1, end - 1):
        if memo.words(doc, at, end) in people and times[memo.words(doc, start, at).casefold()]:
            return at
    return None


def _news(own: str, times: Counter[str], text: str, at: int) -> int:
    """Characters at a title's end that tell what happens to a title of the article, or begin to; ``at`` is behind it."""
    for verb, goes_on in _NEWS_BEGINS:
        begins = verb.search(own)
        if begins and goes_on.match(text, at) and times[own[: begins.start()].casefold()]:
            return len(begins[0])
    for match in re.finditer(r" ", own):
        title = own[: match.start()]
        news = _NEWS.match(own, match.start())
        if (news and times[title.casefold()]) or (
            (news or _OPENS.match(own, match.start())) and _is_known(title) and not _is_known(own)
        ):
            return len(own) - match.start()
    return 0


def _is_known(title: str) -> bool:
    """Whether a title of two words or more is known, and is nothing else."""
    return " " in title and bool(known.kinds_of(title)) and not known.is_common(title)


def _deed(doc: Doc, start: int, end: int) -> int | None:
    """Where a known title begins behind somebody and what he does: "David Cook Laces Up Kinky Boots"."""
    if end - start < _DEED or doc[start].lower_ not in given_names():
        return None
    if not (doc[start + 1].text[:1].isupper() and doc[start + 2].lower_.endswith("s")):
        return None
    titles_at = (at for at in range(start + 3, end - 1) if _is_known(memo.words(doc, at, end)))
    return None if _is_known(memo.words(doc, start, end)) else next(titles_at, None)
