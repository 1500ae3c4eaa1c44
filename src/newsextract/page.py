"""The review page of a run: one HTML file that needs no network and runs nothing but its own.

Its parts are in ``data/page``: the frame ``page.html``, and style and script in files by
purpose, joined here. An article's text reaches the page only as JSON inside a data block whose
``<``, ``>`` and ``&`` are escaped, and the script only ever sets it as text; the Content Security Policy
names the hashes of the one style and the one script, and forbids everything else.
"""

from __future__ import annotations

import html
import json
import os
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from hashlib import sha256
from importlib import resources
from pathlib import Path
from string import Template
from typing import Any

from newsextract.errors import UsageError
from newsextract.page_data import article, settings
from newsextract.parts import write_whole
from newsextract.review.originals import read_records
from newsextract.texts import Texts

STYLES = ("theme", "frame", "text", "records", "dialogs")
SCRIPTS = (
    "cells", "dom", "offsets", "kinds", "model", "store", "filters", "text", "choose", "card",
    "list", "fields", "editor", "files", "articles", "header", "keys", "main",
)  # fmt: skip
"""The parts of the style and of the script, in the order in which they are joined."""

MOST = 5_000
"""Articles in one page; beyond that browsers open it slowly."""

_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""In JSON these stand only in strings; escaped, no article can end the data block."""


@dataclass(frozen=True, slots=True)
class PageSummary:
    """What went into a page: articles, rows of all kinds, and articles without their text."""

    articles: int
    rows: int
    without_text: int


def write(
    out: str | os.PathLike[str],
    target: str | os.PathLike[str],
    *,
    articles: Iterable[str | os.PathLike[str]] = (),
    only: Iterable[str] = (),
) -> PageSummary:
    """Write the review page of the run in the folder ``out`` to the file ``target``.

    ``articles`` are files or folders that hold the articles, where they are no longer where the
    run read them. ``only`` are patterns (``2025/*``) of the article ids to take, all without one.

    Raises:
        UsageError: ``out`` holds no run, a path does not exist, nothing matches ``only``, there
            are more than :data:`MOST` articles, or ``target`` cannot be written.
    """
    path = Path(target)
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name the file to write, such as review.html")
    texts, patterns = Texts(out, articles), tuple(only)
    found: list[dict[str, Any]] = []
    without = 0
    for record in read_records(Path(out)):
        if patterns and not any(fnmatchcase(record.article.id, p) for p in patterns):
            continue
        if len(found) == MOST:
            raise UsageError(
                f"more than {MOST:,} articles for one page; take some of them with --only PATTERN"
            )
        text = texts.of(record)
        without += text is None
        found.append(article(record, text))
    if not found:
        raise UsageError(
            f"no article of {out} matches {' or '.join(patterns)}" if patterns
            else f"the run in {out} has no articles"
        )  # fmt: skip
    name = Path(os.path.realpath(out)).name
    page = render({**settings(), "run": name, "articles": found})
    try:
        write_whole(path, page.encode("utf-8"))
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from None
    return PageSummary(len(found), sum(len(item["rows"]) for item in found), without)


def render(data: dict[str, Any]) -> str:
    """Return the page, a whole HTML document, that shows ``data``."""
    style = "\n".join(_part(f"{name}.css") for name in STYLES)
    code = "\n".join(_part(f"{name}.js") for name in SCRIPTS)
    script = f'"use strict";\n(() => {{\n{code}}})();\n'
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types"
    )
    return Template(_part("page.html")).substitute(
        policy=policy,
        name=html.escape(data["run"]),
        style=style,
        script=script,
        data=json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED),
    )


def _part(name: str) -> str:
    return resources.files("newsextract").joinpath("data", "page", name).read_text("utf-8")


def _hash(inline: str) -> str:
    return f"sha256-{b64encode(sha256(inline.encode()).digest()).decode()}"
