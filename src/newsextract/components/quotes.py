"""Quotes: words in marks, whose they are, and what kind of text they come from.

Pairing is :mod:`.quotemarks`' work; here each quotation looks for its cue (after it, before it, on
the line above, or none), and the cue's subject is followed to a full name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components import antecedents, dialogue, quotemarks, works
from newsextract.components.cues import Cue, Cues, cues
from newsextract.components.quotemarks import Quoted
from newsextract.components.relations import Relation, write
from newsextract.components.works import title_key

GROUP = "newsextract_quotes"
_WORDS = re.compile(r"[\w’'\-]+")
_NESTED_SAID = re.compile(
    r"(?P<who>\b(?:[Ss]?he|[Tt]hey|I|[A-Z][\w’'\-]+(?: [A-Z][\w’'\-]+)?))\b[^.!?\"“]{0,25}?\b(?:said|says|told|goes|went|was like|is like|asked|asks|texted|wrote|shouted|replied|answered|thought|screamed|joked)\b[^.!?]{0,20}[,:]? ?$"
)


@dataclass(slots=True)
class _Found:
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


class Quotes:
    """Finds quotations and writes ``doc.spans["newsextract_quotes"]``."""

    def __init__(self, *, name: str = "newsextract_quotes") -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Relation]:
        """One relation a quotation, by offset: roles ``quote`` and, where named, ``speaker``."""
        quoted = quotemarks.find(memo.text(doc))
        found: dict[int, _Found] = {}
        lines = dialogue.find(doc)
        look = cues(doc, quoted)
        for index, one in enumerate(quoted):
            if one.parent >= 0:
                continue
            result = self._outer(doc, look, quoted, index, found)
            if result is not None:
                found[index] = result
        for index, one in enumerate(quoted):
            if one.parent >= 0 and one.parent in found:
                nested = self._nested(doc, one, found[one.parent])
                if nested is not None:
                    found[index] = nested
        _repeated(doc, found)
        relations = [_relation(doc, found, index) for index in sorted(found)]
        for relation in relations:
            _inside_line(relation, lines)
        relations += lines
        relations.sort(key=lambda r: r.roles["quote"])
        return relations

    def set_annotations(self, doc: Doc, relations: list[Relation]) -> None:
        """Write the span group; see :func:`newsextract.components.relations.write`."""
        write(doc, GROUP, relations)

    def _outer(
        self,
        doc: Doc,
        look: Cues,
        quoted: tuple[Quoted, ...],
        index: int,
        found: dict[int, _Found],
    ) -> _Found | None:
        one = quoted[index]
        block = layout.blocks(memo.text(doc))[one.block]
        if block.kind in layout.NOISE:
            return None
        cue = look.of(index)
        if not _is_quotation(doc, one, cue, block):
            return None
        previous = _previous(found, index)
        if cue is not None:
            return _from_cue(doc, one, cue, previous)
        return _without_cue(doc, one, previous, quoted, found)

    def _nested(self, doc: Doc, one: Quoted, outer: _Found) -> _Found | None:
        words = _WORDS.findall(memo.text(doc)[one.start : one.end])
        if _titled(doc, one) or len(words) < 2:
            return None
        lead = memo.text(doc)[outer.quoted.start : one.outer_start]
        told = _NESTED_SAID.search(lead[-80:])
        sentence_like = memo.text(doc)[one.end - 1] in ".,!?…" or len(words) >= 6
        if not told and not sentence_like:
            return None
        avoid = frozenset(m.person for m in outer.speakers)
        speakers: list[names.Mention] = []
        rule = "nested"
        if told:
            who = told["who"]
            relative = re.findall(
                r"\b[Mm]y ((?:\w+ )?(?:wife|husband|mother|mum|mom|dad|father|agent|sister|brother|daughter|son|grandmother|grandfather|nan|gran|partner|boss|teacher|manager|friend|uncle|aunt))\b",
                lead,
            )
            if who == "I":
                speakers = outer.speakers
            elif relative and who.lower() in ("he", "she", "they"):
                return _Found(one, "nested_unnamed", [], role=f"my {relative[-1]}")
            else:
                at = outer.quoted.start + max(0, len(lead) - 80) + told.start("who")
                speakers = [m for m in names.mentions(doc) if m.start == at][:1]
                if not speakers and who.lower() in ("he", "she", "they"):
                    someone = antecedents.person(doc, who, outer.quoted.outer_start, avoid=avoid)
                    speakers = [someone] if someone else []
        elif re.search(
            r"\b(?:recall|remember|quot|say)\w*\b.*\bsaying|recall|told (?:him|her|them|me)",
            outer.cue,
        ):
            pronoun = re.match(r"\W*(S?[Hh]e)\b", lead)
            someone = antecedents.person(
                doc, pronoun[1] if pronoun else "they", outer.quoted.outer_start, avoid=avoid
            )
            speakers = [someone] if someone else []
        return _Found(
            one, rule, speakers, cue=outer.cue, cue_span=outer.cue_span,
            names=tuple(m.name for m in speakers),
        )  # fmt: skip


def _repeated(doc: Doc, found: dict[int, _Found]) -> None:
    """A caption or a headline repeats words of a longer quotation: they are the same speaker's."""
    text = memo.text(doc)
    for one in found.values():
        words = text[one.quoted.start : one.quoted.end].strip(".,!?")
        if len(words) > 120 or len(words) < 12:
            continue
        for other in found.values():
            longer = text[other.quoted.start : other.quoted.end]
            if other is not one and len(longer) > 1.5 * len(words) and words in longer:
                inside = other.quoted.start <= one.quoted.start < other.quoted.end
                if not inside and other.names:
                    one.names, one.speakers, one.speaker_span = other.names, other.speakers, None
                    one.rule, one.kind, one.role = "repeated", other.kind, other.role
                break


def _inside_line(relation: Relation, lines: list[Relation]) -> None:
    """A quotation inside an answer or a line of dialogue is a quotation inside a quotation."""
    start, end = relation.roles["quote"]
    for line in lines:
        low, high = line.roles["quote"]
        if low <= start and end <= high and not relation.fields["parent"]:
            relation.fields["parent"] = str(low)


def _titled(doc: Doc, one: Quoted) -> bool:
    """Whether the words are a title of the article, or shaped like one."""
    text = memo.text(doc)[one.start : one.end].rstrip(",.")
    known = {title_key(w.fields["title"]) for w in works.mentions(doc)}
    if title_key(text) in known:
        return True
    inside = [w.roles["work"] for w in works.mentions(doc)]
    return any(s <= one.start and one.end - 1 <= e for s, e in inside)


def _is_quotation(doc: Doc, one: Quoted, cue: Cue | None, block: layout.Block) -> bool:
    if _titled(doc, one):
        return False
    text = memo.text(doc)[one.start : one.end]
    words = _WORDS.findall(text)
    capitals = sum(w[0].isupper() or w[0].isdigit() for w in words)
    ends = text[-1] in ".,!?…" or (
        memo.text(doc)[one.outer_end : one.outer_end + 1] in (".", ",") and len(words) > 6
    )
    if not one.closed and (one.mark == "'" or len(words) < 5):
        return False
    if len(words) >= 3 and capitals >= 0.75 * len(words) and not text.isupper() and len(words) <= 8:
        # Title Case: a title, unless a cue right beside it says that it was spoken.
        return cue is not None and cue.adjacent and text[-1] in ",.!?"
    if cue is not None:
        if len(words) <= 2:
            return cue.adjacent and (cue.short or text[-1] in ".,!?")
        return cue.adjacent or len(words) >= 3
    starts_block = one.outer_start <= block.start + 1
    if (
        block.kind == "heading"
        and starts_block
        and len(words) >= 3
        and capitals < 0.75 * len(words)
    ):
        return True
    if starts_block and one.outer_end >= block.end - 2 and len(words) >= 4:
        return True
    if len(words) <= 3:
        return False
    if one.mark == "'" and len(words) < 6 and not ends:
        return False
    return ends or len(words) >= 4


def _previous(found: dict[int, _Found], index: int) -> _Found | None:
    before = [i for i in found if i < index]
    return found[max(before)] if before else None


def _from_cue(doc: Doc, one: Quoted, cue: Cue, previous: _Found | None) -> _Found:
    result = _Found(
        one, f"cue_{cue.place}", [], kind=cue.kind, cue=cue.text, cue_span=cue.span,
        role=cue.role, speaker_span=cue.subject,
    )  # fmt: skip
    if cue.kind == "document":
        result.speakers = cue.mentions
        result.names = cue.names
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
    elif cue.unnamed:
        result.rule += "_unnamed"
    elif cue.words:
        _follow(doc, result, cue, previous)
    elif previous is not None and previous.names and one.block - previous.quoted.last_block <= 1:
        result.names, result.speakers = previous.names, previous.speakers
        result.rule += "_continued"
    return result


def _follow(doc: Doc, result: _Found, cue: Cue, previous: _Found | None) -> None:
    """Follow a pronoun or a description to a person."""
    words = cue.words
    at = cue.subject[0] if cue.subject else result.quoted.outer_start
    if re.fullmatch(r"(?i)s?he|they", words) and (role := antecedents.unnamed(doc, at)):
        result.role, result.rule = role, result.rule + "_unnamed"
        return
    if re.fullmatch(r"(?i)they|both|the (?:pair|duo|couple|two|trio|group|band|team)", words):
        if previous is not None and len(previous.names) > 1:
            result.names, result.speakers = previous.names, previous.speakers
            result.rule += "_joint"
            return
        if group := antecedents.several(doc, at):
            result.speakers = group
            result.names = tuple(dict.fromkeys(m.name for m in group))
            result.rule += "_joint"
            return
    pronoun = re.fullmatch(r"(?i)s?he|they", words)
    wanted = antecedents.gender(words)
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


def _without_cue(
    doc: Doc,
    one: Quoted,
    previous: _Found | None,
    quoted: tuple[Quoted, ...],
    found: dict[int, _Found],
) -> _Found | None:
    text = memo.text(doc)
    words = text[one.start : one.end]
    block = layout.blocks(text)[one.block]
    if previous is not None and previous.names:
        same_block = previous.quoted.last_block == one.block
        near = one.block - previous.quoted.last_block <= 2
        between = text[previous.quoted.outer_end : one.outer_start]
        named = [
            m for m in antecedents.candidates(doc, one.outer_start)
            if m.start >= previous.quoted.outer_end and m.name not in previous.names
        ]  # fmt: skip
        if (same_block or near) and not named and len(between) < 400:
            return _Found(
                one, "continued", previous.speakers, names=previous.names, kind=previous.kind
            )
    # The sentence before it, or the one it stands in, speaks of somebody.
    someone = None
    before = antecedents.candidates(doc, one.outer_start)
    inside = [m for m in before if m.start >= block.start]
    if inside or (before and one.outer_start <= block.start + 1):
        someone = antecedents.person(doc, "they", one.outer_start)
    if someone is None:
        after = [
            m for m in names.mentions(doc)
            if one.outer_end <= m.start < block.end and m.label == "PERSON"
        ]  # fmt: skip
        someone = after[0] if after and not inside else None
    if someone is None and not before:
        # A headline's quotation: whoever the article names first.
        first = [m for m in names.mentions(doc) if m.start >= one.outer_end and m.label == "PERSON"]
        someone = first[0] if first and first[0].start - one.outer_end < 300 else None
    if someone is None:
        return _Found(one, "no_cue", [])
    return _Found(one, "subject", [someone], names=(someone.name,))


def _relation(doc: Doc, found: dict[int, _Found], index: int) -> Relation:
    one = found[index]
    quoted = one.quoted
    roles = {"quote": (quoted.start, quoted.end)}
    if one.speaker_span is not None:
        roles["speaker"] = one.speaker_span
    elif one.speakers:
        roles["speaker"] = (one.speakers[0].start, one.speakers[0].end)
    edges = [quoted.outer_start, quoted.outer_end, *(one.cue_span or ())]
    start, end = min(edges), max(edges)
    for s, e in layout.sentences(doc):
        if s < end and start < e:
            start, end = min(start, s), max(end, e)
    p = 1.0
    for mention in one.speakers[:1]:
        p *= mention.p
    parent = found.get(quoted.parent)
    return Relation(
        one.rule if quoted.closed else one.rule + "_unclosed",
        roles,
        {
            "speakers": "; ".join(one.names),
            "role": one.role,
            "cue": one.cue,
            "kind": one.kind,
            "parent": "" if parent is None else f"{parent.quoted.start}",
        },
        (start, end),
        p,
    )


@Language.factory("newsextract_quotes", retokenizes=False)
def make_quotes(nlp: Language, name: str) -> Quotes:
    """Factory of :class:`Quotes`."""
    return Quotes(name=name)
