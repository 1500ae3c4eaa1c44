"""Credits: titles that only say who somebody is, told from those that a sentence is about.

"Smoke star Ann Lee", "Tom Ray of Ash", "last seen in Dust", "from the makers of Flint": such a
title is no work of the pair beside it, and the next sentence does not go on about it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsextract.masking import PLACEHOLDERS

_P, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["WORK"]
_OTHER = "".join(PLACEHOLDERS[k] for k in ("PLATFORM", "ORG", "LOC", "DATE"))
# A word, or a masked name in its place: "in ITV1's late drama Smoke".
WORD = rf"(?:[\w’'&.\-]+|[{_OTHER}](?:['’]s?)?),?"
_NOUN = (
    r"(?:star|actor|actress|performer|alum|alumnus|alumna|alumni|lead|leading (?:man|lady)|co-star|veteran|favou?rite|regular|"
    r"breakout|scene-stealer|hunk|heart-?throb|comic|comedian|comedienne|creator|writer|author|director|helmer|showrunner|producer|"
    r"legend|cast ?(?:member|mate)|newcomer|graduate|survivor|winner|host|judge|presenter|villain|villainess|stalwart|scribe|composer)s?"
)
_SEEN = (
    r"(?:known|seen|remembered|recogni[sz]ed|recogni[sz]able|familiar|famous|fresh|heard|fans|late|alum\w*|veteran|breakout|"
    r"survivor|formerly|spotted|made (?:his|her|their) name|nominat\w+|nominees?|won|winner|once|know (?:him|her|them))"
)
# What a title follows where it belongs to the people behind, or to an earlier success.
_BEHIND = (
    r"(?:(?:[Ff]rom|[Bb]y) (?:the )?(?:[\w-]+ ){0,2}?(?:makers?|creators?|team|producers?|people|minds?|writers?|directors?) (?:of|behind)|"
    r"(?:star|author|creator|veteran|survivor)s? of|(?:series regular|stint|fixture|conflict|commitments?|favou?rite) (?:on|in|with)|"
    r"success (?:of|with|in)|debut (?:in|with|on)|recurring (?:on|in)|fresh from)"
)
# What a clause with "who" tells of earlier work: "Ann Lee, who was the Master in Smoke, plays Mara".
_WHO = (
    r"(?:\bwhom? (?:[\w-]+ ){0,3}?(?:know|recogni[sz]e|remember)\b|\bwho(?:['’]s| has| had| have) (?:\w+ly )?(?:(?:also|just|since|already|once|never) )?"
    r"(?:been|appeared|starred|acted|worked|featured|played)\b|\bwho (?:(?:was|were) (?:(?:once|the|so|an?)\b|(?=(?:in|on) ))|(?:most )?recently|previously|formerly|last))"
)
_CREDIT = re.compile(
    # "Fire's Ann Lee", "Fire star Ann Lee", "the Fire and Ash comic Ann Lee"
    rf"(?P<a>{_W})(?: (?:and|&) (?P<b>{_W}))?(?:['’‘]s? (?:own )?|['’‘]?s? (?:[\w-]+ ){{0,2}}?{_NOUN},? )(?:[\w-]+ ){{0,3}}?[{_P}]"
    # "the Fire alum has been tapped"
    rf"|(?P<j>{_W})(?:['’‘]s?)? (?:star|actor|actress|alum|alumnus|alumna|co-star|veteran|creator|director|helmer|author|scribe|writer|showrunner|comic|comedian|spin-?off(?! (?:(?:series|show|drama|sitcom|film|movie),? )?[“\"‘']?{_W}))\b(?!-)"
    rf"|{_P},? (?:of|from|late of|once of|formerly of) (?:the )?(?P<c>{_W})(?: and (?P<d>{_W}))?"
    rf"|\b{_SEEN}\b[^.;{_P}{_W}]{{0,90}}?\b(?:for|in|from|on|of|off|to)\b (?:the )?(?:{WORD} ){{0,5}}?(?P<e>{_W})(?:,? (?:and|&) (?P<g>{_W}))?"
    rf"|{_WHO}[^.,;{_P}{_W}]{{0,70}}?\b(?:for|in|from|on|of|as)\b (?:the )?(?:{WORD} ){{0,5}}?(?P<k>{_W})"
    rf"|\bof (?P<f>{_W}) fame\b"
    rf"|\b{_BEHIND} (?:{WORD} ){{0,3}}?(?P<h>{_W})"
    # "The director has Smoke, Ash and Dust to his credit"
    rf"|\b(?:has|have|had|with) (?:{WORD} ){{0,3}}?[“\"'‘]?(?P<l>{_W})[”\"'’]?(?:(?:,? (?:and|&)|,) (?:the )?[“\"'‘]?{_W}[”\"'’]?){{0,6}} (?:to|under|behind|on) (?:his|her|their) (?:credit|name|belt|CV|résumé|resume|filmography)\b"
    rf"|\b(?:since|unlike|ahead of|reminiscent of|(?:spin-?off|branch|offshoot) (?:of|from)|sequel to|remake of|(?:based|modelled) on|adapted from|inspired by) (?:{WORD} ){{0,3}}?(?P<i>{_W})"
)
_GROUPS = "abcdefghijkl"
# "known for Smoke, Ash and Dust": what is listed with such a title is one, too.
_LISTED = re.compile(
    rf"[”\"’']?(?: ?\([^()]{{1,40}}\))?(?:,? (?:and|&)|,) (?:the )?[“\"‘']?(?P<w>{_W})(?!['’]s\b)"
)
# "Smoke stars Ann Lee" is about Smoke, however like "Smoke star Ann Lee" it looks.
_SUBJECT = re.compile(rf"{_W} (?:\w+ )?(?:co-)?stars (?:[\w-]+ ){{0,3}}?[{_P}]")
_NO_SUBJECT = re.compile(
    r"\b(?:and|with|by|alongside|opposite|plus|including|former|fellow|as|the|to|for|from) $"
)


@lru_cache(maxsize=512)
def credited(text: str) -> frozenset[int]:
    """Masked offsets of titles that only say who somebody is ("Fire star Ann Lee", "Tom Ray of Ash")."""
    if _W not in text:
        return frozenset()
    found = set()
    for match in _CREDIT.finditer(text):
        for name in _GROUPS:
            if not match[name] or (name in "ab" and _is_subject(text, match.start(name))):
                continue
            found.add(match.start(name))
            if name in "cefghikl":
                found |= _listed(text, match.end(name))
    return frozenset(found)


def _listed(text: str, at: int) -> set[int]:
    """Masked offsets of the titles that a list goes on with from ``at``."""
    found = set()
    while (match := _LISTED.match(text, at)) is not None:
        found.add(match.start("w"))
        at = match.end("w")
    return found


def _is_subject(text: str, at: int) -> bool:
    return bool(_SUBJECT.match(text, at)) and not _NO_SUBJECT.search(text, 0, at)
