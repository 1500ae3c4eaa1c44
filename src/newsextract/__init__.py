"""Structured records from raw entertainment news: castings, releases, platforms, quotes.

>>> import newsextract
>>> nlp = newsextract.load()
>>> record = nlp.extract("Ann Lee plays Mara Voss in Smoke.", published="2025-07-06")

Everything is imported when it is first used: ``import newsextract`` itself loads neither spaCy
nor pandas nor onnxruntime.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from newsextract.articles import Article, ArticleFailure, read
    from newsextract.errors import (
        ArticleError,
        ModelError,
        NewsextractError,
        RulesError,
        UsageError,
    )
    from newsextract.extractor import Extractor
    from newsextract.pipeline import extract, load
    from newsextract.records import ArticleRecord, Casting, Platform, Quote, Release, Work
    from newsextract.registry import lookup
    from newsextract.tables import to_frames

_WHERE = {
    "Article": "articles",
    "ArticleFailure": "articles",
    "read": "articles",
    "ArticleError": "errors",
    "ModelError": "errors",
    "NewsextractError": "errors",
    "RulesError": "errors",
    "UsageError": "errors",
    "Extractor": "extractor",
    "extract": "pipeline",
    "load": "pipeline",
    "ArticleRecord": "records",
    "Casting": "records",
    "Platform": "records",
    "Quote": "records",
    "Release": "records",
    "Work": "records",
    "lookup": "registry",
    "to_frames": "tables",
}
__all__ = [
    "Article", "ArticleError", "ArticleFailure", "ArticleRecord", "Casting", "Extractor",
    "ModelError", "NewsextractError", "Platform", "Quote", "Release", "RulesError", "UsageError",
    "Work", "__version__", "extract", "load", "lookup", "read", "to_frames",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'newsextract' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"newsextract.{_WHERE[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
