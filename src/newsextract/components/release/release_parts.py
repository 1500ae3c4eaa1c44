"""Of which work a date of release is the date, and on which platforms, when, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsextract.components.release.release_words import words
from newsextract.components.scene import Scene, Sentence
from newsextract.components.service import carriers
from newsextract.components.title import page_origins
from newsextract.components.title.credits import credited
from newsextract.lowering import lowered
from newsextract.masking import PLACEHOLDERS

_W, _F, _D, _T, _P, _O = (
    PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME", "PERSON", "ORG")
)
_OF_IT = rf"(?:[\w-]+|[{_P}{_O}{_F}{_D}])(?:['’]s?)?"
# What stands after these words is another work than the one that comes out.
_ASIDE = re.compile(
    rf"(?:follow-?up to|(?:sequel|prequel|successor|companion) to|(?:version|adaptation|remake|reboot|revival) of|spin-?off (?:of|from)|based on|known for|"
    rf"(?:take|spin|twist|riff) on|stars? of|like|than|makers of|creators? of|behind|director of|writer of|alum of|inspired by|fans of) (?:the |{_D}['’]s |[\w-]+ ){{0,3}}?[“‘\"']?$"
    # "The sequel to the 2019 Peat Films comedy hit Smoke", "a remake of Tom Ray's 1994 feature film Smoke"
    rf"|(?:(?:follow-?up|sequel|prequel|successor) to|(?:remake|reboot|adaptation|revival) of) "
    rf"(?:(?!(?:and|but|is|was|has|will|which|that|who)\b){_OF_IT} ){{0,8}}?[“‘\"']?$"
)
_ASIDE_LENGTH = 100
# "Ash airs on 9 May, following Smoke", "in the slot of the drama Smoke": what comes is what comes after it.
_BEFORE_IT = re.compile(
    rf"\b(?:(?:following|after|upon) the (?:[\w-]+ )?(?:finale|end(?:ing)?|conclusion|completion|last episode|final episode|close) of|following|(?:film|movie|picture|one) that (?:follows|followed|comes after)|(?:to |will |which |that )?replac(?:es?|ing|ed)"
    rf"|successor (?:to|of)|(?:tak(?:es?|ing)|took) over (?:from|(?:the )?(?:[\w-]+ |{_D} ){{0,4}}(?:time ?)?slot (?:of|from))|(?:time ?)?slot (?:of|after|behind)) (?:the |{_F}['’]s |[\w-]+ ){{0,3}}?[“‘\"']?$"
)
# "after Smoke ends", where no day is said of that
_ENDS_FIRST = re.compile(r"\b(?:after|once|when|as soon as) (?:the )?[“‘\"']?$")
_ENDS = re.compile(
    rf"[”\"'’]? (?:ends?|ended|finish(?:es|ed)?|wraps(?: up)?|concludes?|comes? to an? (?:end|close)|is over|bows out|signs off|leaves the air)\b(?![^.;,{_D}]{{0,25}}{_D})"
)
# "following Smoke's premiere on 9 May", "replaces Smoke, which ends on 9 July"
_ITS_OWN = re.compile(r"[”\"’']?(?:['’]s? |,? (?:which|whose|that) |(?: when|,? as) it )")
# "a spin-off of Smoke, which concluded its run on 9 July" (11 of 11 in gold train and dev): its own days
_PASSED = re.compile(
    r"[”\"’']?, (?:which|that) (?:(?:was|were|had|has|have|itself|also|first|originally|only|just|finally|recently) ){0,3}"
    r"(?:releas|end|conclud|premi[eè]r|air|open|launch|debut|wrapp|finish|bow|arriv|dropp|stream|start|land)ed\b"
    r"|[”\"’']?, (?:which|that) (?:(?:first|originally|only) )?(?:ran|began|hit|came (?:out|to))\b"
)
# "Night Ferry ends its run on |Monday|": a name that nobody took for a title is its own subject.
_NAMED = re.compile(
    r"[“‘\"']?(?:The |A )?[A-Z][\w’'-]*(?:(?: of| the| and| in| on| to| a| for| &)* [A-Z][\w’'-]*)+[”’\"']? "
    r"(?:(?:will|is|was|has|then|also|now|finally) )*(?:ends?|wraps?|winds?|begins?|starts?|premieres?|returns?|opens?|debuts?|airs?|concludes?|finishe[sd]|bows?|launche[sd]|arrives?|wound|ended|returned|aired|premiered|opened) "
)
_COMES_OUT = re.compile(
    r",? (?:(?:which|that) (?:[^,.;]{0,40}? and )?)?(?:is |will )?(?:bow(?:s|ing)?|premier(?:es?|ing)|debut(?:s|ing)?|arriv(?:es?|ing)|airs?|airing|opens?|opening|due|out|land(?:s|ing)|launch(?:es|ing)|stream(?:s|ing)|drop(?:s|ping)|released?)\b"
)
# "from the makers of Smoke, whose fifth season begins on …": of the title before "whose", whatever it stands there for.
_WHOSE = re.compile(
    rf"{_W}[”\"’']?,? whose (?:(?!(?:film|movie|novel|book|debut|star|director|creator|cast|writer|author|makers?)\b)[\w’'-]+ ){{0,5}}?"
    rf"(?:season|series|run|finale|premiere|episode|outing|instal?lment|second|third|fourth|fifth|sixth|last|final)\b[^.;{_D}{_W}]*"
)


_DATE_FOR = re.compile(
    r" (?:[\w-]+ )?(?:release|premiere|launch|debut|start|air)[- ]date(?: (?:is |has been )?(?:set|announced|confirmed|revealed|locked))? (?:for|of) "
    rf"(?:(?:the|its|new|upcoming|season|\d+|[\w-]+|[{_F}])(?:['’]s)? ){{0,5}}?"
)
# Between two titles of one subject: ", ", " and the reality show ", " Season 2 and "
_THEN = re.compile(
    r"(?: [Ss](?:eason|eries) (?:\d{1,2}|one|two|three|four|five|six))?(?:,? (?:and|&) |, )"
    rf"(?:(?:the|an?|new|upcoming|original|limited|animated|[\w-]+-(?:language|part)|[{_F}](?:['’]s)?|reality|talk|game|quiz|true|crime|romantic|horror|fantasy|action|sci-fi|period|legal|medical|family"
    r"|comedy|drama|dramedy|thriller|anime|anthology|sports|musical|rom-com|mystery|docu-?|mini-?|web|TV|concert|series|show|film|movie|sitcom|documentary|special|feature|docuseries|miniseries) ?){0,5}[“‘\"']?"
)


@dataclass(slots=True)
class Claim:
    """What is said of one date in a sentence; offsets are masked."""

    at: int
    left: int
    right: int
    event: str


def titles(scene: Scene, sentence: Sentence, claim: Claim) -> list[tuple[str, str]]:
    """The works that a date is the date of, each with the way in which it was found."""
    text = sentence.masked.text
    credits = {at for at in credited(text) if not _PASSED.match(text, at + 1)}

    def own(start: int, end: int) -> list[int]:
        return [
            at
            for at in range(start, end)
            if text[at] == _W
            and at not in credits
            and not _bracketed(text, at)
            and not aside(text, at)
        ]

    if (whose := _WHOSE.search(text, claim.left, claim.at)) and whose.end() == claim.at:
        return [(scene.title(sentence, whose.start()), "subject")]
    left, right = own(claim.left, claim.at), own(claim.at, claim.right)
    thing = words().thing.search(text, claim.left, claim.at)
    if left:
        chosen = _coordinated(text, left, last=True)
        # "From the makers of Smoke, the series arrives on …": what comes is not the title just before.
        if (
            not thing
            or thing.start() < chosen[0]
            or text[chosen[0] + 1 : chosen[0] + 3] not in ("’s", "'s")
        ):
            return [(scene.title(sentence, at), "subject") for at in chosen]
    # "New special poster and 23 December release date set for Smoke"
    dated = bool(right) and _DATE_FOR.fullmatch(text, claim.at + 1, right[0]) is not None
    if right and (not thing or dated):
        return [
            (scene.title(sentence, at), "object") for at in _coordinated(text, right, last=False)
        ]
    earlier = own(0, claim.left)
    # "Smoke airs on Sunday, a week after it opens on …": the title of the sentence is what "it" means.
    meant = thing is not None and thing[0].lower() in ("it", "its", "they")
    if earlier and (
        not thing or (meant and len({scene.title(sentence, at) for at in earlier}) == 1)
    ):
        return [
            (scene.title(sentence, at), "earlier") for at in _coordinated(text, earlier, last=True)
        ]
    # "She will next be seen in Smoke, bowing on 9 May": a credit, but the one that comes out.
    for at in range(claim.at - 1, claim.left - 1, -1):
        if text[at] == _W:
            if not _bracketed(text, at) and _COMES_OUT.match(text, at + 1, claim.at):
                return [(scene.title(sentence, at), "credit")]
            break
    if len(text) < 90 and (sentence.start, sentence.end) in scene.headings:
        return []  # "What to watch this weekend"
    if not sentence.focus or (not thing and not _sure_without_title(text, claim)):
        return []
    named = _NAMED.match(text)
    if named and named.end() <= claim.at and (not thing or thing.end() > named.end()):
        return []
    return [(_meant(scene, sentence, thing), "focus")]


def aside(text: str, at: int) -> bool:
    """Whether the title at ``at`` is another work than the one of which its clause speaks: "the sequel to Smoke"."""
    low = max(0, at - _ASIDE_LENGTH)
    if _ASIDE.search(text, low, at):
        return not _PASSED.match(text, at + 1)
    if _ENDS.match(text, at + 1) and _ENDS_FIRST.search(text, low, at) and _D in text[:at]:
        return True
    return _BEFORE_IT.search(text, low, at) is not None and not _ITS_OWN.match(text, at + 1)


def _sure_without_title(text: str, claim: Claim) -> bool:
    """Whether a clause without a title or "the series" still tells of a release."""
    clause = text[claim.left : claim.right]
    known = words()
    strong = [m for m in known.events.finditer(lowered(clause)) if not known.weak.fullmatch(m[0])]
    return bool(strong) or (_F in clause and len(text) < 160)


def _meant(scene: Scene, sentence: Sentence, thing: re.Match[str] | None) -> str:
    """The work that "the game" or "the film" means: the last of that kind, else the focus."""
    noun = thing["noun"] if thing else None
    if not noun:
        return sentence.focus
    kinds = {k for k, pattern in words().things.items() if pattern.fullmatch(noun)}
    # "in the remake of Smoke. The film opens …": the new one does
    origins = page_origins.starts(scene)
    earlier = [
        work.fields
        for work in scene.works
        if work.roles["work"][1] <= sentence.end and work.roles["work"][0] not in origins
    ]
    # A list's entry need not say what it is.
    fits = kinds | {"", "other"} if sentence.focus != scene.primary else kinds
    if any(f["title"] == sentence.focus and f["kind"] in fits for f in earlier):
        return sentence.focus
    matching = [f["title"] for f in earlier if f["kind"] in kinds]
    return matching[-1] if matching else sentence.focus


def _bracketed(text: str, at: int) -> bool:
    return text.rfind("(", 0, at) > text.rfind(")", 0, at) and ")" in text[at:]


def _coordinated(text: str, places: list[int], *, last: bool) -> list[int]:
    """The last (or first) title and those joined to it by "and"."""
    ordered = places[::-1] if last else places
    chosen = ordered[:1]
    for at in ordered[1:]:
        low, high = min(at, chosen[-1]), max(at, chosen[-1])
        if _THEN.fullmatch(text, low + 1, high) and "and" in text[min(places) : max(places)]:
            chosen.append(at)
        else:
            break
    return sorted(chosen)


def nearest(sentence: Sentence, claim: Claim, wanted: str) -> int:
    text = sentence.masked.text
    inside = [at for at in range(claim.left, claim.right) if text[at] == wanted]
    return min(inside, key=lambda at: abs(at - claim.at), default=-1)


# What may stand between services that are named in one breath: "on BBC One and iPlayer".
_AND_ON = re.compile(
    r"(?:[\s,/&+(]|\b(?:and|or|on|in|via|the|its|both|plus|also|as well as|streaming|streamer|service|channel|network|platform|sister|simultaneously|at|select|selected)\b)*"
)
# Between a date and the service right after it: "on 9 July at 9pm on Sky", "9 July (Sky)".
_ADJACENT = re.compile(
    rf"{_D}(?:[\s,(–—/-]|\b(?:at|on|via|in|from|the|only|exclusively|new|digital|streaming|service|channel|network|streamer|and|all|across|through|to|globally|worldwide|nationwide|free-to-air)\b|{_T})*"
)
# After these words a service is another date's, or none's: "…, and will be available on Viki".
_ELSEWHERE = re.compile(
    r"\b(?:(?:and|with|while|then|but|before|also|who|which) [^.;]{0,50}?\b(?:available|stream\w*|repeat\w*|follow\w*|carr(?:y|ies|ying)|taken|rights|sold|head\w*|mov(?:e|es|ing)|next day|day later|catch|afterwards|air it|reach\w*)|rights|next day|sold to|already)\b"
)


def platforms(scene: Scene, sentence: Sentence, claim: Claim) -> list[str]:
    """Canonical names of the platforms that go with a date."""
    text = sentence.masked.text

    def own(start: int, end: int) -> list[int]:
        return [
            at
            for at in range(start, end)
            if text[at] == _F
            and not scene.platforms[sentence.masked.items[at].key].fields["credit"]
            and not carriers.employed(text, at)
        ]

    after, before = own(claim.at, claim.right), own(claim.left, claim.at)
    adjacent = bool(after) and bool(_ADJACENT.fullmatch(text, claim.at, after[0]))
    if after and not adjacent:
        last = claim.right == len(text)
        if _ELSEWHERE.search(text, claim.at, after[0]) or (before and not last):
            after = []
    if adjacent or (after and not before):
        chosen = _one_breath(text, after)
    elif before:
        chosen = _one_breath(text, before[::-1])
    else:
        chosen = [] if text.count(_D) > 1 else _one_breath(text, own(0, claim.left)[::-1])
    if not chosen:
        chosen = _announcing(scene, sentence)
    names = [scene.platforms[sentence.masked.items[at].key].fields["name"] for at in sorted(chosen)]
    return list(dict.fromkeys(names))


_ANNOUNCES = re.compile(
    rf"{_F} (?:has |have )?(?:also |today )?(?:announced|announces|confirmed|confirms|revealed|reveals|unveiled|unveils|said|says|set|sets|dated|dates)\b"
)


def _announcing(scene: Scene, sentence: Sentence) -> list[int]:
    """The only service of a sentence, where it announces the date: "Netflix said that Smoke begins on 9 May"."""
    text = sentence.masked.text
    if text.count(_F) != 1 or (match := _ANNOUNCES.search(text)) is None:
        return []
    credit = scene.platforms[sentence.masked.items[match.start()].key].fields["credit"]
    return [] if credit else [match.start()]


def _one_breath(text: str, places: list[int]) -> list[int]:
    """The first of ``places`` and those named in one breath with it."""
    chosen = places[:1]
    for at in places[1:]:
        low, high = min(at, chosen[-1]), max(at, chosen[-1])
        if not _AND_ON.fullmatch(text, low + 1, high):
            break
        chosen.append(at)
    return chosen
