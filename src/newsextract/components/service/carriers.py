"""Carriers: which work a platform carries, by the words between them.

A platform named only as an employer ("a Netflix executive") or in a picture credit carries none.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components import platforms
from newsextract.components.scene import Scene, Sentence, scene
from newsextract.masking import PLACEHOLDERS

_W, _F = PLACEHOLDERS["WORK"], PLACEHOLDERS["PLATFORM"]
_FS = rf"{_F}(?:(?:,| and| &|,? and| or|/| \+|,? as well as) ?(?:on )?{_F})*"
_PATTERNS = [
    # "Smoke … on Prime Video"
    re.compile(rf"(?P<w>{_W})(?:[^;.{_W}]|\.\s?(?=m\b|\d))*?\b(?:on|to|via|for|from|at|through|by|in|across|hits?|hitting|reach\w*|exclusively|with|into)\b (?:[\w’'\-]+,? ){{0,4}}?(?P<f>{_FS})"),
    # "Prime Video's Smoke", "the BBC One drama Smoke", "Netflix has renewed Smoke"
    re.compile(rf"(?P<f>{_FS})(?:['’]s?)?,? (?:[\w’'\-]+,? ){{0,8}}?(?P<w>{_W})"),
    # "Smoke (BBC One)", "Smoke, BBC One", "Smoke – Netflix", "Smoke | Netflix"
    re.compile(rf"(?P<w>{_W})[^.;{_W}]{{0,40}}?[(,|/–—:\-·•][^.;{_W}{_F}()]{{0,40}}?(?P<f>{_FS})"),
]  # fmt: skip
_EMPLOYER = re.compile(
    rf"{_F}(?:['’]s)? (?:[\w’'\-]+ ){{0,3}}?(?:executive|exec|boss|bosses|chief|commissioner|controller|head|president|ceo|co-ceo|spokes\w+|publicist|director of|vice|chair\w*|staff|employee|employees|headquarters|offices?|subscribers|shares|account|stor(?:e|ies)|page|told|said|confirmed to|news|presenter|host|reporter|correspondent|interview)\b|"
    rf"\b(?:told|speaking to|tells|(?:head|chief|director|controller|president|boss|bosses|commissioner|executive|exec|vice[- ]president)(?: of [\w &-]{{1,40}}?)? (?:at|for)|interview with|spoke to|talking to|speaking on|appearing on|work(?:s|ed|ing) (?:at|for)|joined|owned by|deal with|head of|boss of|posted on|wrote on|said on) (?:the )?{_F}",
    re.IGNORECASE,
)
# "Smoke streams on Hulu; in the UK it is on BritBox"
_ON_AGAIN = re.compile(
    r";[^;]*\b(?:it|the (?:series|show|film|movie|drama|comedy|special))\b[^;]*\b(?:on|to|via|at|from|by)(?: the)? $"
)
_CARRIES = re.compile(
    r"\b(?:stream\w*|premier\w*|airs?|aired|airing|available|broadcast\w*|screen(?:s|ed|ing)\b|debut\w*|launch\w*|watch\w*|drop\w*|land\w*|arriv\w*|return\w*|begin\w*|start\w*|continues?|released?|releasing|out|on|hits?|shown?|renew\w*|commission\w*|order\w*|picked up|acquired|exclusive\w*|play\w*|open\w*|in)\b"
)


def carried(doc: Doc) -> list[tuple[int, str]]:
    """The links of ``doc``, worked out once: as the scorer settled them, else by the rules."""
    return memo.once(doc, "carried", _carried)


def _carried(doc: Doc) -> list[tuple[int, str]]:
    mentions = platforms.mentions(doc)
    if all("works" in m.fields for m in mentions):  # none at all: the scorer took them all out
        return [(i, t) for i, m in enumerate(mentions) for t in m.fields["works"].split("\n") if t]
    own = scene(doc)
    # The scorer may have taken some out since the scene was built.
    places = {m.roles["platform"]: i for i, m in enumerate(mentions)}
    found = [(places.get(own.platforms[i].roles["platform"]), t) for i, t in links(own)]
    return [(i, t) for i, t in found if i is not None]


def links(scene: Scene) -> list[tuple[int, str]]:
    """(index into ``scene.platforms``, title) of every platform that carries a work."""
    found: list[tuple[int, str]] = []
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _F not in text:
            continue
        linked = set()
        for pattern in _PATTERNS:
            for match in pattern.finditer(text):
                for at in _each(text, *match.span("f")):
                    if at in linked or employed(text, at):
                        continue
                    linked.add(at)
                    found.append((_key(sentence, at), scene.title(sentence, match.start("w"))))
        for at in _each(text, 0, len(text)):
            if at in linked or employed(text, at):
                continue
            if _W in text:
                if _ON_AGAIN.search(text, text.rfind(_W, 0, at) + 1, at) and _W in text[:at]:
                    found.append(
                        (_key(sentence, at), scene.title(sentence, text.rindex(_W, 0, at)))
                    )
                continue
            title = sentence.focus
            if title and (
                _CARRIES.search(text, max(0, at - 70), at) or _line_of_its_own(scene, sentence)
            ):
                found.append((_key(sentence, at), title))
    return [(i, t) for i, t in found if not scene.platforms[i].fields["credit"]]


def _each(text: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end) if text[at] == _F]


def _key(sentence: Sentence, at: int) -> int:
    return sentence.masked.items[at].key


def employed(text: str, at: int) -> bool:
    """Whether the platform at masked ``at`` is named as an employer or a speaker only."""
    return any(
        m.start() <= at < m.end() for m in _EMPLOYER.finditer(text, max(0, at - 40), at + 60)
    )


def _line_of_its_own(scene: Scene, sentence: Sentence) -> bool:
    """A listing's line under its title: ``Sunday, BBC One, 9pm``."""
    return sentence.end - sentence.start < 80 and not re.search(
        r"[a-z]{3,}\s[a-z]{3,}\s[a-z]{3,}", sentence.masked.text
    )
