"""Works whose people are themselves: contests, reality, talk shows and documentaries, in which nobody has a part.

The heads see who is in a work, not as what: "Ann Lee and Tom Ray remain in the game" on "Smoke", whose contestants were named before.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_W = PLACEHOLDERS["WORK"]
_CONTEST = re.compile(
    r"(?i)\b(?:contestants?|judges?|auditions?|camp-?mates?|house-?mates?|castaways?|evict(?:s|ed|ion|ions)|voted (?:off|out)|eliminat(?:ed|ion|ions)|public vote|dance-?(?:floor|off)|ballroom"
    r"|reality[- ](?:shows?|series|TV|television|competition|hit|stars?)|dating (?:shows?|series)|talent shows?|(?:game|quiz|panel|chat|talk) shows?|bush ?tucker|celebrit(?:y|ies) (?:contestants?|taking part|who)|new celebrities|famous faces|crowned|runners?-up|finalists?|semi-?finals?|challenges?|housewives|sewing bee|bake-off)\b"
)
# “Smoke,” a documentary about; the docuseries Smoke.
_CALLED = re.compile(
    rf"(?P<a>{_W})[,”\"’' –—-]{{1,4}}(?:[\w’'-]+ ){{0,4}}?(?:documentary|documentaries|docu-?series|reality|talk show|game show|dating show|concert film|stand-up special|comedy special)\b"
    rf"|\b(?:documentary|docu-?series|reality (?:show|series|competition)|talk show|game show|quiz show|panel show|dating show|dance show|talent show) (?:(?:film|series|of|called|titled) )?[“\"‘']?(?P<b>{_W})"
)
# "Smoke finalist Ann Lee", "a contestant on Smoke", "she competed in Smoke": whoever was so in it has no part.
_COMPETED = r"(?:contestant|(?:semi-?)?finalist|champion|winner|runner-up|house-?mate|camp-?mate|castaway|islander)s?"
_TOOK_PART = re.compile(
    rf"(?P<a>{_W})[”\"’']?(?:['’]s?)? (?:[a-z-]+ ){{0,1}}{_COMPETED}\b"
    rf"|\b(?:{_COMPETED} (?:on|of|in|from)|compet(?:ed|es|ing) (?:in|on)|t(?:ook|aken|akes|aking) part in) (?:[^\s.;]+ ){{0,6}}?[“\"‘']?(?P<b>{_W})"
)
_FEW = 5  # bare rows for each part that may be a mistake
_LEAST = 2
_OF_A_CONTEST = 2  # of these words in an article whose own work is one


def settle(scene: Scene, relations: Sequence[Relation]) -> None:
    """Who is in such a work without a part is so as himself, unless somebody has a part in it; changes the relations."""
    by_work: dict[str, list[Relation]] = defaultdict(list)
    for one in relations:
        by_work[one.fields["work"]].append(one)
    counts = scene.once("selves", _counts)
    played = {one.fields["work"] for one in relations if one.fields["character"]}
    competed = _competitors(scene)
    for one in relations if competed else ():
        actor, title = one.fields["actor"], one.fields["work"]
        bare = one.fields["kind"] == "acting" and title not in played
        if bare and {(actor, title), ("", title)} & competed:
            one.fields["kind"] = "self"
    for title, cast in by_work.items():
        parts = sum(bool(one.fields["character"]) for one in cast)
        if title and parts <= len(cast) / _FEW and counts[title] >= _LEAST:
            for one in cast:
                if one.fields["kind"] == "acting" and not one.fields["character"]:
                    one.fields["kind"] = "self"


def _competitors(scene: Scene) -> set[tuple[str, str]]:
    """(name, title) of those who are said to compete in a work; the name is empty where the sentence names nobody."""
    found: set[tuple[str, str]] = set()
    for sentence in scene.sentences:
        masked = sentence.masked
        if _W not in masked.text:
            continue
        for told in _TOOK_PART.finditer(masked.text):
            title = scene.title(sentence, told.start(told.lastgroup or "a"))
            people = [scene.people[i.key] for i in masked.items.values() if i.label == "PERSON"]
            found |= {(mention.name, title) for mention in people} or {("", title)}
    return found


def _counts(scene: Scene) -> Counter[str]:
    """How many sentences speak of each work as one of those."""
    found: Counter[str] = Counter()
    if len({match[0].lower() for match in _CONTEST.finditer(scene.text)}) >= _OF_A_CONTEST:
        found[scene.primary] += _LEAST
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _W in text:
            for called in _CALLED.finditer(text):
                found[scene.title(sentence, called.start(called.lastgroup or "a"))] += _LEAST
        if _CONTEST.search(text):
            found.update(set(scene.own_works(sentence)) or {sentence.focus or scene.primary})
    return found
