"""The year of a date that is told without one, from its sentence; and whose holiday is meant."""

from __future__ import annotations

import pytest

from newsextract import countries
from newsextract.dating import date_frame
from newsextract.dating.date_years import said_year

# The date stands in brackets.
SAID = [
    ("Season 1 debuted on November 8, 2024, and ended on [December 27].", "2024"),
    ("It started on November 11, 2021, and finished on [January 20].", "2022"),
    ("It came out on May 5, 2023 and reached Aha eight weeks later, on [June 30].", "2023"),
    ("It goes limited on Dec. 8, 2023, before going wide on [Dec. 22].", "2023"),
    ("Season 1 ran from [July 3] to September 25, 2022.", "2022"),
    ("The podcast ran from [Dec. 14] to March 4, 2019.", "2018"),
    ("It kicked off in June last year, and in 2016 on [May 30].", "2016"),
    ("The 2021 film went to Netflix on [March 12] of that year.", "2021"),
    ("It played Sundance in January 2020 and Hulu on [May 15] the same year.", "2020"),
    ("It aired from 8 January 2017, with the finale on [12 February].", "2017"),
    ("It is out on 27 November 2026 on PC, with consoles to follow in [March].", "2027"),
    ("It streams from November 22, 2024, after a short run in cinemas from [November 8].", "2024"),
    ("It opened on February 9, 2018, after a first night in Cork on [November 20].", "2017"),
    ("5. Ash (2021)\nMarcell Toth stars. It came out on [October 15 of that year].", "2021"),
    ("Her 2018 hit was released on [Christmas Day] of that year.", "2018"),
    ("That was 2004. Slurry opened at the Peacock [that fall].", "2004"),
    ("Slurry opens on [7 September] (17).", "2017"),
    ("That was 2004. Slurry opened at the Peacock [that October].", "2004"),
    ("Last year, the finale was on [November 16], and it returned January 18.", "2024"),
    ("Last year, the finale was on November 16, and it returned [January 18].", "2025"),
    ("They open on [July 28] and August 4 2006, respectively.", "2006"),
    ("They were pulled up to [March] and October of 2005.", "2005"),
    ("It is back in [February] or March 2026.", "2026"),
    ("It should arrive in [the spring] or summer of 2024.", "2024"),
    ("It opens on [28 July] and 4 August 2026.", "2026"),
    ("It is due in [November] or January 2027.", "2026"),
    ("Last year it opened on March 3 and closed on [9 May].", "2024"),
    ("It opens on March 10, 2023. Ash is out a week earlier, on [March 3].", "2023"),
    (
        "For 2027 the studio has Ash, which bows on February 9th, and Smoke on [August 17th].",
        "2027",
    ),
    ("For 2027 we have Ash in March; the musical Smoke is set for [Christmas Day].", "2027"),
    ("2027 starts with Ash on January 11th, and then there is Smoke on [May 17th].", "2027"),
    ("Ash is dated December 26, 2025; Smoke follows two weeks later, [January 9].", "2026"),
    ("It bows on January 5, 2024, and Ash two days earlier ([January 3]).", "2024"),
    ("It came out on 2 March 2018. Ash arrived three weeks later, on [23 March].", "2018"),
]
UNSAID = [
    "For 2019 she won a prize. Smoke is out on [May 17th].",
    "In 2019 she wrote Ash. Smoke, her new film, is out on [May 17th].",
    "For 2019's Ash she won a prize, and Smoke is out on [May 17th].",
    "It opened last year. The sequel is out on [9 May].",
    "Last year's hit returns on [9 May].",
    "The show, filmed here in 2023, came out on [Aug. 15].",
    "The drama, inspired by a raid in 1991, starts on [June 8].",
    "The first season came out in August 2022; the second arrives on [November 24].",
    "It came out on 8 January 2017, with a second season due on [12 February].",
    "It launched on 9 September 2020. It lands there on [17 June].",
    "It opens on [July 28] and 2006 was its year.",
    "It is back in [February], and Smoke in March 2027.",
    "It arrives in [the spring] and in the summer.",
    "It opens on [July 28] and Ash 2 is out.",
    "It closed on March 31, 2010, and the reboot returns on [5 April].",
    "It opens on [June 8, 2025], ten years after May 5, 2015.",
    "It came out on May 5, 2023 and reached Aha on [Friday].",
    "A show of 2014 returns [that fall, 2024].",
    "Slurry opened [that fall].",
    "Slurry opens on [7 September] (170 seats).",
    "Slurry opens [on Friday] (17).",
    "Slurry (17) opens on [7 September] (PG).",
    "That was 2004. It closed. Ash opened [that October].",
    "It opened on March 10, 2023. Ash is out on [March 3].",
    "It opened on March 10, 2023. Ash was bought a week later and is out on [May 3].",
    "It opened on March 10, 2023. Ash was out two weeks later, on [June 3].",
    "Ash is out a week earlier, on [March 3].",
    "It opened in March 2023, Ash a week earlier, on [March 3].",
]


def _read(marked: str) -> str:
    start, end = marked.index("["), marked.index("]") - 1
    return said_year(marked.replace("[", "").replace("]", ""), start, end, "2025-06-01")


@pytest.mark.parametrize(("marked", "year"), SAID)
def test_said(marked: str, year: str) -> None:
    assert _read(marked) == year


@pytest.mark.parametrize("marked", UNSAID)
def test_unsaid(marked: str) -> None:
    assert _read(marked) == ""


HOLIDAYS = [
    ("The Hindi film, shot in Mumbai, is out on Independence Day.", "Independence Day", "IN"),
    ("Nollywood's Lagos comedy opens on Independence Day.", "Independence Day", "NG"),
    ("The Joburg comedy is on SABC for Heritage Day.", "Heritage Day", "ZA"),
    ("The film opens on Independence Day.", "Independence Day", ""),
    ("Shot in Mumbai and Lagos, it opens on Independence Day.", "Independence Day", ""),
    ("The Hindi film, shot in Mumbai, is out at Diwali.", "Diwali", ""),
]


@pytest.mark.parametrize(("text", "written", "country"), HOLIDAYS)
def test_whose_holiday(text: str, written: str, country: str) -> None:
    assert countries.of_holiday(text, written) == country


def test_two_digit_years() -> None:
    """A year like 63 is no year to come: "11.22.63" is a day of 1963."""
    assert [date_frame.century(year) for year in (26, 49, 63, 99)] == [2026, 2049, 1963, 1999]
