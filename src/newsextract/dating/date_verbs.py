"""Whether a date lies ahead or behind where the verb that governs it leaves no choice.

"It opens in Polish cinemas on Monday" and "its last season kicked off Sunday": one clause, its finite verb and its
day. Other dates are weighed by all words around them (:mod:`newsextract.dating.date_tense`).
"""

from __future__ import annotations

import re

from newsextract.dating.date_tense import Tense

# Between verb and date nothing that begins another clause.
_ON = (
    r"\s(?:(?:also|finally|officially|again|first|only|then|now|just|simply)\s)?"
    r"(?:(?!\b(?:and|but|who|which|that|when|while|after|before|since|said|says|was|were|is|are|has|had|will|to|it|he|she|they)\b)"
    r"[^.;:,()\n]){0,60}?(?:\b(?:on|from|in|this|for)\s)?(?:the\s)?$"
)
_SEEN = r"(?:released|shown|broadcast|screened|published|unleashed"
# What is no verb: "hit the screens on", "to 350 screens on".
_NOUN = "".join(
    rf"(?<!{word} )"
    for word in (
        "the", r"\d", "big", "small", "more", "silver", "of", "these", "all", "[Oo]ther", r"\bon", r"\bto",
    )
)  # fmt: skip
_AHEAD = re.compile(
    rf"{_NOUN}\b(?:premieres|opens|airs|debuts|screens|bows|launches|streams|arrives|lands|drops|begins|starts|kicks off|returns|hits"
    r"|goes (?:nationwide|out|live|up|on sale|wide)|comes (?:to|out)|concludes|takes place|wraps up|ends|finishes|continues|gets under way"
    rf"|(?:is|['’]s|are|['’]re) {_SEEN}|available|back|out)){_ON}"
    # "We'll find out on 16 June"
    rf"|\b(?:I|[Ww]e|[Yy]ou|[Tt]hey|[Ii]t|[Ss]?[Hh]e|[Tt]hat)['’]ll (?:find out|know|see|learn|get|have|be)\b{_ON}"
)
# "Sky has Smoke from Tuesday"
_HAS = re.compile(
    r"\bha(?:s|ve) (?!\w+ed\b|kept\b|run\b)(?:(?!\bbeen\b)[^.;,\n]){0,60}\bfrom (?:the )?$"
)
# "will be aired", "is opened", "has even arrived on" say other things than a preterite.
_FINITE = "".join(
    rf"(?<!{word} )"
    for word in (
        "be", "is", "['’]s", "are", "was", "were", "has", "have", "['’]ve", "had", "having", "being", "been", "get", "gets",
        "not", "newly", "finally", "already", "even", "that",
    )
)  # fmt: skip
# "Premiered on the RTÉ One, TG4 and S4C channels in May", "had its world premiere at Sundance on Sunday"
_CHANNELS = r" on (?:the )?[A-Z][^.;:()\n]{0,90}? channels (?:on|in) (?:the )?$"
_HAD = r"\bhad (?:its|their|a|an) (?:[\w-]+ ){0,2}?(?:premi[eè]re|debut)\b(?: screening)?"
_BEHIND = re.compile(
    rf"{_HAD}{_ON}|\b(?:premiered|aired|debuted|began airing){_CHANNELS}|{_FINITE}\b(?:kicked off|premiered|debuted|aired|bowed|came (?:out|back(?: to [A-Z][\w+]*)?)|wrapped up|took place|opened|launched|began|started|returned|ended"
    rf"|concluded|finished|arrived|landed|dropped|got(?: under way)?|went (?:out|up|live|on sale|(?:straight )?to (?:the )?[A-Z][\w+]*(?: [A-Z][\w+]*){{0,2}})){_ON}"
    rf"|\bdid (?:arrive|air|open|premiere|debut|begin|start|land|launch|return|drop|end|come(?: out)?){_ON}"
    rf"|\b(?:was|were) (?:first |finally |originally )?{_SEEN}|aired|launched|seen|watched){_ON}"
)
# "gets the night started on": no preterite
_GETS_STARTED = re.compile(r"\b(?:get|getting|gets) (?:[a-z]+ ){1,3}started\b")
# "Thursday's episode drew 8.1 million"
_DREW = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}?(?:episode|premiere|finale|opener|instal?lment|broadcast|hour|edition|show)"
    r" (?:pulled in|drew|averaged|was (?:watched|seen) by|scored|attracted|earned|posted|notched|delivered|brought in)\b"
)


def governed(before: str, after: str) -> Tense:
    """Future or past, by the words on both sides of a date; empty where its verb does not stand in its clause."""
    line = _GETS_STARTED.sub("starts", before.rsplit("\n", 1)[-1])
    if _DREW.match(after):
        return "past"
    ahead, behind = _AHEAD.search(line), _BEHIND.search(line)
    if ahead and behind:  # the nearer one
        return "future" if ahead.start() > behind.start() else "past"
    if behind:
        return "past"
    return "future" if ahead or _HAS.search(line) else ""
