"""Whose a quotation is that the writer takes from his own review."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import own_review
from newsextract.components.quotes import Quotes

SIGNED = "\n\n— {PER:Ann Lee}\n\n— {PER:Tom Ray}"
REVIEWS = {
    "behind": ("{PER:Al Dunn} made it. “It sings like a kettle,” I wrote in my review." + SIGNED, "Ann Lee"),
    "other_half": ("“It sings,” I wrote in my review, “and it sings like a kettle.”" + SIGNED, "Ann Lee"),
    "ahead": ("In my review, I called it “a kettle that sings all day”." + SIGNED, "Ann Lee"),
    "film_writer": ("“It sings,” I wrote in my review.\n\n— {PER:Ann Lee}, {ORG:Echo} Film Writer\n\n— {PER:Tom Ray}", "Ann Lee"),
    "unsigned": ("“It sings like a kettle,” I wrote in my review.\n\n{PER:Al Dunn} made it.", ""),
    "a_sentence_below": ("“It sings like a kettle,” I wrote in my review.\n\n— {PER:Al Dunn} made it.", ""),
    "her_review": ("“It sings like a kettle,” she wrote in her review." + SIGNED, ""),
    "a_letter": ("“It sings like a kettle,” I wrote in my letter." + SIGNED, ""),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), REVIEWS.values(), ids=REVIEWS)
def test_reviews(marked: str, expected: str) -> None:
    made = doc(marked)
    assert own_review.speaker(made, Quotes().match(made)[-1]) == expected
