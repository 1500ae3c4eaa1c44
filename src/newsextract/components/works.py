"""Works: the titles of an article, joined where they name the same work, with their kind.

Titles come from the recogniser (WORK), and from a second look: every later mention of a known
title in marks or capitals, and titles in quotation marks that stand where a title must.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import known, layout, memo
from newsextract.components.relations import Relation, read, write
from newsextract.components.title import title_forms, work_kinds
from newsextract.components.title.title_forms import title_key
from newsextract.lowering import lowered
from newsextract.occurrences import apart

if TYPE_CHECKING:
    from collections.abc import Iterator

GROUP = "newsextract_works"

_LEADING = re.compile(r"(?:my|his|her|our|their|its|your) (?=[A-Z0-9À-Þ])")
_TRAILING = re.compile(r"(?: (?:and|or|an?|the|in the|of the))+$|: (?:The|An?)$")
# "police drama Smoke |or sketch| series Ash"
_NEXT_KIND = re.compile(
    r" (?:and|or) [a-z][a-z-]+(?= (?:series|shows?|films?|movies?|dramas?|comed(?:y|ies)|sitcoms?|specials?|musicals?|thrillers?|documentar(?:y|ies))\b)"
)
_ARTICLE = re.compile(r"the|an?", re.IGNORECASE)
_THE = re.compile(r"(?<!\w)the $")
_THE_WORD = re.compile(r"The [A-Z][\w’'-]+")
_BLANK = re.compile(r"\s")
_INITIALS = re.compile(r"(?<![\w.&/-])[A-Z](?:&?[A-Z]){1,5}(?![\w&/-]|\.\w)")
# Initials that are no title's.
_NO_INITIALS = re.compile(
    "TV|UK|US|LA|NY|AM|PM|ET|PT|CT|DC|PC|DI|DS|DCI|CEO|OTT|VOD|DVD|EP|LP|MC|CD|CG|VFX|PBS|BBC|ABC|CBS|NBC"
)
# "the website of the Smoke anime", "a Smoke reboot": with a noun of works behind it one word is the title again.
_OF_ITS_KIND = re.compile(
    r"(?<!\w)(?:the|its|their|an?) (?P<title>[A-Z][\w’'-]+) (?:TV |television )?(?:anime|manga|series|drama|film|movie|novels?|sitcom|musical"
    r"|podcast|reboot|revival|sequel|spin-?off|finale|premiere|universe|cast|star|actor|actress|creator|franchise|trailer)\b"
)
_MARKED = re.compile(r"[“\"‘'«](?P<title>[^“”\"‘«»\r\n]{2,70}?)[,.]?[”\"’'»](?!\w)")


class Works:
    """Joins titles into works and tells their kind; writes ``doc.spans["newsextract_works"]``."""

    def __init__(self, *, name: str = "newsextract_works", labels: Iterable[str] = ()) -> None:
        self.name = name
        self.labels = tuple(labels)

    def __call__(self, doc: Doc) -> Doc:
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Relation]:
        """One relation a mention: role ``work``; fields ``title`` (canonical) and ``kind``."""
        text = memo.text(doc)
        scores = _scores(doc)
        spans: dict[tuple[int, int], tuple[str, float]] = {}
        taken: list[tuple[int, int]] = []
        for ent in memo.entities(doc):
            taken.append((ent.start_char, ent.end_char))
            if ent.label in self.labels:
                start, end = _trim(text, ent.start_char, ent.end_char)
                if start < end:
                    spans[start, end] = ("entity", scores.get((ent.start, ent.end), 1.0))
        _with_owner(text, spans)
        known = {title_key(text[s:e]) for s, e in spans}
        for start, end in _with_article(text, spans, taken):
            spans[start, end] = ("repeated", 0.9)
            taken.append((start, end))
        for start, end in _again(text, known, taken):
            spans[start, end] = ("repeated", 0.9)
        for start, end in _in_initials(text, spans, taken):
            spans[start, end] = ("repeated", 0.9)
        ordered = sorted(spans)
        titles = title_forms.titles(text, ordered)
        kinds = work_kinds.kinds(text, ordered, [title_key(title) for title in titles])
        return [
            Relation(
                spans[span][0],
                {"work": span},
                {"title": title, "kind": kinds[title_key(title)]},
                span,
                spans[span][1],
            )
            for span, title in zip(ordered, titles, strict=True)
        ]

    def set_annotations(self, doc: Doc, relations: list[Relation]) -> None:
        """Write the span group; see :func:`newsextract.components.relations.write`."""
        write(doc, GROUP, relations)
        memo.forget(doc, GROUP)


def mentions(doc: Doc) -> list[Relation]:
    """The title mentions of ``doc``, found now if the component is not in the pipeline."""
    if GROUP not in doc.spans:
        Works(labels=DEFAULT_LABELS)(doc)
    return memo.once(doc, GROUP, lambda d: read(d, GROUP))


def _scores(doc: Doc) -> dict[tuple[int, int], float]:
    if "newsextract_entities" not in doc.spans:
        return {}
    group = doc.spans["newsextract_entities"]
    return {(s.start, s.end): p for s, p in zip(group, group.attrs["scores"], strict=True)}


def _with_owner(text: str, spans: dict[tuple[int, int], tuple[str, float]]) -> None:
    """ "Ann's" is short for Ann's Kitchen, and no possessive of Ann; changes ``spans``."""
    keys = {title_key(text[s:e]) for s, e in spans}
    for start, end in list(spans):
        own = title_key(text[start:end]) + "'s "
        if text[end : end + 2] in ("'s", "’s") and any(key.startswith(own) for key in keys):
            spans[start, end + 2] = spans.pop((start, end))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    start, end = layout.without_entities(text, start, end)
    while start < end and (
        text[start] in "\"'“”‘’«»《》「」『』 \n*_#" or text[start : start + 2] in (". ", ", ")
    ):
        start += 1
    # "_Smoke_" is marked so, "Love Is_" is spelled so.
    signs = '"“”‘«»《》「」『』 \n,*;:\\' + ("_" if text[start - 1 : start] == "_" else "")
    while end > start and text[end - 1] in signs:
        end -= 1
    if end - start > 1 and text[end - 1] in "'’" and text[start - 1 : start] in ("'", "‘"):
        end -= 1
    return _without_small_words(text, start, end)


def _without_small_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Without small words that the recogniser took along ("my Smoke", "Smoke and"); nothing if none is left."""
    if match := _LEADING.match(text, start, end):
        start = match.end()
    if match := _TRAILING.search(text, start, end):
        end = match.start()
    for match in _NEXT_KIND.finditer(text, start, end + 15):
        end = match.start() if match.end() == end else end
    return (start, start) if _ARTICLE.fullmatch(text, start, end) else (start, end)


def _again(text: str, known: set[str], taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Titles in marks, or of two words and more, that the recogniser saw only elsewhere."""
    covered = sorted(taken)  # they do not overlap

    def free(start: int, end: int) -> bool:
        at = bisect_right(covered, (end, -1))
        return at == 0 or covered[at - 1][1] <= start

    for match in (*_MARKED.finditer(text), *_OF_ITS_KIND.finditer(text)):
        start, end = match.span("title")
        if title_key(match["title"]) in known and free(start, end):
            insort(covered, (start, end))
            yield _trim(text, start, end)
    plain = _plain(text)
    # The longest first: "Black Rock Two" is no "Black Rock".
    for title in sorted(known, key=lambda one: (-len(one), one)):
        if " " not in title or len(title) < 6:
            continue
        for start in apart(plain, title):
            end = start + len(title)
            if _THE.search(plain, max(start - 5, 0), start):
                start -= 4
            # Lower-case words are ordinary words, not the title again.
            if free(start, end) and not text[start].islower():
                insort(covered, (start, end))
                yield start, end


def _with_article(
    text: str, spans: Iterable[tuple[int, int]], taken: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """ "The Mill" again, with both capitals, where the recogniser saw that title elsewhere."""
    return [
        match.span()
        for title in {text[slice(*span)] for span in spans}
        if _THE_WORD.fullmatch(title)
        for match in re.finditer(rf"(?<!\w){re.escape(title)}(?![\w-]| [A-Z])", text)
        if not any(s < match.end() and match.start() < e for s, e in taken)
    ]


def _in_initials(
    text: str, spans: Iterable[tuple[int, int]], taken: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Initials in capitals of a title that the article names in full: "CB" beside Cold Brook.

    Those of a title of two words only where it is well known: "CB" may be anything.
    """
    short: set[str] = set()
    for start, end in spans:
        title = text[start:end]
        made = title_forms.initials(title)
        short |= {one for one in made if len(one) > 2 or known.kinds_of(title)}
    short = {one for one in short if not _NO_INITIALS.fullmatch(one)}
    if not short:
        return []
    return [
        match.span()
        for match in _INITIALS.finditer(text)
        if match[0].replace("&", "") in short
        and not any(s < match.end() and match.start() < e for s, e in taken)
    ]


def _plain(text: str) -> str:
    """``text`` in lower case with straight apostrophes and plain spaces, each at its own offset."""
    return _BLANK.sub(" ", lowered(text).replace("’", "'"))


DEFAULT_LABELS = ["WORK", "WORK_OF_ART"]


@Language.factory("newsextract_works", default_config={"labels": DEFAULT_LABELS}, retokenizes=False)
def make_works(nlp: Language, name: str, labels: list[str]) -> Works:
    """Factory of :class:`Works`; ``labels`` are the entity labels that name a title."""
    return Works(name=name, labels=labels)
