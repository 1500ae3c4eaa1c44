"""Titles of an evening that is told before them: "Smoke begins on 9 May at 9pm. It's followed at 10 by Ash."

The second sentence has an hour, or says what comes before or after, and no day: it takes the day of the sentence before.
So does what a sentence only has beside its own title: "Smoke returns on 9 May at 9, with Ash following at 10".
Its event is told by its own words, not by those around the day (:func:`place`); what else stands in it for the day's
weights to read, a clock time, stands where a date would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.release import release_parts
from newsextract.components.scene import Scene, Sentence
from newsextract.components.title.credits import credited
from newsextract.dates import DateMention, TimeMention
from newsextract.masking import PLACEHOLDERS

RULE = "same_evening"
_W, _F, _D, _T = (PLACEHOLDERS[kind] for kind in ("WORK", "PLATFORM", "DATE", "TIME"))
_BESIDE = r"(?:right|straight|immediately|directly|just) (?:before|after|behind|afterwards?)"
# What comes next, so that no word of the day is needed, not even in the same paragraph.
_THEN = re.compile(
    r"^(?:And |But )?(?:(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hey|[Tt]he (?:show|series|film|premiere|first episode|opener|finale))(?:['’]s| is| are|['’]ll be| will be)"
    r" (?:then |immediately |directly |both |all )?followed\b|(?:[Tt]hen|[Nn]ext|[Ll]ater|[Aa]fter (?:that|it|which)|[Aa]fterwards|[Ss]traight after(?:wards)?"
    r"|[Ii]mmediately after(?:wards)?|[Rr]ight after(?:wards)?|[Ff]ollowing (?:that|it))\b)"
    rf"|\b{_BESIDE}(?: (?:it|that|them))?,? (?:at |from )?{_T}|{_T},? {_BESIDE} (?:it|that|them)\b|{_W}[”\"’']?(?:, [^.;{_W}{_D}]{{1,60}},)? follows (?:it |that |this )?(?=at |on |from |right |straight |immediately |directly |{_T}|{_F})"
    r"|\b(?:[Pp]aired|[Cc]oupled) with (?:it|that)\b"
)
# Of these it is said without an hour: "It'll be followed by Ash", "Just before it there is Ash", "It is paired with Ash".
_HOURLESS = re.compile(
    r"^(?:And |But )?(?:[Ii]t|[Tt]hat|[Tt]his)(?:['’]s| is|['’]ll be| will be) (?:then |immediately |directly )?(?:followed|preceded|paired|coupled) (?:immediately |directly |right away )?(?:by|with)\b"
    rf"|^(?:And |But )?(?:[Rr]ight|[Ss]traight|[Ii]mmediately|[Dd]irectly|[Jj]ust) (?:before|after|behind)(?:wards)?(?: it| that|,)|\b{_BESIDE}(?: it| that)?(?=[,.]|$)"
)
# "Smoke returns on 9 May at 9, with Ash following at 10": of the day in the same sentence
_WITH = re.compile(
    rf"\bwith (?:[^.;()—{_W}{_D}{_T}]{{0,50}} )?[“\"‘']?(?P<w>{_W})[”\"’']?,? (?:following(?: it)?|(?:straight|right|immediately|directly) (?:after|behind)(?:wards| it)?|behind it|after it|to follow)"
    rf"(?: at (?P<t>{_T})| on {_F})*(?=[.,;:!]|$)"
)
# Hours that are those of every week, and slots that change hands.
_EVERY = re.compile(
    r"\b(?:week ?nights?|weekdays?|weekends|weekly|every|each|nightly|daily|usual(?:ly)?|normally|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|repeat\w*|moves?|moved|moving"
    r"|slots?|used to|these days|until then|by then|last year|last season|previously|originally)\b",
    re.IGNORECASE,
)
# "The clip is at 14:20", "doors open at 7", "tickets from 10am": no hour of a programme
_OTHER = re.compile(
    r"\b(?:tickets?|doors|trailer|clip|watch the|filming|filmed|panel|press|podcast|Q&A|website|below|died|born|woke|meantime|meanwhile)\b"
    # "At 7:15 and 9:30": a cinema's
    rf"|{_T}(?:,| and| &| or) {_T}",
    re.IGNORECASE,
)
# "Up against Ash at 9pm"
_RIVAL = re.compile(
    r"\b(?:against|like|opposite|than|beating|beat|from|(?:spin-?off|star|team|people|makers?|cast|creators?|writers?|fans?) of)(?: the)? [“\"‘']?$"
)
_AFTER_TIME = re.compile(
    r"\b(?:then|next|followed|follows|later|afterwards|that|it),? (?:at |from )?$|^(?:At |From )?$"
)
_AND = re.compile(
    r"(?:,|,? and|,? then|,? plus| &)(?: (?:the|a|an|its|new|comedy|drama|sitcom|series|film|season|fellow|second|third|fourth|[\w-]+))*? [“\"‘']?"
)
_ENTRY = re.compile(rf"[^\w{_W}{_T}]*(?:{_T}|{_W}[”\"’']?,? \()|[^()]*\([^()]*{_T}")
_STOP = re.compile(r"[.!?][”\"’')]*\s+")
_WORD = re.compile(r"\b[a-z]{2,}\b")
_WORDS = 4  # of a whole sentence
_SENTENCES = 3  # behind that of the day, in one paragraph
_BLOCKS = 1  # paragraphs behind that of the day


def added(scene: Scene, found: Sequence[Relation]) -> list[Relation]:
    """The relations found, and one for each title of an evening told before it."""
    had = {(one.roles["date"], one.fields["work"]) for one in found}
    more = []
    for sentence, day, titles in _evenings(scene):
        for at, time in titles:
            made = _relation(scene, sentence, day, at, time)
            services = {
                one.fields["platforms"] for one in found if one.roles["date"] == made.roles["date"]
            }
            if not made.fields["platforms"] and len(services) == 1:
                made.fields["platforms"] = services.pop()
            if (made.roles["date"], made.fields["work"]) not in had:
                more.append(made)
    return [*found, *more]


def place(scene: Scene, relation: Relation) -> tuple[Sentence, int] | None:
    """The sentence that tells of a title of this rule, and where in its mask a date would stand."""
    if relation.rule != RULE:
        return None
    for sentence in scene.sentences:
        if (sentence.start, sentence.end) == relation.sentence:
            text = sentence.masked.text
            own = [
                at
                for at, c in enumerate(text)
                if c == _W and scene.title(sentence, at) == relation.fields["work"]
            ]
            times = [at for at, c in enumerate(text) if c == _T]
            spot = own[0] if own else 0
            return sentence, min(times, key=lambda at: abs(at - spot), default=len(text) - 1)
    return None


def _evenings(
    scene: Scene,
) -> Iterator[tuple[Sentence, DateMention, list[tuple[int, TimeMention | None]]]]:
    """Sentences with titles and without a day, the day told before, and the titles' offsets with their hours."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    prose = [b for b in blocks if b.kind in ("paragraph", "item")]
    number, index = -1, 0
    day: DateMention | None = None
    told, behind, headed = -1, 0, False  # the paragraph of the day, and the sentences since
    for sentence in scene.sentences:
        if (sentence.start, sentence.end) in scene.headings:
            if _D in sentence.masked.text and _W not in sentence.masked.text:
                day, told, behind, headed = _day(scene, sentence), number + 1, 0, True
            continue
        while index < len(prose) and prose[index].start <= sentence.start:
            number, index = index, index + 1
        if number < 0 or sentence.start >= prose[number].end:
            continue
        text = sentence.masked.text
        then = _THEN.search(text)
        if _D in text and (beside := _beside(scene, sentence)):
            yield beside
        if _D in text and not (then and _only_years(scene, sentence)):
            day, told, behind, headed = _day(scene, sentence), number, 0, False
            continue
        behind += 1
        if headed and not _prose(text):
            continue  # an entry of a list
        if day is None or _W not in text or number > told + _BLOCKS:
            continue
        first = sentence.start == prose[number].start
        next_block = number > told
        if next_block and not (first and _T in text and then):
            continue
        own = _own(text)
        if (behind > _SENTENCES and not next_block) or _EVERY.search(own) or _OTHER.search(own):
            continue
        if not (_T in text or (behind == 1 and not next_block and _HOURLESS.search(text))):
            continue
        if titles := list(_titles(scene, sentence)):
            yield sentence, day, titles


def _day(scene: Scene, sentence: Sentence) -> DateMention | None:
    """The one day that a sentence tells, if it may be an evening's."""
    days = [d for d in scene.dates_in(sentence.masked) if d.precision == "day"]
    if len({d.text.casefold() for d in days}) != 1:
        return None
    return days[0]


def _own(text: str) -> str:
    """The words of the one sentence that tells of a title, where the recogniser took several for one ("at 8/7c. Lee plays …")."""
    places = [at for at, char in enumerate(text) if char in (_W, _T)]
    begins = max((m.end() for m in _STOP.finditer(text, 0, places[0])), default=0)
    ends = _STOP.search(text, places[-1])
    return text[begins : ends.start() if ends else len(text)]


def _prose(text: str) -> bool:
    """Whether words are a whole sentence, where below the line of a day the entries of a list may stand."""
    whole = re.search(r"[.!?:;][”\"’']?$", text) and len(_WORD.findall(text)) >= _WORDS
    return bool(whole) and not _ENTRY.match(text)


def _beside(
    scene: Scene, sentence: Sentence
) -> tuple[Sentence, DateMention, list[tuple[int, TimeMention | None]]] | None:
    """What a sentence with a day says of the title that comes on with another."""
    match = _WITH.search(sentence.masked.text)
    days = _days_before(scene, sentence, match.start()) if match else []
    if match is None or not days:
        return None
    time = scene.times[sentence.masked.items[match.start("t")].key] if match["t"] else None
    return sentence, days[-1], [(match.start("w"), time)]


def _days_before(scene: Scene, sentence: Sentence, end: int) -> list[DateMention]:
    """The days that stand before masked ``end``, but for those of every week."""
    days = [scene.dates[item.key] for item in sentence.masked.within(0, end, ("DATE",))]
    return [day for day in days if day.precision == "day" and not _EVERY.search(day.text)]


def _only_years(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence's dates say no more than how old something is: "the film that was in cinemas in 2009"."""
    return all(date.precision == "year" for date in scene.dates_in(sentence.masked))


def _titles(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, TimeMention | None]]:
    text = sentence.masked.text
    credits = credited(text)
    own = [
        at
        for at, char in enumerate(text)
        if char == _W
        and at not in credits
        and text.rfind("(", 0, at) <= text.rfind(")", 0, at)
        and not release_parts.aside(text, at)
        and not _RIVAL.search(text, max(0, at - 30), at)
        and text[max(0, at - 4) : at]
        != f"{_T} on "  # the name under which it is shown: "at 9 on Cinema Club it's Ash"
    ]
    chosen: dict[int, TimeMention | None] = {}
    for at, char in enumerate(text):
        if char == _T and (title := _of_time(text, own, at)) is not None:
            chosen.setdefault(title, scene.times[sentence.masked.items[at].key])
    if not chosen and own and _T not in text:
        chosen[own[0]] = None
    for before, after in pairwise(own):
        if (before in chosen) != (after in chosen) and _AND.fullmatch(text, before + 1, after):
            chosen.setdefault(before, None)
            chosen.setdefault(after, None)
    yield from sorted(chosen.items(), key=lambda pair: pair[0])


def _of_time(text: str, own: Sequence[int], at: int) -> int | None:
    """The title whose hour stands at ``at``."""
    before = [w for w in own if w < at and _T not in text[w:at]]
    after = [w for w in own if w > at and _T not in text[at + 1 : w]]
    if after and (not before or _AFTER_TIME.search(text, 0, at)):
        return after[0]
    return before[-1] if before else None


def _relation(
    scene: Scene, sentence: Sentence, day: DateMention, at: int, time: TimeMention | None
) -> Relation:
    masked = sentence.masked
    title = scene.title(sentence, at)
    services = release_lists.services(scene, masked)
    made = release_lists.entry(
        scene, RULE, day, title, masked, services, time=time, span=(sentence.start, sentence.end)
    )
    made.fields["tense"] = ""  # the words around the day tell it
    return made
