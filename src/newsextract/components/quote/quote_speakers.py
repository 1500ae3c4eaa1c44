"""Whose a quotation is: from its cue, from what stands around it, or from the quotation around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from newsextract import memo, names
from newsextract.components.name import antecedents, descriptions, groups
from newsextract.components.quote import bereaved, retelling, statements, told_before
from newsextract.components.quote.cue_reading import Cue
from newsextract.components.quote.quotepairs import Quoted

_TOGETHER = re.compile(
    r" (?:both )?(?:together|in unison|at once|as one|at the same (?:time|moment))\b"
)
_SEVERAL = re.compile(r"(?:family|children|loved ones|people|(?<!s)s)$")


@dataclass(slots=True)
class Found:
    """A quotation with what is known of its speaker."""

    quoted: Quoted
    rule: str
    speakers: list[names.Mention]
    speaker_span: tuple[int, int] | None = None
    names: tuple[str, ...] = ()
    role: str = ""
    kind: str = "speech"
    cue: str = ""
    cue_span: tuple[int, int] | None = None


def from_cue(doc: Doc, one: Quoted, cue: Cue, previous: Found | None) -> Found:
    result = Found(
        one, f"cue_{cue.place}", [], kind=cue.kind, cue=cue.text, cue_span=cue.span,
        role=cue.role, speaker_span=cue.subject,
    )  # fmt: skip
    if cue.kind == "document":
        result.speakers = cue.mentions
        result.names = cue.names
        if not cue.mentions and not cue.names:  # "An official synopsis reads": nobody speaks
            result.speaker_span, result.role = None, ""
        return result
    if cue.mentions:
        result.speakers = cue.mentions
        result.names = tuple(dict.fromkeys(m.name for m in cue.mentions))
        if (
            result.names
            and memo.text(doc)[cue.mentions[0].start : cue.mentions[0].end] != cue.mentions[0].name
        ):
            result.rule += "_alias"
    elif cue.names:
        result.names = cue.names
    elif previous is not None and cue.subject is not None and cue.subject == previous.speaker_span:
        # The cue stands between two halves of one utterance.
        result.names, result.speakers, result.role = (
            previous.names,
            previous.speakers,
            previous.role,
        )
        result.kind, result.rule = previous.kind, "cue_between"
    elif (put_out := _written(doc, one, cue, previous))[1]:
        (result.speakers, result.names), result.role = put_out, ""
    elif cue.unnamed:
        at = cue.subject[0] if cue.subject else one.outer_start
        someone = descriptions.in_office(doc, cue.words, at, antecedents.candidates(doc, at))
        if someone is not None:
            result.speakers, result.names = [someone], (someone.name,)
        result.rule += "_unnamed" if someone is None else "_description"
    elif cue.words:
        _follow(doc, result, cue, previous)
    elif previous is not None and previous.names and one.block - previous.quoted.last_block <= 1:
        result.names, result.speakers = previous.names, previous.speakers
        result.rule += "_continued"
    return result


def _written(
    doc: Doc, one: Quoted, cue: Cue, previous: Found | None
) -> tuple[list[names.Mention], tuple[str, ...]]:
    """Who put out the paper of which the cue speaks ("the statement reads", "Their message:"), if that is known."""
    if statements.is_paper(cue.words):
        if previous is not None and previous.names and previous.kind in statements.WRITTEN:
            near = one.block - previous.quoted.last_block <= 4
            if near and not statements.is_another(doc, previous.quoted.outer_end, one.outer_start):
                return previous.speakers, previous.names
        return statements.issuers(doc, one.outer_start)
    if (signed := statements.signed(doc, *cue.span))[1]:
        return signed
    if cue.words or cue.unnamed or cue.kind not in statements.WRITTEN:
        return [], ()
    return statements.issuers(doc, one.outer_start, 2)


def _nameless_before(doc: Doc, one: Quoted, previous: Found | None) -> str:
    """The role of several without a name who spoke ``previous``, where nobody is named since: `His sons wrote: "…" They went on: "…"`."""
    if previous is None or previous.names or not _SEVERAL.search(previous.role):
        return ""
    if one.block - previous.quoted.last_block > 1:
        return ""
    end = previous.quoted.outer_end
    named = any(m.start >= end for m in antecedents.candidates(doc, one.outer_start))
    return "" if named else previous.role


def _follow(doc: Doc, result: Found, cue: Cue, previous: Found | None) -> None:
    """Follow a pronoun or a description to a person."""
    words, one = cue.words, result.quoted
    if words == "it" and previous is not None and previous.kind in ("statement", "document"):
        result.names, result.speakers = previous.names, previous.speakers
        result.kind, result.rule = previous.kind, result.rule + "_continued"
        return
    at = cue.subject[0] if cue.subject else result.quoted.outer_start
    joint = words == "they" and _TOGETHER.match(memo.text(doc), cue.span[1]) is not None
    if (
        not joint
        and re.fullmatch(r"(?i)s?he|they", words)
        and (role := antecedents.unnamed(doc, at, words))
    ):
        result.role, result.rule = role, result.rule + "_unnamed"
        return
    if groups.is_they(words):
        if previous is not None and len(previous.names) > 1:
            result.names, result.speakers = previous.names, previous.speakers
            result.rule += "_joint"
            return
        if words.lower() == "they" and (
            role := bereaved.role(doc, at) or _nameless_before(doc, one, previous)
        ):
            result.role, result.rule = role, result.rule + "_unnamed"
            return
        if as_one := groups.in_unison(doc, at, cue.span[1], one.outer_start):
            result.speakers = as_one
            result.names = tuple(dict.fromkeys(m.name for m in as_one))
            result.rule += "_joint"
            return
        two = re.search(r"(?:pair|duo|couple|two)$", words) is not None
        wedded = groups.wedded(doc, at) if words.endswith("couple") else []
        two_or_more = wedded or (groups.couple(doc, at) if two else groups.cast(doc, at))
        several = two_or_more or groups.several(doc, at)
        if (group := several) and groups.fits(words, group, at):
            result.speakers = group
            result.names = tuple(dict.fromkeys(m.name for m in group))
            result.rule += "_joint"
            return
    pronoun = re.fullmatch(r"(?i)s?he|they", words)
    wanted = antecedents.gender(words)
    if (
        pronoun
        and wanted
        and (teller := told_before.who(doc, min(at, one.outer_start), wanted)) is not None
    ):
        result.speakers, result.names = [teller], (teller.name,)
        result.rule = told_before.RULE
        return
    if (
        pronoun
        and wanted
        and (
            told := retelling.speaker(
                doc,
                one.block,
                cue.text,
                at,
                wanted,
                previous.speakers[0] if previous and previous.speakers else None,
                silent=previous is None or not previous.names,
            )
        )
    ):
        result.speakers, result.names = [told], (told.name,)
        result.rule += "_pronoun"
        return
    if pronoun and previous is not None and len(previous.names) == 1 and previous.speakers:
        # Who spoke last goes on speaking, unless somebody new was named since.
        newer = [
            m
            for start, m in antecedents.subjects(doc)
            if m is not None
            and previous.quoted.outer_end < m.start < at
            and start <= m.start
            and m.person != previous.speakers[0].person
            and (not wanted or antecedents.person_gender(doc, m) in ("", wanted))
        ]
        newer += [
            m
            for start, m in antecedents.described(doc).items()
            if previous.quoted.outer_end < start < at
            and m.person != previous.speakers[0].person
            and (not wanted or antecedents.person_gender(doc, m) in ("", wanted))
        ]
        sex = antecedents.person_gender(doc, previous.speakers[0])
        if not newer and not (wanted and sex and sex != wanted):
            result.speakers, result.names = previous.speakers, previous.names
            result.rule += "_pronoun"
            return
    someone = antecedents.person(doc, words, at)
    if someone is not None:
        result.speakers, result.names = [someone], (someone.name,)
        result.rule += "_pronoun" if pronoun else "_description"
    if not pronoun:
        result.role = words
