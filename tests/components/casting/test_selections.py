"""Programmes of festivals, whose lines name directors, and lists of parts."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import selections
from newsextract.components.relations import Relation
from newsextract.components.scene import scene

HEAD = "The festival has announced its programme.\n\nCompetition\n\n"
FILMS = ["{WRK:Smoke}", "{WRK:Ash}", "{WRK:The Quarry}", "{CHR:Burning}"]
DIRECTORS = ["Ann Lee", "Tom Ray", "Bo Ji", "Jo Bell"]
LAST = "{PER:Al Fox} opens it."


def directed(text: str, name: str) -> bool:
    made = doc(text)
    at = made.text.index(name)
    relation = Relation("cast_list", {"actor": (at, at + len(name))}, {}, (0, len(made.text)))
    return selections.directed(scene(made), relation)


def programme(form: str, films: list[str] = FILMS) -> str:
    lines = (form.format(f, f"{{PER:{d}}}") for f, d in zip(films, DIRECTORS, strict=True))
    return "\n\n".join([*lines, LAST])


@pytest.mark.parametrize(
    "form",
    ["{} - {}", "{}, {}", "{} ({})", "• {} by {}", "“{}” (dir. {})", "{} (Lost Coal) – {}", "- {}: {} (closing film)"],
)  # fmt: skip
def test_directors(form: str) -> None:
    assert directed(HEAD + programme(form), "Jo Bell")
    assert directed(HEAD + programme(form), "Ann Lee")
    assert not directed(HEAD + programme(form), "Al Fox")


@pytest.mark.parametrize(
    "text",
    [
        programme("{} - {}"),  # no festival
        HEAD + programme("{} - {}", ["{CHR:Mara}", "{CHR:Davy}", "{CHR:Kit}", "{CHR:Eve}"]),
        HEAD + programme("{} – starring {}"),
        HEAD + programme("{} shows what {} is known for, and how she came to it."),
    ],
)
def test_actors(text: str) -> None:
    assert not directed(text, "Jo Bell")
