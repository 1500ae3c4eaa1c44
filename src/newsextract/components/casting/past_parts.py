"""Castings told back: what an actor played before, from the paragraphs of :mod:`.seen_before`.

Every part and title there is that actor's, whoever stands nearer. Titles without a part are cast rows without a
character.
"""

from __future__ import annotations

from bisect import bisect_left

from newsextract import names
from newsextract.components.casting import seen_before
from newsextract.components.casting.candidates import Candidate, CastingScene
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS, Item

RULE, ALONE = "past_part", "past_title"
_P, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["WORK"]
_OTHERS = 2  # people beside the actor whom such a paragraph may name


def find(scene: CastingScene) -> list[Candidate]:
    """Candidates of such paragraphs; those of parts are certain of their title."""
    found: list[Candidate] = []
    for item, masked in seen_before.paragraphs(scene.text, scene.mask):
        owner = _mention(scene, item)
        people = {scene.people[i.key].person for i in masked.items.values() if i.label == "PERSON"}
        if len(people - {owner.person}) > _OTHERS:
            continue
        sentence = Sentence(masked.start, masked.end, masked, True, scene.primary)
        titles: set[int] = set()
        for part, title in seen_before.pairs(masked):
            character = scene.people[masked.items[part].key]
            titles.add(title)
            if character.person == owner.person or character.label == "PERSON":
                continue
            low, high = min(part, title), max(part, title) + 1
            one = scene.candidate(
                RULE, owner, character, None, sentence, before=low, after=high, weight=1.1
            )
            # The paragraph lists works side by side: the one next to a part is its own, whatever stands nearer.
            one.work, one.work_sure = scene.title(sentence, title), True
            one.work_told = one.work_within = True
            found.append(one)
        for at, char in enumerate(masked.text):
            if char == _W and at not in titles and not _of_others(masked.text, at):
                one = scene.candidate(
                    ALONE, owner, None, None, sentence, status="confirmed",
                    before=at, after=at + 1, weight=0.5,
                )  # fmt: skip
                one.work, one.work_sure = scene.title(sentence, at), True
                found.append(one)
    return found


def _mention(scene: CastingScene, item: Item) -> names.Mention:
    return scene.people[bisect_left(scene.people, item.start, key=lambda m: m.start)]


def _of_others(text: str, at: int) -> bool:
    """Whether a title stands with somebody else's name: "Smoke creator Ann Lee", "Ann Lee, of Smoke"."""
    return _P in text[at + 1 : at + 25] or _P in text[max(0, at - 12) : at]
