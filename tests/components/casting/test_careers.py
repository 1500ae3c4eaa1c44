"""Cast rows without a character: who is known for what, and lists that name no role."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.castings import Castings

COMPONENT = Castings()
LEE = {("Ann Lee", "Smoke")}

CAREERS = {
    "known_for": ("{PER:Ann Lee}, best known for {WRK:Smoke}, lives by the sea.", LEE),
    "credits": (
        "{PER:Ann Lee} is thirty. Her credits include {WRK:Smoke} and {WRK:Ash}.",
        LEE | {("Ann Lee", "Ash")},
    ),
    "among_credits": (
        "{PER:Ann Lee} is thirty. {WRK:Smoke} and {WRK:Ash} are among her other credits.",
        LEE | {("Ann Lee", "Ash")},
    ),
    "among_hers": ("{WRK:Smoke} is among {PER:Ann Lee}'s films.", LEE),
    "among_others": ("{WRK:Smoke} is among the films that {PER:Ann Lee} reviews.", set()),
    "last_seen": ("{PER:Ann Lee} was last seen in {PLT:ITV1}'s {WRK:Smoke}.", LEE),
    "latest_series": ("{PER:Ann Lee} is thirty. Her latest series was {WRK:Smoke}.", LEE),
    "plays_him": (
        "Only the chaplain of {WRK:Smoke} is back, and {PER:Ann Lee} plays him again.",
        LEE,
    ),
    "series_regular": (
        "{WRK:Smoke} is back. The part went to the husband of series regular {PER:Ann Lee}.",
        LEE,
    ),
    "award": ("{PER:Ann Lee} won an award for her turn in {WRK:Smoke}.", LEE),
    "shooting": ("{PER:Ann Lee} is now shooting {WRK:Smoke} in the north.", LEE),
    "fame_of_its_star": ("{PER:Ann Lee}, of {WRK:Smoke} fame, is the one to watch.", LEE),
    "fame_of_a_director": ("{PER:Ann Lee}, of {WRK:Smoke} fame, is the director.", set()),
    "fame": ("{PER:Ann Lee}, of {WRK:Smoke} fame, opened the shop.", LEE),
    "starrer": ("The {PER:Ann Lee}-starrer “{WRK:Smoke}” is out.", LEE),
    "starrer_of_a_kind": ("{PER:Ann Lee} starrer comedy {WRK:Smoke} is out.", LEE),
    "after_many_words": (
        "{PER:Ann Lee} has starred in her fair share of quiet, thoughtful programming, from {WRK:Smoke} to {WRK:Ash}.",
        LEE | {("Ann Lee", "Ash")},
    ),
    "fronts_a_cast": ("{PER:Ann Lee} fronts the cast of {WRK:Smoke}.", LEE),
    "fame_before": ("The shop was opened by {WRK:Smoke} fame {PER:Ann Lee}.", LEE),
    "one_of_two": (
        "Hosts {PER:Tom Ray} and {PER:Ann Lee}, who stars in {WRK:Smoke}, were late.",
        LEE,
    ),
    "both_of_two": (
        "{PER:Tom Ray} and {PER:Ann Lee}, who star in {WRK:Smoke}, were late.",
        LEE | {("Tom Ray", "Smoke")},
    ),
    "any_noun": ("The shop was opened by {WRK:Smoke} hunk {PER:Ann Lee}.", LEE),
    "to_play_a_bishop": ("{PER:Ann Lee} is in talks to play a bishop in {WRK:Smoke}.", LEE),
    "plural_roles": (
        "{PER:Ann Lee} and {PER:Tom Ray} play bellhops in {WRK:Smoke}.",
        LEE | {("Tom Ray", "Smoke")},
    ),
    "drama_with": (
        "{WRK:Smoke}, the family drama with {PER:Ann Lee} and {PER:Tom Ray}, is late.",
        LEE | {("Tom Ray", "Smoke")},
    ),
    "complete_the_company": (
        "{WRK:Smoke} opens in May. {PER:Ann Lee} and {PER:Tom Ray} complete the company.",
        LEE | {("Tom Ray", "Smoke")},
    ),
    "was_in": (
        "{PER:Ann Lee} is thirty. She was in {WRK:Smoke} and {WRK:Ash} too.",
        LEE | {("Ann Lee", "Ash")},
    ),
    "turned_up": ("{PER:Ann Lee} turned up as a guest in {WRK:Smoke}.", LEE),
    "shows_include": ("{PER:Ann Lee}'s shows include {WRK:Smoke}.", LEE),
    "acted_in": ("{PER:Ann Lee} has acted in {WRK:Smoke} before.", LEE),
    "saw_her_in": ("You saw {PER:Ann Lee} in {WRK:Smoke}.", LEE),
    "whose_film": ("The {PER:Ann Lee} film {WRK:Smoke} is late.", LEE),
}
NOT = {
    "relative_was_in": "{PER:Ann Lee}'s daughter was in {WRK:Smoke}.",
    "directors_film": "The film {WRK:Smoke} is late, says {PER:Ann Lee}.",
    "in_the_audience": "{PER:Ann Lee} was in the audience of {WRK:Smoke}.",
    "director": "Director {PER:Ann Lee}, best known for {WRK:Smoke}, lives by the sea.",
    "directing": "{PER:Ann Lee}, who is directing the sequel, won a prize for {WRK:Smoke}.",
    "will_direct": "{PER:Ann Lee}, best known for {WRK:Smoke}, will direct.",
    "fronts_a_quiz": "{PER:Ann Lee} fronts the new quiz show {WRK:Smoke} this autumn.",
    "fronts_a_series": "{PER:Ann Lee} fronts this series that mixes riddles with {WRK:Smoke}.",
    "another_starrer": "{PER:Ann Lee} saw a starrer. {WRK:Smoke} is out.",
    "lead_of_the_title": "{PER:Kit Ray} met {WRK:Smoke} as male lead.",
    "wrote": "{PER:Ann Lee} is best known for writing {WRK:Smoke}.",
    "possessive": "{PER:Ann Lee}'s brother was last seen in {WRK:Smoke}.",
    "filmography": "{PER:Ann Lee} ({WRK:Smoke}) lives by the sea.",
    "last_train": "{PER:Ann Lee} took her last train. Was {WRK:Smoke} any good?",
    "plays_his_songs": "{PER:Ann Lee} plays them her songs in the {WRK:Smoke} bar.",
    "plays_guitars": "{PER:Ann Lee} and {PER:Tom Ray} play guitars on the song.",
}


@pytest.mark.parametrize(("marked", "expected"), CAREERS.values(), ids=CAREERS)
def test_careers(marked: str, expected: set[tuple[str, str]]) -> None:
    found = COMPONENT.match(doc(marked))
    assert {(r.fields["actor"], r.fields["work"]) for r in found} == expected
    assert not any(r.fields["character"] for r in found)


@pytest.mark.parametrize("marked", NOT.values(), ids=NOT)
def test_no_career(marked: str) -> None:
    assert COMPONENT.match(doc(marked)) == []


FILMOGRAPHY = (
    "{PER:Ann Lee} plays {CHR:Mara} in {WRK:Smoke}.\n\n{PER:Lee=Ann Lee} goes between stage and screen. The Mill had her in {WRK:Ash}, "
    "the Kiln in {WRK:Dust} and {WRK:Peat}; on film look for %s."
)


@pytest.mark.parametrize(
    ("films", "works"),
    [
        ("{WRK:Flint}, {WRK:Tar} and {WRK:Loam}", {"Ash", "Dust", "Peat", "Flint", "Tar", "Loam"}),
        # Near-misses: too few titles, somebody else, crew.
        ("{WRK:Flint}", set()),
        ("{WRK:Flint}, {WRK:Tar} and {WRK:Loam}, with {PER:Tom Ray}", set()),
        ("{WRK:Flint}, {WRK:Tar} and {WRK:Loam}, which she directed", set()),
    ],
)
def test_filmographies(films: str, works: set[str]) -> None:
    found = Castings().match(doc(FILMOGRAPHY % films))
    assert {r.fields["work"] for r in found if r.rule == "filmography"} == works
