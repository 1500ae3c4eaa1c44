"""Known titles and performers: real works are found, and actors told from parts, by what is known of them."""

from __future__ import annotations

import pytest
from inline import coherent, doc
from spacy.tokens import SpanGroup

from newsextract import known
from newsextract.components.coherence import Coherence


def found(marked: str, sure: float = 0.7) -> list[tuple[str, str]]:
    """As :func:`inline.coherent`, of labels that are not quite sure."""
    return coherent(marked, sure)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Monday has 9-1-1 at eight.", ["9-1-1"]),
        ("They left Schitt’s Creek for a film.", ["Schitt's Creek"]),
        ("NCIS: Hawai'i follows NCIS.", ["NCIS: Hawai'i", "NCIS"]),
        ("a Breaking Bad-like town", []),
        ("the better call, Saul", []),
        ("Breaking bad news gently", []),
    ],
)
def test_titles_stand_as_they_are_written(text: str, titles: list[str]) -> None:
    hits = list(known.titles_in(text))
    assert [hit.title for hit in hits] == titles
    for hit in hits:
        assert text[hit.start : hit.end].replace("’", "'") == hit.title


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Better Call Saul", "series"), ("better call saul", "series"), ("The Salt Road North", "")],
)
def test_the_best_known_kind_comes_first(title: str, kind: str) -> None:
    assert (known.kinds_of(title) or ("",))[0] == kind


def test_a_franchise_is_known_by_its_first_words() -> None:
    assert known.kinds_of("Kingsman") == ("film",)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Missed, taken for something else, cut short.
        ("On Monday comes 9-1-1 with a quake.", [("9-1-1", "WORK")]),
        ("She was in {LOC:Station 19} for a year.", [("Station 19", "WORK")]),
        ("His part in Better Call {CHR:Saul} grew.", [("Better Call Saul", "WORK")]),
        ("All that goes on in EastEnders and iCarly", [("EastEnders", "WORK"), ("iCarly", "WORK")]),
        # What somebody was before, in brackets behind the name.
        (
            "{PER:Ann Lee} ({WRK:River from Firefly}) is back.",
            [("Ann Lee", "PERSON"), ("River", "CHARACTER"), ("Firefly", "WORK")],
        ),
        (
            "{PER:Ann Lee} ({WRK:Postcards from the Edge}) is back.",
            [("Ann Lee", "PERSON"), ("Postcards from the Edge", "WORK")],
        ),
        (
            "{PER:Ann Lee} ({WRK:Letters from Marrowby}) is back.",
            [("Ann Lee", "PERSON"), ("Letters from Marrowby", "WORK")],
        ),
        # A coined word is nobody's name, an everyday word may be.
        ("{CHR:Emmerdale} is on at seven.", [("Emmerdale", "WORK")]),
        ("They all met in Trollied.", [("Trollied", "WORK")]),
        ("{CHR:Marcella} is on at seven.", [("Marcella", "CHARACTER")]),
        ("{CHR:Kit Emmerdale} is on at seven.", [("Kit Emmerdale", "CHARACTER")]),
        # Two that are known were taken for one.
        (
            "{WRK:Rent and Hamilton} producer Ann",
            [("Rent", "WORK"), ("Hamilton", "WORK")],
        ),
        ("{WRK:Rent and Hamilton} opens in May.", [("Rent and Hamilton", "WORK")]),
        (
            "the {WRK:Breaking Bad and Better Call Saul} regular",
            [("Breaking Bad", "WORK"), ("Better Call Saul", "WORK")],
        ),
        # A name may be the part's; the words may be no title at all.
        ("They met {CHR:Veronica Mars} there.", [("Veronica Mars", "CHARACTER")]),
        ("The Office is shut on Mondays.", []),
        ("Her BlackBerry rang in McCoy Street.", []),
    ],
)
def test_known_titles(marked: str, expected: list[tuple[str, str]]) -> None:
    assert found(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Gentleman {PER:Jack} had him as a farmer.", [("Gentleman Jack", "WORK")]),
        ("Killing {CHR:Eve} had her as a spy.", [("Killing Eve", "WORK")]),
        # Near-misses: a rank, an age, or the name opens the title.
        ("They met Doctor {CHR:Foster} there.", [("Foster", "CHARACTER")]),
        ("They met Young {CHR:Sheldon} there.", [("Sheldon", "CHARACTER")]),
    ],
)
def test_a_title_opens_before_the_name_in_it(marked: str, expected: list[tuple[str, str]]) -> None:
    assert found(marked, 0.99) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # A saying is no title where nothing was taken for one.
        ("“Over my dead body,” she said.", []),
        ("{WRK:March comes} in like a lion.", [("March comes in like a lion", "WORK")]),
        ("We saw Over My Dead Body twice.", [("Over My Dead Body", "WORK")]),
    ],
)
def test_a_title_that_is_a_saying(marked: str, expected: list[tuple[str, str]]) -> None:
    assert found(marked) == expected


def test_what_the_recogniser_is_sure_of_stays() -> None:
    assert found("They filmed at {LOC:Station 19} itself.", 0.99) == [("Station 19", "LOC")]


@pytest.fixture
def performers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "is_performer", {"Ann Lee", "Tom Ray"}.__contains__)


@pytest.mark.usefixtures("performers")
@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "{CHR:Ann Lee} ({PER:Mara Voss}): She is back.",
            [("Ann Lee", "PERSON"), ("Mara Voss", "CHARACTER")],
        ),
        (
            "{PER:Ann Lee} as {PER:Mara Voss} leads.",
            [("Ann Lee", "PERSON"), ("Mara Voss", "CHARACTER")],
        ),
        (
            "{PER:Mara Voss} is played by {PER:Tom Ray}.",
            [("Mara Voss", "CHARACTER"), ("Tom Ray", "PERSON")],
        ),
        # Two performers are no pair; nor is anybody beside one.
        ("{PER:Ann Lee} ({PER:Tom Ray})", [("Ann Lee", "PERSON"), ("Tom Ray", "PERSON")]),
        ("{PER:Ann Lee} and {PER:Jo Bell} met.", [("Ann Lee", "PERSON"), ("Jo Bell", "PERSON")]),
        ("{PER:Ann Lee} ({PER:Jo Bell} directs)", [("Ann Lee", "PERSON"), ("Jo Bell", "PERSON")]),
        # No title has a performer's name.
        ("Ash has {WRK:Tom Ray} in it.", [("Tom Ray", "PERSON")]),
        ("Ash has {WRK:Tom Rayner} in it.", [("Tom Rayner", "WORK")]),
        # A performer may be a part.
        (
            "{PER:Jo Bell} plays {CHR:Ann Lee} in it.",
            [("Jo Bell", "PERSON"), ("Ann Lee", "CHARACTER")],
        ),
    ],
)
def test_known_performers(marked: str, expected: list[tuple[str, str]]) -> None:
    assert found(marked) == expected


@pytest.mark.usefixtures("performers")
def test_a_performer_who_is_named_as_one_is_no_title() -> None:
    sure = found("{PER:Tom Ray} is back. We like {WRK:Tom Ray} and {WRK:Jo Bell}.", 0.99)
    assert sure == [("Tom Ray", "PERSON"), ("Tom Ray", "PERSON"), ("Jo Bell", "WORK")]
    assert found("We like {WRK:Tom Ray}.", 0.99) == [("Tom Ray", "WORK")]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Words before it tell, and the recogniser thinks of it, or of nothing.
        ("Everything we know about Nope so far.", ["Nope"]),
        ("She isn't done with {CHR:Dexter} yet.", ["Dexter"]),
        ("She was last seen in {LOC:Bridgerton}, as a maid.", ["Bridgerton"]),
        ("It keeps {PLT:All American} and a quiz.", ["All American"]),
        # A cast guide's question, and what is said of titles only.
        ("Where do you know her from? {PER:Dexter}, and a film.", ["Dexter"]),
        ("Dexter alum Jo Bell is in it.", ["Dexter"]),
        ("Bell comes from a spin-off of {ORG:Bridgerton} that failed.", ["Bridgerton"]),
        ("She joins {PER:Tom Ray}'s new film {PER:Dexter} as a maid.", ["Dexter"]),
        ("She joins Ray’s musical {LOC:Bridgerton}.", ["Bridgerton"]),
        ("She joins Ray's film {PER:Dexter} Holland made.", []),
        ("She saw Ray's friend {PER:Dexter} there.", []),
        ("Where have I seen her before? Here is another.", []),
        ("Her co-star Jo Bell led the tributes.", []),
        ("Her alum friends are in it.", []),
        ("Where is {CHR:Dexter} from? Nobody knows.", []),
        ("Where do you know her from? {PER:Dexter Holland} knows.", []),
        # Near-misses: nothing tells, another word goes on with it, a service is called so.
        ("They met {CHR:Dexter} there.", []),
        ("Everything we know about Nope Productions.", []),
        ("She was last seen in {PLT:Showtime}, as a maid.", []),
    ],
)
def test_what_is_told_of_a_known_title(marked: str, expected: list[str]) -> None:
    assert [words for words, label in likely(marked) if label == "WORK"] == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("She was {WRK:Sherlock's Mary Watson} once.", [("Sherlock", "WORK"), ("Mary Watson", "CHARACTER")]),
        # Near-misses: a title of that name, no name behind it, a title that nobody knows.
        ("She was in {WRK:Angela's Ashes} once.", [("Angela's Ashes", "WORK")]),
        ("She was in {WRK:Sherlock's Last Bow} once.", [("Sherlock's Last Bow", "WORK")]),
        ("She was in {WRK:Quayhouse's Mary Watson} once.", [("Quayhouse's Mary Watson", "WORK")]),
    ],
)  # fmt: skip
def test_a_part_behind_a_known_title(marked: str, expected: list[tuple[str, str]]) -> None:
    assert found(marked) == expected


def likely(marked: str) -> list[tuple[str, str]]:
    """(words, label) of the entities of ``marked``, any of which may be a title."""
    made = doc(marked)
    labels = [{e.label_: 0.6, "WORK": 0.2} for e in made.ents]
    made.spans["newsextract_entities"] = SpanGroup(
        made, name="newsextract_entities", spans=list(made.ents),
        attrs={"scores": [0.6] * len(labels), "labels": labels},
    )  # fmt: skip
    return [(e.text, e.label_) for e in Coherence()(made).ents]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{WRK:New Hands for The Play That Goes Wrong}", ["The Play That Goes Wrong"]),
        ("{PER:Ann Lee} ({WRK:Breaking Bad, Better Call Saul}) joins.", ["Breaking Bad", "Better Call Saul"]),
        ("({WRK:A Christmas Carol}, {WRK:Quay House}) ({WRK:A Christmas Carol}, {WRK:Quay House})",
         ["A Christmas Carol", "Quay House"] * 2),
        ("She likes {WRK:Breaking Bad, Better Call Saul} a lot.", ["Breaking Bad", "Better Call Saul"]),
        # Near-misses: no small word before it, a short one, a half that is not known, one of one word.
        ("{WRK:New Hands Meet A Christmas Carol}", ["New Hands Meet A Christmas Carol"]),
        ("{WRK:Songs for Emma}", ["Songs for Emma"]),
        ("{WRK:Our Hill, Unmown} is on.", ["Our Hill, Unmown"]),
        ("Here is {WRK:Breaking Bad, Dexter} today.", ["Breaking Bad, Dexter"]),
    ],
)  # fmt: skip
def test_the_edges_of_known_titles(marked: str, expected: list[str]) -> None:
    assert [words for words, label in found(marked) if label == "WORK"] == expected


@pytest.mark.parametrize(
    ("marked", "titles"),
    [
        ("See {PER:Dolly Parton}'s {WRK:Coat of Many Colors}.", ["Dolly Parton's Coat of Many Colors"]),
        ("See {PER:Dolly Parton}'s {WRK:Coat of Many Holes}.", ["Coat of Many Holes"]),
    ],
)  # fmt: skip
def test_whose_name_is_in_the_title(marked: str, titles: list[str]) -> None:
    assert [name for name, label in found(marked) if label == "WORK"] == titles
