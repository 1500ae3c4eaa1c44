"""Films that are told by their place in a pair: "The first film opened in 2018", "the sequel is out in May".

On a page about "Smoke 2" the first film is "Smoke" (in gold train and dev 28 of 29 such days), the sequel of "Smoke" is
"Smoke 2" (11 of 11). Where a page names "Smoke 2" alone the day of the first film is that of no title of the page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
_FILM = r"(?:film|movie|picture|pic|flick|outing|one)"
_TELLS = r"(?=,? (?:which|that|was|were|is|has|had|will|opened|premiered|came|hit|arrived|debuted|landed|bowed|released|reached|went|grossed|made|sold|earned|took)\b|, )"
_PLACE = re.compile(
    rf"(?:^|[.;:(—–] ?|, (?:while |and |but |with )|\b(?:while|and|but) )(?:[Tt]he|[Ii]ts)"
    rf" (?:(?P<first>(?:first|previous|earlier|original) {_FILM}|original{_TELLS})|(?:sequel|follow-?up)(?! (?:to|of)\b))\b(?!['’]s)"
    rf"[^.;{_W}{_D}]{{0,80}}(?P<d>{_D})"
)
_SECOND = (
    r" (?:[2-9]|II|III|IV|V|VI|Two|Three|Four|(?:Part|Chapter) (?:[2-9]|Two|Three|II|III|IV))\b"
)
_NUMBERED = re.compile(_SECOND)
_AFTER = re.compile(rf"{_SECOND}|: | [–—-] ")


def meant(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Masked offset of each date that is told so, and the title that is meant; empty where the page has none."""
    for match in _PLACE.finditer(sentence.masked.text):
        later: dict[str, list[str]] = scene.once("later films", _later)
        title = _first(later, sentence) if match["first"] else _sequel(later, sentence)
        if title is not None:
            yield match.start("d"), title


def nameless(scene: Scene) -> frozenset[int]:
    """Starts of the dates of first films that a page does not name."""
    return frozenset(
        scene.dates[sentence.masked.items[at].key].start
        for sentence in scene.sentences
        if _D in sentence.masked.text
        for at, title in meant(scene, sentence)
        if not title
    )


def _first(later: dict[str, list[str]], sentence: Sentence) -> str | None:
    own = [base for base, films in later.items() if sentence.focus in (base, *films)]
    if len(own or later) == 1:
        return next(iter(own or later))
    return None if later or not _NUMBERED.search(sentence.focus) else ""


def _sequel(later: dict[str, list[str]], sentence: Sentence) -> str | None:
    own = [films for base, films in later.items() if sentence.focus in (base, *films)]
    if sentence.focus and any(sentence.focus in films for films in own):
        return sentence.focus
    films = (own or list(later.values()))[0] if len(own or later) == 1 else []
    return films[0] if len(films) == 1 else None


def _later(scene: Scene) -> dict[str, list[str]]:
    """The page's titles that go on from another one of its titles, by that one."""
    titles = dict.fromkeys(work.fields["title"] for work in scene.works)
    found = defaultdict(list)
    for first in titles:
        for title in titles:
            if title.startswith(first) and _AFTER.match(title, len(first)):
                found[first].append(title)
    return dict(found)
