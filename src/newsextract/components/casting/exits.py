"""Exits told in another sentence than the part: "Ann Lee is leaving Smoke", and lower down "Lee plays Mara".

Only where the actor has one part in the article: whoever has several may have left any of them. In gold train and dev, of
175 such actors of whom it is said that they go, or won't be back, 150 don't return; of 96 who are said to have left, 64 are former.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from newsextract.components.casting import statuses
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene

# "He denied reports that Ann Lee is to leave": nobody goes by that.
_UNSURE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|rumou?rs?|reports?|whether|if|when|once|until|speculat\w+|hoax|was|not) [^.;!?]{0,40}\Z",
    re.IGNORECASE,
)


def settle(scene: Scene, relations: Sequence[Relation]) -> None:
    """Give parts the status that another sentence tells of their actor; changes the relations."""
    parts: dict[str, list[Relation]] = defaultdict(list)
    for one in relations:
        if one.fields["character"]:
            parts[one.fields["actor"]].append(one)
    for actor, own in parts.items():
        if len(own) == 1 and own[0].fields["status"] == "confirmed":
            own[0].fields["status"] = _told(scene, actor, own[0].fields["work"])


def _told(scene: Scene, actor: str, work: str) -> str:
    found = "confirmed"
    for mention in scene.people:
        if mention.name != actor or mention.label != "PERSON":
            continue
        index = bisect_right(scene.sentences, mention.start, key=lambda s: s.start) - 1
        if index < 0:
            continue
        sentence = scene.sentences[index]
        others = set(scene.own_works(sentence)) - {work}
        if _UNSURE.search(scene.text, sentence.start, mention.start) or _goes_to(
            scene, mention.end, sentence.end, work
        ):
            continue
        said = statuses.goes(
            scene.text, (sentence.start, sentence.end), (mention.start, mention.end)
        )
        if said == "back":
            return "confirmed"
        if said and not others:
            found = said
    return found


def _goes_to(scene: Scene, start: int, end: int, work: str) -> bool:
    """Whether somebody leaves to be in this work: "Ann Lee is leaving to star in Smoke"."""
    for_what = statuses.leaves_for(scene.text, start, end)
    return for_what > 0 and any(
        one.fields["title"] == work and for_what <= one.roles["work"][0] < end
        for one in scene.works
    )
