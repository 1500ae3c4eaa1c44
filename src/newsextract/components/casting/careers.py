"""Careers: titles by which an article says who an actor is, each a cast row without a character.

"Smoke star Ann Lee", "Tom Ray, best known for Ash", "his credits include Dust and Flint", "she
won an award for Smoke", "now shooting Ash". Crew is left out: a director is known for films too.
"""

from __future__ import annotations

import re

from newsextract import names
from newsextract.components.casting.candidates import Candidate, CastingScene
from newsextract.components.name import antecedents
from newsextract.components.scene import Scene, Sentence
from newsextract.components.title.credits import WORD
from newsextract.masking import PLACEHOLDERS

RULE = "career"
_P, _C, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["WORK"]
_TITLE = rf"(?:the |[\w’'-]+ (?:of|production of) )?{_W}"
_TITLES = rf"(?P<works>{_W}(?:[”\"’']? ?\([^()]{{1,40}}\))?(?:(?:,? (?:and|&|to|or|in|then)|,) (?:the )?(?:{WORD} ){{0,4}}?{_W}(?:[”\"’']? ?\([^()]{{1,40}}\))?)*)"
_ACTOR_NOUN = (
    r"(?:star|actor|actress|performer|alum|alumnus|alumna|alumni|lead|leading (?:man|lady)|co-star|favou?rite|regular|breakout|"
    r"scene-stealer|fame|hunk|heart-?throb|comic|comedian|comedienne|legend|graduate|veteran|stalwart|villain|duo|pair)s?"
)
# What is said of somebody before the titles.
_PHRASE = re.compile(
    r"(?:"
    r"\b(?:best |better |well |perhaps |chiefly |most |widely )?(?:known|remembered|recogni[sz]ed|recogni[sz]able|loved|famous|familiar)\b[^.;()\ue000\ue001\ue002]{0,60}?\b(?:for|from|in|on|as)\b"
    r"|\b(?:last|recently|next|previously|also|will be|currently|be|lately|was|can be|to be) (?:next )?(?:seen|heard)\b[^.;()\ue000\ue002]{0,50}?\b(?:in|on)\b"
    r"|\b(?:credits|shows|films|series|work|roles|parts|appearances|movies) (?:also )?(?:includes?|range from|span|run from|take in)\b"
    # "His latest series was Smoke": 12 of 12.
    r"|(?:(?<=\b[Hh]is )|(?<=\b[Hh]er ))(?:latest|last|most recent|previous|first|other|best-known|biggest) (?:[\w-]+ )?(?:series|drama|film|show|movie|project|role|part|outing|release|hit|sitcom|soap) (?:was|is|were|came in)"
    # "She was in Smoke and Ash", "he turned up as a guest in Dust": 225 of 250 in gold train and dev.
    r"|(?<!who )(?<!I )\b(?:was|is|has been|had been|have been|will be|was also) (?:(?:also|once|since|already|most|recently|previously|later|both) ){0,2}in(?= (?:the )?[“\"‘']?\ue002)"
    r"|\b(?:turn(?:s|ed)|pop(?:s|ped)|show(?:s|ed)|cropped) up (?:as (?:an? )?[\w-]+ )?(?:in|on)\b"
    r"|\b(?:worked|acted|performed|recurred|guested) (?:together )?(?:in|on)(?= (?:the )?[“\"‘']?\ue002)"
    r"|\b(?:won|wins|earned|landed|nominat\w+|shortlisted|nods?|award|Emmy|Bafta|BAFTA)\b[^.;()\ue000\ue002]{0,60}?\bfor\b(?: (?:his|her|their) (?:turn|role|work|performance|part) (?:in|on))?"
    r"|\b(?:shooting|filming|wrapped|wrapping|recurs on|recurring on|starred in|starring in|appeared in|appears in|appearing in|seen in|featured in|stars? (?:next )?in|turn in|role in|role on|part in|parts in|roles in|stint (?:on|in)|years (?:on|in)|seasons (?:on|in|of)|spell in|debut (?:in|with|on)|breakthrough (?:in|with)|brilliant in|wonderful in|great in|so good in|fresh (?:from|off)|hot off|regular on|guest(?:ed|-starred) (?:in|on)|done|did|co-starred (?:in|on)|worked together on|work together on|opposite each other in|reunited after)"
    r")(?: everything from)?"
)
_GAP = rf" (?:the )?(?:{WORD} ){{0,8}}?"
_AFTER = re.compile(_PHRASE.pattern + _GAP + _TITLES)
_STAR = re.compile(
    rf"{_TITLES}(?:['’‘]s?|[”\"])? (?:(?!as |by |for |with )[\w-]+ ){{0,2}}?{_ACTOR_NOUN},? (?:[\w-]+ ){{0,3}}?(?P<cast>{_P}(?:(?:, |,? and ){_P}(?!['’]s))*)"
)
_OF = re.compile(
    rf"(?P<cast>{_P}),? \(?(?:late of|once of|formerly of|of|from) (?:the )?(?:{WORD} ){{0,2}}?{_TITLES}"
)
_STARRER = re.compile(rf"(?P<cast>{_P})[- –]+starrer (?:[\w-]+ ){{0,2}}?[“\"‘']?{_TITLES}")
_POSSESSIVE = re.compile(
    rf"{_TITLES}['’‘]s? (?:own |the late )?(?P<cast>{_P}(?:,? (?:and|&) {_P}(?!['’]s))?)"
)
_THE_STAR = re.compile(rf"\b[Tt]he {_TITLES} {_ACTOR_NOUN}\b(?! {_P})")
_CREW = (
    r"(?:director|producer|writer|creator|author|novelist|showrunner|host|presenter|judge|screenwriter|composer|cinematographer|"
    r"filmmaker|critic|executive|editor|journalist|helmer|scribe|choreographer|songwriter|designer|president|head|controller|commissioner)s?"
)
_CREW_BEFORE = re.compile(
    rf"\b(?i:{_CREW}|operator|quizmaster|broadcaster),? (?:and [\w-]+ )?{_P}|\b(?:by|written by|directed by|created by|from|script by) (?:{_P}(?:,? and |, ))*{_P}"
)
_CREW_AFTER = re.compile(
    rf"{_P}(?:,? \(?(?:of|from) (?:the )?[“\"‘']?{_W}(?:[”\"’']?,? and [“\"‘']?{_W})?[”\"’']?(?: fame)?\)?)?(?:,| is| was| –|,? who) (?:is |was )?(?:(?:the|an?|its|co-|executive|series|\w+) ){{0,3}}(?:[\w-]+ )?(?:{_CREW}|operator|quizmaster|broadcaster|direct(?:s|ed|ing)?|wrote|writes|created|produces?|produced|helms?|helmed|adapted)\b|{_P}[^.;{_P}]{{1,80}} (?:will direct|directs)\b"
)
_WORK_OF_CREW = re.compile(
    r"\b(?:direct\w*|wrote|writ\w+|creat\w+|produc\w+|helm\w*|compos\w+|present\w*|host\w*|judg\w+|script\w*|novel|book|album|song)\b"
)

# "Lee's shows include Smoke", but Lee's daughter was in it herself.
_OWN = re.compile(r"(?:credits|shows|films|series|work|roles|parts|appearances|movies)\b")
# "You saw Lee in Smoke", "we know her from Smoke": 107 of 110 in gold train and dev.
_SEES = re.compile(
    rf"\b(?:see|find|catch|watch|saw|knows?|knew|seen|remember|spot) (?P<cast>{_P}) (?:next |again |too )?(?:in|on|from) {_TITLES}"
)
# "the Ann Lee film Smoke": 12 of 13.
_FILM = re.compile(
    rf"\b[Tt]he (?P<cast>{_P}) (?:film|movie|drama|comedy|sitcom|thriller|vehicle|series|romcom|western|hit|show),? [“\"‘']?(?P<works>{_W})"
)
# "Smoke, Ash and Dust are among his other credits".
_AMONG = re.compile(
    rf"{_TITLES}[”\"’']?(?:, [^.;()]{{1,40}},)? (?:is|are|was|were) (?:also )?(?:among|some of) (?:(?P<word>his|her)|(?P<cast>{_P})['’]s?) (?:(?!directing|writing|producing)[\w-]+ ){{0,2}}(?:credits|films|shows|movies|series|roles|parts|dramas|appearances)\b"
)

_LAST_PRONOUN = re.compile(r"^.*\b(?P<word>[Ss]he|[Hh]e|[Hh]is|[Hh]er)\b", re.DOTALL)


def find(scene: CastingScene, found: list[Candidate]) -> list[Candidate]:
    """Candidates from what the article says of its actors' other work."""
    actors = {one.actor.person for one in found if one.character is not None}
    own_crew = crew(scene) - actors
    more: list[Candidate] = []
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _W not in text:
            continue
        for pattern in (_STAR, _OF, _STARRER, _POSSESSIVE, _SEES, _FILM):
            for match in pattern.finditer(text):
                for at in range(*match.span("cast")):
                    if text[at] == _P:
                        more += _rows(
                            scene, sentence, match, _person(scene, sentence, at), own_crew
                        )
        for match in _AMONG.finditer(text):
            actor = _of_whom(scene, sentence, match)
            if actor is not None:
                more += _rows(scene, sentence, match, actor, own_crew)
        for match in _AFTER.finditer(text):
            actor = _subject(scene, sentence, match)
            if actor is not None and not _WORK_OF_CREW.search(match[0]):
                more += _rows(scene, sentence, match, actor, own_crew)
    return more


def _rows(
    scene: CastingScene,
    sentence: Sentence,
    match: re.Match[str],
    actor: names.Mention,
    crew: set[int],
) -> list[Candidate]:
    if actor.label != "PERSON" or actor.person in crew:
        return []
    rows = []
    for at in range(*match.span("works")):
        if match.string[at] == _W:
            one = scene.candidate(
                RULE, actor, None, None, sentence,
                before=match.start(), after=match.end(), weight=0.5,
            )  # fmt: skip
            one.work, one.work_sure = scene.title(sentence, at), True
            rows.append(one)
    return rows


def _person(scene: Scene, sentence: Sentence, at: int) -> names.Mention:
    return scene.people[sentence.masked.items[at].key]


def _subject(scene: CastingScene, sentence: Sentence, match: re.Match[str]) -> names.Mention | None:
    """Of whom the phrase speaks: the name before it in its clause, or whom its pronoun means."""
    text = match.string
    start = max(text.rfind(mark, 0, match.start()) for mark in (";", "("))
    before = text[start + 1 : match.start()]
    at = before.rfind(_P)
    pronoun = _LAST_PRONOUN.search(before)
    if pronoun is not None and pronoun.start("word") > at:
        offset = sentence.masked.original(start + 1 + pronoun.start("word"))
        return antecedents.person(scene.doc, pronoun["word"], offset)
    if at >= 0:
        if before[at + 1 : at + 3] in ("'s", "’s") and not _OWN.match(match[0]):
            return None
        return _person(scene, sentence, start + 1 + at)
    return None


def _of_whom(scene: CastingScene, sentence: Sentence, match: re.Match[str]) -> names.Mention | None:
    """Whose credits they are: "He is Mara's boss. Smoke is among his credits" speaks of nobody that he plays."""
    if match["cast"]:
        return _person(scene, sentence, match.start("cast"))
    offset = sentence.masked.original(match.start("word"))
    person = antecedents.person(scene.doc, match["word"], offset)
    if person is None or person.label == "PERSON":
        return person
    before = [one for one in scene.people if one.label == "PERSON" and one.end <= offset]
    return before[-1] if before else None


def crew(scene: Scene) -> set[int]:
    """Who directs, writes, hosts or makes what the article speaks of, by number."""
    found = set()
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _P not in text:
            continue
        for pattern in (_CREW_BEFORE, _CREW_AFTER):
            for match in pattern.finditer(text):
                found |= {
                    _person(scene, sentence, at).person
                    for at in range(*match.span())
                    if text[at] == _P
                }
    return found
