"""Two names that ran together: a caption's "Ann Lee Tom Ray" is Ann Lee and the photographer, "Ann Lee - Mara" a pair.

Where the first words of a long name are somebody's full name elsewhere in the article, it ends there. And names that
were taken apart: "DC" and "Tom Ray" side by side are DC Tom Ray.
"""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import known, memo, ranks
from newsextract.components.casting.bracket_rows import Entities

_LONG = 4  # tokens of a name that may be two
_CUT_SHORT = re.compile(r"(?:Ma|Md|Mohd)\s?\.\s*")  # Maria, Mohammed
_SUFFIX = re.compile(r"[JS]r\.?")
_AGES = frozenset({"teen", "teenage", "adult", "young", "younger", "old", "older", "trainee"})
_RANKS = re.compile(
    r"(?:Acting |Trainee )?(?:(?:Detective|Police|Chief|Senior) )+"
    r"(?:Superintendent|Inspector|Sergeant|Constable|Officer|Lieutenant)"
    r"|(?:(?:Assistant|Lead|Senior|Head) )?ADR(?: [A-Z]\w+){1,2}"
)
_STYLE = re.compile(
    r"(?:the )?(?:Duke|Duchess|Earl|Count|Countess|Baron|Baroness|Viscount|Marquess|Prince|Princess|King|Queen|Emperor|Empress|Mayor|Ghost) of(?: the)?",
    re.IGNORECASE,
)
# Quotation marks between the words of a name.
_NICKNAME = re.compile(
    r"[A-ZÀ-Þ][\w.’'-]* (?:''[A-ZÀ-Þ][\w -]*''|“[A-ZÀ-Þ][\w -]*”|\"[A-ZÀ-Þ][\w -]*\"|‘[A-ZÀ-Þ][\w -]*’) [A-ZÀ-Þ][\w’'-]+"
)
_PEOPLE = ("PERSON", "CHARACTER")
_DASHES = frozenset("-–—")
_MARKS = frozenset('"“”')
_CERTAIN = 0.98


def part(doc: Doc, found: Entities) -> None:
    """Cut such names short; changes ``found``."""
    _small(doc, found)
    _articles(doc, found)
    _halves(doc, found)
    _at_line_ends(doc, found)
    _at_dashes(doc, found)
    _hyphened(doc, found)
    _suffixed(doc, found)
    _abbreviated(doc, found)
    _ranked(doc, found)
    _styled(doc, found)
    _nicknamed(doc, found)
    _known(doc, found)
    _at_marks(doc, found)
    long = [
        span for span, p in found.items() if next(iter(p)) in _PEOPLE and span[1] - span[0] >= _LONG
    ]
    if not long:
        return
    whole = {
        memo.words(doc, start, end).lower()
        for (start, end), p in found.items()
        if next(iter(p)) in _PEOPLE and 2 <= end - start < _LONG
    }
    for start, end in long:
        for edge in range(start + 2, end - 1):
            if doc[edge - 1].whitespace_ and memo.words(doc, start, edge).lower() in whole:
                p = found[start, edge] = found.pop((start, end))
                # The second name is the photographer's, nobody whom the article is about, or one it has elsewhere.
                if memo.words(doc, edge, end).lower() in whole:
                    found[edge, end] = dict(p)
                break


def _small(doc: Doc, found: Entities) -> None:
    """ "portraying him as mad": one word without a capital is no part's name, where the recogniser is not quite sure."""
    for span in [s for s, p in found.items() if next(iter(p)) == "CHARACTER" and s[1] - s[0] == 1]:
        if memo.words(doc, *span).islower() and max(found[span].values()) < _CERTAIN:
            del found[span]


def _articles(doc: Doc, found: Entities) -> None:
    """ "as The Minister": an article is nobody's name, but belongs to the part right behind it."""
    for start, end in [s for s, p in found.items() if next(iter(p)) in _PEOPLE]:
        if end - start > 1 or doc[start].lower_ not in ("the", "a", "an"):
            continue
        del found[start, end]
        behind = next(((s, e) for s, e in found if s == end), None)
        if behind and next(iter(found[behind])) == "CHARACTER" and doc[start].text == "The":
            found[start, behind[1]] = found.pop(behind)


def _halves(doc: Doc, found: Entities) -> None:
    """ "as Misaki Sakimiya", a part's first name and somebody's surname: one part, where nobody else bears the second.

    Of 31,000 parts in gold train and dev none of one word has a person of one word right behind it.
    """
    surnames = {
        doc[e - 1].text for (s, e), p in found.items() if next(iter(p)) == "PERSON" and e - s > 1
    }
    for start, end in [s for s, p in found.items() if next(iter(p)) == "CHARACTER"]:
        behind = found.get((end, end + 1))
        if (
            end - start == 1
            and behind is not None
            and next(iter(behind)) == "PERSON"
            and start
            and doc[start - 1].lower_ == "as"
            and doc[start].whitespace_ == " "
            and doc[end].text not in surnames
            and not doc[end].text.isupper()
        ):
            del found[end, end + 1]
            found[start, end + 1] = found.pop((start, end))


def _at_marks(doc: Doc, found: Entities) -> None:
    """'a "very Lou Grant" Kit Voss': the name begins behind a mark that closes inside it and opens before it."""
    for start, end in [span for span, p in found.items() if next(iter(p)) in _PEOPLE]:
        marks = [at for at in range(start, end) if doc[at].text in _MARKS]
        if len(marks) == 1 and start < marks[0] < end - 1 and not doc[marks[0] - 1].whitespace_:
            found[marks[0] + 1, end] = found.pop((start, end))


def _at_line_ends(doc: Doc, found: Entities) -> None:
    """ "Demetrius Flenory Jr." at the end of a line and "Colin" at the head of the next are two names."""
    for start, end in [span for span, p in found.items() if next(iter(p)) in _PEOPLE]:
        if end - start < 3 or "\n" not in memo.words(doc, start, end):
            continue
        for at in range(start + 1, end - 1):
            if "\n" in doc[at].text and doc[at - 1].text.endswith("."):
                found[start, at] = found.pop((start, end))
                break


def _at_dashes(doc: Doc, found: Entities) -> None:
    """ "Ann Lee - Mara Voss" is two names: the list in which it stands tells of what sort each is."""
    for start, end in [span for span, p in found.items() if next(iter(p)) in _PEOPLE]:
        dashes = [at for at in range(start + 1, end - 1) if doc[at].text in _DASHES]
        if len(dashes) == 1 and doc[dashes[0]].whitespace_ and doc[dashes[0] - 1].whitespace_:
            p = found.pop((start, end))
            found[start, dashes[0]] = p
            found[dashes[0] + 1, end] = dict(p)


def _hyphened(doc: Doc, found: Entities) -> None:
    """ "ANN LEE-RAY" is one name where "Lee-Ray" is part of one elsewhere, though it was taken to end before its hyphen."""
    people = [s for s, p in found.items() if next(iter(p)) in _PEOPLE]
    cut = [
        (start, end) for start, end in people
        if end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].text[:1].isalpha()
        and not doc[end - 1].whitespace_ and not doc[end].whitespace_
    ]  # fmt: skip
    if not cut:
        return
    whole = " ".join(memo.words(doc, *span) for span in people).lower().split()
    for start, end in cut:
        free = not any(s <= end + 1 < e for s, e in found)
        if free and memo.words(doc, end - 1, end + 2).lower() in whole:
            found[start, end + 2] = found.pop((start, end))


def _suffixed(doc: Doc, found: Entities) -> None:
    """ "Ann Lee, Jr." is one name, and "Jr." by itself nobody's."""
    spans = sorted(s for s, p in found.items() if next(iter(p)) in _PEOPLE)
    for (start, end), (then, last) in pairwise([(-1, -1), *spans]):
        if not _SUFFIX.fullmatch(memo.words(doc, then, last)):
            continue
        p = found.pop((then, last))
        if start >= 0 and memo.words(doc, end, then) == ",":
            found[start, last] = found.pop((start, end), p)


def _abbreviated(doc: Doc, found: Entities) -> None:
    """ "Ma. Corazon Reyes" is one name: a given name cut short with a full stop belongs to what follows."""
    spans = sorted(s for s, p in found.items() if next(iter(p)) in _PEOPLE)
    for (start, end), (then, last) in pairwise(spans):
        if _CUT_SHORT.fullmatch(memo.words(doc, start, then)):
            found[start, last] = found.pop((then, last))
            found.pop((start, end))


def _ranked(doc: Doc, found: Entities) -> None:
    """ "DC Tom Ray" is one character: a rank that was taken for one belongs to the name right behind it.

    "Teen" before "Mara" is neither name nor rank, and "Detective Sergeant" by itself names nobody, nor does "ADR Engineer".
    """
    for span in [s for s, p in found.items() if next(iter(p)) == "CHARACTER" and s[1] - s[0] > 1]:
        if _RANKS.fullmatch(memo.words(doc, *span)):
            found.pop(span)
    spans = sorted(s for s, p in found.items() if next(iter(p)) in _PEOPLE)
    for (start, end), (then, last) in pairwise(spans):
        if then != end or next(iter(found[start, end])) != "CHARACTER":
            continue
        rank, name = memo.words(doc, start, end), memo.words(doc, then, last)
        if rank.lower() in _AGES:
            found.pop((start, end))
            continue
        if ranks.honorific_length(f"{rank} {name}") == len(rank) + 1:
            p = found.pop((then, last))
            found.pop((start, end))
            found[start, last] = {"CHARACTER": 0.9} | {
                k: v for k, v in p.items() if k != "CHARACTER"
            }


def _styled(doc: Doc, found: Entities) -> None:
    """ "Earl of Peat" is one character, as "Mara of Peat" is, of which the first was taken to end in "of"."""
    spans = sorted(found)
    for (start, end), (then, last) in pairwise(spans):
        p, behind = found.get((start, end)), found.get((then, last))
        if p is None or behind is None or next(iter(p)) != "CHARACTER":
            continue
        words = memo.words(doc, start, then)
        cut = words.endswith(" of") and then == end and next(iter(behind)) in _PEOPLE
        if cut or (_STYLE.fullmatch(words) and next(iter(behind)) in (*_PEOPLE, "LOC", "ORG")):
            del found[start, end], found[then, last]
            if (
                last + 1 < len(doc)
                and doc[last].text in ("'s", "’s")
                and doc[last + 1].text.istitle()
            ):
                last += 2  # "Earl of Earl's Court"
            found[start, last] = {"CHARACTER": max(0.9, p["CHARACTER"])}


def _known(doc: Doc, found: Entities) -> None:
    """ "Ann" and "Lee Ray" side by side are a known performer's one name, Ann Lee Ray."""
    spans = sorted(s for s, p in found.items() if next(iter(p)) in _PEOPLE)
    for (start, end), (then, last) in pairwise(spans):
        if end != then or (start, end) not in found or (then, last) not in found:
            continue
        if known.is_performer(memo.words(doc, start, last)):
            p = found.pop((start, end))
            found.pop((then, last))
            found[start, last] = {"PERSON": 0.95} | {k: v for k, v in p.items() if k != "PERSON"}


def _nicknamed(doc: Doc, found: Entities) -> None:
    """ "Tom ''Dusty'' Ray" is one name, though it was taken apart behind the nickname."""
    spans = sorted(s for s, p in found.items() if next(iter(p)) in _PEOPLE)
    for (start, end), (then, last) in pairwise(spans):
        p, behind = found.get((start, end)), found.get((then, last))
        if p is not None and behind is not None and next(iter(p)) == next(iter(behind)):
            words = memo.words(doc, start, last)
            if _NICKNAME.fullmatch(words) and "\n" not in words:
                # The nickname itself may have been taken for a title.
                for span in [s for s in found if start <= s[0] and s[1] <= last]:
                    del found[span]
                found[start, last] = p
