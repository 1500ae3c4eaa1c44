"""Whose interview a page is."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache

from spacy.tokens import Doc

from newsextract import memo, names
from newsextract.components.quote import quotemarks
from newsextract.components.quote.quotepairs import Quoted
from newsextract.rules import shipped

_MET = re.compile(
    r"\b(?:with|asked|met|to|meets|called|joined by|rang(?: up)?|phoned)(?:…|\.{3}|:)?(?: [\w’'-]+,?){0,6} $|^(?:\W|[Ii]nterview:?\s|Exclusive:?\s)*$"
)
# "So I called Ann Lee, who …", "TVLine got showrunner Ann Lee on the phone".
_CALLED = re.compile(
    r"\b(?:I|[Ww]e|this reporter|this writer) (?:have |had |recently |then |just )?(?:called|rang|phoned|met|asked|reached|visited|joined|caught)(?: up)?(?: with| to)? (?:[\w’'-]+ ){0,5}$"
)
_GOT = re.compile(r"\b(?:got|had|reached|caught|rang|called|phoned) (?:[\w’'-]+ ){0,5}$")
_BY_PHONE = re.compile(
    r",?(?: \([^()\n]+\))? (?:on the (?:phone|line)|(?:on|over|via|by) (?:Zoom|Skype|FaceTime|phone|email))\b"
)
_ANSWERED = re.compile(
    r",?(?: \([^()\n]+\))?(?: who)?(?: recently| exclusively| just)? (?:answer(?:s|ed) (?:our|my|a few|some|the|your|\w+ of our) |"
    r"(?:was|is) (?:talking|speaking|chatting) (?:exclusively )?(?:to|with) (?=[A-Z])|"
    r"(?:(?:sp(?:oke|eaks)|talk(?:s|ed)|chat(?:s|ted)|sat down|sits down|opens? up|opened up|(?:was|is) (?:talking|speaking)) (?:to|with)|called|rang|phoned|joined|met) "
    r"(?:us\b|me\b|(?P<outlet>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3}),? (?:about|for|on|from|ahead|before|after|to discuss)\b))"
)
# "Ann Lee was talking to Jo Bell." below the answers: both are named, and the first has answered.
_SIGNED_OFF = re.compile(
    r" (?:was|were) (?:talking|speaking|chatting|in conversation) (?:to|with) (?=[A-Z])"
)
# "She talks to Jo Bell about": the reporter.
_REPORTER = re.compile(
    r"^(?:\W|[Hh]ere,? |[Bb]elow,? )*(?:[Ss]?[Hh]e|[Tt]hey)(?: (?:recently|exclusively|now|also))? (?:talk|speak|chat|spoke|sat|sit|open|tell|told|explain)\w*(?: up| down| exclusively| all)?(?: to| with)? $"
)
# "Were you glad that Ann Lee said yes?", "You and Ann Lee met on a boat?": of whom the questions speak is seldom who answers.
_OF_OTHERS = re.compile(
    r"\b(?:with|that|mean|about|opposite|alongside|like|and|by|from|for|against|[Dd]irector|[Ww]riter|[Cc]reator|[Cc]o-?stars?|said|says) (?:[\w’'-]+ )?$|, $"
)
# "Ann Lee, your co-star, told us"
_YOURS = re.compile(
    r",? (?:who (?:directed|cast|wrote|hired|plays|played) you|your (?:[\w-]+ ){0,2}(?:co-?star|cast-?mate|lead|director|writer|producer|creator|showrunner|colleague|partner|boss|friend"
    r"|wife|husband|father|mother|dad|mum|mom|brother|sister|son|daughter)),? "
)
# "Ann Lee, how has it been so far?", "What is next, Ann?"
_BEFORE_ASKED = re.compile(
    r"(?:date \d{4}(?:-\d\d){0,2} |^)\W*(?:(?:Q(?:uestion)?\d*[.:)]?|(?i:so|hi|hello|hey|welcome|thank you|thanks|congratulations|congrats|first|now|and|but|well|ok|okay)),? )*$"
)
_ASKED = re.compile(
    r", (?:how|what|when|where|why|(?:are|do|did|can|could|would|will|have|had|were|should|might) you|(?:is|was|has|does) (?:it|this|that|the|there|your)|tell (?:us|me)|you(?:['’]\w+|r)?|let['’]s)\b[^\n]*\?"
)
_BEHIND_ASKED = re.compile(r"(?i:\b(?:you|your|how|what|why|when|where)\b)[^\n.!?]*, $")
# "Interview: Jo Bell", below whom it is about.
_CREDIT = re.compile(
    r"^\W*(?:[Ii]nterview|[Ww]ords|[Tt]ext|[Pp]hoto(?:s|graphs?|graphy)?|[Pp]ictures?|[Ss]tyling)(?: by)?: ?$"
)
# "As Ann Lee I'll say", "My name is Ann Lee": so does whoever answers name himself.
_I_AM = re.compile(r"\b(?:I am|I['’]m|[Mm]y (?:full |real )?name(?: is|['’]s)|I,) $")
_GLOSSED = re.compile(r",? (?:who|whose|a|an|the)\b|['’]s\b")
_AS = re.compile(r"\b[Aa]s $")
# "As Mara I wear a hat" is an actor's part.
_I_SAY = re.compile(
    r",? I(?: will| would|['’]ll|['’]d| can(?: only)?| must)? (?:\w+ )?(?:say|tell|ask|advise|add|thank|wish|urge)\b"
)
_LABEL = re.compile(r": \S")
_HEAD = re.compile(r"(?:\n|\A|\A\s*date \d{4}(?:-\d\d){0,2} )$")
_ANSWER = re.compile(r"A(?:nswer)?\d*[.:)|]")
_ALONE = 20  # characters that may follow on a credit's line
_FOOT = 400  # characters of a page's end
_NEAR = 300  # characters: how far back somebody stands whom "she" is
_BYLINE = re.compile(
    r"(?:^|\n)(?:\s*date \d{4}(?:-\d\d){0,2} )?\W*(?:[A-Za-z]+ ){0,2}[Bb][Yy] $|\b[Aa]s told to $"
)


@cache
def talk() -> re.Pattern[str]:
    """What says that somebody was interviewed."""
    words = "".join(tomllib.loads(shipped("quotes.toml"))["talk"].split("\n"))
    return re.compile(rf"\b(?:{words})\b")


def answerer(doc: Doc, answers: list[tuple[int, int]], asked: list[tuple[int, int]]) -> str:
    """Whose interview it is where questions bear no label; empty for nobody.

    Whom the questions name is seldom who answers them, and never who is named there as somebody else:
    "How is it to work with Ann Lee?"
    """
    name = interviewee(doc, answers + asked, answers[0][0])
    if name:
        return name
    name = interviewee(doc, answers, answers[0][0])
    text = memo.text(doc)
    called = [
        m for m in names.mentions(doc)
        if m.name == name and not any(s <= m.start < e for s, e in answers)
    ]  # fmt: skip
    others = [
        m for m in called
        if _OF_OTHERS.search(text, max(0, m.start - 40), m.start) or _YOURS.match(text, m.end)
    ]  # fmt: skip
    return "" if len(others) == len(called) else name


def interviewee(doc: Doc, lines: list[tuple[int, int]], first: int) -> str:
    """Whose interview it is; empty for nobody.

    Whom the lead meets, who answers, whom a question calls by his name, else whoever is named most outside of ``lines``.

    Arguments:
        lines: what the interviewee says, and where that is known what is asked.
        first: where it begins.
    """
    text = memo.text(doc)
    people = [
        m for m in names.mentions(doc)
        if m.label == "PERSON" and not _BYLINE.search(text, max(0, m.start - 60), m.start)
    ]  # fmt: skip
    called = _called(text, lines)
    own = [m for m in people if not any(one.start <= m.start < one.end for one in called)]
    # A label says who answers.
    inside = Counter(m.name for m in own if any(s < m.start < e for s, e in lines))
    labels = {
        m.name for m in people
        if _LABEL.match(text, m.end) and _HEAD.search(text, max(0, m.start - 20), m.start)
    }  # fmt: skip
    if len(labels) == 1:
        return labels.pop()
    if name := naming_himself(doc, lines):
        return name
    outside = [m for m in people if not any(s <= m.start < e for s, e in lines)]
    counts = Counter(m.name for m in outside)
    reporters: set[str] = set()
    if told := _met(text, outside, counts, first, reporters) or _answering(
        text, people, outside, reporters
    ):
        return told
    if not counts:
        asked = [(s, e) for s, e in lines if text[e - 1] == "?" and not _ANSWER.match(text, s)]
        counts = Counter(
            m.name for m in people
            if any(s <= m.start < e for s, e in asked)
            and not _OF_OTHERS.search(text, max(0, m.start - 40), m.start)
            and not _YOURS.match(text, m.end)
        )  # fmt: skip
        inside -= counts
    # Whoever says "I" seldom says his own name.
    weights = {
        name: n / (1 + 2 * inside[name]) for name, n in counts.items() if name not in reporters
    }
    return max(weights, key=lambda name: weights[name]) if weights else ""


def naming_himself(doc: Doc, lines: list[tuple[int, int]]) -> str:
    """Who says his own name in one of the answers among ``lines``, outside of what is quoted there; "" for nobody."""
    text = memo.text(doc)
    called = _called(text, lines)
    for m in names.mentions(doc):
        answers = any(s <= m.start < e and text[e - 1] != "?" for s, e in lines)
        if not answers or any(one.start <= m.start < one.end for one in called):
            continue
        before = text[max(0, m.start - 24) : m.start]
        if _AS.search(before):
            named = _I_SAY.match(text, m.end) is not None
        else:
            # "I'm Mara", "I'm Mara Voss, who swims" are the part again: whoever gives his name gives it in full, without more.
            full = m.label == "PERSON" and " " in text[m.start : m.end]
            full = full and not _GLOSSED.match(text, m.end)
            named = full and _I_AM.search(before) is not None
        if named:
            return m.name
    return ""


def _called(text: str, lines: list[tuple[int, int]]) -> list[Quoted]:
    """What is quoted inside ``lines``: "He'll go, 'Ready, Ann?'" is how others call whoever answers."""
    return [
        one for one in quotemarks.find(text)
        if any(s <= one.outer_start and one.outer_end < e for s, e in lines)
    ]  # fmt: skip


def _met(
    text: str, outside: list[names.Mention], counts: Counter[str], first: int, reporters: set[str]
) -> str:
    """Whom the lead meets; adds to ``reporters`` who asks."""
    for m in outside:
        if m.end > first:
            break
        begin = max(0, m.start - 60)
        sentence = re.split(r"[.!?\n]\s*", text[begin : m.start])[-1]
        alone = text.find("\n", m.end) - m.end
        if _CREDIT.search(sentence) and 0 <= alone < _ALONE and m is not outside[0]:
            reporters.add(m.name)
        elif _REPORTER.match(sentence):
            reporters.add(m.name)
            before = [o for o in outside if m.start - _NEAR <= o.start < m.start - len(sentence)]
            if before := [o for o in before if o.name not in reporters]:
                return before[0].name
        elif (_MET.search(sentence) and talk().search(sentence)) or (
            _CALLED.search(sentence) or (_GOT.search(sentence) and _BY_PHONE.match(text, m.end))
        ):
            # "Lee speaks to Ray": whichever of them the page speaks of more.
            both = [o for o in outside if m.start - len(sentence) <= o.start <= m.start]
            return max(reversed(both), key=lambda o: counts[o.name]).name
    return ""


def _answering(
    text: str, people: list[names.Mention], outside: list[names.Mention], reporters: set[str]
) -> str:
    """Who is said to answer or to talk, or whom a question calls by his name."""
    starts = {m.start for m in people}
    for m in outside:
        if len(text) - m.end < _FOOT and _SIGNED_OFF.match(text, m.end):
            return m.name
    for m in outside:
        answered = _ANSWERED.match(text, m.end)
        if answered and answered.start("outlet") not in starts and m.name not in reporters:
            return m.name
    for m in people:
        line = text[text.rfind("\n", 0, m.start) + 1 : m.start]
        if _YOURS.match(text, m.end):
            continue
        if (_ASKED.match(text, m.end) and _BEFORE_ASKED.fullmatch(line)) or (
            text[m.end : m.end + 1] == "?" and _BEHIND_ASKED.search(line)
        ):
            return m.name
    return ""
