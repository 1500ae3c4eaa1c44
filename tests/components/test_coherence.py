"""Coherence: what the article says elsewhere mends a doubtful label, never a certain one."""

from __future__ import annotations

import re

import pytest
from inline import coherent as found
from inline import doc

from newsextract.components.coherence import Coherence


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("{CHR:Young Mara -} {PER:Ann Lee}", ["Young Mara", "Ann Lee"]),
        ("{WRK:Walk-Out &} more", ["Walk-Out"]),
        ("{WRK:Evelyn!} and {WRK:Who Ate It?}", ["Evelyn!", "Who Ate It?"]),
    ],
)
def test_a_name_ends_in_no_dash(marked: str, words: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.9)] == words


TITLE = (
    "{WRK:Penny Lane Market} returns. {WRK:Penny Lane Market} moves. {PER:Penny Lane Market} ends."
)
PLACE = "{WRK:Skep} opens. {WRK:Skep} is grim. They shot {LOC:Skep} in Wales."
HERO = "{WRK:Voss} opens. {WRK:Voss} is grim. {CHR:Voss} runs."


@pytest.mark.parametrize(
    ("marked", "labels"),
    [
        (TITLE, ["WORK", "WORK", "WORK"]),
        (PLACE, ["WORK", "WORK", "WORK"]),
        # One word may be the title and its hero; one against one settles nothing.
        (HERO, ["WORK", "WORK", "CHARACTER"]),
        (TITLE.split(". ", 1)[1], ["WORK", "PERSON"]),
    ],
)
def test_doubtful_mentions_follow_the_others(marked: str, labels: list[str]) -> None:
    assert [label for _, label in found(marked, 0.7)] == labels


@pytest.mark.parametrize("marked", [TITLE, PLACE])
def test_certain_mentions_stay(marked: str) -> None:
    assert found(marked, 1.0) == [(e.text, e.label_) for e in doc(marked).ents]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Syfy's Overdrive", [("Syfy", "PLATFORM"), ("Overdrive", "WORK")]),
        ("BBC One's Last Ferry Home", [("BBC One", "PLATFORM"), ("Last Ferry Home", "WORK")]),
        ("Lucky's Long Night", [("Lucky's Long Night", "WORK")]),
    ],
)
def test_a_service_before_a_title(title: str, expected: list[tuple[str, str]]) -> None:
    marked = f"A car in {{WRK:{title}}} talks."
    assert found(marked, 0.7) == expected
    assert found(marked, 1.0) == [(title, "WORK")]


ROW = "{PER:Ann Lee} ({CHR:Mara}), {PER:Tom Ray} ({CHR:Davy}), %s and {PER:Kim Pike} ({CHR:Joss})"


@pytest.mark.parametrize(
    ("marked", "labels"),
    [
        # One pair taken the other way round follows the row.
        (ROW % "{CHR:Jo Bell} ({PER:Kit})", ["PERSON", "CHARACTER"] * 4),
        (ROW % "{PER:Jo Bell} ({PER:Kit})", ["PERSON", "CHARACTER"] * 4),
        # Headings are a row, however far apart.
        ("{PER:Ann Lee} ({CHR:Mara})\n\n%s\n\n{PER:Tom Ray} ({CHR:Davy})\n\n%s\n\n{CHR:Jo Bell} ({PER:Kit})\n"
         % (("It rains a lot in this part of the story, and nobody minds. " * 3,) * 2), ["PERSON", "CHARACTER"] * 3),
        # Headings with an article, or with a page's sentence stuck to them, are headings.
        ("Look here.{CHR:DS Mara Voss} ({PER:Ann Lee})\nShe runs.\nThe {CHR:Boy} ({PER:Tom Ray})\nHe runs.\n{CHR:Captain Kit} ({PER:Al Fox})\nHe sits.\n{PER:Jo Bell} ({CHR:Di Oak})\nShe sits.",
         ["CHARACTER", "PERSON"] * 4),
        # Two pairs are no row, and a row of two minds settles nothing.
        ("{PER:Ann Lee} ({CHR:Mara}), {CHR:Jo Bell} ({PER:Kit})", ["PERSON", "CHARACTER", "CHARACTER", "PERSON"]),
        (ROW % "{CHR:Jo Bell} ({PER:Kit}), {CHR:Al Fox} ({PER:Pip}), {CHR:Mo Day} ({PER:Zed})",
         ["PERSON", "CHARACTER"] * 2 + ["CHARACTER", "PERSON"] * 3 + ["PERSON", "CHARACTER"]),
    ],
)  # fmt: skip
def test_a_row_of_brackets_is_of_one_build(marked: str, labels: list[str]) -> None:
    assert [label for _, label in found(marked, 0.7)] == labels


@pytest.mark.parametrize(
    ("marked", "labels"),
    [
        ("{PER:Mara Voss} (CV: {PER:Ann Lee}) keeps a shop.", ["CHARACTER", "PERSON"]),
        ("{PER:Mara Voss(CV}:{PER:Ann Lee}) keeps a shop.", ["CHARACTER", "PERSON"]),
        ("{PER:Mara Voss} (voiced by {CHR:Ann Lee}) keeps a shop.", ["CHARACTER", "PERSON"]),
        ("■ {WRK:Old Man Kelp} – CV: {PER:Ann Lee}", ["CHARACTER", "PERSON"]),
        # Near-misses: a bracket of something else, and no bracket.
        ("■ {WRK:Old Man Kelp} – OP: {PER:Ann Lee}", ["WORK", "PERSON"]),
        ("{PER:Tom Ray} (with {PER:Ann Lee}) keeps a shop.", ["PERSON", "PERSON"]),
        ("{PER:Tom Ray}, voice of {PER:Ann Lee}, keeps a shop.", ["PERSON", "PERSON"]),
    ],
)
def test_a_bracket_that_names_the_voice(marked: str, labels: list[str]) -> None:
    assert [label for _, label in found(marked, 0.7)] == labels


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("{PER:Ann Lee} ({CHR:Peat}) plays {CHR:Mara}.", "WORK"),
        ("{PER:Ann Lee} ({PER:Peat Bog}) is {CHR:Mara}, a nurse.", "WORK"),
        # Near-misses: the bracket is of the cast, of a relation, of a place, or nobody is played.
        ("{CHR:Mara} ({PER:Ann Lee}) is {CHR:Davy}, too.", "PERSON"),
        ("{PER:Ann Lee} ({CHR:Peat}) is {CHR:Mara}'s friend.", "CHARACTER"),
        ("{PER:Ann Lee} ({LOC:Hull}) plays {CHR:Mara}.", "LOC"),
        ("{PER:Ann Lee} ({CHR:Peat}) met {CHR:Mara}.", "CHARACTER"),
        ("{PER:Ann Lee} ({CHR:Peat}) plays the fool.", "CHARACTER"),
    ],
)
def test_a_bracket_between_an_actor_and_a_part(marked: str, label: str) -> None:
    assert found(marked, 0.7)[1][1] == label


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        (
            "With {PER:Tom Ray} and {PER:Ann Lee}. {PER:Lee=Ann Lee} ({PER:Kit}) is back.",
            "CHARACTER",
        ),
        ("{PER:Tom Ray} ({PER:Kit Voss}) is back.", "CHARACTER"),
        # Near-misses: initials, the surname, a known performer, and somebody who is named elsewhere.
        ("{PER:Tom Ray} ({PER:TR}) is back.", "PERSON"),
        ("{PER:Tom} ({PER:Ray}) is back.", "PERSON"),
        ("{PER:Tom Ray} ({PER:Meryl Streep}) is back.", "PERSON"),
        ("{PER:Kit Voss} paid. {PER:Tom Ray} ({PER:Kit Voss}) is back.", "PERSON"),
    ],
)
def test_whoever_fills_the_bracket_behind_an_actor(marked: str, label: str) -> None:
    assert found(marked, 0.7)[-1][1] == label


ENTRY = "The lawyer is wanted at the harbour this week, and {CHR:Jo} ({PER:Al Fox}) knows why. " * 2


@pytest.mark.parametrize(
    ("entries", "labels"),
    [
        # Ranks in two brackets tell where the parts stand, however many pairs the recogniser turned round.
        (["{PER:Ann Lee} ({CHR:Captain Eli Voss})", "{CHR:Tom Ray} ({PER:Kit Dunn})", "{CHR:Bo Hall} ({PER:Pip Day})",
          "{PER:Mo Pike} ({CHR:Dr. Sand})"], ["PERSON", "CHARACTER"] * 4),
        # Without them most of the pairs must agree.
        (["{PER:Ann Lee} ({CHR:Mara})", "{PER:Mo Pike} ({CHR:Davy})", "{CHR:Bo Hall} ({PER:Pip Day})"],
         ["PERSON", "CHARACTER"] * 3),
        (["{PER:Ann Lee} ({CHR:Mara})", "{CHR:Bo Hall} ({PER:Pip Day})"],
         ["PERSON", "CHARACTER", "CHARACTER", "PERSON"]),
        # Known performers inside the brackets say that parts stand outside.
        (["{PER:Ann Lee} ({PER:Tom Hanks})", "{CHR:Mara} ({PER:Judi Dench})", "{PER:Bo Hall} ({CHR:Pip Day})"],
         ["CHARACTER", "PERSON"] * 3),
    ],
)  # fmt: skip
def test_entries_of_a_column_are_of_one_build(entries: list[str], labels: list[str]) -> None:
    made = found("\n\n".join(f"{entry}: {ENTRY}" for entry in entries), 0.7)
    told = [label for words, label in made if words not in ("Jo", "Al Fox")]
    assert told == labels
    assert {label for words, label in made if words == "Jo"} == {"CHARACTER"}


LONG = "She is the one who has kept the ledger of the mill since the fire, and nobody thanks her for it."


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("With {PER:Ann Lee} ({WRK:Ash}), {PER:Tom Ray} ({WRK:Peat}) and {PER:Jo Bell} ({CHR:Maud}).", "WORK"),
        ("With {PER:Ann Lee} ({WRK:Ash}) and {PER:Jo Bell} ({CHR:Miranda}).", "WORK"),
        ("{PER:Ann Lee} ({CHR:Kit}), {PER:Tom Ray} ({CHR:Pip}), {PER:Al Fox} ({CHR:Di}), {PER:Jo Bell} ({WRK:Old Mill}).", "WORK"),
        (f"{{PER:Ann Lee}} ({{CHR:Kit}}) – {LONG} {{PER:Tom Ray}} ({{CHR:Pip}}) – {LONG} {{PER:Al Fox}} ({{CHR:Di}}) – {LONG} "
         "{PER:Jo Bell} ({WRK:Old Mill}) – A miller.", "CHARACTER"),
        # Near-misses: one title beside it, two parts, a full name, part outside, more in the bracket.
        ("With {PER:Ann Lee} ({WRK:Ash}) and {PER:Jo Bell} ({CHR:Maud}).", "CHARACTER"),
        ("With {PER:Ann Lee} ({WRK:Ash}), {PER:Tom Ray} ({CHR:Davy}), {PER:Jo Bell} ({CHR:Maud}).", "CHARACTER"),
        ("With {PER:Ann Lee} ({WRK:Ash}), {PER:Tom Ray} ({WRK:Tar}), {PER:Jo Bell} ({CHR:Maud Voss}).", "CHARACTER"),
        ("With {PER:Ann Lee} ({WRK:Ash}), {PER:Tom Ray} ({WRK:Tar}) and {CHR:Maud} ({PER:Jo Bell}).", "PERSON"),
        ("With {PER:Ann Lee} ({WRK:Ash}), {PER:Tom Ray} ({WRK:Tar}), {PER:Jo Bell} ({CHR:Maud} in {WRK:Oak}).",
         "CHARACTER"),
    ],
)  # fmt: skip
def test_a_bracket_among_brackets_of_titles(marked: str, label: str) -> None:
    inner = re.findall(r"\(\{[A-Z]+:([^}]+)", marked)[-1]
    assert dict(found(marked, 0.7))[inner] == label


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("{WRK:Ash} ({CHR:DC} {PER:Tom Ray})", ["Ash", "DC Tom Ray"]),
        # Near-misses: no rank, a person, something between them.
        ("{WRK:Ash} ({CHR:Kit} {PER:Tom Ray})", ["Ash", "Kit", "Tom Ray"]),
        ("{WRK:Ash} ({PER:DC} {PER:Tom Ray})", ["Ash", "DC", "Tom Ray"]),
        ("{WRK:Ash} has its {CHR:Captain}, {PER:Tom Ray}", ["Ash", "Captain", "Tom Ray"]),
        # What says how old is no name, and ranks by themselves name nobody.
        ("{PER:Ann Lee} as {CHR:Teen} {CHR:Mara}", ["Ann Lee", "Mara"]),
        ("{CHR:Mara} is made {CHR:Detective Sergeant} at once.", ["Mara"]),
        ("{PER:Ann Lee} is {CHR:Assistant ADR Engineer} of it.", ["Ann Lee"]),
        # Near-misses: "Teen" stands for somebody, a name is behind the ranks, a single rank.
        ("{PER:Ann Lee} as {CHR:Teen}, {PER:Tom Ray} as {CHR:Davy}", ["Ann Lee", "Teen", "Tom Ray", "Davy"]),
        ("{PER:Ann Lee} is {CHR:Detective Sergeant Voss}.", ["Ann Lee", "Detective Sergeant Voss"]),
        ("{PER:Ann Lee} is {CHR:Captain}.", ["Ann Lee", "Captain"]),
    ],
)  # fmt: skip
def test_a_rank_belongs_to_the_name_behind_it(marked: str, words: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.7)] == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("{PER:Ann Lee} is on as {CHR:The} {CHR:Minister}.", ["Ann Lee", "The Minister"]),
        ("{PER:Ann Lee} has {CHR:the} {CHR:Minister}.", ["Ann Lee", "Minister"]),
        ("{PER:Ann Lee} has the {CHR:ED}, and a {CHR:Tony}.", ["Ann Lee"]),
        ("{PER:Ann Lee} was {CHR:Mr. Nigeria} once.", ["Ann Lee"]),
        # Near-misses: no article before it, another name behind the rank.
        ("{PER:Ann Lee} has {CHR:Ed}, and so has {CHR:Tony}.", ["Ann Lee", "Ed", "Tony"]),
        ("{PER:Ann Lee} was {CHR:Mr. Nigel} once.", ["Ann Lee", "Mr. Nigel"]),
    ],
)
def test_what_an_article_says_of_a_name(marked: str, words: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.99)] == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("{PER:Ann Lee} stars.\n\n{PER:Ann Lee Tom Ray}", ["Ann Lee", "Ann Lee"]),
        (
            "{PER:Ann Lee} and {PER:Tom Ray} star.\n\n{PER:ann lee tom ray}",
            ["Ann Lee", "Tom Ray", "ann lee", "tom ray"],
        ),
        ("{PER:Tom Ray} stars.\n\n{PER:Ann Lee Maria Voss}", ["Tom Ray", "Ann Lee Maria Voss"]),
        # A name of its own behind a hyphen, while somebody else bears its beginning.
        ("{PER:Kang Seo} stars.\n\n{PER:Kang Seo-jin Park}", ["Kang Seo", "Kang Seo-jin Park"]),
    ],
)
def test_names_of_a_caption_that_ran_together(marked: str, words: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.9)] == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("{PER:Ann Lee - Mara Voss}", ["Ann Lee", "Mara Voss"]),
        ("{PER:Ann Lee – Mara}\n\n{CHR:Kit — Tom Ray}", ["Ann Lee", "Mara", "Kit", "Tom Ray"]),
        # Near-misses: one name, two dashes.
        ("{PER:Ann Lee-Voss} stars.", ["Ann Lee-Voss"]),
        ("{PER:Ann Lee - Mara - Kit}", ["Ann Lee - Mara - Kit"]),
        ("It stars {PER:Ann Lee}, {PER:Jr.}, and {PER:Tom Ray}.", ["Ann Lee, Jr.", "Tom Ray"]),
        ("It stars {PER:Tom Ray} and {PER:Jr.} in May.", ["Tom Ray"]),
        # A name that ends before its hyphen.
        (
            "{PER:ANN LEE}-RAY: I was cold. It was {PER:Ann Lee-Ray}'s.",
            ["ANN LEE-RAY", "Ann Lee-Ray"],
        ),
        ("{PER:ANN LEE}-RAY: I was cold. It was {PER:Ann Lee}'s.", ["ANN LEE", "Ann Lee"]),
        (
            "{PER:Kang Seo}-jin stars. It was {PER:Kang Seo-jin}'s.",
            ["Kang Seo-jin", "Kang Seo-jin"],
        ),
        ("{PER:Ann Lee}-Sun sang. It was {PER:Tom Ray}'s.", ["Ann Lee", "Tom Ray"]),
        ("It stars {PER:Ann Lee}, {PER:Jo}, and {PER:Tom Ray}.", ["Ann Lee", "Jo", "Tom Ray"]),
        # Words without a capital, and marks that close inside a name.
        ("{PER:Ann Lee} was shown as {CHR:mad} there.", ["Ann Lee"]),
        ("{PER:Ann Lee} was shown as {CHR:mad dog} there.", ["Ann Lee", "mad dog"]),
        ("{PER:Ann Lee} heard from {PER:annsays}.", ["Ann Lee", "annsays"]),
        ('A "very {CHR:Tom Ray" Kit Voss} is here.', ["Kit Voss"]),
        ('{PER:Tom "Dusty" Ray} is here.', ['Tom "Dusty" Ray']),
        ("{PER:Tom “Dusty” Ray} is here.", ["Tom “Dusty” Ray"]),
    ],
)
def test_pairs_of_names_and_what_a_comma_parts_from_one(marked: str, words: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.9)] == words


def test_a_name_ends_with_the_line_after_a_full_stop() -> None:
    made = Coherence()(doc("They are played by {PER:Tom Ray Jr.\nKofi} in Coal and Salt."))
    assert [e.text for e in made.ents] == ["Tom Ray Jr."]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("It stars {CHR:Ma}. {PER:Luz Vera}, who sings.", ["Ma. Luz Vera"]),
        ("It stars {PER:Md}. {PER:Arif Sen}, who sings.", ["Md. Arif Sen"]),
        ("It stars {PER:Ana}. {PER:Luz Vera} sings.", ["Ana", "Luz Vera"]),
        ("It stars {CHR:Ma}, {PER:Luz Vera} and others.", ["Ma", "Luz Vera"]),
    ],
)
def test_a_given_name_cut_short_is_part_of_the_name(marked: str, words: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.9)] == words


def test_a_name_may_be_wrapped() -> None:
    made = Coherence()(doc("They are played by {PER:Tom Albert\nRay} in Black & White."))
    assert [e.text for e in made.ents] == ["Tom Albert\nRay"]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("It stars {PER:Ann Lee} as {CHR:Earl} of {LOC:Peat}.", ["Ann Lee", "Earl of Peat"]),
        ("{CHR:Earl} of {PER:Earl}'s Sound: {PER:Ann Lee}", ["Earl of Earl's Sound", "Ann Lee"]),
        ("{PER:Ann Lee} is {CHR:Mara of} {CHR:Peat}.", ["Ann Lee", "Mara of Peat"]),
        ("{PER:Ann Lee}'s {CHR:Tom ''Dusty}'' {CHR:Ray}", ["Ann Lee", "Tom ''Dusty'' Ray"]),
        ("It stars {PER:Hero} {PER:Fiennes Tiffin}.", ["Hero Fiennes Tiffin"]),  # a known performer
        ("Photo: {PER:Ann} {PER:Lee Ray}.", ["Ann", "Lee Ray"]),
        ("{PER:Ann Lee} is {CHR:Tom} ''{WRK:Dusty}'' {CHR:Ray}.", ["Ann Lee", "Tom ''Dusty'' Ray"]),
        ("{PER:Ann Lee} is {CHR:Tom} “{CHR:Dusty}” {CHR:Ray}.", ["Ann Lee", "Tom", "Dusty", "Ray"]),
        # Near-misses: a name before "of", a title behind it, a quotation that is no nickname.
        ("{CHR:Davy} of {LOC:Peat}", ["Davy", "Peat"]),
        ("{CHR:Earl} of {WRK:Smoke}", ["Earl", "Smoke"]),
        ("“He is {CHR:Tom},” {CHR:Davy} says.", ["Tom", "Davy"]),
    ],
)
def test_a_name_that_was_taken_apart(marked: str, words: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.9)] == words


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("{WRK:Arrow} is back.\n\n{PLT:Arrow}\n\n{PER:Ann Lee} joins.", "WORK"),
        ("{WRK:Peat} and {WRK:Ash} are back.\n\n{LOC:Peat}\nIt rains.", "WORK"),
        # Near-misses: a service's own name, a place elsewhere, too, and no line of its own.
        ("{WRK:Netflix} is back.\n\n{PLT:Netflix}\n\n{PER:Ann Lee} joins.", "PLATFORM"),
        ("{WRK:Peat} is shot in {LOC:Peat}.\n\n{LOC:Peat}\nIt rains.", "LOC"),
        ("{WRK:Arrow} is back.\n\n{PLT:Arrow} has it.", "PLATFORM"),
    ],
)
def test_a_heading_that_is_a_title_elsewhere(marked: str, label: str) -> None:
    heading = marked.split("\n\n")[1][5:].split("}")[0]
    assert [one for name, one in found(marked, 0.7) if name == heading][-1] == label


@pytest.mark.parametrize(("sure", "label"), [(0.5, "WORK"), (0.9, "PLATFORM")])
def test_a_service_that_is_the_title_elsewhere(sure: float, label: str) -> None:
    marked = "{WRK:Skep} opens. {WRK:Skep} is grim. Ann moves to {PLT:Skep} in May."
    assert [own for _, own in found(marked, sure)] == ["WORK", "WORK", label]


@pytest.mark.parametrize(
    ("behind", "label"),
    [
        ("{CHR:Pip} ({PER:Jo Bell}, {PER:Kit Carson})", "WORK"),
        ("{CHR:Pip} ({PER:Jo Bell}, {CHR:Kit Carson})", "WORK"),
        # Near-misses: more behind it in the bracket, an actor outside, one name in the bracket.
        ("{CHR:Pip} ({PER:Jo Bell}, {PER:Kit Carson} and {PER:Al Fox})", "PERSON"),
        ("{PER:Al Fox} ({PER:Jo Bell}, {PER:Kit Carson})", "PERSON"),
    ],
)
def test_what_stands_behind_actors_in_brackets_is_a_title(behind: str, label: str) -> None:
    row = "{CHR:Mara} ({PER:Ann Lee}, {WRK:Smoke}) met {CHR:Davy} ({PER:Tom Ray}, {WRK:Ash}). "
    labels = dict(found(f"{row}She saw {behind} there.", 0.9))
    assert labels["Kit Carson"] == label


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("28 May\n{WRK:Hollow Tide\nLand\nA Quiet Pier Part II}\n4 June", ["Hollow Tide", "Land", "A Quiet Pier Part II"]),
        ("28 May\n{WRK:Hollow Tide\nLand} of the free\n4 June", ["Hollow Tide"]),
        # Wrapped lines: the title goes on.
        (
            "The broadcaster has said that the second run of its drama {WRK:The Hollow\n"
            "Tide} will be on in the autumn, and that nearly all of the first cast are\n"
            "back for it, among them the two that nobody thought would ever be seen in\n"
            "the town again, let alone on the pier where it had all begun years before\n"
            "in the rain and with nothing but a torch.",
            ["The Hollow\nTide"],
        ),
    ],
)  # fmt: skip
def test_a_title_ends_with_its_line(marked: str, words: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.95)] == words


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("It has {PER:Ann Lee} as {CHR:Misa} {PER:Saki}", True),
        # Near-misses: another actor's surname, two words, no part.
        ("{PER:Tom Saki} is back. It has {PER:Ann Lee} as {CHR:Misa} {PER:Saki}", False),
        ("It has {PER:Ann Lee} as {CHR:Misa} {PER:Tom Ray}", False),
        ("It has {PER:Ann Lee}, {CHR:Misa} {PER:Saki} and more", False),
    ],
)
def test_a_part_of_which_the_surname_was_taken_for_an_actor(marked: str, whole: bool) -> None:
    assert (("Misa Saki", "CHARACTER") in found(marked, 0.9)) is whole


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("{PER:Ann Lee} and {PER:Tom Ray} play a couple, {CHR:Sikhs}, in it.", ["Ann Lee", "Tom Ray"]),
        # Near-miss: one of them, with a name.
        ("{PER:Ann Lee} plays the {CHR:Sikh} in it.", ["Ann Lee", "Sikh"]),
    ],
)  # fmt: skip
def test_what_people_are_is_no_name(marked: str, people: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.9)] == people
