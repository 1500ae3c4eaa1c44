"""Whose turn it is: what stands around a quotation."""

from __future__ import annotations

from inline import doc

from newsextract import names
from newsextract.components import platforms, quotes
from newsextract.components.quote.turns import Turn, Turns
from newsextract.components.relations import read

NEUTRAL = {"last": False, "last_but_one": False}


class Told:
    """An article's turns, by people's names."""

    def __init__(self, marked: str) -> None:
        self.doc = doc(marked)
        for component in (platforms.Platforms(), quotes.Quotes()):
            component(self.doc)
        self.quotes = read(self.doc, quotes.GROUP)
        self.turns = Turns(self.doc, names.mentions(self.doc), self.quotes)
        self.people = {m.name: m for m in names.mentions(self.doc)}

    def turn(self, number: int) -> Turn:
        return self.turns.of(self.quotes[number])

    def of(self, number: int, name: str, **told: bool) -> dict[str, float]:
        mention = self.people[name]
        return self.turn(number).features(name, mention.label, mention.person, **NEUTRAL | told)

    def who(self, number: int, feature: str) -> set[str]:
        return {name for name in self.people if self.of(number, name).get(feature)}


EXCHANGE = (
    "{PER:Mary Lee} sat down. {PER:Thomas Ray} told {PER:Jo Pike} about the boat. “It sank in the very first week.”\n\n"
    "“And did you swim ashore?” {PER:Mary Lee} asked.\n\n“I walked, my friend, I walked.”\n\n"
    "{PER:Jo Pike}'s brother laughed: “We heard that one before.”"
)


def test_the_sentences_around() -> None:
    told = Told(EXCHANGE)
    assert told.who(0, "begins_block") == {"Mary Lee"}
    assert told.who(0, "begins_before") == {"Thomas Ray"}
    assert told.who(0, "begins_here") == set()
    assert told.who(0, "nearest") == {"Jo Pike"}
    assert told.who(1, "ends_cue") == {"Mary Lee"}
    assert told.who(3, "begins_here") == told.who(3, "owner") == {"Jo Pike"}
    assert told.who(3, "nearest_colon") == {"Jo Pike"}


def test_who_is_told_something() -> None:
    told = Told("{PER:Thomas Ray} told {PER:Jo Pike}: “It sank in the very first week.”")
    assert told.who(0, "object") == {"Jo Pike"}
    assert told.who(0, "subject") == {"Thomas Ray"}


def test_the_quotations_beside() -> None:
    told = Told(EXCHANGE)
    assert told.who(0, "next") == told.who(0, "next_below") == {"Mary Lee"}
    assert told.who(0, "next_here") == set()
    assert told.who(0, "next_other") == {"Thomas Ray", "Jo Pike"}
    assert told.who(2, "cued") == {"Mary Lee"}
    answer = told.of(2, "Thomas Ray", last_but_one=True)
    assert not answer["but_one_turn"]  # the question's cue stands between
    assert told.turn(2).shared["asked"] == 1.0
    assert told.of(2, "Mary Lee", last=True)["last_asked"] == 1.0
    assert "last_asked" not in told.of(2, "Mary Lee")


def test_a_turn_opens_a_paragraph_where_the_quotation_before_closed_one() -> None:
    told = Told(
        "{PER:Mary Lee} said: “I walked home in the rain.”\n\n“You never did, you took the bus.”\n\n"
        "{PER:Thomas Ray} said: “I saw you both that night.”"
    )
    assert [told.turn(n).turn for n in range(3)] == [False, True, False]


def test_what_is_in_the_words() -> None:
    told = Told(EXCHANGE)
    first = [told.turn(n).shared["first_person"] for n in range(4)]
    assert first == [0.0, 0.0, 1.0, 0.0]
    assert [told.turn(n).we for n in range(4)] == [False, False, False, True]
    assert told.turn(1).shared["second_person"] == 1.0
    company = told.turn(3).features("Acme", "ORG", -1, **NEUTRAL)
    assert company["we_organisation"] == 1.0
    assert "nearest" not in company
    nobody = told.turn(2).features("", "NONE", -1, **NEUTRAL)
    assert (nobody["i_nobody"], nobody["cued"]) == (1.0, 0.0)
    assert "next" not in nobody


def test_a_story_speaks_of_characters() -> None:
    told = Told("{CHR:Lena} slams the door. {CHR:Otto} waits. “Get out of my house right now.”")
    assert told.turn(0).story == 1.0
    assert told.of(0, "Lena")["story_character"] == 1.0
    assert Told(EXCHANGE).turn(0).story == -1.0
