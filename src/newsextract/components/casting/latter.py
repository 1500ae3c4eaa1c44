"""Casts of two works told one after the other: "Smoke and Ash are back. The former stars Ann Lee; the latter, with Tom Ray, …".

Of 27 such clauses with a cast in gold train and dev the first and the last of the two titles before them are right in 24.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.components.score.weighing import Candidate

_WHICH = re.compile(
    r"(?:(?<=[.;:—–(\n])|(?<=[.;:—–,] )|(?<=\bwhile )|(?<=\band )|(?<=\bbut )|(?<=\bfor ))[Tt]he (?P<which>former|latter)"
    r"(?=,| (?:is|was|has|had|will|won|also|which|with|stars?|starring|features?|featuring|loses|gains|pairs|puts|sees|comes|led|headlined|fronted|top-?billed|toplined|boasts|reunites|brings|casts?)\b)"
    r"(?P<clause>[^.;\n]*)"
)
_WITHIN = re.compile(
    r"(?P<clause>[^.;:\n]{1,120}?\b(?:in|on|for) )the (?P<which>former|latter)\b(?=[.;,]| and| while)"
)
_NEAR = 300  # characters before the clause in which both titles stand


def settle(scene: Scene, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Give castings that such a clause tells of its work; changes the relations."""
    clauses = list(_clauses(scene)) if "latter" in scene.text or "former" in scene.text else []
    if not clauses:
        return list(chosen)
    kept: list[Candidate] = []
    rows = {_row(one.relation) for one in chosen}
    for one in chosen:
        title = _title(scene, one.relation, clauses)
        if title and title != one.relation.fields["work"]:
            one.relation.fields["work"] = title
            if _row(one.relation) in rows:
                continue
        kept.append(one)
    return kept


def _row(relation: Relation) -> tuple[str, ...]:
    return tuple(relation.fields.get(name, "") for name in ("actor", "character", "work"))


def _title(scene: Scene, relation: Relation, clauses: Sequence[tuple[int, int, str]]) -> str:
    """The title of the clause in which a casting is told, where no title there is its own; or none."""
    at = relation.roles["actor"][0]
    start, end, title = next((c for c in clauses if c[0] <= at < c[1]), (0, 0, ""))
    own = {w.fields["title"] for w in scene.works if start <= w.roles["work"][0] < end}
    return "" if relation.fields["work"] in own else title


def _clauses(scene: Scene) -> Iterator[tuple[int, int, str]]:
    """Where such clauses are, and the titles that they speak of."""
    places = [*_WHICH.finditer(scene.text), *_WITHIN.finditer(scene.text)]
    pair: tuple[str, str] | None = None
    last = -1
    for match in sorted(places, key=lambda m: m.start("which")):
        if last < 0 or match.start() - last > _NEAR:
            low = match.start("which")
            before = [
                w.fields["title"] for w in scene.works if low - _NEAR < w.roles["work"][0] < low
            ]
            one = before[-1] if before else ""
            other = next((title for title in reversed(before) if title != one), "")
            pair = (other, one) if other else None
        if pair is not None:
            last = match.end("which")
            yield *match.span("clause"), pair[match["which"] == "latter"]
