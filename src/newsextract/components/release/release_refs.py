"""Dates whose works are told by a reference that leaves no choice: "the latter is out on …", "both open on …",
"Smoke and Ash return on 9 and 16 May, respectively"; and by words that give a title its day: "Smoke plants its flag on 9 May".

Such a date is no other work's, and its works stand whatever the scorer says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.release import first_films, given_days
from newsextract.components.release.release_events import event
from newsextract.components.release.release_parts import Claim, aside
from newsextract.components.release.release_relations import relation
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

RULE = "reference_subject"
"""Its event is judged as that of a clause's subject (:mod:`.release_choice`)."""
_W, _D, _P, _O = (PLACEHOLDERS[kind] for kind in ("WORK", "DATE", "PERSON", "ORG"))
# A date that holds no longer, or a day on which something goes.
_GONE = (
    r"(?:supposed|earlier|previously|originally|had been|was (?:due|set|to)|were (?:due|set|to)|"
    r"lea(?:ves?|ving)|gone|goes|until|former|latter)"
)
_REST = rf"(?:(?!\b{_GONE}\b)[^.;{_W}{_D}]){{0,80}}?(?P<d>{_D})(?![^.;]{{0,60}}\brespectively\b)"
_ONE_OF_TWO = re.compile(
    rf"(?:^|[.;:—–] |, (?:while |and |but |with )?|\b(?:while|and|but) )[Tt]he (?P<which>former|latter)\b(?!['’]s) ?{_REST}"
)
_BOTH = re.compile(
    rf"(?:^|, )[Bb]oth(?: of (?:which|them)| films| series| shows| titles| albums| books| games| movies)? (?={_REST})"
    r"(?:will |are |were |is )?(?:also |now )?(?:be )?(?:open|premi[eè]re|debut|return|arriv|land|launch|drop|air|start|begin|beg[au]n|resum|stream|hit|came|come|out|back|released|bow|due|in (?:cinemas|theat|shops|stores)|set|available|shown|on)"
)
# "Smoke, Ash (Quayside) and Peat, which Cannes had in May, all open on Friday"
_ALL = re.compile(
    rf"[\s,)]all (?:of which )?(?:will |are )?(?=(?:open|premi[eè]re|debut|return|arriv|land|launch|drop|start|begin|stream|hit|com(?:e|ing) out|out|releas|bow)\w*{_REST})"
)
_PEOPLE = re.compile(rf"{_P},? (?:and|&) {_P}")  # who "all" of them may be
_JOINED = re.compile(rf"(?:,? and |, )(?:on |in |from )?(?:{_D}(?:,? and |, )(?:on |in |from )?)*")
_RESPECTIVELY = re.compile(
    rf"(?P<days>{_D}(?:, {_D})*,? and (?:on |in |from )?{_D}),? respectively\b"
)

# "Smoke and Ash have been moved from 9 May to 4 June, and from 1 July to 8 August, respectively"
_MOVED = re.compile(
    rf"from (?:the )?{_D} to (?P<one>{_D}),? and (?:from )?(?:the )?{_D} to (?P<two>{_D}),? respectively\b"
)

_TITLE = rf"(?:(?:the|its|their|his|her) (?:[^\s.,;]+ ){{0,4}}?|[{_P}{_O}](?:['’]s? )(?:[^\s.,;]+ ){{0,4}}?)?[“\"'‘]?(?P<w>{_W})[”\"’']?"
_WORK = rf"(?:{_TITLE}|(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[^\s.,;]+ ){{0,3}}?(?:film|movie|picture|sequel|prequel|thriller|comedy|drama|feature|pic|project))"
_TO = rf"(?:(?:up|back|forward|out|again|by (?:an?|one|two|three|several) (?:week|month|year)s?),? )*(?:from (?:its |the |an? )?{_D} )?to (?:its |the |an? )?(?:new )?(?P<d>{_D})"
_GOES = r"(?:go(?:es|ing|ne)?|went|mov(?:es?|ing|ed)|shift(?:s|ing|ed)?|jump(?:s|ing|ed)?|hop(?:s|ping|ped)?|leap(?:s|ing|ed|t)?|fl(?:y|ies|ying|ew)|slid(?:es?|ing)?|slip(?:s|ping|ped)?|relocat(?:es|ing)|switch(?:es|ing|ed)|scoot(?:s|ing|ed))"
_MOVES = (
    # "Warner has moved the film to an April 26 date"
    re.compile(
        rf"\b(?:moved|moves|moving|pushed|pushes|pushing|shifted|shifts|shifting|bumped|bumps|pulled|slid|delayed|postponed) {_WORK} {_TO}(?! (?:in|at) the (?:hands|desk))"
    ),
    # "The film is going from an August 9th to August 2nd"
    re.compile(
        rf"(?:^|[.;:,] |\b(?:and|but|as) ){_WORK} (?:is |are |has |now |will (?:now )?(?:be )?)*{_GOES} (?:back |up |again |once more |all the way )?from (?:its |the |an? )?{_D} to (?:its |the |an? )?(?:new )?(?P<d>{_D})"
    ),
    # "The world premiere of Smoke was held on 2 February"
    re.compile(
        rf"\bpremi[eè]re of (?:the (?:film|movie|series) )?{_TITLE},? (?:(?:was|is|will be|being|to be) (?:held|staged|hosted)|(?:took|takes|taking|will take) place)\b[^.;{_W}{_D}]{{0,60}}?(?P<d>{_D})"
    ),
)
_MARKED = rf"[“\"'‘]?(?P<w>{_W})[”\"’']?"
_F = PLACEHOLDERS["PLATFORM"]
# Words that give a title its day, and are of no other use.
_PLAIN = (
    # "Smoke plants its flag on 9 May", "9 May is the day for Smoke"
    re.compile(
        rf"{_MARKED} (?:has |have |had )?(?:plants?|planted|plant|stakes?|staked) (?:its |a |the )?(?:flag|claim)s? (?:on|in|for|to) (?:the )?(?P<d>{_D})"
    ),
    re.compile(rf"(?P<d>{_D}) is the (?:release )?(?:date|day) for {_MARKED}"),
    # "ABC is holding Smoke for January", "ABC has Smoke down for 9 May"
    re.compile(
        rf"\b(?:hold(?:s|ing)?|held|saving|saves|keeping|keeps|reserv(?:es|ing|ed)) {_MARKED} (?:back )?(?:for|until|till) (?:the )?(?P<d>{_D})"
    ),
    re.compile(
        rf"\bhas {_MARKED} (?:down|dated|scheduled|slated|pencill?ed in) (?:for|on|in) (?:the )?(?P<d>{_D})"
    ),
    # "Smoke heads for Netflix in January", "Smoke reopens on 9 May"
    re.compile(
        rf"{_MARKED} (?:is |are )?(?:head(?:s|ed|ing)|bound|on (?:its|the) way) (?:for|to) {_F},? (?:(?:on|in|from) )?(?:the )?(?P<d>{_D})"
    ),
    re.compile(rf"{_MARKED} (?:reopens|re-opens)(?: on| in)? (?P<d>{_D})"),
)
_GALA = re.compile(r"\bpremi[eè]re of [^.;]*?\b(?:held|staged|hosted|place)\b[^.;]*\Z")
_MOVED_TO = re.compile(r" to (?:its |the |an? )?(?:new )?\Z")


def find(scene: Scene) -> list[Relation]:
    """One relation a (date, work that a reference means)."""
    found: list[Relation] = []
    before: Sentence | None = None
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _D in text:
            given = {at for at, _ in given_days.meant(scene, sentence)}
            for at, titles in _meant(scene, before, sentence):
                left = text.rfind(_D, 0, at) + 1
                while left and _JOINED.fullmatch(text, left, at):
                    left = text.rfind(_D, 0, left - 1) + 1
                right = text.find(_D, at + 1)
                right = right if right >= 0 else len(text)
                happens = event(scene, sentence, at, left, right)
                if not happens and _GALA.search(text, 0, at):
                    happens = "premiere"
                elif not happens and (
                    _MOVED_TO.search(text, 0, at)
                    or at in given
                    or any(m.start("d") == at for p in _PLAIN for m in p.finditer(text))
                ):
                    happens = "release"
                if happens:
                    claim = Claim(at, left, right, happens)
                    found += [_told(scene, sentence, claim, title) for title in titles]
        before = sentence
    return found


def _told(scene: Scene, sentence: Sentence, claim: Claim, title: str) -> Relation:
    made = relation(scene, sentence, claim, title, RULE)
    made.rule = RULE
    if given_days.of_takings(sentence, claim.at):
        made.fields |= {"platforms": "Cinemas", release_lists.PLACED: "yes"}
    elif not made.fields["platforms"]:
        made.fields["platforms"] = given_days.services(scene, sentence, claim.at)
    return made


def _meant(
    scene: Scene, before: Sentence | None, sentence: Sentence
) -> Iterator[tuple[int, list[str]]]:
    """Masked offset of a date and the works that the words before it mean."""
    text = sentence.masked.text
    for match in _ONE_OF_TWO.finditer(text):
        titles = _named(scene, before, sentence, match.start())
        if len(titles) >= 2:
            yield match.start("d"), [titles[-1 if match["which"] == "latter" else -2]]
    for match in _BOTH.finditer(text):
        titles = _named(scene, before, sentence, match.start())
        if len(titles) == 2:
            yield match.start("d"), titles
    for match in _ALL.finditer(text):
        places = [
            at
            for at in range(match.start())
            if text[at] == _W and text.rfind("(", 0, at) <= text.rfind(")", 0, at)
            if not aside(text, at)
        ]
        titles = list(dict.fromkeys(scene.title(sentence, at) for at in places))
        if len(titles) > 2 and not _PEOPLE.search(text, 0, places[0]):
            yield match.start("d"), titles
    for match in _RESPECTIVELY.finditer(text):
        dates = [at for at in range(*match.span("days")) if text[at] == _D]
        places = [at for at in range(match.start()) if text[at] == _W][-len(dates) :]
        between = text[places[0] : places[-1]] if places else ""
        if len(places) == len(dates) and _D not in between and re.search(r" and |&", between):
            for at, place in zip(dates, places, strict=True):
                yield at, [scene.title(sentence, place)]

    for pattern in (*_MOVES, *_PLAIN):
        for match in pattern.finditer(text):
            title = scene.title(sentence, match.start("w")) if match["w"] else sentence.focus
            if title:
                yield match.start("d"), [title]
    yield from ((at, [title]) for at, title in given_days.meant(scene, sentence))
    yield from ((at, [title]) for at, title in first_films.meant(scene, sentence) if title)
    for match in _MOVED.finditer(text):
        places = [at for at in range(match.start()) if text[at] == _W][-2:]
        if len(places) == 2 and _D not in text[places[0] : places[1]]:
            for name, place in zip(("one", "two"), places, strict=True):
                yield match.start(name), [scene.title(sentence, place)]


def _named(scene: Scene, before: Sentence | None, sentence: Sentence, end: int) -> list[str]:
    """The works named before masked ``end``; where these are fewer than two, the sentence before counts, too."""
    own = [scene.title(sentence, at) for at in range(end) if sentence.masked.text[at] == _W]
    if len(set(own)) < 2 and before is not None:
        earlier = before.masked.text
        own = [scene.title(before, at) for at, c in enumerate(earlier) if c == _W] + own
    return list(dict.fromkeys(own))
