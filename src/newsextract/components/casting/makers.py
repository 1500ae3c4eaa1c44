"""Who is named only as having made a work: its writers, directors and producers, who are in no cast by that.

"It stars Ann Lee and hails from Tom Ray and Bo Ji", "written by Tom Ray", "On the creative side, Bo Ji is joined by Al Orr",
"DIR: Tom Ray • MUS: Bo Ji • CAST: Ann Lee": lists of names near a title, which look like a cast. And "Tom Ray, who wrote Smoke",
"the Tom Ray thriller with Ann Lee".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsextract import known, names
from newsextract.components.casting.attendance import only_within
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.components.score.weighing import RULE, Candidate
from newsextract.masking import PLACEHOLDERS

_P, _C = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"]
_SMALL = r"(?!starring |stars |featuring |actors? |actress |with )[a-z][\w’'-]* "
# Not the verb behind them: "directed by Tom Ray, locks Ann Lee in a shed".
_TRADE_OF = (
    r"(?!(?!(?:producer|writer|director|executive|showrunner|creator|brother|sister|sibling|partner|twin|colleague|veteran)s )[a-z]+s )"
    + _SMALL
)
_NAMES = rf"(?:{_SMALL}){{0,4}}{_P}(?:(?:, (?:and |& )?| and | & )(?:{_TRADE_OF}){{0,2}}{_P})*"
_MADE = re.compile(
    rf"\b(?:(?:hail(?:s|ed|ing)?|com(?:es?|ing)) (?:\w+ly )?from (?:the (?:team|duo|minds?|pens?|makers|pair) (?:of|behind) )?"
    rf"|(?:co-)?(?:created|written|directed|produced|executive[- ]produced|exec[- ]produced|adapted|developed|penned|helmed|composed|choreographed|scripted)"
    rf"(?:(?:,| and|, and) (?:executive[- ])?[a-z-]+(?:ed|en))? by )(?P<names>{_NAMES})"
)
# "The quiz, with Tom Ray asking the questions, is back": 9 of 9 in gold train and dev.
_PRESENTS = re.compile(
    rf"\bwith (?P<names>{_NAMES}) (?:hosting|presenting|narrating|moderating|compering|guest[- ]hosting|asking the questions|in the (?:host['’]s|quizmaster['’]s) chair"
    r"|as (?:its|the|their|our|your|a|new)? ?(?:[a-z-]+ )?(?:guide|host|narrator|presenter|judge|quizmaster|moderator|emcee|MC|compere)s?\b(?! [“\"‘']?{_C}))"
)
# All whom such a sentence names.
_SIDE = re.compile(
    r"\W*(?:on the (?:creative|production|writing) (?:side|team|front)|behind the (?:camera|cameras|scenes)"
    r"|(?:the )?(?:creative team|executive producers|producers|writers)(?: also)? (?:are|is|includes?|were|consists? of))\b",
    re.IGNORECASE,
)
# The heads of a review or a programme: "DIR: …", "Screenplay: …".
_TRADE = (
    r"(?:DIR|WRI|SCR|SCP|PRO|PROD|EXEC|EPs?|ED|EDIT|DOP|DP|CIN|CAM|PHO|MUS|DES|ART|COS|SND|VFX|CHOR|TRANS"
    r"|(?i:(?:co-|executive |assistant |associate |casting |set |costume |lighting |sound |production |art |musical )?"
    r"(?:directors?|dir|writers?|screenwriters?|screenplay|script|story|producers?|editors?|editing|music|score|composers?|lyrics|book|cinematographers?|cinematography|photography|camera|choreograph(?:er|y)|designers?|design|costumes|sound|lighting|sets?)))"
)
_LABEL = re.compile(_TRADE)
_GLOSS = r"(?: \([^()\n]{1,60}\))?"
# A masked line may have lost its capitals; in what was written they tell "ED" from Ed.
_CREDITED = re.compile(
    rf"(?<![\w’'-])(?P<label>{_TRADE}|{_C})(?:: ?| \| )(?P<names>{_P}{_GLOSS}(?:(?:, (?:and |& )?| and | & ){_P}{_GLOSS})*)",
    re.IGNORECASE,
)
# "Tom Ray made that one, too": who acts in it stands beside another verb.
_MADE_IT = re.compile(
    rf"{_P}(?:, who|,)? (?:(?:also|has|had|will|is going to) ){{0,2}}ma(?:de|kes?) (?:it|that one|this one)(?: too| again| himself| herself| as well)?(?=[,.;]| for | in | with |$)"
    # "Tom Ray is behind the camera", "Tom Ray hasn't made a film since": 21 of 23.
    rf"|{_P}(?:,? who)? (?:is|was|will be|has been|['’]s) (?:at the helm|behind the camera|in the director['’]s chair|wielding the megaphone|calling the shots)\b"
    # "Tom Ray (“Smoke”) runs the show"
    rf"|{_P}(?: \([^()\n]{{1,60}}\))?(?:,? who)? (?:runs|ran|will run|is running) the (?:show|series|writers['’] room)\b"
    rf"|{_P}(?:,? who)? (?:has|had|hasn['’]t|hadn['’]t)(?: not| also| never)? made (?:a|an|another|any) (?:[a-z-]+ )?(?:film|movie|picture|feature)\b"
)
# "Tom Ray, who wrote Smoke": 163 of 169 such people in gold train and dev are not in its cast.
_WHO_MADE = re.compile(
    r",? who(?:['’]s|['’]d| has| had| have)? (?:(?:also|once|previously|already|first|recently|then|both|co-?) ?)*"
    r"(?:directed|wrote|written|helmed|penned|created|adapted|showran)\b(?! (?:the|that|his|her) (?:role|part|character|lead)\b)"
    r"(?![^.;\n]*\b(?:star(?:s|red|ring)?|act(?:s|ed)?|play(?:s|ed)?|appear(?:s|ed)?|voice[sd]?)\b)[^.;\n]{0,100}\Z"
    r"|(?:,? who)?(?: has| had| also| once| then| previously)* made (?:the (?:[a-z-]+ ){1,3})?[“\"‘']?\Z"
)
# "Dir. Tom Ray", "Directed by Tom Ray"
_DIRECTS = re.compile(
    r"(?:\A|[\n.|(] ?)(?:Dirs?|Directors?|Directed by|Writers?|Writer[-/][Dd]irector|Written (?:and directed )?by|Creators?|Created by)[.:]? ?\Z"
)
# "the Tom Ray thriller “Smoke”": he directed it, if he is not its star.
_OWNER = re.compile(r"[“\"‘']?\b(?:[Tt]he|[Aa]n?) (?:(?:new|next|latest|upcoming|recent) )?\Z")
_OWNS = re.compile(
    r" (?:(?!(?:in|on|at|of|and|with|for|to|as|by|from|the|an?|or|who|made|makes|has|had|have|is|was|said|says)\b)[a-z][a-z-]* ){0,3}?"
    r"(?:films?|movie|flick|picture|feature|drama|comedy|thriller|romance|sequel|actioner|entertainer|rom-?com)\b"
)
# "Tom Ray narrates", "narrated by Tom Ray", where a documentary is told of: 19 of 23 in gold train and dev have no row.
_NARRATES = re.compile(
    r",? (?:also )?narrat(?:es|ed)\b(?! (?:as|in character|[A-Z“\"‘']))"
    r"|,? (?:reading|providing|doing|speaking) (?:the |its )?(?:narration|voice-?over|commentary)\b"
)
_NARRATED = re.compile(
    r"\b(?:(?:narrated|voiced over|narration) by|with the voice of|narrator is) (?:[a-z]+ ){0,2}\Z"
)
_DOCUMENTARY = re.compile(
    r"(?i)documentar|docu-?series|nature (?:film|series|show)|wildlife|natural history"
)
# "the documentary about the singer Tom Ray", "a portrait of Tom Ray": of 22 such people in gold train and dev 19 have no row.
_SUBJECT = re.compile(
    r"\b(?:(?:documentary|docu-?series)(?: film| series)? (?:about|on)|portrait of) (?:[A-Za-z’'-]+ ){0,4}\Z"
)
_ACTS = re.compile(
    r"\b(?:stars?|starring|starred|plays?|playing|played|cast|voices?|voiced|appears?|role|actor|actress|acts)\b"
)


def only_made(scene: Scene, person: int) -> bool:
    """Whether every mention of somebody stands in such a list."""
    return only_within(scene, person, scene.once("makers", lambda one: list(_places(one))))


def directs(scene: Scene, person: int) -> bool:
    """Whether somebody is once named behind the label of a director, writer or creator that opens a line or a sentence.

    Of 960 such people in gold train and dev 10 are in a cast of the article, too.
    """
    return person in scene.once("directors", _directors)


def _directors(scene: Scene) -> frozenset[int]:
    return frozenset(
        mention.person
        for mention in scene.people
        if _DIRECTS.search(scene.text, max(0, mention.start - 30), mention.start)
    )


def made(scene: Scene, relation: Relation, actor: names.Mention) -> bool:
    """Whether what stands between somebody's name and the title of a row says that its bearer made that work, or only tells it."""
    return narrates(scene, actor) or any(
        mention.person == actor.person
        and work.fields["title"] == relation.fields.get("work")
        and 0 < work.roles["work"][0] - mention.end < 160
        and _WHO_MADE.match(scene.text, mention.end, work.roles["work"][0])
        for mention in scene.people
        for work in scene.works
    )


def narrates(scene: Scene, actor: names.Mention) -> bool:
    """Whether somebody is named as the voice of a documentary or as whom it is about, and only there."""
    text, start, end = scene.text, actor.start, actor.end
    if _SUBJECT.search(text, max(0, start - 70), start):
        return sum(m.person == actor.person for m in scene.people) == 1
    told = _NARRATES.match(text, end) or _NARRATED.search(text, max(0, start - 50), start)
    return (
        told is not None
        and _DOCUMENTARY.search(text, max(0, start - 400), end + 150) is not None
        and sum(m.person == actor.person for m in scene.people) == 1
    )


def without_owners(scene: Scene, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Without those by whose name alone a film is called, where others are its cast: "the Tom Ray thriller stars Ann Lee".

    Of such 26 in gold train and dev 21 are not in its cast; where nobody else is, nearly all are its stars.
    """
    casts: dict[str, set[str]] = {}
    for one in chosen:
        casts.setdefault(one.relation.fields["work"], set()).add(one.relation.fields["actor"])

    def owner(relation: Relation) -> bool:
        start, end = relation.roles["actor"]
        if relation.rule != RULE or "character" in relation.roles:
            return False
        if not _OWNS.match(scene.text, end) or not _OWNER.search(
            scene.text, max(0, start - 16), start
        ):
            return False
        name = relation.fields["actor"]
        persons = [m.person for m in scene.people if m.start == start]
        return (
            sum(m.person in persons for m in scene.people) == 1
            and not known.is_performer(name)
            and len(casts[relation.fields["work"]] - {name}) > 0
        )

    return [one for one in chosen if not owner(one.relation)]


def labelled(text: str, start: int, end: int) -> bool:
    """Whether what was taken for a part is the label of a credit: "MUS: Bo Ji"."""
    return text.startswith((":", " |"), end) and _LABEL.fullmatch(text, start, end) is not None


def _places(scene: Scene) -> Iterator[tuple[int, int]]:
    for sentence in scene.sentences:
        masked = sentence.masked
        text = masked.text
        if _P not in text:
            continue
        if _SIDE.match(text) and not _ACTS.search(text):
            yield sentence.start, sentence.end
        credited = (
            m
            for m in _CREDITED.finditer(text)
            if labelled(
                scene.text, masked.original(m.start("label")), masked.original(m.end("label"))
            )
        )
        for match in (*_MADE.finditer(text), *_PRESENTS.finditer(text), *credited):
            yield masked.original(match.start("names")), masked.original(match.end("names"))
        if not _ACTS.search(text):
            for match in _MADE_IT.finditer(text):
                yield masked.original(match.start()), masked.original(match.end())
