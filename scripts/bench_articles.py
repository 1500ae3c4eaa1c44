"""Articles for measuring: gold training articles under other names, no two alike."""

from __future__ import annotations

import random
from pathlib import Path

from augment import pools_of, rename

from newsextract import gold

TRAIN = Path(__file__).resolve().parents[1] / "corpus" / "gold" / "train"


def make(number: int) -> list[str]:
    """``number`` texts; a smaller number gives the first of them."""
    articles = [gold.read(path) for path in sorted(TRAIN.rglob("*.txt"))]
    pools = pools_of(articles, [])
    # Neighbours in the folder are alike in length and kind.
    random.Random(0).shuffle(articles)
    texts = []
    for index in range(number):
        article = articles[index % len(articles)]
        texts.append(rename(article, pools, random.Random(index), 1.0).text)
    return texts


def write(texts: list[str], folder: Path) -> int:
    """Write each text into a file of ``folder``; return the number of words."""
    folder.mkdir(parents=True)
    for index, text in enumerate(texts):
        (folder / f"{index:06}.txt").write_text(text, encoding="utf-8", newline="")
    return sum(len(text.split()) for text in texts)
