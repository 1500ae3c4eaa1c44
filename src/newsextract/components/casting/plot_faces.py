"""Known performers who stand in a plot: "Ann Lee gives up her job for the hills and finds herself with a body", below the title.

No word says that they act, and the heads see no row. Where the article says nothing else of a known performer, who does
something in the present, is one of three such names in one list, or has a title in a bracket behind the name, he is in
the work that the sentence names alone, or that heads it. Of such rows in gold train and dev that nothing else finds nine in ten are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsextract import confidence, known, names
from newsextract.components.casting import careers, casting_doubts
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene, Sentence
from newsextract.components.score.weighing import RULE, Candidate
from newsextract.masking import PLACEHOLDERS

_P, _C, _W = (PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK"))
# What people do who are in no story: they make it, present it, or speak of it.
_TELLS = (
    r"(?:is|was|has|does|goes|directs?|writes?|produces?|executive[- ]produces|narrates?|hosts?|presents?|presides|greets|judges|moderates|introduces|emcees|sings?|performs"
    r"|composes|scores|stages|helms|adapts|creates|makes|edits|designs|develops|wishes|says|tells|talks|speaks|asks|answers|explains|thinks|believes|hopes|admits|reveals|shares"
    r"|posts|writes|tweets|joins|returns|stars|plays|appears|features|voices|follows|turns|gets|wins|receives|attends|visits|drops|unveils|announces|confirms|remembers|recalls|reads|owns|runs|"
    r"as|this|his|its|us|towards|besides|perhaps|always|sometimes|means|adds|notes|quips|jokes|teases|promises|praises|thanks)"
)
_DOES = re.compile(
    rf"(?P<p>{_P}) (?:(?:also|now|then|once more|soon|still) )?(?!{_TELLS}\b)[a-z]+[a-z]s(?= (?!that\b|how\b|why\b|[“\"‘]))"
)
_THREE = re.compile(rf"{_P}(?:,? and |, & | & |, (?:and )?){_P}(?:(?:,? and |, ){_P}(?!['’]s))+")
_BRACKET = re.compile(rf"(?P<p>{_P}),? \([“\"‘']?{_W}[^(){_P}{_C}]{{0,80}}\)")
_MAKES = re.compile(
    r"(?i)\b(?:by|directed?|dir|director|directs|writers?|wrote|creators?|created|producers?|produced?|produces|from|screenplay|script|music|songs?|albums?|tracks?"
    r"|host(?:s|ed|ing)?|guests?|paparazzi|festival|attend\w*|narrat\w+|present(?:s|ed|er|ers)|judges?|panel(?:list)?s?|nominat\w*|awards?|tweet\w*)\b"
)
# "in which Ann Lee asks", "from the mind of Ann Lee": before the name.
_NOT_BEFORE = re.compile(
    r"(?i)\b(?:by|from|whom|who|director|host|dir\.?|with|of|and|or|for)(?: sir| dame)? \Z|['’]s \Z"
)
_SHARE = 0.8


def joined(scene: Scene, chosen: Sequence[Candidate]) -> list[Candidate]:
    """``chosen`` and known performers without a row, in the work of whose plot they stand."""
    at = {mention.start: mention.person for mention in scene.people}
    told = {at.get(one.relation.roles["actor"][0], -1) for one in chosen}
    more: dict[int, Candidate] = {}
    for sentence in scene.sentences:
        if not sentence.has_people or not (work := _work(scene, sentence)):
            continue
        for mention in _within(scene, sentence):
            if mention.person not in told and mention.person not in more and _fits(scene, mention):
                more[mention.person] = _row(sentence, mention, work)
    if not more:
        return list(chosen)
    made = scene.once("crew", careers.crew)
    new = [
        one
        for person, one in more.items()
        if person not in made and not casting_doubts.doubted(scene, one.relation)
    ]
    return sorted([*chosen, *new], key=lambda one: min(one.relation.roles.values()))


def _work(scene: Scene, sentence: Sentence) -> str:
    """The title that the sentence names alone or, where it names none, the one that heads it or was told of before."""
    own = set(scene.own_works(sentence))
    if len(own) == 1:
        return next(iter(own))
    return "" if own else sentence.headed or sentence.focus


def _within(scene: Scene, sentence: Sentence) -> Iterator[names.Mention]:
    masked = sentence.masked
    text = masked.text
    for match in _BRACKET.finditer(text):
        if not _NOT_BEFORE.search(text, max(0, match.start() - 20), match.start()) or (
            text[max(0, match.start() - 5) : match.start()].endswith((" and ", "with "))
        ):
            yield scene.people[masked.items[match.start()].key]
    for match in _DOES.finditer(text):
        clause = re.split(r"[.;:!?–—]", text[: match.start()])[-1]
        if not _NOT_BEFORE.search(clause) and not _MAKES.search(clause):
            yield scene.people[masked.items[match.start()].key]
    for match in _THREE.finditer(text) if _W in text else ():
        listed = [
            scene.people[masked.items[place].key]
            for place in range(*match.span())
            if text[place] == _P
        ]
        clause = re.split(rf"[.;:!?–—]|{_P}, ", text[: match.start()])[-1]
        if all(known.is_performer(one.name) for one in listed) and not _MAKES.search(clause):
            yield from listed


def _fits(scene: Scene, mention: names.Mention) -> bool:
    return (
        mention.label == "PERSON"
        and known.is_performer(mention.name)
        and not known.is_maker(mention.name)
        and sum(one.person == mention.person for one in scene.people) == 1
    )


def _row(sentence: Sentence, mention: names.Mention, work: str) -> Candidate:
    fields = {"actor": mention.name, "character": "", "work": work}
    roles = {"actor": (mention.start, mention.end)}
    relation = Relation(RULE, roles, fields, (sentence.start, sentence.end))
    relation.confidence = confidence.bounded(_SHARE)
    return Candidate(relation, {}, "bare")
