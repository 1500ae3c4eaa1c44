"""Kinds of works: series, film, album …, by the words beside their titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newsextract import known, registry
from newsextract.lowering import lowered

# The noun beside a title tells its kind (schema.org: TVSeries, Movie, TVSpecial, MusicAlbum, …). In lower
# case, as the text is for them.
_KINDS: dict[str, str] = {
    "series": (
        r"(?:mini-?|web ?|drama |comedy |limited |docu-?|tv |k-|anthology )?series|sitcom|soap(?: opera)?|"
        r"serial|show|spin-?off|season|episodes?|telenovela|k-drama|dramedy|docuseries|docudrama|sequel series|"
        r"(?:crime|police|medical|legal|period|costume|family|workplace|political|historical|teen) (?:drama|comedy)|whodunnit|procedural"
    ),
    "film": r"(?:feature )?films?|movies?|biopic|feature|blockbuster|rom-?com|flick|box[- ]office|sequel|prequel|threequel|screenplay|directorial|documentary|telefilm|telemovie",
    "special": r"special|one-off|stand-up(?: (?:hour|show|set))?",
    "album": r"album|lp|mixtape|ep|debut record",
    "song": r"songs?|single|track|anthem|ballad|hit single",
    "book": r"novels?|books?|memoir|novella|bestseller|trilogy of novels|thriller novel|paperback|short story",
    "play": r"stage play|play(?! (?:a|an|the|him|her|them|it|that|his|my|with) )|musicals?(?! (?:drama|comedy|film|numbers?|director|theatre))|stage show|panto(?:mime)?|west end|broadway|opera|theatre",
    "game": r"video ?game|game|videogame",
    "other": r"podcast|poem|painting|exhibition|magazine|audiobook|radio drama",
}  # fmt: skip
# Words that go with a kind without naming it; they count for a title in the same sentence.
_HINTS = {
    "series": r"episodes?|episodic|seasons?|airs?|aired|showrunner|finale|weekly|renewed|greenlit|pilot|commissioned|small[- ]screen|viewers|parter|three-part|four-part|five-part|six-part|eight-part|ten-part|hosts?|hosted|presenters?|emmys?",
    "film": r"cinemas?|theaters|theatrical(?:ly)?|box[- ]office|directed|filmmaker|big[- ]screen|runtime|festival|imax|multiplex\w*|gross(?:ed|es)?|opening weekend|feature-length|released?|releases|sundance|cannes|tiff|hindi|tamil|telugu|malayalam|bollywood",
    "play": r"on stage|theatre|curtain|stalls|broadway|west end|playhouse|off-broadway|tony (?:award|nomin)\w*|olivier (?:award|nomin)\w*|touring|playwright",
    "album": r"tracks|tracklist|vinyl|label|recorded",
    "song": r"charts?|chorus|sings",
    "game": r"playstation|xbox|nintendo|steam|players",
}  # fmt: skip


# "Ash (2009)", "Ash (12A)": a year or a certificate stands after a film's title.
_OF_FILM = re.compile(
    r"[”\"’']? ?\((?:(?:19|20)\d\d|12A|PG(?:-13)?|15|18|U|R|NC-17|cert\.? \w+)[,)]"
)
# "Smoke S2 (May 5)", "Ash: Season 3"
_OF_SERIES = re.compile(r"[”\"’']?[,:]? \(?(?:[Ss]easons?|[Ss]eries|S) ?\d{1,2}(?!\w)")
_PART = re.compile(r"\n|[.!?]\s")
# "who play", "will play": after these the word is a verb, and no play.
_BEFORE_A_VERB = re.compile(r"(?:^|\W)(?:to|will|who|would|and|also|they|i|we) $")
_NOUNS = "|".join([*_KINDS.values(), "quiz", "drama", "comedy", "thriller", "soapie", "biography"])
_TOLD = re.compile(
    rf"(?:(?:\b(?i:the|an?|his|her|their|its|this|whose)|['’]s)(?: [\w’'-]+){{0,3}}? (?:{_NOUNS}),? "
    r"|\b(?:seasons?|series|episodes?|finales?|repeats?|spin-?offs?|cast|veterans?|remake|adaptation) (?:of|from) )[“\"'‘]?\Z"
)


# "a stint in Smoke", "fresh out of Smoke", "my last film was Smoke": of nothing else is this said in such words.
_MADE = re.compile(
    r"\b(?:in production on|stint (?:in|on)|fresh (?:out of|from)|(?:sacked|axed|fired) from|prints of"
    r"|came (?:first|second|third|last) (?:in|on)|known (?:for|from)|podcast companion,?"
    r"|companion (?:podcast|show|series),?|lead-(?:out|in),?"
    r"|(?:an?|the) (?:Tony|Olivier|Oscar|Emmy|B(?:AFTA|afta)|Grammy|Golden Globe|Logie|Obie)(?: [Aa]ward)? (?:for|in)"
    r"|(?i:his|her|my|their) (?:last|first|next|latest|previous|new) (?:films?|movie|series|show|play|novel|book|album)"
    r" (?:was|is)) [“\"'‘]?(?:[Tt]he )?\Z"
    # "as the shy tapper in Smoke", "her part in Smoke"
    r"|\b(?:as the|roles?|parts?|cameo)(?: [a-z’'-]+){0,4} in [“\"'‘]?\Z"
    # "a documentary about hairdressers, Smoke, was shown"
    rf"|\b(?:{_NOUNS}) about [^,.;:()\n]{{3,40}}, [“\"'‘]?\Z"
)
# "the Smoke quiz", "a Smoke finalist", "Smoke producer Ann Lee", "Smoke (Fox, 1990)".
_NAMED = re.compile(
    r"[”\"’']? (?:(?:quiz|favou?rite|finalists?|contestants?|alum(?:na|nus|ni)?"
    r"|(?:(?:co-)?creators?|producers?|directors?|writers?|helmers?|actors?|actress(?:es)?|showrunners?|cast ?members?"
    r"|franchise|trilogy|reboot|sequel|prequel)(?= [A-Z]|[,.])"
    r"|(?:books|novels|films|prequel|spin-?off|reboot|remake)(?= [a-z])|is (?:the|its|their) (?:working )?title\b(?! \w))"
    r"|\([^()\n,]{2,20}, (?:19|20)\d\d(?:[-–/]\d{2,4})?\))"
)

# "Smoke, a memoir by Ann Lee", "Smoke, his morning show"
_GLOSSED = re.compile(
    rf"[”\"’']?, (?:an?|the|his|her|their) (?:[\w’'-]+ ){{0,3}}?(?:{_NOUNS}|blog|column)(?: (?:by|of|from|about|on|in|that|which)\b|[,.;])"
)

# "to talk about Smoke. The film, which opens in May, …"
_NEXT = re.compile(
    r"[”\"’']?\.[”\"’']?\s+The (?:film|movie|series|drama|comedy|sitcom|thriller|show|play|musical|novel|documentary|mini-?series)(?:,| (?:is|was|follows|tells|stars|opens|begins|premieres)\b)"
)

# "Ann Lee (Smoke) plays Mara"
_SEEN_IN = re.compile(r"\) (?:as|plays|will play|is to play|voices) ")


_KNOWN = 3  # votes for what a well-known title is known as


def told(text: str, start: int, end: int | None = None) -> bool:
    """Whether the words before ``start`` say that a title follows ("her play", "the second season of").

    With the title's ``end`` those behind it are looked at, too ("the Smoke finalist").
    """
    before = text[max(start - 60, 0) : start]
    if _TOLD.search(before) or _MADE.search(before):
        return True
    if end is None:
        return False
    seen = text[start - 1 : start] == "(" and _SEEN_IN.match(text, end)
    behind = _NAMED.match(text, end) or _GLOSSED.match(text, end) or _NEXT.match(text, end)
    return bool(seen) or behind is not None


@cache
def _kind_patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [(kind, re.compile(rf"\b(?:{p})\b")) for kind, p in _KINDS.items()]


def _said(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where the nouns of a kind stand in ``text``."""
    for match in pattern.finditer(text):
        if match[0] != "play" or not _BEFORE_A_VERB.search(text, 0, match.start()):
            yield match


@cache
def _hint_patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [(kind, re.compile(rf"\b(?:{p})\b")) for kind, p in _HINTS.items()]


# The title is a heading, and the lines below it tell of it: "Smoke (Netflix)", "Film. A baker …".
_HEADING = re.compile(r"[^\n.!?]{0,50}\n\s*")
# "CBS' Smoke", "RTÉ drama Smoke"; "Smoke on Channel 4", "Smoke, BBC One, 9pm", "Smoke (ITV)".
_OF = re.compile(r"(?:['’]s?)? (?:[\w-]+ ){0,3}?[“\"'‘]?(?:[Tt]he )?")
_ON = re.compile(
    r"[,.]?[”\"’']?(?:,| [(–—-]| on| to| (?:airs|starts|begins|returns|continues) (?:on|to))?\s{0,2}\(?"
)
_LISTED = re.compile(r"[,.;]?[”\"’']?(?:[,;]| and| &|, and|[”\"’'],?) [“\"'‘]?(?:[Tt]he )?")


def _channels(text: str) -> tuple[dict[int, int], dict[int, int]]:
    """The names of channels: ends by starts, and starts by ends."""
    hits = [
        (hit.start, hit.end)
        for hit in registry.shipped_registry().find(text)
        if hit.service.kind in ("broadcast", "cable")
    ]
    return dict(hits), {end: start for start, end in hits}


def _on_a_channel(
    text: str, channels: tuple[dict[int, int], dict[int, int]], start: int, end: int
) -> bool:
    """Whether a channel's name stands right before a title, or right behind it."""
    by_start, by_end = channels
    before = any(start - 45 <= at <= start and _OF.fullmatch(text, at, start) for at in by_end)
    return before or ((m := _ON.match(text, end)) is not None and m.end() in by_start)


def _pass_on(
    text: str, spans: list[tuple[int, int]], keys: list[str], votes: dict[str, Counter[str]]
) -> None:
    """What one title of a list is, those beside it are of which nothing is said."""
    gaps = [_LISTED.fullmatch(text, a[1], b[0]) is not None for a, b in pairwise(spans)]
    said = {key for key, counter in votes.items() if counter.total()}
    for order in (range(len(gaps)), reversed(range(len(gaps)))):
        for at in order:
            if not gaps[at]:
                continue
            for here, there in ((at, at + 1), (at + 1, at)):
                mine, other = votes[keys[here]], votes[keys[there]]
                if keys[there] not in said and mine.total() and not other.total():
                    other[mine.most_common(1)[0][0]] += 1


def kinds(text: str, spans: list[tuple[int, int]], keys: list[str]) -> dict[str, str]:
    """The kind of each work: nouns beside its mentions weigh most, words of the sentence least.

    Arguments:
        text: the article.
        spans: where titles stand in it, in order.
        keys: of each title, what tells its work from others.
    """
    votes: dict[str, Counter[str]] = {}
    lower = lowered(text)
    channels = _channels(text)
    for number, ((start, end), key) in enumerate(zip(spans, keys, strict=True)):
        counter = votes.setdefault(key, Counter())
        # Another title's neighbourhood begins where that title stands.
        low = max(start - 140, spans[number - 1][1] if number else 0)
        high = min(end + 140, spans[number + 1][0] if number + 1 < len(spans) else len(text))
        before = _PART.split(lower[low:start])[-1]
        after = _PART.split(lower[end:high], 1)[0]
        if headed := _HEADING.match(lower, end, high):
            after += " " + _PART.split(lower[headed.end() : high], 1)[0]
        for kind, pattern in _kind_patterns():
            for match in _said(pattern, before):
                gap = len(before) - match.end()
                counter[kind] += 4 if gap < 4 else 2 if gap < 40 else 1
            for match in _said(pattern, after):
                counter[kind] += 3 if match.start() < 6 else 2 if match.start() < 40 else 1
        if _OF_FILM.match(text, end, end + len(after)):
            counter["film"] += 2
        if _OF_SERIES.match(text, end):
            counter["series"] += 4
        for kind, pattern in _hint_patterns():
            counter[kind] += len(pattern.findall(before)) + len(pattern.findall(after))
        if _on_a_channel(text, channels, start, end):
            counter["series"] += 3
    for (start, end), key in zip(spans, keys, strict=True):
        if known_as := known.kinds_of(text[start:end]):
            if " " in text[start:end]:
                votes[key][known_as[0]] = max(votes[key][known_as[0]], _KNOWN)
            elif not votes[key]:  # a single word is many works' title
                votes[key][known_as[0]] = 1
    _pass_on(text, spans, keys, votes)
    chosen = {
        key: counter.most_common(1)[0][0] for key, counter in votes.items() if counter.total()
    }
    if len(chosen) < len(votes):  # nothing is said beside some title: what the article speaks of
        whole: Counter[str] = Counter()
        for kind, pattern in [*_kind_patterns(), *_hint_patterns()]:
            if kind in ("film", "series"):
                whole[kind] += len(pattern.findall(lower))
        fallback = "film" if whole["film"] > whole["series"] else "series"
        chosen |= dict.fromkeys(votes.keys() - chosen.keys(), fallback)
    return chosen
