"""The forms in which an article writes its titles, and which of them name the same work.

"Galahad" after "Sir Galahad" is Sir Galahad, and "Black Rock" is Craig Ddu where the article says
"Craig Ddu (Black Rock)".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from newsextract.components.title import (
    title_numbers,
    title_origins,
    title_subtitles,
    title_variants,
)

_FIRST_ARTICLE = re.compile(r"^(?:the|a|an) ")
_WORD = re.compile(r"[^\s:,–—()]+")
_ALNUM = re.compile(r"[^\W_]")
_SEQUEL = re.compile(
    r"(?:\d+|[ivx]+|part|no|chapter|volume|vol\.?|season|series|returns|again|live)\b"
)
_OF_TITLE = re.compile(
    r"[”\"’']? (?:cast|stars?|actors?|actress|team|crew|creators?|writers?|directors?|producers?|bosses|franchise|universe|spin-?off|reboot|revival|finale|fans?|cameras)\b"
)
_HEADLINE = 130  # characters of a headline that ends in a full stop, with the page's date
_NUMBERED = re.compile(r"(?P<letters>[A-Z]{2,5})(?P<number>\d{1,2})")
_HYPHEN = re.compile(r"(?<=\w)[‐‑–−](?=\w)")  # "9–5" is 9-5; in "Smoke – Ash" the dash parts


@lru_cache(maxsize=4096)
def title_key(title: str) -> str:
    """A title for comparing: without case, marks, accents of apostrophes, kinds of dashes, and a leading article."""
    plain = (
        " ".join(_HYPHEN.sub("-", title).replace("’", "'").replace("&amp;", "&").split())
        .casefold()
        .strip("\"'“”‘ .,!…")
    )
    # "!!!" is a title, too.
    return _FIRST_ARTICLE.sub("", plain) or plain or title.strip()


def titles(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The canonical title of each mention (spans by offset)."""
    forms: dict[str, Counter[str]] = {}
    borrowed: list[tuple[str, str]] = []
    for start, end in spans:
        surface = " ".join(text[start:end].replace("&amp;", "&").split())
        own = forms.setdefault(title_key(surface), Counter())
        if surface.startswith("The ") and _OF_TITLE.match(text, end):
            borrowed.append((title_key(surface), surface))
        else:
            own[surface] += 1
    for key, surface in borrowed:
        # In "The Neighbours cast" the article may be the cast's, where the title stands without it elsewhere.
        forms[key][surface if not forms[key][surface[4:]] else surface[4:]] += 1
    keys = [title_key(text[start:end]) for start, end in spans]
    spelled = _spelled(keys)
    keys = [spelled.get(key, key) for key in keys]
    forms = {key: forms[key] for key in keys}
    origins = title_origins.apart(text, spans, keys)
    shortened = _shortened(keys, _headed(text, spans, keys))
    shortened = {key: full for key, full in shortened.items() if key not in origins}
    whole = title_variants.other_names(text, spans, keys) | shortened
    whole |= (
        _tagged(text, spans, keys) | _initials(text, spans, keys) | title_variants.nicknamed(keys)
    )
    whole |= title_numbers.seasons(text, keys)
    subtitled = {
        key: full
        for key, full in title_subtitles.whole(text, spans, keys).items()
        if key not in origins
    }

    def last(key: str) -> str:
        seen = {key}
        while (longer := whole.get(key) or subtitled.get(key)) and longer not in seen:
            seen.add(key := longer)
        return key

    def best(key: str) -> str:
        # Headlines shout: prefer a form that is not all capitals, then the longest (its article), then the commonest.
        return max(forms[key], key=lambda f: (not f.isupper() or len(f) < 4, len(f), forms[key][f]))

    chosen = {key: best(last(key)) for key in forms}
    return [chosen[key] for key in keys]


def _spelled(keys: Sequence[str]) -> dict[str, str]:
    """Key of a title to that of the same words with other marks, the commoner: "Salt Creek" is "Salt: Creek"."""
    times = Counter(keys)
    alike: dict[str, list[str]] = defaultdict(list)
    for key in times:
        # "!!!" has no words.
        alike[_run_together(key) or key].append(key)
    found: dict[str, str] = {}
    for several in alike.values():
        # A hashtag is how nobody writes a title.
        best = max(
            several,
            key=lambda key: (
                # "Who is in Salt?" asks about Salt.
                key[-1] != "?" or bool(title_variants.ASKS.match(key)),
                not key.isalnum(),
                times[key],
                key[-1] != "?",
                _marks(key),
            ),
        )
        found |= {key: best for key in several if key != best}
    return found | title_variants.misspelt([key for key in times if key not in found], times)


def _marks(key: str) -> int:
    return sum(not (sign.isalnum() or sign.isspace()) for sign in key)


def _tagged(text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str]) -> dict[str, str]:
    """Key of a hashtag to that of the title that it runs together: "#ColdSoil" is Cold Soil."""
    tags = {
        key
        for (start, _), key in zip(spans, keys, strict=True)
        if "#" in text[max(start - 1, 0) : start + 1]
    }
    if not tags:
        return {}
    titles = {_run_together(key): key for key in reversed(keys) if key not in tags}
    return {tag: titles[own] for tag in tags if (own := _run_together(tag)) in titles}


def _initials(text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str]) -> dict[str, str]:
    """Key of a title in initials to that of the one title whose words begin so: "CB" is Cold Brook.

    Or of its first word in capitals, where nothing else of the article is called so and words in small
    letters stand before it: "COLD" is Cold Brook.
    """
    found = {}
    written = {key: text[start:end] for (start, end), key in zip(spans, keys, strict=True)}
    for key, own in written.items():
        # "Cold Brook: LOR" is the sister of Cold Brook that is called Life on the River.
        head, colon, tail = own.rpartition(": ")
        short = tail.replace("&", "").replace(".", "")
        if numbered := _NUMBERED.fullmatch(short):
            # "CBA12" is a season of Cold Brook Again, "CB2" is Cold Brook 2.
            ending = f" {numbered['number']}"
            if len(numbered["letters"]) > 2 or any(other.endswith(ending) for other in written):
                short = numbered["letters"]
        if not (short.isalpha() and short.isupper() and len(short) > 1):
            continue
        others = [other for other in written if other != key]
        if colon:
            others = [o for o in others if written[o].startswith(head + colon)]
            full = [o for o in others if short in _initials_of(written[o][len(head) + 2 :])]
        else:
            full = [other for other in others if short in initials(written[other])]
        if not full and not colon and len(own) > 3 and _within_a_line(text, spans, keys, key):
            full = [other for other in written if other.startswith(f"{key} ")]
            full = [other for other in full if not _SEQUEL.match(other[len(key) + 1 :])]
        if len(full) > 1:  # "Cold Brook 12" is a season of Cold Brook
            full = [one for one in full if title_numbers.seasons(text, full).get(one) is None]
        if len(full) == 1:
            found[key] = full[0]
    return found


def initials(title: str) -> set[str]:
    """The initials by which a title of several words may be called: "COAR", "CR" of "Cold on a River".

    Those of three words and more behind a colon, too: "SVU" of a title whose first part has sisters.
    """
    _, _, behind = title.rpartition(": ")
    made = _initials_of(title)
    if behind != title and len(behind.split()) > 2:
        made |= {one for one in _initials_of(behind) if len(one) > 2}
    return made


def _initials_of(title: str) -> set[str]:
    words = [w for w in title.replace("-", " ").split() if w[0].isalpha()]
    if len(words) < 2:
        return set()
    large = [w for w in words if w[0].isupper() and w.lower() not in ("the", "and", "of", "a")]
    after = words[1:] if words[0].lower() == "the" else words
    made = {"".join(w[0] for w in some).upper() for some in (words, large, after)}
    return {one for one in made if len(one) > 1}


def _within_a_line(
    text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str], key: str
) -> bool:
    """Whether a title first stands among words in small letters, where "SMOKE (ITV)" heads an entry."""
    start, _end = spans[list(keys).index(key)]
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return any(letter.islower() for letter in before)


def _run_together(key: str) -> str:
    return "".join(_ALNUM.findall(title_numbers.in_digits(key.replace("&", "and"))))


def _headed(text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str]) -> set[str]:
    """Keys of the titles that only the headline has."""
    low = len(text) - len(text.lstrip())
    line = text.find("\n", low)
    if line - low > _HEADLINE and text[low:line].rstrip().endswith("."):
        return set()  # the page begins with its first paragraph
    times = Counter(keys)
    return {
        key for (_, end), key in zip(spans, keys, strict=True) if end <= line and times[key] == 1
    }


def _shortened(keys: Sequence[str], headed: set[str]) -> dict[str, str]:
    """Key of a short form to that of the one title of which it is the beginning or the end.

    In gold train a form that comes after such a title is the same work in 103 of 118 articles (58 of 66 ends,
    45 of 52 beginnings). A form that comes first is another work, as are "Magpie" beside "Magpie 2" and
    the beginning before a colon ("Magpie" beside "Magpie: Origins"). Only where it stands in the headline
    and nowhere else, the end of a title comes before it (5 of 5): "Back on the Row".
    """
    first: dict[str, int] = {}
    for at, key in enumerate(keys):
        first.setdefault(key, at)
    words = {key: tuple(_WORD.findall(key)) for key in first}
    holding: dict[str, set[str]] = defaultdict(set)
    for key, own in words.items():
        for word in own:
            holding[word].add(key)
    found = {}
    for key, own in words.items():
        if not own:
            continue
        fuller = [k for k in set.intersection(*(holding[w] for w in own)) if _within(own, words[k])]
        if len(fuller) != 1:
            continue
        full, rest = fuller[0], fuller[0].removeprefix(key)
        ends = words[full][-len(own) :] == own
        # “Smoke,” now in its last chapter, “The Long Night,” before Smoke: The Long Night (6 of 6 in gold train and dev).
        subtitle = full.endswith((f": {key}", f": the {key}"))
        if first[full] > first[key] and not (key in headed and ends) and not subtitle:
            continue
        begins = full.startswith(f"{key} ") and not _SEQUEL.match(rest.lstrip(" ,–—("))
        if ends or begins:
            found[key] = full
    return found


def _within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    n = len(short)
    return n < len(full) and any(full[i : i + n] == short for i in range(len(full) - n + 1))
