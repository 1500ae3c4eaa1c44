"""Parts that actors name themselves, or are asked about: "I'm Mara, who keeps the ferry", "As Mara, you row a lot. Was it hard?"

Of 94 such words in quotations of gold train and dev whose speaker is known 88 are of a part of his, and all 11 of those that
somebody else asks him; of 68 titles in which a speaker says he was, or is told so, 62. The heads look for an actor's name
beside part or title, and an interview may have his only at its end.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsextract import confidence, names
from newsextract.components.casting import attribution
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene, Sentence
from newsextract.components.score.weighing import RULE, SURE, Candidate
from newsextract.masking import PLACEHOLDERS

NAME = "spoken_part"
_P, _C, _W = (PLACEHOLDERS[kind] for kind in ("PERSON", "CHARACTER", "WORK"))
# What may stand before the part: "the bride Mara", "this woman called Mara"; not "looking for Mara", "like Mara".
_DESC = (
    r"(?:(?!(?:not|no|never|nearly|almost|like|in|on|at|with|without|from|for|against|opposite|about|to|when|where|who|that|than|if|so|just|sorry|told|sure|afraid|glad|both|his|her|their|your)\b|\w+ing\b)"
    r"[a-zà-ÿ][\w’'-]*,? ){0,5}?[“\"‘']?"
)
_PART = rf"{_DESC}(?P<c>{_C})(?![’']s\b|\w|-)"
_WILL = r"(?:(?:will|get to|got to|have|had|used to|also|now|just|once|first|been|am|was) ){0,3}"
_MINE = re.compile(
    rf"\bI(?:['’](?:m|ve|ll|d))? {_WILL}(?:play|played|playing|voice|voiced|voicing|portray|portrayed|portraying) {_DESC}(?P<c>[{_P}{_C}])(?![’']s\b|\w|-)"
    # Whom the recogniser took for a person of the article's world.
    rf"|\bI(?:['’]m| am) (?P<p>{_P}),? who\b"
    rf"|\bI(?:['’]m| am)(?: now| still| also)? {_PART.replace('<c>', '<d>')}"
    rf"|\bI (?:was|became) {_PART.replace('<c>', '<e>')}"
    # "a man, Packy, that's me"
    rf"|(?P<i>{_C}),? (?:that['’]s|that is|which is|i\.e\.) me\b"
    rf"|\b[Mm]y (?:character|role|part)(?:['’]s| is|,)(?: called| named)? {_PART.replace('<c>', '<f>')}"
    rf"|\b(?:let|allowed|asked|got) me (?:to )?(?:play|be) {_PART.replace('<c>', '<g>')}"
    rf"|\b(?:cast|saw|seen|knows?|knew|remembers?|had) me as {_PART.replace('<c>', '<h>')}"
)
_YOURS = re.compile(
    rf"\b[Yy]ou(?:['’](?:re|ve|ll|d)| are)? {_WILL}(?:play|played|playing|voice|voiced|voicing|portray|portrayed|portraying) {_PART}"
    rf"|\b[Yy]ou(?:['’]re| are)(?: now| still| also)? {_PART.replace('<c>', '<d>')}"
    rf"|\b[Yy]our (?:character|role|part)(?:['’]s| is|,)(?: called| named)? {_PART.replace('<c>', '<e>')}"
    rf"|\bAs {_PART.replace('<c>', '<f>')}, you(?:r|['’]\w+)?\b"
)
_SAYS = 0.6  # confidence that a quotation's speaker must have
_UNSURE = 0.7  # confidence below which the heads' row gives way
_HELD = 0.85  # confidence from which a part is another actor's, whatever somebody says: "I was Mara, and then she was"
_ACTED = r"(?:was|were|did|played|starred|acted|appeared|featured|began|started|debuted|made (?:my|your) (?:[\w-]+ )?(?:debut|start)|play|star|am|are)"
_IN = rf"(?:in|on|with) (?:the [\w -]{{1,30}}? )?[“\"‘']?(?P<w>{_W})(?!['’]s)"
_BETWEEN = rf"(?:(?!\b(?:offered|watch\w*|saw|when|while|guests?|asleep|home|kids?|child(?:ren)?|fans?|runner|writers?|directors?|producers?|crew|school)\b)[^.;!?\n{_W}{_C}]){{0,50}}?"
_IN_IT = (
    rf"[Ii]n [“\"‘']?(?P<w>{_W})[”\"’']?(?: (?:on|at|in) (?:the )?[^\s.,;a-z]\S*(?: [A-Z]\w+)?)?"
)
# "I was the ghost in Smoke", "In Smoke we danced", "You played a pastor in Smoke", "We loved you in Smoke".
_I_WAS_IN = re.compile(
    rf"\bI(?: had| have|['’]ve|['’]d|['’]m)? (?:also |first |once |only |just )?{_ACTED}\b{_BETWEEN} {_IN}"
    rf"|\b[Ii]n {_IN[_IN.index('[“') :].replace('<w>', '<x>')}[”\"’']?,? (?:I|we) (?:was|played|had|were|danced|got|did)\b"
)
_YOU_WERE_IN = re.compile(
    rf"\b[Yy]ou(?: had| have|['’]ve|['’]d|['’]re)? (?:also |first |once |only |just )?{_ACTED}\b{_BETWEEN} {_IN}"
    rf"|\b(?:loved|saw|see|seen|know|knew|remember|watched|adored|enjoyed) you (?:[\w’ ]{{1,30}}? )?{_IN.replace('<w>', '<x>')}"
    rf"|\b[Yy]our (?:[\w-]+ )?(?:part|role|character|debut|turn|performance)\b{_BETWEEN} {_IN.replace('<w>', '<y>')}"
    rf"|\b{_IN_IT.replace('<w>', '<z>')},? you (?:played|play|were|had|danced)\b(?! (?:offered|asked|meant))"
)
_PATTERNS = ((_P, _MINE), (_C, _MINE), (_C, _YOURS), (_W, _I_WAS_IN), (_W, _YOU_WERE_IN))
_REACH = 500  # characters from a question to its answer


@dataclass(frozen=True)
class _Quote:
    start: int
    end: int
    speaker: str
    inner: bool


def joined(
    scene: Scene, chosen: Sequence[Candidate], quoted: Sequence[Relation]
) -> list[Candidate]:
    """``chosen`` and the parts that speakers call their own, without what the heads alone made of those."""
    found = list(_told(scene, quoted)) if quoted else []
    if not found:
        return list(chosen)
    told: dict[tuple[str, ...], Relation] = {}
    for relation in found:
        told.setdefault(_key(relation), relation)
    owners = {character: actor for actor, character, *_ in told if character}
    kept, held = [], set()
    for one in chosen:
        fields, sure = one.relation.fields, one.relation.confidence
        other = owners.get(fields["character"], fields["actor"]) != fields["actor"]
        if other and one.relation.rule == RULE and sure < _UNSURE:
            continue
        kept.append(one)
        if other and sure >= _HELD:
            held.add(fields["character"])
    have = {_key(one.relation) for one in kept}
    new = [
        Candidate(relation, {}, "pair" if relation.fields["character"] else "bare")
        for key, relation in told.items()
        if key not in have and key[1] not in held
    ]
    return sorted([*kept, *new], key=lambda one: min(one.relation.roles.values()))


def _key(relation: Relation) -> tuple[str, ...]:
    """Actor and part, or actor, nothing and work."""
    actor, character, work = (relation.fields[name] for name in ("actor", "character", "work"))
    return (actor, character) if character else (actor, "", work)


def _told(scene: Scene, quoted: Sequence[Relation]) -> Iterator[Relation]:
    quotes = sorted(
        (
            _Quote(
                *one.roles["quote"],
                "" if 0 <= one.confidence < _SAYS else one.fields["speakers"],
                bool(one.fields["parent"]),
            )
            for one in quoted
        ),
        key=lambda one: (one.start, -one.end),
    )
    for sentence in scene.sentences:
        text = sentence.masked.text
        for sign, pattern in _PATTERNS:
            for match in pattern.finditer(text) if sign in text else ():
                at = match.start(match.lastgroup or "c")
                place = sentence.masked.original(at)
                mine = pattern is _MINE or pattern is _I_WAS_IN
                quote = _saying(quotes, place) if mine else _answer(quotes, place)
                if quote is not None and (one := _row(scene, sentence, match, at, quote)):
                    yield one


def _saying(quotes: Sequence[_Quote], at: int) -> _Quote | None:
    """The innermost quotation around ``at``."""
    return next((one for one in reversed(quotes) if one.start <= at < one.end), None)


def _answer(quotes: Sequence[_Quote], at: int) -> _Quote | None:
    """The quotation that begins behind a question at ``at``, which stands in none."""
    if _saying(quotes, at) is not None:
        return None
    index = bisect_right(quotes, at, key=lambda one: one.start)
    after = quotes[index] if index < len(quotes) else None
    return after if after is not None and after.start - at < _REACH and not after.inner else None


def _row(
    scene: Scene, sentence: Sentence, match: re.Match[str], at: int, quote: _Quote
) -> Relation | None:
    title = sentence.masked.text[at] == _W
    part = None if title else scene.people[sentence.masked.items[at].key]
    place = sentence.masked.original(at)
    spoke = [m for m in scene.people if m.name == quote.speaker and m.label == "PERSON"]
    if not spoke or (part is not None and spoke[0].person == part.person):
        return None
    actor = min(spoke, key=lambda m: abs(m.start - place))
    roles = {"actor": (actor.start, actor.end)}
    if part is None:
        work = scene.title(sentence, at)
    else:
        work = attribution.work(scene, sentence, match.start(), at + 1)[0]
        roles["character"] = part.start, part.end
    name = "" if part is None else names.bare(part.name)
    fields = {"actor": actor.name, "character": name, "work": work}
    relation = Relation(NAME, roles, fields, (sentence.start, sentence.end))
    relation.confidence = confidence.bounded(SURE)
    return relation
