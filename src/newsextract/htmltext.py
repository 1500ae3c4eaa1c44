"""The main text and the metadata of a web page, by trafilatura."""

from __future__ import annotations

import codecs
import re
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from newsextract.decoding import clean, decode
from newsextract.errors import ArticleError

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_DATE_METADATA = "//meta|//link[@rel='canonical']|//script[@type='application/ld+json']"
# A time in running text is a premiere's rather than the page's own: a byline is short.
_DATE_ELEMENTS = (
    "//*[self::time[@datetime] or @itemprop='datePublished']"
    "[not(ancestor::footer or ancestor::aside or ancestor::nav)]"
    "[not(ancestor::*[self::p or self::li][string-length(.) > 120])]"
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's main text (paragraphs parted by ``\\n``) and metadata, ``""`` where unknown."""

    text: str
    title: str
    url: str
    date: str


def extract(data: bytes) -> Page:
    """Return the main text and metadata of an HTML file.

    Raises:
        ArticleError: The bytes are not text (``binary``), or the page has none (``no_text``).
    """
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    html = _decode(data)
    if not html.strip():
        raise ArticleError("there is no text", code="empty")
    try:
        tree = load_html(html)
        date = "" if tree is None else _date(tree)
        page = tree is not None and bare_extraction(
            tree, with_metadata=True, include_comments=False
        )
    # A malformed page can make lxml or trafilatura raise nearly anything; it costs the page only.
    except Exception as error:
        raise ArticleError(f"not readable as HTML: {type(error).__name__}") from error
    if not page or isinstance(page, dict) or not (page.text or "").strip():
        raise ArticleError("no main text found in the page", code="no_text")
    return Page(
        text=clean(page.text or ""),
        title=clean(page.title or ""),
        url=clean(page.url or ""),
        date=date,
    )


def _date(tree: Any) -> str:
    """The page's publication date by its metadata: ``YYYY-MM-DD``, or ``""``."""
    from htmldate import find_date
    from lxml.html import Element  # type: ignore[import-untyped]

    # Given the whole page, htmldate falls back on any date in it: a footer's, a film's release.
    stub = Element("html")
    stub.extend([deepcopy(element) for element in tree.xpath(_DATE_METADATA)])
    for element in tree.xpath(_DATE_ELEMENTS)[:1]:
        day = element.get("datetime") or element.get("content") or element.text_content()
        stub.append(Element("meta", itemprop="datePublished", content=day))
    # Left alone, it takes no date later than the clock's.
    return (
        find_date(
            stub,
            extensive_search=False,
            original_date=True,
            min_date="1900-01-01",
            max_date="2199-12-31",
        )
        or ""
    )


def _decode(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    marks = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    if declared and not data.startswith(marks):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            name = declared[1].decode("ascii", "replace").lower()
        # Browsers read "iso-8859-1" as Windows-1252, and so do we (in decode).
        if name not in {"utf-8", "utf8", "iso-8859-1", "latin1", "ascii", "us-ascii"}:
            try:
                return data.decode(name, "replace")
            except (LookupError, UnicodeError):
                pass
    return decode(data)
