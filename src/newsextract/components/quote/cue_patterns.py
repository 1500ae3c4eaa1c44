"""The patterns of cues, made of ``data/en/quotes.toml``.

They run over masked paragraphs: ``Q`` (a quotation), names, titles and organisations are one character each.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from newsextract.masking import PLACEHOLDERS
from newsextract.rules import shipped

_P, _C, _Q = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["QUOTE"]
_O, _F, _L, _W = (PLACEHOLDERS[k] for k in ("ORG", "PLATFORM", "LOC", "WORK"))
# "In a joint statement, the couple said": the statement is where, not who.
_IN_STATEMENT = re.compile(
    r"(?:in|via|through) .*\b(?:statement|release|letter|announcement)", re.IGNORECASE
)

_HE = re.compile(r"(?:s?he|they|both)", re.IGNORECASE)
_THE = re.compile(r"(?:the|an?|his|her|their|its) ", re.IGNORECASE)
_WHAT = re.compile(r"\bwhat (?:is |was )?")
_WHEN = re.compile(r"(?:When|As|After|While|Once|If|Though|Although) ")
_CLAUSE = re.compile(rf"(?:^|[.!?…”\"] ){_WHEN.pattern}(?:[^.;:,]* )?$")


@dataclass(frozen=True, slots=True)
class Patterns:
    after: re.Pattern[str]
    inverted: re.Pattern[str]
    before: re.Pattern[str]
    noun_before: re.Pattern[str]
    according: re.Pattern[str]
    colon: re.Pattern[str]
    verb: re.Pattern[str]
    subject: re.Pattern[str]
    short: re.Pattern[str]
    document: re.Pattern[str]
    statement: re.Pattern[str]
    social: re.Pattern[str]
    networks: re.Pattern[str]
    unnamed: re.Pattern[str]
    house: re.Pattern[str]
    crowd: re.Pattern[str]
    pronoun: re.Pattern[str]
    source: re.Pattern[str]
    clause: re.Pattern[str]
    plainly: re.Pattern[str]
    verbs: str


@cache
def patterns() -> Patterns:
    """The compiled patterns."""
    data = {k: "".join(v.split("\n")) for k, v in tomllib.loads(shipped("quotes.toml")).items()}
    verbs = rf"(?:{data['verbs']})"
    roles = rf"(?:(?:{data['roles']}|{data['unnamed']}|{data['document']})(?:(?<=ss)es|s)?)"
    # "wrote one on Twitter", "another posted", "says the other"
    anyone = r"\b(?:[Oo]ne|[Aa]nother|[Tt]he other|[Ss]ome(?:one|body)|[Oo]thers)\b(?= (?:on|in|of|from)\b|[,.;:]|$| (?:said|says|say|wrote|writes|posted|tweeted|added|asked|commented|joked|complained|pleaded|replied|shouted|yelled|bellowed|hollered|screamed|cried|called out|quipped|whispered)\b)"
    # "quite a few said", "a third confessed", "Insiders say"
    crowd = rf"\b(?:{data['crowd']})\b(?= (?:{data['crowd_verbs']})\b)"
    # "the network said", "the guild has said": whose it is stands before it.
    house = rf"(?<!from )(?<!for )(?<!at )(?<!of )(?<!with )\b(?:[Tt]he|[Ii]ts) (?:{data['houses']})\b(?= (?:{data['house_verbs']})\b)"
    several = r"\b(?:[Tt]he|[Aa]ll) (?:two|three|four|five)(?: (?:wom[ae]n|m[ae]n|actors|actresses|stars|co-stars|brothers|sisters|friends))?\b(?= (?:\w+ly |then |later |also |have |had )?(?:said|say|told|added|announced|explained|posted|revealed|shared|wrote)\b)"
    few = r"(?:(?!(?:while|who|whose|which|as|but|then|with|said|says|referring|alluding|speaking|talking|thanking|naming|citing|quoting|describing|recalling) )[a-z][^ ]* ){0,5}"
    one = rf"[{_P}{_C}]"
    name = rf"{one}(?:(?:, {few}{one})*,? (?:and|&) {few}{one}(?!['’]s))?"
    # "the Oscar-winner", "the Emmy-winning actor", "the BBC-backed producer": the name is an adjective.
    adjective = rf"[{_W}{_O}{_F}{_L}](?:['’]s|-[\w-]+)?"
    described = (
        rf"(?:\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]any|[Ss]ome)\s|\b|(?=[{_P}{_C}]['’]s ))"
        rf"(?:[\w’'\-.,]+ |{adjective} |[{_P}{_C}]['’]s ){{0,6}}?(?:(?:[{_O}{_F}]-(?:winner|nominee))|{roles})\b(?!-\w)(?!(?:,? (?:and )?(?!(?:who|whose|which|in|of|from|on|at|{verbs})\b)[\w’'\-]+){{0,4}},? [{_P}{_C}])"
    )
    # "Lee's sons, Tom and Bo, said"
    lead = rf"(?:{one}['’]s )??(?:(?:[\w’'\-]+|{adjective}|[\w’'\-]+,|and) ){{0,9}}?"
    subject = rf"(?P<s>{name}(?!['’]s\b)|\b(?:[Ss]?[Hh]e|[Tt]hey|[Bb]oth|I|[Ii]t)\b|{anyone}|{crowd}|{house}|{several}|{described}|[{_O}{_F}](?!-\w)(?!(?: [\w’'\-]+){{0,5}} [{_P}{_C}]))"
    # "said the network."; "says Lee, and for a second Ray looks away": what follows "and" is a clause of its own.
    behind = subject.replace(
        name, rf"{name}(?! (?!(?:as|across|always|besides|this|his|its)\b)[a-z]+(?:s|ed)\b)"
    ).replace(
        house,
        rf"{house}|\b(?:[Tt]he|[Ii]ts) (?:{data['houses']})\b(?=[.,;]|$| (?:in|on|to|via|at)\b)",
    )
    by_house = rf"\b(?:[Tt]he|[Ii]ts) (?:network|channel|broadcaster|streamer|streaming (?:service|giant|platform)|studio|platform|publisher|label|station|distributor)\b(?=[.:;]|,(?! [{_O}{_F}{_P}])|$| ?{_Q})"
    # A relative clause may name anybody; it ends where the verb of the sentence follows.
    clause = rf", (?:who|whose|which)\b[^.;:{_Q}]{{0,160}}?,"
    # "The actress - who met Ray on set - said": whoever is named between the dashes is not the one.
    dashed = rf" ?[—–-] (?:who|whose|which)\b(?:(?! [—–-] )[^.;:{_Q}]){{1,160}} [—–-]"
    # "the channel's head of drama, Ann Lee, called it": a name in apposition is closed by a comma, as are
    # several: "his co-stars, Ann Lee and Tom Ray, said".
    app = rf"(?:(?:(?<=, {one})|(?<=\band {one})|(?<=& {one})),)?(?: ?\([^()]{{1,60}}\))?(?:{clause}|{dashed}|,? (?:\d{{2}}|who|whose|which|of|from|the|a|an|his|her|their|star|co-|creator|writer|director|executive|producer|one|played|playing|speaking|better|now|formerly|himself|herself|themselves|[{_O}{_W}{_F}{_L}]|[a-z])(?:[^.;:{_Q}{_P}]|{_P}['’]s|(?:with|by|(?<!, )and|of|from|to|opposite|alongside) {_P}){{0,110}}?,?)?"
    adv = r"(?:(?:also|then|later|kept|keeps|recently|previously|once|first|has|had|have|would|will|did|was|were|is|are|now|simply|even|quickly|\w+ly|all|both|since|just|still|again|once|jointly|further|reportedly|quickly|to|being|been|heard|overheard|could|not|n[’']t|don[’']t|didn[’']t|'s|’s) ){0,4}"
    # "The star of “Smoke” went on to direct": what he did afterwards, unless that is to speak.
    onward = r"(?!(?<=\bon) to (?!say|add|tell|explain|describe|call|praise|note|reveal|share|write|joke|claim|ask)\b)"
    flags = re.IGNORECASE
    return Patterns(
        after=re.compile(
            rf"{_Q}[,.!?]? ?(?:[—–-] ?)?(?:and |as |but |is how |was how |are how |were the words of )?{lead}{subject}{app} {adv}(?P<v>{verbs})\b{onward}"
        ),
        inverted=re.compile(
            rf"{_Q}[,.!?]? ?(?:[—–-] ?)?(?:as |so )?(?P<v>{verbs}){onward},? (?:{one}['’]s )??(?:(?:[\w’'\-]+|\d{{2}}-year-old|{adjective})[, ]{{1,2}}){{0,9}}?{behind}"
        ),
        before=re.compile(rf"{subject}{app} {adv}(?P<v>{verbs})\b(?P<tail>[^{_Q};]{{0,140}}?){_Q}"),
        noun_before=re.compile(
            rf"\b(?P<n>{data['document']}|{data['statement']}|{data['social']})\b(?P<mid>[^.;{_Q}{_P}{_C}]{{0,60}}?)"
            rf"(?:reads?|reading|says?|said|saying|states?|stated|stating|describes?|described|promises|follows|teases|begins|notes?|noted|concluded|calls|called|explains|added?|claims?|alleges?|accuses|hailed|praised|wrote|:|as)[^.;{_Q}]{{0,60}}?:? ?{_Q}",
            flags,
        ),
        # "per the network:", "according to the channel, “…”"
        according=re.compile(
            rf"\b(?:{data['phrases']}) {lead}{subject.replace(house, f'{house}|{by_house}')}", flags
        ),
        colon=re.compile(rf"{subject}[^.;:{_Q}]{{0,80}}: ?{_Q}"),
        verb=re.compile(rf"\b(?P<v>{verbs})\b", flags),
        subject=re.compile(subject),
        short=re.compile(rf"\b(?:{data['short']})\b", flags),
        document=re.compile(rf"\b(?:{data['document']})\b", flags),
        statement=re.compile(rf"\b(?:{data['statement']})\b", flags),
        social=re.compile(rf"\b(?:{data['social']})\b", flags),
        networks=re.compile(rf"(?:{data['networks']})", flags),
        verbs=data["verbs"],
        plainly=re.compile(rf"^(?:{data['plainly']})$", flags),
        house=re.compile(rf"(?:the|its) (?:{data['houses']})", flags),
        crowd=re.compile(rf"{crowd}|{house}"),
        pronoun=re.compile(rf"(?<!who )(?<!which )\b(?:[Ss]?[Hh]e|[Tt]hey)\b {adv}\Z"),
        unnamed=re.compile(rf"\b(?:{data['unnamed']})$", flags),
        source=re.compile(
            rf", (?P<s>(?:an?|one|another) (?:[\w’'-]+ ){{0,4}}?(?:{data['unnamed']}))\b(?=(?: (?:close|familiar|near) (?:to|with) [^,.;:{_Q}]{{1,40}})? {adv}\Z)"
        ),
        clause=re.compile(rf", (?P<s>(?:the|his|her) (?:[\w’'-]+ ){{0,3}}?{roles})\b(?= {adv}\Z)"),
    )


def is_somebody(words: str) -> bool:
    """Whether the masked subject ``words`` are a person's, so that a script or an email beside them does not speak:
    "she said of the script", "a spokesperson told us in an email"."""
    found = patterns()
    return _HE.fullmatch(words) is not None or (
        _THE.match(words) is not None
        and not found.document.search(words)
        and not found.house.fullmatch(words)
    )


def is_beside(best: re.Match[str], noun: re.Match[str]) -> bool:
    """Whether a document is only of what, or where, somebody says it: "she said of the script:"."""
    document = patterns().document.fullmatch(noun["n"]) is not None
    return document and best.start("v") < noun.start() and is_somebody(best["s"])


def last(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> re.Match[str] | None:
    """The last match of ``pattern`` in ``text[start:end]``."""
    found = None
    for match in pattern.finditer(text, start, len(text) if end is None else end):
        found = match
    return found


def said_before(text: str, start: int, end: int | None = None) -> re.Match[str] | None:
    """The last subject and verb before a quotation in ``text[start:end]``."""
    best = last(patterns().before, text, start, end)
    while (
        best is not None
        and _IN_STATEMENT.fullmatch(best["s"])
        and (inner := last(patterns().before, text, best.end("s"), end)) is not None
    ):
        best = inner
    # "When asked about the new series she told us": whoever stands right before the verb speaks.
    if (
        best is not None
        and (own := patterns().pronoun.search(text, best.end("s"), best.start("v"))) is not None
        and (inner := last(patterns().before, text, own.start(), end)) is not None
    ):
        best = inner
    # "It began in May, after what Lee calls “…”": whoever calls it so said it.
    if (
        best is not None
        and (what := last(_WHAT, text, best.start("v"), end)) is not None
        and (inner := last(patterns().before, text, what.end(), end)) is not None
        and inner.start("s") == what.end()
    ):
        best = inner
    # "As for why they left, a source said": so it is with somebody unnamed there.
    if (
        best is not None
        and (own := patterns().source.search(text, best.end("s"), best.start("v"))) is not None
        and (inner := last(patterns().before, text, own.start("s"), end)) is not None
    ):
        best = inner
    # "When a fan asked why the sea was grey, the actor replied": so it is with a description behind such a clause.
    if (
        best is not None
        and (_WHEN.match(best["s"]) or _CLAUSE.search(text[start : best.start("s")]))
        and (own := patterns().clause.search(text, best.end("s"), best.start("v"))) is not None
        and (inner := last(patterns().before, text, own.start("s"), end)) is not None
    ):
        best = inner
    # "They watched it, and quite a few said": the nearest before the verb speaks.
    if (
        best is not None
        and (nearer := last(patterns().crowd, text, best.end("s"), best.end("v") + 1)) is not None
        and (inner := last(patterns().before, text, nearer.start(), end)) is not None
    ):
        best = inner
    return best
