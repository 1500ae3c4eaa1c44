"""Castings against which the words around them speak, however likely they look."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from newsextract import known, names
from newsextract.components.casting import (
    attendance,
    careers,
    filmographies,
    makers,
    past_parts,
    selections,
    statuses,
    whose_part,
)
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.components.score.weighing import RULE, Candidate

_OF_ONE = (filmographies.RULE, past_parts.RULE, past_parts.ALONE)
# "Mara Voss, a small-town Robin Hood": what a part is likened to is none.
_LIKENED = re.compile(
    r"[,”\"’']{1,2} an? (?:(?!young|old|teen)[a-z][\w-]* ){1,3}(?:[A-Z][\w.]* ){0,2}\Z"
)
# "Mara (whose real name is Kit Voss)", "Ann Lee, born Jo Bell": two names of one bearer.
_SAME = re.compile(
    r"[”\"’']?,? ?\(?(?:(?:(?:whose|his|her|their) )?(?:real|birth|full|legal|given|maiden|civilian) name(?: is| was|,|:)?|n[ée]e|born) [“\"‘']?"
)

# "as fans mourn Mara", "you won't mistake him for Mara": what somebody else does, and whom he is not.
_ASIDE = re.compile(
    r"\bas (?:[a-z]+ )?(?:fans|viewers|readers|audiences|bosses|co-stars|tributes|fears|rumou?rs) [a-z]+ (?:the )?\Z"
    r"|\b(?:mistak\w+|mistook|confus\w+) (?:him|her|them|me) (?:for|with) (?:the )?\Z"
)
# "the Ann Lee-led series", "an Ann Lee-fronted film": whose part stands behind is another's.
_LED = re.compile(r"-(?:led|fronted|starring|starrer|headlined|produced|directed|created|penned)\b")
# "stars as Mara and Kit's daughter": both are named to say whose daughter she is.
_OF_BOTH = re.compile(
    r" (?:and|&) (?:[A-Z][\w’'-]* ){0,2}[A-Z][\w-]*(?:['’]s|s['’]) (?:[\w-]+\s+){0,3}?(?:son|daughter|child|kid|baby|mother|father|mum|mom|dad|brother|sister|friend|boss|neighbou?r|lawyer|nanny|doctor|cousin|uncle|aunt|nephew|niece|grand\w+)\b"
)
# "a Bob Marley biopic" has somebody else for Marley.
_LIFE = re.compile(r"['’]?s?,? (?:[a-z-]+ )?(?:biopic|bio-pic|life story|biography|docuseries)\b")
# "at the helm of the USS Enterprise": a ship is nobody's part.
_SHIP = re.compile(r"(?:USS|U\.S\.S\.|HMS|RMS|SS) ")
# "She will star opposite Tom Ray as Mara": Mara is hers. Behind a part of her own ("plays Kit, opposite Tom Ray as
# Davy") it would be his, and there a comma stands.
_OPPOSITE = re.compile(r"\b(?:star|appear|perform)(?:s|red|ed|ring|ing)? opposite \Z")


# "Mo Reyes's Smoke", "Mo Reyes' next film “Smoke”": in gold nine in ten such people made it, but for known performers.
_OWNED = re.compile(
    r"(?:['’]s|['’]|(?<=s)['’]) (?:(?!(?:turn|role|part|performance|work|in|on|character|cameo|voice) )[a-z][\w-]* ){0,4}[“\"‘']?"
)
# "Ann Lee is to play Tom Ray": performers are parts, too.
_PLAYED = re.compile(
    r"\b(?:as|plays?|played|playing|portray\w*|embod\w*|essay\w*|becomes?|impersonat\w*|voic\w+|role|part|is|be|was)\b[^.;]*\Z"
)
_STAR = re.compile(r"(?i)\b(?:superstar|star|stars|actor|actress|comedian|hero|heroine)s? \Z")


_AS_SELF = re.compile(
    r"(?i)\b(?:documentar\w+|docu-?series|on camera|interviewe\w+|(?:him|her|them)sel(?:f|ves)|cameos?|talking heads?)\b"
)

# Behind what opens a quotation that has not closed.
_SPEAKING = re.compile(
    r"“[^”\n]*\Z|(?:(?<=[\s(:])|(?<![\s\S]))(?:\"[^\"\n]*|[‘'](?:[^‘’'\n]|(?<=\w)[’'](?=\w))*)\Z"
)


def doubted(scene: Scene, relation: Relation) -> bool:
    """Whether a row is of a part that was turned down, a festival's director, the show's host, a guest of the premiere, two
    names of one bearer, or another actor's part.

    In "Lee voices Mara (Jo Bell) and Davy's daughter Kit" Mara is Jo Bell's, whoever the heads think she is.
    """
    start, end = relation.roles["actor"]
    bare = "character" not in relation.roles
    fields = relation.fields
    if (
        statuses.never(scene.text, end)
        or selections.directed(scene, relation)
        or (bare and known.is_host(fields.get("actor", ""), fields.get("work", "")))
        or (bare and relation.rule == RULE and _LIFE.match(scene.text, end))
        or (not bare and _not_theirs(scene.text, relation))
        or _makes(scene, relation)
    ):
        return True
    actor = _at(scene, start)
    if relation.rule != RULE or actor is None:
        return False
    if makers.directs(scene, actor.person) and not known.is_performer(actor.name):
        return True
    if bare:
        return (
            attendance.only_there(scene, actor.person)
            or makers.only_made(scene, actor.person)
            or makers.made(scene, relation, actor)
            or _maker(scene, relation, actor)
        )
    start, end = relation.roles["character"]
    if _performs(scene, start) or whose_part.anothers(scene, actor, start, end):
        return True
    if _ASIDE.search(scene.text, max(0, start - 50), start):
        return True
    likened = _LIKENED.search(scene.text, max(0, start - 40), start)
    return likened is not None and any(
        m.end == likened.start() for m in scene.people if m.label == "CHARACTER"
    )


def _performs(scene: Scene, start: int) -> bool:
    """Whether what only the heads take for a part is a known performer or maker, of whom nothing says that somebody plays him."""
    part = _at(scene, start)
    return (
        part is not None
        and part.label == "PERSON"
        and (known.is_performer(part.name) or known.is_maker(part.name))
        and not _PLAYED.search(scene.text, max(0, start - 40), start)
    )


def _makes(scene: Scene, relation: Relation) -> bool:
    """Whether a known director or creator stands for an actor; in a documentary he may be there as himself.

    Gold train and dev name them in 480 articles, and have them in the cast of five documentaries and of nothing else.
    """
    name = relation.fields.get("actor", "")
    return (
        known.is_maker(name)
        and name.split(" ")[-1] not in relation.fields.get("work", "").split(" ")
        and not _AS_SELF.search(
            scene.text, relation.roles["actor"][0] - 200, relation.roles["actor"][1] + 200
        )
    )


def _not_theirs(text: str, relation: Relation) -> bool:
    """Whether what stands around actor and character says that the one is not the other's part."""
    start, end = relation.roles["actor"]
    part = relation.roles["character"]
    if makers.labelled(text, *part):
        return True
    if _LED.match(text, end) or _OF_BOTH.match(text, part[1]) or _SHIP.match(text, part[0]):
        return True
    opposite = text.startswith((" as ", ", as "), end) and _OPPOSITE.search(
        text, max(0, start - 30), start
    )
    return bool(opposite) or _one_name(text, relation) or _one_bearer(text, relation)


def _maker(scene: Scene, relation: Relation, actor: names.Mention) -> bool:
    """Whether the article names somebody once, and only as whose a work is."""
    owned = _OWNED.match(scene.text, actor.end)
    return (
        owned is not None
        and sum(m.person == actor.person for m in scene.people) == 1
        and not known.is_performer(actor.name)
        and not _STAR.search(scene.text, max(0, actor.start - 14), actor.start)
        and any(
            w.roles["work"][0] == owned.end() and w.fields["title"] == relation.fields.get("work")
            for w in scene.works
        )
    )


def _one_name(text: str, relation: Relation) -> bool:
    """Whether the bracket holds the surname of whoever stands before it: "Anushka (Sharma) was saying", "Tom [Lee] said".

    So where somebody speaks of a colleague, “When Tom (Lee) rang me”, whom the article names nowhere else.
    """
    (start, end), (low, high) = sorted((relation.roles["character"], relation.roles["actor"]))
    if text[end:low] == " [" and text[high : high + 1] == "]":
        return " " not in text[start:end] and " " not in text[low:high]
    if text[end:low] != " (" or text[high : high + 1] != ")":
        return False
    if known.is_performer(f"{text[start:end]} {text[low:high]}"):
        return True
    one_word = not any(" " in relation.fields.get(name, " ") for name in ("actor", "character"))
    return (
        one_word
        and not known.is_performer(relation.fields["actor"])
        and _SPEAKING.search(text, max(0, start - 400), start) is not None
    )


def _one_bearer(text: str, relation: Relation) -> bool:
    """Whether the words between actor and character say that both are one."""
    first, second = sorted(relation.roles.values())
    return _SAME.fullmatch(text, first[1], second[0]) is not None


def without_strangers(scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """Without rows that only the heads see, of a title that stands nowhere but among what another actor was in."""
    owners: dict[str, set[str]] = defaultdict(set)
    pairs = [r for r in (one.relation for one in found) if "character" in r.roles]
    actors = {r.fields["actor"] for r in pairs if r.rule != RULE}
    for one in found:
        told = one.relation.fields["actor"] in actors and _alone(scene, one.relation)
        if one.relation.rule in _OF_ONE or told:
            owners[one.relation.fields["work"]].add(one.relation.fields["actor"])
    times = Counter(work.fields["title"] for work in scene.works) if owners else Counter()

    def strange(relation: Relation) -> bool:
        work, bare = relation.fields["work"], "character" not in relation.roles
        others = owners.get(work, set()) - {relation.fields["actor"]}
        mine = relation.fields["actor"] in owners.get(work, ())
        return relation.rule == RULE and bare and bool(others) and not mine and times[work] == 1

    return [one for one in found if not strange(one.relation)]


def part_namesakes(scene: Scene, found: Sequence[Candidate]) -> None:
    """Call a part by the nickname it is given, where the name it was taken to be short for is another actor's in another work.

    "Ann Lee plays Gregory Voss in Smoke. Tom Ray was Greg in Ash": Greg is somebody else. A word of the full name
    may be one part that two actors played ("Bond", "Abby"), and stays; changes the relations of ``found``.
    """
    pairs = [one.relation for one in found if "character" in one.relation.roles]
    written = {id(r): names.bare(scene.text[slice(*r.roles["character"])]) for r in pairs}
    fuller: dict[str, list[Relation]] = defaultdict(list)
    for relation in pairs:
        if written[id(relation)] == relation.fields["character"]:
            fuller[relation.fields["character"]].append(relation)
    for relation in pairs:
        name, full = written[id(relation)], relation.fields["character"]
        own, work = relation.fields["actor"], relation.fields["work"]
        if not work or " " in name or name in full.split(" "):
            continue
        others = [r for r in fuller[full] if r.fields["work"]]
        if others and all(r.fields["actor"] != own and r.fields["work"] != work for r in others):
            relation.fields["character"] = name


def _alone(scene: Scene, relation: Relation) -> bool:
    """Whether a sentence tells with a pronoun where somebody has been, and names nobody: "She starred in Smoke before"."""
    return relation.rule == careers.RULE and not any(
        item.label in ("PERSON", "CHARACTER")
        for item in scene.mask(*relation.sentence).items.values()
    )


def _at(scene: Scene, start: int) -> names.Mention | None:
    at = bisect_left(scene.people, start, key=lambda m: m.start)
    found = scene.people[at] if at < len(scene.people) else None
    return found if found is not None and found.start == start else None
