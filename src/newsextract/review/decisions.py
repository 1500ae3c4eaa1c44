"""What reviewers decided, kept: ``OUT/review/decisions.jsonl``, a decision a line."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from newsextract.errors import UsageError
from newsextract.parts import write_whole
from newsextract.records import ROW_KINDS, Row

FOLDER = "review"
STORE = "decisions.jsonl"
IMPORTED = "imported"
"""Where the run's own tables are kept as reviewers left them, each under its hash."""

Word = Literal["accept", "reject", "edit", "add"]
WORDS: tuple[Word, ...] = ("accept", "reject", "edit", "add")

_SYNONYMS: dict[str, Word | Literal["undecided", ""]] = {
    **dict.fromkeys(("accept", "accepted", "yes", "y", "ok", "okay", "x", "true", "right", "correct", "✓", "✔"), "accept"),
    **dict.fromkeys(("reject", "rejected", "no", "n", "false", "wrong", "incorrect", "✗", "✘"), "reject"),
    **dict.fromkeys(("edit", "edited", "change", "changed", "fix", "fixed"), "edit"),
    **dict.fromkeys(("add", "added", "new", "missing"), "add"),
    **dict.fromkeys(("undecided", "?"), "undecided"),
    "": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decision:
    """One reviewer's decision on one row.

    ``before`` is the row as the run had it (None for an added one), ``after`` as the reviewer
    has it (None unless edited or added). ``final``: it stands where others disagree. ``file``
    is the name of the file that an added row came in.
    """

    id: str
    kind: str
    article_id: str
    reviewer: str
    word: Word
    note: str = ""
    before: Row | None = None
    after: Row | None = None
    final: bool = False
    file: str = ""

    @property
    def row(self) -> Row:
        """The row that is meant: as edited or added, else as it was."""
        row = self.after or self.before
        assert row is not None
        return row

    @property
    def says(self) -> tuple[object, ...]:
        """What two reviewers must have in common to agree."""
        after = self.after
        return (self.word, *((getattr(after, name) for name in after.columns) if after else ()))


def word_of(cell: str) -> Word | Literal["undecided", ""] | None:
    """The decision that a cell names, in any case, or by a synonym; None if none of ours."""
    return _SYNONYMS.get(cell.strip().strip(".!").strip().casefold())


def path(out: str | Path) -> Path:
    """Where the decisions on a run are kept."""
    return Path(out) / FOLDER / STORE


def load(out: str | Path) -> list[Decision]:
    """The decisions on a run; none if nothing was imported yet.

    Raises:
        UsageError: The file is damaged.
    """
    store = path(out)
    if not store.exists():
        return []
    found = []
    for number, line in enumerate(store.read_text("utf-8").splitlines(), 1):
        try:
            entry = json.loads(line)
            model = ROW_KINDS[entry["kind"]]
            for name in ("before", "after"):
                entry[name] = model.model_validate(entry[name]) if entry.get(name) else None
            found.append(Decision(**{"word": entry.pop("decision"), **entry}))
            if found[-1].word not in WORDS or not (found[-1].before or found[-1].after):
                raise ValueError
        except (ValueError, KeyError, TypeError, AttributeError):
            raise UsageError(f"{store}:{number}: not a decision") from None
    return found


def save(out: str | Path, decisions: Iterable[Decision]) -> None:
    """Write the decisions whole or not at all, in an order that does not hang on who came first."""
    ordered = sorted(decisions, key=lambda d: (d.article_id, d.kind, d.id, d.reviewer))
    text = "".join(line + "\n" for line in map(_line, ordered))
    write_whole(path(out), text.encode())


def _line(decision: Decision) -> str:
    entry: dict[str, object] = {
        "id": decision.id, "kind": decision.kind, "article_id": decision.article_id,
        "reviewer": decision.reviewer, "decision": decision.word, "note": decision.note,
    }  # fmt: skip
    if decision.final:
        entry["final"] = True
    if decision.file:
        entry["file"] = decision.file
    for name in ("before", "after"):
        row: Row | None = getattr(decision, name)
        if row is not None:
            entry[name] = row.model_dump(mode="json")
    # Separators that str.splitlines takes for line ends are escaped, so that a line is a line.
    text = json.dumps(entry, ensure_ascii=False)
    return "".join(f"\\u{ord(c):04x}" if c in "\x85\u2028\u2029" else c for c in text)


@dataclass(frozen=True, slots=True)
class Settled:
    """What all reviewers together decided on each row, and the rows on which they differ."""

    decided: dict[str, Decision]
    disputed: dict[str, list[Decision]]


def settle(decisions: Iterable[Decision]) -> Settled:
    """Join the reviewers' decisions: final ones stand, else all must say the same."""
    by_id: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        by_id[decision.id].append(decision)
    settled = Settled({}, {})
    for id, mine in by_id.items():
        heard = [one for one in mine if one.final] or mine
        if len({one.says for one in heard}) > 1:
            settled.disputed[id] = heard
        else:
            settled.decided[id] = max(heard, key=lambda one: (bool(one.note), one.reviewer))
    return settled


def right(decision: Decision) -> bool:
    """Whether the row as the run had it was right in what counts.

    That is what its confidence speaks of: actor and character, work and date, the platform, the
    words and their speaker. An edit that leaves these alone mends a right row.
    """
    if decision.word == "accept":
        return True
    before, after = decision.before, decision.after
    if decision.word != "edit" or before is None or after is None:
        return False
    return all(getattr(before, name) == getattr(after, name) for name in KEY[decision.kind])


KEY = {
    "castings": ("actor", "character"),
    "releases": ("work", "date"),
    "platforms": ("platform",),
    "quotes": ("text", "speaker"),
}
"""The columns that make a row right or wrong."""
