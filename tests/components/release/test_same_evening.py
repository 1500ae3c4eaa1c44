"""Titles that take the day of the sentence before, and those that do not."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import same_evening
from newsextract.components.releases import Releases

FIRST = "{WRK:Smoke} begins on {PLT:BBC One} on {DAT:Sunday 9 May} at 9pm."
TOLD = {
    "followed": (f"{FIRST} It's followed at 10.30pm by {{WRK:Ash}}.", {"Ash"}),
    "followed_without_an_hour": (f"{FIRST} It will be followed by {{WRK:Ash}}.", {"Ash"}),
    "then": (f"{FIRST} Then, at 10.30pm, comes {{WRK:Ash}}.", {"Ash"}),
    "follows": (f"{FIRST} {{WRK:Ash}}, a quiz, follows at 10.30pm.", {"Ash"}),
    "hour_alone": (f"{FIRST} {{WRK:Ash}} is on {{PLT:ITV1}} at 9pm.", {"Ash"}),
    "two_hours": (
        f"{FIRST} {{WRK:Ash}} is back at 10pm, followed at 11pm by {{WRK:Flint}}.",
        {"Ash", "Flint"},
    ),
    "with": (
        "{WRK:Smoke} returns on {DAT:Sunday 9 May} at 9pm, with the second season of {WRK:Ash} following at 10pm.",
        {"Ash"},
    ),
    "just_before": (f"{FIRST} Just before it, there is {{WRK:Ash}}.", {"Ash"}),
    "next_paragraph": (f"{FIRST}\n\nIt's followed at 10.30pm by {{WRK:Ash}}.", {"Ash"}),
    "another_sentence_beside_it": (
        f"{FIRST} Then comes {{WRK:Ash}} at 10/9c; it was filmed in {{LOC:Cork}}.".replace(
            "; it", ". It"
        ),
        {"Ash"},
    ),
    "below_the_line_of_a_day": (
        "{DAT:Sunday 9 May}\n\nIt all starts with the last part of {WRK:Ash} at 8pm, and it rains.",
        {"Ash"},
    ),
}
UNTOLD = {
    "every_week": f"{FIRST} {{WRK:Ash}} airs weeknights at 7.30pm.",
    "plot": f"{FIRST} It follows two sisters. {{WRK:Ash}} was about brothers.",
    "no_hour": f"{FIRST} {{WRK:Ash}} follows the fortunes of two sisters.",
    "rival": f"{FIRST} That puts it up against {{WRK:Ash}} at 9pm.",
    "in_a_bracket": f"{FIRST} It stars {{PER:Ann Lee}} ({{WRK:Ash}}) and ends at 10pm.",
    "day_of_its_own": f"{FIRST} {{WRK:Ash}} follows at 9pm on {{DAT:16 May}}.",
    "with_a_day_of_its_own": "{WRK:Smoke} is on {DAT:Sunday 9 May}, with {WRK:Ash} to follow in {DAT:June}.",
    "two_days": "{WRK:Smoke} is on {DAT:9 May} and {DAT:16 May}. {WRK:Ash} is on at 9pm.",
    "next_paragraph_with_an_hour_alone": f"{FIRST}\n\n{{WRK:Ash}} is on {{PLT:ITV1}} at 9pm.",
    "shows_of_a_cinema": f"{FIRST} {{WRK:Ash}} can be seen at 7.15pm and 9.30pm.",
    "entry_of_a_list": "{DAT:Sunday 9 May}\n\n{WRK:Ash} (9pm, {PLT:ITV1}) is the one to see tonight.",
}


@pytest.mark.parametrize("case", TOLD)
def test_title_takes_the_day_told_before(case: str) -> None:
    text, titles = TOLD[case]
    found = [one for one in Releases().match(doc(text)) if one.rule == same_evening.RULE]
    assert {one.fields["work"] for one in found} == titles


@pytest.mark.parametrize("case", UNTOLD)
def test_other_titles_do_not(case: str) -> None:
    found = Releases().match(doc(UNTOLD[case]))
    assert not [one for one in found if one.rule == same_evening.RULE]


def test_hour_and_service_are_its_own() -> None:
    text = f"{FIRST} {{WRK:Ash}} is on {{PLT:ITV1}} at 10pm."
    (one,) = [r for r in Releases().match(doc(text)) if r.rule == same_evening.RULE]
    assert (one.fields["time"], one.fields["platforms"]) == ("22:00", "ITV1")
