"""What is certain of a release's services by names and layout, whatever the weights say (:mod:`.release_platforms`).

The weights see where a service stands, not what it is: that RTÉ One is a channel of RTÉ, that a number behind
DStv is a channel's, that a list's heading speaks for all below it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence

from spacy.tokens import Doc

from newsextract.components import platforms
from newsextract.components.listing import cinema_lists, release_lists
from newsextract.components.relations import Relation, read
from newsextract.components.release import release_kinds
from newsextract.components.scene import Sentence
from newsextract.components.scene import scene as scene_of
from newsextract.components.service import (
    carrier_asides,
    carrier_doubts,
    carrier_sentences,
    carrier_zones,
    carriers,
    cinema_mentions,
    entry_lines,
    players,
    streamer_lists,
)

Odds = dict[str, tuple[float, float]]
"""A service to its log odds for a date to come, and what a past date adds to them."""
CINEMAS = "Cinemas"
_STUDIO = "Fox"
"""The channel whose name is a studio's, too: in gold train and dev no film of 104 on pages that name it is on it."""
_NEVER, _SURELY = (-20.0, 0.0), (20.0, 0.0)
_SECTIONS = 3  # services that head lines of their own; fewer may be titles
# "Mzansi Magic (DStv channel 161)": where the channel is found, not what shows the work.
_NUMBER = re.compile(r",? (?:channel|ch\.?) ?\d", re.IGNORECASE)
_NEXT = 3  # characters between a channel and the service that gives it a number
_LISTED = ("calendar", "listed_calendar")  # rules of the entries of a list
_TOP = 400  # characters in which a list names the one service that it is of
_ENTRY = 1000  # characters of an entry that are looked through
_BULLETS = " \t•*#-–—►▶➢"
_AND = re.compile(r"[^\S\n]*(?:&|/|\+|and)[^\S\n]*")
_HEADED = re.compile(r"(?:[^\w\n]{0,4}channel \d+)?[^\w\n]{0,3}(?:\n|\Z)", re.IGNORECASE)


class Certain:
    """What names and layout of one article say of the services of its ``relations``."""

    def __init__(self, doc: Doc, relations: Sequence[Relation]) -> None:
        self.scene = scene_of(doc)
        self.text = self.scene.text
        self.starts = [sentence.start for sentence in self.scene.sentences]
        self.named: dict[int, set[str]] = defaultdict(set)
        """Number of a sentence to the services in it."""
        self.heads: list[tuple[int, str]] = []
        self.sections: dict[str, set[str]] = {}
        self.services: list[int] = []
        self.spots: list[carrier_sentences.Spot] = []
        self.works: dict[str, list[int]] = defaultdict(list)
        for one in self.scene.works:
            self.works[one.fields["title"]].append(one.roles["work"][0])
        self.numbered: dict[str, str] = {}
        """A service that only numbers channels to the channel before its number, if there is one."""
        always: dict[str, bool] = {}
        last: tuple[int, str] | None = None
        heading: list[tuple[int, str]] = []  # services side by side since the line began
        heading_end = 0
        mentions = read(doc, platforms.GROUP)
        for mention in mentions:
            start, end = mention.roles["platform"]
            name = mention.fields["name"]
            self.named[self._number(start)].add(name)
            self.services.append(start)
            self.spots.append((start, end, name))
            always[name] = always.get(name, True) and bool(_NUMBER.match(self.text, end))
            if last and start - last[0] <= _NEXT and always[name]:
                self.numbered[name] = last[1]
            last = end, name
            line = self.text[self.text.rfind("\n", 0, start) + 1 : start]
            if not line.strip(_BULLETS):
                heading = [(start, name)]
            elif heading and _AND.fullmatch(self.text, heading_end, start):
                heading.append((start, name))
            else:
                heading = []
            heading_end = end
            if heading and _HEADED.match(self.text, end):
                self.heads.append((heading[0][0], "; ".join(own for _, own in heading)))
        self.numbered = {name: self.numbered.get(name, "") for name, only in always.items() if only}
        if len({name for _, name in self.heads}) < _SECTIONS:
            self.heads = []
        self.carried: dict[str, set[str]] = defaultdict(set)
        for index, title in carriers.carried(doc):
            self.carried[title].add(mentions[index].fields["name"])
        # Works of which a date stands in one sentence with the cinemas.
        self.opening = {
            relation.fields["work"]
            for relation in relations
            if CINEMAS in self.named[self._number(relation.roles["date"][0])]
        }
        self.every = names = {mention.fields["name"] for mention in mentions}
        self.screened = (
            cinema_lists.days(self.scene, relations, names) if CINEMAS in names else frozenset()
        )
        self.kinds = self.scene.once("kinds", release_kinds.kinds)
        self.in_cinemas = self.scene.once("in_cinemas", cinema_mentions.told)
        self.listing = streamer_lists.service(self.text, self.spots)
        self.holders = carrier_asides.only_holders(self.text, self.spots)

    def settle(self, relation: Relation, odds: Odds, unsure: Collection[str] = ()) -> Odds:
        """The odds of ``relation``'s services with what is certain.

        Args:
            unsure: The services of which the relation heads do not say for sure that they have the work.
        """
        work, date = relation.fields["work"], relation.roles["date"][0]
        number = self._number(date)
        here = self.named[number]
        odds = dict(odds)
        if CINEMAS in odds and carrier_doubts.of_a_run(relation, self.kinds.get(work, "")):
            odds[CINEMAS] = _NEVER
        if _STUDIO in odds and relation.fields["event"] == "release" and self._film(work):
            odds[_STUDIO] = _NEVER
        if relation.fields.get(release_lists.PLACED):
            placed = relation.fields["platforms"].split("; ")
            return {name: _SURELY if name in placed else _NEVER for name in odds}
        if work not in self.scene.own_works(self.scene.sentences[number]):
            own = entry_lines.services(self.scene, self.works[work], date)
            if own & odds.keys():
                odds = {name: _SURELY if name in own else _NEVER for name in odds}
        heads = self._head(work, date).split("; ")
        if not here and odds.keys() >= set(heads):
            within = self._within(date)
            odds = {name: own if name in within else _NEVER for name, own in odds.items()}
            odds.update(dict.fromkeys(heads, _SURELY))
        if len(odds) > len(self.numbered):
            for name in self.numbered.keys() & odds.keys():
                if (channel := self.numbered[name]) in odds:
                    odds[channel] = max(odds[name], odds[channel])
                odds[name] = _NEVER
        if CINEMAS in odds and CINEMAS not in here:
            if work in self.opening and (relation.fields["territory"] or self._placed(number)):
                odds[CINEMAS] = _NEVER
            told = self.in_cinemas
            if CINEMAS in unsure and told is not None and work not in told:
                odds[CINEMAS] = _NEVER
        if relation.rule in _LISTED and len(odds) == 1 and self.services[0] < _TOP:
            odds = {name: own if name == CINEMAS else _SURELY for name, own in odds.items()}
        if date in self.screened and relation.fields["event"] == "release":
            odds = dict.fromkeys(odds, _SURELY)
        self._by_sentence(relation, number, odds)
        likely = {name for name, (coming, _) in odds.items() if coming > 0}
        for name in carrier_asides.named_aside(self.text, self.spots, likely):
            odds[name] = _NEVER
        for name in streamer_lists.origins(self.text, self.spots, self.listing, likely):
            if self.listing in odds:
                odds[self.listing] = max(odds[name], odds[self.listing])
                odds[name] = _NEVER
        zone = relation.fields["timezone"]
        abroad = carrier_zones.abroad(zone, likely)
        abroad -= carrier_zones.shown_there(self.scene.sentences[number], self.scene.platforms)
        own = carrier_zones.at_home(zone, odds)
        if abroad and abroad >= likely and len(own) == 1:
            odds[own.pop()] = max(odds[name] for name in abroad)
        odds.update(dict.fromkeys(abroad, _NEVER))
        for house in [name for name in odds if name not in here]:
            channels = [
                name for name in self.carried[work] if carrier_sentences.channel_of(house, name)
            ]
            if len(channels) == 1 and channels[0] in odds:
                odds[channels[0]] = max(odds[house], odds[channels[0]])
                odds[house] = _NEVER
        # "It has money from RTÉ and will be on RTÉ One"
        likely = {name for name, (coming, _) in odds.items() if coming > 0}
        for house in carrier_sentences.houses(likely):
            odds[house] = _NEVER
        return odds

    def _by_sentence(self, relation: Relation, number: int, odds: Odds) -> None:
        """Change the odds of services by the words of the date's sentence, see :mod:`.carrier_sentences`."""
        work, date = relation.fields["work"], relation.roles["date"]
        sentence, here = self.scene.sentences[number], self.named[number]
        others = carrier_sentences.elsewhere(self.text, sentence, date, self.spots)
        others |= carrier_sentences.paired(sentence, date[0], self.scene.platforms)
        own = carrier_sentences.bracketed(sentence, date[0], self.scene.platforms)
        others |= (set(odds) - own) if own & odds.keys() else set()
        others |= carrier_doubts.later(sentence, date[0], self.scene.platforms)
        others |= self._doubted(work, sentence, date[0], odds, here)
        for name in others & odds.keys():
            odds[name] = _NEVER
        more = carrier_sentences.further(self.text, sentence, date[0], self.scene.platforms)
        for name in own | more:
            if name in odds:
                odds[name] = _SURELY
        if relation.fields["event"] == "release" and relation.rule not in _LISTED:
            # "It opened on 9 May": what is now on a service came out before, and elsewhere.
            away = set() if carrier_doubts.on_air(sentence) else odds.keys() - here - {CINEMAS}
            odds.update({name: (odds[name][0], _NEVER[0]) for name in away})
            odds.update(dict.fromkeys(self.holders & away, _NEVER))
        for name in players.beside(sentence, date[0], self.scene.platforms) & odds.keys() - others:
            coming, past = odds[name]
            odds[name] = coming + players.LIKELIER, past - players.LIKELIER
        streamer = carrier_sentences.streamer(sentence, date[0], self.spots)
        if not here - {CINEMAS} and streamer in odds and max(own for own, _ in odds.values()) < 0:
            odds[streamer] = _SURELY
        if not here and carrier_sentences.slot(sentence):
            channel = self._slot(work, self.scene.own_works(sentence))
            if channel in odds and max(coming for coming, _ in odds.values()) < 0:
                odds[channel] = _SURELY

    def _doubted(
        self, work: str, sentence: Sentence, date: int, odds: Odds, here: set[str]
    ) -> set[str]:
        """Services that a date's sentence speaks against, see :mod:`.carrier_doubts`."""
        likely = {name for name, (coming, _) in odds.items() if coming > 0}
        screened, theatrical = carrier_doubts.screened(sentence, date)
        if screened:
            return set(odds) - ({CINEMAS} if theatrical or CINEMAS in here else set())
        doubted = carrier_doubts.makers(sentence, self.scene.platforms)
        doubted |= carrier_doubts.left(sentence, self.scene.platforms)
        doubted |= carrier_asides.come_from(sentence, date, self.scene.platforms)
        if not likely - doubted:
            doubted = set()
        if carrier_doubts.at_home(sentence, date, self.scene.platforms, CINEMAS):
            doubted.add(CINEMAS)
        away = set(odds) - here
        if carrier_doubts.first_shown(sentence, date) and any(
            map(carrier_sentences.linear, self.carried[work])
        ):
            doubted |= {
                name for name in away if not carrier_sentences.linear(name) and name != CINEMAS
            }
        if carrier_doubts.sold_or_staged(sentence, self.kinds.get(work, "")):
            doubted |= away - {CINEMAS}  # a musical may be a film
        return doubted

    def _film(self, work: str) -> bool:
        """Whether a work is a film on a page that speaks of cinemas, too."""
        return self.kinds.get(work) == "film" and CINEMAS in self.every

    def _slot(self, work: str, named: Sequence[str]) -> str:
        """The one channel of the work of whose slot a sentence speaks with ``work``; empty if not sure."""
        others = {title for title in named if title != work} or {self.scene.primary}
        channels = {
            name
            for title in others
            for name in self.carried[title]
            if carrier_sentences.linear(name)
        }
        sure = len(others) == 1 and work not in others and len(channels) == 1
        return channels.pop() if sure else ""

    def _number(self, at: int) -> int:
        """The number of the sentence that holds the offset ``at``."""
        return bisect_right(self.starts, at) - 1

    def _head(self, work: str, date: int) -> str:
        """The service, or those joined by "; ", whose section of a list holds an entry which itself names none."""
        index = bisect_right(self.heads, (date, ""))
        start, head = self.heads[index - 1] if index else (0, "")
        sentence = self.scene.sentences[self._number(date)]
        titles = self.works[work]
        entry = titles[last - 1] if (last := bisect_left(titles, sentence.end)) else 0
        if not head or entry < start:  # what stands below a list without a title in it
            return ""
        if self._sections(work) != {head}:
            return ""  # "Pick of the night: Smoke", below the last section
        named = bisect_left(self.services, date) - bisect_right(self.services, min(entry, date))
        return "" if named else head

    def _sections(self, work: str) -> set[str]:
        """The services in whose sections of a list a work stands."""
        if work not in self.sections:
            below = (bisect_right(self.heads, (at, "")) for at in self.works[work])
            self.sections[work] = {self.heads[index - 1][1] for index in below if index}
        return self.sections[work]

    def _within(self, at: int) -> set[str]:
        """The services that an entry of a list names after ``at``: "also on the linear channel"."""
        index = bisect_right(self.heads, (at, ""))
        end = min(
            at + _ENTRY, len(self.text), *(start for start, _ in self.heads[index : index + 1])
        )
        numbers = range(self._number(at), self._number(end - 1) + 1)
        return {name for number in numbers for name in self.named.get(number, ())}

    def _placed(self, number: int) -> bool:
        """Whether a sentence says in which country its work comes out."""
        sentence = self.scene.sentences[number]
        placings = carrier_sentences.placings(self.text, sentence.start, sentence.end)
        return any(True for _ in placings)
