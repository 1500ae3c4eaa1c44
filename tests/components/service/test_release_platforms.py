"""On which services a release is: what counts when its date is past, and which of them are chosen."""

from __future__ import annotations

import math

import pytest
from inline import doc

from newsextract.components import platforms, releases
from newsextract.components.relations import Relation, read
from newsextract.components.score.scores import Group
from newsextract.components.service.carrier_rules import Certain
from newsextract.components.service.carrier_sentences import houses
from newsextract.components.service.release_platforms import (
    FIELD,
    KIND,
    LEAST,
    MODEL,
    SURE,
    Places,
    choose,
    odds,
    settle,
    weigh,
)


def log_odds(p: float) -> float:
    return math.log(p / (1 - p))


def carriers(*services: tuple[str, float, float], event: str = "release") -> dict[str, str]:
    """The fields of a release with (service, log odds for a date to come, what a past one adds)."""
    lines = [f"{name}\t{coming:.3f}\t{past:.3f}" for name, coming, past in services]
    return {"event": event, FIELD: "\n".join(lines)}


LIKELY, HALF, UNLIKELY = log_odds(SURE + 0.1), log_odds(LEAST + 0.05), log_odds(LEAST - 0.05)


@pytest.mark.parametrize(
    ("services", "coming", "past"),
    [
        ([("Netflix", 2.0, 0.0)], ["Netflix"], ["Netflix"]),
        # What a past date adds may make a service, or unmake it.
        ([("Netflix", -2.0, 4.0)], [], ["Netflix"]),
        ([("Netflix", 2.0, -4.0)], ["Netflix"], []),
        ([("Netflix", 2.0, -4.0), ("Hulu", -2.0, 4.0)], ["Netflix"], ["Hulu"]),
        # The likeliest counts from a smaller chance on than each further one.
        ([("Netflix", HALF, 0.0)], ["Netflix"], ["Netflix"]),
        ([("Netflix", UNLIKELY, 0.0)], [], []),
        ([("Hulu", HALF, 0.0), ("Netflix", LIKELY, 0.0)], ["Netflix"], ["Netflix"]),
        # Several, in the article's order and not by their chance.
        ([("Hulu", LIKELY, 0.0), ("Netflix", 9.0, 0.0)], ["Hulu", "Netflix"], ["Hulu", "Netflix"]),
        # Far totals do no harm.
        ([("Hulu", -1e6, 0.0), ("Netflix", 1e6, 0.0)], ["Netflix"], ["Netflix"]),
    ],
)
def test_choose(
    services: list[tuple[str, float, float]], coming: list[str], past: list[str]
) -> None:
    fields = carriers(*services)
    assert choose(fields, past=False) == coming
    assert choose(fields, past=True) == past


@pytest.mark.parametrize("event", ["festival", "physical"])
def test_a_screening_or_a_disc_is_on_no_service(event: str) -> None:
    assert choose(carriers(("Netflix", 9.0, 0.0), event=event), past=False) == []


def test_nothing_was_weighed() -> None:
    """None leaves it to the rules; an article without a service has none to choose."""
    assert choose({"event": "release", "platforms": "Netflix"}, past=False) is None
    assert choose({"event": "festival"}, past=False) is None
    assert choose({"event": "release", FIELD: ""}, past=False) == []


def test_odds() -> None:
    features = {
        "": 1.0,
        "rule": 1.0,
        "dated": -2.0,
        "past": 1.0,
        "past_rule": 1.0,
        "past_fill": 0.0,
    }
    weights = {
        "": -1.0,
        "rule": 3.0,
        "dated": 0.5,
        "past": 0.25,
        "past_rule": -2.0,
        "past_fill": 8.0,
    }
    assert odds(features, weights) == (pytest.approx(1.0), pytest.approx(-1.75))
    # A feature without a weight and a weight without its feature count for nothing.
    assert odds({**features, "new": 9.0}, weights) == odds(features, {**weights, "old": 9.0})
    assert odds(features, {}) == (0.0, 0.0)


class Made:
    """Scores made up: (relation, left) to the groups on its right."""

    def __init__(self, scores: dict[tuple[str, Group], list[tuple[Group, float]]]) -> None:
        self.scores = scores

    def rights(self, relation: str, left: Group) -> list[tuple[Group, float]]:
        return self.scores.get((relation, left), [])

    def best(
        self, relation: str, left: Group, right: Group
    ) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Every score is that of the words at offset 0."""
        return next(
            (((0, 9), (0, 9)) for group, _ in self.rights(relation, left) if group == right), None
        )


ARTICLE = (
    "The film {WRK:Ash} opens in cinemas on 9 July.\n\n"
    "It rained. {WRK:Ash} is on Netflix from 3 October, while Hulu has {WRK:Smoke}."
)


def found(marked: str, scored: Made) -> tuple[Places, list[Relation]]:
    made = doc(marked)
    for component in (platforms.Platforms(), releases.Releases()):
        component(made)
    return Places(made, scored), read(made, releases.GROUP)  # type: ignore[arg-type]


def test_features_of_every_service_that_the_article_names() -> None:
    netflix: Group = ("PLATFORM", "Netflix")
    scored = Made(
        {("dated", ("DATE", "3 October")): [(netflix, 2.0), (("PLATFORM", "Hulu"), -1.0)]}
    )
    places, (first, second) = found(ARTICLE, scored)
    opens, streams = places.features(first), places.features(second)
    assert list(opens) == list(streams) == ["Cinemas", "Netflix", "Hulu"]
    assert [one["rule"] for one in opens.values()] == [1.0, 0.0, 0.0]
    assert [one["rule"] for one in streams.values()] == [0.0, 1.0, 0.0]
    assert [one["rule_other"] for one in streams.values()] == [1.0, 0.0, 1.0]
    # At Cinemas the heads did not look.
    assert [one["dated"] for one in streams.values()] == [-4.0, 2.0, -1.0]
    assert [one["dated_best"] for one in streams.values()] == [2.0, -1.0, 2.0]
    assert [one["sentence"] for one in streams.values()] == [0.0, 1.0, 1.0]
    assert [one["paragraph"] for one in streams.values()] == [0.0, 1.0, 1.0]
    # The best score is that of the same words elsewhere.
    assert [one["dated_here"] for one in streams.values()] == [0.0, 0.0, 0.0]
    assert [one["cinema"] for one in streams.values()] == [1.0, 0.0, 0.0]
    # The film has begun in cinemas when its second date is asked for.
    assert [one["begun"] for one in opens.values()] == [0.0, 0.0, 0.0]
    assert [one["begun"] for one in streams.values()] == [1.0, 0.0, 0.0]


def test_settle_writes_what_choose_reads() -> None:
    made = doc(ARTICLE)
    for component in (platforms.Platforms(), releases.Releases()):
        component(made)
    relations = read(made, releases.GROUP)
    scored = Made({})
    settle(made, scored, relations, {})  # type: ignore[arg-type]
    assert all(FIELD not in one.fields for one in relations)
    weights = {KIND: {MODEL: {"features": {"": -3.0, "rule": 6.0, "past_rule": -9.0}}}}
    settle(made, scored, relations, weights)  # type: ignore[arg-type]
    assert [choose(one.fields, past=False) for one in relations] == [["Cinemas"], ["Netflix"]]
    assert [choose(one.fields, past=True) for one in relations] == [[], []]


class Summed:
    """Stands for a net: the sum of what it is told."""

    def odds(self, options: list[dict[str, float]]) -> list[float]:
        return [sum(one.values()) for one in options]


def test_what_the_net_says_of_a_past_date_is_kept_apart() -> None:
    services = {"Netflix": {"dated": 1.0, "past": 1.0, "past_fill": 0.5}, "Hulu": {"dated": -20.0}}
    weigh(services, Summed())  # type: ignore[arg-type]
    assert (services["Netflix"]["net"], services["Netflix"]["past_net"]) == (1.0, 1.5)
    assert (services["Hulu"]["net"], services["Hulu"]["past_net"]) == (-8.0, 0.0)
    coming, past = odds(services["Netflix"], {"net": 2.0, "past_net": 3.0})
    assert (coming, past) == (2.0, 4.5)


def test_without_a_net_nothing_is_added() -> None:
    services = {"Netflix": {"dated": 1.0}}
    weigh(services, None)
    assert services == {"Netflix": {"dated": 1.0}}


def settled(marked: str, *given: tuple[str, float], number: int = -1) -> list[str]:
    """The services of one date (the last, unless ``number`` says another) that were given these log odds."""
    made = doc(marked)
    for component in (platforms.Platforms(), releases.Releases()):
        component(made)
    relations = read(made, releases.GROUP)
    found = Certain(made, relations).settle(
        relations[number], {name: (value, 0.0) for name, value in given}
    )
    return [name for name, (coming, _) in found.items() if coming > 0]


HOUSE = (
    "RTÉ unveils its drama {WRK:Smoke}.\n\nIt begins on 9 July.\n\nLook for {WRK:Smoke} on RTÉ One."
)
GUIDE = """Netflix

The film {WRK:Ash} arrives on 2 July.

Hulu

The film {WRK:Smoke} arrives on 9 July.

Stan

The film {WRK:Ember} arrives on 16 July."""


@pytest.mark.parametrize(
    ("marked", "given", "expected"),
    [
        (HOUSE, [("RTÉ", 2.0), ("RTÉ One", -1.0)], ["RTÉ One"]),
        # A house that stands with the date is meant itself, and a streamer is no channel.
        (HOUSE.replace("begins", "begins on RTÉ"), [("RTÉ", 2.0), ("RTÉ One", -1.0)], ["RTÉ"]),
        (HOUSE.replace("RTÉ One", "RTÉ Player"), [("RTÉ", 2.0), ("RTÉ Player", -1.0)], ["RTÉ"]),
        # Which of two channels is not said.
        (
            HOUSE.replace("RTÉ One", "RTÉ One. {WRK:Smoke} was on RTÉ News Now"),
            [("RTÉ", 2.0), ("RTÉ One", -1.0), ("Netflix", -3.0)],
            ["RTÉ One"],
        ),
    ],
)
def test_a_channel_of_the_house(
    marked: str, given: list[tuple[str, float]], expected: list[str]
) -> None:
    assert settled(marked, *given) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{WRK:Smoke} (HBO, 9 July, at 8, and streaming on HBO Max).", True),
        ("{WRK:Smoke} begins on HBO on 9 July at 9pm, and can be streamed there on HBO Max.", True),
        ("On 9 July {WRK:Smoke} is on HBO and HBO Max.", True),
        # Later, on a day of its own, with another work, and no channel of the streamer's.
        ("{WRK:Smoke} begins on HBO on 9 July and is on HBO Max after broadcast.", False),
        ("{WRK:Smoke} begins on HBO on 9 July, and on HBO Max on 10 July.", False),
        ("{WRK:Smoke} begins on HBO on 9 July, and {WRK:Ash} is on HBO Max.", False),
        ("{WRK:Smoke} begins on NBC on 9 July, and can be streamed on HBO Max.", False),
    ],
)
def test_a_channel_and_its_streamer(sentence: str, expected: bool) -> None:
    found = settled(sentence, ("HBO", 3.0), ("NBC", 3.0), ("HBO Max", -1.0), number=0)
    assert ("HBO Max" in found) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("RTÉ", "RTÉ One"), {"RTÉ"}),
        (("BBC One", "BBC", "Netflix"), {"BBC"}),
        # A player is no channel, a channel abroad none of the house's, and no channel is a house.
        (("RTÉ", "RTÉ Player"), set()),
        (("BBC", "BBC America"), set()),
        (("BBC One", "BBC One Northern Ireland"), set()),
    ],
)
def test_a_house_and_its_channel(names: tuple[str, ...], expected: set[str]) -> None:
    assert houses(names) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The film {WRK:Ash} opens in cinemas on 9 July via Fox.", ["Cinemas"]),
        # A series is on the channel, and so is all on a page without cinemas.
        ("The series {WRK:Ash} begins on Fox on 9 July. It is in no cinemas.", ["Cinemas", "Fox"]),
        ("The film {WRK:Ash} is on Fox on 9 July.", ["Cinemas", "Fox"]),
    ],
)
def test_a_film_is_on_no_studio(marked: str, expected: list[str]) -> None:
    assert settled(marked, ("Cinemas", 2.0), ("Fox", 2.0)) == expected


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("{WRK:Smoke} is on Mzansi Magic (DStv channel 161).", ["Mzansi Magic"]),
        ("{WRK:Smoke} is on Mzansi Magic, DStv channel 161.", ["Mzansi Magic"]),
        # DStv is named for itself, too, or is all there is.
        ("{WRK:Smoke} is on Mzansi Magic (DStv channel 161). DStv has {WRK:Ash}.", ["DStv"]),
    ],
)
def test_a_number_is_the_channels(where: str, expected: list[str]) -> None:
    marked = f"{{WRK:Smoke}} begins on 9 July.\n\n{where}"
    assert settled(marked, ("Mzansi Magic", -1.0), ("DStv", 2.0)) == expected


def test_a_number_without_a_channel() -> None:
    marked = "{WRK:Smoke} begins on 9 July.\n\n{WRK:Smoke} is on DStv channel 161."
    assert settled(marked, ("DStv", 2.0)) == ["DStv"]


@pytest.mark.parametrize(
    ("abroad", "expected"),
    [
        ("It opens in Japan on 9 July.", []),
        ("It reaches the UK on 9 July.", []),
        ("Japan gets the film on 9 July.", []),
        # At home, and where cinemas are named again.
        ("The film goes wide on 9 July.", ["Cinemas"]),
        ("It opens in cinemas in Japan on 9 July.", ["Cinemas"]),
        ("The Japanese film goes wide on 9 July.", ["Cinemas"]),
    ],
)
def test_cinemas_of_another_country(abroad: str, expected: list[str]) -> None:
    marked = f"The film {{WRK:Ash}} opens in cinemas on 2 May.\n\n{abroad}"
    assert settled(marked, ("Cinemas", 2.0)) == expected


@pytest.mark.parametrize(
    ("marked", "number", "expected"),
    [
        (GUIDE, 0, ["Netflix"]),
        (GUIDE, 1, ["Hulu"]),
        (GUIDE, 2, ["Stan"]),
        # Two services that head one section; who is only named beside a service heads none.
        (
            GUIDE.replace("Hulu", "Hulu & Netflix").replace("Stan", "Disney+"),
            1,
            ["Netflix", "Hulu"],
        ),
        (GUIDE.replace("Hulu", "Hulu unlike Netflix").replace("Stan", "Disney+"), 1, ["Netflix"]),
        # The entry names its own; two headings are no list.
        (GUIDE.replace("Smoke}", "Smoke}, on Disney+,"), 1, ["Netflix"]),
        (GUIDE.replace("Stan", "Soon"), 1, ["Netflix"]),
        # What the section names behind the date keeps its odds.
        (GUIDE.replace("on 9 July.", "on 9 July. Also on Netflix."), 1, ["Netflix", "Hulu"]),
        # Below the list, of a title from another section, or of none of them.
        (GUIDE + "\n\nPick of the month: {WRK:Ash} arrives on 3 July.", 3, ["Netflix"]),
    ],
)
def test_a_section_of_a_list(marked: str, number: int, expected: list[str]) -> None:
    given = [("Netflix", 1.0), ("Hulu", -1.0), ("Stan", -1.0)]
    assert settled(marked, *given, number=number) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("BBC America has {WRK:Ash}, as shown in Britain back in June.", []),
        ("{WRK:Ash} began in Denmark on 9 July and on BBC America on 20 October.", []),
        ("Japan gets the series on 9 July.", []),
        # The service's own country, none, or one that only tells of the work.
        ("BBC America has {WRK:Ash}, as shown in the US back in June.", ["BBC America"]),
        ("BBC America has {WRK:Ash} from 9 July.", ["BBC America"]),
        ("The Japanese drama {WRK:Ash} begins on 9 July.", ["BBC America"]),
        # It stands beside the country, or beside the date.
        ("{WRK:Ash} airs on BBC America in Japan on 9 July.", ["BBC America"]),
        ("{WRK:Ash} begins in Japan on 9 July on BBC America.", ["BBC America"]),
    ],
)
def test_a_date_of_another_country(sentence: str, expected: list[str]) -> None:
    marked = f"BBC America has {{WRK:Ash}}.\n\n{sentence}"
    assert settled(marked, ("BBC America", 2.0), number=0) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{WRK:Ash} is on RTÉ One on 9 July, with all six on RTÉ Player the same day.", True),
        ("{WRK:Ash} begins on 9 July on RTÉ One, and on RTÉ Player straight afterwards.", True),
        ("{WRK:Ash} begins on RTÉ One on 9 July and will be simulcast by RTÉ Player.", True),
        # Another day, or nothing that says when.
        ("{WRK:Ash} begins on RTÉ One on 9 July, and on RTÉ Player later.", False),
        ("{WRK:Ash} begins on RTÉ One on 9 July, on RTÉ Player afterwards on 16 July.", False),
        # Another work's.
        (
            "{WRK:Ash} begins on RTÉ One on 9 July, with {WRK:Ember} on RTÉ Player the same day.",
            False,
        ),
    ],
)
def test_a_further_service_at_once(sentence: str, expected: bool) -> None:
    given = ("RTÉ One", 2.0), ("RTÉ Player", -1.0)
    assert ("RTÉ Player" in settled(sentence, *given, number=0)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{WRK:Ash} replaces {WRK:Ember}, which ends on 9 July.", ["RTÉ One"]),
        ("It takes the place of {WRK:Ember}, which ends on 9 July.", ["RTÉ One"]),
        # No word of the slot; another service is likelier than not.
        ("{WRK:Ash} resembles {WRK:Ember}, which ends on 9 July.", []),
        ("{WRK:Ash} replaces {WRK:Ember}, which ended on Netflix on 9 July.", []),
    ],
)
def test_what_replaces_a_work_is_where_it_was(sentence: str, expected: list[str]) -> None:
    marked = f"{{WRK:Ash}} is a new drama. {{WRK:Ash}} airs on RTÉ One.\n\n{sentence}"
    assert settled(marked, ("RTÉ One", -2.0), ("Netflix", -3.0)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{WRK:Ash} returns 9 July on RTÉ One and 16 July on The CW.", ["RTÉ One"]),
        ("{WRK:Ash} returns on RTÉ One on 9 July, and on The CW on 16 July.", ["RTÉ One"]),
        ("{WRK:Ash} is out 9 July on RTÉ One and The CW, 16 July on Hulu.", ["RTÉ One", "The CW"]),
        ("{WRK:Ash}: 9 July (RTÉ One), 16 July (The CW).", ["RTÉ One"]),
        ("{WRK:Ash}: 9 July (RTÉ One), 16 July, by The CW.", ["RTÉ One", "The CW"]),
        ("{WRK:Ash} (RTÉ One 9 July, The CW 16 July) is a thriller.", ["RTÉ One"]),
        ("{WRK:Ash} – RTÉ One, 9 July; The CW, 16 July.", ["RTÉ One"]),
        # The second date has none beside it, both stand behind the dates, or there is one date.
        (
            "{WRK:Ash} returns 9 July on RTÉ One, and The CW has it for 16 July.",
            ["RTÉ One", "The CW"],
        ),
        ("{WRK:Ash} returns on 9 July and 16 July on RTÉ One and The CW.", ["RTÉ One", "The CW"]),
        ("{WRK:Ash} returns on 9 July on RTÉ One, and later on The CW.", ["RTÉ One", "The CW"]),
    ],
)
def test_each_date_with_its_own_service(sentence: str, expected: list[str]) -> None:
    given = ("RTÉ One", 1.0), ("The CW", 1.0)
    assert settled(sentence, *given, number=0) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{WRK:Ash} is on RTÉ One on 9 July and on RTÉ Player straight after.", True),
        (
            "{WRK:Ash}, about a ship of 1994, is on RTÉ One on 9 July and on RTÉ Player straight after.",
            True,
        ),
        ("{WRK:Ash} starts on 9 July and will be uploaded to RTÉ Player the same night.", True),
        ("{WRK:Ash} starts on 9 July, with all six on RTÉ Player from the same day.", True),
        # Another day's, or another work's.
        ("{WRK:Ash} starts on 9 July and on 16 July goes to RTÉ Player the same night.", False),
        ("{WRK:Ash} starts on 9 July, and {WRK:Ember} on RTÉ Player the same night.", False),
        ("{WRK:Ash} starts on 9 July and comes to RTÉ Player in time.", False),
        ("{WRK:Ash} starts abroad on 9 July, and on RTÉ Player the moment it ends.", False),
    ],
)
def test_a_further_service_behind_the_date(sentence: str, expected: bool) -> None:
    given = ("RTÉ One", 2.0), ("RTÉ Player", -1.0)
    assert ("RTÉ Player" in settled(sentence, *given, number=0)) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{WRK:Ash}, made with the {PLT:BBC}, begins on RTÉ One on 9 July.", ["RTÉ One"]),
        ("{WRK:Ash}, produced by the {PLT:BBC}, begins on RTÉ One on 9 July.", ["RTÉ One"]),
        (
            "{WRK:Ash}, a co-production with the {PLT:BBC}, begins on RTÉ One on 9 July.",
            ["RTÉ One"],
        ),
        # It is for the BBC, or on the BBC, too.
        ("{WRK:Ash}, made for the {PLT:BBC}, begins on RTÉ One on 9 July.", ["BBC", "RTÉ One"]),
        (
            "{WRK:Ash}, made with the {PLT:BBC}, is on RTÉ One and the {PLT:BBC} on 9 July.",
            ["BBC", "RTÉ One"],
        ),
    ],
)
def test_a_maker_beside_the_service(sentence: str, expected: list[str]) -> None:
    assert settled(sentence, ("BBC", 1.0), ("RTÉ One", 2.0), number=0) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The {PLT:BBC} drama {WRK:Ash} returns to {PLT:RTÉ One} on 9 July.", ["RTÉ One"]),
        ("The {PLT:BBC}'s tense thriller {WRK:Ash} is back on 9 July on {PLT:RTÉ One}.", ["RTÉ One"]),
        ("{WRK:Ash} moves from the {PLT:BBC} to {PLT:RTÉ One} on 9 July.", ["RTÉ One"]),
        ("{PLT:RTÉ One} has secured {WRK:Ash} from the {PLT:BBC}: it begins on 9 July.", ["RTÉ One"]),
        # both have it, or the day stands beside neither
        ("The {PLT:BBC} drama {WRK:Ash} is on {PLT:RTÉ One} on 9 July and on the {PLT:BBC}, too.", ["BBC", "RTÉ One"]),
        ("The {PLT:BBC} drama {WRK:Ash} begins on 9 July, with all of it on {PLT:RTÉ One}.", ["BBC", "RTÉ One"]),
        ("{WRK:Ash} is on the {PLT:BBC} and {PLT:RTÉ One} from 9 July.", ["BBC", "RTÉ One"]),
    ],
)  # fmt: skip
def test_where_a_series_comes_from(sentence: str, expected: list[str]) -> None:
    assert settled(sentence, ("BBC", 1.0), ("RTÉ One", 2.0), number=0) == expected


def test_a_maker_may_be_all_that_there_is() -> None:
    sentence = "{WRK:Ash}, which is made by the {PLT:BBC}, begins on 9 July."
    assert settled(sentence, ("BBC", 1.0), ("RTÉ One", -1.0)) == ["BBC"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The {PLT:BBC} has confirmed that {WRK:Ash} begins on 9 July.", ["BBC Two"]),
        ("A {PLT:BBC} spokeswoman said that {WRK:Ash} begins on 9 July.", ["BBC Two"]),
        # In gold no day is both the house's and its channel's, whatever the house does.
        ("The {PLT:BBC} has {WRK:Ash} from 9 July.", ["BBC Two"]),
    ],
)
def test_a_house_that_tells_of_its_channel(sentence: str, expected: list[str]) -> None:
    marked = f"{{WRK:Ash}} is on BBC Two.\n\n{sentence}"
    assert settled(marked, ("BBC", 1.0), ("BBC Two", 1.0)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{WRK:Ash} opens with a gala premiere on 9 July.", []),
        ("Hulu's {WRK:Ash} will screen its first two episodes on 9 July.", []),
        ("It opens with a limited theatrical run on 9 July.", []),
        ("Theatrical release date: 9 July", []),
        ("It gets a theatrical bow on 9 July.", []),
        ("{WRK:Ash} opens with exclusive engagements from 9 July.", []),
        ("{WRK:Ash} streams on Hulu after its theatrical release on 9 July.", []),
        ("{WRK:Ash} had a quiet theatrical run last summer and is on Hulu from 9 July.", ["Hulu"]),
        ("{PER:Ann Lee} hosts the premiere of {WRK:Ash} on 9 July.", ["Hulu"]),
        # On a service after all; the premiere is another day's.
        ("{WRK:Ash} opens with a gala premiere on 9 July on Hulu.", ["Hulu"]),
        ("After a gala premiere in May, {WRK:Ash} begins on 9 July.", ["Hulu"]),
        ("{WRK:Ash} has its premiere on 9 July.", ["Hulu"]),
        ("OTT release date: 9 July", ["Hulu"]),
    ],
)
def test_a_screening_is_on_no_service(sentence: str, expected: list[str]) -> None:
    assert settled(f"Hulu has the film {{WRK:Ash}}.\n\n{sentence}", ("Hulu", 2.0)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{WRK:Ash} will arrive on premium VOD platforms on 9 July.", []),
        ("It comes to digital on 9 July.", []),
        ("The film will be available to rent or buy from 9 July.", []),
        ("It is released on 9 July on demand.", []),
        (
            "{WRK:Ash}, which is still screening in theaters, comes home on 9 July for digital purchase.",
            [],
        ),
        ("{WRK:Ash}, which opened in theaters on 4 May, will be on demand on 9 July.", []),
        # In cinemas on the same day; nothing of home; a digital thing of another kind.
        ("It opens in theaters and on demand on 9 July.", ["Cinemas"]),
        ("It is released in cinemas and on digital rental on 9 July.", ["Cinemas"]),
        ("It will bow day-and-date in theaters and on premium VOD on 9 July.", ["Cinemas"]),
        ("It is in theaters, for rent or to buy and online all at once on 9 July.", ["Cinemas"]),
        ("{WRK:Ash} opens on 9 July.", ["Cinemas"]),
        ("With its digital effects, {WRK:Ash} opens on 9 July.", ["Cinemas"]),
        ("It opens on 9 July, after a year in which VOD kept its maker alive.", ["Cinemas"]),
    ],
)
def test_what_comes_home_is_not_in_cinemas(sentence: str, expected: list[str]) -> None:
    marked = f"The film {{WRK:Ash}} is for {{PLT:cinemas=Cinemas}}.\n\n{sentence}"
    assert settled(marked, ("Cinemas", 2.0)) == expected


def test_what_came_home_was_in_cinemas_before() -> None:
    marked = "{WRK:Ash}, which opened in {PLT:theaters=Cinemas} on 4 May, will be on premium VOD on 9 July."
    assert settled(marked, ("Cinemas", 2.0), number=0) == ["Cinemas"]
    assert settled(marked, ("Cinemas", 2.0), number=1) == []


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{WRK:Ash} (9 July, Hulu)", ["Hulu"]),
        ("{WRK:Ash} (Hulu; 9 July)", ["Hulu"]),
        ("{WRK:Ash} (in theaters and on Hulu 9 July)", ["Hulu", "Cinemas"]),
        # No service, a second day or more words in the brackets.
        ("{WRK:Ash} (9 July), the film on Hulu", ["Cinemas"]),
        ("{WRK:Ash} (9 July, Hulu; 16 July)", ["Cinemas"]),
        ("{WRK:Ash} (9 July, a loss to Hulu)", ["Cinemas"]),
    ],
)
def test_the_services_in_the_brackets_of_a_date(entry: str, expected: list[str]) -> None:
    marked = f"New in {{PLT:theaters=Cinemas}}: {{WRK:Smoke}} (2 July); {entry}."
    assert settled(marked, ("Hulu", -1.0), ("Cinemas", 1.0)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was originally broadcast in May 2019.", []),
        ("It first aired in May 2019.", []),
        # Where it is shown now, or was shown first.
        ("It first aired on BritBox in May 2019.", ["BritBox"]),
        ("It arrives in May 2019.", ["BritBox"]),
    ],
)
def test_a_first_broadcast_was_not_yet_streamed(sentence: str, expected: list[str]) -> None:
    marked = f"{{WRK:Ash}} is on BBC Two. {{WRK:Ash}} streams on BritBox. {sentence}"
    assert settled(marked, ("BritBox", 2.0), ("BBC Two", -1.0)) == expected
    # Where no channel has it, the streamer's own work first aired there.
    alone = f"{{WRK:Ash}} streams on BritBox. {sentence}"
    assert settled(alone, ("BritBox", 2.0)) == ["BritBox"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The album {WRK:Ember} is out on 9 July.", []),
        ("The novel {WRK:Ember} comes out on 9 July.", []),
        ("The play {WRK:Ember} opens on 9 July.", []),
        ("{WRK:Ember}, based on the novel of that name, is out on 9 July.", ["Netflix"]),
        ("{WRK:Ember}, a single film, is out on 9 July.", ["Netflix"]),
        # Beside its date; a film; a play that is broadcast; nothing that says so here.
        ("The album {WRK:Ember} was recorded at home. {WRK:Ember} is out on 9 July.", ["Netflix"]),
        ("The album {WRK:Ember} is out on Netflix on 9 July.", ["Netflix"]),
        ("The film {WRK:Ember} is out on 9 July.", ["Netflix"]),
        ("The play {WRK:Ember} is shown on 9 July.", ["Netflix"]),
    ],
)
def test_what_shops_and_stages_have(sentence: str, expected: list[str]) -> None:
    assert settled(f"Netflix has {{WRK:Ash}}.\n\n{sentence}", ("Netflix", 2.0)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It skips cinemas and hits the streamer on 9 July.", ["Stan"]),
        ("It lands on the platform on 9 July.", ["Stan"]),
        # Named again, no streamer, or no day of its own.
        ("It hits the streamer BritBox on 9 July.", []),
        ("It hits the cinemas on 9 July.", []),
        ("It leaves the streamer in May, but a disc is released on 9 July.", []),
    ],
)
def test_the_streamer_is_the_last_that_was_named(sentence: str, expected: list[str]) -> None:
    marked = f"BritBox has {{WRK:Ember}}. {{PLT:Stan}} has the film {{WRK:Ash}}.\n\n{sentence}"
    assert settled(marked, ("BritBox", -2.0), ("Stan", -2.0)) == expected


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("What Hulu shows in July", ["Hulu"]),
        ("What we watch in July\n\n" + "So much to see this summer. " * 20 + "Hulu is ours.", []),
        ("What {PLT:cinemas} show in July", []),
    ],
)
def test_a_calendar_of_one_service(top: str, expected: list[str]) -> None:
    marked = f"{top}\n\n2 July\n\n{{WRK:Ash}}\n\n9 July\n\n{{WRK:Smoke}}"
    name = "Cinemas" if "cinemas" in top else "Hulu"
    assert settled(marked, (name, -1.0)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The series {WRK:Smoke} returns for its third season on 9 July.", ["Netflix"]),
        ("The finale of the series {WRK:Smoke} airs on 9 July.", ["Netflix"]),
        # A series may begin in cinemas, and a film is there.
        ("The series {WRK:Smoke} premieres on 9 July.", ["Cinemas", "Netflix"]),
        ("The film {WRK:Smoke} opens on 9 July.", ["Cinemas", "Netflix"]),
    ],
)
def test_no_cinema_has_a_run(told: str, expected: list[str]) -> None:
    page = f"The film {{WRK:Ash}} is in cinemas today. Netflix has more.\n\n{told}"
    assert sorted(settled(page, ("Cinemas", 2.0), ("Netflix", 1.0))) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1. {WRK:Smoke} – Netflix:", ["Netflix"]),
        ("1. {WRK:Smoke}:", ["Cinemas"]),
    ],
)
def test_a_list_below_its_one_day(line: str, expected: list[str]) -> None:
    top = "{WRK:Peat} and more are new on Netflix and in cinemas on 9 July."
    made = doc(f"{top}\n\n{line}\n\nA film on a baker.")
    for component in (platforms.Platforms(), releases.Releases()):
        component(made)
    (first, *_) = relations = read(made, releases.GROUP)
    first.fields["work"] = "Smoke"
    found = Certain(made, relations).settle(first, {"Cinemas": (2.0, 0.0), "Netflix": (-1.0, 0.0)})
    assert [name for name, (coming, _) in found.items() if coming > 0] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{WRK:Ash} begins on BBC Two on 9 July, with a repeat on More4.", ["BBC Two"]),
        ("{WRK:Ash} begins on BBC Two on 9 July and will be repeated on More4.", ["BBC Two"]),
        ("{WRK:Ash} begins on BBC Two on 9 July, a week after its launch on More4.", ["BBC Two"]),
        ("{WRK:Ash} is on BBC Two from 9 July and on catch-up via More4.", ["BBC Two"]),
        # Both on the day; the repeat is what the day is of; named again.
        ("{WRK:Ash} begins on BBC Two on 9 July and on More4.", ["BBC Two", "More4"]),
        ("On BBC Two, and in a repeat on More4, {WRK:Ash} begins on 9 July.", ["BBC Two", "More4"]),
        (
            "{WRK:Ash} is on BBC Two and More4 on 9 July, with a repeat on More4.",
            ["BBC Two", "More4"],
        ),
    ],
)
def test_a_service_before_or_after_the_date(sentence: str, expected: list[str]) -> None:
    assert settled(sentence, ("BBC Two", 2.0), ("More4", 1.0), number=0) == expected


@pytest.mark.parametrize(
    ("sentence", "event", "likely"),
    [
        ("It opened on 9 May.", "release", False),
        # It was on a service; it is on this one; a series begins where it is.
        ("It began streaming on 9 May.", "release", True),
        ("It opened on Hulu on 9 May.", "release", True),
        ("It opened on 9 May.", "premiere", True),
    ],
)
def test_what_opened_before_was_elsewhere(sentence: str, event: str, likely: bool) -> None:
    made = doc(f"The film {{WRK:Ash}} is on Hulu.\n\n{sentence}")
    for component in (platforms.Platforms(), releases.Releases()):
        component(made)
    relations = read(made, releases.GROUP)
    relations[-1].fields["event"] = event
    coming, past = Certain(made, relations).settle(relations[-1], {"Hulu": (2.0, 0.0)})["Hulu"]
    assert coming > 0  # of a date to come it says nothing
    assert (coming + past > 0) is likely


@pytest.mark.parametrize(
    ("sentence", "zone", "expected"),
    [
        ("ITV's drama {WRK:Ash} starts at 9/8c on 9 May.", "America/New_York", ["PBS"]),
        # The clock is British, or it is on the channel.
        ("ITV's drama {WRK:Ash} starts at 9pm on 9 May.", "Europe/London", ["ITV1"]),
        ("{WRK:Ash} is on ITV on 9 May, at 4pm ET.", "America/New_York", ["ITV1"]),
    ],
)
def test_an_american_time_is_no_british_channels(
    sentence: str, zone: str, expected: list[str]
) -> None:
    made = doc(f"PBS has {{WRK:Ash}}.\n\n{sentence}")
    for component in (platforms.Platforms(), releases.Releases()):
        component(made)
    relations = read(made, releases.GROUP)
    relations[-1].fields["timezone"] = zone
    odds = {"PBS": (-2.0, 0.0), "ITV1": (2.0, 0.0)}
    found = Certain(made, relations).settle(relations[-1], odds)
    assert [name for name, (coming, _) in found.items() if coming > 0] == expected


def test_who_holds_the_rights_has_no_day_of_the_film() -> None:
    marked = "Hulu has bought the digital rights of {WRK:Ash}.\n\nThe film {WRK:Ash} will be released on 9 May."
    assert settled(marked, ("Hulu", 2.0), number=0) == []
    assert settled(marked + " It is on Hulu.", ("Hulu", 2.0), number=0) == ["Hulu"]
