"""What casting rules work on: the article's masked sentences, and candidates for a pair."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc

from newsextract import names
from newsextract.components.casting import attribution, casting_seasons, casting_works, crossed
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene, Sentence, scene
from newsextract.masking import PLACEHOLDERS
from newsextract.rules import CastingRule

_P, _C, _W, _L = (PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK", "LOC"))
_NOT_CAST = re.compile(
    r"\b(?:director|directors|producer|producers|writer|writers|creator|author|novelist|showrunner|host|presenter|"
    r"judge|screenwriter|composer|cinematographer|filmmaker|critic|fans?|wife|husband|daughter|son|president|"
    r"executive|editor|reporter|journalist|singer-songwriter|narrated|directed|written|produced|created)\b"
)
_CREW = re.compile(
    r"\bas (?:an? |the |its |co-)?(?:new )?(?:[\w-]+ )?(?:coach(?:es)?|mentors?|contestants?|pundits?|panell?ists?|producers?|directors?|writers?|showrunners?|hosts?|judges?|presenters?|composers?|editors?|consultants?|cinematographer|creator)\b|"
    r"\b(?:writers[’']? room|writers of|crew of|producers of|board of|panel)\b"
)
# "from a script by Ann Lee, who …"
_MADE_BY = re.compile(
    r"\b(?:scripts?|screenplay|teleplay|novels?|books?|score|music|songs?|story|direction|production) by (?:[a-z][\w-]* ){0,3}$"
)
_LIST_ITEM = re.compile(
    rf"(?P<desc>(?:(?!(?:as|in|on|who|which|with|from|by) )(?:[\w’'\-]+(?:,(?= [a-z]))?|{_W}(?:['’‘]s?)?|{_L}['’]s?) |[“\"'‘]){{0,7}}?)(?P<p>{_P})(?!['’]s\b)"
    rf"(?P<after>(?:,? \d{{2}})?(?: ?\([^()]{{0,90}}\))*(?: (?:of|from) (?:the )?{_W}(?: and {_W})?(?: fame)?)?"
    rf"(?:,? (?:as|who plays|playing|plays|in the role of|voicing) (?:[^.;{_P}]|{_P}['’]s){{1,90}}?(?=[,.;]? (?:and|&|with|plus) |[,.;]|$))?)"
)
_SEPARATOR = re.compile(
    r"\s*(?:[,;]\s*(?:and|&|plus|with|as well as|alongside|together with)?|and|&|plus|as well as|alongside|along with)\s+"
)
# "Ann Lee fronts the new quiz" as its host.
_FRONTS = re.compile(
    r"[^.;]{0,30}?\bfront(?:s|ing)\b (?:[\w’'-]+ ){1,5}?(?:shows?|series|quiz|programmes?|programs?|documentary|docuseries|competition|run)\b"
)
# "Ann Lee and Tom Ray, who stars in Smoke": one of them does.
_ALONE = re.compile(
    r",? who (?:also |now |currently |once |later |recently )*(?:stars|plays|appears|leads|headlines|fronts|features|returns|joins|is|was|has)\b"
)
_ACTING = re.compile(
    r"\b(?:stars?|starring|starred|co-stars?|cast|ensemble|play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing)|essay(?:s|ed|ing)?|"
    r"appear(?:s|ed|ing)?|recur(?:s|ring)?|cameos?|guest|roles?|parts?|series|films?|movie|drama|comedy|sitcom|thriller|episodes?|season|"
    r"screen|actors?|actress|credits?|adaptation|line-?up)\b"
)


@dataclass(slots=True)
class Candidate:
    """A possible casting; ``character`` is a mention, ``character_span`` a name nobody marked."""

    rule: str
    weight: float
    actor: names.Mention
    character: names.Mention | None
    character_span: tuple[int, int] | None
    sentence: tuple[int, int]
    start: int
    end: int
    text: str
    matched: tuple[int, int]
    kind: str = "acting"
    status: str = ""
    work: str = ""
    work_sure: bool = False
    work_told: bool = False
    work_within: bool = False
    whole_list: bool = False

    @property
    def character_name(self) -> str:
        """The fullest name of the character, without rank; empty where there is none."""
        if self.character is not None:
            return names.bare(self.character.name)
        return names.bare(self.text) if self.character_span else ""


class CastingScene(Scene):
    """A scene to which casting rules are applied.

    ``listed`` holds (actor, character) offsets of lists that were matched as a whole: no other
    rule may pair across such a list.
    """

    def __init__(self, doc: Doc) -> None:
        # The masked sentences are shared with the other components' scene.
        vars(self).update(vars(scene(doc)))
        self.doc = doc
        self.listed: set[tuple[int, int]] = set()

    def apply(self, rule: CastingRule, sentence: Sentence) -> list[Candidate]:
        """The candidates that one rule sees in one sentence."""
        found: list[Candidate] = []
        text = sentence.masked.text
        for match in rule.pattern.finditer(text):
            if rule.unless is not None and rule.unless.search(text, 0, match.start()):
                continue
            groups = match.re.groupindex
            if "cast" in groups:
                found += self._cast(rule, sentence, match)
            elif "actors" in groups or "characters" in groups:
                found += self._lists(rule, sentence, match)
            elif (one := self._pair(rule, sentence, match)) is not None:
                found.append(one)
        return found

    def _pair(
        self, rule: CastingRule, sentence: Sentence, match: re.Match[str]
    ) -> Candidate | None:
        at = match.start("actor")
        actor = self._mention(sentence, at)
        if actor is None:
            return None
        start, end = match.span("character")
        character = self._mention(sentence, start) if end - start == 1 else None
        span = None
        if character is None:
            span = (sentence.masked.original(start), sentence.masked.original(end))
        return self.candidate(
            rule.name, actor, character, span, sentence, rule.kind, rule.status,
            before=match.start(), after=match.end(),
        )  # fmt: skip

    def _lists(
        self, rule: CastingRule, sentence: Sentence, match: re.Match[str]
    ) -> list[Candidate]:
        characters = self._each(sentence, *match.span("characters"))
        if "actors" in match.re.groupindex:
            actors = self._each(sentence, *match.span("actors"))
        else:  # one actor, several characters
            actors = self._each(sentence, *match.span("actor")) * len(characters)
        if len(actors) != len(characters):
            return []
        if crossed.backwards(match, actors, characters):
            actors, characters = characters, actors
        self.listed |= {(m.start, c.start) for m in actors for c in characters}
        found = [
            self.candidate(
                rule.name, a, c, None, sentence, rule.kind, rule.status,
                before=match.start(), after=match.end(), weight=1.3,
            )
            for a, c in zip(actors, characters, strict=True)
        ]  # fmt: skip
        for one in found:
            one.whole_list = True
        return found

    def _each(self, sentence: Sentence, start: int, end: int) -> list[names.Mention]:
        found = (self._mention(sentence, at) for at in range(start, end))
        return [m for m in found if m is not None]

    def _mention(self, sentence: Sentence, at: int) -> names.Mention | None:
        item = sentence.masked.items.get(at)
        if item is None or item.label not in ("PERSON", "CHARACTER"):
            return None
        return self.people[item.key]

    def _cast(self, rule: CastingRule, sentence: Sentence, match: re.Match[str]) -> list[Candidate]:
        text = sentence.masked.text
        if rule.acting and _W not in text and not _ACTING.search(text):
            return []
        if _NOT_CAST.search(text, match.start(), match.start("cast")):
            return []
        if _MADE_BY.search(text, 0, match.start("cast")):
            return []
        left = match.start("cast") if rule.name != "joined_by" else max(0, match.start() - 40)
        if _CREW.search(text, left, min(len(text), match.end() + 60)):
            return []
        if _FRONTS.match(text, match.end("cast")):
            return []
        work = ""
        if "work" in match.re.groupindex and match["work"]:
            work = self.title(sentence, match.start("work"))
        found = []
        at = match.start("cast")
        limit = match.end("cast")
        while item := _LIST_ITEM.match(text, at, limit):
            mention = self._mention(sentence, item.start("p"))
            if mention is not None and not _NOT_CAST.search(item["desc"]):
                one = self.candidate(
                    rule.name, mention, None, None, sentence, rule.kind, rule.status,
                    before=match.start(), after=match.end(), weight=0.6,
                )  # fmt: skip
                if work:
                    one.work, one.work_sure = work, True
                found.append(one)
            separator = _SEPARATOR.match(text, item.end(), limit)
            if not separator:
                break
            at = separator.end()
        return found[-1:] if _ALONE.match(text, limit) else found

    def candidate(
        self,
        rule: str,
        actor: names.Mention,
        character: names.Mention | None,
        span: tuple[int, int] | None,
        sentence: Sentence,
        kind: str = "acting",
        status: str = "",
        *,
        before: int = 0,
        after: int = 0,
        weight: float = 1.0,
    ) -> Candidate:
        """Make a candidate and link it to the work that the sentence means.

        ``before``/``after`` are the masked offsets of what the rule matched.
        """
        edges = [actor.start, actor.end]
        if character is not None:
            edges += [character.start, character.end]
        if span is not None:
            edges += span
            rule, weight = rule + "_unmarked", weight * 0.6
        start, end = (sentence.masked.original(at) for at in (before, after))
        work, sure = attribution.work(self, sentence, before, after)
        return Candidate(
            rule, weight, actor, character, span, (sentence.start, sentence.end),
            min(edges), max(edges), self.text[span[0] : span[1]] if span else "",
            (min(start, *edges), max(end, *edges)), kind, status, work, sure,
            sure and attribution.told(sentence, before, after),
        )  # fmt: skip

    def others(self, one: Candidate) -> list[tuple[int, int]]:
        """Where people are named in the sentence of a candidate, but for its own."""
        own = {one.actor.person} | ({one.character.person} if one.character else set())
        low, high = one.sentence
        first = bisect_left(self.people, low, key=lambda m: m.start)
        last = bisect_left(self.people, high, key=lambda m: m.start)
        return [
            (m.start, m.end)
            for m in self.people[first:last]
            if m.label == "PERSON" and m.person not in own
        ]

    def relation(self, one: Candidate, kind: str, status: str) -> Relation:
        """A candidate that was chosen, as a relation."""
        roles = {"actor": (one.actor.start, one.actor.end)}
        p = one.actor.p
        if one.character is not None:
            roles["character"] = (one.character.start, one.character.end)
            p *= one.character.p
        elif one.character_span is not None:
            roles["character"] = one.character_span
        fields = {
            "actor": one.actor.name,
            "character": one.character_name,
            "work": one.work,
            "kind": kind,
            "status": status,
            "season": casting_seasons.season(self, one.sentence, one.work),
        }
        if one.work_told:
            fields[casting_works.TOLD] = casting_works.WITHIN if one.work_within else "1"
        return Relation(one.rule, roles, fields, one.sentence, p)
