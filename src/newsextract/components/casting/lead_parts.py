"""Parts that the words beside a name tell: in "joins Smoke as male lead Mara Voss" the name is the lead's, not the actor's;
in "Mara Voss star Ann Lee" it is no title where the article knows a Mara."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import known, memo, ranks
from newsextract.components.casting.bracket_rows import Entities, relabel
from newsextract.given_names import given_names

_LEAD = re.compile(
    r"\b(?:as|plays?|played|playing|portray(?:s|ed|ing)?|essay(?:s|ed|ing)?|voic(?:es|ed|ing)) (?:the |its |their )?(?:(?:male|female|main|second|title|titular|leading|secondary|supporting|young) )+(?:lead|protagonist|character|role|heroine|hero|villain|antagonist),? \Z"
    r"|\b(?:(?:male|female|main|second|title|titular) )(?:lead|protagonist|character) (?:role )?(?:of|named|called) \Z"
    r"|(?:(?<!\w)(?:His|Her|Their)|(?<!\w)[A-Z][\w-]*['’]s) (?:part|role|character|alter ego)(?: in (?:the|this|it)(?: [a-z][\w-]*){0,2})? (?:is|will be) (?:called |named )?\Z"
)
# "Ann Lee, whose Damsel is on Netflix": what can be seen is no part.
_WHOSE = re.compile(r"\bwhose (?:new |latest |own )?[“\"‘']?\Z")
_SEEN = re.compile(
    r"[,.]?[”\"’']? (?:(?:is|was|will be|are)(?: now| still| also| currently| already)? (?:streaming|airing|out (?:now|on|in)|in (?:cinemas|theat(?:er|re)s)|available|on (?P<on>(?=[A-Z])))"
    r"|premiere[sd]|debut(?:s|ed) (?:on|in|at)|opened in|opens (?:in (?:cinemas|theat)|on (?=[A-Z]))|streams|airs|hits (?:cinemas|theat|screens))"
)
_STAR = re.compile(r"['’]?s? (?:actor|actress|star|legend|favou?rite) ")
# "Carlisle Road", "Marine Unit": titles of two words whose first may be a given name.
_NO_SURNAME = re.compile(
    r"(?:Street|Road|Lane|Place|Mews|Square|Avenue|Terrace|Way|Row|Hill|Bay|Cove|Creek|Ward|Unit|House|Hall|Manor|Farm|Lodge|Nights?|Days?|Wives|Girls|Boys|Sisters|Brothers"
    r"|County|Heights|Point|Loch|Sources|Arcade|Strike|Club|Show|Games?|Story|Stories|Diaries|Rising|Falls|Springs|Valley|Island|Park|Cross|Investigates|Forever|Potter|Nine|Ten|One|Two)"
)
_TOLD = ("lead", "protagonist", "character", " part", " role", "alter ego")
_REACH = 60  # characters before a name that are looked at


def settle(doc: Doc, found: Entities) -> None:
    """Such names are CHARACTER, but for known performers'; changes ``found``."""
    _of_a_star(doc, found)
    _to_be_seen(doc, found)
    text = memo.text(doc)
    if not any(word in text for word in _TOLD):
        return
    starts, _ = memo.offsets(doc)
    for span in [s for s, p in found.items() if next(iter(p)) == "PERSON"]:
        start = starts[span[0]]
        if _LEAD.search(text, max(0, start - _REACH), start) and not known.is_performer(
            memo.words(doc, *span)
        ):
            found[span] = relabel(found[span], "CHARACTER")


def _of_a_star(doc: Doc, found: Entities) -> None:
    """ "Mara Voss actor Ann Lee", "The Mara Voss star" where Mara, Voss or Mara Voss is a character elsewhere, and no title is so called."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    people = {starts[s[0]] for s, p in found.items() if next(iter(p)) == "PERSON"}
    parts = {memo.words(doc, *s) for s, p in found.items() if next(iter(p)) == "CHARACTER"}
    works = [s for s, p in found.items() if next(iter(p)) == "WORK"]
    names = [memo.words(doc, *span) for span in works]
    for span in works:
        match = _STAR.match(text, ends[span[1] - 1])
        name = memo.words(doc, *span)
        words = name.split(" ")
        named = name in parts or (len(words) == 2 and not parts.isdisjoint(words))
        # "Kit Voss actor Ann Lee", whom the article calls so once: nearly all titles of two words before "actor" have no given name.
        once = names.count(name) == 1 and match is not None and "act" in match[0]
        if match is None or known.kinds_of(name) or not (named or (once and _is_name(name))):
            continue
        of_whom = text.endswith(("The ", "the "), 0, starts[span[0]]) and len(words) == 2
        if of_whom or match.end() in people:
            found[span] = relabel(found[span], "CHARACTER")


def _is_name(name: str) -> bool:
    """Whether two words, with or without a rank, are built as somebody's name: "Dr Kit Voss"."""
    given, _, last = name[ranks.honorific_length(name) :].partition(" ")
    plain = last[:1].isupper() and " " not in last and not _NO_SURNAME.fullmatch(last)
    return plain and given.lower() in given_names()


def _to_be_seen(doc: Doc, found: Entities) -> None:
    """ "Ann Lee, whose Damsel is on Netflix" is the film's star, and no Damsel."""
    text = memo.text(doc)
    if "whose " not in text:
        return
    starts, ends = memo.offsets(doc)
    services = {starts[s[0]] for s, p in found.items() if next(iter(p)) == "PLATFORM"}
    for span in [s for s, p in found.items() if next(iter(p)) in ("PERSON", "CHARACTER")]:
        if not _WHOSE.search(text, max(0, starts[span[0]] - 20), starts[span[0]]):
            continue
        match = _SEEN.match(text, ends[span[1] - 1])
        if match and (match["on"] is None or match.end() in services):
            found[span] = relabel(found[span], "WORK")
