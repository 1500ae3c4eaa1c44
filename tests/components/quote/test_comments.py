"""Comments whose writer goes by a handle, which is nobody's name."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import comments
from newsextract.components.quotes import Quotes

LEAD = "{PER:Ann Lee} shared a picture from the set of {WRK:Smoke}.\n\n"
MARKED = {
    "wrote": ("@pike_fan wrote: “So proud of you”", "@pike_fan"),
    "on_a_network": ("@pikefan tweeted on the clip, “So proud of you”", "@pikefan"),
    "another": ("Another viewer, @pike.fan, said: “So proud of you”", "@pike.fan"),
    "behind": ("“So proud of you,” wrote @pikefan.", "@pikefan"),
    "behind_a_user": ("“So proud of you,” added user @pikefan.", "@pikefan"),
    "it_wrote": ("“So proud of you,” @pikefan wrote.", "@pikefan"),
    "label": ("pike.fan_88: “So proud of you”", "pike.fan_88"),
    "item": ("- pike_fan said: “So proud of you”", "pike_fan"),
}


@pytest.mark.parametrize(("marked", "handle"), MARKED.values(), ids=MARKED)
def test_a_handle_is_nobody_by_name(marked: str, handle: str) -> None:
    (found,) = Quotes().match(doc(LEAD + marked))
    assert (found.fields["speakers"], found.fields["role"], found.fields["kind"]) == (
        "", handle, "social",
    )  # fmt: skip


UNMARKED = {
    "two": ("pike_fan88: So proud of you, Ann\n@zoe wrote: Love this show", ["pike_fan88", "@zoe"]),
    "one_in_marks": ("pike_fan: So proud of you\nzoe.h: “Love this”", ["pike_fan"]),
    "alone": ("pike_fan88: So proud of you, Ann", []),
    "times": ("7.30pm: Smoke returns\n8.30pm: Ash begins tonight", []),
    "episodes": ("s01e02: A body is found\nep_3: A second body is found", []),
    "words": ("synopsis: A ferry sinks\ncast: Ann Lee, Tom Ray", []),
    "addresses": ("smoke.com: More on the show\nash.tv: More on the film", []),
}


@pytest.mark.parametrize(("text", "handles"), UNMARKED.values(), ids=UNMARKED)
def test_lines_without_marks(text: str, handles: list[str]) -> None:
    assert [post.name for post in comments.find(text)] == handles


NAMED = {
    "by_name": ("{PER:Tom Ray} (@tomray) wrote: “So proud of you”", "Tom Ray"),
    "to_a_handle": ("{PER:Tom Ray} told @pikefan: “So proud of you”", "Tom Ray"),
    "tagged": ("{PER:Tom Ray} wrote, tagging @pikefan: “So proud of you”", "Tom Ray"),
    "a_handle_that_is_known": ("{PER:@tomray} wrote: “So proud of you”", "@tomray"),
}


@pytest.mark.parametrize(("marked", "name"), NAMED.values(), ids=NAMED)
def test_whoever_is_named_speaks(marked: str, name: str) -> None:
    (found,) = Quotes().match(doc(LEAD + marked))
    assert found.fields["speakers"] == name
