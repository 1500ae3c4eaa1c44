"""Who did not say a quotation whose cue is a pronoun or a description: of whom the same sentence speaks first, who asked,
and whose co-star or mother the sentence before it brings in."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from functools import cache

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.name import antecedents
from newsextract.components.quote import going_on
from newsextract.components.quote.asked_persons import COMES
from newsextract.components.relations import Relation
from newsextract.rules import shipped

_FOLLOWED = re.compile(r"_(?:pronoun|description)(?:_unclosed)?$")
_PRONOUN = re.compile(r"(?:s?he|they)", re.IGNORECASE)
# "Of Lee, 24, who plays his son, he said"; "On Lee’s podcast", "With Lee beside him" tell nothing of who speaks.
_OF = re.compile(
    r"[\s“\"‘']*(?:(?:And|But|Then|Later),? )?(?:(?:When (?:(?:[Tt]he|an?|one|another) (?:[\w-]+ ){1,2}|s?he was )?|Also )?(?:[Aa]sked|[Qq]uizzed|[Pp]ressed) (?:about|on|what \w+ (?:\w+ )?of)|(?:Speaking|Talking)(?: \w+ly)? (?:about|of)|Regarding|Discussing|Describing|"
    r"Of|About|As for|Remembering|Recalling|Praising|Addressing) (?:(?!(?:and|but|which|that|with) )[a-z][\w’'-]*,? |[\w’'-]+['’]s ){0,6}(?:[a-z]+ing with )?$"
)
_SUBJECT = re.compile(
    r"(?:[.!?…][”\"’')]*\s+|\n\s*|\b(?:which|that|and|but|because|whom|as) |\A)(?:(?:the )?[A-Z]?[\w’'-]+ )?\Z"
)
_HEAD = re.compile(
    r",? (?:and|&) |, (?=[A-Z])"
)  # what may stand between two people of whom it speaks
_ASKS = re.compile(
    r"(?: (?:then|also|later|finally))? (?:asks?|asked|inquired|enquired|wonder(?:s|ed)(?: aloud)?|want(?:s|ed) to know)(?: (?:her|him|them|the \w+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?))? (?:if|whether|about|why|how|what|when|where|which|who)\b(?! (?:I|we)\b)"
)
# "Moderator Lee asked", "Is it true, Lee wants to know, that it sank?"
_TITLED = re.compile(
    r"(?:(?:The |Panel |Podcast |Radio |Quiz |TV )?(?:[Mm]oderator|[Hh]ost|[Cc]o-?host|[Pp]resenter|[Ii]nterviewer|[Rr]eporter|[Jj]ournalist|[Aa]nchor|[Cc]ritic|[Bb]roadcaster|[Cc]omedian"
    r"|[Dd]irector|[Aa]ctor|[Aa]ctress|[Cc]reator|[Ww]riter|[Pp]roducer|[Ss]howrunner|[Cc]o-?star|[Ss]tar) )?"
)
_ASIDE = re.compile(r",? (?:wants? to know|wonders|asks|asked|wondered|wanted to know),")
_DIFFERS = re.compile(
    r"(?!(?:[Ss]?[Hh]e|[Tt]hey)\b)[^\n]*(?<!\bwas )(?<!\bwere )\b(?:(?:hit|fired|shot|clapped|snapped|hits|fires|shoots|claps|snaps) back|retaliate[sd]|beg(?:s|ged) to differ|disagree[sd]"
    r"|(?:was|is) having none of (?:it|that)|return(?:s|ed) the (?:favou?r|compliment))\b"
)
"""A sentence that brings in another who answers: "The Londoner hit back on Twitter."; "He hit back" may go on."""
_GOES_ON = re.compile(r"\b(?:add(?:s|ed)|continue[sd]|(?:went|goes) on)\b")


_NEAR = 160  # characters from a name to the quotation
# "Lee teased him by asking", "Lee asked her to sing"; "Lee told her mother" may be of her own.
_TO_HIM = re.compile(
    r" (?:(?:\w+ly|then|also|once|had|has) )?[a-z]+(?:s|ed|id|ld|nt) (?P<o>him|her(?= (?:to|if|whether|about|by|what|why|how|that|for|out|up|with|on|in|at|when|where|he|she)\b|[.,;:]))\b[^\n]*"
)
_HE_SAID = re.compile(
    r"\b(?:[Hh]e|[Ss]he)(?: (?:just|then|once|also|\w+ly))?(?:['’]d)? (?:says?|said|goes|told|asked|asks|wrote|answered|replied)\b[^.!?]{0,25}[“\"‘']$"
)
_SOMEBODY = re.compile(
    r"(?:\A|[“\"‘'\n—–-] ?|[.!?…,;:][”\"’')]* |\b(?:and|[Ww]hen|because|but|then|so|[Ii]f|where) )(?:[Mm]y|[Oo]ur|[Oo]ne|[Aa]n?|[Tt]he|[Tt]his|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Ss]ome\w*) [a-z]"
)
"""A clause that begins with somebody without a name."""


def told_of(doc: Doc, relation: Relation) -> frozenset[str]:
    """The people of whom the sentence says first that it speaks: "Of Lee, who plays his son, he said: “…”"."""
    span = relation.roles.get("speaker")
    text = memo.text(doc)
    if span is None or relation.fields["parent"] or not _PRONOUN.fullmatch(text[slice(*span)]):
        return frozenset()
    start = relation.roles["quote"][0]
    begin = _sentence(doc, span[0])
    if begin < 0 or span[0] > start:
        return frozenset()
    found: list[names.Mention] = []
    if text[start].islower():
        # "Lee, he wrote, “does it with one eyebrow”": what he says of Lee goes on in the quotation.
        spoken_of = [m for m in names.mentions(doc) if m.end == span[0] - 2 and m.start >= begin]
        if spoken_of and text[span[0] - 2] == "," and _SUBJECT.search(text, 0, spoken_of[0].start):
            return frozenset({spoken_of[0].name})
    for m in names.mentions(doc):
        if not begin <= m.start < span[0] or text[m.end : m.end + 2] in ("'s", "’s"):
            continue
        if _OF.fullmatch(text, begin, m.start) or (
            found and _HEAD.fullmatch(text, found[-1].end, m.start)
        ):
            found.append(m)
    return frozenset(m.name for m in found if "," in text[m.end : span[0]])


def asker(
    doc: Doc, relation: Relation, before: Relation | None, spoken: frozenset[str]
) -> frozenset[str]:
    """Who asks in the sentence before the quotation, of those who are not among ``spoken``: `Lee asked if it was cold. "It was," she said.`"""
    uncued = going_on.is_uncued(relation)
    followed = uncued or _FOLLOWED.search(relation.rule) is not None
    if before is None or relation.fields["parent"] or not followed:
        return frozenset()
    text = memo.text(doc)
    start = relation.roles["quote"][0]
    if _GOES_ON.search(relation.fields["cue"]):
        return frozenset()
    sentence = layout.sentence_before(doc, start)
    if sentence is None or before.roles["quote"][1] > sentence[0]:
        return frozenset()
    low, high = sentence
    return frozenset(
        m.name for m in names.mentions(doc)
        if low <= m.start < high
        and (
            ((uncued or m.name not in spoken) and _TITLED.fullmatch(text, low, m.start) and _ASKS.match(text, m.end, high))
            or (text[m.start - 2 : m.start] == ", " and _ASIDE.match(text, m.end, high))
        )
    )  # fmt: skip


@cache
def _hers() -> re.Pattern[str]:
    """How a sentence begins that brings in somebody by another: "Her co-star was no happier." """
    data = {k: "".join(v.split("\n")) for k, v in tomllib.loads(shipped("quotes.toml")).items()}
    return re.compile(
        r"(?:(?:And|But|Meanwhile|Then|Even|So),? )?(?:[Hh]is|[Hh]er) (?:(?!own\b)(?:[a-z][\w-]*|TV) ){0,3}?"
        rf"(?:{data['partners']})\b(?!['’]s)"
    )


def whose(doc: Doc, relation: Relation, before: Relation | None) -> frozenset[str]:
    """Who spoke ``before``, where the sentence right before the quotation, or its cue, brings in somebody as his or hers:
    `"…," she says. Her co-star was no happier. "…"`, or where it is the reply.

    So is he out where that sentence has another disagree or hit back.

    Of 62 such sentences in gold train and dev one let the same person go on ("Her own father has not been told.").
    """
    if before is None or relation.fields["parent"] or not before.fields["speakers"]:
        return frozenset()
    text = memo.text(doc)
    start, end = relation.roles["quote"]
    spoke = frozenset(before.fields["speakers"].split("; "))
    own = relation.roles.get("speaker", (0, 0))
    if COMES.match(text, end):
        return spoke
    if found := _hers().fullmatch(text, *own):
        return spoke if _fits(doc, spoke, found[0]) else frozenset()
    sentence = layout.sentence_before(doc, start)
    if sentence is None or before.roles["quote"][1] >= sentence[0]:
        return frozenset()
    if _DIFFERS.match(text, *sentence):
        low, high = sentence
        here = {m.name for m in names.mentions(doc) if low <= m.start < high}
        return frozenset() if spoke & here else spoke
    found = _hers().match(text, *sentence)
    return spoke if found and _fits(doc, spoke, found[0]) else frozenset()


def _fits(doc: Doc, spoke: frozenset[str], phrase: str) -> bool:
    """Whether "his" or "her" in a phrase may be theirs."""
    wanted = antecedents.gender("he" if re.search(r"\b[Hh]is\b", phrase) else "she")
    known = {antecedents.person_gender(doc, m) for m in names.mentions(doc) if m.name in spoke}
    return not known - {""} or wanted in known


def not_himself(doc: Doc, relation: Relation) -> frozenset[str]:
    """Who is named last before the cue's "he" as doing something to "him": `When Lee teased him, he laughed. "…," he said.`

    Of nine such quotations in gold train and dev none is Lee's.
    """
    span = relation.roles.get("speaker")
    if span is None or relation.fields["parent"] or not _FOLLOWED.search(relation.rule):
        return frozenset()
    text, start = memo.text(doc), relation.roles["quote"][0]
    wanted = text[slice(*span)].lower()
    last = next(iter(antecedents.candidates(doc, start)), None)
    if last is None or wanted not in ("he", "she") or start - last.end > _NEAR:
        return frozenset()
    done = _TO_HIM.match(text, last.end, start)
    if done is None or (done["o"] == "him") != (wanted == "he"):
        return frozenset()
    # Who is named with a rank or a nickname elsewhere is the same person.
    return frozenset({last.name})


def nobody(doc: Doc, relation: Relation) -> frozenset[str]:
    """ "" where somebody by name is whom "he" means within a told story, as none without a name is brought in:
    `"We had dinner with Lee. He said, ‘…’"`, but `"My uncle called. He said, ‘…’"`."""
    start = relation.roles["quote"][0]
    text = memo.text(doc)
    if relation.rule != "nested" or not relation.fields["speakers"]:
        return frozenset()
    if not _HE_SAID.search(text, max(0, start - 60), start):
        return frozenset()
    blocks = layout.blocks(text)
    block = blocks[bisect_right(blocks, start, key=lambda b: b.start) - 1]
    return frozenset() if _SOMEBODY.search(text, block.start, start) else frozenset({""})


def _sentence(doc: Doc, at: int) -> int:
    """Where the sentence begins in which offset ``at`` stands, or -1."""
    sentences = layout.sentences(doc)
    number = bisect_right(sentences, (at, len(memo.text(doc)))) - 1
    return sentences[number][0] if number >= 0 else -1
