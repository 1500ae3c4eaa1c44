"""The overview as HTML: templates over what was merged, escaped, with a strict policy.

The page needs no network and runs nothing but its own script, which only folds, unfolds and
searches; without it everything is there to read. The Content Security Policy names the hashes
of the one style and the one script and forbids all else.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from newsextract.merging import Merged, MergedWork
from newsextract.merging.days import MONTHS, spoken
from newsextract.records import ROW_KINDS, QuoteKind
from newsextract.report.calendar import calendar
from newsextract.report.conflicts import occasion, questions
from newsextract.report.failures import Failure

MOST = {"works": 1_000, "releases": 4_000, "speakers": 500, "errors": 500, "warnings": 200,
        "conflicts": 500, "rules": 60, "unfolded": 40}  # fmt: skip
"""How many of each the page shows, so that it opens quickly; the tables hold all.

Above ``unfolded`` releases, months before the newest article are folded."""

_OPEN = 5
"""Works whose cast stands unfolded; speakers shown before the fold are five times as many."""

_STYLES = ("page/theme.css", "report/report.css")


def render(
    merged: Merged,
    failed: Sequence[Failure],
    *,
    name: str,
    reviewed: dict[str, int] | None = None,
) -> Iterator[str]:
    """Yield the pieces of the page for the run called ``name``.

    ``reviewed``: how many rows were accepted, rejected, edited and added; None without a review.
    """
    style = Markup("\n".join(_part(path) for path in _STYLES))
    script = Markup(_part("report/report.js"))
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    works = [one for one in merged.works if one.cast or (one.work and one.releases)]
    mentioned = [one for one in merged.works if one.work and not one.cast and not one.releases]
    contested = [(one, list(questions(one))) for one in merged.works if one.conflicts]
    context: dict[str, Any] = {
        "policy": policy, "style": style, "script": script, "name": name,
        "merged": merged, "tallies": merged.tallies, "failed": failed, "reviewed": reviewed,
        "calendar": calendar(merged, MOST["releases"]), "works": works, "mentioned": mentioned, "contested": contested,
        "named": sum(one.work is not None for one in merged.works),
        "kinds": tuple(ROW_KINDS), "quote_kinds": QuoteKind.__args__,  # type: ignore[attr-defined]
        "months": MONTHS[1:], "most": MOST, "opened": _OPEN,
    }  # fmt: skip
    yield from _environment().get_template("report.html").generate(context)


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("newsextract", "data/report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "count": lambda number: f"{number:,}",
        "words": lambda text: str(text).replace("_", " "),
        "percent": _percent,
        "shade": _shade,
        "anchor": _anchor,
        "occasion": occasion,
        "spoken": spoken,
    }
    return environment


def _percent(share: float) -> str:
    """A share of 1; nothing short of it reads 100%, and nothing above 0 reads 0%."""
    whole = round(100 * share)
    return f"{min(max(whole, 1), 99) if 0 < share < 1 else whole}%"


def _shade(count: int) -> int:
    """A step from 1 to 5 for a cell of the calendar that counts ``count``; 0 for none."""
    return sum(count >= step for step in (1, 2, 4, 8, 16))


def _anchor(one: MergedWork) -> str:
    """The id of a work's part of the page."""
    if one.work:
        return one.work.id
    first = one.cast[0].rows[0].source.id if one.cast else ""
    return f"unnamed-{first}"


def _part(path: str) -> str:
    return resources.files("newsextract").joinpath("data", *path.split("/")).read_text("utf-8")


def _hash(inline: str) -> str:
    return f"sha256-{b64encode(sha256(inline.encode()).digest()).decode()}"
