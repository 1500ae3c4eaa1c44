"""Works that the heads gave to a service that nothing ties to them."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import platforms
from newsextract.components.service import loose_links

PAGE = (
    "{{WRK:Peat}} opens in {{PLT:{0}}} today. {{WRK:Peat}} and {{WRK:Tar}} are new.\n\n"
    "{{WRK:Ash}} is third. {{WRK:Skep}} came fourth, and {{WRK:Peat}} leads."
)


@pytest.mark.parametrize(
    ("service", "released", "loose"),
    [
        # No film without a date in another paragraph, but one that has a release there.
        ("cinemas", {"Peat": {"Cinemas"}, "Skep": {"Cinemas"}}, {"Ash"}),
        ("cinemas", {"Skep": {""}}, {"Ash"}),
        # What another channel shows.
        ("ITV1", {"Ash": {"BBC One"}, "Skep": {"ITV1"}, "Tar": {"BBC One"}}, {"Ash"}),
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
        page, platforms.mentions(page), ["Peat", "Tar", "Ash", "Skep"], released
    )
    assert found == loose
