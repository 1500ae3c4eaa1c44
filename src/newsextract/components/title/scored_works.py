"""Works as recogniser, rules and relation heads see them together: titles that nothing supports go.

A title found once, without marks, of which nothing is said (nobody plays in it, no date, no service)
is often a street, a company or a headline's first words.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict

from spacy.tokens import Doc

from newsextract import known, memo, names
from newsextract.components import castings, releases, works
from newsextract.components.relations import Relation, read, write
from newsextract.components.scene import Scene
from newsextract.components.scene import scene as scene_of
from newsextract.components.score.scores import Group, Scores
from newsextract.components.score.weighing import Candidate, Weights, chance, clip, log_odds
from newsextract.components.title import title_origins, title_slots, work_kinds
from newsextract.components.title.title_forms import title_key

_SURE = 0.9
_HEADING = 80  # characters
_COLUMN = 2  # titles that make a column
_MARKS = 3  # characters between a title and its bracket
_CAST_AFTER = re.compile(
    r"[’'”\"]*(?:['’]s?)?(?: ?[:–—-])? (?i:(?:season|series) \d{1,2}:? )?(?i:meet |who[’']s in )?"
    r"(?i:the )?(?i:full |main |voice |all-star )?(?i:cast)(?i: list| guide| (?:and|&) (?:characters|crew))?[:?]?"
)
_CAST_BEFORE = re.compile(
    r"(?i)(?:(?:meet|who[’']s in|who is in|who are in) )?(?:the )?(?:full |main )?cast (?:of|for) [‘“'\"]*"
)
# "In Smoke he is Davy": 13 of 13 in gold train and dev.
_IN = re.compile(r"\b[Ii]n [“\"‘']?\Z")
_PLAYS = re.compile(r"[,”\"’']* (?:he|she) (?:is|was|plays|played|will (?:be|play)) ")
# "Smoke star Ann Lee", "Ann Lee, “Smoke”)": whoever is named beside a title so is known from it.
_STAR = re.compile(
    r"[”\"’']? (?:star|actor|actress|alum|co-star|legend|favou?rite|veteran|stars|actors) (?=[A-Z])"
)
# "the former Smoke star said", "The 29-year-old Smoke actress": 25 of 26 in gold train and dev.
_OF_A_STAR = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?:\d\d-year-old|former) [“\"‘']?\Z")
_STAR_SAID = re.compile(r"[”\"’']? (?:star|actor|actress|favou?rite|alum)\b")
_CREDIT = re.compile(r"\w, [“\"‘']\Z")
_ENDS = re.compile(r"[”\"’']\)")
_OPENING, _CLOSING = "\"'“‘«*_", "\"'”’»*_,."


def find(doc: Doc, scored: Scores) -> list[Candidate]:
    """One candidate a title, of its first mention."""
    text = memo.text(doc)
    starts, _ = memo.offsets(doc)
    likely = {
        starts[start]: p.get("WORK", 0.0) for (start, _), p in names.probabilities(doc).items()
    }
    mentions: dict[str, list[Relation]] = defaultdict(list)
    for relation in read(doc, works.GROUP):
        mentions[title_key(relation.fields["title"])].append(relation)
    ruled = {title_key(r.fields["work"]) for g in (castings, releases) for r in read(doc, g.GROUP)}
    found = []
    padded = {other: f" {other.replace(',', ' ').replace(':', ' ')} " for other in mentions}
    for title, own in mentions.items():
        spans = [m.roles["work"] for m in own]
        sure = max((likely[start] for start, _ in spans if start in likely), default=0.9)
        group: Group = ("WORK", title)
        cast = max((s for _, s in scored.lefts("cast", group)), default=-6.0)
        said = [s for _, s in scored.lefts("belongs", group)]
        said += [s for name in ("released", "carried") for _, s in scored.rights(name, group)]
        features = {
            "sure": log_odds(sure),
            "mentions": math.log(len(own)),
            "marked": float(any(_marked(text, *span) for span in spans)),
            "words": float(min(4, len(title.split()))),
            # Another title stands with its own words in it.
            "whole": float(
                any(f" {other} " in padded[title] for other in mentions if other != title)
            ),
            "ruled": float(title in ruled),
            "cast": clip(cast),
            "heads": clip(max(said, default=-6.0)),
        }
        found.append(Candidate(own[0], features, "work"))
    return found


def _marked(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in tuple(_OPENING) and text[end : end + 1] in tuple(_CLOSING)


def among(text: str, span: tuple[int, int], certain: list[tuple[int, int]]) -> bool:
    """Whether a title fills a bracket, as others of its paragraph do: "Ann Lee (Smoke), Tom Ray (Ash)"."""
    if not _bracketed(text, *span):
        return False
    low, high = text.rfind("\n", 0, span[0]) + 1, text.find("\n", span[1])
    beside = [
        other
        for other in certain
        if low <= other[0] and (other[1] <= high or high < 0) and _bracketed(text, *other)
    ]
    return len(beside) > 1


def _bracketed(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _MARKS) : start].rstrip(" “\"‘'")[-1:]
    behind = text[end : end + _MARKS].strip(" ”\"’'")[:1]
    return before in ("(", ",") and behind in (")", ",")


def in_column(text: str, span: tuple[int, int], certain: list[tuple[int, int]]) -> bool:
    """Whether a title is all of its line, and so are titles that are certain: a service's list, the headings of a roundup."""
    others = [other for other in certain if other != span and _alone(text, *other)]
    return len(others) >= _COLUMN and _alone(text, *span)


def _alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but marks and signs stands on a title's line beside it, above its end or a blank line."""
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    beside = text[low:start] + text[end : high if high >= 0 else len(text)]
    return low > 0 and not any(sign.isalnum() for sign in beside)


def over_cast(text: str, start: int, end: int) -> bool:
    """Whether a title stands in a heading of its cast: "Smoke cast", "Smoke: Meet the cast", "The cast of Smoke"."""
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line_end = high if high >= 0 else len(text)
    if line_end - low > _HEADING:
        return False
    before, after = text[low:start].strip(" ‘“'\""), text[end:line_end].rstrip()
    behind = _CAST_AFTER.fullmatch(after) is not None and not before
    return behind or (_CAST_BEFORE.fullmatch(before + " ") is not None and len(after) < 2)


def part_in(text: str, start: int, end: int) -> bool:
    """Whether a clause begins with a title to say who somebody is in it."""
    return _IN.search(text, max(0, start - 5), start) is not None and bool(_PLAYS.match(text, end))


def credited(scene: Scene, start: int, end: int) -> bool:
    """Whether a title stands beside a person's name as what he is known from: "Smoke star Ann Lee", "(Ann Lee, “Smoke”)",
    or for it: "the former Smoke star said"."""
    text = scene.text
    if _STAR_SAID.match(text, end) and _OF_A_STAR.search(text, max(0, start - 20), start):
        return True
    if star := _STAR.match(text, end):
        return any(m.start == star.end() and m.label == "PERSON" for m in scene.people)
    if _CREDIT.search(text, max(0, start - 4), start) and _ENDS.match(text, end):
        return any(m.end == start - 3 and m.label == "PERSON" for m in scene.people)
    return False


def _known(title: str) -> bool:
    return bool(known.kinds_of(title)) and not known.is_common(title)


def settle(doc: Doc, scored: Scores, weights: Weights) -> None:
    """Leave the unlikely titles out; ``scored.doubtful`` says which."""
    if "works" not in weights:
        return
    model = weights["works"]["work"]
    text = memo.text(doc)
    # What the article calls a play, a quiz or a season is one, however little else it says of it.
    told = {
        title_key(r.fields["title"])
        for r in read(doc, works.GROUP)
        if work_kinds.told(text, *r.roles["work"]) or title_origins.told(text, *r.roles["work"])
    }
    # Nor is a title that is known one by chance, or a heading's whose cast follows.
    told |= {
        title_key(r.fields["title"])
        for r in read(doc, works.GROUP)
        if _known(text[slice(*r.roles["work"])]) or over_cast(text, *r.roles["work"])
    }
    scene = scene_of(doc)
    told |= {
        title_key(r.fields["title"])
        for r in read(doc, works.GROUP)
        if credited(scene, *r.roles["work"])
    }
    # What a sentence begins with to say who somebody is in it.
    ruled = {title_key(r.fields["work"]) for r in read(doc, castings.GROUP)}
    told |= {
        key
        for r in read(doc, works.GROUP)
        if (key := title_key(r.fields["title"])) in ruled and part_in(text, *r.roles["work"])
    }
    found = [(one.relation, chance(one.features, model["features"])) for one in find(doc, scored)]
    # An entry of a list in which another surely is a title.
    listed = {title_slots.slot(text, *r.roles["work"]) for r, sure in found if sure >= _SURE}
    certain = [r.roles["work"] for r, sure in found if sure >= _SURE]
    doubtful = {
        key
        for relation, sure in found
        if (key := title_key(relation.fields["title"])) not in told
        and sure < model["threshold"]
        and not ((slot := title_slots.slot(text, *relation.roles["work"])) and slot in listed)
        and not among(text, relation.roles["work"], certain)
        and not in_column(text, relation.roles["work"], certain)
    }
    if doubtful:
        scored.doubtful |= doubtful
        kept = [r for r in read(doc, works.GROUP) if title_key(r.fields["title"]) not in doubtful]
        # Scenes number the titles as they were: the list that is kept aside for them stays.
        write(doc, works.GROUP, kept)
