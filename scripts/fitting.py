"""What the fits of the scorer's weights share: their options, and the file that they write."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import newsextract.pipeline


def parser(description: str | None) -> argparse.ArgumentParser:
    """``--dry`` and ``--model`` (the shipped pipeline) of the command line."""
    made = argparse.ArgumentParser(description=description)
    made.add_argument("--dry", action="store_true", help="print, write nothing")
    made.add_argument("--model", type=Path, default=newsextract.pipeline.model_path())
    return made


def options(description: str | None) -> argparse.Namespace:
    """``--split`` (dev) and the options of :func:`parser`."""
    made = parser(description)
    made.add_argument("--split", default="dev", choices=("train", "dev"))
    return made.parse_args()


def read(model: Path) -> dict[str, Any]:
    """The scorer's weights by kind of record."""
    table: dict[str, Any] = json.loads(_path(model).read_text(encoding="utf-8"))
    return table


def write(model: Path, table: dict[str, Any]) -> None:
    """Write the scorer's weights."""
    path = _path(model)
    path.write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"wrote {path.name}")


def _path(model: Path) -> Path:
    return model / "newsextract_scorer" / "weights.json"
