"""Which files a run reads, in which order, and under which ids."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newsextract.errors import UsageError
from newsextract.remote import RemotePath, is_url, plain

STDIN = "-"
FORMATS = {
    ".txt": "txt", ".md": "md", ".html": "html", ".htm": "html", ".jsonl": "jsonl", ".csv": "csv",
}  # fmt: skip
MANY = frozenset({"jsonl", "csv"})
"""Formats that hold an article a line or a row."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read: ``path`` (or URL) opens it, ``id`` (``/``-separated, relative) names it.

    ``version``, of a URL: what the store says of it, another word when the content is another;
    ``""`` where it says nothing.
    """

    path: str
    id: str
    format: str
    version: str = ""

    @property
    def gzipped(self) -> bool:
        return self.path.lower().endswith(".gz")


def plan(
    paths: Iterable[str | os.PathLike[str]], *, skip: str | os.PathLike[str] | None = None
) -> list[InputFile]:
    """List the input files of ``paths`` (files, folders, URLs, ``-``), sorted by id, each once.

    Folders are read to any depth; hidden files, files of other formats, and the folder
    ``skip`` (a run's own output) are passed over. A file named explicitly is read whatever
    its extension, as plain text if that is unknown. Two files of the same relative name get
    their folder's name in front; what still collides gets ``~2``, ``~3`` …

    Raises:
        UsageError: A path does not exist, or is the folder ``skip`` itself.
    """
    skipped = None
    if skip is not None:
        skipped = str(skip).rstrip("/") if is_url(skip) else os.path.realpath(plain(skip))
    found: dict[str, tuple[InputFile, str]] = {}
    for given in paths:
        for real, file, root in _below(os.fspath(plain(given)), skipped):
            found.setdefault(real, (file, root))
    count = Counter(file.id for file, _ in found.values())
    files = [
        replace(file, id=f"{root}/{file.id}") if count[file.id] > 1 and root else file
        for file, root in found.values()
    ]
    return _distinct(sorted(files, key=lambda file: (file.id, file.path)))


def _distinct(files: list[InputFile]) -> list[InputFile]:
    taken: set[str] = set()
    for index, file in enumerate(files):
        name, n = file.id, 1
        while name in taken:
            n += 1
            name = f"{file.id}~{n}"
        taken.add(name)
        if n > 1:
            files[index] = replace(file, id=name)
    return files


def _below(given: str, skipped: str | None) -> Iterator[tuple[str, InputFile, str]]:
    """(real path, input file, name of the folder its id is relative to) of one path."""
    if given == STDIN:
        yield STDIN, InputFile(STDIN, "stdin", "txt"), ""
        return
    if is_url(given):
        yield from _behind(given.rstrip("/"), skipped)
        return
    path, real = Path(given), os.path.realpath(given)
    if path.is_dir():
        if real == skipped:
            raise UsageError(f"the output folder is also an input: {given}; choose another")
        root = _printable(Path(real).name)
        for below, open_path, relative in _walk(given, real, "", skipped, frozenset()):
            yield below, InputFile(open_path, _printable(relative), _format(relative)), root
    elif path.exists() or path.is_symlink():
        root = _printable(Path(real).parent.name)
        yield real, InputFile(given, _printable(path.name), _format(given)), root
    else:
        raise UsageError(f"no such file or folder: {given}")


def _behind(url: str, skipped: str | None) -> Iterator[tuple[str, InputFile, str]]:
    """What :func:`_below` gives, of a URL."""
    if url == skipped:
        raise UsageError(f"the output folder is also an input: {url}; choose another")
    place = RemotePath(url)
    try:
        found = place.below()
    except FileNotFoundError:
        raise UsageError(f"no such file or folder: {url}") from None
    except OSError as error:
        raise UsageError(f"cannot list {url}: {error.strerror}") from error
    if list(found) == [""]:
        yield url, InputFile(url, _printable(place.name), _format(url), found[""]), ""
        return
    for name, version in found.items():
        path = f"{url}/{name}"
        hidden = any(part.startswith(".") for part in name.split("/"))
        own = skipped is not None and path.startswith(f"{skipped}/")
        if not hidden and not own and _known(name):
            file = InputFile(path, _printable(name), _format(name), version)
            yield path, file, _printable(place.name)


def _walk(
    folder: str, real: str, relative: str, skipped: str | None, above: frozenset[str]
) -> Iterator[tuple[str, str, str]]:
    """(real path, path, path below the root) of the input files in ``folder``, sorted."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        # Handed on as if it were a file: opening it fails, and the failure becomes a row.
        yield real, folder, relative.rstrip("/")
        return
    above |= {real}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        name = relative + entry.name
        # Resolving every path of a million files takes half a minute; only links need it.
        below = (
            os.path.realpath(entry.path) if entry.is_symlink() else f"{real}{os.sep}{entry.name}"
        )
        if entry.is_dir():
            if below != skipped and below not in above:
                yield from _walk(entry.path, below, name + "/", skipped, above)
        elif _known(entry.name):
            yield below, entry.path, name


def _known(name: str) -> str | None:
    return FORMATS.get(Path(name.lower().removesuffix(".gz")).suffix)


def _format(name: str) -> str:
    return _known(name) or "txt"


def _printable(name: str) -> str:
    """A file name as an id: ``/`` between parts, and nothing that UTF-8 cannot hold."""
    name = name.replace(os.sep, "/")
    # Undecodable bytes of a name arrive as lone surrogates (PEP 383).
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
