"""Words that ran into each other with the tags of their page, as the shipped pipeline's tokenizer parts them."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokenizer import Tokenizer

from newsextract.pipeline import model_path


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    nlp = spacy.blank("en")
    nlp.tokenizer.from_disk(model_path() / "tokenizer")
    return nlp.tokenizer


@pytest.mark.parametrize(
    ("glued", "words"),
    [
        ("Lee).The", "Lee ) . The"),
        ("Lee(Mara)and", "Lee ( Mara ) and"),
        ("(2019).He", "( 2019 ) . He"),
        ("show.”The", "show . ” The"),
        ("said.“The", "said . “ The"),
        ("him!”He", "him! ” He"),
        ("“Ash”and", "“ Ash ” and"),
        ("Ash”(2019)", "Ash ” ( 2019 )"),
        ("Lee;and", "Lee ; and"),
        ("Lee?She", "Lee ? She"),
        ("2024.The", "2024 . The"),
        ("it.'He", "it . ' He"),
        ("AshPremiere", "Ash Premiere"),
        ("SmokeDirector:", "Smoke Director :"),
        ("3The", "3 The"),
        ("12I", "12 I"),
    ],
)
def test_parted(tokenizer: Tokenizer, glued: str, words: str) -> None:
    assert " ".join(t.text for t in tokenizer(glued)) == words


@pytest.mark.parametrize(
    "whole", ["M*A*S*H", "P!nk", "rock'n'roll", "5.30pm", "11.22.63", "YouTube", "WandaVision", "Premiere", "1980s", "3D", "11A", "21st"]
)  # fmt: skip
def test_whole(tokenizer: Tokenizer, whole: str) -> None:
    assert [t.text for t in tokenizer(whole)] == [whole]
