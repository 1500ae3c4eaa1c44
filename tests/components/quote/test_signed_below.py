"""Quotations whose speaker stands behind a dash, in their line or in the one below."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import signed_below
from newsextract.components.quotes import Quotes

ANN, TOM = "“I was cold all week.”", "“My boots let in water.”"
SIGNED = {
    "below": (
        f"{ANN}\n— {{PER:Ann Lee}}, on her first day\n{TOM}\n— {{PER:Tom Ray}}, accepting a prize",
        ["Ann Lee", "Tom Ray"],
    ),
    "blank_line": (f"{ANN}\n\n– {{PER:Ann Lee}}\n\n{TOM}\n\n– {{PER:Tom Ray}}", ["Ann Lee", "Tom Ray"]),
    "hyphen": (
        f"{ANN}\n- {{PER:Ann Lee}} after the match\n\n{TOM}\n- {{PER:Tom Ray}}",
        ["Ann Lee", "Tom Ray"],
    ),
    "who_that_is": (f"{ANN}\n— Host {{PER:Ann Lee}}, closing the show", ["Ann Lee"]),
    "star_of": (f"{ANN}\n— “{{WRK:Smoke}}” star {{PER:Ann Lee}} on the last day", ["Ann Lee"]),
    "numbered": (
        f"2. {TOM}\n\n— {{PER:Tom Ray}}, of his boots. By the way, {{PER:Bo Hill}} was there.\n\n1. {ANN}\n\n— {{PER:Ann Lee}}.",
        ["Tom Ray", "Ann Lee"],
    ),
    "same_line": (f"{TOM} – {{PER:Tom Ray}}\n\n{ANN} – {{PER:Ann Lee}}, baker", ["Tom Ray", "Ann Lee"]),
    "talking": (f"{ANN}\n{{PER:Ann Lee}} talking to me about {{WRK:Smoke}}\n{TOM}\n{{PER:Tom Ray}} speaking to us", ["Ann Lee", "Tom Ray"]),
    "a_stop_before_it": (f"{ANN[:-2]}”. – {{PER:Ann Lee}} and {{PER:Tom Ray}}", ["Ann Lee; Tom Ray"]),
    "full_name_and_handle": (f"{ANN} — {{PER:Ann Lee}} (@annlee)", ["Ann Lee"]),
    "known_by_one_name": (f"{{PER:Ann Lee}} wept.\n\n{ANN} — {{PER:Ann=Ann Lee}} (@annlee)", ["Ann Lee"]),
    "a_fan": (f"{ANN} — {{PER:Rell}} (@rellrelly_)", [""]),
    "a_fan_from_the_hill": (f"{ANN} — {{PER:Dee}} from the Hill (@dee305)", [""]),
    "two": (f"{ANN}\n\n— Guild presidents {{PER:Ann Lee}} and {{PER:Tom Ray}}", ["Ann Lee; Tom Ray"]),
    "teaser_between": (f"{ANN}\n\nPopular on Variety\n\n— {{PER:Ann Lee}}\n\n{TOM}\n\n— {{PER:Tom Ray}}", ["Ann Lee", "Tom Ray"]),
    "cue_above_them_all": (f"Colleagues remember {{PER:Jo Pike}}:\n\n{ANN}\n\n— {{PER:Ann Lee}}\n\n{TOM}\n\n— {{PER:Tom Ray}}", ["Ann Lee", "Tom Ray"]),
    "part": (
        f"{ANN}\n— {{CHR:Mara}} ({{PER:Ann Lee}}) shuts the door\n\n{TOM}\n— The {{CHR:Postmaster}} ({{PER:Tom Ray}}) asks.",
        ["Mara", "Postmaster"],
    ),
    "house": (f"{ANN} — {{ORG:The Fenland Echo}}", ["The Fenland Echo"]),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "speakers"), SIGNED.values(), ids=SIGNED)
def test_who_signs(marked: str, speakers: list[str]) -> None:
    found = Quotes().match(doc(marked))
    assert [(r.rule, r.fields["speakers"]) for r in found] == [
        (signed_below.RULE, name) for name in speakers
    ]


CRITICS = {
    "several": (
        f"{ANN}\n{{PER:Ann Lee}}, The Echo\n{TOM}\n{{PER:Tom Ray}}, {{ORG:The Fenland Mail}}",
        ["Ann Lee", "Tom Ray"],
    ),
    "one": (f"{ANN}\n{{PER:Ann Lee}}, The Echo", []),
    "sentences": (
        f"{ANN}\n{{PER:Ann Lee}}, The Echo says, is cold.\n{TOM}\n{{PER:Tom Ray}}, The Mail says, is wet.",
        [],
    ),
    "captions": (
        f"{ANN}\n{{PER:Ann Lee}}, pictured in May\n{TOM}\n{{PER:Tom Ray}}, right",
        [],
    ),
    "headings": (f"{ANN}\n{{PER:Ann Lee}}\n{TOM}\n{{PER:Tom Ray}}", []),
}


@pytest.mark.parametrize(("marked", "speakers"), CRITICS.values(), ids=CRITICS)
def test_critics_and_their_papers(marked: str, speakers: list[str]) -> None:
    found = [r for r in Quotes().match(doc(marked)) if r.rule == signed_below.RULE]
    assert [r.fields["speakers"] for r in found] == speakers


LEAD = "{PER:Jo Pike} swam.\n\n"
UNSIGNED = {
    "list": f"{LEAD}{ANN}\n- {{PER:Ann Lee}}, baker\n- {{PER:Tom Ray}}, fishmonger",
    "two_who_do": f"{LEAD}{ANN}\n— {{PER:Ann Lee}} and {{PER:Tom Ray}} were there, too",
    "sentence": f"{LEAD}{ANN}\n— {{PER:Ann Lee}} was there, too",
    "sentence_behind": f"{LEAD}{ANN} — {{PER:Ann Lee}} has left the show",
    "spoken_of": f"{LEAD}{ANN}\n— a letter to {{PER:Ann Lee}}, unsent",
    "in_a_sentence": f"{LEAD}She calls it “a very cold sea” — {{PER:Ann Lee}}, of all people.",
    "talks": f"{LEAD}{ANN}\n{{PER:Ann Lee}} is talking to me about {{WRK:Smoke}}",
    "part_without_actor": f"{LEAD}{ANN}\n— {{CHR:Mara}} shuts the door on {{PER:Ann Lee}}",
    "no_name": f"{LEAD}{ANN}\n— A fan, on the last day",
    "cue": f"{ANN} said {{PER:Jo Pike}}.\n— {{PER:Ann Lee}}, on her first day",
}  # fmt: skip


@pytest.mark.parametrize("marked", UNSIGNED.values(), ids=UNSIGNED)
def test_who_does_not(marked: str) -> None:
    found = Quotes().match(doc(marked))
    assert [r.rule for r in found if r.rule == signed_below.RULE] == []
    assert {r.fields["speakers"] for r in found} <= {"Jo Pike", "Ann Lee", ""}
