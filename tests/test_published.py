"""Publication dates: the order of the sources, the forms, and what must not be taken."""

from __future__ import annotations

from datetime import date

import pytest
from growth import LINEAR, growth

from newsextract import published
from newsextract.errors import UsageError

BODY = "\n\nThe series begins in spring and nobody knows the day.\n"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-07-06", "2025-07-06"),
        ("2025-07", "2025-07"),
        ("2025", "2025"),
        (" 2025-07-06 ", "2025-07-06"),
        ("2025/07/06", "2025-07-06"),
        ("2025-07-06T23:30:00-07:00", "2025-07-06"),
        ("2025-07-06T23:30:00.123Z", "2025-07-06"),
        ("2025-07-06 10:00:00", "2025-07-06"),
        ("Sun, 06 Jul 2025 10:00:00 GMT", "2025-07-06"),
        ("Sun, 06 Jul 2025 10:00:00 +0100", "2025-07-06"),
        ("July 6, 2025", "2025-07-06"),
        ("6 July 2025", "2025-07-06"),
        ("6th of July, 2025", "2025-07-06"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("July 2025", "2025-07"),
        ("25/12/2025", "2025-12-25"),
        ("12/25/2025", "2025-12-25"),
        ("05/05/2025", "2025-05-05"),
        ("29 February 2024", "2024-02-29"),
        ("10:02, 3 March 2025", "2025-03-03"),
        # near-misses
        ("29 February 2025", ""),
        ("2025-02-30", ""),
        ("2025-13", ""),
        ("2025-13-01", ""),
        ("07/09/2025", ""),
        ("07.09.2025", ""),
        ("July 6", ""),
        ("Friday", ""),
        ("0999", ""),
        ("20250", ""),
        ("1751760000", ""),
        ("2025-07-06 onwards", ""),
        ("may contain 2025", ""),
        ("", ""),
    ],
)
def test_parse(value: str, day: str) -> None:
    assert published.parse(value) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" date 2025-07-06 Crime dramas have been", "2025-07-06"),
        ("date 2025-07 Crime dramas", "2025-07"),
        ("date 2025 Crime dramas", "2025"),
        ("\n\tdate 2025-07-06\nCrime", "2025-07-06"),
        ("date 2025-07-06", "2025-07-06"),
        # near-misses
        ("date 2025-02-30 Crime", ""),
        ("date 2025-7-6 Crime", ""),
        ("date 20255 Crime", ""),
        ("date night 2025-07-06", ""),
        ("Up to date 2025-07-06 Crime", ""),
        ("dated 2025-07-06 Crime", ""),
    ],
)
def test_prefix(text: str, day: str) -> None:
    assert published.find(text) == (day, "prefix" if day else "none")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("LONDON, March 3, 2025 — The drama is back.", "2025-03-03"),
        ("LOS ANGELES, Calif. – July 9, 2025 – The drama is back.", "2025-07-09"),
        ("BURBANK, Calif. (March 3, 2025) – The drama is back.", "2025-03-03"),
        ("NEW YORK, March 3, 2025 /PRNewswire/ -- The drama is back.", "2025-03-03"),
        ("LONDON, 3 March 2025 (Reuters) - The drama is back.", "2025-03-03"),
        (
            "Los Angeles, CA, July 9, 2025 — The streamer announced today that the drama will "
            "return for another season.",
            "2025-07-09",
        ),
        ("3 March 2025", "2025-03-03"),
        ("Monday, 3 March 2025", "2025-03-03"),
        ("March 3, 2025 10:02 am", "2025-03-03"),
        ("Mar 3, 2025, 10:02am EST", "2025-03-03"),
        ("2025-03-03", "2025-03-03"),
        ("2025-03-03T10:02:00Z", "2025-03-03"),
        ("By Ann Lee | 3 March 2025", "2025-03-03"),
        ("By Ann Lee, March 3, 2025", "2025-03-03"),
        ("Ann Lee · 3 Mar 2025 · 5 min read", "2025-03-03"),
        ("3 March 2025 | By Ann Lee", "2025-03-03"),
        ("Published on 3 March 2025", "2025-03-03"),
        ("Published on 3 March 2025.", "2025-03-03"),
        ("Published: Mar 3, 2025 10:02 am", "2025-03-03"),
        ("Published: Mar 3, 2025 10:02 a.m.", "2025-03-03"),
        ("PUBLISHED: 10:02 GMT, 3 March 2025 | UPDATED: 12:10 GMT, 4 March 2025", "2025-03-03"),
        ("Updated: 4 March 2025 | Published: 3 March 2025", "2025-03-03"),
        ("First published on Monday 3 March 2025", "2025-03-03"),
        ("Posted by Ann Lee on March 3rd, 2025", "2025-03-03"),
        ("Date: 13/03/2025", "2025-03-13"),
        ("Published March 2025", "2025-03"),
        ("Last updated on 4 March 2025", "2025-03-04"),
        # near-misses
        ("LONDON, March 3 (Reuters) - The drama is back.", ""),
        ("Smoke, July 9, 2025 — Apple TV+", ""),
        (
            "Ballard premieres July 9, 2025 — on Prime Video, which you may know.",
            "",
        ),
        ("March 3, 2025 is when the drama comes back.", ""),
        ("Date: 03/04/2025", ""),
        ("Published on 31 February 2025", ""),
        ("Published in 2019", ""),
        ("Published 3 hours ago", ""),
        ("Published on 3 March 2020 by a small press, the novel became a bestseller.", ""),
        ("The novel was published on 3 March 2020", ""),
        ("Season two premieres on 3 March 2025", ""),
        ("© 2025 Example Media", ""),
    ],
)
def test_dateline(line: str, day: str) -> None:
    text = f"The drama returns\n{line}{BODY}"
    assert published.find(text) == (day, "dateline" if day else "none")


def test_order_of_sources() -> None:
    text = "date 2025-01-01 Hello\n3 March 2025\n"
    assert published.find(text, given="2025-05-05", metadata="2025-02-02")[1] == "given"
    assert published.find(text, metadata="2025-02-02") == ("2025-01-01", "prefix")
    rest = text.partition("\n")[2]
    assert published.find(rest, metadata="2025-02-02") == ("2025-02-02", "metadata")
    assert published.find(rest, metadata="nonsense") == ("2025-03-03", "dateline")
    assert published.find("Hello") == ("", "none")


def test_update_counts_only_without_a_publication() -> None:
    text = f"Head\nUpdated 4 March 2025\nPublished 3 March 2025{BODY}"
    assert published.find(text)[0] == "2025-03-03"


def test_date_far_down_is_not_the_article_s() -> None:
    text = "Head\n" + "A line of text.\n" * 40 + "3 March 2025\n" + "A line of text.\n" * 40
    assert published.find(text) == ("", "none")


def test_check() -> None:
    assert published.check(None) == ""
    assert published.check(date(2025, 7, 6)) == "2025-07-06"
    with pytest.raises(UsageError, match="not a publication date"):
        published.check("yesterday")


LONG = {
    "blanks after date": ("date {}x\n", " "),
    "blanks before date": ("{}date x\n", " "),
    "blanks after by": ("By {}x\n3 March 2025 x\n", " "),
    "blanks in front of a day": ("LONDON, {}x March 2025 — x\n", " "),
    "digits": ("{}\n", "1"),
    "digits after published": ("Published on {}\n", "1"),
    "capitals": ("{}\n", "A "),
    "places": ("{}\n", "LONDON, "),
    "months": ("{}\n", "March "),
    "bars": ("{}\n", "| "),
    "line breaks": ("{}x", "\n"),
}


@pytest.mark.parametrize("name", LONG)
def test_many_blanks_and_digits_are_quick(name: str) -> None:
    frame, unit = LONG[name]

    def find(size: int) -> None:
        text = frame.replace("{}", (unit * size)[:size])
        for _ in range(10):
            assert published.find(text) == ("", "none")

    # Beyond its first 20,000 characters a text is hardly looked at.
    assert growth(find, 4_000, times=3) < LINEAR
