"""Lines of a list agree on what stands where; a name with titles in a bracket behind it is the actor's."""

from __future__ import annotations

import pytest
from inline import coherent

ACTORS_FIRST = ["PERSON", "CHARACTER"]


@pytest.mark.parametrize(
    ("lines", "labels"),
    [
        (["{PER:Ann Lee} – {CHR:Mara}", "{PER:Tom Ray} – {CHR:Davy}", "{PER:Jo Bell} – {PER:Kit Voss}"], ACTORS_FIRST * 3),
        (["{PER:Ann Lee}: {CHR:Mara}", "{PER:Tom Ray}: {CHR:Davy}", "{CHR:Jo Bell}: {PER:Kit Voss}", "{PER:Al Fox}: {CHR:Pip}"],
         ACTORS_FIRST * 4),
        (["{CHR:Mara} - {PER:Ann Lee}", "{CHR:Davy} - {PER:Tom Ray}", "{PER:Kit Voss} - {PER:Jo Bell}, the nurse"], ACTORS_FIRST[::-1] * 3),
        (["• {PER:Ann Lee} … {CHR:Mara}", "• {PER:Tom Ray} … {CHR:Davy}", "• {PER:Jo Bell} … {PER:Kit Voss}"], ACTORS_FIRST * 3),
        # Known performers tell what no label does.
        (["{CHR:Zendaya} – {PER:Kit Voss}", "{PER:Emma Stone} – {PER:Jo Bell}", "{PER:Tom Hanks} – {PER:Al Fox}"], ACTORS_FIRST * 3),
        (["{PER:Kit Voss} – {PER:Di Poe}", "{PER:Emma Stone} – {PER:Jo Bell}", "{PER:Mo Dunn} – {PER:Al Fox}"], ["PERSON"] * 6),
        # Near-misses: two lines are no list, guests of two are not told apart, marks differ, a line that goes on.
        (["{PER:Ann Lee} – {CHR:Mara}", "{PER:Jo Bell} – {PER:Kit Voss}"], [*ACTORS_FIRST, "PERSON", "PERSON"]),
        (["{PER:Ann Lee} – {PER:Al Fox}", "{PER:Tom Ray} – {PER:Di Poe}", "{PER:Jo Bell} – {PER:Kit Voss}"], ["PERSON"] * 6),
        (["{PER:Ann Lee} – {CHR:Mara}", "{PER:Tom Ray}: {CHR:Davy}", "{PER:Jo Bell} – {PER:Kit Voss}"],
         [*ACTORS_FIRST * 2, "PERSON", "PERSON"]),
        (["{PER:Ann Lee} – {CHR:Mara}", "{PER:Tom Ray} – {CHR:Davy}", "{PER:Jo Bell} – {PER:Kit Voss} wrote it"],
         [*ACTORS_FIRST * 2, "PERSON", "PERSON"]),
    ],
)  # fmt: skip
def test_lines_are_of_one_build(lines: list[str], labels: list[str]) -> None:
    assert [label for _, label in coherent("\n".join(lines), 0.7)] == labels


@pytest.mark.parametrize(
    ("marked", "labels"),
    [
        ("{PER:Mara} will be {PER:Ann Lee} ({WRK:Smoke}).", ["CHARACTER", "PERSON", "WORK"]),
        ("{PER:Mara Voss} is {CHR:Ann Lee} ({ORG:MTC}’s {WRK:Smoke}, {WRK:Ash}).", ["CHARACTER", "PERSON", "ORG", "WORK", "WORK"]),
        ("{PER:Mara} will be {PER:Ann Lee} ({WRK:Smoke}); {PER:Davy}, {PER:Tom Ray} ({WRK:Ash}); and {PER:Kit}, {PER:Jo Bell}.",
         ["CHARACTER", "PERSON", "WORK"] * 2 + ["CHARACTER", "PERSON"]),
        # Near-misses: a part in the bracket, a place, no verb, a list of guests.
        ("{PER:Ann Lee} is {CHR:Mara} ({CHR:Kit} in {WRK:Smoke}).", ["PERSON", "CHARACTER", "CHARACTER", "WORK"]),
        ("{PER:Ann Lee} is {CHR:Mara} ({LOC:Hull}).", ["PERSON", "CHARACTER", "LOC"]),
        ("{PER:Tom Ray} met {PER:Ann Lee} ({WRK:Smoke}).", ["PERSON", "PERSON", "WORK"]),
        ("{PER:Tom Ray} came; {PER:Al Fox}, {PER:Ann Lee} ({WRK:Smoke}).", ["PERSON", "PERSON", "PERSON", "WORK"]),
    ],
)  # fmt: skip
def test_whoever_has_titles_behind_the_name_is_the_actor(marked: str, labels: list[str]) -> None:
    assert [label for _, label in coherent(marked, 0.7)] == labels


LIST = [
    f"  • {{CHR:{part}}}: {{PER:{actor}}}"
    for part, actor in (("Mara", "Ann Lee"), ("Kit", "Jo Bell"), ("Di", "Al Fox"))
]
LAST = "  • {CHR:Pip}: {PER:Tom Ray}"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  • EASY: {PER:Una Fry}", ("EASY", "CHARACTER")),
        ("  • The Voice of the Well: {PER:Una Fry}", ("The Voice of the Well", "CHARACTER")),
        ("  • {WRK:Old Mill}: {PER:Una Fry}", ("Old Mill", "CHARACTER")),
        # Near-misses: no name, nobody behind it, another mark, more behind the name.
        ("  • TBC: {PER:Una Fry}", None),
        ("  • music and sound: {PER:Una Fry}", None),
        ("  • Old Mill: a ruin", None),
        ("  • Old Mill – {PER:Una Fry}", None),
        ("  • Old Mill: {PER:Una Fry} wrote it", None),
    ],
)
def test_a_part_that_nobody_recognised(line: str, expected: tuple[str, str] | None) -> None:
    made = coherent("\n".join([*LIST, line, LAST]), 0.7)
    parts = {"Mara", "Kit", "Di", "Pip"}
    extra = [e for e in made if e[1] in ("CHARACTER", "WORK") and e[0] not in parts]
    assert extra == ([expected] if expected else [])


def test_a_part_behind_its_actor() -> None:
    lines = [
        "{PER:Ann Lee} – {CHR:Mara}",
        "{PER:Jo Bell} – {CHR:Kit}",
        "{PER:Una Fry} – EASY",
        "{PER:Al Fox} – {CHR:Di}",
        "{PER:Tom Ray} – {CHR:Pip}",
    ]
    assert ("EASY", "CHARACTER") in coherent("\n".join(lines), 0.7)
    assert ("EASY", "CHARACTER") not in coherent("\n".join(lines[1:]), 0.7)


ALIASED = [
    f"  • {{CHR:{part}}} ({{CHR:{alias}}}): {{PER:{actor}}}"
    for part, alias, actor in (("Mara", "Fox", "Ann Lee"), ("Kit", "Owl", "Jo Bell"), ("Di", "Hare", "Al Pike"))
]  # fmt: skip


def test_what_a_part_goes_by_is_left_out() -> None:
    lines = [*ALIASED, "  • Duo: {PER:Tom Ray}"]
    parts = [name for name, label in coherent("\n".join(lines), 0.7) if label == "CHARACTER"]
    assert parts == ["Mara", "Kit", "Di"]
    labels = [label for _, label in coherent("\n".join(ALIASED).replace("PER:", "CHR:", 1), 0.7)]
    assert labels == ACTORS_FIRST[::-1] * 3


@pytest.mark.parametrize(
    "lines",
    [
        ALIASED[:2],
        [line + " wrote it" for line in ALIASED],
        [line.replace(":  {PER", "{PER").replace("): ", ") and ") for line in ALIASED],
    ],
)
def test_other_brackets_stay(lines: list[str]) -> None:
    assert "Fox" in [name for name, _ in coherent("\n".join(lines), 0.7)]
