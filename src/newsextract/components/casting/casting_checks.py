"""Whether a candidate of a casting can be one: what its names, the words between them and its rule allow."""

from __future__ import annotations

import re

from newsextract import names
from newsextract.components.casting import manner, statuses
from newsextract.components.casting.candidates import Candidate, CastingScene

_NOT_CHARACTER = re.compile(
    r"(?i)^(?:executive|producer|co-|director|writer|creator|showrunner|ceo|chief|head|president|chair|best|part|one|season|episode|the (?:show|series|film)|guest|host|judge|tv|bbc|itv|netflix|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|himself|herself|themselves|"
    r"american|british|irish|indian|australian|canadian|korean|english|scottish|welsh|french|emmy|oscar|bafta|hollywood|bollywood|academy|golden|exclusive|read|watch|christmas|easter|i|it|he|she|they|we|this|that|there|his|her|their)\b"
)
# "is an assistant D.A. whose boy …", "who was Mr. Ghana in 2010", "as ADR Engineer": an office, who won a pageant, and who makes a dub.
_NO_NAME = re.compile(
    r"(?:Assistant )?(?:A\.?D\.?A|D\.A|P\.I|M\.D|C\.E\.O|V\.P)\.?|(?:(?:Assistant|Lead|Senior|Head) )?ADR(?: [A-Z]\w+){1,2}"
    r"|(?:Miss|Mister|Mrs?\.?|Ms\.?) (?:Teen |Tourism )?(?:World|Universe|Earth|International|Supranational|Olympia|USA|India|Nigeria|Ghana|Kenya|Uganda|South Africa|Great Britain|England|Ireland|Wales|Scotland"
    r"|Canada|Australia|New Zealand|Philippines|Thailand|Korea|Japan|China|Malaysia|Singapore|Indonesia|Pakistan|Sri Lanka|Venezuela|Brazil|Mexico|Colombia|Jamaica)"
)
# What stands before "play" where that is the verb of a single actor.
_BEFORE_PLAY = re.compile(
    r"(?:\b(?:and|or|see|sees|saw|seeing|watch\w*|have|has|having|had|let|lets|makes?|made|who|will|can|could|would|may|might|should|did|does|do)|[,&])\s+$"
)
_OF_A_CAST = frozenset({"cast_includes", "starring", "with_line", "part_of_cast", "rounding_out"})
_BY_VERB = frozenset(
    {"plays", "voices", "playing", "voicing", "to_play", "chosen_for", "brings_to_life"}
)
_OF_ACTING = re.compile(
    r"(?i)\b(?:play|portray|embod|essay|impersonat|depict|inhabit|repris|transform|(?:role|part|voices?) of\b|to life\b|as\b)"
)


def _likely(mention: names.Mention, label: str) -> float:
    return mention.p if mention.label == label else 1 - mention.p


def vote(mention: names.Mention, label: str) -> float:
    """What a rule says of a name counts by itself; the recogniser's label adds to it."""
    return 0.3 + 0.7 * _likely(mention, label)


def plausible(scene: CastingScene, one: Candidate) -> bool:
    """Whether nothing in the sentence of a candidate, and in the labels of its names, rules it out."""
    if statuses.never(scene.text, one.actor.end):
        return False
    if one.character_name == "" and not one.work and one.rule not in _OF_A_CAST:
        return False  # in the cast of nothing that the article names
    place = one.character_span or (
        (one.character.start, one.character.end) if one.character else None
    )
    if place and _NO_NAME.fullmatch(scene.text, *place):
        return False
    if one.character is not None:
        if manner.unreal(scene.text, one.start, one.end) or _is_noun(scene.text, one):
            return False
        # "He took on Ann Lee": only a verb of acting makes a part of a name that is surely a person's.
        sure = one.character.label == "PERSON" and one.character.p >= 0.9
        if sure and one.rule in _BY_VERB and not _OF_ACTING.search(scene.text, *one.matched):
            return False
    if one.character is None and one.character_span is not None:
        start, end = one.character_span
        text = scene.text[start:end]
        if _NOT_CHARACTER.match(text) or scene.is_title(text) or _is_office(scene, end):
            return False
    written = scene.text[one.actor.start : one.actor.end]
    if " " in written and scene.is_title(written):
        return False  # a title that the recogniser once took for a name plays nobody
    if one.character is None and one.character_span is None:
        # Without a character beside it, the name itself must look like an actor's.
        return _likely(one.actor, "PERSON") >= 0.5
    # "Mara as Voss": an actor whom the recogniser is sure to be a character is none.
    return _likely(one.actor, "PERSON") >= 0.12 or (
        one.character is not None and _likely(one.character, "PERSON") > 0.5
    )


def _is_noun(text: str, one: Candidate) -> bool:
    """Whether "play" is no verb of one actor: "cast in the Ann Lee play Smoke", but "it sees Ann Lee play Mara"."""
    between = text[one.actor.end : one.character.start] if one.character is not None else ""
    return (
        one.rule == "plays"
        and between == " play "
        and _BEFORE_PLAY.search(text, max(0, one.actor.start - 20), one.actor.start) is None
    )


def _is_office(scene: CastingScene, end: int) -> bool:
    """Whether capitals that nobody marked are what the character right behind them is: "Head of Ports Mara Voss"."""
    return scene.text[end : end + 1] == " " and any(m.start == end + 1 for m in scene.people)
