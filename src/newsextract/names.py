"""The people and characters of a Doc: its entities, joined by :mod:`newsextract.people`."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from newsextract import bracketed_names, couples, layout, memo
from newsextract.name_keys import bare, is_part, key
from newsextract.people import Mention, link
from newsextract.ranks import honorific_length, honorifics, may_be_ranked

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = [
    "GROUP", "Mention", "bare", "honorific_length", "is_part", "key", "link", "mentions", "probabilities",
]  # fmt: skip
GROUP = "newsextract_names"
# A bracket that the recogniser opened and left open.
_STOP = re.compile(r"-[a-zà-ÿ]\.\Z")  # "Lee Su-a."
_OPEN = re.compile(r"\S\([^()]*\Z")


def mentions(doc: Doc) -> list[Mention]:
    """The people and characters of ``doc``, joined; kept in ``doc.spans["newsextract_names"]``.

    A character's span is widened over the rank before it ("Detective Renée Ballard").
    """
    return memo.once(doc, GROUP, _mentions)


def _mentions(doc: Doc) -> list[Mention]:
    if GROUP in doc.spans:  # a Doc that was read back
        return [Mention(*row) for row in doc.spans[GROUP].attrs["mentions"]]
    scores = probabilities(doc)
    text = memo.text(doc)
    spans = []
    glued = _glued(doc, text)
    for ent in memo.entities(doc):
        if ent.label not in ("PERSON", "CHARACTER"):
            continue
        start, end = layout.without_entities(text, ent.start_char, ent.end_char)
        if ent.label == "CHARACTER":
            start = _widened(text, start)
        if "(" in text[start:end] and _OPEN.search(text[start:end]):
            end = text.index("(", start)  # "Mara Voss(CV:Ann Lee)"
        start, end = glued.get((start, end), (start, end))
        if _STOP.search(text[start:end]):
            end -= 1  # a sentence's, not the name's: the tokenizer takes "a." for an abbreviation
        end -= text[end - 1 : end] in ("-", "–")  # "Ann Lee-starrer"
        if start >= end:
            continue
        p = scores.get((ent.start, ent.end), {}).get(ent.label, 1.0)
        spans.append((start, end, text[start:end], ent.label, p))
    spans = bracketed_names.whole(text, spans)
    found = couples.whole(text, _cast_before_crew(text, _aliases(text, link(spans))))
    if _LIFE.search(text):
        found = _portrayed(found)
    from spacy.tokens import SpanGroup

    group = SpanGroup(doc, name=GROUP, attrs={"mentions": [
        (m.start, m.end, m.label, m.name, m.person, m.p) for m in found
    ]})  # fmt: skip
    for m in found:
        span = doc.char_span(m.start, m.end, label=m.label, alignment_mode="expand")
        if span is not None:
            span.kb_id_ = m.name
            group.append(span)
    doc.spans[GROUP] = group
    return found


def _glued(doc: Doc, text: str) -> dict[tuple[int, int], tuple[int, int]]:
    """Names to which a page's next word sticks, by what of them is the name: "Tom RaySmoke cast", "SmokeTom Ray"."""
    people = {}
    titles = set()
    for ent in memo.entities(doc):
        words = text[ent.start_char : ent.end_char]
        if ent.label in ("PERSON", "CHARACTER"):
            people[ent.start_char, ent.end_char] = words
        elif ent.label == "WORK":
            titles.add(words)
    whole = {words for words in people.values() if " " in words}
    alone = {words for words in people.values() if " " not in words}
    found = {}
    for (start, end), words in people.items():
        glued = _GLUED.search(words)
        # "Kane Robinson" beside "Zoë Robins" is whole.
        if glued and (glued["name"] in alone or words[: glued.start("word")] in whole):
            found[start, end] = start, end - len(glued["word"])
        for seam in _SEAM.finditer(words):
            head, tail = words[: seam.start()], words[seam.start() :]
            if head in whole:
                found[start, end] = start, start + seam.start()
            elif tail in whole or (head in titles and " " in tail):
                found[start, end] = start + seam.start(), end
    return found


# "Tom Raynerwho plays", where "Rayner" stands elsewhere: the word behind a link stuck to it.
_GLUED = re.compile(
    r" (?P<name>\w[\w’'-]{2,}[a-z])(?P<word>who|as|and|is|was|has|said|says|plays|in|on|of|from|with|will|also|to|for|stars)$"
)
_SEAM = re.compile(r"(?<=[a-zß-ÿ]{2})(?=[A-ZÀ-Þ])")

_LIFE = re.compile(
    r"\b(?:biopics?|biographical|real-life|true story|life story|(?:the|his|her) life of|based on the life)\b",
    re.I,
)


def _portrayed(found: list[Mention]) -> list[Mention]:
    """In a biopic the part has the full name of whose life it is: "Marchetti" is Hélène Marchetti."""
    people: dict[str, set[str]] = defaultdict(set)
    for m in found:
        if m.label == "PERSON" and len(words := key(m.name)) > 1:
            people[words[-1]].add(m.name)
    whole = {}
    for m in found:
        words = key(m.name)
        if (
            m.label == "CHARACTER"
            and len(words) == 1
            and len(full := people.get(words[0], ())) == 1
        ):
            whole[m.person] = next(iter(full))
    return [replace(m, name=whole[m.person]) if m.person in whole else m for m in found]


_CREW = re.compile(
    r"\b(?:directed|helmed|written|penned|scripted|created|produced|adapted|composed|edited) by (?:the )?$"
    r"|\b(?:director|writer|screenwriter|creator|showrunner|producer)s? $",
    re.I,
)


def _cast_before_crew(text: str, found: list[Mention]) -> list[Mention]:
    """In "Mara (Lee)" Lee is Ann Lee of the cast, not Bo Lee, by whom it was written, though he was named last."""
    whole: dict[str, list[Mention]] = defaultdict(list)
    for m in found:
        words = key(text[m.start : m.end])
        if m.label == "PERSON" and len(words) > 1:
            for word in {words[0], words[-1]}:
                whole[word].append(m)
    crew = {
        one.person: _CREW.search(text, max(0, one.start - 40), one.start) is not None
        for one in reversed(found)
        if one.label == "PERSON" and " " in text[one.start : one.end]
    }  # by the first mention that has the whole name
    changed = list(found)
    for at, (before, m) in enumerate(pairwise(found), 1):
        bracketed = text[before.end : m.start] == " (" and text[m.end : m.end + 1] == ")"
        if not bracketed or (before.label, m.label) != ("CHARACTER", "PERSON"):
            continue
        namesakes = whole.get(" ".join(key(text[m.start : m.end])), [])
        cast = [n for n in namesakes if n.start < m.start and not crew[n.person]]
        if crew.get(m.person) and cast:
            changed[at] = replace(m, person=cast[-1].person, name=cast[-1].name)
    return changed


_AKA = re.compile(
    r",? (?:\()?(?:aka|a\.k\.a\.|alias"
    # "Laura Black, known to all as Lo": 12 of 12 in gold train and dev where both are people, or both are parts.
    r"|(?:(?:also|better|now|formerly|popularly|affectionately|fondly|the latter) )*known (?:to (?:[\w’']+ ){1,4})?(?:only |simply |just )?as"
    r"|(?:also|fondly|affectionately) called"
    # "Kit Voss, whose real name is Tom Ray": 12 of 12 in gold train and dev.
    r"|whom (?:everybody|everyone) (?:(?:just|simply|only|else) )?calls"
    r"|(?:whose )?(?:real|birth) name(?: is| was|,|:)?|n[ée]e|born(?: as)?) (?:the )?[“\"‘']?$",
    re.I,
)

# "Ann Lee, popularly known as Queenie": nobody is known so by a part (of 4 in gold train and dev none).
_STAGE_NAME = re.compile(
    r",? \(?(?:who is )?(?:popularly|affectionately|fondly|lovingly|professionally) (?:known|called|referred to)(?: as)? (?:the )?[“\"‘']?"
)


# "Simon Bassett, Duke of Hastings"
_TITLED = re.compile(
    r"(?:the )?(?:Duke|Duchess|Earl|Count|Countess|Baron|Baroness|Viscount|Viscountess|Marquess|Lord|Lady|King|Queen|Prince|Princess|Emperor"
    r"|Empress|Keeper|Master|Mother|Father|Warden|Captain|Head) of "
)


def _aliases(text: str, found: list[Mention]) -> list[Mention]:
    """``Alice, aka the Fox``, ``Kemi B., born Kemi Ojo``: the second name is the first one's, wherever it stands; "Ann Lee (aka Alice)" plays her."""
    same: dict[int, Mention] = {}
    for first, second in pairwise(found):
        between = text[first.end : second.start]
        if first.label != second.label and not (
            first.label == "PERSON" and _STAGE_NAME.fullmatch(between)
        ):
            continue
        titled = between == ", " and _TITLED.match(text, second.start, second.end)
        known_as = _AKA.fullmatch(between) or _STAGE_NAME.fullmatch(between)
        if first.person != second.person and (titled or known_as):
            same[second.person] = same.get(first.person, first)  # "Alice, aka Fox, aka Red"
    return [
        replace(m, person=one.person, name=one.name, label=one.label)
        if (one := same.get(m.person))
        else m
        for m in found
    ]


def probabilities(doc: Doc) -> dict[tuple[int, int], dict[str, float]]:
    """Label probabilities by token span, where the recogniser left them.

    Kept; whoever writes ``doc.spans["newsextract_entities"]`` forgets "probabilities".
    """
    return memo.once(doc, "probabilities", _probabilities)


def _probabilities(doc: Doc) -> dict[tuple[int, int], dict[str, float]]:
    if "newsextract_entities" not in doc.spans:
        return {}
    group = doc.spans["newsextract_entities"]
    labels = group.attrs.get("labels", [])
    return {(s.start, s.end): p for s, p in zip(group, labels, strict=False)}


_WORD = re.compile(r"[\w-]+\.? ")
_RANK_BEFORE = re.compile(r"(?:\b[\w-]+\.? ){1,4}$")


def _widened(text: str, start: int) -> int:
    """``start`` moved left over a capitalised rank that the recogniser left outside."""
    low = max(0, start - 48)
    # A rank has a capital in one of the four words before: without, the slow expression is spared.
    before = text[low:start].rsplit(" ", 5)
    if before[-1] or all(word.islower() for word in before[-5:-1]):
        return start
    match = _RANK_BEFORE.search(text, low, start)
    if not match:
        return start
    for word in _WORD.finditer(match[0]):
        piece = match[0][word.start() :]
        if piece[:1].isupper() and may_be_ranked(piece) and honorifics().fullmatch(piece):
            return match.start() + word.start()
    return start
