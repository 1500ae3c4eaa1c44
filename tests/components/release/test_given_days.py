"""Words that give a title its day and are of no other use."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import given_days
from newsextract.components.releases import Releases
from newsextract.components.scene import scene

GIVEN = {
    "since": "“{WRK:Smoke},” which we've had since {DAT:last January}, is a song.",
    "since_in_cinemas": "{WRK:Smoke}, in {PLT:cinemas=Cinemas} since {DAT:Friday}, took nothing.",
    "the_date_of": "{DAT:9 May} is also the date of {WRK:Smoke}.",
    "not_before": "{WRK:Smoke} won't be with us before {DAT:9 May}.",
    "all_of_it": "{WRK:Smoke} is short. All six episodes drop on {DAT:Friday}.",
    "a_line": "{WRK:Smoke} (Ann)\n\n{WRK:Smoke} ({DAT:9 May 2031})\n\nA boat sinks.",
    "numbered_line": "3. {WRK:Smoke} – {DAT:May 9}",
    "episode_of": "The trade paper has the plot of the {DAT:March 6} episode of {WRK:Smoke}.",
    "season_premiere_of": "{DAT:Sunday}'s season premiere of {WRK:Smoke} was loud.",
    "put_up": "A reunion of {WRK:Smoke} was put up by {PLT:Hulu} {DAT:last week}.",
    "takings": "{WRK:Smoke} opened to $61 million {DAT:this weekend}.",
    "takings_of_a_week": "8   {WRK:Smoke}  Quayside Film  {DAT:28/3/31}  £1.3m  £1.3m",
    "day_and_hour_before": "{DAT:Sunday April 6} at 9:00pm - {WRK:Smoke} - A boat sinks.",
    "keeps": "{WRK:Smoke} keeps its {DAT:9 May} opening.",
}
NOT_GIVEN = {
    "a_band": "{WRK:Smoke} is by Bo Roe, who has been around since {DAT:2020}.",
    "in_the_can": "{WRK:Smoke} has been in the can since {DAT:May}.",
    "another_s_date": "{DAT:9 May} is also the date of the wedding in {WRK:Smoke}.",
    "does_not_wrap": "{WRK:Smoke} does not wrap before {DAT:9 May}.",
    "all_of_them_people": "{WRK:Smoke} is short. All six sisters marry on {DAT:Friday}.",
    "a_year_in_brackets": "{WRK:Smoke} ({DAT:2009})",
    "a_sentence": "{WRK:Smoke} came before {WRK:Ash} ({DAT:9 May 2031}) in the vote.",
    "an_episode_of_a_year": "She was a rabbi in a {DAT:2008} episode of {WRK:Smoke}.",
    "pulled": "They have pulled {DAT:tonight}'s episode of {WRK:Smoke}.",
    "a_guest": "She was a guest on {DAT:Monday}'s episode of the {WRK:Smoke} podcast.",
    "weeks_and_no_day": "8   {WRK:Smoke}  Quayside Film  {DAT:2031}  £1.3m",
    "takings_told": "{WRK:Smoke} opened to $28 million from 3,520 houses, they said {DAT:Sunday}.",
}


def given(marked: str) -> set[str]:
    made = scene(doc(marked))
    return {title for s in made.sentences for _, title in given_days.meant(made, s)}


@pytest.mark.parametrize("marked", GIVEN.values(), ids=GIVEN)
def test_given(marked: str) -> None:
    assert given(marked) == {"Smoke"}


@pytest.mark.parametrize("marked", NOT_GIVEN.values(), ids=NOT_GIVEN)
def test_not_given(marked: str) -> None:
    assert given(marked) == set()


def test_the_service_between() -> None:
    made = scene(doc(GIVEN["put_up"]))
    told = [
        given_days.services(made, s, at)
        for s in made.sentences
        for at, _ in given_days.meant(made, s)
    ]
    assert told == ["Hulu"]


def test_a_row_of_takings_is_of_cinemas() -> None:
    (found,) = Releases().match(doc(GIVEN["takings_of_a_week"]))
    assert (found.fields["work"], found.fields["platforms"]) == ("Smoke", "Cinemas")
