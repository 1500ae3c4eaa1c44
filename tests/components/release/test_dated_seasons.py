"""Which season a date is of, in sentences that tell several."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import dated_seasons

TOLD = {
    "each_its_own": ("Smoke premiered in May 2020 and aired its second season in June 2021.", ["", "2"]),
    "elliptic": ("The first season came out in May 2019, the second in June 2020 and the third followed in July 2021.", ["1", "2", "3"]),
    "elliptic_alone": ("Hulu, which has the first season, gets the second in May 2024.", ["2"]),
    "subject": ("Season two of Smoke premieres on 9 May in the US and on 16 May in the UK.", ["2", "2"]),
    "behind": ("Smoke is back on 9 May in the US and on 16 May in the UK for season 3.", ["3", "3"]),
    "behind_the_first": ("Smoke returns on 9 May for season 3, and Ash ends on 16 May.", ["3", "3"]),
    "later_one_follows": ("The special airs on 24 May, with season 4 to follow on 9 July.", ["", "4"]),
    # parts are no seasons
    "parts": ("Season five comes in two parts, the first on 9 May and the second on 30 June.", ["5", "5"]),
    "films": ("Neither season has a film, but the second in June 2020 had books.", [""]),
    "no_season": ("The first came out in May 2019, the second in June 2020.", ["", ""]),
    "nobody_knows_which": ("The first season came out in May 2019, the second in June 2020, so June 2021 is a fair bet.", ["1", "2", ""]),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), TOLD.values(), ids=TOLD)
def test_the_season_of_each_date(sentence: str, wanted: list[str]) -> None:
    from newsextract.dates import find_dates

    dates = [(date.start, date.end) for date in find_dates(sentence)]
    assert len(dates) == len(wanted)
    assert [dated_seasons.of(sentence, 0, dates, start) for start, _ in dates] == wanted


def test_offsets_are_the_articles() -> None:
    assert doc("x").text == "x"
    text = "A page.\n\nSeason 2 of Smoke is out on 9 May."
    assert (
        dated_seasons.of(text[9:], 9, [(text.index("9 May"), len(text) - 1)], text.index("9 May"))
        == "2"
    )
