"""Whose a cue's words are, and of what kind: crowds without a name, companies by what they are, names in apposition."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quotes import Quotes

COMPONENT = Quotes()


def said(marked: str) -> list[tuple[str, str]]:
    """(speakers, role) of every quotation, by offset."""
    return [(r.fields["speakers"], r.fields["role"]) for r in COMPONENT.match(doc(marked))]


BEFORE = "{PER:Ann Lee} and {PER:Tom Ray} had the last scene of {WRK:Smoke}. "
CROWDS = {
    "quite_a_few": (
        "Many watched it, and quite a few said that they were “in bits”.",
        "quite a few",
    ),
    "one_person": ("One person tweeted: “I have never cried so much at a tram.”", "One person"),
    "a_third": ("Also online, a third confessed to being “a wreck” by the end.", "a third"),
    "a_second_person": (
        "A second person fumed: “I have never cried so much at a tram.”",
        "A second person",
    ),
    "penned": ("A third penned: “I have never cried so much at a tram.”", "A third"),
    "netizen": ("Reacting to it, one netizen wrote, “I have never cried so much.”", "one netizen"),
    "insiders": ("Insiders say that the talks are at “a delicate stage”.", "Insiders"),
    "fans": ("Fans called it “a stroke of genius” at once.", "Fans"),
    "viewers": ("Viewers later complained: “Nobody told us about the tram.”", "Viewers"),
    "some": ("It was late, but some wrote that they “would watch it twice”.", "some"),
}


@pytest.mark.parametrize(("marked", "role"), CROWDS.values(), ids=CROWDS)
def test_crowd_is_nobody_by_name(marked: str, role: str) -> None:
    assert said(BEFORE + marked) == [("", role)]


NO_CROWDS = {
    "object": "Viewers loved it. “I cried at the tram,” {PER:Tom Ray} told fans.",
    "determiner": "{PER:Tom Ray} gave some viewers a tour. “I cried at the tram,” he said.",
    "many_things": "{PER:Tom Ray} did many things. He said: “I cried at the tram.”",
    "a_third_season": "A third season follows. {PER:Tom Ray} said: “I cried at the tram.”",
}


@pytest.mark.parametrize("marked", NO_CROWDS.values(), ids=NO_CROWDS)
def test_crowd_that_does_not_speak(marked: str) -> None:
    assert said(marked) == [("Tom Ray", "")]


HOUSES = {
    "network": (
        "{WRK:Smoke} is on {PLT:HBO}. “It was never in doubt,” the network said.",
        "HBO",
    ),
    "only": ("{WRK:Smoke} is on {PLT:Starz}; the network says only “early in May.”", "Starz"),
    "studio": (
        "{ORG:Tin Kettle} made it, and {PLT:Hulu} shows it. “It was never in doubt,” the studio said.",
        "Tin Kettle",
    ),
    "union": (
        "{ORG:Equity} met {PER:Ann Lee}. The union has said that it is “not for turning”.",
        "Equity",
    ),
    "streamer": (
        "{ORG:Tin Kettle} made it for {PLT:Hulu}. The streamer called it “our boldest yet”.",
        "Hulu",
    ),
    "fullest_name": (
        "{ORG:Tin Kettle Pictures} is old. {ORG:Tin Kettle} met us. The company said it was “ready to go”.",
        "Tin Kettle Pictures",
    ),
}


@pytest.mark.parametrize(("marked", "speaker"), HOUSES.values(), ids=HOUSES)
def test_company_by_what_it_is(marked: str, speaker: str) -> None:
    assert [speakers for speakers, _ in said(marked)] == [speaker]


NO_HOUSES = {
    "source_from_it": (
        "{WRK:Smoke} is on {PLT:HBO}. A source from the network said: “It was never in doubt.”",
        "",
    ),
    "spokesperson_for_it": (
        "{WRK:Smoke} is on {PLT:HBO}. “It was never in doubt,” a spokesperson for the network said.",
        "",
    ),
    "person_for_it": (
        "{WRK:Smoke} is on {PLT:HBO}. “It was never in doubt,” said the network's chief, {PER:Ann Lee}.",
        "Ann Lee",
    ),
    "object": (
        "{WRK:Smoke} is on {PLT:HBO}. “It was never in doubt,” {PER:Ann Lee} told the network.",
        "Ann Lee",
    ),
    "nobody_named": ("“It was never in doubt,” the network said.", ""),
}


@pytest.mark.parametrize(("marked", "speaker"), NO_HOUSES.values(), ids=NO_HOUSES)
def test_company_that_does_not_speak(marked: str, speaker: str) -> None:
    assert [speakers for speakers, _ in said(marked)] == [speaker]


APPOSED = {
    "called": "The channel's head of drama, {PER:Ann Lee}, called the series ‘a proper night out’.",
    "called_short": "It is a choice that its creator, {PER:Ann Lee}, called “terrifying.”",
    "describing": "Ten plays were announced, with the channel's chief, {PER:Ann Lee}, describing them as “our biggest yet”.",
    "description_first": "The star of {WRK:Smoke}, {PER:Ann Lee}, said: “We begin filming in May.”",
}


@pytest.mark.parametrize("marked", APPOSED.values(), ids=APPOSED)
def test_name_in_apposition(marked: str) -> None:
    assert [speakers for speakers, _ in said(marked)] == ["Ann Lee"]


PRONOUNS = {
    "after_a_service": "When asked about the new {PLT:BBC} series he told us: “It was cold out there.”",
    "after_a_title": "Asked about {WRK:Smoke} he then told {ORG:Express.co.uk}: “It was cold out there.”",
    "after_it": "Asked about it he said: “It was cold out there.”",
}


@pytest.mark.parametrize("marked", PRONOUNS.values(), ids=PRONOUNS)
def test_the_pronoun_right_before_the_verb_speaks(marked: str) -> None:
    (one,) = COMPONENT.match(doc("{PER:Tom Ray} is back. " + marked))
    assert (one.rule, one.fields["speakers"]) == ("cue_before_pronoun", "Tom Ray")


def test_a_pronoun_of_a_clause_does_not() -> None:
    marked = "{PER:Ann Lee}, who he hired in May, said: “It was cold out there.”"
    assert said("{PER:Tom Ray} is back. " + marked) == [("Ann Lee", "")]


KINDS = {
    "of_the_script": ("“It was so sad that I wept,” she said of the script.", "speech", "Ann Lee"),
    "describing": (
        "“I look like my aunt,” the actress said of the poster.",
        "speech",
        "Ann Lee",
    ),
    "in_her_email": (
        "She said in her email: “I am on the last boat home.”",
        "statement",
        "Ann Lee",
    ),
    "story_lines": (
        "Asked about her story lines, she said: “I drown a good deal.”",
        "speech",
        "Ann Lee",
    ),
    "instagram_story": ("On her Instagram Story she added: “Home.”", "social", "Ann Lee"),
    "review": ("A review called it “a slow and soggy boat”.", "document", ""),
    "script": ("The script says: “A boat sinks slowly.”", "document", ""),
}


@pytest.mark.parametrize(("marked", "kind", "speaker"), KINDS.values(), ids=KINDS)
def test_a_document_beside_somebody_who_speaks(marked: str, kind: str, speaker: str) -> None:
    (row,) = COMPONENT.match(doc("Actress {PER:Ann Lee} is in {WRK:Smoke}.\n\n" + marked))
    assert (row.fields["kind"], row.fields["speakers"]) == (kind, speaker)


def test_a_spokesman_in_an_email() -> None:
    (row,) = COMPONENT.match(
        doc("“It will not be back,” a {PLT:BBC One} spokesman said in an email.")
    )
    assert row.fields["role"] == "a BBC One spokesman"


ISSUED = {
    "released_by": ("“We were wrong,” read a statement released by {PLT:Netflix}.", "Netflix"),
    "from": ("“I was wrong,” reads a statement from {PER:Ann Lee}.", "Ann Lee"),
    "family": ("“We loved her,” read a statement from {PER:Ann Lee}'s family.", ""),
    "nobody": ("“It is over,” read a statement on the door.", ""),
}


@pytest.mark.parametrize(("marked", "speaker"), ISSUED.values(), ids=ISSUED)
def test_who_put_out_a_statement(marked: str, speaker: str) -> None:
    assert [who for who, _ in said("{PER:Tom Ray} left.\n\n" + marked)] == [speaker]
