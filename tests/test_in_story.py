"""Days of long ago that are a story's, and those on which something came out."""

from __future__ import annotations

import pytest

from newsextract import in_story
from newsextract.dates import find_dates, resolve

STORY = {
    "begins": "The series begins on Oct. 1, 1989, when a child is born.",
    "story": "The story opens on the night of 4 June 1913 at a race.",
    "ends": "It starts in the spring and ends on 9 May 2001.",
    "takes_us": "The drama takes us back to 9 May 1984 and a strike.",
    "on_that_day": "A child is lost. On July 20, 1969, as the world watches the moon, a man walks into a bank.",
    "that_night": "On the night of November 12, 1986, a girl is seen for the last time.",
}
RELEASES = {
    "began": "The series began on Oct. 1, 1989, and was on for years.",
    "premiered": "On Oct. 1, 1989, the series premiered on a Sunday.",
    "retold": "On this day: it opens in cinemas on 11 June 1982.",
    "lately": "The series begins on Oct. 1, 2021, when the clocks go back.",
    "to_come": "The series begins on Oct. 1, 2023, when the clocks go back.",
    "no_year": "The series begins on Oct. 1, when a child is born.",
    "first_seen": "On 9 May 1984 it is first shown in London.",
    "credits": "On 9 May 1984 came Smoke.",
}


def told(sentence: str, shown: bool = False) -> bool:
    date = find_dates(sentence)[0] if "starts in" not in sentence else find_dates(sentence)[-1]
    resolved = resolve(date.text, "2022-07-20")
    return in_story.told(sentence, date.start, date.end, resolved, "2022-07-20", shown)


@pytest.mark.parametrize("sentence", STORY.values(), ids=STORY)
def test_a_story(sentence: str) -> None:
    assert told(sentence)


@pytest.mark.parametrize("sentence", RELEASES.values(), ids=RELEASES)
def test_a_release(sentence: str) -> None:
    assert not told(sentence)


def test_on_a_service_it_is_a_release() -> None:
    assert not told("The series begins on Oct. 1, 1989, when a child is born.", shown=True)
