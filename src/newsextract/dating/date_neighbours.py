"""What stands beside a span: the words before it, a capital after it, quotation marks, the lines of a list."""

from __future__ import annotations

import re

REACH = 60  # characters of left context

# "Launch: April", "(Disney+, spring)", "is eyeing spring", "we take it to mean 2024": a date without a preposition.
AIMED = re.compile(
    r"\b(?:eye(?:s|ing)|aim(?:s|ing) (?:for|at)|target(?:s|ing|ed)?|think|means?|reckons? on|says only|would say only"
    r"|would be|moved to|pushed to|shifted to|toward|towards"
    r"|(?:eyed|set|slated|pencill?ed in|lined up|in place|down|scheduled|booked|planned|tipped|listed|promised|due|has it) for)"
    r"\s+[\"“‘']?(?:the\s+)?$",
    re.IGNORECASE,
)
# "The network says summer.", "Fans are guessing 2025.", "with spring being talked about"
_GUESSED = re.compile(
    r"\b(?:says?|guess(?:es|ing)?|indicat(?:es|ed)|suggests?|hint(?:s|ed) at|money['’]s on|bet(?:ting)? (?:on|against))\s+"
    r"[\"“‘']?(?:the\s+)?$",
    re.IGNORECASE,
)
_GUESS_ENDS = re.compile(r"[.,;!?\"”’)]|$")
_ALONE_BEFORE = re.compile(r"(?:[.!?)…][\"”’]?\s+|\b(?:cinemas|theat(?:er|re)s|[A-Z][\w+]*),\s)$")
_ALONE_AFTER = re.compile(r"[.!](?:[^\S\r\n]+[A-Z“\"(]|[^\S\r\n]*(?:[\r\n]|$))")
_WITH_BEFORE = re.compile(r"\b[Ww]ith\s+(?:the\s+)?$")
_WITH_AFTER = re.compile(
    r"\s(?:being (?:talked|mooted|tipped|mentioned)|mooted|tipped|pencill?ed|the likeliest)\b"
)
_LISTED_BEFORE = re.compile(r"(?::|\s[–—|-])[^\S\r\n]*$|[(,][^\S\r\n]*$|(?:^|[\r\n])[^\S\r\n]*$")
LISTED_AFTER = re.compile(r"[^\S\r\n]*(?:$|[\r\n)|])")
# "June brings Smoke", "August, finally, should bring Ash", "The fall will bring a third season": what a month or season does.
_OPENS_BEFORE = re.compile(r"(?:^|[\r\n]|[.!?][\"”’)]?\s+)(?:[Tt]he\s+)?$")
_BRINGS_AFTER = re.compile(
    r",?(?:\s\w+,)?\s(?:(?:will|should|also|then|finally)\s)*(?:brings?|sees)\s(?!(?:out|up|down|off)\b)"
)
# "Smoke Sets December Premiere Date": what a headline says behind a month.
_DATE_AFTER = re.compile(r"\s+(?:Release|Premiere|Launch|Debut|Start|Return|Air) Date\b")

# "A trailer for May", "in all of August", "tvN is talking about May", "It was June": of months that are names or verbs, too.
_SHY_BEFORE = re.compile(
    r"\b(?:for|of|about|at|is|was|be|it['’]s|as late as|as early as|likely|probably|starts:|date:)\s+$",
    re.IGNORECASE,
)
# "The June finale", "holds the April date"; in a headline "may" is a verb before what else is one.
_SHY_NOUN = re.compile(
    r"\s+(?:finale|opener|episodes?|date|issue|slot|weekend|line-?up|slate|schedule)\b",
    re.IGNORECASE,
)
_SHY_NOUN_OR_VERB = re.compile(
    r"\s+(?:premiere|debut|release|launch|airing|opening|bow|start|return)\b", re.IGNORECASE
)
# "May has plenty", "March is as good as over"
_SHY_OPENS = re.compile(r"(?:^|[\r\n]|[.!?:,;…–—][\"”’)]?\s+|\b(?:once|though|but)\s+)$")
_SHY_VERB = re.compile(r"\s(?:also\s)?(?:is|has|was|comes|belongs|used)\b")


def before(text: str, start: int) -> str:
    return text[max(0, start - REACH) : start]


def capital_follows(text: str, end: int) -> bool:
    """Whether a capitalised word (not all capitals: "BBC") goes on directly after ``end``."""
    return re.match(r"[^\S\r\n]+[A-Z][a-z]", text[end : end + 12]) is not None


def listed(text: str, start: int, end: int) -> bool:
    """Whether the span is what a heading or list says ("Premiere: autumn"), or what somebody aims for."""
    left = before(text, start)
    if AIMED.search(left):
        return not capital_follows(text, end)
    return bool(_LISTED_BEFORE.search(left) and LISTED_AFTER.match(text, end))


def guessed(text: str, start: int, end: int) -> bool:
    """Whether somebody is said to name the span ("says summer."), or it is all that a sentence says ("Summer.")."""
    left = before(text, start)
    if _GUESSED.search(left) and _GUESS_ENDS.match(text, end):
        return True
    if _WITH_BEFORE.search(left) and _WITH_AFTER.match(text, end):
        return True
    return bool(_ALONE_BEFORE.search(left) and _ALONE_AFTER.match(text, end))


def brings(text: str, start: int, end: int) -> bool:
    """Whether the span is what a sentence begins with and says that it brings something."""
    return bool(_OPENS_BEFORE.search(before(text, start)) and _BRINGS_AFTER.match(text, end))


def shy(text: str, start: int, end: int) -> bool:
    """Whether a month that may be a name or a verb is a month by the words beside it.

    Of 119 such months in gold train and dev that no other rule finds and that stand in no name 115 are dates;
    what stands in a name is none by the scene.
    """
    if capital_follows(text, end) and not _SHY_NOUN_OR_VERB.match(text, end):
        return False
    left, modal = before(text, start), text[start:end].casefold() == "may"
    if _SHY_NOUN.match(text, end) or (not modal and _SHY_NOUN_OR_VERB.match(text, end)):
        return True
    if _SHY_OPENS.search(left) and _SHY_VERB.match(text, end):
        return True
    return _SHY_BEFORE.search(left) is not None


def titled(text: str, end: int) -> bool:
    """Whether a headline goes on with what comes out in the month that ends there."""
    return _DATE_AFTER.match(text, end) is not None


def in_marks(text: str, start: int, end: int) -> bool:
    """Whether the span alone stands in quotation marks or asterisks: then it is a title; "**Friday**" is a heading."""
    if text[max(0, start - 2) : start] == text[end : end + 2] == "**":
        return False
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return before != "" and before in "\"'“‘*_«" and after != "" and after in "\"'”’*_»,"
