"""Days that no release kept: of a plan, a promise, a break, a last night."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import never_dates
from newsextract.components.scene import scene

UNKEPT = {
    "plan": "{WRK:Smoke} was originally supposed to hit {PLT:cinemas} on {DAT:9 May}.",
    "plan_of_two": "It was going to open in {LOC:Cork} and be in {PLT:theaters} everywhere by {DAT:9 May}.",
    "plan_of_two_days": "It was going to open in {LOC:Cork} in {DAT:March} and be in {PLT:theaters} everywhere by {DAT:9 May}.",
    "theirs": "Theaters were to have it by {DAT:9 May}.",
    "promise": "{WRK:Smoke}, a game we were told we'd be playing in {DAT:May}, is late.",
    "break": "{WRK:Smoke}, which has been off the air since {DAT:May}, is over.",
    "unseen": "{WRK:Smoke}, which has not been seen in {LOC:Cork} since {DAT:May}, is over.",
    "not_aired": "The drama {WRK:Smoke} hasn't been seen on {PLT:BBC One} since {DAT:March 2023}.",
    "last_day": "{DAT:9 May} is the last day for {WRK:Smoke}.",
    "order": "The channel said yes in {DAT:May} to {WRK:Smoke}.",
    "podcast": "She told the podcast {WRK:Smoke} in {DAT:May} that it was cold.",
    "watched": "We finished {WRK:Smoke} on {PLT:iPlayer} {DAT:last week}.",
}
KEPT = {
    "plan": "{WRK:Smoke} was going to be long, but it opens on {DAT:9 May}.",
    "another_clause": "{WRK:Smoke} was supposed to be lost, and on {DAT:9 May} it opens.",
    "promise_in_an_episode": "Viewers were told the truth in {DAT:Monday}'s episode of {WRK:Smoke}.",
    "not_seen_but_back": "The drama {WRK:Smoke} has not been seen for years, and is back on {DAT:9 May}.",
    "first_day": "{DAT:9 May} is the first day for {WRK:Smoke}.",
    "yes": "The channel has {WRK:Smoke} in {DAT:May}.",
}


@pytest.mark.parametrize("marked", UNKEPT.values(), ids=UNKEPT)
def test_nothing_comes_out(marked: str) -> None:
    made = scene(doc(marked))
    assert made.dates
    assert all(never_dates.never(made, (date.start, date.end)) for date in made.dates)


@pytest.mark.parametrize("marked", KEPT.values(), ids=KEPT)
def test_something_may(marked: str) -> None:
    made = scene(doc(marked))
    assert made.dates
    assert not any(never_dates.never(made, (date.start, date.end)) for date in made.dates)
