"""What rules and heads see in gold articles, candidate by candidate, and what of it is right: for the fits."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from evaluate import read_split
from spacy.tokens import Doc

import newsextract.pipeline
from newsextract import gold, releasing, score_keys, scoring
from newsextract.articles import Article, from_text
from newsextract.components.score.scores import Scores
from newsextract.components.score.weighing import Candidate
from newsextract.components.scorer import Scorer
from newsextract.components.service import scored_platforms
from newsextract.components.title import scored_works
from newsextract.components.title.title_forms import title_key

HARD = re.compile(r"b[j-q]\d")  # corpus/README.md: dense in what goes wrong


@dataclass
class Case:
    """One candidate: which article and model it belongs to, its features, and whether it is right.

    ``likely``: the article is as likely as any; those that were written to be hard (:data:`HARD`) fit the weights,
    but what confidence promises, and where the threshold lies, is to hold on others.
    """

    article: int
    likely: bool
    kind: str
    model: str
    key: object
    features: dict[str, float]
    right: bool


def verdicts(
    kind: str, found: list[Candidate], wanted: gold.GoldArticle, article: Article, doc: Doc
) -> Iterable[tuple[Candidate, object, bool]]:
    """(candidate, what it says, whether that is right)."""
    if kind == "castings":
        told = {
            score_keys.cast_key(c["actor"], c["character"], c["work"]) for c in wanted.rows("cast")
        }
        for one in found:
            fields = one.relation.fields
            said = score_keys.cast_key(fields["actor"], fields["character"], fields["work"])
            yield one, said, said in told
    elif kind == "releases":
        dates = {(title_key(r["work"]), r["date"] or r["text"]) for r in wanted.rows("release")}
        relations = [one.relation for one in found]
        for one, edtf in zip(found, releasing.edtf(doc, article, relations), strict=True):
            start, end = one.relation.roles["date"]
            dated = title_key(one.relation.fields["work"]), edtf or article.text[start:end]
            yield one, dated, dated in dates
    elif kind == "quotes":
        rows = {row["n"]: row for row in wanted.rows("quote")}
        for one in found:
            start, end = one.relation.roles["quote"]
            match = scoring.overlapping(wanted.quotes, start, end)
            right = False
            if match is not None:
                speakers = score_keys.speaker_keys(
                    rows.get(str(match.n), {"speaker": ""})["speaker"]
                )
                right = speakers == score_keys.speaker_keys(one.relation.fields["speakers"])
            yield one, start, right


def cases(split: str, model: Path) -> tuple[list[Case], dict[str, int]]:
    """Every candidate of a split, and how many gold rows each kind has in the likely articles."""
    extractor = newsextract.pipeline.load(model, any_language=True)
    nlp = extractor.nlp
    scorer = nlp.get_pipe("newsextract_scorer")
    assert isinstance(scorer, Scorer)
    found: list[Case] = []
    totals: Counter[str] = Counter()
    with nlp.select_pipes(disable=["newsextract_scorer"]):
        for number, (path, wanted) in enumerate(read_split(split)):
            article = from_text(wanted.text, id=path.name, published=wanted.published or None)
            doc = nlp(wanted.text)
            likely = HARD.match(path.name) is None
            if likely:
                totals.update(wanted_rows(wanted))
            if (scored := scorer.score(doc)) is None:
                continue
            for kind, candidates in scorer.candidates(doc, scored).items():
                for one, key, right in verdicts(kind, candidates, wanted, article, doc):
                    found.append(Case(number, likely, kind, one.model, key, one.features, right))
            found += names_and_links(number, likely, wanted, doc, scored)
    return found, dict(totals)


def wanted_rows(wanted: gold.GoldArticle) -> dict[str, int]:
    """How many rows a gold article has, by model."""
    cast = wanted.rows("cast")
    return {
        "pair": len({(c["actor"], c["character"]) for c in cast if c["character"]}),
        "bare": len({(c["actor"], c["work"]) for c in cast if not c["character"]}),
        "date": len(
            {(title_key(r["work"]), r["date"] or r["text"]) for r in wanted.rows("release")}
        ),
        "platform": len(services(wanted)),
        "link": len(carried(wanted)),
        "work": len(titles(wanted)),
        "quote": len(wanted.quotes),
    }


def services(wanted: gold.GoldArticle) -> set[str]:
    return {score_keys.platform_key(p["platform"]) for p in wanted.rows("platform")}


def carried(wanted: gold.GoldArticle) -> set[tuple[str, str]]:
    return {
        (score_keys.platform_key(p["platform"]), title_key(title))
        for p in wanted.rows("platform")
        for title in p["works"].split("; ")
        if title
    }


def titles(wanted: gold.GoldArticle) -> set[str]:
    return {title_key(w["title"]) for w in wanted.rows("work")}


def names_and_links(
    number: int, likely: bool, wanted: gold.GoldArticle, doc: Doc, scored: Scores
) -> Iterable[Case]:
    """Cases of services, titles, and of which service carries which title."""
    for service, title, features in scored_platforms.links(doc, scored):
        link = score_keys.platform_key(service), title_key(title)
        yield Case(number, likely, "links", "link", link, features, link in carried(wanted))
    for one in scored_platforms.find(doc, scored):
        name = score_keys.platform_key(one.relation.fields["name"])
        yield Case(
            number, likely, "platforms", one.model, name, one.features, name in services(wanted)
        )
    for one in scored_works.find(doc, scored):
        title = title_key(one.relation.fields["title"])
        yield Case(number, likely, "works", one.model, title, one.features, title in titles(wanted))
