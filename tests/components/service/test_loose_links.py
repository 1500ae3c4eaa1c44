"""Works that the heads gave to a service that nothing ties to them."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import platforms
from newsextract.components.service import loose_links

PAGE = (
    "{{WRK:Peat}} opens in {{PLT:{0}}} today. {{WRK:Peat}} and {{WRK:Tar}} are new.\n\n"
    "The film {{WRK:Ash}} is third. The film {{WRK:Skep}} came fourth, and {{WRK:Peat}} leads. The series {{WRK:Run}} has episodes."
)


@pytest.mark.parametrize(
    ("service", "released", "loose"),
    [
        # No film without a date in another paragraph, but one that has a release there.
        ("cinemas", {"Peat": {"Cinemas"}, "Skep": {"Cinemas"}}, {"Ash"}),
        ("cinemas", {"Skep": {""}}, {"Ash"}),
        # What another channel shows.
        ("ITV1", {"Ash": {"BBC One"}, "Skep": {"ITV1"}, "Tar": {"BBC One"}}, {"Ash"}),
        # No cinema has a series that a service shows; a film may go on to one.
        ("cinemas", {"Ash": {"Netflix"}, "Skep": {"Netflix"}, "Run": {"Netflix"}}, {"Run"}),
        # A streaming service has what its page tells of.
        ("Netflix", {"Ash": {"BBC One"}}, set()),
        ("Netflix", {}, set()),
    ],
)
def test_what_is_in_another_paragraph(
    service: str, released: dict[str, set[str]], loose: set[str]
) -> None:
    page = doc(PAGE.format(service))
    found = loose_links.loose(
        page,
        platforms.mentions(page),
        ["Peat", "Tar", "Ash", "Skep", *(["Run"] * ("Run" in released))],
        released,
    )
    assert found == loose
