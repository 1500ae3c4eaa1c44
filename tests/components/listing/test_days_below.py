"""Lists whose days stand under their titles."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.releases import Releases

WORDS = "It rains on the harbour, and nobody will say where the boats have gone."
CASES = {
    "numbered": (
        f"Records for {{DAT:May}}\n\n1. {{WRK:Smoke}} ({{PER:Ann Lee}})\n\n{{DAT:2nd May}}\n\n{WORDS}\n\n2. {{WRK:Ash}}\n\n{{DAT:9th May}}\n\n{WORDS}\n\n"
        f"3. {{WRK:Peat}}\n\n{{DAT:9th May}}\n\n{WORDS}",
        {("Smoke", "2nd May"), ("Ash", "9th May"), ("Peat", "9th May")},
    ),
    "one_without_words_below": (
        f"{{WRK:Smoke}}\n{{DAT:2 May}}\n{WORDS}\n{{WRK:Ash}}\n{{DAT:9 May}}\n{{WRK:Peat}}\n{{DAT:16 May}}\n{WORDS}\n{{WRK:Tar}}\n{{DAT:23 May}}\n{WORDS}",
        {("Smoke", "2 May"), ("Ash", "9 May"), ("Peat", "16 May"), ("Tar", "23 May")},
    ),
    # Near-misses: a calendar with and without words, and one whose days hold several titles.
    "a_calendar": (
        f"New films\n\n{{DAT:2 May}}\n\n{{WRK:Smoke}}\n\n{WORDS}\n\n{{DAT:9 May}}\n\n{{WRK:Ash}}\n\n{WORDS}\n\n{{DAT:16 May}}\n\n{{WRK:Peat}}\n\n{WORDS}",
        {("Smoke", "2 May"), ("Ash", "9 May"), ("Peat", "16 May")},
    ),
    "a_bare_calendar": (
        "{DAT:2 May}\n{WRK:Smoke}\n{DAT:9 May}\n{WRK:Ash}\n{WRK:Tar}\n{DAT:16 May}\n{WRK:Peat}",
        {("Smoke", "2 May"), ("Ash", "9 May"), ("Tar", "9 May"), ("Peat", "16 May")},
    ),
    "a_calendar_below_a_headline_with_a_title": (
        "{WRK:Flint} and more\n{DAT:2 May}\n{WRK:Smoke}\n{DAT:9 May}\n{WRK:Ash}\n{WRK:Tar}\n{DAT:16 May}\n{WRK:Peat}",
        {("Smoke", "2 May"), ("Ash", "9 May"), ("Tar", "9 May"), ("Peat", "16 May")},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), CASES.values(), ids=CASES)
def test_days_below_their_titles(marked: str, expected: set[tuple[str, str]]) -> None:
    one = doc(marked)
    found = [r for r in Releases().match(one) if r.rule in ("calendar", "line", "footed")]
    assert {(r.fields["work"], one.text[slice(*r.roles["date"])]) for r in found} == expected
