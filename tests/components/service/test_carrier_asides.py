"""Services named only as where a series comes from, or as rivals of the one that has the works."""

from __future__ import annotations

import re

import pytest

from newsextract.components.service import carrier_asides

NAMES = ("BBC One", "ITV1", "Acorn TV", "Netflix", "Hulu", "Peacock", "HBO Max", "HBO")
ASIDE = {
    "thriller": ("The BBC One romantic thriller Smoke premieres on Acorn TV on 9 May.", {"BBC One"}),
    "adaptation": ("This ITV1 adaptation comes to Acorn TV. Ann Lee leads.", {"ITV1"}),
    "possessive": ("BBC One's hit Smoke is on Netflix from May.", {"BBC One"}),
    "rivals": ("With Netflix in a drought, rivals like Hulu are busy. On Friday Hulu adds Smoke.", {"Netflix"}),
    "competitors": ("Competitors such as Hulu and Peacock have more. Hulu has Smoke on Friday.", {"Peacock"}),
    "own_streamer": ("The ITV1 sitcom Smoke lands on 7 July on Hulu.", set()),
    "as_well": ("The ITV1 series Smoke lands on 7 July, when all will be on Netflix as well.", set()),
    # both show it, or it is nobody's only
    "also_on_it": ("The BBC One thriller Smoke is on BBC One on Sunday, and on Acorn TV in May.", set()),
    "on_it": ("Smoke is on BBC One on Sunday and on Acorn TV.", set()),
    "drama_line_up": ("BBC One drama premieres: Smoke, then on Acorn TV.", set()),
    "no_streamer": ("The BBC One drama Smoke is on ITV1 on Sunday.", set()),
    "one_house": ("The HBO drama Smoke is on HBO Max on Sunday.", set()),
    "one_service": ("Netflix is in a drought. Netflix has Smoke on Friday.", set()),
    "both_again": ("With Netflix in a drought, Hulu is busy. Hulu has Smoke, Netflix Ash.", set()),
}  # fmt: skip


@pytest.mark.parametrize(("text", "aside"), ASIDE.values(), ids=ASIDE)
def test_what_is_named_aside(text: str, aside: set[str]) -> None:
    spots = [
        (match.start(), match.end(), match[0])
        for match in re.finditer("|".join(NAMES[:-1]) + "|HBO", text)
    ]
    likely = {name for _, _, name in spots}
    assert carrier_asides.named_aside(text, spots, likely) == aside


GAVE_UP = {
    "axed_by": ("After being axed by {Netflix}, it found a new home.", True),
    "cancelled_at": ("Cancelled at {Netflix}, it goes on elsewhere.", True),
    "let_go": ("The sitcom, let go by {Hulu}, moves to Peacock.", True),
    "passed_on": ("Peacock took it when {Hulu} passed on it.", True),
    "has_cancelled": ("{Netflix} has abruptly cancelled Smoke.", True),
    "dropped_a_trailer": ("{Netflix} dropped a trailer for Smoke.", False),
    "dropped_on": ("All episodes dropped on {Netflix} on Friday.", False),
    "renewed": ("{Netflix} has renewed Smoke, which Hulu cancelled.", False),
}


@pytest.mark.parametrize(("marked", "gone"), GAVE_UP.values(), ids=GAVE_UP)
def test_who_gave_a_work_up(marked: str, gone: bool) -> None:
    start, end = marked.index("{"), marked.index("}") - 1
    assert carrier_asides.gave_up(marked.replace("{", "").replace("}", ""), start, end) == gone


HOLDERS = {
    "satellite": ("Hulu has bagged the satellite rights of Smoke. It opens in May.", {"Hulu"}),
    "acquired": ("The rights were snapped up by Netflix, says Ann Lee.", {"Netflix"}),
    "streaming": ("Peacock has the film's exclusive streaming rights.", {"Peacock"}),
    "retold": ("Hulu has bought the digital rights. Hulu's boss was glad.", {"Hulu"}),
    # it shows something, too
    "on_it": ("Hulu has bagged the satellite rights. Smoke is on Hulu in May.", set()),
    "will_stream": ("Hulu has the digital rights and it streams Smoke in May.", set()),
    "human": ("Netflix has a film about human rights.", set()),
    "none": ("Netflix has bought Smoke.", set()),
}  # fmt: skip


@pytest.mark.parametrize(("text", "held"), HOLDERS.values(), ids=HOLDERS)
def test_who_only_holds_rights(text: str, held: set[str]) -> None:
    spots = [(m.start(), m.end(), m[0]) for m in re.finditer("|".join(NAMES), text)]
    assert carrier_asides.only_holders(text, spots) == held
