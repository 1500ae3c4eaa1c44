"""Words without end: cut before spaCy's tokenizer sees them, and nothing else changed."""

from __future__ import annotations

import pytest
import spacy
from growth import LINEAR, growth

from newsextract.longwords import LongWords


@pytest.fixture(scope="module")
def tokenizer() -> LongWords:
    return LongWords(spacy.blank("en").tokenizer)


@pytest.mark.parametrize(
    "text",
    ["", " ", "Ann Lee's “Smoke” isn't out.\n\n  Yes!", "a" * 1000 + " b", "(" * 999 + " x"],
)
def test_other_texts_are_tokenized_as_ever(tokenizer: LongWords, text: str) -> None:
    plain = spacy.blank("en").tokenizer(text)
    assert [(t.text, t.whitespace_) for t in tokenizer(text)] == [
        (t.text, t.whitespace_) for t in plain
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("-Ferry Lane", ["-", "Ferry", "Lane"]),
        ("on Disney+/Hulu, AMC+/BBC", ["on", "Disney+", "/", "Hulu", ",", "AMC+", "/", "BBC"]),
        (
            "New:\n-Ash\n  -Élan, here",
            ["New", ":", "\n", "-", "Ash", "\n  ", "-", "Élan", ",", "here"],
        ),
        (
            "- •Seo-jun Bae\n ▪The Mill",
            ["-", "•", "Seo", "-", "jun", "Bae", "\n ", "▪", "The", "Mill"],
        ),
        ('in "Ash 21\\\\" by', ["in", '"', "Ash", "21", "\\\\", '"', "by"]),
        (
            "Lee in Slack WaterCredit: Rex",
            ["Lee", "in", "Slack", "Water", "Credit", ":", "Rex"],
        ),
        ("Picture: SuppliedThe pair", ["Picture", ":", "Supplied", "The", "pair"]),
        ("Lee in AshGetty Images", ["Lee", "in", "Ash", "Getty", "Images"]),
        # A caption and the line below it: both words stand elsewhere.
        ("Ann LeeTom Ray. Lee met Tom", ["Ann", "Lee", "Tom", "Ray", ".", "Lee", "met", "Tom"]),
        # Near-misses: a name of two humps, twice or with a half that stands nowhere else.
        ("Play StationBox, Station Play", ["Play", "StationBox", ",", "Station", "Play"]),
        (
            "AnimeJapan, Anime, Japan, AnimeJapan",
            ["AnimeJapan", ",", "Anime", ",", "Japan", ",", "AnimeJapan"],
        ),
        ("#AnnLee and Ann Lee", ["#", "AnnLee", "and", "Ann", "Lee"]),
        ("a MicroCredit scheme", ["a", "MicroCredit", "scheme"]),
        # Near-misses: within a line, a number, lower case, a dash with a blank.
        ("an Ex-Wife -Ash", ["an", "Ex", "-", "Wife", "-Ash"]),
        ("\n-4 at night", ["\n", "-4", "at", "night"]),
        ("\n-ish words", ["\n", "-ish", "words"]),
        ("\n- Ash", ["\n", "-", "Ash"]),
        ("Ann•Lee and •small", ["Ann•Lee", "and", "•small"]),
    ],
)
def test_a_dash_at_the_head_of_a_line(tokenizer: LongWords, text: str, words: list[str]) -> None:
    made = tokenizer(text)
    assert [t.text for t in made] == words
    assert made.text == text


@pytest.mark.parametrize("mark", ['"', "“", "(", "a", "A.", "a-", "’", "\u200b", "🎬"])
@pytest.mark.parametrize("around", ["{}", "Ann said {} twice.", "\n  {}  \n", "Is {} {}, she?"])
def test_long_words_keep_their_characters(tokenizer: LongWords, mark: str, around: str) -> None:
    text = around.replace("{}", mark * 1500)
    assert tokenizer(text).text == text


def test_words_around_a_long_one_stay(tokenizer: LongWords) -> None:
    doc = tokenizer("Ann Lee's said  " + '"' * 2000 + " isn't it")
    words = [t.text for t in doc]
    assert words[:5] == ["Ann", "Lee", "'s", "said", " "]
    assert words[-3:] == ["is", "n't", "it"]


def test_time_grows_with_length_only(tokenizer: LongWords) -> None:
    assert growth(lambda size: tokenizer('"' * size), 25_000) < LINEAR


def test_the_wrapped_tokenizer_is_still_to_be_had(tokenizer: LongWords) -> None:
    assert tokenizer.vocab is tokenizer.tokenizer.vocab
    nlp = spacy.blank("en")
    nlp.tokenizer = LongWords(nlp.tokenizer)
    again = spacy.blank("en").from_bytes(nlp.to_bytes())
    assert [t.text for t in again("isn't")] == ["is", "n't"]
    with nlp.memory_zone():
        assert len(nlp("“" * 1500)) == 1500
