"""Entries that end with a line that says where and from when."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import watch_lines
from newsextract.components.scene import scene as scene_of

FIRST = "{WRK:Peat} is a slow film about turf.\n\nWatch on {PLT:Netflix} from {DAT:June 24}\n\n"
FOUND = {
    "begins": "'{WRK:Smoke}' is the latest entry in the '{WRK:Ash}' series.\n\nStream it on {PLT:Hulu} from {DAT:June 25}",
    "heading": "{WRK:Smoke}\n\n{PER:Ann Lee} plays a nun, as she did in {WRK:Ash}.\n\nWatch on {PLT:Hulu} starting {DAT:June 25}",
    "only_one": "After a hit {PER:Ann Lee} is back in {WRK:Smoke}.\n\nBut it drags.\n\nBuy or rent on {PLT:Apple TV} from {DAT:June 25}",
    "last_years": "After {DAT:last year}'s {WRK:Ash}, {PER:Ann Lee} is back in {WRK:Smoke}.\n\nAvailable now on {PLT:Hulu} from {DAT:June 25}",
    "two_services": "{WRK:Smoke} follows a nun.\n\nRent or buy on {PLT:Prime Video} or {PLT:Apple TV} from {DAT:June 25}",
    "its_star": "{WRK:Ash} star {PER:Ann Lee} is in {WRK:Smoke}.\n\nWatch on {PLT:Hulu} from {DAT:June 25}",
    "arrives": "{WRK:Smoke} follows a nun.\n\nPremieres on {PLT:Hulu}, {DAT:June 25}",
    "label": "{WRK:Smoke}\n\n{PER:Ann Lee} plays a nun.\n\nWatch it on: {PLT:Hulu}, {DAT:June 25}, then weekly",
    "with_its_hour": "{WRK:Smoke} follows a nun.\n\nWatch it on: {PLT:BBC One} & {PLT:Hulu}, {DAT:June 25}, 8am (news from 7am)",
}
NOT_FOUND = {
    "two_works": "{PER:Ann Lee} is back in {WRK:Smoke} and in {WRK:Ash}.\n\nWatch on {PLT:Hulu} from {DAT:June 25}",
    "until": "{WRK:Smoke} follows a nun.\n\nWatch on {PLT:Hulu} until {DAT:June 25}",
    "more_words": "{WRK:Smoke} follows a nun.\n\nWatch on {PLT:Hulu} what was shot on {DAT:June 25}",
    "its_repeat": "{WRK:Smoke} follows a nun.\n\nWatch it on: {PLT:Hulu}, {DAT:June 25}, then again at noon",
    "no_service": "{WRK:Smoke} follows a nun.\n\nWatch it from {DAT:June 25}",
}


def _told(marked: str) -> list[tuple[str, str]]:
    scene = scene_of(doc(marked))
    return [
        (one.fields["work"], scene.text[slice(*one.roles["date"])])
        for one in watch_lines.find(scene)
    ]


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND)
def test_whose_day_it_is(marked: str) -> None:
    assert _told(FIRST + marked) == [("Peat", "June 24"), ("Smoke", "June 25")]


@pytest.mark.parametrize("marked", NOT_FOUND.values(), ids=NOT_FOUND)
def test_nobodys(marked: str) -> None:
    assert "Smoke" not in dict(_told(FIRST + marked)) and "Ash" not in dict(_told(FIRST + marked))


def test_one_line_makes_no_list() -> None:
    assert _told(FIRST) == []
