"""Aliases inside one article: which mentions are one person, and which must not be joined."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import names
from newsextract.names import Mention


def linked(*spans: tuple[str, str] | tuple[str, str, float]) -> list[Mention]:
    """Mentions of ``(text, P or C[, probability])`` in the order in which they stand."""
    labels = {"P": "PERSON", "C": "CHARACTER"}
    rows, at = [], 0
    for text, label, *p in spans:
        rows.append((at, at + len(text), text, labels[label], p[0] if p else 1.0))
        at += len(text) + 1
    return names.link(rows)


def canonical(*surfaces: str, label: str = "P") -> list[str]:
    return [m.name for m in linked(*((s, label) for s in surfaces))]


SAME = {
    "surname": ["Ann Lee", "Lee"],
    "first_name": ["Ann Lee", "Ann"],
    "full_name_later": ["Lee", "Ann Lee"],
    "single_letter": ["Maggie Q", "Q"],
    "initial_surname_first": ["Q", "Maggie Q"],
    "middle_name_left_out": ["Ann Olga Lee", "Ann Lee"],
    "two_surnames": ["Joaquín Soto Vidal", "Soto"],
    "accent_left_out": ["Renée Voss", "Renee Voss"],
    "particle": ["Jan van der Hoek", "Van der Hoek"],
    "suffix": ["Tom Ray Jr.", "Tom Ray"],
    "surname_with_its_suffix": ["Tom Ray Jr.", "Ray Jr."],
    "hyphen_left_out": ["Kang Seo-jin", "Kang Seo Jin", "Seo-jin"],
    "honour_behind": ["Ann Lee OBE", "Lee"],
    "capitals": ["ANN LEE", "Ann Lee"],
    "given_name_short": ["Joanna Marsh", "Jo Marsh"],
    "given_name_short_first": ["Wilf Marsh", "Wilfred Marsh", "Wilf"],
    "possessive": ["Ann Lee", "Ann Lee's", "Lee’s"],
    "initial_for_first_name": ["Marty Rosso", "M. Rosso", "Rosso"],
    "initial_before_the_full_name": ["M. Rosso", "Marty Rosso"],
    "initials": ["J.K. Marl", "J. K. Marl"],
    "nickname_in_marks": ['Ann "Zip" Lee', "Ann Lee"],
    "nickname_in_two_singles": ["Ann ''Zip'' Lee", "Ann Lee"],
    "nickname_for_first_name": ['Rosa "Zip" Lee', "Zip Lee"],
    "rank_before_a_particle": ["Greta von Aal", "Chancellor von Aal"],
    "nickname_alone": ["Zip", 'Rosa "Zip" Lee'],
    "curly_apostrophe": ["Finn O'Dowrick", "Finn O’Dowrick", "O’Dowrick"],
    "hyphen": ["Ines Okoro-Lund", "Okoro-Lund"],
    "surname_and_suffix": ["Tom Ray Jr.", "Ray Jr."],
    "surname_and_suffix_alone": ["Tom Ray Jr.", "Ray Jr.", "Ray"],
    "korean_order": ["Han Seo-jin", "Seo-jin"],
    "initials_as_a_label": ["Auberon Dunmail", "AD"],
    "initials_of_a_double_name": ["Robyn Lovelace-Hunt", "RLH", "RL"],
    "short_given_name": ["Wilfred Bell", "Wilf"],
    "pet_form": ["Gerald Ames", "Gerry"],
    "another_form_of_the_name": ["Beth", "Elizabeth Ames"],
    "honorific_before": ["Ann Lee", "Dame Ann Lee", "Mrs Lee"],
}


@pytest.mark.parametrize("surfaces", SAME.values(), ids=SAME)
def test_same_person(surfaces: list[str]) -> None:
    assert len({m.person for m in linked(*((s, "P") for s in surfaces))}) == 1
    assert len(set(canonical(*surfaces))) == 1


DIFFERENT = {
    "two_first_names": ["Ann Lee", "Tom Lee"],
    "hyphen_elsewhere": ["Ann Lee-Ray", "Ann Leer Ay"],
    "part_of_a_word": ["Ann Lee", "Leeds"],
    "another_initial": ["Marty Rosso", "K. Rosso"],
    "other_surname": ["Ann Lee", "Ann Ray"],
    "twins": ["Ann Lee", "Anne Lee"],
    "one_letter_in_the_middle": ["Ann B Lee", "B"],
    "unrelated": ["Ann Lee", "Zadé"],
    "initials_of_two": ["Ann Lee", "Ada Lund", "AL"],
    "short_for_two": ["Daniel Lee", "Danielle Ray", "Dan"],
    "begins_like_a_short_name": ["Beau Lee", "Bea"],
    "initials_in_small_letters": ["Ann Lee", "Al"],
}


@pytest.mark.parametrize("surfaces", DIFFERENT.values(), ids=DIFFERENT)
def test_different_people(surfaces: list[str]) -> None:
    assert len({m.person for m in linked(*((s, "P") for s in surfaces))}) == len(surfaces)
    assert canonical(*surfaces) == surfaces


FULLEST = {
    "longest": (["Q", "Maggie Q"], "P", "Maggie Q"),
    "accents_win": (["Renee Voss", "Renée Voss"], "C", "Renée Voss"),
    "first_word_shouted": (["ANNA Lee-Ray", "Anna"], "P", "Anna Lee-Ray"),
    "first_word_only_shouted": (["ANNA Lee-Ray", "Lee-Ray"], "P", "ANNA Lee-Ray"),
    "initials_beside_a_name": (["JB Lee", "Lee"], "P", "JB Lee"),
    "not_shouting": (["ANN LEE", "Ann Lee"], "P", "Ann Lee"),
    "without_rank": (["Detective Renée Voss", "Voss"], "C", "Renée Voss"),
    "only_a_letter": (["Q"], "P", "Q"),
    "sir": (["Sir Tom Ray", "Ray"], "P", "Tom Ray"),
    "short_rank": (["DCI Voss", "Mara Voss"], "C", "Mara Voss"),
    "rank_in_capitals": (["ADA Voss"], "C", "Voss"),
    "given_name_like_a_rank": (["Ada Voss", "Voss"], "C", "Ada Voss"),
    "given_name_that_is_a_rank": (["Dean Lomax", "Lomax"], "P", "Dean Lomax"),
    "stage_name": (["Queen Fontayne"], "P", "Queen Fontayne"),
    "initials_like_a_rank": (["CS Lowell", "Lowell"], "P", "CS Lowell"),
    "superintendent_in_a_story": (["CS Mara Voss", "Voss"], "C", "Mara Voss"),
    "queen_in_a_story": (["Queen Isolde"], "C", "Isolde"),
    "rank_and_full_name": (["Bishop Noel Adeyemi"], "P", "Noel Adeyemi"),
    "rank_said_twice": (["Fru Fru"], "C", "Fru Fru"),
    "rank_without_a_name": (["Reverend Mother"], "C", "Reverend Mother"),
}


@pytest.mark.parametrize(("surfaces", "label", "name"), FULLEST.values(), ids=FULLEST)
def test_fullest_name(surfaces: list[str], label: str, name: str) -> None:
    assert canonical(*surfaces, label=label) == [name] * len(surfaces)


def test_of_two_who_fit_the_last_spoken_of_is_meant() -> None:
    assert canonical("Ann Lee", "Tom Lee", "Lee") == ["Ann Lee", "Tom Lee", "Tom Lee"]


def test_a_surname_is_no_middle_name() -> None:
    found = canonical("Abe Lee", "Carol Lee Fox", "Lee", "Fox")
    assert found == ["Abe Lee", "Carol Lee Fox", "Abe Lee", "Carol Lee Fox"]


def test_another_rank_is_a_third_person() -> None:
    found = linked(("Ruth Garrity", "C"), ("Noel Garrity", "C"), ("Judge Garrity", "C"))
    assert len({m.person for m in found}) == 3


def test_actor_and_character_of_one_first_name() -> None:
    found = linked(("Ann Lee", "P"), ("Ann Voss", "C"), ("Ann", "P"), ("Ann", "C"))
    assert [m.name for m in found[2:]] == ["Ann Lee", "Ann Voss"]


def test_full_name_is_one_thing_in_an_article() -> None:
    found = linked(("Mara Voss", "C", 0.9), ("Mara Voss", "P", 0.4), ("Mara Voss", "C", 0.9))
    assert {m.label for m in found} == {"CHARACTER"}


def test_mentions_keep_their_places() -> None:
    found = linked(("Q", "P"), ("Maggie Q", "P"))
    assert [(m.start, m.end) for m in found] == [(0, 1), (2, 10)]
    assert names.link([]) == []


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Detective Renée Voss", 10),
        ("DCI Mara Voss", 4),
        ("Pc Mara Voss", 3),
        ("PM Mara Voss", 3),
        ("FBI Special Agent Mara Voss", 18),
        ("Trainee Detective Constable Voss", 28),
        ("Nun Agnes", 4),
        ("Dr. Voss", 4),
        ("Sister Agnes", 7),
        ("Teen Mara", 5),
        ("Adult Mara", 6),
        ("Captain Voss", 8),
        ("Detective Sergeant Voss", 19),
        ("Renée Voss", 0),
        ("Sister in arms", 0),
        ("Captain", 0),
        ("Drew Voss", 0),
        ("Kingsley Voss", 0),
        ("Di Voss", 0),
        ("Nunn Voss", 0),
        ("Cia Voss", 0),
    ],
)
def test_honorific_length(text: str, length: int) -> None:
    assert names.honorific_length(text) == length


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Detective Renée Voss", "Renée Voss"),
        ("Ann Lee's", "Ann Lee"),
        ("Ann Lee’s", "Ann Lee"),
        ("Ann  Lee", "Ann Lee"),
        ("Ann “Zip” Lee", "Ann Lee"),
        ("Finn O’Dowrick", "Finn O’Dowrick"),
        ("Tess", "Tess"),
        ("Bra Themba", "Themba"),
        ("Mang Berto", "Berto"),
        ("Cap'n Voss", "Voss"),
        ("Warrant Officer Voss", "Voss"),
        ("Nermin Hanım", "Nermin"),
        ("Petra Voss QC", "Petra Voss"),
        ("Petra Voss BL", "Petra Voss"),
        ("Petra Voss MP", "Petra Voss"),
        ("Petra Voss, KC", "Petra Voss"),
        ("Aoki-sensei", "Aoki"),
        ("Voss saab", "Voss"),
        ("Rita Bhabi", "Rita"),
        ("Rita Aunty", "Rita"),
        ("The Rev Petra Voss", "Petra Voss"),
        ("The Reverend Mr Voss", "Voss"),
        ("DSU Voss", "Voss"),
        ("Bab' Voss", "Voss"),
        ("Don Octavio", "Octavio"),
        # No honorifics, though they begin or end like some.
        ("Brady Voss", "Brady Voss"),
        ("Don Voss", "Don Voss"),
        ("Dsu Voss", "Dsu Voss"),
        ("Theresa Voss", "Theresa Voss"),
        ("Mangan", "Mangan"),
        ("Bey", "Bey"),
        ("Han Min-ji", "Han Min-ji"),
    ],
)
def test_bare(text: str, bare: str) -> None:
    assert names.bare(text) == bare


@pytest.mark.parametrize(
    ("short", "full", "part"),
    [
        ("Lee", "Ann Lee", True),
        ("Ann", "Ann Lee", True),
        ("Soto", "Joaquín Soto Vidal", True),
        ("Ann Lee", "Ann Olga Lee", True),
        ("Q", "Maggie Q", True),
        ("Ann Lee", "Ann Lee", False),
        ("Ann Lee", "Lee", False),
        ("B", "Ann B Lee", False),
        ("Lea", "Ann Lee", False),
        ("Olga Ann", "Ann Olga Lee", False),
    ],
)
def test_is_part(short: str, full: str, part: bool) -> None:
    assert names.is_part(names.key(short), names.key(full)) is part


def test_mentions_of_a_doc() -> None:
    made = doc(
        "Detective {CHR:Renée Voss} is {PER:Maggie Q}, we hear. {PER:Q=Maggie Q} trained for it."
    )
    found = names.mentions(made)
    assert [made.text[m.start : m.end] for m in found] == ["Detective Renée Voss", "Maggie Q", "Q"]
    assert [m.name for m in found] == ["Renée Voss", "Maggie Q", "Maggie Q"]
    assert [span.kb_id_ for span in made.spans[names.GROUP]] == [m.name for m in found]
    assert names.mentions(made) == found


def test_a_word_that_sticks_to_a_name() -> None:
    made = doc(
        "{PER:Ann Carlislewho} plays it. {PER:Carlisle} ran with {PER:Bo Hillas} and {PER:Zoe Markwas}."
    )
    assert [made.text[m.start : m.end] for m in names.mentions(made)] == [
        "Ann Carlisle", "Carlisle", "Bo Hillas", "Zoe Markwas",
    ]  # fmt: skip


def test_ordinary_words_before_a_character_are_no_rank() -> None:
    made = doc("Then the doctor {CHR:Voss} left, and Later {CHR:Nora} came.")
    assert [made.text[m.start : m.end] for m in names.mentions(made)] == ["Voss", "Nora"]


def test_other_entities_are_nobody() -> None:
    assert names.mentions(doc("{WRK:Smoke} is on {PLT:Netflix} in {LOC:Leeds}.")) == []


def test_a_chain_of_aliases_is_one_person() -> None:
    made = doc("{CHR:Alice}, aka {CHR:Fox}, aka {CHR:Red}, ran.")
    assert {(m.person, m.name) for m in names.mentions(made)} == {(0, "Alice")}


@pytest.mark.parametrize(
    "marked",
    [
        "{PER:Kemi B.}, born {PER:Kemi Ojo}, sings.",
        "{PER:Kemi B.} (real name {PER:Tola Ojo}) sings.",
        "{PER:Kemi B.}, whose real name is {PER:Tola Ojo}, sings.",
        "{PER:Kemi B.}, whom everybody calls {PER:Deuce}, sings.",
        "{PER:Kemi B.}, better known to half of the town as {PER:Deuce}, sings.",
        "{PER:Kemi B.}, fondly called {PER:Deuce}, sings.",
        "{PER:Kemi B.}, popularly known as {CHR:Deuce}, sings, and {CHR:Deuce} dances.",
    ],
)
def test_who_somebody_really_is(marked: str) -> None:
    assert {m.name for m in names.mentions(doc(marked))} == {"Kemi B."}


def test_a_birth_is_no_name() -> None:
    made = doc(
        "{PER:Kemi B.}, born to {PER:Tola Ojo}, sings, and so does {PER:Ann Lee}, real friend of {PER:Jo Bell}."
    )
    assert len({m.person for m in names.mentions(made)}) == 4


def test_a_title_of_nobility_is_no_second_character() -> None:
    made = doc("{CHR:Simon Bell}, {CHR:Duke of Harrow}, and {CHR:Queen of Thorns} met.")
    assert [m.name for m in names.mentions(made)] == ["Simon Bell", "Simon Bell", "Queen of Thorns"]


@pytest.mark.parametrize(
    ("marked", "names_"),
    [
        ("{PER:Tom Raynerwho} plays. {PER:Rayner} sings.", {"Tom Rayner"}),
        ("{PER:Tom Raynerwho} plays. {PER:Tom Rayner} sings.", {"Tom Rayner"}),
        # Another's surname is no part of his.
        ("{PER:Kane Robinson} plays. {PER:Zoe Robins} sings.", {"Kane Robinson", "Zoe Robins"}),
    ],
)
def test_a_word_that_sticks_to_the_name_of_one(marked: str, names_: set[str]) -> None:
    assert {m.name for m in names.mentions(doc(marked))} == names_


def test_an_actor_known_as_a_part_is_two_names() -> None:
    for told in ("(aka", "(best known to fans as"):
        made = doc(f"{{PER:Ann Lee}} {told} {{CHR:Mara}}) came.")
        assert [m.name for m in names.mentions(made)] == ["Ann Lee", "Mara"]


SHORT_IN_BRACKETS = [
    # whose actor is another one's
    ("{CHR:John Vane} ({PER:Ann Lee}) came, and {CHR:Jack} ({PER:Tom Ray}).", ["John Vane", "Ann Lee", "Jack", "Tom Ray"]),
    # near-misses: the same actor, or none
    ("{CHR:John Vane} ({PER:Tom Ray}) came, and {CHR:Jack} ({PER:Ray}).", ["John Vane", "Tom Ray"] * 2),
    ("{CHR:John Vane} ({PER:Ann Lee}) came. {CHR:Jack} did not.", ["John Vane", "Ann Lee", "John Vane"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), SHORT_IN_BRACKETS)
def test_a_short_name_with_an_actor_of_its_own(marked: str, expected: list[str]) -> None:
    assert [m.name for m in names.mentions(doc(marked))] == expected


CREW = [
    (
        "{PER:Ann Lee} stars. It is written by {PER:Bo Lee}. {CHR:Mara} ({PER:Lee}) hides.",
        "Ann Lee",
    ),
    ("{PER:Ann Lee} stars for director {PER:Bo Lee}. {CHR:Mara} ({PER:Lee}) hides.", "Ann Lee"),
    # near-misses: both act, only the writer has that name, or no part stands before
    ("{PER:Ann Lee} stars with {PER:Bo Lee}. {CHR:Mara} ({PER:Lee}) hides.", "Bo Lee"),
    ("It is written by {PER:Bo Lee}. {CHR:Mara} ({PER:Lee}) hides.", "Bo Lee"),
    ("{PER:Ann Lee} stars. It is written by {PER:Bo Lee}. Then {PER:Lee} left.", "Bo Lee"),
]


@pytest.mark.parametrize(("marked", "name"), CREW)
def test_who_stands_behind_a_part_is_of_the_cast(marked: str, name: str) -> None:
    assert [m.name for m in names.mentions(doc(marked))][-1] == name


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("{PER:Ann Lee} stars.\n\n{PER:Ann LeePeat} cast: {CHR:Mara}", "Ann Lee"),
        ("{WRK:Smoke} is back. {PER:Tom Ray} ({WRK:Ash}, {PER:SmokeAnn Lee})", "Ann Lee"),
        ("{PER:Ann Lee} stars.\n\nImage: {PER:PeatAnn Lee}", "Ann Lee"),
        # The tokenizer keeps the full stop of a sentence with "a".
        ("{WRK:Smoke} stars {PER:Han Yu} and {PER:Lee Su-a.} It is back.", "Lee Su-a"),
        ("{WRK:Smoke} stars {PER:Han Yu} and {PER:Tom Ray Jr.} It is back.", "Tom Ray Jr."),
        # Near-misses: capitals inside a name, and what stands nowhere by itself.
        ("{PER:Ann} stars.\n\n{PER:Ann McLee} is {CHR:Mara}.", "Ann McLee"),
        ("{PER:Lia LaBay} is {CHR:Mara}.\n\n{PER:Tom DiCarlo} is {CHR:Davy}.", "Tom DiCarlo"),
        ("{PER:Ann LeePeat} is {CHR:Mara}.", "Ann LeePeat"),
    ],
)
def test_words_that_stick_to_a_name(marked: str, name: str) -> None:
    assert [m.name for m in names.mentions(doc(marked)) if m.label == "PERSON"][-1] == name


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{PER:Ann} [{PER:Lee}, who wrote it] came.", ["Ann Lee"] * 2),
        ("{PER:Ann} [{PER:Lee}] came, and {PER:Lee} left.", ["Ann Lee"] * 3),
        ("{PER:Ann} [Van Lee, the showrunner] came.", ["Ann Van Lee"]),
        ("{CHR:Ann} [{PER:Lee}, the creator] came.", ["Ann Lee"] * 2),
        # near-misses: a part, another full name, a note, round brackets
        ("{PER:Lee} [{CHR:Mara}] came.", ["Lee", "Mara"]),
        ("{CHR:Mara} [{PER:Lee}] came.", ["Mara", "Lee"]),
        ("{CHR:Mara} [{PER:Ann Lee}] came.", ["Mara", "Ann Lee"]),
        ("{PER:Ann} [Video] came.", ["Ann"]),
        ("{PER:Ann} ({PER:Lee}) came.", ["Ann", "Lee"]),
    ],
)
def test_a_surname_in_the_editors_brackets(marked: str, expected: list[str]) -> None:
    assert [m.name for m in names.mentions(doc(marked))] == expected
