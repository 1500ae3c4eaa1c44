"""Speakers as rules and relation heads see them together.

Everybody who may have spoken is weighed (:mod:`.speaker_choice`). What the rules take for quotations stays so:
only whose they are is settled here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components import quotes
from newsextract.components.quote import (
    going_on,
    in_part,
    interviewees,
    interviews,
    opening_words,
    out_of_character,
    repeats,
    ruled_out,
    settled_speakers,
    sole_names,
    speaker_choice,
    sure_cues,
    unfit_speakers,
)
from newsextract.components.quote.settled_speakers import SIGNED
from newsextract.components.quote.speaker_choice import Option, Speakers
from newsextract.components.relations import Relation, read
from newsextract.components.scene import scene as scene_of
from newsextract.components.score.choosing import Net
from newsextract.components.score.scores import Scores
from newsextract.components.score.weighing import RULE, Candidate, clip, of_rule

_I_SAID = re.compile(
    r"\b(?:I|[Ww]e)(?:['’](?:d|ll))? (?:just |only |always |then |kept |would |\w+ly )?(?:said|say|told|tell|asked?|thought"
    r"|think(?:ing)?|wrote|replied|answered|shouted|yelled|went|go|was like)\b[^.!?;\n“”‘]{0,25}[“\"‘']$"
)
_GOES_ON = re.compile(r"(?:continued|cue_between)$")
_PEOPLE = ("PERSON", "CHARACTER")
_HE_SAID = re.compile(r"\b(?P<who>[Hh]e|[Ss]he)(?: [\w’']+){1,3}[,:]? ?[“\"‘']$")
_LEAST = 1e-3  # the chance of somebody who is no option


def find(doc: Doc, scored: Scores, chooser: Net | None) -> list[Candidate]:
    """Every quotation with the speaker who is likeliest by rules and heads together."""
    chosen = speaker_choice.DEFAULTS if chooser is None else chooser
    found: list[Candidate] = []
    met: dict[str, tuple[str, float]] = {}
    before: Relation | None = None
    outer: Relation | None = None  # the last one that stands in none
    sure = False  # whether a cue, not the place alone, says whose the quotation before is
    told: dict[tuple[str, str], str] = {}  # whom "he" and "she" mean in a quotation, by its place
    for relation, options, speakers in asked(doc, scored):
        given = None
        if not relation.fields["parent"]:
            before = outer  # what was quoted in it is no turn of its own
        following = next(iter(speakers.turns.relations[len(found) + 1 : len(found) + 2]), None)
        answer = (
            going_on.answers(doc, relation, before)
            or going_on.asked_back(doc, relation, before, following)
            or going_on.comes_back(doc, relation)
        )
        given, known = settled_speakers.first(doc, relation, before)
        if known and all(o.name != known for o in options):
            options = [*options, Option(known, ("RULED", ""), dict(options[0].features))]
        if given is None and relation.rule == interviews.RULE:
            ruled = relation.fields["speakers"]
            if "speaker" in relation.roles:  # the section's heading names him
                met[ruled] = ruled, SIGNED
            if ruled not in met:
                met[ruled] = _interviewee(doc, speakers, ruled, chosen)
            given = met[ruled]
        elif given is None:
            given = settled_speakers.then(doc, relation, before, outer, answer=bool(answer))
        who = _he_said(doc, relation)
        if who in told:
            given = told[who], 0.0
        elif given is None and who is not None and (other := told.get(_other(who))):
            options = [o for o in options if o.name != other] or options
        if given is None and answer and sure:
            spoke = "" if outer is None else outer.fields["speakers"]
            options = [o for o in options if o.name not in ("", spoke)] or options
        spoken = frozenset(n for said in speakers.said for n in said.split("; "))
        out = ruled_out.told_of(doc, relation) | ruled_out.asker(doc, relation, before, spoken)
        out |= ruled_out.whose(doc, relation, before) | ruled_out.nobody(doc, relation)
        out |= ruled_out.not_himself(doc, relation)
        if out := out if relation.fields["parent"] else out | speakers.called:
            options = [o for o in options if o.name not in out] or options
        # Where the build says who spoke, a first name's gender does not say otherwise.
        unfit = frozenset() if known else unfit_speakers.find(doc, relation, following)
        if unfit and _likeliest(options, chosen) in unfit:
            fit = [o for o in options if o.name not in unfit]
            # That nobody by name is left says more against the genders of names than for nobody.
            options = fit if fit and _likeliest(fit, chosen) else options
        if unfit_speakers.pronoun(doc, relation):  # "he said": of 1,296 in gold no company did
            options = [o for o in options if o.group[0] not in ("ORG", "PLATFORM")] or options
        if not relation.fields["speakers"] and sure_cues.is_house(doc, relation):
            # "said the network": no person did
            options = [o for o in options if o.group[0] not in _PEOPLE] or options
        if not relation.fields["parent"]:
            sure = not going_on.is_uncued(relation) or (answer and sure)
        last, before = before, relation
        outer = outer if relation.fields["parent"] else relation
        found.append(_settle(doc, scored, relation, options, chosen, given))
        if part := in_part.speaker(doc, relation, last, relation.fields["speakers"]):
            relation.fields["speakers"] = part
        speakers.heard(relation, relation.fields["speakers"])
        if who is not None:
            told.setdefault(who, relation.fields["speakers"])
    for again, whole in repeats.find(memo.text(doc), [c.relation for c in found]):
        if again.rule == repeats.RULE:
            repeats.take(again, whole)
    opening_words.settle(doc, found)
    return found


def _likeliest(options: list[Option], weights: Mapping[str, float] | Net) -> str:
    """The name of the likeliest of ``options``, who are weighed against each other: without one of them another may win."""
    shares = speaker_choice.chances(options, weights)
    return max(zip(shares, options, strict=True), key=lambda pair: pair[0])[1].name


def _he_said(doc: Doc, relation: Relation) -> tuple[str, str] | None:
    """The quotation around ``relation`` and the pronoun to which it gives it: `"He said, '…' I said, '…' He said, '…'"`."""
    start = relation.roles["quote"][0]
    match = _HE_SAID.search(memo.text(doc), max(0, start - 60), start)
    if match is None or not relation.fields["parent"]:
        return None
    return relation.fields["parent"], match["who"].lower()


def _other(who: tuple[str, str]) -> tuple[str, str]:
    """ "She" of the same story for "he", and the other way round."""
    return who[0], "she" if who[1] == "he" else "he"


def _interviewee(
    doc: Doc, speakers: Speakers, ruled: str, weights: Mapping[str, float] | Net
) -> tuple[str, float]:
    """Who gives the answers that the rules gave to ``ruled``, with the geometric mean of his chances.

    One person gives them all, so they are weighed together; whoever is spoken of in one of them, or in its question, is
    out. Nothing is weighed where he names himself.
    """
    absent = math.log(_LEAST)
    odds: list[dict[str, float]] = []
    spoken_of: set[str] = set()
    answers = [
        r for r in speakers.turns.relations
        if r.rule == interviews.RULE and r.fields["speakers"] == ruled
    ]  # fmt: skip
    if ruled == interviewees.naming_himself(doc, [r.roles["quote"] for r in answers]):
        return ruled, SIGNED
    for relation in answers:
        options = speakers.options(relation, [])
        shares = speaker_choice.chances(options, weights)
        odds.append(
            {o.name: math.log(max(p, _LEAST)) for o, p in zip(options, shares, strict=True)}
        )
        spoken_of |= speakers.turns.spoken_of(relation) | speakers.turns.asked_of(relation)
    every = {name for own in odds for name in own} - spoken_of | {ruled}
    total = {name: sum(own.get(name, absent) for own in odds) for name in sorted(every)}
    best = max(total, key=lambda name: total[name])
    return best, math.exp(total[best] / len(odds))


def asked(doc: Doc, scored: Scores) -> Iterator[tuple[Relation, list[Option], Speakers]]:
    """Each quotation with its options and the article's speakers, to whom whoever asks tells the answer
    (:meth:`Speakers.heard`) before the next one."""
    relations = read(doc, quotes.GROUP)
    sole_names.rename(relations, sole_names.fuller(doc))
    speakers = Speakers(doc, scored, scene_of(doc), relations)
    by_rule = {str(r.roles["quote"][0]): r.fields["speakers"] for r in relations}
    said_by = {start: names.split("; ") for start, names in by_rule.items()}
    stage = out_of_character.OutOfCharacter(doc, relations)
    # Whose the quotation before is by the rules, and as what, and whose it is; those inside others aside.
    ruled = role = spoke = ""
    for relation in relations:
        own, parent = relation.fields["speakers"], relation.fields["parent"]
        stood = relation.fields["role"]
        alike = relation.rule == "no_cue" and stood == role != ""
        adds = relation.rule.endswith("_pronoun") and going_on.is_added(relation) and spoke != ""
        goes_on = not parent and (alike or adds or _GOES_ON.search(relation.rule) is not None)
        if goes_on and own == ruled and own != spoke:
            relation.fields |= {"speakers": spoke, "role": ""}  # who goes on is whoever spoke
            relation.roles.pop("speaker", None)
            relation.rule = "cue_between" if alike else relation.rule
        begin = relation.roles["quote"][0]
        mine = _I_SAID.search(memo.text(doc), max(0, begin - 60), begin)
        if relation.rule == "nested" and mine and own == by_rule.get(parent):
            # "I said, '…'" is whoever says "I", though the rules took him for somebody else.
            relation.fields["speakers"] = "; ".join(said_by[parent])
        outer = said_by.get(relation.fields["parent"], [])
        options = stage.options(relation, speakers.options(relation, outer), speakers)
        yield relation, options, speakers
        if not parent:
            ruled, role, spoke = own, stood, speakers.said[-1]
        said_by[str(begin)] = speakers.said[-1].split("; ")


def _settle(
    doc: Doc, scored: Scores, relation: Relation, options: list[Option],
    weights: Mapping[str, float] | Net, given: tuple[str, float] | None = None,
) -> Candidate:  # fmt: skip
    """``relation`` as a candidate, with its speaker: the likeliest of ``options``, or who is ``given``, with his chance."""
    ruled = [n for n in relation.fields["speakers"].split("; ") if n]
    choice = "; ".join(ruled)
    shares = speaker_choice.chances(options, weights)
    p, best = max(
        zip(shares, options, strict=True),
        key=lambda pair: (given is not None and pair[1].name == given[0], pair[0]),
    )
    if given is not None and best.name == given[0]:
        p = max(p, given[1])
    top = max(options, key=lambda one: one.features["score"])
    words = len(memo.text(doc)[slice(*relation.roles["quote"])].split())
    features = {
        "choice": clip(math.log(p / (1 - p + 1e-6)), 6),
        "agree": float(best.name == choice and (best is top or top.name in ruled)),
        "changed": float(best.name != choice),
        "nobody": float(best.name == ""),
        "nested": float(bool(relation.fields["parent"])),
        "short": float(words < 4),
        "unclosed": float(relation.rule.endswith("_unclosed")),
        "rule_odds": of_rule("quotes", relation)["rule_odds"],
    }
    if best.name != choice and relation.rule != repeats.RULE:  # the longer quotation settles it
        speaker_choice.change(scored, relation, best, RULE)
    return Candidate(relation, features, "quote")
