"""Kinds of works that the words right beside a title say plainly, whatever the net of :mod:`..score.state_choice` makes of the page.

"The TV movie Smoke", "Smoke (dir. Ann Lee, 2021)", "Smoke, a special of two hours": a page full of series names a film
so, and a page full of films a series. A well-known title of two words or more that is only mentioned is what it is known as,
where the words beside it speak for nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from newsextract import known
from newsextract.components.release import seasons

_FORMAT = r"(?:TV|television|web|drama|comedy|crime|limited|anthology|reality|animated|original|streaming|docu|mini)"
_N = (
    r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|\d{1,2})"
)
_NTH = seasons.LATER
# In parts, and yet no series
_NO_SERIES = (
    r"(?:telemovie|telefilm|film|movie|documentary|special|podcast|novel|play\b|radio|audio|book|trilogy|story|album"
    r"|concert|opera|musical|game|adaptation|investigation)"
)
# The noun stands right before the title.
_BEFORE = (
    (
        "film",
        re.compile(
            r"\b(?:(?:TV|television|Lifetime|Hallmark|made-for-TV|short|feature|concert) (?:movie|film)s?"
            r"|(?:the|[’']s|this|\d{4}|new|upcoming) (?:[\w-]+ )?(?:film|movie|biopic)"
            r"|telemovie|telefilm|slasher|(?:debut|directorial) (?:feature|debut)|(?:action|horror|superhero) film),? [“\"'‘]?\Z"
        ),
    ),
    (
        "series",
        re.compile(
            rf"\b(?:{_FORMAT}[ -]?series|(?:TV|television|reality|talk|game|quiz|panel) show|miniseries|docuseries|sitcom|soap opera|telenovela"
            r"|[Ss]eason (?:one|two|three|four|five|\d{1,2}) of|episodes? of)(?: the)?,? [“\"'‘]?\Z"
        ),
    ),
    # "The fantasy film Smoke", "her Oscar for Smoke"; "has left to film Smoke" is of any, and so is a biopic in parts
    (
        "film",
        re.compile(
            r"(?<!\bto )(?<!-part )(?<!-part TV )\b(?:film|movie|flick|biopic)(?: (?:called|titled|entitled))?,? [“\"'‘]?\Z"
            r"|\b(?:Oscars?|Academy Awards?) for [“\"'‘]?\Z"
            r"|\b(?:Oscar|Academy Award)[- ](?:winn|nominat)\w+ (?:[\w-]+ ){0,2}[“\"'‘]?\Z"
        ),
    ),
    ("game", re.compile(r"\b(?:(?<!ball )games?|RPG)(?: called)?,? [“\"'‘]?\Z")),
    (
        "song",
        re.compile(
            r"\b(?:song|single|ballad|anthem|(?:opening|ending|closing) theme)(?: (?:called|titled))?,? [“\"'‘]?\Z"
            r"|\b(?:sang|sings?|duett?ed on) [“\"'‘]\Z"
        ),
    ),
    ("album", re.compile(r"\b(?:album|LP|EP|mixtape)(?: (?:called|titled))?,? [“\"'‘]?\Z")),
    ("other", re.compile(r"\bpodcast,? [“\"'‘]?\Z")),
    # "The six-part mystery Smoke", "for six seasons of Smoke", "the new series of Smoke"
    (
        "series",
        re.compile(
            rf"\b{_N}-part(?:er)?,? (?:(?!{_NO_SERIES})[\w’'-]+,? ){{0,4}}[“\"'‘]?\Z"
            rf"|\b(?:{_N}|more|all|both|of|earlier|previous|later|new) (?:seasons|series) of (?:the )?[“\"'‘]?\Z"
            rf"|\b(?:{_NTH}|first|new|next|final|last|latest|whole|entire|another) (?:season|series) of (?:the )?[“\"'‘]?\Z"
            r"|\b[Ss]eries (?:one|two|three|four|five|\d{1,2}) of (?:the )?[“\"'‘]?\Z"
            r"|\b(?:soapie|soap|serial|teleserye|K-drama|drama series|comedy-drama|police procedural|(?:crime|medical|legal) drama|workplace comedy) [“\"'‘]?\Z"
        ),
    ),
)
_WORDS = r"(?:(?!(?:and|or|of|to|with|in|on|for|from|by|based|about|star|fan|hit|prequel|sequel|adaptation)\b)[\w’'-]+,? ){0,4}?"
# "Smoke (dir. Ann Lee)", "Smoke, a special of two hours", "Smoke is a mystery thriller series"
_BEHIND = (
    ("film", re.compile(r"[”\"’']? \(dir(?:\.|ected by\b|:)")),
    (
        "film",
        re.compile(
            r"[”\"’']?, (?:a|an|the|his|her) (?:(?!series|play|book|novel)[\w-]+ ){0,3}(?:film|movie)\b"
            r"(?! (?:series|franchise|version|adaptation|star|director|critic|about the|musical))"
        ),
    ),
    (
        "film",
        re.compile(
            rf"[”\"’']? is (?:an?|the|his|her) {_WORDS}(?:film|movie|biopic)\b"
            r"(?! (?:series|franchise|version|adaptation|trilogy|star|director|critic|industry|studio|festival|musical))"
        ),
    ),
    (
        "series",
        re.compile(
            rf"[”\"’']? is (?:an?|the|his|her) {_WORDS}(?:series|sitcom|soap(?: opera)?|telenovela|miniseries|docuseries|K-drama"
            r"|web show|(?:TV|reality|game|talk|quiz|panel) show)\b(?! (?:of|finale|star|creator|regular))"
        ),
    ),
    (
        "special",
        re.compile(
            r"[”\"’']?, (?:an?|the) (?:[\w-]+ ){0,2}special\b(?! (?:episode|edition|guest))"
        ),
    ),
    (
        "series",
        # "Smoke: Season 2", "Ash S3", "Peat (Series 1-3)": of 800 such titles in gold train and dev all but one
        re.compile(
            r"[”\"’']?[,:]? \(?(?:(?:[Ss]easons?|SEASONS?) (?:one|two|three|four|five|\d{1,2})|(?:[Ss]eries|SERIES) \d{1,2}|S\d{1,2})(?!\w)"
        ),
    ),
    # "Smoke: four-part drama", "Smoke returns for a second series", "Smoke has been renewed", "Smoke's new season"
    (
        "series",
        re.compile(
            rf"[”\"’']?(?:[:,]| [–—-]| \() ?(?:[Aa]n? |[Tt]he |[Hh]is |[Hh]er |[Tt]heir )?(?:[\w’'-]+ ){{0,3}}?{_N}-part(?:er)?\b(?! (?:[\w’'-]+ ){{0,3}}{_NO_SERIES})"
            rf"|[”\"’']? (?:returns|is back|comes back|will return|will be back|returned|came back) (?:[\w-]+ ){{0,4}}?for (?:an?|its|the|their) (?:[\w-]+ )?(?:{_NTH},? )?(?:[\w-]+ )?(?:series|season|run)\b"
            r"|[”\"’']?,? (?:which |that )?(?:(?:has|will|is to|is set to|is due to|was|been) ){0,2}(?:ended its|ends its|(?:renewed|cancelled|canceled|axed) (?:for|after|by)|recommissioned)\b(?! (?:the )?Broadway)"
            rf"|[”\"]?[’']s? (?:[\w-]+ )?(?:{_NTH}|first|new|next|final|last|upcoming|forthcoming) (?:and (?:final|last) )?(?:season|series|episodes?|finale)\b"
            r"|[”\"’']? (?:(?:season |series )?finale|showrunner|season (?:opener|premiere)|pilot)\b"
            rf"|[”\"’']?,? ?\((?:{_N} episodes|(?:[2-9]|[1-9]\d) ?[x×] ?\d+)\b"
        ),
    ),
)
# "Smoke -- NETFLIX SERIES", "Ash (Hulu Original Documentary)": how the services' own lists label what they made
_LABEL = (
    r"[”\"’']?(?: (?:--|[–—-])|:| \() ?(?:NETFLIX|Netflix|HBO|HBO Max|Max|Hulu|HULU|Peacock|Prime|Amazon|Apple TV\+|Disney\+|Paramount\+|Shudder)"
    r" (?:(?!FILM|Film|MOVIE|Movie)[\w-]+ ){0,2}%s(?=\s*(?:\)|\n|$|\*|\())"
)
_LABELLED = (
    ("series", re.compile(_LABEL % r"(?i:(?:docu-?|mini-?)?series|reality|anime|k-drama)")),
    ("film", re.compile(_LABEL % r"(?i:film|movie|documentary)")),
    ("special", re.compile(_LABEL % r"(?i:(?:comedy )?special)")),
)
_PLACED = (
    # "Smoke (Film4, 9pm)", "Ash opens in cinemas on 9 May"; what is broadcast to them is a play
    (
        "film",
        re.compile(
            r"[”\"’']?,? \(?(?:Film4|Sky Cinema|TCM)\b|[”\"’']?,? \((?:in )?(?:theaters|theatres|cinemas)\b"
            r"|[”\"’']? (?:(?:opens|is|was released|arrives|will be|will release|releases|comes out)\b(?![^.;\n]*\b(?:live|broadcast|beam\w*|screening)\b)[^.;\n]{0,25} )?in (?:theaters|cinemas)\b"
        ),
    ),
    # "Did Smoke at the Old Vic", "Ash transfers"
    (
        "play",
        re.compile(
            r"[”\"’']?,? at (?:the )?(?:[\w’']+ ){0,4}(?:Theatre|Playhouse|Lyceum|Almeida|Old Vic|Young Vic|Donmar|Royal Court|Crucible|Palladium|Globe|Opera House)\b"
            r"|[”\"’']?,? (?:(?:on|off) Broadway|in the West End|transfers)\b"
        ),
    ),
    # "The Smoke hitmaker", "on the Ash podcast"
    ("song", re.compile(r"[”\"’'] hit-?maker\b")),
    ("other", re.compile(r"[”\"’']? podcast\b")),
)
_GAME = (
    "game",
    # "Smoke 2 comes out on 9 May for PS4, Xbox One and PC": whatever its episodes and seasons
    re.compile(
        r"[”\"’']?[^.!?;“\"\n(]{0,70} (?:for|on|to) (?:the )?(?:PlayStation|PS[345]|Xbox|Nintendo Switch|PC(?=,| and| via))\b"
    ),
)
_REACH = 90  # characters on each side of a title
_LEAST = 2  # words of a title that nothing else bears
_MOST = 2  # mentions of a work of which the page says no more; of one that it is about the net knows better


def kind(text: str, spans: Sequence[tuple[int, int]], title: str, words: str, chosen: str) -> str:
    """The kind of a work, ``chosen`` where nothing beside its titles names another.

    Args:
        spans: Where its titles stand.
        words: What :mod:`.work_kinds` takes it for.
    """
    if plain := told(text, spans):
        return plain
    as_known = known.kinds_of(title)
    credit = len(spans) <= _MOST and len(title.split()) >= _LEAST
    if credit and len(as_known) == 1 and as_known[0] == words:
        return words
    return chosen


def told(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The kind that most of what is said right beside a work's titles names; empty where it names none.

    Args:
        spans: Where they stand.
    """
    said = Counter(
        one
        for start, end in spans
        for one in _said(text[max(0, start - _REACH) : start], text[end : end + _REACH])
    )
    if not said:
        return ""
    best, times = said.most_common(1)[0]
    return best if times > said.total() / 2 else ""


@lru_cache(maxsize=512)  # releases and works both ask of an article's titles
def _said(before: str, behind: str) -> frozenset[str]:
    said = {name for name, pattern in _BEFORE if pattern.search(before)}
    said |= {
        name for name, pattern in (*_BEHIND, *_LABELLED, *_PLACED, _GAME) if pattern.match(behind)
    }
    return frozenset(said)
