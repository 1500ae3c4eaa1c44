"""Work units: a few dozen articles each, in a stable order, known by what they hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import file_digest, sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files as package_files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import IO

from newsextract.articles import Article, ArticleFailure, read_file
from newsextract.inputs import MANY, STDIN, InputFile
from newsextract.remote import ahead, is_url, open_file
from newsextract.rows import count_rows

Item = InputFile | Article | ArticleFailure
"""A file that the worker reads itself, or an article out of a file of many."""

Unit = tuple[Item, ...]

UNIT_ARTICLES = 32
"""Two batches of the pipeline. Independent of the number of workers: batches may touch results."""

_UNIT_CHARACTERS = 4_000_000


def units(
    files: Iterable[InputFile],
    *,
    published: str = "",
    max_bytes: int,
    stdin: IO[bytes] | None = None,
) -> Iterator[Unit]:
    """Cut the articles of ``files`` into units, lazily and in order.

    Files of many articles, and standard input, are read here, so that each is read once;
    other files travel as paths.
    """
    waiting: list[Item] = []
    characters = 0
    for file in files:
        here: Iterable[Item] = (file,)
        if file.format in MANY or file.path == STDIN:
            here = read_file(file, published=published, max_bytes=max_bytes, stdin=stdin)
        for item in here:
            waiting.append(item)
            characters += len(item.text) if isinstance(item, Article) else 0
            if len(waiting) == UNIT_ARTICLES or characters > _UNIT_CHARACTERS:
                yield tuple(waiting)
                waiting, characters = [], 0
    if waiting:
        yield tuple(waiting)


def count(files: Iterable[InputFile]) -> int:
    """Return about how many articles ``files`` hold, for the progress bar."""
    return sum(count_rows(file) if file.format in MANY else 1 for file in files)


def read_unit(unit: Unit, *, published: str, max_bytes: int) -> Iterator[Article | ArticleFailure]:
    """Read what the unit's files hold; articles already read pass through."""

    def read(item: Item) -> Iterable[Article | ArticleFailure]:
        if not isinstance(item, InputFile):
            return (item,)
        return list(read_file(item, published=published, max_bytes=max_bytes))

    remote = any(isinstance(item, InputFile) and is_url(item.path) for item in unit)
    for items in ahead(read, unit) if remote else map(read, unit):
        yield from items


def unit_fingerprint(unit: Unit, key: str) -> str:
    """Return a hash (hex) of everything that the unit's result depends on.

    ``key`` stands for the run: :func:`run_fingerprint`.
    """
    digest = sha256(key.encode())
    for item in unit:
        if isinstance(item, InputFile):
            known = [item.id, item.format, _file_hash(item.path)]
        elif isinstance(item, Article):
            known = [item.id, item.sha256, item.title, item.url, item.published,
                     item.published_basis]  # fmt: skip
        else:
            known = [item.id, item.code, item.message]
        digest.update(json.dumps(known).encode())
    return digest.hexdigest()[:32]


def run_fingerprint(model: str | None, rules: Iterable[str | Path], **settings: object) -> str:
    """Return a hash (hex) of the code, the model, the rules and the settings of a run."""
    known = {
        "code": _tree_hash(package_files("newsextract")),
        "model": _model_hash(model),
        "rules": [_file_hash(path) for path in rules],
        "settings": {name: str(value) for name, value in sorted(settings.items())},
    }
    return sha256(json.dumps(known).encode()).hexdigest()


def _model_hash(model: str | None) -> str:
    from newsextract.pipeline import model_path

    path = model_path() if model is None else Path(model)
    if path.is_dir():
        return _tree_hash(path)
    try:
        return f"{model} {version(str(model))}"
    except (PackageNotFoundError, ValueError):
        return str(model)


def _tree_hash(folder: Traversable) -> str:
    """A hash over the names and contents of all files below ``folder`` but compiled ones."""
    digest = sha256()
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name == "__pycache__":
            continue
        content = _tree_hash(entry) if entry.is_dir() else sha256(entry.read_bytes()).hexdigest()
        digest.update(f"{entry.name} {content}\n".encode(errors="surrogateescape"))
    return digest.hexdigest()


def _file_hash(path: str | Path) -> str:
    try:
        with open_file(str(path)) as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"unreadable {error.errno}"
