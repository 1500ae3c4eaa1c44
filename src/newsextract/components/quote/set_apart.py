"""Words set apart from the article's own: below a line that ends in a colon, and in posts that somebody signs."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.name import organisations
from newsextract.components.quote import comments, displayed, posts, undersigned
from newsextract.components.quote.cues import Cues
from newsextract.components.quote.quote_speakers import Found, from_cue
from newsextract.components.quote.quotepairs import Quoted
from newsextract.components.quote.quotes_within import within

_STATEMENT = re.compile(
    r"\b(?:in|released|issued|shared|read) (?:an? |the |his |her |their |its )?(?:[\w-]+ ){0,2}statement\b",
    re.IGNORECASE,
)


def displayed_words(
    doc: Doc, look: Cues, found: dict[int, Found], taken: list[tuple[int, int]], first: int
) -> dict[int, Found]:
    """Words set apart without marks, numbered from ``first``, outside what is ``taken``."""
    more: dict[int, Found] = {}
    for one, document in displayed.find(memo.text(doc)):
        if any(s < one.end and one.start < e for s, e in taken):
            continue
        cue = None if document else look.above(one)
        earlier = [i for i in found if found[i].quoted.start < one.start]
        previous = found[max(earlier, key=lambda i: found[i].quoted.start)] if earlier else None
        if cue is not None:
            result = from_cue(doc, one, cue, previous)
            result.rule = displayed.RULE
            if result.kind == "speech" and _STATEMENT.search(_line_above(doc, one)):
                result.kind = "statement"
        else:
            result = Found(one, displayed.RULE, [], kind="document")
        more[first + len(more)] = result
    return more


def signed_posts(
    doc: Doc, found: dict[int, Found], taken: list[tuple[int, int]], first: int
) -> dict[int, Found]:
    """Posts with who signs them, numbered from ``first``, outside what is ``taken`` and what is in marks."""
    taken = taken + [(one.quoted.start, one.quoted.end) for one in found.values()]
    more: dict[int, Found] = {}
    text = memo.text(doc)
    for post in (*posts.find(text), *comments.find(text)):
        start, end = post.quoted.start, post.quoted.end
        if any(s <= start and end <= e for s, e in taken):
            continue
        made = Found(post.quoted, posts.RULE, [], kind="social", speaker_span=post.signed)
        own = posts.bare(post.name)
        mention = next(
            (m for m in names.mentions(doc) if post.signed[0] <= m.start < post.signed[1]), None
        )
        if mention and posts.bare(memo.text(doc)[mention.start : mention.end]) == own:
            made.speakers, made.names = [mention], (mention.name,)
        elif any(
            e.label in ("ORG", "PLATFORM") and posts.bare(memo.text(doc)[e.start_char : e.end_char]) == own
            for e in memo.entities(doc) if post.signed[0] <= e.start_char < post.signed[1]
        ):  # fmt: skip
            made.names = (organisations.full(doc, post.name),)
        else:
            made.role = post.name
        more[first + len(more)] = made
    return more


def signed_lines(
    doc: Doc, found: dict[int, Found], taken: list[tuple[int, int]], first: int
) -> dict[int, Found]:
    """Paragraphs without marks that the line below signs, numbered from ``first``, outside what is ``taken`` and in marks."""
    taken = taken + [(one.quoted.start, one.quoted.end) for one in found.values()]
    return dict(enumerate(undersigned.find(doc, taken), first))


def said_within(doc: Doc, found: dict[int, Found], apart: dict[int, Found]) -> None:
    """Read the quotations inside words set apart as said within them."""
    for index, one in list(found.items()):
        start, end = one.quoted.start, one.quoted.end
        around = [a for a in apart.values() if a.quoted.start <= start and end <= a.quoted.end]
        if around and (inner := within(doc, one.quoted, around[0])) is not None:
            found[index] = inner


def _line_above(doc: Doc, one: Quoted) -> str:
    if one.block == 0:
        return ""
    text = memo.text(doc)
    above = layout.blocks(text)[one.block - 1]
    return text[above.start : above.end]
