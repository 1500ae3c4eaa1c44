"""What else speaks for a work and a date."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.platforms import Platforms
from newsextract.components.release.release_signs import Signs
from newsextract.components.release.scored_releases import places
from newsextract.components.scene import scene
from newsextract.components.score.scores import Group, Mentions
from newsextract.components.title.title_forms import title_key

Rows = list[tuple[Group, float]]


class Made:
    """Scores made up, by relation."""

    def __init__(self, **rows: Rows) -> None:
        self.rows = rows
        self.mentions = Mentions([], [], [], None, None)  # type: ignore[arg-type]

    def rights(self, relation: str, left: Group) -> Rows:
        return self.rows.get(relation, [])


def signs(marked: str, work: str, date: str, **rows: Rows) -> dict[str, float]:
    """The signs of a title and of the first date that is written so."""
    made = Platforms()(doc(marked))
    seen = scene(made)
    start = made.text.index(date)
    told = Signs(Made(**rows), seen, places(seen))  # type: ignore[arg-type]
    return told.features(title_key(work), (start, start + len(date)))


TWO = "{WRK:Smoke} was filmed in {DAT:May}. {WRK:Ash} ({PLT:Netflix}) arrives on {DAT:9 June}, after {WRK:Ember}."


@pytest.mark.parametrize(
    ("marked", "date", "sign"),
    [
        (TWO, "9 June", "word_on"),
        (TWO, "May", "word_in"),
        ("{WRK:Smoke} ({DAT:2009}) is on.", "2009", "in_bracket"),
        ("{WRK:Smoke} ({DAT:2009}) is on.", "2009", "of_year"),
        ("{WRK:Smoke} opens {DAT:Friday}.", "Friday", "of_weekday"),
        ("{WRK:Smoke} opened {DAT:last Friday}.", "last Friday", "of_last"),
        ("{WRK:Smoke} opens on {DAT:9 June 2020}.", "9 June 2020", "with_year"),
        ("{WRK:Smoke} opens {DAT:the same day}.", "the same day", "pointing"),
        ("{WRK:Smoke}\n{DAT:9 June}\nA film.", "9 June", "short_line"),
        ("{WRK:Smoke} ends on {DAT:9 June}.", "9 June", "at_top"),
    ],
)
def test_of_the_date(marked: str, date: str, sign: str) -> None:
    found = signs(marked, "Smoke", date)
    assert found[sign] == 1.0
    assert sum(value for name, value in found.items() if name.startswith("word_")) == 1.0


def test_words_near_the_date_count_more() -> None:
    near = signs("{WRK:Smoke} arrives on {DAT:9 June}.", "Smoke", "9 June")
    far = signs(
        "{WRK:Smoke} arrives, as the cast hoped, in good time on {DAT:9 June}.", "Smoke", "9 June"
    )
    assert near["comes_out_before"] > far["comes_out_before"] > 0
    assert near["is_made_before"] == near["comes_out_after"] == 0.0
    assert signs(TWO, "Smoke", "May")["is_made_before"] > 0.5


def test_where_the_work_is_named() -> None:
    own, other, later = (signs(TWO, title, "9 June") for title in ("Ash", "Smoke", "Ember"))
    assert own["here"] == later["here"] == 1.0
    assert other["here"] == 0.0
    assert own["behind"] < other["behind"] < later["behind"]
    assert (other["others"], own["others"]) == (1.0, 0.0)  # Ash stands between
    assert later["unnamed_yet"] == 1.0
    assert own["others_here"] == 1.0
    assert own["alone_here"] == 0.0


def test_what_the_heads_see() -> None:
    date: Group = ("DATE", "9 June")
    netflix: Group = ("PLATFORM", "Netflix")
    found = signs(
        TWO, "Ash", "9 June",
        released=[(date, 3.0), (("DATE", "May"), -2.0)], dated=[(netflix, 1.0)], carried=[(netflix, 4.0)],
    )  # fmt: skip
    assert (found["date_rival"], found["service"]) == (-2.0, 1.0)
    assert (found["dated"], found["carried"]) == (1.0, 4.0)
    assert signs(TWO, "Ash", "9 June")["service"] == -8.0
