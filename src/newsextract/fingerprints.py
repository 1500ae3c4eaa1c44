"""Fingerprints: what a run's results depend on, as hashes."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from hashlib import file_digest, sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files as package_files
from importlib.resources.abc import Traversable
from pathlib import Path
from stat import S_ISREG

from newsextract import __version__
from newsextract.remote import is_url, open_file


def run_fingerprint(model: str | None, rules: Iterable[str | Path], **settings: object) -> str:
    """Return a hash (hex) of the code, the model, the rules and the settings of a run."""
    known = {
        "code": _code_hash(),
        "model": _model_hash(model),
        "rules": [file_hash(path) for path in rules],
        "settings": {name: str(value) for name, value in sorted(settings.items())},
    }
    return sha256(json.dumps(known).encode()).hexdigest()


def versions(model: str | None) -> dict[str, str]:
    """What newsextract and the model are, for people to read and machines to compare."""
    code, pipeline = _code_hash(), _model_hash(model)
    if len(pipeline) == len(code):
        pipeline = f"{model or 'its own'} ({pipeline[:12]})"
    return {"newsextract": f"{__version__} ({code[:12]})", "model": pipeline}


def _model_hash(model: str | None) -> str:
    from newsextract.pipeline import model_path

    path = model_path() if model is None else Path(model)
    if path.is_dir():
        return _tree_hash(path)
    try:
        return f"{model} {version(str(model))}"
    except (PackageNotFoundError, ValueError):
        return str(model)


def _code_hash() -> str:
    # The model lies inside the package once that is installed, and is known by a hash of its own.
    return _tree_hash(package_files("newsextract"), without=("models",))


def _tree_hash(folder: Traversable, without: tuple[str, ...] = ()) -> str:
    """A hash over the names and contents of all files below ``folder`` but compiled ones."""
    digest = sha256()
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name == "__pycache__" or entry.name in without:
            continue
        content = _tree_hash(entry) if entry.is_dir() else sha256(entry.read_bytes()).hexdigest()
        digest.update(f"{entry.name} {content}\n".encode(errors="surrogateescape"))
    return digest.hexdigest()


def file_hash(path: str | Path) -> str:
    """The SHA-256 (hex) of a file, or ``unreadable`` and why."""
    try:
        if is_url(path):
            with open_file(str(path)) as file:
                return file_digest(file, "sha256").hexdigest()
        # Opening a pipe waits for its writer for ever.
        if not S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 -- a third of the time of a Path
            return "unreadable: no regular file"
        with open(path, "rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"unreadable {error.errno}"
