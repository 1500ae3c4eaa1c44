"""Kind and status of a casting, by the words of its clause (``data/en/manner.toml``)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from newsextract.components.casting import statuses
from newsextract.lowering import lowered
from newsextract.rules import shipped

_REACH = 110
# "Ann Lee will give voice, voice Mara": only before a name, which lower case would hide.
_VOICE_NAME = re.compile(r"\b(?i:voice) (?=[A-ZÀ-Þ])")
# Behind a pair, another part of the same actor's: "was Anne in Smoke and the voice of Kit in Ash".
_OTHER_VOICE = re.compile(
    r"(?:,| and| plus)[^.;]{0,50}?\b(?:the|a) voices? (?:of|behind|for)\b|\b(?:and|plus) [^.;]{0,30}?\b(?:voices|heard as)\b"
)
# "A voices X, and B plays Y": a verb of its own.
_ACTS = re.compile(r"\b(?:is|are|plays?|played|playing|portrays?|stars?)\b")
_SELF = re.compile(
    r"\b(?:as|plays?|playing|played|voic(?:es|ing|ed)) (?:an? (?:[\w-]+ ){0,3}version of )?(?:himself|herself|themselves|themself)\b"
)


@dataclass(frozen=True)
class _Words:
    voice: re.Pattern[str]
    acting: re.Pattern[str]
    spoken: re.Pattern[str]
    seen: re.Pattern[str]
    unreal: re.Pattern[str]


@cache
def _words() -> _Words:
    table = tomllib.loads(shipped("manner.toml"))

    def joined(patterns: list[str]) -> re.Pattern[str]:
        # One boundary before all: what does not begin like any of them is passed over at once.
        return re.compile(rf"\b(?:{'|'.join(patterns)})")

    kind = table["kind"]
    return _Words(*(joined(kind[name]) for name in ("voice", "acting", "spoken", "seen", "unreal")))


def manner(
    text: str,
    sentence: tuple[int, int],
    start: int,
    end: int,
    actor: tuple[int, int],
    others: Iterable[tuple[int, int]] = (),
) -> tuple[str, str]:
    """Kind and status of a casting at ``start:end``.

    Args:
        text: the article.
        sentence: offsets of the evidence.
        start, end: offsets of the pair, with all that its rule matched.
        actor: offsets of the actor's name.
        others: spans of the other people named; words beyond them are said of those.
    """
    low, high = max(sentence[0], start - _REACH), min(sentence[1], end + _REACH)
    # "Joy is Lee, Anger is Ray" goes on with what was said of them all.
    own_verb = _ACTS.search(text, actor[1], end) is not None
    behind_other = False
    for left, right in others:
        if low < right <= start:
            low, behind_other = right, True
        elif end <= left < high:
            high = left
    low += text[low:start].rfind(";") + 1
    if (cut := text.find(";", end, high)) >= 0:
        high = cut
    clause = text[low:high]
    other = _OTHER_VOICE.search(text, end, high)
    said = text[start if own_verb and behind_other else low : other.start() if other else high]
    words = _words()
    if _SELF.search(text, max(0, start), min(high, end + 30)):
        kind = "self"
    elif (
        words.voice.search(lowered(said))
        or _VOICE_NAME.search(said)
        or (not own_verb and _voiced_before(text[sentence[0] : start]))
    ):
        kind = "voice"
    else:
        kind = "acting"
    return kind, statuses.status(text, sentence, actor, lowered(clause), end)


def _voiced_before(before: str) -> bool:
    """ "A voices X, with B as Y": one voice verb holds for a whole list."""
    lower = lowered(before)
    ends = [match.end() for match in _words().voice.finditer(lower)]
    ends += [match.end() for match in _VOICE_NAME.finditer(before)]
    return bool(ends) and not _words().acting.search(lower, max(ends))


def unreal(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]``, from an actor to a character, tells of a wish or a refusal."""
    return _words().unreal.search(lowered(text), start, end) is not None


def spoken(text: str) -> bool:
    """Whether words speak of a work whose parts are voices."""
    return _words().spoken.search(lowered(text)) is not None


def seen(text: str) -> bool:
    """Whether words speak of a work as one that people are seen in."""
    return _words().seen.search(lowered(text)) is not None


def all_voices(kinds: Sequence[str], spoken: int) -> bool:
    """Whether all parts of one work are voices.

    Args:
        kinds: what its pairs were given, one by one.
        spoken: how many sentences about it are :func:`spoken`.
    """
    voiced = sum(kind == "voice" for kind in kinds)
    return spoken >= 2 or (voiced >= 1 and (spoken >= 1 or 2 * voiced > len(kinds)))
