"""Quotations inside quotations: "Then Tom opened the door and said, 'Come in'": whose they are.

The speaker around them tells the story, so "I" is that speaker, and "he" is whoever the story has
named; only then come the people of the article.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache

from spacy.tokens import Doc

from newsextract import memo, names
from newsextract.components.name import antecedents, descriptions
from newsextract.components.quote import said_myself
from newsextract.components.quote.cue_patterns import patterns
from newsextract.components.quote.quote_speakers import Found
from newsextract.components.quote.quotepairs import Quoted
from newsextract.rules import shipped

DESCRIBED = "nested_described"
"""The rule of words that the speaker gives to "the director", whom the article names, or to who sent a letter."""
_WORDS = re.compile(r"[\w’'\-]+")
_SENTENCE_END = re.compile(r"[.!?…][”\"’']*\s+(?=\S)|\n")
_PRONOUN = re.compile(r"\b(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Yy]ou|[Ss]ome(?:one|body))\b")
_STRANGER = re.compile(
    r"(?:^|\b(?:and|but|then|when|where|that|who|had|there was|met) |, )(?P<who>(?:[Aa]n?|[Oo]ne|[Tt]his|[Tt]he|[Ss]ome) (?:[\w’'-]+ ){1,5})(?:who |just |then |\w+ly |once )*$"
)
# "On the first day the director told me"
_IN_OFFICE = re.compile(r"\b(?P<who>[Tt]he [\w-]+) (?:just |then |\w+ly |once )*$")
# "I said to Eleanor": an object is no subject.
_OBJECT = re.compile(r"\b(?:to|with|for|at|of|asked|told|tell|met|saw|called|rang|by|from) $")
# "I called my sister and said": whom he called said nothing.
_AND = re.compile(
    r"\b(?P<s>I|[Hh]e|[Ss]he|[Ww]e) (?:(?!\b(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Yy]ou|who|that)\b)[^,;:“”\"‘]){2,70} and (?:then |just |even )?$"
)
_CALLS = re.compile(r"\bcall(?:s|ed|ing)? (?:me|him|her|us|you|it|them) (?:the |a )?[“\"‘']?$")
# "It said", of a letter or a script
_IT = re.compile(
    r"(?:^|\b(?:and|but) )(?:[Ii]t|[Tt]he (?:card|note|message|postcard)) (?:just |only |even )?$"
)
# The words after which the story's own speaker is quoted: "I was like", "my answer was", "you think".
_OWN = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou)\b|\b[Mm]y (?:\w+ ){0,2}(?:answer|reply|note|request|thought|question|line|advice|reaction|response)\b"
)


@cache
def _others() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Relatives ("my late mother") and people whom the story calls only by a noun ("a woman")."""
    data = {k: "".join(v.split("\n")) for k, v in tomllib.loads(shipped("quotes.toml")).items()}
    return (
        re.compile(
            rf"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er) (?:(?:late|own|old|first|poor|little|big) |ex-)?(?:{data['relatives']})\b|\b(?:Mom|Mum|Mam|Dad|Grandma|Gran|Grandad|[Mm]ummy|[Dd]addy|[Pp]apa|Mama|Amma|Appa|Abba)\b"
        ),
        re.compile(
            rf"\b(?:[Aa]|[Tt]he|[Tt]his|[Oo]ne|[Ss]ome) (?:[\w-]+ )?(?:{data['strangers']})\b"
        ),
    )


@cache
def _told() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A verb of speech before a mark, and one after it."""
    verbs = rf"(?:{patterns().verbs}|was like|is like|were like|thinks?|think|say|saying|going|scream|screaming|holler|hollering|yell|yelling|shout|shouting|ask|answer|reply|texts|texted|emailed|messaged|(?:will|['’]ll|would|['’]d) (?:\w+ )?text)"
    flags = re.IGNORECASE
    return (
        re.compile(
            rf"\b{verbs}\b|(?:\bwent|(?:\b(?:am|are|be)|['’](?:m|s|re)) (?:like|all))(?=,? $)",
            flags,
        ),
        re.compile(
            rf"\W{{0,3}}(?:(?P<s>[\w’'-]+(?: [\w’'-]+)?) (?:{verbs})\b|(?:{verbs}) (?P<t>[\w’'-]+(?: [\w’'-]+)?))",
            flags,
        ),
    )


def within(doc: Doc, one: Quoted, outer: Found) -> Found | None:
    """The quotation ``one`` inside ``outer`` with its speaker, or None where it is none."""
    text = memo.text(doc)
    words = _WORDS.findall(text[one.start : one.end])
    begin = max(outer.quoted.start, one.outer_start - 160)
    lead = text[begin : one.outer_start]
    cut = max((m.end() for m in _SENTENCE_END.finditer(lead)), default=0)
    clause, at = lead[cut:], begin + cut
    verb, after = _told()
    told = [m for m in verb.finditer(clause) if len(clause) - m.end() <= 40]
    behind = after.match(text[one.outer_end : min(outer.quoted.end, one.outer_end + 40)])
    titled = len(words) > 1 and all(w[0].isupper() for w in words)
    if titled and _CALLS.search(clause):
        return None  # "She calls me 'Inday Kulot'"
    if not told and not behind:
        spoken = text[one.end - 1] in ".,!?…" or len(words) >= 6
        if len(words) < 2 or not spoken or (titled and len(words) > 2):
            return None
    elif len(words) < 2 and not (
        text[one.end - 1] in ".,!?…" or (told and not clause[told[-1].end() :].strip(" ,:"))
    ):
        return None
    result = Found(one, "nested", [], cue=outer.cue, cue_span=outer.cue_span)
    if told:
        _before(doc, result, outer, clause[: told[-1].start()], at)
    elif behind:
        group = "s" if behind["s"] else "t"
        _who(doc, result, outer, behind[group], one.outer_end + behind.start(group))
    elif _OWN.search(clause):
        _take(result, outer.speakers, outer.names)
    elif re.search(
        r"\b(?:recall|remember|quot|say)\w*\b.*\bsaying|told (?:him|her|them|me)", outer.cue
    ):
        avoid = frozenset(m.person for m in outer.speakers)
        someone = antecedents.person(doc, "they", outer.quoted.outer_start, avoid=avoid)
        _take(result, [someone] if someone else [], ())
    return result


def _before(doc: Doc, result: Found, outer: Found, clause: str, at: int) -> None:
    """The subject of the verb that ends ``clause``, which begins at offset ``at``."""
    if (paper := _IT.search(clause)) is not None:
        _sender(doc, result, outer, at + paper.start())
        return
    if (did := _AND.search(clause)) is not None:
        _who(doc, result, outer, did["s"], at + did.start())
        return
    spans: list[tuple[int, int, str]] = [
        (m.start(), m.end(), "pronoun") for m in _PRONOUN.finditer(clause)
    ]
    spans += [(m.start(), m.end(), "relative") for m in _others()[0].finditer(clause)]
    for m in names.mentions(doc):
        s, e = m.start - at, m.end - at
        inside = s >= 0 and e <= len(clause) and clause[e : e + 2] not in ("'s", "’s")
        if inside and not _OBJECT.search(clause[:s]):
            spans.append((s, e, "name"))
    if (own := _OWN.search(clause)) and own[0][:2].lower() == "my":
        spans.append((own.start(), own.end(), "own"))
    stranger = _STRANGER.search(clause) or _IN_OFFICE.search(clause)
    if stranger and (not spans or max(spans)[0] < stranger.start("who")):
        if stranger.re is _IN_OFFICE and not descriptions.is_trade(stranger["who"]):
            stranger = None
    else:
        stranger = None
    if stranger:
        _described(doc, result, outer, stranger["who"].strip())
        return
    if not spans:
        if not clause.strip(" ,"):
            _take(result, outer.speakers, outer.names)
        return
    start, end, kind = max(spans)
    if kind == "own":
        _take(result, outer.speakers, outer.names)
    elif kind == "relative":
        beside = [s for s in spans if s[2] == "name" and s[0] > start]
        named = clause[end:].lstrip(" ,")
        mention = next(
            (
                m
                for m in names.mentions(doc)
                if m.start - at >= end and named and m.start - at <= end + 2
            ),
            None,
        )
        if mention is not None and not beside:
            _take(result, [mention], ())
            return
        words = clause[start:end]
        # "Our director" is the production's; "my producer" may be anybody's.
        ours = "the " + words[4:] if words[:4].lower() == "our " else words
        result.role, result.rule = words, "nested_unnamed"
        if ours != words and descriptions.is_trade(ours):
            _described(doc, result, outer, ours)
    else:
        _who(doc, result, outer, clause[start:end], at + start)


def _described(doc: Doc, result: Found, outer: Found, words: str) -> None:
    """A stranger; but "the director" may be somebody of the article."""
    result.role, result.rule = words, "nested_unnamed"
    if not words.startswith(("the ", "The ")) or not descriptions.is_trade(words):
        return
    before = antecedents.candidates(doc, outer.quoted.outer_start)
    someone = descriptions.person(doc, words, before) if before else None
    if someone is not None and all(someone.person != m.person for m in outer.speakers):
        result.role, result.rule = "", DESCRIBED
        _take(result, [someone], ())


def _sender(doc: Doc, result: Found, outer: Found, at: int) -> None:
    """Who sent what "it" at offset ``at`` is: "Lee sent me a card. It said"; of a script nobody says it."""
    sender = said_myself.sender(doc, outer.quoted.start, at)
    if sender is not None:
        _take(result, [sender], ())
    elif he := said_myself.sent_by(memo.text(doc), outer.quoted.start, at):
        _pronoun(doc, result, outer, he["who"], he.start("who"))
        result.rule = DESCRIBED if result.names else result.rule
    else:
        result.rule = "nested_unnamed"


def _who(doc: Doc, result: Found, outer: Found, words: str, at: int) -> None:
    """Follow the subject ``words`` at offset ``at``."""
    first = words.split()[0]
    mention = next(
        (m for m in names.mentions(doc) if m.start < at + len(words) and at < m.end), None
    )
    if mention is not None:
        _take(result, [mention], ())
    elif re.fullmatch(r"I|[Ww]e|[Yy]ou", first):
        _take(result, outer.speakers, outer.names)
    elif re.fullmatch(r"(?i)some(?:one|body)", first):
        result.role, result.rule = first, "nested_unnamed"
    elif re.fullmatch(r"(?i)he|she|they", first):
        _pronoun(doc, result, outer, first, at)


def _pronoun(doc: Doc, result: Found, outer: Found, pronoun: str, at: int) -> None:
    """Whom the story means by "he": whoever it named last, a relative, or somebody of the article."""
    text = memo.text(doc)
    wanted = antecedents.gender(pronoun)
    begin = max(0, outer.quoted.start - 150)
    told = text[begin:at]
    # Whom the teller met ("he said to me") is no character; one of those speaks in the present.
    real = said_myself.is_met(text, at) and any(s.label == "PERSON" for s in outer.speakers)
    inside = [
        m for m in names.mentions(doc)
        if begin <= m.start and m.end <= at and not (real and m.label == "CHARACTER")
        and all(m.person != s.person for s in outer.speakers)
        and (not wanted or antecedents.person_gender(doc, m) in ("", wanted))
    ]  # fmt: skip
    others = [
        m for pattern in _others() for m in pattern.finditer(told)
        if not wanted or antecedents.gender(m[0]) in ("", wanted)
    ]  # fmt: skip
    other = max(others, key=lambda m: m.start(), default=None)
    named = inside[-1].start - begin if inside else -1
    if other is not None and other.start() > named:
        result.role, result.rule = other[0], "nested_unnamed"
        return
    if inside:
        _take(result, [inside[-1]], ())
        return
    if wanted:
        avoid = frozenset(m.person for m in outer.speakers)
        someone = antecedents.person(doc, pronoun, outer.quoted.outer_start, avoid=avoid)
        _take(result, [someone] if someone else [], ())


def _take(result: Found, speakers: list[names.Mention], called: tuple[str, ...]) -> None:
    result.speakers = speakers
    result.names = called or tuple(dict.fromkeys(m.name for m in speakers))
