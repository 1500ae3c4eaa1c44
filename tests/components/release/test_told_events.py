"""Events that the words around a date tell plainly: single episodes, what resumes, what is of the screen and no disc."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.relations import Relation
from newsextract.components.release import scored_releases, told_events
from newsextract.components.scene import Scene, Sentence
from newsextract.components.scene import scene as scene_of
from newsextract.components.score.weighing import Candidate


def last_date(marked: str) -> tuple[Scene, tuple[int, int], tuple[Sentence, int]]:
    """The scene, the last date and its place."""
    scene = scene_of(doc(marked))
    start, place = max(scored_releases.places(scene).items(), key=lambda item: item[0])
    return scene, (start, start + 1), place


TOLD = {
    "followed_by_four": ("{WRK:Smoke} drops five episodes, followed by four on {DAT:9 May}.", "finale", "episode"),
    "followed_by_the_finale": ("{WRK:Smoke} drops five episodes, followed by the finale on {DAT:9 May}.", "finale", "finale"),
    "continues": ("The second season of {WRK:Smoke} continues {DAT:next Sunday} at 9.", "season", "episode"),
    "continues_with": ("{WRK:Smoke} continues with its third hour on {PLT:Fox} on {DAT:9 May}.", "premiere", "episode"),
    "continued_and_begins": ("The story continues and the sequel, {WRK:Smoke}, begins on {DAT:9 May}.", "premiere", "premiere"),
    "nth": ("The third episode of the six-part {WRK:Smoke} – which opened well – will be broadcast on {DAT:Sunday}.", "premiere", "episode"),
    "shows_nth": ("The show's fourth episode will still air as planned on {DAT:9 May}, and {WRK:Smoke} goes on.", "finale", "episode"),
    "the_episode": ("That delays {WRK:Smoke}. The episode will now air on {DAT:9 May}.", "season", "episode"),
    "hundredth": ("Its 100th episode airs on {PLT:Sky} on {DAT:9 May}, says {WRK:Smoke}.", "release", "episode"),
    "two": ("The 11th and 12th episodes of {WRK:Smoke} aired on {DAT:Wednesday}.", "premiere", "episode"),
    "edition": ("They talked on {DAT:Tuesday} in a midweek edition of {WRK:Smoke}.", "premiere", "episode"),
    "instalment": ("She was shot in the {DAT:9 May} instalment of {WRK:Smoke}.", "release", "episode"),
    "resumes": ("{WRK:Smoke} resumes on {DAT:9 May} after its break.", "season", "return"),
    "scenes": ("In the UK these scenes of {WRK:Smoke} will air on {DAT:9 May} on {PLT:Channel 5}.", "premiere", "episode"),
    "after_a_week_off": ("{WRK:Smoke} returns on {DAT:9 May} after taking a week off.", "episode", "return"),
    "from_its_break": ("After its long winter break, {WRK:Smoke} is back on {DAT:9 May}.", "premiere", "return"),
    "second_part": ("{WRK:Smoke} begins today, with the second part of the six-part series showing {DAT:the following day}.", "finale", "episode"),
    "exit": ("{PER:Ann Lee}'s last episode of {WRK:Smoke} will be broadcast in {DAT:May}.", "finale", "episode"),
    "actor_whose": ("The actor, whose final scenes in {WRK:Smoke} went out in {DAT:May}, was calm.", "finale", "episode"),
    "second_of_some": ("{WRK:Smoke} opened well. The second part is on {DAT:Sunday}.", "finale", "episode"),
    "comes_in": ("{PER:Ann Lee} debuted as {CHR:Nurse Vane} on the soap on {DAT:9 May}, long after {WRK:Smoke} began.", "premiere", "episode"),
    "back_as": ("{PER:Ann Lee}, who left in tears, is back as {CHR:Mara} on {WRK:Smoke} on {DAT:9 May}.", "season", "episode"),
    "starts_label": ("{WRK:Smoke}\n\nOn: {PLT:tvN}\n\nStarting On: {DAT:9 May}", "return", "premiere"),
    # what is no single episode
    "plays_in": ("{PER:Ann Lee} is {CHR:Mara} in {WRK:Smoke}, which begins on {DAT:9 May}.", "premiere", "premiere"),
    "debut_told_before": ("{PER:Ann Lee} debuted as {CHR:Mara}. {WRK:Smoke} is back on {DAT:9 May}.", "season", "season"),
    "returns_label": ("{WRK:Smoke}\n\nBack On: {DAT:9 May}", "return", "return"),
    "whose_last": ("It takes the slot of {WRK:Smoke}, whose last episode is on {DAT:9 May}.", "finale", "finale"),
    "second_of_two": ("In the two-part drama {WRK:Smoke} all is lost, and the second part is on {DAT:Sunday}.", "finale", "finale"),
    "part_of_two": ("The second part of the two-part drama {WRK:Smoke} airs on {DAT:9 May}.", "finale", "finale"),
    "part_in_it": ("The part that she has in {WRK:Smoke} is small, and it is shown on {DAT:9 May}.", "premiere", "premiere"),
    "first": ("The first episode of {WRK:Smoke} airs on {DAT:9 May}.", "premiere", "premiere"),
    "season_finale": ("The season finale, the tenth episode of {WRK:Smoke}, is the last; the final episode airs on {DAT:9 May}.", "finale", "finale"),
    "weekly": ("After that the episodes of {WRK:Smoke} go out each week until {DAT:9 May}.", "finale", "finale"),
    "all_episodes": ("All six episodes of {WRK:Smoke} are on {PLT:Hulu} on {DAT:9 May}.", "premiere", "premiere"),
    "two_clauses": ("She wrote the third episode of {WRK:Smoke}, which begins on {DAT:9 May}.", "premiere", "premiere"),
    "her_break": ("{WRK:Smoke} begins on {DAT:9 May} after a week off for its star.", "premiere", "premiere"),
    "scenes_filmed": ("The scenes were shot for {WRK:Smoke}, which begins on {DAT:9 May}.", "premiere", "premiere"),
    "filming_resumes": ("Filming of {WRK:Smoke} resumes on {DAT:9 May}.", "season", "season"),
    "festival": ("The third episode of {WRK:Smoke} screens on {DAT:9 May}.", "festival", "festival"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "chosen", "event"), TOLD.values(), ids=TOLD)
def test_what_is_told(marked: str, chosen: str, event: str) -> None:
    _, date, place = last_date(marked)
    relation = Relation("scorer", {"date": date}, {"work": "Smoke", "season": ""}, (0, 1))
    assert told_events.event(relation, place, "series", chosen) == event
    assert told_events.event(relation, place, "film", chosen) == chosen


@pytest.mark.parametrize(
    ("season", "chosen", "event"),
    [("1", "season", "premiere"), ("2", "season", "season"), ("", "season", "season"), ("1", "finale", "finale")],
)  # fmt: skip
def test_a_first_season_is_no_later_one(season: str, chosen: str, event: str) -> None:
    _, date, place = last_date("{WRK:Smoke} season 1 is on {PLT:Hulu} from {DAT:9 May}.")
    relation = Relation("scorer", {"date": date}, {"work": "Smoke", "season": season}, (0, 1))
    assert told_events.event(relation, place, "series", chosen) == event


def test_a_first_season_farther_off_is_not_meant() -> None:
    _, date, place = last_date(
        "{WRK:Smoke} season 1 was made between two hard winters by a crew of nine, so it may return on {DAT:9 May}."
    )
    relation = Relation("scorer", {"date": date}, {"work": "Smoke", "season": "1"}, (0, 1))
    assert told_events.event(relation, place, "series", "season") == "season"


def test_a_later_season_that_resumes_goes_on() -> None:
    _, date, place = last_date("{WRK:Smoke} resumes on {DAT:9 May}.")
    relation = Relation("scorer", {"date": date}, {"work": "Smoke", "season": "3"}, (0, 1))
    assert told_events.event(relation, place, "series", "season") == "season"


@pytest.mark.parametrize(
    ("marked", "begins"),
    [
        ("The season of {WRK:Smoke} premiered on {DAT:9 May}.", True),
        ("{WRK:Smoke} starts on {PLT:Sky} on {DAT:9 May}.", True),
        ("Trailer and {DAT:9 May} premiere date set for {WRK:Smoke}.", True),
        ("The break began on {DAT:9 May}, and {WRK:Smoke} returned on {DAT:4 June}.", True),
        ("{WRK:Smoke} won't be back until {DAT:9 May}.", True),
        ("The run of {WRK:Smoke} isn't on until {DAT:November}.", True),
        ("{WRK:Smoke} has been benched by {PLT:ABC} until {DAT:9 May}.", True),
        ("The finale of {WRK:Smoke} won't be on until {DAT:9 May}.", False),
        ("{WRK:Smoke} goes on each night until {DAT:9 May}.", False),
        ("{WRK:Smoke} returns for its finale on {DAT:9 May}.", False),
        ("The final season of {WRK:Smoke} starts on {DAT:9 May}.", False),
        ("{WRK:Smoke} starts its last run on {DAT:9 May}.", False),
        ("{WRK:Smoke}, which premiered here, goes on until {DAT:9 May}.", False),
        ("{WRK:Smoke} launches on {DAT:9 May} and ends in June.", False),
        # What ends before it is another's.
        ("The first broadcast of {WRK:Smoke} is on {DAT:9 May}, after {WRK:Ash} ends.", True),
        ("{WRK:Smoke} starts on {DAT:9 May}, once {WRK:Ash} is over.", True),
        ("{WRK:Smoke} starts on {DAT:9 May}, and {WRK:Ash} ends.", False),
    ],
)
def test_what_begins(marked: str, begins: bool) -> None:
    assert told_events.begins(last_date(marked)[2]) == begins


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("The home video of {WRK:Smoke} is late. The anime premiered on {DAT:9 May}.", True),
        ("{WRK:Smoke} will air on {PLT:Sky} from {DAT:9 May}.", True),
        ("{WRK:Smoke} is in shops on {DAT:9 May}.", False),
        ("{WRK:Smoke} debuts on Blu-ray on {DAT:9 May}.", False),
        ("{WRK:Smoke} premieres on {DAT:9 May} on DVD.", False),
        ("{WRK:Smoke} aired in full, and it is out on {DAT:9 May}.", False),
    ],
)
def test_what_the_screen_shows(marked: str, shown: bool) -> None:
    assert told_events.shown(last_date(marked)[2]) == shown


@pytest.mark.parametrize(
    ("marked", "same"),
    [
        ("The series {WRK:Smoke} is on {DAT:Friday} ({DAT:9 May}) for the first time.", True),
        ("In {DAT:Friday}’s ({DAT:9 May}) episode of {WRK:Smoke} a fire breaks out.", True),
        ("The series {WRK:Smoke} is on {DAT:Friday} (the finale on {DAT:9 May}).", False),
    ],
)
def test_a_day_told_twice_is_one_event(marked: str, same: bool) -> None:
    made = doc(marked)
    dates = [(date.start, date.end) for date in scene_of(made).dates]
    chosen = [
        Candidate(
            Relation("scorer", {"date": date}, {"work": "Smoke", "season": "", "event": event, "episodes": "", "platforms": ""}, (0, len(made.text))),
            {}, "date",
        )
        for date, event in zip(dates, ("premiere", "finale"), strict=True)
    ]  # fmt: skip
    sense = iter([[9.0, *[0.0] * 7], [0.0, 0.0, 0.0, 9.0, *[0.0] * 4]])
    scored_releases.settle(made, chosen, lambda relation, totals: next(sense))
    events = [one.relation.fields["event"] for one in chosen]
    assert (events[0] == events[1]) == same


@pytest.mark.parametrize(
    ("marked", "chosen", "event"),
    [
        ("The {LOC:London} premiere of {WRK:Smoke} took place at the Albert Hall on {DAT:Tuesday}.", "festival", "premiere"),
        ("The premiere of {WRK:Smoke}, which was held at the Galleria on {DAT:9 May}.", "release", "premiere"),
        ("{PER:Ann Lee} attended the {LOC:Los Angeles} premiere of {WRK:Smoke} on {DAT:Monday}.", "release", "premiere"),
        # At a festival; on general release; a premiere of another day.
        ("The premiere of {WRK:Smoke} was held at the {ORG:Cork Film Festival} on {DAT:9 May}.", "festival", "festival"),
        ("The premiere of {WRK:Smoke} took place at Sundance on {DAT:9 May}.", "festival", "festival"),
        ("{WRK:Smoke} is in cinemas on {DAT:9 May}.", "release", "release"),
        ("After its premiere, held in {DAT:April}, {WRK:Smoke} opens on {DAT:9 May}.", "release", "release"),
    ],
)  # fmt: skip
def test_a_film_is_first_screened(marked: str, chosen: str, event: str) -> None:
    _, date, place = last_date(marked)
    relation = Relation("scorer", {"date": date}, {"work": "Smoke", "season": ""}, (0, 1))
    assert told_events.event(relation, place, "film", chosen) == event


@pytest.mark.parametrize(
    ("marked", "digital"),
    [
        ("{WRK:Smoke} arrives on digital on {DAT:9 May}, and on Blu-ray later.", True),
        ("{WRK:Smoke} is out on Blu-ray on {DAT:1 June} and available to rent from {DAT:9 May}.", True),
        ("{WRK:Smoke} comes to VOD on {DAT:9 May}.", True),
        ("{WRK:Smoke} comes to digital, DVD and Blu-ray on {DAT:9 May}.", False),
        ("{WRK:Smoke} is digital on {DAT:9 May} and on disc on {DAT:1 June}.", False),
        ("You can own the DVD of {WRK:Smoke} from {DAT:9 May}.", False),
    ],
)  # fmt: skip
def test_what_needs_no_disc(marked: str, digital: bool) -> None:
    assert told_events.digital(last_date(marked)[2]) == digital
