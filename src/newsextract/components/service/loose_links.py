"""Services that the heads gave a work though nothing ties the two together.

A story on the box office names cinemas once and a dozen films; a broadcaster's season has one drama that another channel
shows. Where a title other than the article's own stands in no paragraph with the service, and has no release there, it is
rarely the service's: of films without any release 14 of 18 such links were wrong on pages that nothing had seen, of shows with a release on another
channel 18 of 22. No cinema has a series that has its day elsewhere (16 of 2,916 such works of gold are series). A streaming service's catalogue may be told without its name beside each title.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.relations import Relation
from newsextract.components.scene import scene as scene_of

_CHANNELS = ("broadcast", "cable", "radio")


def loose(
    doc: Doc, mentions: Iterable[Relation], titles: Iterable[str], released: Mapping[str, set[str]]
) -> set[str]:
    """Those of the ``titles`` given to a service that are probably not its own.

    Arguments:
        mentions: of the one service.
        released: titles with the services of their releases; "" for none.
    """
    first, *_ = mentions = list(mentions)
    kind, name = first.fields["kind"], first.fields["name"]
    if kind != "cinema" and kind not in _CHANNELS:
        return set()
    scene = scene_of(doc)
    found = set()
    runs = {w.fields["title"] for w in scene.works if w.fields["kind"] == "series"}
    for title in titles:
        services = released.get(title, set())
        if title == scene.primary or name in services:
            continue
        if bool(services) == (kind == "cinema") and not (services - {""} and title in runs):
            continue
        places = [w.roles["work"][0] for w in scene.works if w.fields["title"] == title]
        lines = [_line(doc, mention.roles["platform"][0]) for mention in mentions]
        if not any(low <= at < high for low, high in lines for at in places):
            found.add(title)
    return found


def _line(doc: Doc, at: int) -> tuple[int, int]:
    text = memo.text(doc)
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)
