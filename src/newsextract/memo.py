"""What several components need of one Doc, worked out once.

``doc.text`` is rebuilt by spaCy on every access, as are ``doc.ents`` and each token that is asked for;
sentences, names and masks are read by every component. They are kept beside the Doc for as long as it lives, so that a Doc can still be
serialised and nothing outlives it. Values must not refer to the Doc.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar
from weakref import finalize

if TYPE_CHECKING:
    from spacy.tokens import Doc

T = TypeVar("T")
# By the Doc's ``id``, which is looked up in a tenth of the time that a weak key takes, hundreds of times
# an article. A Doc that goes takes its entry along before another one can have its ``id``.
_kept: dict[int, dict[str, Any]] = {}


def once(doc: Doc, name: str, make: Callable[[Doc], T]) -> T:
    """``make(doc)``, worked out at the first call with this ``name``."""
    kept = _kept.get(id(doc))
    if kept is None:
        kept = _kept[id(doc)] = {}
        finalize(doc, _kept.pop, id(doc)).atexit = False
    if name not in kept:
        kept[name] = make(doc)
    value: T = kept[name]
    return value


def text(doc: Doc) -> str:
    """``doc.text``."""
    return once(doc, "text", _text)


def _text(doc: Doc) -> str:
    whole: str = doc.text
    return whole


class Entity(NamedTuple):
    """An entity: token offsets, character offsets, label."""

    start: int
    end: int
    start_char: int
    end_char: int
    label: str


def entities(doc: Doc) -> tuple[Entity, ...]:
    """``doc.ents``; whoever sets them forgets "entities"."""
    return once(doc, "entities", _entities)


def _entities(doc: Doc) -> tuple[Entity, ...]:
    return tuple(Entity(e.start, e.end, e.start_char, e.end_char, e.label_) for e in doc.ents)


def offsets(doc: Doc) -> tuple[list[int], list[int]]:
    """Where each token begins and ends, in characters."""
    return once(doc, "offsets", _offsets)


def _offsets(doc: Doc) -> tuple[list[int], list[int]]:
    starts, lengths = doc.to_array(["IDX", "LENGTH"]).T
    return starts.tolist(), (starts + lengths).tolist()


def places(doc: Doc) -> tuple[dict[int, int], dict[int, int]]:
    """The token that begins at a character offset, and the token after the one that ends there."""
    return once(doc, "places", _places)


def _places(doc: Doc) -> tuple[dict[int, int], dict[int, int]]:
    starts, ends = offsets(doc)
    first = {at: token for token, at in enumerate(starts)}
    return first, {at: token + 1 for token, at in enumerate(ends)}


def words(doc: Doc, start: int, end: int) -> str:
    """``doc[start:end].text`` (``start`` < ``end``) without a span, of which an article has thousands."""
    starts, ends = offsets(doc)
    if start >= len(starts):
        return ""  # behind the last token
    return text(doc)[starts[start] : ends[min(end, len(ends)) - 1]]


def forget(doc: Doc, name: str) -> None:
    """Drop what was kept under ``name``: the component that it comes from has run again."""
    _kept.get(id(doc), {}).pop(name, None)
