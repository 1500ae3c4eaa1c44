"""Who did not say a quotation: of whom its sentence speaks first, who asked in the sentence before, and whose co-star it brings in."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import ruled_out
from newsextract.components.quotes import Quotes

LEAD = "{PER:Ann Lee} and {PER:Tom Ray} made {WRK:Smoke}. “We froze,” {PER:Ray=Tom Ray} said.\n\n"
SAID = "“It was so cold there.”"
TOLD_OF = {
    "of": ("Of {PER:Jo Pike}, 24, who plays his son, he said: " + SAID, {"Jo Pike"}),
    "about_a_co_star": ("About his co-star {PER:Jo Pike}, he said: " + SAID, {"Jo Pike"}),
    "asked": ("Asked about {PER:Zoe Hart}, she laughed and said: " + SAID, {"Zoe Hart"}),
    "speaking": ("Speaking about director {PER:Zoe Hart}, she told us: " + SAID, {"Zoe Hart"}),
    "two": ("Of {PER:Zoe Hart} and {PER:Jo Pike}, he said: " + SAID, {"Zoe Hart", "Jo Pike"}),
    "asked_by_the_host": (
        "When the host asked about working with {PER:Zoe Hart}, who is younger, he said: " + SAID,
        {"Zoe Hart"},
    ),
    "goes_on_in_it": ("{PER:Zoe Hart}, he wrote, “does it with one eyebrow”.", {"Zoe Hart"}),
    "object": ("It was cold for {PER:Zoe Hart}, she said, “up on the hill at night”.", set()),
    "possessive": ("Of {PER:Zoe Hart}'s exit, she said: " + SAID, set()),
    "on_a_podcast": ("On {PER:Jo Pike}'s podcast, he said: " + SAID, set()),
    "beside": ("With {PER:Jo Pike} beside him, he said: " + SAID, set()),
    "subject": ("{PER:Jo Pike} plays his son, and he said: " + SAID, set()),
    "named": ("Of {PER:Jo Pike}, {PER:Tom Ray} said: " + SAID, set()),
    "no_comma": ("Of course {PER:Jo Pike} knows that he said: " + SAID, set()),
}


@pytest.mark.parametrize(("marked", "expected"), TOLD_OF.values(), ids=TOLD_OF)
def test_told_of(marked: str, expected: set[str]) -> None:
    made = doc(LEAD + marked)
    assert ruled_out.told_of(made, Quotes().match(made)[-1]) == expected


ASKERS = {
    "whether": ("{PER:Jo Pike} asked whether it was cold. " + SAID[:-2] + ",” the star said.", {"Jo Pike"}),
    "above": ("{PER:Jo Pike} then asked her how it had been.\n\n" + SAID[:-2] + ",” she said.", {"Jo Pike"}),
    "wondered": ("{PER:Jo Pike} wondered if it was cold. " + SAID[:-2] + ",” he said.", {"Jo Pike"}),
    "moderator": ("Moderator {PER:Jo Pike} asked {PER:Al Dunn} about it. " + SAID[:-2] + ",” the star said.", {"Jo Pike"}),
    "by_the_way": ("Is it so, {PER:Jo Pike} wants to know, that it was cold? " + SAID[:-2] + ",” she said.", {"Jo Pike"}),
    "uncued": ("{PER:Tom Ray} asked whether it was cold.\n\n" + SAID, {"Tom Ray"}),
    "uncued_we": ("{PER:Tom Ray} asked when we called. " + SAID, set()),
    "in_a_clause": ("It rained when {PER:Jo Pike} asked about it. " + SAID[:-2] + ",” she said.", set()),
    "asked_for": ("{PER:Jo Pike} asked for a part. " + SAID[:-2] + ",” he said.", set()),
    "was_asked": ("{PER:Jo Pike} was asked if it was cold. " + SAID[:-2] + ",” he said.", set()),
    "goes_on": ("{PER:Jo Pike} asked if it was cold. " + SAID[:-2] + ",” he added.", set()),
    "spoke_before": ("{PER:Tom Ray} asked if it was cold. " + SAID[:-2] + ",” he said.", set()),
    "by_name": ("{PER:Jo Pike} asked if it was cold. " + SAID[:-2] + ",” {PER:Pike=Jo Pike} said.", set()),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), ASKERS.values(), ids=ASKERS)
def test_askers(marked: str, expected: set[str]) -> None:
    made = doc(LEAD + marked)
    found = Quotes().match(made)
    spoken = frozenset({"Tom Ray"})
    assert ruled_out.asker(made, found[-1], found[-2], spoken) == expected


HIMSELF = {
    "teased": ("When {PER:Jo Pike} teased him, the star laughed. " + SAID[:-2] + ",” he said.", {"Jo Pike"}),
    "asked_her_to": ("{PER:Jo Pike} asked her to sing. " + SAID[:-2] + ",” she told the host.", {"Jo Pike"}),
    "her_mother": ("{PER:Jo Pike} told her mother. " + SAID[:-2] + ",” she said.", set()),
    "the_other": ("{PER:Jo Pike} teased him. " + SAID[:-2] + ",” she said.", set()),
    "named_since": ("{PER:Jo Pike} teased him. {PER:Al Dunn} sat. " + SAID[:-2] + ",” he said.", set()),
    "no_object": ("{PER:Jo Pike} laughed. " + SAID[:-2] + ",” he said.", set()),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), HIMSELF.values(), ids=HIMSELF)
def test_not_himself(marked: str, expected: set[str]) -> None:
    made = doc(LEAD + marked)
    assert ruled_out.not_himself(made, Quotes().match(made)[-1]) == expected


TOLD = {
    "by_name": ("We had dinner with {PER:Jo Pike}. He said, ‘Count the boats.’", True),
    "uncle": ("We met {PER:Jo Pike}. My uncle was there, too. He said, ‘Count the boats.’", False),
    "gentleman": (
        "I met {PER:Jo Pike} once. One man kept me there because, he said, ‘you count.’",
        False,
    ),
    "no_pronoun": ("I met {PER:Jo Pike}. It went ‘Count the boats.’", False),
}


@pytest.mark.parametrize(("said", "named"), TOLD.values(), ids=TOLD)
def test_somebody_by_name(said: str, named: bool) -> None:
    made = doc("“" + said + " That was it,” {PER:Ann Lee} told us.")
    inner = Quotes().match(made)[-1]
    inner.fields["speakers"] = "Jo Pike"
    assert ruled_out.nobody(made, inner) == (frozenset({""}) if named else frozenset())


def test_a_co_writer_is_somebody_else() -> None:
    made = doc(
        "Writing partners {PER:Ann Lee} and {PER:Tom Ray} made {WRK:Smoke}. {PER:Lee=Ann Lee} wrote: “It is cast.”\n\n"
        "Her co-writer replied: “It is not.”"
    )
    assert [r.fields["speakers"] for r in Quotes().match(made)] == ["Ann Lee", "Tom Ray"]


def test_somebody_shouts() -> None:
    made = doc(
        "{PER:Ann Lee} sat down. Somebody bellowed “Pass the bucket!” each time it went quiet."
    )
    found = [(r.fields["speakers"], r.fields["role"]) for r in Quotes().match(made)]
    assert found == [("", "Somebody")]


BROUGHT_IN = {
    "co_star": ("His co-star was no happier. " + SAID[:-2] + ",” she said.", {"Tom Ray"}),
    "brother": ("His screen brother had to begin from nothing.\n\n" + SAID[:-2] + ",” he said.", {"Tom Ray"}),
    "after_but": ("But his wife remembers it well. " + SAID, {"Tom Ray"}),
    "in_the_cue": (SAID[:-2] + ",” his co-star shot back.", {"Tom Ray"}),
    "disagrees": ("{PER:Jo Pike}, who sat beside him, disagreed. " + SAID, {"Tom Ray"}),
    "hits_back": ("The Londoner hit back on Twitter. " + SAID[:-2] + ",” he wrote.", {"Tom Ray"}),
    "he_hits_back": ("He hit back at the critics. " + SAID, set()),
    "of_himself": ("{PER:Ray=Tom Ray} disagreed with the critics. " + SAID, set()),
    "shot_back_to_back": ("The two films were shot back in May. " + SAID, set()),
    "the_reply": (SAID[:-2] + ",” came the reply from the leading lady.", {"Tom Ray"}),
    "her_cue": (SAID[:-2] + ",” the co-star shot back.", set()),
    "hers": ("Her co-star was no happier. " + SAID[:-2] + ",” he said.", set()),
    "his_own": ("His own father never saw it. " + SAID, set()),
    "a_neighbour": ("His neighbour had begun to walk at night. " + SAID, set()),
    "of_a_co_star": ("His co-star’s boat had sunk. " + SAID, set()),
    "a_sentence_before": ("His co-star was no happier. It rained. " + SAID, set()),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), BROUGHT_IN.values(), ids=BROUGHT_IN)
def test_whose(marked: str, expected: set[str]) -> None:
    made = doc(LEAD + marked)
    before, relation = Quotes().match(made)[-2:]
    assert ruled_out.whose(made, relation, before) == expected
