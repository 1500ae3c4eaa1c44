"""Who spoke, of everybody who may have: the options, what speaks for each, and their chances."""

from __future__ import annotations

import math

import pytest
from inline import doc

from newsextract import names
from newsextract.components import platforms, quotes
from newsextract.components.quote import going_on, scored_quotes
from newsextract.components.quote.speaker_choice import (
    DEFAULTS,
    JOINT,
    Option,
    Speakers,
    chances,
    change,
)
from newsextract.components.relations import Relation, read
from newsextract.components.scene import scene
from newsextract.components.score.scores import NOBODY, Group

Rows = list[tuple[Group, float]]


class Made:
    """Scores made up: who may have spoken, for every quotation or by the offset of one."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def rights(self, relation: str, left: Group) -> Rows:
        assert (relation, left[0]) == ("speaker", "QUOTE")
        return self.rows

    def best(
        self, relation: str, left: Group, right: Group
    ) -> tuple[tuple[int, int], tuple[int, int]] | None:
        return ((0, 1), (2, 9)) if right in dict(self.rows) else None


class Asked:
    """An article with its quotations, and made-up scores by the people's names."""

    def __init__(self, marked: str, **scores: float) -> None:
        self.doc = doc(marked)
        for component in (platforms.Platforms(), quotes.Quotes()):
            component(self.doc)
        numbers = {m.name.replace(" ", "_"): m for m in names.mentions(self.doc)}
        rows: Rows = []
        for name, score in scores.items():
            mention = numbers.get(name)
            group = ("ORG", name) if mention is None else (mention.label, mention.person)
            rows.append((NOBODY if name == "nobody" else group, score))
        self.scored = Made(rows)
        self.quotes = read(self.doc, quotes.GROUP)
        self.speakers = Speakers(self.doc, self.scored, scene(self.doc), self.quotes)  # type: ignore[arg-type]

    def options(self, index: int = 0, outer: tuple[str, ...] = ()) -> dict[str, Option]:
        found = self.speakers.options(self.quotes[index], outer)
        assert len({one.name for one in found}) == len(found)
        return {one.name: one for one in found}


def feature(options: dict[str, Option], name: str) -> dict[str, float]:
    """The options that have a feature, and it."""
    return {who: one.features[name] for who, one in options.items() if one.features.get(name)}


TWO = "{PER:Mary Lee} met {PER:Thomas Ray}. “We begin filming in May,” {PER:Mary Lee} said."


def test_chances() -> None:
    options = [Option(n, NOBODY, {"score": s, "new": 9.0}) for n, s in (("a", 0.0), ("b", 1.0))]
    assert chances(options, {"score": math.log(3)}) == pytest.approx([0.25, 0.75])
    assert chances(options, {}) == pytest.approx([0.5, 0.5])
    assert chances(options[:1], {"score": -5.0}) == [1.0]
    far = chances(options, {"score": 1e4})
    assert far == pytest.approx([0.0, 1.0])
    assert sum(far) == pytest.approx(1)


def test_whom_the_heads_and_the_rules_see() -> None:
    options = Asked(TWO, Mary_Lee=2.0, Thomas_Ray=1.0, nobody=0.0).options()
    assert list(options) == ["Mary Lee", "Thomas Ray", ""]
    assert feature(options, "rule") == {"Mary Lee": 1.0}
    assert feature(options, "rule_cue_after") == {"Mary Lee": 1.0}
    assert feature(options, "nobody") == {"": 1.0}
    assert {n: one.features["raw"] for n, one in options.items()} == {
        "Mary Lee": 2.0, "Thomas Ray": 1.0, "": 0.0,
    }  # fmt: skip
    # ``score`` is the log of each one's share.
    shares = [math.exp(one.features["score"]) for one in options.values()]
    assert sum(shares) == pytest.approx(1)
    assert shares[0] / shares[1] == pytest.approx(math.e)


def test_somebody_whom_only_the_rules_see_is_asked_too() -> None:
    asked = Asked(TWO, Thomas_Ray=1.0)
    options = asked.options()
    assert set(options) == {"Mary Lee", "Thomas Ray"}
    assert options["Mary Lee"].features["raw"] == -12.0
    weights = {**DEFAULTS, "score": 0.0}
    p = dict(zip(options, chances(options.values(), weights), strict=True))
    assert p["Mary Lee"] > 0.5 > p["Thomas Ray"]


def test_nobody_is_an_option_where_the_rules_name_nobody() -> None:
    options = Asked("{PER:Mary Lee} left. “It was chaos from the start,” a source said.").options()
    assert list(options) == [""]
    assert options[""].group == NOBODY
    assert options[""].features["rule"] == 1.0


def test_several_who_speak_together_are_one_option() -> None:
    marked = "“We begin filming in May,” {PER:Mary Lee} and {PER:Thomas Ray} said."
    marked = f"{{PER:Jo Pike}} left. {marked}"
    options = Asked(marked, Jo_Pike=1.0, Mary_Lee=2.0, Thomas_Ray=3.0).options()
    both = "Mary Lee; Thomas Ray"
    assert set(options) == {"Jo Pike", both}  # one of them does not stand against both
    assert (options[both].group, options[both].features["raw"]) == (JOINT, 3.0)
    assert feature(options, "joint") == feature(options, "rule") == {both: 1.0}


def test_a_name_counts_once_with_its_best_score() -> None:
    asked = Asked(TWO, Mary_Lee=2.0)
    person = asked.scored.rows[0][0][1]
    asked.scored.rows = [(("CHARACTER", person), 3.0), (("PERSON", person), 2.0)]
    options = asked.options()
    assert (options["Mary Lee"].group[0], options["Mary Lee"].features["raw"]) == ("CHARACTER", 3.0)
    assert feature(options, "character") == {"Mary Lee": 1.0}


def test_organisations() -> None:
    marked = "The {ORG:BBC} was glad. “We begin filming in May,” {PER:Mary Lee} said."
    options = Asked(marked, Mary_Lee=2.0, BBC=1.0, Unheard=5.0).options()
    assert set(options) == {"Mary Lee", "BBC"}  # of others the article knows nothing
    assert feature(options, "organisation") == {"BBC": 1.0}
    assert "behind" not in options["BBC"].features


def test_what_was_heard_before() -> None:
    asked = Asked(
        "“We begin filming in May,” {PER:Mary Lee} said. “It will be cold.”\n\n"
        "“I am not so sure of that,” {PER:Thomas Ray} said.\n\n“Nor am I, I must say,” she said.",
        Mary_Lee=1.0, Thomas_Ray=1.0,
    )  # fmt: skip
    before = asked.options(0)
    assert all("last" not in one.features for one in before.values())
    asked.speakers.heard(asked.quotes[0], "Mary Lee")
    here = asked.options(1)
    assert feature(here, "last") == feature(here, "last_here") == {"Mary Lee": 1.0}
    assert feature(here, "last_above") == {}
    assert feature(here, "silent") == {"Thomas Ray": 1.0}
    asked.speakers.heard(asked.quotes[1], "Mary Lee")
    above = asked.options(2)
    assert feature(above, "last_above") == {"Mary Lee": 1.0}
    assert feature(above, "last_here") == {}
    assert feature(above, "spoken") == {"Mary Lee": pytest.approx(math.log(3))}
    asked.speakers.heard(asked.quotes[2], "Thomas Ray")
    turn = asked.options(3)
    assert feature(turn, "last") == {"Thomas Ray": 1.0}
    assert feature(turn, "last_but_one") == {"Mary Lee": 1.0}


def test_several_were_heard() -> None:
    asked = Asked(TWO, Mary_Lee=1.0, Thomas_Ray=1.0)
    asked.speakers.heard(asked.quotes[0], "Mary Lee; Thomas Ray")
    options = asked.options()
    assert feature(options, "silent") == feature(options, "last") == {}
    assert set(feature(options, "spoken")) == {"Mary Lee", "Thomas Ray"}
    asked.speakers.heard(asked.quotes[0], "")
    assert feature(asked.options(), "last") == {}


@pytest.mark.parametrize(("pronoun", "doubted"), [("she", "Thomas Ray"), ("he", "Mary Lee")])
def test_the_pronoun_of_the_cue(pronoun: str, doubted: str) -> None:
    marked = "{PER:Mary Lee} met {PER:Thomas Ray}. “We begin filming in May,” " + pronoun + " said."
    options = Asked(marked, Mary_Lee=1.0, Thomas_Ray=1.0).options()
    ((who, odds),) = feature(options, "gender").items()
    assert who == doubted
    assert odds < -1
    assert set(feature(options, "behind_pronoun")) == {"Mary Lee", "Thomas Ray"}
    assert feature(Asked(TWO, Mary_Lee=1.0, Thomas_Ray=1.0).options(), "gender") == {}


def test_where_people_stand() -> None:
    marked = (
        "{PER:Mary Lee} met {PER:Thomas Ray}.\n\n“I told {PER:Jo Pike} that we begin,” "
        "{PER:Mary Lee} said."
    )
    options = Asked(marked, Mary_Lee=1.0, Thomas_Ray=1.0, Jo_Pike=1.0).options()
    assert feature(options, "inside") == feature(options, "unnamed_yet") == {"Jo Pike": 1.0}
    assert feature(options, "here_after") == {"Mary Lee": 1.0}
    assert feature(options, "here_before") == {}
    assert feature(options, "between") == {"Mary Lee": 1.0, "Jo Pike": 4.0}
    assert options["Thomas Ray"].features["behind"] < options["Mary Lee"].features["behind"]
    assert options["Mary Lee"].features["mentions"] == pytest.approx(math.log(3))


def test_a_quotation_within_another() -> None:
    marked = "“{PER:Tom Ray} said, ‘You must run now,’ and I ran,” {PER:Mary Lee} said."
    asked = Asked(marked, Tom_Ray=1.0, Mary_Lee=1.0, nobody=0.0)
    assert asked.quotes[1].fields["parent"]
    options = asked.options(1, outer=("Mary Lee",))
    assert feature(options, "outer_other") == {"Mary Lee": 1.0}
    assert feature(options, "outer_rule") == {}
    assert feature(options, "nested_nobody") == {"": 1.0}
    assert feature(asked.options(1, outer=("Tom Ray",)), "outer_rule") == {"Tom Ray": 1.0}
    assert feature(asked.options(0), "nested_nobody") == {}


def test_a_synopsis_is_nobodys() -> None:
    marked = "The official synopsis reads: “A fire divides a town.” {PER:Mary Lee} leads it."
    asked = Asked(marked, Mary_Lee=5.0, nobody=0.0)
    options = asked.options()
    assert feature(options, "document") == {"Mary Lee": 1.0}
    p = dict(zip(options, chances(options.values(), DEFAULTS), strict=True))
    assert p[""] > 0.99


def test_change() -> None:
    asked = Asked(TWO, Mary_Lee=1.0, Thomas_Ray=2.0, nobody=0.0)
    options = asked.options()
    one = asked.quotes[0]
    change(asked.scored, one, options["Thomas Ray"], "scorer")  # type: ignore[arg-type]
    assert (one.rule, one.fields["speakers"], one.fields["role"]) == ("scorer", "Thomas Ray", "")
    assert one.roles["speaker"] == (2, 9)
    change(asked.scored, one, options[""], "scorer")  # type: ignore[arg-type]
    assert (one.fields["speakers"], "speaker" in one.roles) == ("", False)


def test_change_to_nobody_keeps_the_role() -> None:
    unnamed = Relation("r", {"quote": (0, 1)}, {"speakers": "Ann", "role": "the team"})
    change(Made([]), unnamed, Option("", NOBODY, {}), "scorer")  # type: ignore[arg-type]
    assert unnamed.fields == {"speakers": "", "role": "the team"}


LEAD = "We met {PER:Ann Lee}, who leads {WRK:Smoke}.\n\n"
QUESTIONS = ["Were you cold?", "Did you swim?", "Will you come back?"]
INTERVIEWS = {
    # The heads prefer somebody else everywhere, who is spoken of in one answer.
    "spoken_of": (["I was. {PER:Tom Ray} was not.", "I sank.", "I hope so."], 2.5, {"Ann Lee"}),
    "not_spoken_of": (["I was.", "I sank.", "I hope so."], 2.5, {"Tom Ray"}),
    "likeliest": (["I was.", "I sank.", "I hope so."], -9.0, {"Ann Lee"}),
}


@pytest.mark.parametrize(("said", "other", "speakers"), INTERVIEWS.values(), ids=INTERVIEWS)
def test_an_interview_is_somebodys_as_a_whole(
    said: list[str], other: float, speakers: set[str]
) -> None:
    pairs = "\n\n".join(f"{q}\n\n{a}" for q, a in zip(QUESTIONS, said, strict=True))
    asked = Asked(LEAD + pairs + "\n\n{PER:Tom Ray} directs.", Ann_Lee=-2.0, Tom_Ray=other)
    found = scored_quotes.find(asked.doc, asked.scored, None)  # type: ignore[arg-type]
    assert {one.relation.fields["speakers"] for one in found} == speakers


BESIDE = "{PER:Mary Lee} met {PER:Thomas Ray}. {PER:Thomas Ray} was late."
GOING_ON = {
    # The heads take the second half for another's.
    "only_the_cue": ("“We begin in May,” {PER:Mary Lee} says. “It is cold.”", ["Mary Lee"] * 2),
    "another_paragraph": (
        "“We begin in May,” {PER:Mary Lee} says.\n\n“It is cold.”",
        ["Mary Lee", "Thomas Ray"],
    ),
    "more_than_the_cue": (
        "“We begin in May,” {PER:Mary Lee} says, and the door opens to the snow and to the wind from the hills that have"
        " been at it since the morning. “It is cold.”",
        ["Mary Lee", "Thomas Ray"],
    ),
}


@pytest.mark.parametrize(("said", "speakers"), GOING_ON.values(), ids=GOING_ON)
def test_who_goes_on_beside_the_cue(
    said: str, speakers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(f"{BESIDE} {said}", Mary_Lee=0.0, Thomas_Ray=0.0)

    def by_rule_or_another(options: list[Option], weights: object) -> list[float]:
        another = not any(one.features.get("rule_cue_after") for one in options)
        return [0.9 if (one.name == "Thomas Ray") == another else 0.1 for one in options]

    monkeypatch.setattr(scored_quotes.speaker_choice, "chances", by_rule_or_another)
    found = scored_quotes.find(asked.doc, asked.scored, None)  # type: ignore[arg-type]
    assert [one.relation.fields["speakers"] for one in found] == speakers


ADDING = {
    "added": ("“It is late,” she added.", ["Thomas Ray", "Thomas Ray"]),
    "said": ("“It is late,” she said.", ["Thomas Ray", "Mary Lee"]),
}


@pytest.mark.parametrize(("said", "speakers"), ADDING.values(), ids=ADDING)
def test_who_adds_is_whoever_spoke(
    said: str, speakers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(
        f"{BESIDE} {{PER:Mary Lee}} sat. “It is cold,” she said. They ate.\n\n{said}",
        Mary_Lee=0.0,
        Thomas_Ray=0.0,
    )
    chosen = iter(["Thomas Ray", ""])

    def another_then_the_rules(options: list[Option], weights: object) -> list[float]:
        name = next(chosen)
        return [
            0.9 if one.name == name or (not name and one.features.get("rule")) else 0.1
            for one in options
        ]

    monkeypatch.setattr(scored_quotes.speaker_choice, "chances", another_then_the_rules)
    monkeypatch.setattr(scored_quotes.unfit_speakers, "find", lambda *_: frozenset())
    found = scored_quotes.find(asked.doc, asked.scored, None)  # type: ignore[arg-type]
    assert [one.relation.fields["speakers"] for one in found] == speakers


OF_NOBODY = {
    "added": ("“We begin in May,” the actor, 46, said.\n\n“It is cold,” he added.", True),
    "beside_the_cue": ("“We begin in May,” the actor, 46, said. “It is cold.”", True),
    "somebody_else": (
        "“We begin in May,” the actor, 46, said.\n\n“It is cold,” {PER:Thomas Ray} added.",
        False,
    ),
    "laughed": ("“We begin in May,” the actor, 46, said.\n\n“It is cold,” she laughed.", False),
}


@pytest.mark.parametrize(("said", "expected"), OF_NOBODY.values(), ids=OF_NOBODY)
def test_nobody_goes_on(said: str, expected: bool) -> None:
    made = doc(said)
    first, second = quotes.Quotes().match(made)
    assert first.fields["speakers"] == ""
    assert going_on.nobody(made, second, first) == expected


IN_TURN = {
    # The net would have the one who spoke go on.
    "four_in_turn": (
        "“We begin in May,” {PER:Mary Lee} says. “In May?” “In May.” “It is cold.”",
        ["Mary Lee", "Thomas Ray", "Mary Lee", "Thomas Ray"],
    ),
    "straight_marks": (
        '"We begin in May," {PER:Mary Lee} says. "In May?" "In May."',
        ["Mary Lee", "Thomas Ray", "Mary Lee"],
    ),
    "nothing_between": (
        "“We begin in May,” {PER:Mary Lee} says. “In May?” “In May.”",
        ["Mary Lee", "Thomas Ray", "Mary Lee"],
    ),
    "a_paragraph_each": (
        "“We begin in May,” {PER:Mary Lee} says.\n\n“It is cold in May.”\n\n“It is never cold.”",
        ["Mary Lee", "Mary Lee", "Mary Lee"],
    ),
    "marks_left_open": (
        "“We begin in May,” {PER:Mary Lee} says. “In May.\n\n“And it is cold.”", ["Mary Lee"] * 2,
    ),
    "a_cue_of_its_own": (
        "“We begin in May,” {PER:Mary Lee} says. “In May?” “In May,” {PER:Thomas Ray} says.",
        ["Mary Lee", "Mary Lee", "Thomas Ray"],
    ),
    "words_between": (
        "“We begin in May,” {PER:Mary Lee} says. “In May?” It rains. “In May.”", ["Mary Lee"] * 3,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "speakers"), IN_TURN.values(), ids=IN_TURN)
def test_marks_side_by_side_are_two_speakers(
    said: str, speakers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(f"{BESIDE} {said}", Mary_Lee=0.0, Thomas_Ray=0.0)

    def by_cue_or_the_last(options: list[Option], weights: object) -> list[float]:
        ruled = [o.name for o in options if o.features.get("rule_cue_after")]
        told = ruled or [o.name for o in options if o.features.get("last")]
        last = told[0] if told else ""
        return [0.9 if one.name == last else 0.1 for one in options]

    monkeypatch.setattr(scored_quotes.speaker_choice, "chances", by_cue_or_the_last)
    found = scored_quotes.find(asked.doc, asked.scored, None)  # type: ignore[arg-type]
    assert [one.relation.fields["speakers"] for one in found] == speakers


TRADES = {
    # The heads and the net would give all of these to another.
    "trade_of_the_cue": ("“It was very cold there,” the director said.", "Mary Lee"),
    "trade_before_she": ("The director said that she froze. “It was very cold there,” she said.", "Mary Lee"),
    "anybody": ("“It was very cold there,” the 40-year-old said.", "Thomas Ray"),
    "trade_of_nobody": ("“It was very cold there,” the composer said.", "Thomas Ray"),
    "she": ("“It was very cold there,” she said.", "Mary Lee"),  # who is no Thomas
}  # fmt: skip


@pytest.mark.parametrize(("said", "speaker"), TRADES.values(), ids=TRADES)
def test_a_trade_beside_a_name_says_who(
    said: str, speaker: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(
        f"Director {{PER:Mary Lee}} met {{PER:Thomas Ray}}. {said}", Mary_Lee=0.0, Thomas_Ray=0.0
    )
    monkeypatch.setattr(
        scored_quotes.speaker_choice, "chances",
        lambda options, weights: [0.9 if one.name == "Thomas Ray" else 0.1 for one in options],
    )  # fmt: skip
    found = scored_quotes.find(asked.doc, asked.scored, None)  # type: ignore[arg-type]
    assert [one.relation.fields["speakers"] for one in found] == [speaker]


def test_he_and_she_of_one_story_are_two(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(
        "{PER:Jo Hart} met {PER:Bo Bell} and {PER:Sam Hill}. “And she said, ‘Come in out of the rain.’ And he said, ‘It is nearly over.’ So it was,” {PER:Jo Hart} said.",
        Jo_Hart=0.0, Bo_Bell=0.0, Sam_Hill=0.0,
    )  # fmt: skip
    weigh = {"Jo Hart": 0.2, "Bo Bell": 0.5, "Sam Hill": 0.3}
    monkeypatch.setattr(
        scored_quotes.speaker_choice, "chances",
        lambda options, weights: [weigh.get(one.name, 0.1) for one in options],
    )  # fmt: skip
    found = scored_quotes.find(asked.doc, asked.scored, None)  # type: ignore[arg-type]
    within = [one.relation.fields["speakers"] for one in found if one.relation.fields["parent"]]
    assert within == ["Bo Bell", "Sam Hill"]


def test_i_said_is_whoever_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(
        "{PER:Mary Lee} met {PER:Thomas Ray}. “And I said, ‘Come in out of the rain,’ and so it was,” {PER:Mary Lee} said.",
        Mary_Lee=0.0, Thomas_Ray=0.0,
    )  # fmt: skip
    first = iter([True])

    def another_then_the_rules(options: list[Option], weights: object) -> list[float]:
        if next(first, False):
            return [0.9 if one.name == "Thomas Ray" else 0.1 for one in options]
        return [0.9 if one.features.get("rule") else 0.1 for one in options]

    monkeypatch.setattr(scored_quotes.speaker_choice, "chances", another_then_the_rules)
    found = scored_quotes.find(asked.doc, asked.scored, None)  # type: ignore[arg-type]
    assert [one.relation.fields["speakers"] for one in found] == ["Thomas Ray"] * 2


def test_networks_say_nothing() -> None:
    made = doc("{ORG:Instagram} and {ORG:Netflix} met {PER:Mary Lee}.")
    named = Speakers(made, Made([]), scene(made), []).named  # type: ignore[arg-type]
    assert set(named.values()) == {"Netflix", "Mary Lee"}


def test_a_label_says_who() -> None:
    made = doc(
        "{PER:Ann Lee} and {PER:Tom Ray} talk.\n\n{PER:Ann Lee}: It was cold.\n\n{PER:Tom Ray}: It was not.\n\n"
        "{PER:Ann Lee}: It was so."
    )
    quotes.Quotes()(made)
    people = {m.name: m for m in names.mentions(made)}
    rows: Rows = [((m.label, m.person), 9.0 * (m.name == "Tom Ray")) for m in people.values()]
    found = scored_quotes.find(made, Made(rows), None)  # type: ignore[arg-type]
    assert [c.relation.fields["speakers"] for c in found] == ["Ann Lee", "Tom Ray", "Ann Lee"]


def test_a_headline_follows_the_quotation_that_it_repeats() -> None:
    made = doc(
        "{PER:Tom Ray}: ‘It was so cold there’\n\n{PER:Ann Lee} said: “It was so cold there in May.”"
    )
    quotes.Quotes()(made)
    people = {m.name: m for m in names.mentions(made)}
    rows: Rows = [((m.label, m.person), 20.0 * (m.name == "Tom Ray")) for m in people.values()]
    found = scored_quotes.find(made, Made(rows), None)  # type: ignore[arg-type]
    said = [c.relation.fields["speakers"] for c in found]
    assert said[0] == said[1]


TOLD = {
    "he": ("He said, ‘Then swim.’", ["Tom Ray", "Tom Ray"]),
    "she": ("She said, ‘Then swim.’", ["Tom Ray", "Zadé"]),
    "named": ("{PER:Zadé} said, ‘Then swim.’", ["Tom Ray", "Zadé"]),
}


@pytest.mark.parametrize(("last", "said"), TOLD.values(), ids=TOLD)
def test_he_of_one_story(last: str, said: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    made = doc(
        f"{{PER:Ann Lee}} met {{PER:Tom Ray}} and {{PER:Zadé}}. “He said, ‘You are late.’ I swam. {last}”"
    )
    quotes.Quotes()(made)
    people = {m.name: (m.label, m.person) for m in names.mentions(made)}
    likely = iter(["Ann Lee", "Tom Ray", "Zadé"])

    def shares(options: list[Option], weights: object) -> list[float]:
        wanted = next(likely)
        return [0.9 if one.name == wanted else 0.05 for one in options]

    monkeypatch.setattr(scored_quotes.speaker_choice, "chances", shares)
    monkeypatch.setattr(scored_quotes, "_likeliest", lambda *_: "")
    scored = Made([(group, 1.0) for group in people.values()])
    found = scored_quotes.find(made, scored, None)  # type: ignore[arg-type]
    assert [c.relation.fields["speakers"] for c in found] == ["Ann Lee", *said]


LONG = "I had never been to the sea before that day in May"
BELOW = {
    "below": (f"“{LONG},” {{PER:Ann Lee}} said in a clip.\n\n“{LONG}. It was cold.”", True),
    "pronoun": (f"{{PER:Ann Lee}} won. “{LONG},” she said in a clip.\n\n“{LONG}. It was cold.”", True),
    "question": (f"“{LONG}?” {{PER:Ann Lee}} asked.\n\n“{LONG}. It was cold.”", False),
    "banter": (f"“{LONG},” {{PER:Ann Lee}} said.\n\n“Same. {LONG}.”", False),
    "you_would": (f"“{LONG},” {{PER:Ann Lee}} said.\n\n“You’d see it. {LONG}.”", True),
    "you": (f"“{LONG},” {{PER:Ann Lee}} said.\n\n“You saw it. {LONG}.”", False),
    "short": (f"“It rained,” {{PER:Ann Lee}} said.\n\n“{LONG}. It was cold.”", False),
    "short_below": (f"“{LONG},” {{PER:Ann Lee}} said.\n\n“It was cold.”", False),
    "not_alone": (f"“{LONG},” {{PER:Ann Lee}} said.\n\n“{LONG},” was how it ended.", False),
    "farther": (f"“{LONG},” {{PER:Ann Lee}} said.\n\nIt rained.\n\n“{LONG}. It was cold.”", False),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), BELOW.values(), ids=BELOW)
def test_goes_on_below(marked: str, expected: bool) -> None:
    made = doc(marked)
    first, second = quotes.Quotes().match(made)
    assert going_on.goes_below(made, second, first) == expected


PHRASE = "{PER:Ann Lee} reckoned the sea had been “far too wet”"
PHRASES = {
    "below": (f"{PHRASE}.\n\n“We had one umbrella.”", True),
    "no_stop": (f"{PHRASE}\n\n“We had one umbrella.”", True),
    "goes_on_behind_it": (f"{PHRASE}, and {{PER:Tom Ray}} laughed.\n\n“We had one umbrella.”", False),
    "not_her_paragraph": (f"It rained. {PHRASE}.\n\n“We had one umbrella.”", False),
    "whole_sentence": ("{PER:Ann Lee} said: “It was wet.”\n\n“We had one umbrella.”", False),
    "own_cue": (f"{PHRASE}.\n\n“We had one umbrella,” {{PER:Tom Ray}} said.", False),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), PHRASES.values(), ids=PHRASES)
def test_goes_on_below_a_phrase(marked: str, expected: bool) -> None:
    made = doc(marked)
    first, second = quotes.Quotes().match(made)[:2]
    assert going_on.goes_on_below(made, second, first) == expected
