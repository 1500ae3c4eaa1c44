"""What a guide says that it is about: "Everything you need to know about Smoke: Cold Nights" tells of that spin-off, however often it names Smoke."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.components.relations import Relation
from newsextract.components.title.title_forms import title_key

_REACH = 90
_GUIDE = re.compile(
    r"\b(?:everything|all|what)\b[^.{}\n]{0,50}\b(?:know|to know|known)(?: so far)? about (?:the )?[“\"‘']?\Z",
    re.IGNORECASE,
)


def child(text: str, works: Sequence[Relation], primary: str) -> str:
    """The title with the name of ``primary`` and more in it about which the article says that it is a guide; else ``primary``.

    In gold train and dev two guides name the parent more often than the spin-off of which they tell, and none the other way round.
    """
    own = f" {title_key(primary)} "
    for work in works:
        title, start = work.fields["title"], work.roles["work"][0]
        longer = title != primary and own in f" {title_key(title).replace(':', '')} "
        if longer and _GUIDE.search(text, max(0, start - _REACH), start):
            return title
    return primary
