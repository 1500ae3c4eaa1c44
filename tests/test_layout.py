"""The page: kinds of lines, sentences inside them, and offsets that never move."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from newsextract import layout

PROSE = "Ann Lee has joined the drama, which began filming by the sea in the spring of last year."

KINDS = {
    "prose": (PROSE, "paragraph"),
    "short_sentence": ("It was over.", "paragraph"),
    "quotation": ("“I was never told,” said Ann Lee.", "paragraph"),
    "one_line_quotation": ("'We start in May'", "paragraph"),
    "heading": ("Who is in the cast", "heading"),
    "markdown_heading": ("## The cast", "heading"),
    "title_case": ("Saltmarsh Returns For A Second Season", "heading"),
    "bullet": ("• Ann Lee as Mara", "item"),
    "numbered": ("3. Saltmarsh begins on Friday", "item"),
    "dash": ("– Ann Lee as Mara", "item"),
    "copyright": ("© Tyler Gold/Prime", "caption"),
    "photo": ("Photo: Tom Ray", "caption"),
    "getty": ("Ann Lee at the gala, Tom Ray/Getty Images", "caption"),
    "pictured": ("Pictured: Ann Lee and Tom Ray by the sea", "caption"),
    "byline": ("By Jo Pike", "byline"),
    "published": ("Published on 4 March 2031", "byline"),
    "updated": ("Updated: 9.14am", "byline"),
    "read_more": ("Read more: ten dramas by the sea", "teaser"),
    "sign_up": ("Sign up for our newsletter", "teaser"),
    "most_read": ("Most read", "teaser"),
    "get_newsletter": ("Get the Fenland Today newsletter Sign up That's you on the list!", "teaser"),
    "agency_twice": ("Ann Lee is going home to the sea after five months (Photo: ITV) | ITV", "caption"),
    "advert": ("Advertisement", "teaser"),
    "gallery": ("Image 1 of 5", "teaser"),
    "tags": ("Tags: drama, sea", "teaser"),
    "cookies": ("We use cookies to improve this page.", "teaser"),
    "related": ("Related: Tom Ray buys a boat", "teaser"),
    "service_and_day": ("Saltmarsh (Netflix) | May 9", "heading"),
    # Near-misses: words of the page that begin an article's own sentences.
    "by_the_sea": ("By the sea, Ann Lee found what she had come to Fenland for that year.", "paragraph"),
    "subscribed": ("Subscribers to the theatre had stayed away for most of that long winter.", "paragraph"),
    "photos_of": ("Photographs of the two were found in a drawer, and Mara burned them.", "paragraph"),
    "advertised": ("Advertised as a comedy, the play has no jokes until its second act.", "paragraph"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "kind"), KINDS.values(), ids=KINDS)
def test_kind(line: str, kind: str) -> None:
    text = f"{PROSE}\n\n{line}\n\n{PROSE}\n"
    found = layout.blocks(text)
    assert [text[b.start : b.end] for b in found] == [PROSE, line, PROSE]
    assert [b.kind for b in found] == ["paragraph", kind, "paragraph"]


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("date 2031-03-04 Saltmarsh is back.", "date 2031-03-04"),
        ("date 2031 Saltmarsh is back.", "date 2031"),
        ("date 2031-03\nSaltmarsh is back.", "date 2031-03"),
        ("---\ntitle: Smoke\ndate: 2031-03-04\n---\nSaltmarsh is back.", "---\ntitle: Smoke\ndate: 2031-03-04\n---"),
    ],
)  # fmt: skip
def test_front(text: str, front: str) -> None:
    first, second = layout.blocks(text)
    assert (text[first.start : first.end], first.kind) == (front, "front")
    assert text[second.start : second.end] == "Saltmarsh is back."


@pytest.mark.parametrize(
    "text", ["Saltmarsh, date 2031-03-04.", "dates 2031 are known.", "date night"]
)
def test_no_front(text: str) -> None:
    assert "front" not in {b.kind for b in layout.blocks(text)}


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\u2028", "\u2029"])
def test_line_endings(ending: str) -> None:
    text = f"  {PROSE} {ending}\ufeff{PROSE}\u200b"
    assert [text[b.start : b.end] for b in layout.blocks(text)] == [PROSE, PROSE]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    line = "Ann Lee had come to the harbour with nothing but a letter and a key"
    paragraph = "\n".join([line] * 8)
    text = f"{paragraph}\n\n{PROSE}"
    assert [text[b.start : b.end] for b in layout.blocks(text)] == [paragraph, PROSE]


def test_lists_are_not_joined() -> None:
    text = "\n".join(["• Ann Lee as Mara", "• Tom Ray as Davy", "• Jo Pike as Fox"])
    assert [b.kind for b in layout.blocks(text)] == ["item"] * 3


def test_nothing() -> None:
    assert layout.blocks("") == layout.blocks(" \r\n\n\u200b ") == ()


SENTENCES = {
    "two": ("Ann Lee left. Tom Ray stayed.", ["Ann Lee left.", "Tom Ray stayed."]),
    "initial": ("J. K. Marl wrote it. She left.", ["J. K. Marl wrote it.", "She left."]),
    "rank": ("Mrs. Lee met Dr. Ray. They ran.", ["Mrs. Lee met Dr. Ray.", "They ran."]),
    "marks": ("“Run!” Ann Lee ran.", ["“Run!”", "Ann Lee ran."]),
    "question": ("Why? Nobody knows.", ["Why?", "Nobody knows."]),
    "decimal": ("It cost 3.5 million.", ["It cost 3.5 million."]),
    "month": ("It begins on Nov. 4 at sea.", ["It begins on Nov. 4 at sea."]),
    "never_over_a_line": ("No stop here\nTom Ray stayed.", ["No stop here", "Tom Ray stayed."]),
    "noise_gives_none": ("By Jo Pike\n\nAnn Lee left.", ["Ann Lee left."]),
    "credit_is_left_out": ("© Tyler Gold/Prime Ann Lee stars.", ["Ann Lee stars."]),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    made = spacy.blank("en").make_doc(text)
    assert [text[s:e] for s, e in layout.sentences(made)] == expected


def test_sentence_starts_of_the_pipeline_win() -> None:
    made = spacy.blank("en")("The Dr. Lee left. Then she came back. Tom stayed.")
    for token in made:
        token.is_sent_start = token.text in ("The", "Tom")
    found = [made.text[s:e] for s, e in layout.sentences(made)]
    assert found == ["The Dr. Lee left. Then she came back.", "Tom stayed."]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It is back for Season 2. Ash arrives on Friday.", "It is back for Season 2."),
        ("She left in Episode 12. Tom stayed.", "She left in Episode 12."),
        ("The Witch: Part 2. The Other One opens.", "The Witch: Part 2. The Other One opens."),
    ],
)  # fmt: skip
def test_a_number_of_a_season_ends_a_sentence(text: str, first: str) -> None:
    made = spacy.blank("en")(text)
    for token in made:
        token.is_sent_start = token.i == 0
    start, end = layout.sentences(made)[0]
    assert text[start:end] == first


def test_credit_end() -> None:
    text = "© Tyler Gold/Prime Video Ann Lee stars in Smoke."
    (block,) = layout.blocks(text)
    assert text[: layout.credit_end(text, block)] == "© Tyler Gold/Prime Video"
    (plain,) = layout.blocks(PROSE)
    assert layout.credit_end(PROSE, plain) == plain.start


@given(st.text(alphabet="aB. \n\r\t•©—“\"'\u00a0\u2028\u200b\ufeffé😀", max_size=120))
def test_blocks_cover_the_text(text: str) -> None:
    at = 0
    for block in layout.blocks(text):
        assert not text[at : block.start].strip("\ufeff\u200b \t\r\n\u00a0\u2028")
        assert at <= block.start < block.end
        assert not text[block.start].isspace()
        assert not text[block.end - 1].isspace()
        at = block.end
    assert not text[at:].strip("\ufeff\u200b \t\r\n\u00a0\u2028")


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("Ann Lee in Smoke (Image: BBC) today", ["(Image: BBC)"]),
        ("On set (© Jo Fell/Prime Video).", ["(© Jo Fell/Prime Video)"]),
        ("Photos (Photo by: Jo Fell) and (Picture credit: Sky)", ["(Photo by: Jo Fell)", "(Picture credit: Sky)"]),
        ("The Image (BBC) and still (Sky)", []),
        ("No bracket, Image: BBC", []),
    ],
)  # fmt: skip
def test_credit_brackets(text: str, credits: list[str]) -> None:
    assert [text[s:e] for s, e in layout.credit_brackets(text)] == credits
