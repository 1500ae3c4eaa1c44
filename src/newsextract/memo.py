"""What several components need of one Doc, worked out once.

``doc.text`` is rebuilt by spaCy on every access, and sentences, names and masks are read by every
component. They are kept beside the Doc for as long as it lives (weak keys), so that a Doc can still
be serialised and nothing outlives it. Values must not refer to the Doc.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from spacy.tokens import Doc

T = TypeVar("T")
_kept: WeakKeyDictionary[Doc, dict[str, Any]] = WeakKeyDictionary()


def once(doc: Doc, name: str, make: Callable[[Doc], T]) -> T:
    """``make(doc)``, worked out at the first call with this ``name``."""
    kept = _kept.setdefault(doc, {})
    if name not in kept:
        kept[name] = make(doc)
    value: T = kept[name]
    return value


def text(doc: Doc) -> str:
    """``doc.text``."""
    return once(doc, "text", lambda d: d.text)


def forget(doc: Doc, name: str) -> None:
    """Drop what was kept under ``name``: the component that it comes from has run again."""
    _kept.get(doc, {}).pop(name, None)
