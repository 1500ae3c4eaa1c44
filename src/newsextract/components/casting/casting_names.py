"""What an article's names tell of a candidate: how sure their labels are, how full they are, how near they stand."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from newsextract import names
from newsextract.components.score.weighing import log_odds


class Names:
    """The names of one article.

    Arguments:
        text: the article.
        people: the mentions of each person, by number.
        sentences: where its sentences begin and end.
    """

    def __init__(
        self,
        text: str,
        people: Mapping[int, Sequence[names.Mention]],
        sentences: Sequence[tuple[int, int]],
    ) -> None:
        self.text, self.people, self.sentences = text, people, sentences

    def nearness(self, best: tuple[tuple[int, int], tuple[int, int]] | None) -> dict[str, float]:
        """How far apart the best pair of mentions stands, and whether in one line or sentence."""
        if best is None:
            return {"gap": 0.0, "line": 0.0, "sentence": 0.0}
        (start, _), (_, end) = sorted(best)
        (_, left), (right, _) = sorted(best)
        text = self.text
        return {
            "gap": math.log1p(max(0, right - left) / 10),
            "line": float("\n" not in text[left:right]),
            "sentence": float(any(s <= start and end <= e for s, e in self.sentences)),
        }

    def share(self, person: object, label: str) -> float:
        """How sure the recogniser is of a name's label, 0–1 (mean over its mentions)."""
        mentions = self.people.get(person, ()) if isinstance(person, int) else ()
        if not mentions:
            return 0.5
        own = [m.p if m.label == label else 1 - m.p for m in mentions]
        return sum(own) / len(own)

    def single(self, person: int) -> float:
        """1 for an actor whom the article gives one name only."""
        mentions = self.people.get(person, ())
        return float(any(" " not in m.name for m in mentions[:1]))

    def surest(self, character: object) -> float:
        """Log odds that the surest mention of a name has its label; 0 for a name nobody marked."""
        mentions = self.people.get(character, ()) if isinstance(character, int) else ()
        return max((log_odds(m.p) for m in mentions), default=0.0)
