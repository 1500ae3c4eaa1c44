"""Cues that turn to somebody else than the subject with which they begin."""

from __future__ import annotations

import re

from newsextract.components.quote.cue_patterns import last, patterns
from newsextract.components.quote.quotepairs import Quoted
from newsextract.masking import PLACEHOLDERS

_P, _C, _Q = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["QUOTE"]
_O, _F = PLACEHOLDERS["ORG"], PLACEHOLDERS["PLATFORM"]
# "read a statement released by Netflix", "reads a statement from Lee": not "from Lee's family"
_STATEMENT = re.compile(r"\b(?:statement|press release|open letter)$")
_ISSUED = re.compile(
    rf" (?:\w+ed |put out )?(?:by|from) (?:the )?(?P<s>[{_O}{_F}{_P}])(?=[,.;]|$| (?:on|in|to|that|after|which)\b)"
)
# "Lee teased, before Ray (Davy) leaned across and added", "she said, and Ray agreed": the last of them speaks.
_BEFORE_RAY = re.compile(
    rf", (?:before|until|and then|and|but|while|as) (?:(?:the|his|her|their) (?:[\w’'-]+ ){{1,4}})?(?:[A-Z][a-z]{{1,3}}\.? )?(?P<s>[{_P}{_C}])(?: ?\([^()]{{1,40}}\))?"
    rf"(?: [^.;:,{_Q}{_P}{_C}]{{1,60}}?)? (?P<v>[a-z]+(?: in)?)[:,] ?$"
)
# "he said as he ran, and someone behind me yelled"
_AND_SOMEONE = re.compile(
    rf", (?:and|but|while|before|until|as) (?P<s>some(?:one|body)(?: else)?)(?: [^.;:,{_Q}{_P}{_C}]{{1,40}}?)? (?P<v>[a-z]+)[:,]? ?$"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being|be|gets?|got) (?:\w+ly |once |first |then |also )?$"
)
# "When Lee was asked whether Ray sang, she replied": the one who was asked answers.
_REPLIES = re.compile(
    rf", (?:s?he|they) (?:[a-z]+ ){{0,2}}?(?P<v>[a-z]+)(?: [^.;:{_Q}]{{0,40}}?)?[:,]? ?$"
)
# "“Q,” while Ray added: “Q”", "“Q,” but Ray says it rained": another clause, with words of its own.
_ANOTHER = re.compile(r"[,.]? ?(?:but|while|whereas|although|though|yet) ")
_AND_RAY = re.compile(r"[,.]? ?and ")
_OWN_WORDS = re.compile(
    rf"(?:,| that)?:? ?{_Q}| that\b| (?:it|he|she|they|there|this|those|these|the|his|her|its|their|an?|no) "
)
_ANSWERS = re.compile(r"answer(?:s|ed)|repl(?:ies|ied)|respond(?:s|ed)|shoots back|shot back")
# "she answers only: “Q”", "he replies, putting down the cup, “Q”"
_OWN_QUOTE = re.compile(
    rf"(?: (?:only|simply|just|back|\w+ly))?(?:, [a-z]+ing [^.;:,{_Q}{_P}{_C}]{{1,40}})?[:,]? ?{_Q}"
)
# "When Lee tells her that “Q”, she answers": whoever is told something is not who says it.
_WHEN_TOLD = re.compile(
    rf"(?:\A|[.!?…][”\"’')]* |\n)(?:And |But )?(?:When|As|After|Once) [^.!?;{_Q}]*\b(?:tells?|told|asks?|asked|says?|said|warns?|warned|insists?|insisted)\b[^.!?;{_Q}]{{0,30}}\Z"
)
# Whoever begins the sentence, which names nobody else before the subject of the cue but by the way.
_ABOUT = re.compile(
    rf"(?<!\bto )(?<!\bof )(?<!\bfor )(?<!\bwith )(?<!\bby )(?<!\bfrom )(?<!\babout )(?P<s>[{_P}{_C}]|\b(?:[Ss]?[Hh]e)\b)(?!['’]s\b)(?=,? [^.;:{_Q}]*$)"
)
_TRIBUTE = re.compile(
    rf"\b(?:tributes?|respects|homage|message|praise|thanks|support|farewell|goodbye|birthday wishes|congratulations) to [^.;:{_Q}]*$"
)
_TOLD = re.compile(r"told|asked|warned")
# "The actress hugged Ray, and then told us": she does.
_AND_SAID = re.compile(r",? and (?:also |then |later |even |now |once |again |\w+ly ){0,2}")
_RECALLS = re.compile(
    rf"\b(?:recall|remember)(?:s|ed|ing)? (?P<s>[{_P}{_C}]|him|her|them)(?!['’]s) (?:telling|saying|asking|warning|shouting|replying|adding)\b"
)
_ASIDE = re.compile(
    rf"(?:, with (?=[{_P}{_C}] (?:\w+ )?\w+ing$)|, whom (?=\S+ (?:\w+ ){{0,2}}\w+$)|(?=[{_P}{_C}], who (?:\w+ ){{0,2}}\w+$))"
    rf"(?P<s>[{_P}{_C}]|\b(?:s?he|they)\b)"
)
# "She left in May, and Lee told The Echo": a clause of its own.
_AND_LEE = re.compile(rf", (?:and|but|while) (?P<s>[{_P}{_C}]) (?:\w+ ){{0,2}}\w+$")
# "When asked about Lee, he laughed, saying": a name before the pronoun is somebody else's, or his own.
_NOT_LEE = re.compile(r", (?P<s>(?:s?he|they)) ")
_PRONOUN = re.compile(r"[Ss]?[Hh]e|[Tt]hey|[Bb]oth|[Ii]t")
# "hailed as a “Q” by the director Ray": he calls it so.
_CALLED_SO = re.compile(
    r"\b(?:described|hailed|called|dubbed|branded|label+ed|billed|praised|named|deemed|declared|lauded|dismissed|summed up|characteri[sz]ed|likened)(?: as)?(?: (?:an?|the|one of the|being))* $"
)
_BY_HIM = re.compile(rf"{_Q},? by (?=[^.;:,{_Q}]{{0,60}})")
_SENTENCE = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])[.!?…][”\"’')]* ")
# "Lee asked her friend Ray", "Lee to Ray"
_ASKED = re.compile(
    rf"\b(?:asked|asks|told|tells|quizzed|teased|reminded|to)(?: (?!about\b)[\w-]+){{0,2}} [{_P}{_C}](?!['’]s)"
)
# "“He was a giant”: stars pay tribute to Lee", "‘So sad’ - Smoke fans left in tears"
_MANY = re.compile(
    rf"{_Q},?(?: ?:| [–—-]| as) (?P<s>(?:[\w’'-]+ ){{0,3}}?(?:stars|co-?stars|castmates|cast members|fans|viewers|friends|family|colleagues|celebrities|celebs|Hollywood"
    rf"|Bollywood|netizens|Twitter users|social media users|tributes|neighbou?rs))(?= (?:have |are |all )?(?:[a-z]+s?|react|pay)\b)",
    re.IGNORECASE,
)
# "said Lee, the studio's head of drama, and Ray, who runs the stage, in a joint statement."
_PARTNER = re.compile(
    rf"(?:, (?!(?:who|whose|which|where|when|while|as|but|and|adding|\w+ing)\b)[^.;:{_Q}{_P}{_C}]{{3,90}}?)(?P<c>,)? (?:and|&) (?P<s>{_P})(?!['’]s)"
    rf"(?=,? in a joint\b|(?(c)[.]|(?!))|, (?!(?:and|but|who (?:also )?(?:said|added))\b)[^.;:{_Q}{_P}{_C}]{{3,90}}[.])"
)
_DID = re.compile(r" [a-z]")
_BY = re.compile(rf" by (?P<s>[{_P}{_C}])(?!['’]s)")

# What directly brings in a quotation: "Lee wrote, “…", "saying: “…".
_BRINGS_IN = re.compile(
    r"(?::|\b(?:said|says|saying|wrote|writes|writing|commented|commenting|tweeted|tweeting|posted|added|adding|quipped|joked|replied|replying),) ?\Z"
)
_CLOSING = "”\"’' "


def ends_there(text: str, one: Quoted) -> bool:
    """Whether a quotation that a verb or a colon brings in ends its sentence, and another follows: 'Lee wrote: “Wow!” A fan said, “…'."""
    behind = text[one.outer_end : one.outer_end + 2]
    ends = text[one.start : one.end].rstrip(_CLOSING)[-1:] in ("!", "?", "…")
    low = max(0, one.outer_start - 20)
    brought = _BRINGS_IN.search(text, low, one.outer_start) is not None
    return ends and brought and behind[:1] == " " and behind[1:].isupper()


def somebody_else(text: str, start: int, said: re.Match[str], at: int) -> re.Match[str] | None:
    """Who (``s``) says what stands at ``at`` in a sentence from ``start``, where it is not the subject that was
    ``said``: "The pair split in May, with Lee writing", "Ray, whom Lee called"."""
    aside = (
        recalled(text, said)
        or _ASIDE.search(text, said.start(), said.end("v"))
        or _NOT_LEE.match(text, said.end("s"), said.end("v"))
        or other(text, said.end("v"), at)
        or tributary(text, start, said)
        or hugger(text, said)
    )
    if aside is None and _PRONOUN.fullmatch(said["s"]):
        aside = _AND_LEE.search(text, said.end("s"), said.end("v"))
    if aside is None and (one := _AND_SOMEONE.search(text, said.end("s"), at)) is not None:
        aside = one if patterns().verb.fullmatch(one["v"]) else None
    return aside


def other(text: str, start: int, at: int) -> re.Match[str] | None:
    """The clause of somebody else (``s``) that ends in a verb of speech right before the quotation at ``at``."""
    match = _BEFORE_RAY.search(text, start, at)
    return match if match and patterns().verb.fullmatch(match["v"]) else None


def another(text: str, at: int, said: re.Match[str], *, asked: bool = False) -> bool:
    """Whether what follows the quotation at ``at`` is a clause of somebody else's, who says something else in it."""
    asked = asked or _WHEN_TOLD.search(text[:at]) is not None
    if asked and _ANSWERS.fullmatch(said["v"]) and _OWN_QUOTE.match(text, said.end("v")):
        return True  # "“Why?” Lee answered, “Q”": another asked
    if _ANOTHER.match(text, at + 1):
        return (
            said["v"] not in ("told", "tells") and _OWN_WORDS.match(text, said.end("v")) is not None
        )
    return (
        _AND_RAY.match(text, at + 1) is not None
        and _OWN_QUOTE.match(text, said.end("v")) is not None
    )


def tributary(text: str, start: int, said: re.Match[str]) -> re.Match[str] | None:
    """Who says what is said of the subject of the cue: "Lee paid tribute to Ray, saying", "Lee met Ray, adding"."""
    if not said["v"].endswith("ing") or said["s"] not in (_P, _C):
        return None
    about = _ABOUT.search(text, start, said.start("s"))
    comma = text[said.end("s") : said.start("v")].lstrip(" ").startswith(",")
    if about is None or not (comma or _TRIBUTE.search(text, about.end(), said.start("s"))):
        return None
    return about


def recalled(text: str, said: re.Match[str]) -> re.Match[str] | None:
    """Whose words (``s``) the subject of a cue recalls: "“Q,” Lee remembers him telling her", "Lee recalls Ray saying: “Q”"."""
    return _RECALLS.search(text, said.end("s"), min(len(text), said.end("v") + 24))


def goes_on(text: str, said: re.Match[str]) -> bool:
    """Whether the verb of a cue goes on with what somebody did to its subject: "hugged Ray, and told us"."""
    return _AND_SAID.fullmatch(text, said.end("s"), said.start("v")) is not None


def hugger(text: str, said: re.Match[str]) -> re.Match[str] | None:
    """Who begins the sentence that goes on so, and speaks: "The actress hugged Ray, and told us"."""
    if not goes_on(text, said) or not {_P, _C} & set(said["s"]):
        return None
    ends = list(_SENTENCE.finditer(text, 0, said.start("s")))
    begin = ends[-1].end() if ends else 0
    first = patterns().subject.search(text, begin, said.start("s"))
    return first if first and _DID.search(text, first.end("s"), said.start("s")) else None


def caller(text: str, at: int, end: int) -> re.Match[str] | None:
    """By whom something is called what stands in the quotation at ``at``: "hailed as a “Q” by Ray"."""
    by = _BY_HIM.match(text, at, end)
    if by is None or _CALLED_SO.search(text, max(0, at - 60), at) is None:
        return None
    found = patterns().subject.search(text, by.end(), end)
    return (
        found if found and re.fullmatch(r"(?:[\w’'-]+ )*", text[by.end() : found.start()]) else None
    )


def partner(text: str, said: re.Match[str]) -> int | None:
    """Where somebody is named who says it, too: "“Q,” said Lee, head of drama, and Ray, who runs the stage"."""
    if said["s"] not in (_P, _C) or said.re is not patterns().inverted:
        return None
    match = _PARTNER.match(text, said.end("s"))
    return match.start("s") if match else None


def is_told(text: str, said: re.Match[str]) -> bool:
    """Whether the subject of a cue is told something, and says nothing: "Lee was warned"."""
    passive = _PASSIVE.search(text, said.end("s"), said.start("v")) is not None
    return passive and _TOLD.fullmatch(said["v"]) is not None


def replies(text: str, told: re.Match[str], at: int) -> bool:
    """Whether whoever was told something speaks then, right before the quotation at ``at``."""
    match = _REPLIES.search(text, told.end("v"), at)
    return match is not None and patterns().verb.fullmatch(match["v"]) is not None


def issuer(text: str, words: str, at: int) -> int | None:
    """Masked place of whoever put out the statement that a cue's subject ``words``, which end at ``at``, are; ``None`` without one."""
    by = _ISSUED.match(text, at) if _STATEMENT.search(words) else None
    return None if by is None else by.start("s")


def teller(text: str, told: re.Match[str]) -> int | None:
    """Where he is named by whom the subject of a cue was told something."""
    match = _BY.match(text, told.end("v"))
    return match.start("s") if match else None


def asked(text: str, end: int) -> int | None:
    """Where he is named who answers what ``text[:end]`` asks: who was asked, or whoever was named last."""
    told = last(_ASKED, text, 0, end)
    if told is not None:
        return told.end() - 1
    return next((at for at in range(end - 1, -1, -1) if text[at] in (_P, _C)), None)


def many(text: str, at: int, end: int) -> re.Match[str] | None:
    """Whom a headline gives the quotation with which it begins at ``at``: "“He was a giant”: stars pay tribute to Lee"."""
    return _MANY.match(text, at, end) if not text[:at].strip() else None
