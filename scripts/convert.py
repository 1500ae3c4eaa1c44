"""Turn the public sets into training words: ``python convert.py [--data DIR] [--out FILE]``.

Each line of the output is one text: spaCy words, the gap before each, what each may be (a bit
mask over the 13 BIO tags) and whether it starts a sentence (1, 0, or -1 where unknown).
The output holds other people's sentences; it stays in ``scripts/work/`` (git-ignored).
"""

from __future__ import annotations

import argparse
import json
import os
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from source import ANY, Source
from sources import read_all
from spacy.language import Language
from tokenizer import blank

from newsextract.components.score.decoding import LABELS
from newsextract.components.score.wordpieces import LINE, SPACE, words_and_gaps

HERE = Path(__file__).resolve().parent
DATA = Path(os.environ.get("NEWSEXTRACT_DATA", HERE.parent.parent / "shared/data"))
LABEL_TABLE = HERE.parent / "models/configs/labels.toml"
WORDS = HERE / "work/public.jsonl"
OUTSIDE = 1
ANYTHING = (1 << (2 * len(LABELS) + 1)) - 1


def begin(labels: list[str]) -> int:
    """The mask of a name's first word that may carry any of ``labels``."""
    return sum(2 << (2 * LABELS.index(label)) for label in labels)


def inside(labels: list[str]) -> int:
    """The mask of a name's later words."""
    return begin(labels) << 1


def allowed_tags(
    places: list[tuple[int, int]],
    words: list[str],
    spans: list[tuple[int, int, list[str]]],
    titles: frozenset[str] = frozenset(),
) -> list[int]:
    """What each word may be.

    Arguments:
        places: start and end offset of each word.
        spans: (start, end, our labels that it may have; none for "anything").
        titles: lower-cased words that are left open where they begin a person's name.
    """
    masks = [OUTSIDE] * len(words)
    for start, end, labels in spans:
        inner = [i for i, (low, high) in enumerate(places) if low < end and high > start]
        whole = all(places[i][0] >= start and places[i][1] <= end for i in inner)
        first = True
        opening = True  # titles stand only before the first other word
        for i in inner:
            if not labels or not whole:
                masks[i] = ANYTHING
            elif opening and "PERSON" in labels and words[i].lower() in titles:
                masks[i] = ANYTHING
                first = False
            else:
                joined = not first and opening
                masks[i] = begin(labels) if first else inside(labels)
                if joined:  # after a title the name may begin here, or go on
                    masks[i] |= begin(labels)
                first = opening = False
    return masks


def convert(source: Source, nlp: Language, table: dict[str, Any]) -> dict[str, Any]:
    """One text as training words."""
    doc = nlp.make_doc(source.text)
    words, gaps, tokens = words_and_gaps(doc)
    places = [(doc[t].idx, doc[t].idx + len(doc[t])) for t in tokens]
    if source.spans is None:
        masks = [ANYTHING] * len(words)
    else:
        names = table[source.kind]
        spans = [(s, e, [] if label == ANY else names[label]) for s, e, label in source.spans]
        masks = allowed_tags(places, words, spans, frozenset(table["titles"]["words"]))
    if source.starts is None:
        starts = [1 if gap >= LINE else -1 for gap in gaps]
    else:
        known = set(source.starts)
        starts = [1 if low in known else 0 for low, _ in places]
    return {
        "id": source.name, "set": source.kind, "part": source.part,
        "words": words, "gaps": gaps, "allowed": masks, "starts": starts,
    }  # fmt: skip


def certain_starts(words: list[str], gaps: list[int], allowed: list[int]) -> list[int]:
    """Sentence starts of an article without sentence marks: only what is certain.

    A line's first word starts one. A word does not that goes on a name, follows a small word or a
    comma, or is small and follows a word without a gap or a word of letters. (With small words
    alone as examples against, the model comes to begin a sentence at every name.)
    """
    starts = []
    for i, (word, gap, mask) in enumerate(zip(words, gaps, allowed, strict=True)):
        before = words[i - 1] if i else ""
        if gap >= LINE:
            starts.append(1)
        else:
            small = before.isalpha() and before.islower()
            follows = small or before in (",", "(", "“", "‘") or gap < SPACE
            follows = follows or (word[0].islower() and before.isalpha())
            starts.append(0 if follows or goes_on(mask) else -1)
    return starts


def goes_on(mask: int) -> bool:
    """Whether a word can only be inside a name."""
    return not mask & (OUTSIDE | begin(list(LABELS)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=WORDS)
    options = parser.parse_args()
    table = tomllib.loads(LABEL_TABLE.read_text(encoding="utf-8"))
    nlp = blank()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    counts: Counter[tuple[str, str]] = Counter()
    partial = options.out.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as file:
        for source in read_all(options.data):
            row = convert(source, nlp, table)
            if row["words"]:
                counts[row["set"], row["part"]] += len(row["words"])
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    partial.replace(options.out)
    for (kind, part), words in sorted(counts.items()):
        print(f"{kind:10} {part:8} {words:8,} words")


if __name__ == "__main__":
    main()
