"""Known titles and performers (:mod:`newsextract.known`) among an article's entities.

A known title that cannot well be anything else is a WORK where nothing speaks against it, and ends where the table
says. Of two names that are told as actor and part, the known performer is the actor: "Clyde Weston (James Read)".
"""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import known, memo, ranks, registry
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title import known_parts
from newsextract.components.title.title_spans import Span, claim, move
from newsextract.given_names import given_names

_PEOPLE = ("PERSON", "CHARACTER")
_ADDED = 0.9
_AGES = frozenset({"young", "old", "older", "little", "big", "the", "baby", "teenage"})
_SURE = 0.97  # a mention of which the recogniser is so sure keeps its label
_OPENING = re.compile(r"(?:\A|[.!?:•–—-]\s*|\n\s*)[“\"‘'(]*\Z")
# "9-1-1", "black-ish", "M*A*S*H", "NCIS", "EastEnders": no other word is written so.
_MARKED = re.compile(
    r".*(?:\d.*[^\w\s]|[a-z]-[a-z]|\*).*|[A-Z]{4,}|\d\d.*[A-Za-z]{2}.*"
    r"|(?!Ma?c[A-Z]|BlackBerry)[A-Za-z]*[a-z]{2}[A-Z][A-Za-z]+|i[A-Z][a-z]+"
)
_LIKELY = 0.02
_LONG = 5  # letters of a title that is no pronoun
# "was last seen in Smoke", "known for Smoke", "everything we know about Smoke"
_TELLS = re.compile(
    r"\b(?:(?:starred|starring|appeared|appearing|featured|seen|roles?|parts?|stints?|turns?) (?:in|on)"
    r"|(?:known|famous|remembered|familiar) (?:for|from)|popular with|credits include"
    r"|(?i:everything|all|what) (?:that )?(?i:we|you) (?i:know|need to know)(?: so far)? (?i:about)"
    r"|alum(?:na|nus|ni)? of|(?:seasons?|episodes?|finale|reboot|remake|revival) of|done with"
    r"|(?:spin-?offs?|prequels?) (?:of|from|to)) (?:[Tt]he )?[“\"‘']?\Z"
)
# "Ann Lee's new film Smoke": whatever else is called so.
_MADE = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}?(?:film|movie|biopic|musical|sitcom|rom-?com) [“\"‘']?\Z"
)
# "Where do I know her from? Smoke, Ash and Dust": what a cast guide answers.
_ASKED = re.compile(
    r"\b(?:know|known|seen|recogni[sz]e|recogni[sz]ed)\b[^.?!\n]{1,40}\b(?:from|before)\s?[?:]\s+[“\"‘']?\Z"
)
# "Smoke alum Ann Lee", "the Smoke spin-off": what stands behind titles only.
_TOLD_BEHIND = re.compile(
    r"[”\"’']? (?:alum(?:na|nus|ni|s)?|spin-?off|prequel|reboot|showrunner|(?P<star>(?:co-)?star|fame))\b"
)
# "Smoke and Ash producer Ann Lee" made both.
_CREDIT = re.compile(
    r"\S+ (?:co-)?(?:producer|director|writer|creator|star|actor|actress|alum|helmer|scribe|composer|showrunner)s? [A-Z]"
)
_LEADS = re.compile(r"\w (?:for|in|to|at|from|of|with|on) \Z")
_CAPITAL = re.compile(r"[”\"’']? [A-Z]")
# "plays Ann Lee", "as Ann Lee": a performer who is a part.
_PORTRAYED = re.compile(
    r"\b(?:as|plays?|played|playing|portray(?:s|ed|ing)?|embod(?:y|ies|ied|ying)|(?:role|part) of)(?: [\w-]+)? \Z"
)
# Between actor and part, and between part and actor.
_PART_NEXT = re.compile(r" ?\(|,? (?:as|plays|will play|voices|portrays) (?:the )?")
_ACTOR_NEXT = re.compile(
    r" ?\((?:(?:re)?played by |voiced by )?|,? ?(?:is |was |are )?(?:played|voiced|portrayed) by |: "
)


def settle(doc: Doc, found: Entities) -> None:
    """Mend titles and the labels of people; changes ``found``."""
    known_parts.credited(doc, found)
    _titles(doc, found)
    _people(doc, found)


def _titles(doc: Doc, found: Entities) -> None:
    text = memo.text(doc)
    hits = list(known.titles_in(text))
    if not hits:
        return
    first, last = memo.places(doc)
    for hit in hits:
        start, end = first.get(hit.start), last.get(hit.end)
        if start is None or end is None:
            continue
        over = [s for s in found if s[0] < end and start < s[1]]
        labels = {next(iter(found[s])) for s in over}
        if (start, end) in over:
            if labels != {"WORK"} and (
                _told(text, hit, found[start, end])
                or (_distinct(hit) and _weak(found[start, end], hit))
            ):
                found[start, end] = _work(found[start, end])
        elif not over:
            if (_distinct(hit) and not _phrase(text, hit)) or _told(text, hit):
                found[start, end] = {"WORK": _ADDED}
        elif all(start <= s and e <= end for s, e in over) and (
            "WORK" in labels
            or (_distinct(hit) and all(_weak(found[s]) or _opened(doc, start, *s) for s in over))
        ):
            # Only a part of it was taken for a name.
            claim(found, (start, end), _ADDED)
        elif labels == {"WORK"} and over[0][0] == start and over[0][1] > end:
            known_parts.parted(doc, found, over[0], end, text[hit.end :])
        elif labels == {"WORK"} and over[-1][1] == end and _behind_small_word(text, hit):
            move(found, over[-1], (start, end))
    _joined(
        doc,
        found,
        [(first[h.start], last[h.end]) for h in hits if h.start in first and h.end in last],
    )


def _joined(doc: Doc, found: Entities, spans: list[Span]) -> None:
    """ "Challengers and La Chimera" are two where both are known."""
    for (start, end), (then, stop) in pairwise(spans):
        between = memo.words(doc, end, then).strip() if end < then else ""
        apart = min(end - start, stop - then) > 1 and not known.kinds_of(
            memo.words(doc, start, stop)
        )
        listed = between == "," and (apart or _in_brackets(doc, start, stop))
        several = stop - then + end - start > 2 or _CREDIT.match(memo.text(doc), doc[stop - 1].idx)
        both = (listed or between in ("and", "&", "and a", "/")) and several
        if (start, stop) in found and both:
            p = found.pop((start, stop))
            if next(iter(p)) == "WORK":
                found[start, end] = found[then, stop] = p
            else:
                found[start, stop] = p


def _in_brackets(doc: Doc, start: int, stop: int) -> bool:
    before, after = doc[start - 1 : start].text, doc[stop : stop + 1].text
    return before == "(" and after[:1] in (")", ",")


def _people(doc: Doc, found: Entities) -> None:
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    named = {memo.words(doc, *s) for s, p in found.items() if next(iter(p)) == "PERSON"}
    for span in [s for s, p in found.items() if next(iter(p)) == "WORK" and s[1] - s[0] > 1]:
        words = memo.words(doc, *span)
        unsure = found[span]["WORK"] < _SURE or words in named
        if unsure and known.is_performer(words) and not known.kinds_of(words):
            found[span] = _as(found[span], "PERSON")
    people = sorted(s for s, p in found.items() if next(iter(p)) in _PEOPLE)
    performers = {s for s in people if s[1] - s[0] > 1 and known.is_performer(memo.words(doc, *s))}
    for start, end in performers:
        p = found[start, end]
        before = text[max(0, starts[start] - 40) : starts[start]]
        if next(iter(p)) == "CHARACTER" and not _PORTRAYED.search(before):
            found[start, end] = _as(p, "PERSON")
    for one, two in pairwise(people):
        between = text[ends[one[1] - 1] : starts[two[0]]]
        closed = not between.endswith("(") or text[ends[two[1] - 1] : ends[two[1] - 1] + 1] == ")"
        if one in performers and two not in performers:
            part = two if _PART_NEXT.fullmatch(between) and closed else None
        elif two in performers and one not in performers:
            part = one if _ACTOR_NEXT.fullmatch(between) and closed else None
        else:
            part = None
        if part is not None and next(iter(found[part])) == "PERSON":
            found[part] = _as(found[part], "CHARACTER")


def _distinct(hit: known.Hit) -> bool:
    """Whether the words of a title, with its capitals, are hardly ever anything else."""
    words = hit.title.split()
    if hit.common:
        return False
    if len(words) == 1:
        return _MARKED.fullmatch(hit.title) is not None or known.is_coined(hit.title)
    if len(words) == 2 and words[0].lower() in given_names():
        return False  # "Veronica Mars" may be the part
    return any(word[0].isupper() or word[0].isdigit() for word in words[1:])


def _behind_small_word(text: str, hit: known.Hit) -> bool:
    """Whether a heading's words lead up to a title of several words: "New Hands for The Salt Road North"."""
    words = hit.title.split()
    whole = len(words) > 2 and (words[0] in ("The", "A", "An") or len(words) > 3)
    return (
        whole
        and not hit.common
        and _LEADS.search(text, max(0, hit.start - 8), hit.start) is not None
    )


def _phrase(text: str, hit: known.Hit) -> bool:
    """Whether a title of two words opens its sentence, where "The Office" may be any office."""
    words = hit.title.split()
    opens = _OPENING.search(text, max(0, hit.start - 6), hit.start) is not None
    return opens and len(words) == 2 and words[0] in ("The", "A", "An", "In", "On", "My", "Our")


def _opened(doc: Doc, start: int, low: int, high: int) -> bool:
    """Whether a title's first words stand before the name in it and are no rank or age: "Gentleman Jack"."""
    before = memo.words(doc, start, low) if start < low else ""
    return bool(before) and not (
        before.lower() in _AGES or ranks.honorific_length(memo.words(doc, start, high)) > 0
    )


def _weak(p: dict[str, float], hit: known.Hit | None = None) -> bool:
    """Whether a label may give way; that of a service only where no service is called so."""
    label = next(iter(p))
    if label == "PLATFORM" and (hit is None or registry.lookup(hit.title) is not None):
        return False
    return p[label] < _SURE


def _told(text: str, hit: known.Hit, p: dict[str, float] | None = None) -> bool:
    """Whether the words before a title tell that one follows, where the recogniser thinks so, too, or of nothing else."""
    made = not hit.common and _MADE.search(text, max(0, hit.start - 50), hit.start)
    if made and not _CAPITAL.match(text, hit.end):
        return True
    if (
        hit.common
        or hit.title.isdigit()
        or (p is not None and (p.get("WORK", 0.0) < _LIKELY or not _weak(p, hit)))
    ):
        return False
    behind = _TOLD_BEHIND.match(text, hit.end)
    # "Her co-star" is not the film's, where nobody took "Her" for a name.
    if behind and (p is not None or (len(hit.title) >= _LONG and not behind["star"])):
        return True
    low = max(0, hit.start - 50)
    before = _TELLS.search(text, low, hit.start) or (
        # "Where have I seen him before? Here is another": a word that nobody took for a name is none.
        (p is not None or " " in hit.title) and _ASKED.search(text, low, hit.start)
    )
    return bool(before) and not _CAPITAL.match(text, hit.end)


def _work(p: dict[str, float]) -> dict[str, float]:
    return {"WORK": _ADDED} | {k: v for k, v in p.items() if k != "WORK"}


def _as(p: dict[str, float], label: str) -> dict[str, float]:
    return {label: max(_ADDED, p.get(label, 0.0))} | {
        k: min(v, 1 - _ADDED) for k, v in p.items() if k != label
    }
