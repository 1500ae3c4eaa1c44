"""Languages: English told apart from the others, and too little text left alone."""

from __future__ import annotations

import pytest

from newsextract import language

TEXTS = {
    "en": "Ann Lee has joined the cast of the drama, and it will begin in the spring of next year.",
    "fr": "La comédienne rejoint la série policière, dont le tournage commence au printemps à Lyon.",
    "de": "Die Schauspielerin übernimmt die Hauptrolle in der neuen Serie, die im Frühling beginnt.",
    "es": "La actriz se une al reparto de la nueva serie, que empieza a rodarse en la primavera.",
    "it": "L'attrice si unisce al cast della nuova serie, che comincerà in primavera sulla rete.",
    "ko": "배우는 새 드라마에 출연한다 고 밝혔다 그리고 촬영은 내년 봄에 시작된다 고 한다",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=TEXTS)
def test_identify(code: str, text: str) -> None:
    assert language.identify(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "", " \n", "Ann Lee", "2031-03-04 12:00 – 9/7c", "…" * 500,
        "Tidewater stars Maren Dahlke (Cold Ferry) and Osei Brandt (The Lamplighters, Nine Doors).",
        "Cast: Stella Vukovic (Mina Galt), Hugh Adeyemi (Father Quill), Ji-woo Park (Ren)",
    ],
)  # fmt: skip
def test_too_little_to_tell(text: str) -> None:
    assert language.identify(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "IT WAS THE LAST NIGHT OF THE RUN AND THE ACTORS WERE ALL AT THE BAR BY THE SEA",
        "Ann Lee said that « c'est la vie » is the title of the film that she has made in Lyon.",
        "The cast of “Die Welle am Meer” has been told that it will be filmed in the spring.",
        "😀 The drama is back on the air in the spring, and Ann Lee is in it with Tom Ray.",
    ],
)
def test_english_with_other_things_in_it(text: str) -> None:
    assert language.identify(text) == "en"


def test_same_answer_each_time() -> None:
    assert len({language.identify(TEXTS["fr"]) for _ in range(3)}) == 1
