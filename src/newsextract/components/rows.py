"""A component's own rule rows, saved with the pipeline that holds them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]


class Rows:
    """Mixin of components that take a user's rule rows; spaCy calls the four methods below."""

    rows: list[Row]

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Take ``rows`` beside the shipped rules, in place of earlier ones."""
        raise NotImplementedError

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        return json.dumps(self.rows, ensure_ascii=False).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Rows:
        self.set_rows(json.loads(data))
        return self

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        Path(path).mkdir(parents=True, exist_ok=True)
        Path(path, "rules.json").write_bytes(self.to_bytes())

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Rows:
        return self.from_bytes(Path(path, "rules.json").read_bytes())
