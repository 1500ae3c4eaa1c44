"""Words that a noun brings in which says whose they are: "Her verdict: “…”" is hers, "He answered a question that read: “…”" is not his."""

from __future__ import annotations

import re

from newsextract.components.quote.cue_reading import Cue
from newsextract.masking import PLACEHOLDERS

_P, _C, _Q = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["QUOTE"]
_VERDICT = re.compile(
    rf"\b(?P<s>His|Her|(?<=\band )his|(?<=\bbut )his|(?<=\band )her|(?<=\bbut )her) (?:[a-z-]+ )?(?:verdict|review|summary|description|assessment|report)\b[^.;:{_Q}{_P}{_C}]{{0,50}}[:,] ?$"
)
# "Lee's first comment to Ray was: “…”", "who is, in Lee's words, “…”"
_OWN = re.compile(
    rf"(?P<s>[{_P}{_C}])['’]s? (?:own |first |only |last |final |opening |parting |[a-z-]+ )?(?:answer|reply|response|reaction|verdict|comment|words|review|summary"
    rf"|description|assessment|advice|message|explanation|warning|shot)\b(?:[^.;:{_Q}{_P}{_C}]|(?:to|for|of|with|about|and) (?:[a-z]+ )?[{_P}{_C}]){{0,50}}[:,] ?$"
)
_ASKED_SO = re.compile(
    r"\b(?:answer(?:s|ed|ing)?|repl(?:ies|ied|ying) to|respond(?:s|ed|ing) to|react(?:s|ed|ing) to|escape[ds]?|dodge[ds]?|face[ds]?|screenshot of) "
    r"(?P<s>(?:the|an?|one|another) (?:[\w-]+ ){0,3}(?:question|comment|post|tweet|message))"
    rf"(?:[^.;:{_Q}]{{0,40}} (?:that|which) (?:read|reads|said|says|asked)| (?:reading|asking))?[:,] ?$"
)

_ANOTHERS = re.compile(_ASKED_SO.pattern.split("(?P<s>")[0])


def is_anothers(cue: str) -> bool:
    """Whether a cue as written tells of words that somebody answered, which are another's."""
    return _ANOTHERS.match(cue) is not None


def before(text: str, start: int, at: int) -> re.Match[str] | None:
    """Such a noun (``s``) right before the quotation at ``at`` of a masked paragraph, in the clause that begins at ``start``."""
    return _VERDICT.search(text, start, at) or _ASKED_SO.search(text, start, at)


def named(text: str, start: int, at: int) -> re.Match[str] | None:
    """Such a noun right before the quotation at ``at`` that somebody named (``s``) has: "Lee's answer: “…”"."""
    return _OWN.search(text, start, at)


def read(cue: Cue) -> Cue:
    """The ``cue`` of such a noun with its subject: a pronoun, or nobody by name."""
    cue.mentions, cue.names, cue.short = [], (), True
    pronoun = cue.words.lower()
    cue.unnamed = pronoun not in ("his", "her")
    if cue.unnamed:
        cue.role, cue.kind = cue.words, "social"
    else:
        cue.words, cue.role, cue.kind = "he" if pronoun == "his" else "she", "", "speech"
    return cue
