"""Scores by phenomenon: over the articles whose header names it (``../shared/phenomena.md``)."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract import scoring
from newsextract.gold import GoldArticle
from newsextract.records import ArticleRecord

NAMES = {
    1: "brackets", 2: "verbs", 3: "reversed", 4: "lists", 5: "headings, cast lists", 6: "possessive credits",
    7: "roles described", 8: "shared names", 9: "past roles, recasts", 10: "short names", 11: "ranks, aliases",
    12: "biopics, presenters", 13: "year missing, relative", 14: "imprecise dates, ranges", 15: "times, zones",
    16: "dates of other things", 17: "several dates or works", 18: "names of platforms", 19: "titles",
    20: "quotation marks", 21: "long quotations", 22: "cues", 23: "speakers", 24: "nested, Q&A, documents",
    25: "marks without quotation", 26: "page noise", 27: "dirt, languages", 28: "nothing to extract",
}  # fmt: skip
KINDS = (
    "castings", "cast_only", "releases", "releases_platform", "platforms", "quotes", "quotes_speaker", "works",
)  # fmt: skip
_CASTING = ("castings", "cast_only")
_RELEASE = ("releases", "releases_platform")
_QUOTE = ("quotes", "quotes_speaker")
OWN = {
    **dict.fromkeys(range(1, 13), _CASTING), **dict.fromkeys(range(13, 18), _RELEASE),
    18: ("platforms",), 19: ("works",), **dict.fromkeys(range(20, 26), _QUOTE),
}  # fmt: skip
"""The kinds of record that a phenomenon is about; none for those of the whole page."""


def numbers(article: GoldArticle) -> set[int]:
    """The phenomena that an article's header names."""
    return {int(word) for word in article.header.get("phenomena", "").split()}


def table(pairs: Sequence[tuple[GoldArticle, ArticleRecord]]) -> str:
    """A line for each phenomenon: its articles, and F1 by kind, its own kinds marked ``*``."""
    lines = [f"{'phenomenon':<28}{'n':>4} " + "".join(f"{kind:>18}" for kind in KINDS)]
    for number, name in NAMES.items():
        chosen = [pair for pair in pairs if number in numbers(pair[0])]
        scores, _ = scoring.compare(chosen)
        cells = []
        for kind in KINDS:
            score = scores.get(kind)
            told = score is not None and (score.gold or score.found)
            mark = "*" if kind in OWN.get(number, ()) else " "
            cells.append(f"{score.f1:17.3f}{mark}" if score and told else f"{'–':>17}{mark}")
        lines.append(f"{number:>2} {name:<25}{len(chosen):>4} " + "".join(cells))
    return "\n".join(lines)
