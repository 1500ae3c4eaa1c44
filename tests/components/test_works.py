"""Works: mentions joined by title, their kind by the words beside them, and the article's own."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import layout
from newsextract.components import works
from newsextract.components.casting import work_places
from newsextract.components.relations import read
from newsextract.components.scene import scene
from newsextract.components.title import title_slots, work_kinds
from newsextract.components.works import GROUP, Works

COMPONENT = Works(labels=works.DEFAULT_LABELS)


def found(marked: str) -> list[tuple[str, str]]:
    """(words, canonical title) of every mention."""
    made = doc(marked)
    return [(made.text[slice(*r.roles["work"])], r.fields["title"]) for r in COMPONENT.match(made)]


MENTIONS = {
    "no_marks": ("{WRK:Smoke} begins.", [("Smoke", "Smoke")]),
    "curly": ("“{WRK:Smoke}” begins.", [("Smoke", "Smoke")]),
    "single": ("'{WRK:Smoke}' begins.", [("Smoke", "Smoke")]),
    "marks_inside_the_entity": ("{WRK:“Smoke”} begins.", [("Smoke", "Smoke")]),
    "italics_mark": ("*{WRK:Smoke}* begins.", [("Smoke", "Smoke")]),
    "again_in_marks": (
        "{WRK:Smoke} begins. In “Smoke”, it rains.",
        [("Smoke", "Smoke"), ("Smoke", "Smoke")],
    ),
    "again_in_capitals": (
        "{WRK:The Long Dark} begins. The Long Dark is long.",
        [("The Long Dark", "The Long Dark")] * 2,
    ),
    "again_before_its_kind": (
        "{WRK:Smoke} begins. The website of the Smoke anime has a picture.",
        [("Smoke", "Smoke"), ("Smoke", "Smoke")],
    ),
    "without_article": (
        "{WRK:The Long Dark} begins. {WRK:Long Dark} is long.",
        [("The Long Dark", "The Long Dark"), ("Long Dark", "The Long Dark")],
    ),
    "shouting_headline": (
        "{WRK:THE LONG DARK} IS BACK\n\n{WRK:The Long Dark} begins.",
        [("THE LONG DARK", "The Long Dark"), ("The Long Dark", "The Long Dark")],
    ),
    "apostrophes": (
        "{WRK:Mara’s Mill} begins. {WRK:Mara's Mill} ends.",
        [("Mara’s Mill", "Mara’s Mill"), ("Mara's Mill", "Mara’s Mill")],
    ),
    "sequel_is_another": (
        "{WRK:Smoke} ended. {WRK:Smoke 2} begins.",
        [("Smoke", "Smoke"), ("Smoke 2", "Smoke 2")],
    ),
    "subtitle": ("{WRK:Smoke: The Mill} begins.", [("Smoke: The Mill", "Smoke: The Mill")]),
    "full_stop_before": ("We saw {WRK:. Ever!} twice.", [("Ever!", "Ever!")]),
    "owner_for_the_whole": (
        "{WRK:Mara’s Mill} begins. {WRK:Mara}’s third season is out.",
        [("Mara’s Mill", "Mara’s Mill"), ("Mara’s", "Mara’s Mill")],
    ),
    "owner_of_something_else": (
        "{WRK:Mara’s Mill} begins. {WRK:Smoke}’s third season is out.",
        [("Mara’s Mill", "Mara’s Mill"), ("Smoke", "Smoke")],
    ),
    "subtitle_behind_a_dash": (
        "{WRK:Smoke} begins. “{WRK:Smoke – The Mill}” ends.",
        [("Smoke", "Smoke – The Mill"), ("Smoke – The Mill", "Smoke – The Mill")],
    ),
    "two_behind_a_dash": (
        "{WRK:Smoke} begins. {WRK:Smoke – The Mill} and {WRK:Smoke – The Kiln} end.",
        [(title, title) for title in ("Smoke", "Smoke – The Mill", "Smoke – The Kiln")],
    ),
    "kind_of_the_next": (
        "Gone are the drama {WRK:Smoke or sketch} series {WRK:Ash}.",
        [("Smoke", "Smoke"), ("Ash", "Ash")],
    ),
    "small_word_of_its_own": (
        "{WRK:Smoke or water} begins.",
        [("Smoke or water", "Smoke or water")],
    ),
    "once_called": (
        "{WRK:Smoke} (fka {WRK:Ash}) begins. {WRK:Smoke} was late.",
        [("Smoke", "Smoke"), ("Ash", "Smoke"), ("Smoke", "Smoke")],
    ),
    "beside_another": (
        "{WRK:Smoke} ({WRK:Ash} before it) begins.",
        [("Smoke", "Smoke"), ("Ash", "Ash")],
    ),
    "number": ("{WRK:1899½} begins.", [("1899½", "1899½")]),
    "double_blank": ("{WRK:The  Long Dark} begins.", [("The  Long Dark", "The Long Dark")]),
}


@pytest.mark.parametrize(("marked", "expected"), MENTIONS.values(), ids=MENTIONS)
def test_mentions(marked: str, expected: list[tuple[str, str]]) -> None:
    assert found(marked) == expected


NOT_AGAIN = {
    "ordinary_word": ("{WRK:Smoke} begins. Smoke rose from the mill.", 1),
    "of_no_kind": ("{WRK:Smoke} begins. He fears the Smoke alarm.", 1),
    "lower_case_words": ("{WRK:The Long Dark} begins. After the long dark, dawn.", 1),
    "longer_word": ("{WRK:Long Dark} begins. Long Darkness fell.", 1),
    "person": ("{WRK:Ann Lee} begins. {PER:Ann Lee} is in it.", 1),
    "no_titles": ("{PER:Ann Lee} left “Smoke” alone.", 0),
    "platform": ("{PLT:Netflix} is there.", 0),
    "nothing": ("", 0),
}


@pytest.mark.parametrize(("marked", "count"), NOT_AGAIN.values(), ids=NOT_AGAIN)
def test_not_again(marked: str, count: int) -> None:
    assert len(found(marked)) == count


KINDS = {
    "series": ("The series {WRK:Smoke} begins.", "series"),
    "drama_series": ("{WRK:Smoke}, a drama series by the sea, begins.", "series"),
    "sitcom": ("The sitcom {WRK:Smoke} begins.", "series"),
    "episodes": ("All six episodes of {WRK:Smoke} were shot by the sea.", "series"),
    "season": ("Season two of {WRK:Smoke} begins.", "series"),
    "film": ("The film {WRK:Smoke} opens.", "film"),
    "movie": ("{WRK:Smoke}, the movie about a mill, opens.", "film"),
    "biopic": ("The biopic {WRK:Smoke} opens.", "film"),
    "documentary": ("The documentary {WRK:Smoke} opens.", "film"),
    "cinemas": ("{WRK:Smoke} is in cinemas now.", "film"),
    "special": ("The Christmas special {WRK:Smoke} begins.", "special"),
    "album": ("Her third album, {WRK:Smoke}, is out.", "album"),
    "single": ("The single {WRK:Smoke} is out.", "song"),
    "novel": ("The novel {WRK:Smoke} sold well.", "book"),
    "memoir": ("Her memoir, {WRK:Smoke}, sold well.", "book"),
    "play": ("The stage play {WRK:Smoke} opens.", "play"),
    "musical": ("The West End musical {WRK:Smoke} opens.", "play"),
    "video_game": ("The video game {WRK:Smoke} is out.", "game"),
    "podcast": ("The podcast {WRK:Smoke} is out.", "other"),
    "channel_before": ("She left RTÉ's hit drama {WRK:Smoke} for a film.", "series"),
    "opening_song": ("She sings {WRK:Smoke} there.", "song"),
    "playhouse": ("They saw {WRK:Smoke} at the Playhouse.", "play"),
    "festival": ("They took {WRK:Smoke} to Cannes.", "film"),
    "nothing_said": ("{WRK:Smoke} begins.", "series"),
}


@pytest.mark.parametrize(("marked", "kind"), KINDS.values(), ids=KINDS)
def test_kind(marked: str, kind: str) -> None:
    (one,) = COMPONENT.match(doc(marked))
    assert one.fields["kind"] == kind


def test_series_of_a_novel() -> None:
    made = doc(
        "The series {WRK:Smoke} is based on the novel {WRK:Ash}. {WRK:Smoke} has six episodes."
    )
    kinds = {r.fields["title"]: r.fields["kind"] for r in COMPONENT.match(made)}
    assert kinds == {"Smoke": "series", "Ash": "book"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Long Dark", "Long Dark", True),
        ("SMOKE", "Smoke", True),
        ("Mara’s Mill", "Mara's Mill", True),
        ("“Smoke,”", "Smoke", True),
        ("A Mill", "The Mill", True),
        ("Mill…", "Mill", True),
        ("9–5", "9-5", True),
        ("9–5", "95", False),
        ("Smoke", "Smoke 2", False),
        ("The", "A", False),
        ("Theory", "ory", False),
        ("Smoke", "Smokes", False),
    ],
)
def test_title_key(one: str, other: str, same: bool) -> None:
    assert (works.title_key(one) == works.title_key(other)) is same


PRIMARY = {
    "often": ("{WRK:Smoke} begins. She left {WRK:Ash}. {WRK:Smoke} is long.", "Smoke"),
    "filmography_does_not_count": (
        "{PER:Ann Lee} ({WRK:Ash}), {PER:Tom Ray} ({WRK:Ash}) and {PER:Jo Pike} ({WRK:Ash}) are in {WRK:Smoke}.",
        "Smoke",
    ),
    "none": ("{PER:Ann Lee} left.", ""),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "title"), PRIMARY.values(), ids=PRIMARY)
def test_primary(marked: str, title: str) -> None:
    assert scene(doc(marked)).primary == title


def test_component_writes_what_it_matches() -> None:
    made = COMPONENT(doc("{WRK:Smoke} begins, and {WRK:Ash} ends."))
    assert read(made, GROUP) == COMPONENT.match(made) == works.mentions(made)
    assert [span.text for span in made.spans[GROUP]] == ["Smoke", "Ash"]


@pytest.mark.parametrize(
    ("marked", "titles"),
    [
        ("I love {WRK:my Teeth of the Moon}.", ["Teeth of the Moon"]),
        ("You know him from {WRK:Freight and} The Last Ditch.", ["Freight"]),
        ("She wrote {WRK:Joy in the} short.", ["Joy"]),
        ("ADVERTISEMENT\n\n{WRK:THE} DEAD MAN", []),
        # Words that belong to a title stay.
        ("They made {WRK:My Teeth}.", ["My Teeth"]),
        ("They made {WRK:And Then}.", ["And Then"]),
        ("They made {WRK:The Bird in the Hand}.", ["The Bird in the Hand"]),
        ("They made {WRK:A Place to Run To}.", ["A Place to Run To"]),
    ],
)
def test_small_words_that_were_taken_along(marked: str, titles: list[str]) -> None:
    assert [r.fields["title"] for r in Works(labels=["WORK"]).match(doc(marked))] == titles


@pytest.mark.parametrize(
    ("marked", "titles"),
    [
        ("{WRK:Magpie 3: One for Sorrow} is out. {WRK:Magpie 3} is long.", {"Magpie 3: One for Sorrow"}),
        ("{WRK:Magpie II: Sorrow} is out. {WRK:Magpie II} is long.", {"Magpie II: Sorrow"}),
        ("{WRK:Magpie: Sorrow} is out. {WRK:Magpie} is older.", {"Magpie: Sorrow", "Magpie"}),
        (
            "{WRK:Magpie 3: Joy} and {WRK:Magpie 3: Sorrow} are cuts of {WRK:Magpie 3}.",
            {"Magpie 3: Joy", "Magpie 3: Sorrow", "Magpie 3"},
        ),
    ],
)  # fmt: skip
def test_a_numbered_title_without_its_subtitle(marked: str, titles: set[str]) -> None:
    assert {r.fields["title"] for r in Works(labels=["WORK"]).match(doc(marked))} == titles


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("A series of talks in three episodes.\n\n{WRK:Ash} (2009)", "film"),
        ("A series of talks in three episodes.\n\n{WRK:Ash} (12A), Friday", "film"),
        ("{WRK:Ash} – stand-up special", "special"),
        ("{WRK:Ash} (2009) is the second series of talks", "series"),
        ("A film by the sea.\n\n{WRK:Ash}, BBC One, 9pm", "series"),
        ("A film by the sea.\n\n{WRK:Ash} (Channel 4) wins.", "series"),
        ("A film by the sea.\n\nHe was in {WRK:Ash} on ITV.", "series"),
        ("A series of talks.\n\n2. {WRK:Ash} (Netflix)\nFilm. A baker goes home.", "film"),
        ("A series of talks.\n\n{WRK:Ash} wins.\nThe film came second.", "series"),
        ("A film by the sea.\n\nShe likes {WRK:Ash} but no Channel 4.", "film"),
    ],
)
def test_kind_by_what_stands_after(marked: str, kind: str) -> None:
    assert Works(labels=["WORK"]).match(doc(marked))[0].fields["kind"] == kind


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("A film by the sea. She sang in musicals such as {WRK:Ash}, {WRK:Peat} and {WRK:Tar}.", "play"),
        ("A film by the sea. CBS’ {WRK:Ash}; {WRK:Peat} and {WRK:Tar} are back.", "series"),
        # Near-misses: they are no list.
        ("A film by the sea. The musicals {WRK:Ash}, {WRK:Peat}, and then there is {WRK:Tar}.", "film"),
        ("She likes the musical drama {WRK:Ash} and {WRK:Peat} and the film {WRK:Tar}.", "film"),
    ],
)  # fmt: skip
def test_kind_by_the_list(marked: str, kind: str) -> None:
    assert Works(labels=["WORK"]).match(doc(marked))[-1].fields["kind"] == kind


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Her play ", True),
        ("They sang the song “", True),
        ("He hosts RTÉ's quiz, ", True),
        ("June sees the second season of ", True),
        ("Two veterans of ", True),
        ("She is in production on ", True),
        ("After a stint in ", True),
        ("My last film was ", True),
        ("He came third in ", True),
        ("They hear its podcast companion, “", True),
        # Near-misses: verbs, roles and headings.
        ("They will play ", False),
        ("Ann Lee returns in the role of ", False),
        ("TV Series ", False),
        ("The play opens in ", False),
        ("A song for ", False),
        ("Production moved to ", False),
        ("The last film to open in ", False),
        ("She came home in ", False),
        ("She won a Tony for ", True),
        ("He has an Olivier Award for ", True),
        ("She won an award for ", False),
        ("He asked for a Tony Lee for ", False),
        ("Ann Lee, known from ", True),
        ("He was a hit as the shy tapper in ", True),
        ("It went with her small role in ", True),
        ("Lee's film about Hull hairdressers, ", True),
        ("He was known to be from ", False),
        ("He worked as a tapper in ", False),
        ("She talked about hairdressers, ", False),
    ],
)
def test_told_to_be_a_title(before: str, told: bool) -> None:
    assert work_kinds.told(f"{before}Smoke", len(before)) is told


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (" finalist Ann Lee sings", True),
        ("” quiz is back", True),
        (" (Fox, 1990)", True),
        (" (Hulu, 2019–22)", True),
        (" producer Ann Lee sings", True),
        (" actress Ann Lee sings", True),
        (" franchise, which goes on", True),
        # Near-misses: a company's star, a prize, a place and what stands in it.
        (" star Ann Lee sings", False),
        (" (2008) and a debt", False),
        (" producers of tar are cross", False),
        (" directorial", False),
        (" (NBC)", False),
        (" (Ann Lee, her friend)", False),
        (", a memoir by Ann Lee", True),
        (", his late-night radio show.", True),
        (", the series that he wrote", True),
        (", a harbour town", False),
        (", the show’s home", False),
        (", her film agent", False),
        (" books to be filmed", True),
        (" prequel came out", True),
        (" is the title. It rains", True),
        (".\n\nThe film, which opens in May, is long.", True),
        (". The series follows a cop.", True),
        (" Books, a shop", False),
        (" is the title sponsor", False),
        (". The film crew was there.", False),
    ],
)
def test_told_by_what_stands_behind(after: str, told: bool) -> None:
    text = f"We met Smoke{after}"
    assert work_kinds.told(text, 7, 12) is told
    assert not work_kinds.told(text, 7)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann Lee (Smoke) plays a cop", True),
        ("Joining is Ann Lee (Smoke) as the nurse Mara", True),
        # Near-misses: nothing is played, or it is no bracket of its own.
        ("Ann Lee (Smoke) sings", False),
        ("Ann Lee (she has left Smoke) plays a cop", False),
    ],
)
def test_told_in_the_bracket_of_a_cast(text: str, told: bool) -> None:
    at = text.index("Smoke")
    assert work_kinds.told(text, at, at + 5) is told


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Ash: Ann Lee is back", ("", ":")),
        ("Ash (2012)", ("", "(")),
        ("3. Ash", ("1.", "")),
        ("• “Ash”", ("1.", "")),
        ("Best drama: Ash", (":", "")),
        ("10 p.m. — Ash", ("—", "")),
        ("Ann Lee – Ash", ("–", "")),
        # Near-misses: alone, in a sentence, before a comma, behind a name.
        ("Ash", None),
        ("We saw Ash", None),
        ("Ash, a film", None),
        ("| 3. | Ash (Fox) | £9,000 |", ("1.", "(")),
        ("3. Ash, Fox", None),
        ("Ann Lee, Ash (2012)", None),
    ],
)
def test_where_a_title_stands_on_its_line(line: str, place: tuple[str, str] | None) -> None:
    text = f"It rains.\n{line}\nIt snows."
    at = text.index("Ash")
    assert title_slots.slot(text, at, at + 3) == place


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("{WRK:The Miller} is on. It rains in The Miller today.", 2),
        # Near-misses: a miller, and another title.
        ("{WRK:The Miller} is on. It rains on the Miller today.", 1),
        ("{WRK:The Miller} is on. The Miller Band sings. The Miller-Lees, too.", 1),
        ("{WRK:The Miller} is on. {PER:The Miller} sings.", 1),
    ],
)
def test_the_title_again_with_its_article(marked: str, found: int) -> None:
    assert len(Works(labels=["WORK"]).match(doc(marked))) == found


INITIALS = {
    "three_words": ("{WRK:Cold Harbour Road} is back. On CHR, it rains.", {"Cold Harbour Road"}),
    "well_known": ("{WRK:General Hospital} is back. On GH, it rains.", {"General Hospital"}),
    "marked": ("On {WRK:CHR} it rains. {WRK:Cold Harbour Road} is back.", {"Cold Harbour Road"}),
    "first_word": (
        "At {WRK:HARBOUR} it rains. {WRK:Harbour of Glass} is back.",
        {"Harbour of Glass"},
    ),
    "behind_a_colon": (
        "{WRK:Salt: Cold Harbour Road} is back. On {WRK:Salt: CHR}, or {WRK:CHR}, it rains. {WRK:Salt} is not.",
        {"Salt: Cold Harbour Road", "Salt"},
    ),
    # Near-misses.
    "of_a_sister": (
        "{WRK:Salt: Cold Harbour Road} is back. On {WRK:Tar: CHR} it rains.",
        {"Salt: Cold Harbour Road", "Tar: CHR"},
    ),
    "a_country": ("{WRK:Under Salt} is back in the US.", {"Under Salt"}),
    "two_words": ("{WRK:Cold Harbour} is back. A CH sticker.", {"Cold Harbour"}),
    "an_entry": (
        "{WRK:HARBOUR} (Dave)\n{WRK:Harbour by Night} is new.",
        {"HARBOUR", "Harbour by Night"},
    ),
    "a_sequel": ("At {WRK:HARBOUR} it rains. {WRK:Harbour 2} is back.", {"HARBOUR", "Harbour 2"}),
}


@pytest.mark.parametrize(("marked", "expected"), INITIALS.values(), ids=INITIALS)
def test_titles_in_initials(marked: str, expected: set[str]) -> None:
    made = found(marked)
    assert {title for _, title in made} == expected


PLACES = {
    "heads_its_lines": (
        "{WRK:Peat}\n\n{PER:Ann Lee} is there.\n\n{WRK:Cold Soil}\n\n{PER:Tom Ray} is, too.", "Tom Ray", "Cold Soil", set(), False,
    ),
    "known_from_elsewhere": (
        "{WRK:Peat}: {DAT:9 May}\n\n{PER:Ann Lee} is there.\n\n{WRK:Cold Soil}: {DAT:10 May}\n\n{WRK:Tar} star {PER:Tom Ray} is, too.",
        "Tom Ray", "Cold Soil", {"tar"}, False,
    ),
    "known_from_it": (
        "{WRK:Peat}\n\n{PER:Ann Lee} is there.\n\n{WRK:Cold Soil} ({PLT:BBC One}, 9pm)\n\n{WRK:Cold Soil} star {PER:Tom Ray} is, too.",
        "Tom Ray", "Cold Soil", set(), False,
    ),
    "no_slot": (
        "{WRK:Peat}\n\n{PER:Ann Lee} is there.\n\n{WRK:Cold Soil}: it rains\n\n{WRK:Tar} star {PER:Tom Ray} is, too.",
        "Tom Ray", "", set(), False,
    ),
    "one_heading": ("{WRK:Peat}\n\n{PER:Ann Lee} is there.", "Ann Lee", "", set(), False),
    "seen_before": ("{PER:Ann Lee} ({WRK:Peat}) is {CHR:Mara} in {WRK:Tar}.", "Ann Lee", "", {"peat"}, False),
    "seen_before_inside": ("{CHR:Mara} ({PER:Ann Lee}, {WRK:Peat}) is back.", "Ann Lee", "", {"peat"}, False),
    "seen_before_whose": ("{CHR:Mara} is {WRK:Peat}'s {PER:Ann Lee}. {WRK:Tar} is on.", "Ann Lee", "", {"peat"}, False),
    "seen_before_of": ("{CHR:Mara} is {PER:Ann Lee}, of {WRK:Peat}. {WRK:Tar} is on.", "Ann Lee", "", {"peat"}, False),
    "named_elsewhere_too": ("{CHR:Mara} is {WRK:Peat}'s {PER:Ann Lee}. {WRK:Peat} is on.", "Ann Lee", "", set(), False),
    "whose_character": ("{PER:Ann Lee} is {WRK:Peat}'s {CHR:Mara}.", "Ann Lee", "", set(), False),
    "part_of_it": ("{CHR:Mara} ({WRK:Peat}) is back with {PER:Ann Lee}.", "Ann Lee", "", set(), False),
    "pilot": ("{WRK:Tar} is on.\n\n{PER:Ann Lee} is {CHR:Mara} in the {PER:Turner} pilot.", "Ann Lee", "", set(), True),
    "about": ("{WRK:Tar} is on.\n\n{PER:Ann Lee} leads {PLT:Hulu}'s series about a flood.", "Ann Lee", "", set(), True),
    "named": ("{PER:Ann Lee} leads {WRK:Tar}, {PLT:Hulu}'s series about a flood.", "Ann Lee", "", set(), False),
    "no_title_yet": ("{WRK:Tar} is on.\n\nThe comedy, which has no title yet, has {CHR:Mara} ({PER:Ann Lee}) move in.", "Ann Lee", "", set(), True),
    "of_a_book": (
        "{WRK:Tar} is on.\n\nA thriller that doesn’t have a title yet is made of the novel {WRK:Peat}. {PER:Ann Lee} is {CHR:Mara}.",
        "Ann Lee", "", set(), True,
    ),
    "unnamed_biopic": ("{WRK:Tar} is on.\n\nIn the yet-to-be-named biopic {PER:Ann Lee} is {CHR:Mara}.", "Ann Lee", "", set(), True),
    "to_be_announced": ("{WRK:Tar} is on.\n\nA film, title to be announced, has {PER:Ann Lee} as {CHR:Mara}.", "Ann Lee", "", set(), True),
    "next_of_a_maker": ("{WRK:Tar} is on.\n\n{PER:Jo Bell}'s second film will have {PER:Ann Lee} as {CHR:Mara}.", "Ann Lee", "", set(), True),
    "joins_a_next": ("{WRK:Tar} is on.\n\n{PER:Ann Lee} joins {PER:Jo Bell}'s next, which gets going now.", "Ann Lee", "", set(), True),
    "next_that_is_named": ("{PER:Jo Bell}'s next film will have {PER:Ann Lee}: it is {WRK:Tar}.", "Ann Lee", "", set(), False),
    "next_of_a_week": ("{WRK:Tar} is on.\n\nNext week {PER:Ann Lee} is {CHR:Mara}.", "Ann Lee", "", set(), False),
    "all_the_page": (
        "The new film, which has not been given a title yet, is {PER:Jo Bell}'s, who made {WRK:Tar}.\n\nThe script is hers.\n\n{PER:Ann Lee} is {CHR:Mara}.",
        "Ann Lee", "", set(), True,
    ),
    "where_another_is_told_of": (
        "The new film, which has not been given a title yet, is {PER:Jo Bell}'s.\n\n{WRK:Tar} was her first. {PER:Ann Lee} was {CHR:Mara}.",
        "Ann Lee", "", set(), False,
    ),
    "a_song_without_one": (
        "The song, which has not been given a title yet, is {PER:Jo Bell}'s.\n\n{WRK:Tar} is on.\n\n{PER:Ann Lee} is {CHR:Mara}.",
        "Ann Lee", "", set(), False,
    ),
    # Near-misses: a title beside the book; a boxer's; the untitled work comes after.
    "a_title_and_its_book": (
        "A thriller that did not have a title is now {WRK:Tar}, of the novel {WRK:Peat}. {PER:Ann Lee} is {CHR:Mara}.",
        "Ann Lee", "", set(), False,
    ),
    "a_boxer": ("{WRK:Tar} is on.\n\nThe boxer lost every title. {PER:Ann Lee} is {CHR:Mara}.", "Ann Lee", "", set(), False),
    "an_unnamed_town": ("{WRK:Tar} is on.\n\nIn an unnamed town {PER:Ann Lee} is {CHR:Mara}.", "Ann Lee", "", set(), False),
    "below_its_title": (
        "{WRK:Tar} ({PLT:Hulu}, now)\n\n{PER:Jo Bell}'s comedy about a mill has {PER:Ann Lee} as {CHR:Mara}.", "Ann Lee", "", set(), False,
    ),
    "where_to_see_it": (
        "10. {WRK:Tar} (Streaming on {PLT:Hulu}, no less)\nIt has {PER:Ann Lee} as {CHR:Mara}.\n\n9. {WRK:Ash} (Still in {PLT:cinemas})\nA fish is lost.", "Ann Lee", "Tar", set(), False,
    ),
    "what_it_is": (
        "10. {WRK:Tar} (Streaming has saved it)\nIt has {PER:Ann Lee} as {CHR:Mara}.\n\n9. {WRK:Ash} (Still a hit)\nA fish is lost.", "Ann Lee", "", set(), False,
    ),
    "untitled_behind": (
        "{WRK:Tar} is on.\n\n{PER:Ann Lee} is {CHR:Mara}. Her next film has no title.", "Ann Lee", "", set(), False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "at", "head", "aside", "none"), PLACES.values(), ids=PLACES)
def test_what_a_page_says_of_a_work(
    marked: str, at: str, head: str, aside: set[str], none: bool
) -> None:
    made = scene(doc(marked))
    start = made.text.index(at)
    assert work_places.headed(made, start) == head
    assert work_places.asides(made) == aside
    assert work_places.untitled(made, start, start + len(at)) is none


@pytest.mark.parametrize(
    ("marked", "apart"),
    [
        ("{PER:Ann Lee} ({WRK:Smoke}) leads {WRK:Ash}.", True),
        ("{PER:Ann Lee} (of {WRK:Smoke}) leads {WRK:Ash}.", True),
        # Near-misses: another sentence has both; a part stands in the bracket; no bracket.
        ("{PER:Ann Lee} ({WRK:Smoke}) leads {WRK:Ash}. {PER:Ann Lee} is in {WRK:Smoke}.", False),
        ("{PER:Ann Lee} ({CHR:Mara} in {WRK:Smoke}) leads {WRK:Ash}.", False),
        ("{PER:Ann Lee} leads {WRK:Smoke}, then {WRK:Ash}.", False),
    ],
)
def test_a_title_in_a_bracket_behind_an_actor(marked: str, apart: bool) -> None:
    made = work_places.bracketed(scene(doc(marked)))
    assert ("smoke" in {key for _, key in made}) is apart


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("{LOC:LONDON}: {WRK:Smoke} (Royal Court)", "Smoke"),
        ("2. {WRK:Smoke} (Royal Court)", "Smoke"),
        ("{LOC:LONDON} saw {WRK:Smoke} (Royal Court)", ""),
        ("{ORG:Bell}: {WRK:Smoke} (Royal Court)", ""),
    ],
)
def test_a_city_before_an_entry(line: str, title: str) -> None:
    made = scene(doc(line + "\n\nThey meet by the sea."))
    assert made.entry(layout.blocks(made.text)[0]) == title


SUBTITLED = {
    "a_story": (
        "{WRK:TARN MILL} OPENS\n\nShe wrote {WRK:Tarn Mill: A Tale of Two Rivers} last year. {WRK:Tarn Mill} is long.",
        {"Tarn Mill: A Tale of Two Rivers"},
    ),
    "heads_its_entry": (
        "3) {WRK:Tarn: The Salt Market} (Netflix)\n\nA dancer hides a secret. {WRK:Tarn} is on now.",
        {"Tarn: The Salt Market"},
    ),
    "known_with_its_subtitle_only": (
        "She is in {WRK:Clair Obscur: Expedition 33} now. {WRK:Clair Obscur} is a game.",
        {"Clair Obscur: Expedition 33"},
    ),
    # Near-misses: two works.
    "spun_off": (
        "3) {WRK:Tarn: Tulsa} (Netflix)\n\nIn this spin-off of {WRK:Tarn} it rains.",
        {"Tarn: Tulsa", "Tarn"},
    ),
    "offshoot": (
        "{WRK:Tarn: Tulsa}\n\n{WRK:Tarn} had run its course, then came this offshoot.",
        {"Tarn: Tulsa", "Tarn"},
    ),
    "taken_up_again": (
        "{WRK:Tarn: Anew}\n\n{WRK:Tarn} ended in 2019, and here is more.",
        {"Tarn: Anew", "Tarn"},
    ),
    "in_running_text": (
        "She is in {WRK:Tarn: Tulsa} now. {WRK:Tarn} is long.",
        {"Tarn: Tulsa", "Tarn"},
    ),
    "known_itself": (
        "She is in {WRK:NCIS: Sydney} now. {WRK:NCIS} is long.",
        {"NCIS: Sydney", "NCIS"},
    ),
    "two_sisters": (
        "{WRK:Tarn: A Story}\n\n{WRK:Tarn} is on. So is {WRK:Tarn: Tulsa}.",
        {"Tarn: A Story", "Tarn", "Tarn: Tulsa"},
    ),
}


@pytest.mark.parametrize(("marked", "expected"), SUBTITLED.values(), ids=SUBTITLED)
def test_titles_with_a_subtitle(marked: str, expected: set[str]) -> None:
    assert {title for _, title in found(marked)} == expected
