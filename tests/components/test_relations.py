"""Relations in a Doc: written, read back, and kept when the Doc is saved."""

from __future__ import annotations

import pytest
import spacy
from inline import doc
from spacy.tokens import Doc

from newsextract.components.relations import Relation, read, write

GROUP = "newsextract_test"
MARKED = "{PER:Ann Lee} plays {CHR:Mara} in {WRK:Smoke}."
ONE = Relation(
    "plays", {"actor": (0, 7), "character": (14, 18)}, {"kind": "acting", "é": "“”"}, (0, 28), 0.5
)
BARE = Relation("stars", {"actor": (0, 7)})


@pytest.mark.parametrize("relations", [[], [ONE], [BARE], [ONE, BARE, ONE]])
def test_read_is_the_inverse_of_write(relations: list[Relation]) -> None:
    made = doc(MARKED)
    write(made, GROUP, relations)
    assert read(made, GROUP) == relations


def test_spans_for_those_who_work_with_spacy_alone() -> None:
    made = doc(MARKED)
    write(made, GROUP, [ONE, BARE])
    found = [(span.text, span.label_, span.id_) for span in made.spans[GROUP]]
    assert found == [
        ("Ann Lee", "ACTOR", "0:plays"),
        ("Mara", "CHARACTER", "0:plays"),
        ("Ann Lee", "ACTOR", "1:stars"),
    ]


def test_offsets_inside_a_token_stay_exact() -> None:
    made = doc(MARKED)
    half = Relation("half", {"actor": (1, 6)})
    write(made, GROUP, [half])
    assert read(made, GROUP) == [half]
    assert [span.text for span in made.spans[GROUP]] == ["Ann Lee"]


def test_writing_again_replaces() -> None:
    made = doc(MARKED)
    write(made, GROUP, [ONE])
    write(made, GROUP, [BARE])
    assert read(made, GROUP) == [BARE]


def test_group_that_never_was_is_empty() -> None:
    assert read(doc(MARKED), GROUP) == []


def test_kept_with_the_doc() -> None:
    made = doc(MARKED)
    write(made, GROUP, [ONE, BARE])
    again = Doc(spacy.blank("en").vocab).from_bytes(made.to_bytes())
    assert read(again, GROUP) == [ONE, BARE]


def test_what_was_read_may_be_changed_without_harm() -> None:
    made = doc(MARKED)
    write(made, GROUP, [ONE])
    read(made, GROUP)[0].fields["kind"] = "voice"
    assert read(made, GROUP) == [ONE]
