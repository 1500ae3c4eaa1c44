"""Whether a run on a stage is a work's first: "her new play Smoke opens on 9 May", "Smoke transfers to the Gielgud in May".

A run's first performance is a premiere where the work is new and a release where it comes back, tours or moves house.
"""

from __future__ import annotations

import re

from newsextract import known
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_D = PLACEHOLDERS["DATE"]
_NEW = re.compile(
    r"\b(?:a|the|her|his|their) (?:brand-new|new|first|debut) (?:stage )?(?:play|musical|comedy|piece|drama)\b"
    r"|\bworld premi[eè]re\b|\bplay called\b",
    re.IGNORECASE,
)
# "Has played Mara since the musical opened at the Aldwych in 2017"
_BEGAN = re.compile(
    r"\b(?:originated|first (?:staged|seen|performed|played|opened)|since (?:the|it)[^.;]{0,20} opened|when (?:the|it)[^.;]{0,20} opened|began (?:its )?life)\b"
    rf"[^.;{_D}]{{0,60}}$",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:transfer\w*|revivals?|returns?|returning|tours?|touring|new production|re-?stag\w+)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:opened|staged|hit|sold out|premi[eè]red)\b", re.IGNORECASE)
_BEFORE, _BEHIND = 150, 60  # characters
_FIRST_NIGHT = re.compile(
    rf"\b(?:first (?:performance|night)|world premi[eè]re)\b[^.;{_D}]{{0,60}}$", re.IGNORECASE
)
# What is told of a play that somebody has put on before, or that another day is the first of
_BEFORE_NOW = re.compile(
    r"\b(?:transfer\w*|reviv\w+|returns?|returning|tours?|touring|productions? of|re-?stag\w+|sold[- ]out|sell-?out|last (?:year|spring|summer|autumn|winter|month|season)"
    r"|once more|again|(?:first|originally) (?:seen|staged|performed)|classic|record|film of|musical of|movie|cinemas?|anniversary|new version|adapted|Broadway|West End|award\w*"
    r"|Tony|Olivier|hit|original (?:cast|production)|took over|takes over|joins?|until|extend\w*|19\d\d"
    r"|Shakespeare|Chekhov|Ibsen|Strindberg|Brecht|Beckett|Pinter|Wilde|Sheridan|Friel|Synge|O[’']Casey|Coward|Rattigan|Ayckbourn|Sondheim|Stoppard|Albee|Molière|Lorca)\b",
    re.IGNORECASE,
)


def event(scene: Scene, relation: Relation, place: tuple[Sentence, int], chosen: str) -> str:
    """The event of a play's row, ``chosen`` where the words around its date say nothing surer.

    A play that nobody knows, and of which the page tells no earlier run, is put on for the first time.

    Args:
        place: the date's sentence and its offset in the mask.
    """
    work = relation.fields["work"]
    if chosen == "release" and not relation.fields["platforms"]:
        text, at = place[0].masked.text, place[1]
        if _FIRST_NIGHT.search(text, 0, at) and not _AGAIN.search(text):
            return "premiere"
        about = " ".join(
            scene.text[one.start : one.end]
            for one in scene.sentences
            if work in (scene.own_works(one) or [one.focus])
        )
        if not known.kinds_of(work) and not _BEFORE_NOW.search(about):
            return "premiere"
    return _told(place, chosen)


def _told(place: tuple[Sentence, int], chosen: str) -> str:
    text, at = place[0].masked.text, place[1]
    around = text[max(0, at - _BEFORE) : at + _BEHIND]
    clause = text[text.rfind(_D, 0, at) + 1 : at]
    new, began = _NEW.search(around) is not None, _BEGAN.search(clause) is not None
    if chosen == "release":
        return "premiere" if (new and not _AGAIN.search(around)) or began else chosen
    again = _AGAIN.search(clause[-_BEFORE:]) and not (new or began or _PAST.search(clause))
    return "release" if chosen == "premiere" and again else chosen
