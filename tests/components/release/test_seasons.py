"""Numbers of seasons and episodes in words."""

from __future__ import annotations

import pytest

from newsextract.components.release import seasons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("brings us the second season of Smoke. The first season is there already", "2"),
        ("after season one, season two", "2"),
        ("season one of Smoke", "1"),
        ("of Smoke", ""),
    ],
)
def test_of_entry(text: str, expected: str) -> None:
    assert seasons.of_entry(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("season two", "2"),
        ("Season 2", "2"),
        ("series three", "3"),
        ("the third series", "3"),
        ("the 10th season", "10"),
        ("its twelfth season", "12"),
        ("a second outing", "2"),
        ("the fourth and final season", "4"),
        ("a third instalment", "3"),
        ("the second run", "2"),
        ("Smoke S3", "3"),
        ("season 20", "20"),
        ("after season one, season two", "2"),
        ("season twenty", "20"),
        ("the sixth TV series", "6"),
        # near-misses
        ("the season", ""),
        ("the new season", ""),
        ("two seasons", ""),
        ("a series of two", ""),
        ("the first film", ""),
        ("the second house", ""),
        ("season tickets", ""),
        ("this season, ten actors", ""),
        ("in 2031", ""),
        ("size S", ""),
        ("BS3", ""),
        ("", ""),
    ],
)
def test_season(text: str, expected: str) -> None:
    assert seasons.season(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ten episodes", "10"),
        ("all 10 episodes", "10"),
        ("six new episodes", "6"),
        ("eight brand-new episodes", "8"),
        ("an eight-episode run", "8"),
        ("a six-part drama", "6"),
        ("the four-parter", "4"),
        ("the first three episodes", "1-3"),
        ("the opening two episodes", "1-2"),
        ("episodes 1-3", "1-3"),
        ("episodes 1–3", "1-3"),
        ("episodes one to four", "1-4"),
        ("episodes four and five", "4-5"),
        ("episode 7", "7"),
        ("episode seven", "7"),
        ("three instalments", "3"),
        # near-misses
        ("new episodes", ""),
        ("each episode", ""),
        ("two parties", ""),
        ("ten actors", ""),
        ("the first episode", ""),
        ("in part because", ""),
        ("two hours of episodes", ""),
        ("", ""),
    ],
)
def test_episodes(text: str, expected: str) -> None:
    assert seasons.episodes(text) == expected


@pytest.mark.parametrize(
    ("word", "value"), [("ten", 10), ("10", 10), ("10th", 10), ("Tenth", 10), ("twentieth", 20)]
)
def test_number(word: str, value: int) -> None:
    assert seasons.number(word) == value
