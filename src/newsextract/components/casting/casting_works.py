"""To which work a casting belongs, by rules and relation heads together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from newsextract import known
from newsextract.components.casting import (
    cast_sections,
    fronted,
    originals,
    pair_lines,
    work_places,
)
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.components.score.scores import Group, Scores
from newsextract.components.score.weighing import Candidate, clip
from newsextract.components.title import page_origins
from newsextract.components.title.title_forms import title_key
from newsextract.masking import PLACEHOLDERS

_P, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["WORK"]

TOLD = "told"
"""The field of a casting whose work stands right beside the pair."""
WITHIN = "within"
"""Its value where both stand in one bracket: "Ann Lee (Mara from Smoke)"."""
_TOLD = 5.0  # log odds by which such a work is ahead
_RULE_WORK = 5.0  # log odds by which the work that a rule chose is ahead; 4 to 7 are best in each half of dev

_HEADED = 8.0  # log odds by which the title that heads a pair's lines is ahead
_LISTED = 14.0  # log odds by which the article's own work is ahead in the lines of a cast list
_ORIGIN = 2.0  # log odds by which a title is ahead that is one, whatever came from it
_NAMED = 3.0  # log odds of the heads above which a work is named after all
# "Former Smoke star Ann Lee joins as Mara": Mara is in another work (13 of 13 in gold train and dev).
_FORMER = re.compile(
    rf"\b(?:[Ff]ormer|[Ee]x-?) ?[“\"‘']?(?P<w>{_W})[”\"’']? (?:star|actor|actress|regular|favou?rite|alum\w*),? (?P<p>{_P})"
)
# "the theme song “Smoke”", "his single Ash": nobody has a part in what is sung.
_SUNG = re.compile(
    r"\b(?:(?:opening|ending|insert)(?: theme)?(?: song)?(?: is| will be)?|songs?|singles?|theme(?: tune)?|ballad|anthem|track|album|LP|EP|mixtape),? (?:titled |called |named )?[“\"‘'(]?\Z"
    r"|\bduett?(?:s|ed|ing)? (?:with (?:[\w’'-]+ ){1,4})?on (?:the )?[“\"‘'(]?\Z"
)
_SINGS = re.compile(r"[”\"’']? (?:hit-?makers?|songstress|chart-topper|singer|crooner)\b")
# "Smoke Season 2 Episode 16, “The Long Night”": nobody has a part in an episode but in its series (35 of 35 in gold train and dev).
_EPISODE = re.compile(
    r"(?:\b[Ss](?:eason|eries) (?:\d+|one|two|three|four|five|six),? [Ee]pisode (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)|\bS\d+\.?E\d+|\b[Ee]pisode \d+"
    r"|['’]s (?:\w+ )?episode|\b[Ee]pisode (?:is )?(?:titled|called|entitled|named)|\b(?:titled|called|entitled) episode),?:? ?(?:[–—-] )?(?:is )?(?:(?:titled|called|entitled) )?(?:[“\"‘'(]+|(?<=: ))\Z"
)
_AN_EPISODE = re.compile(
    r",[”\"’'] (?:the )?(?:[Ss](?:eason|eries) \d+,? )?[Ee]pisode (?:\d+|of)|[”\"’'] (?:\((?:[Ss]eason \d+,? )?[Ee]pisode \d+\)|episode\b)"
)


def place(
    scored: Scores, scene: Scene, titles: Mapping[str, str], relations: Sequence[Relation],
    left: Group, right: Group,
) -> None:  # fmt: skip
    """Settle the work of a pair, where there is one row of it.

    Arguments:
        titles: the article's titles by their keys.
        left, right: the groups of actor and character.
    """
    if any(one.fields.get(TOLD) == WITHIN for one in relations):
        return
    scores: dict[str, float] = defaultdict(float)
    for relation, side in (("cast", left), ("belongs", right)):
        for group, score in scored.rights(relation, side):
            scores[str(group[1])] += clip(score, 8)
    songs = sung(scene)
    for key in (*scored.doubtful, *work_places.linked(scene), *songs):
        scores.pop(key, None)
    sober(scored, scene, relations)
    if len(relations) > 1:
        return
    for one in relations:
        if title_key(one.fields["work"]) in songs:
            one.fields["work"] = _other_than(scene, songs)
        told = TOLD in one.fields
        if tail := work_places.tailed(scene, one.roles["actor"][0]):
            one.fields["work"] = tail
            continue
        start, end = min(s for s, _ in one.roles.values()), max(e for _, e in one.roles.values())
        for key in _left(scene, left[1], start, end):
            scores.pop(key, None)
        if not told:
            if original := originals.title(scene, one.roles["character"][1]):
                one.fields["work"] = original
                continue
            if front := fronted.title(scene, left[1]):  # type: ignore[arg-type]
                one.fields["work"] = front
                continue
            for key in work_places.asides(scene):
                scores.pop(key, None)
            without_origins(scene, scores)
            if work_places.untitled(scene, start, end) and max(scores.values(), default=0) < _NAMED:
                one.fields["work"] = ""
                continue
            if (led := pair_lines.led(scene, start)) and led == pair_lines.led(scene, end - 1):
                one.fields["work"] = led
                continue
            heading = work_places.headed(scene, start) or pair_lines.below(scene, start)
            heading = heading or pair_lines.led_in(scene, start)
            if (key := title_key(heading)) and key not in songs:
                scores[key] += _HEADED
            elif (key := title_key(pair_lines.listed(scene, start, end))) and key not in songs:
                scores[key] += _LISTED
            elif key := title_key(cast_sections.title(scene, start)):
                scores[key] += _HEADED
        if not scores:
            continue
        own = title_key(one.fields["work"])
        if own in scores or (own and told):
            scores[own] += _TOLD if TOLD in one.fields else _RULE_WORK
        best = max(scores, key=lambda k: scores[k])
        one.fields["work"] = titles.get(best, one.fields["work"])


def _left(scene: Scene, person: object, start: int, end: int) -> Iterator[str]:
    """Keys of titles that the sentence of ``start:end`` names as those that the actor, ``person``, was in before."""
    for sentence in scene.sentences:
        if not (sentence.start <= start and end <= sentence.end):
            continue
        for match in _FORMER.finditer(sentence.masked.text):
            who = sentence.masked.items[match.start("p")].key
            if scene.people[who].person == person:
                yield title_key(scene.title(sentence, match.start("w")))


def without_origins(scene: Scene, scores: dict[str, float], ruled: Container[str] = ()) -> None:
    """Take titles out of ``scores`` that are named only as what something comes from, and are not far ahead.

    "Smoke 2 is a sequel to Smoke. Ann Lee stars": in what is told of.
    """
    for key in page_origins.keys(scene):
        rival = max((score for other, score in scores.items() if other != key), default=-_ORIGIN)
        if key in scores and key not in ruled and rival > scores[key] - _ORIGIN:
            del scores[key]


def _other_than(scene: Scene, songs: frozenset[str]) -> str:
    """The article's own work, or the first that is no song where a song is named oftenest; empty where all are songs."""
    own = (scene.primary, *(work.fields["title"] for work in scene.works))
    return next((title for title in own if title and title_key(title) not in songs), "")


def sung(scene: Scene) -> frozenset[str]:
    """Keys of titles that the words beside them call a song or an album, and that are known as nothing else, and of episodes."""
    return scene.once("sung", _songs)


def _songs(scene: Scene) -> frozenset[str]:
    found = set()
    for work in scene.works:
        title, start = work.fields["title"], work.roles["work"][0]
        told = _SUNG.search(scene.text, max(0, start - 40), start)
        song = (told or _SINGS.match(scene.text, work.roles["work"][1])) and not (
            {*known.kinds_of(title)} - {"song", "album"}
        )
        if song or (title != scene.primary and _of_a_series(scene.text, *work.roles["work"])):
            found.add(title_key(title))
    return frozenset(found)


def _of_a_series(text: str, start: int, end: int) -> bool:
    """Whether the words around a title say that an episode is called so."""
    return bool(_EPISODE.search(text, max(0, start - 60), start) or _AN_EPISODE.match(text, end))


def sober(scored: Scores, scene: Scene, relations: Sequence[Relation]) -> None:
    """Put the article's own work in the place of one that is probably none."""
    for relation in relations:
        if title_key(relation.fields["work"]) in scored.doubtful:
            primary = scene.primary
            relation.fields["work"] = "" if title_key(primary) in scored.doubtful else primary


def undoubled(chosen: Sequence[Candidate]) -> list[Candidate]:
    """Without bare cast rows of an actor who has a character in the same work, or who is one of the characters."""
    pairs = [one.relation.fields for one in chosen if one.relation.fields["character"]]
    named = {(fields["actor"], fields["work"]) for fields in pairs}
    actors = {fields["actor"] for fields in pairs}
    played = {fields["character"] for fields in pairs} - actors
    # "alongside Mara", where somebody plays Mara Voss: no actor is called so.
    words = {(word, f["work"]) for f in pairs for word in f["character"].split()}
    words -= {(word, work) for _, work in words for name in actors for word in name.split()}

    def doubled(fields: Mapping[str, str]) -> bool:
        own = fields["actor"], fields["work"]
        return own in named or fields["actor"] in played or own in words

    return [
        one
        for one in chosen
        if one.relation.fields["character"] or not doubled(one.relation.fields)
    ]
