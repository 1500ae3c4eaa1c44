"""The output folder of a run: what may be replaced, and replacing it all or nothing.

A run works in ``OUT/.newsextract`` and touches the outputs only when all new ones are whole.
The list of what a run wrote, with hashes, is ``datapackage.json``; an output that agrees with
no list has been changed by somebody since.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from newsextract.datapackage import OutputFile, describe
from newsextract.errors import UsageError
from newsextract.manifest import MANIFEST
from newsextract.parts import OUTPUTS, write_whole
from newsextract.remote import Folder
from newsextract.review.carrying import imported
from newsextract.tables import TABLES

PACKAGE = "datapackage.json"
_EXTENSIONS = ("csv", "jsonl", "parquet")
OURS = frozenset(
    [f"{table}.{extension}" for table in TABLES for extension in _EXTENSIONS]
    + ["newsextract.xlsx", "records.jsonld", "releases.ics", MANIFEST, *OUTPUTS]
)


class Output:
    """The folder of a run, to be used by one run at a time.

    Attributes:
        shown: how messages name the folder.
        store: where workers put finished parts.
        parts: the folder, on this machine, of finished parts.
        watch: the folder of the journals of units under way.
        new: the folder in which new outputs are made.
        whole: whether the outputs in place are those of a finished run, none of them changed.

    Raises:
        UsageError: It is a file.
    """

    def __init__(self, folder: str | os.PathLike[str], *, force: bool = False) -> None:
        self.folder = Path(folder)
        self.shown = str(folder)
        self._work = self.folder / ".newsextract"
        self.parts = self._work / "parts"
        self.store: Folder = self.parts
        self.watch = self._work / "watch"
        self.new = self._work / "new"
        self._commit = self._work / "commit.json"
        self._lock = FileLock(self._work / "lock", timeout=0)
        self._force = force
        self.whole = False
        if self.folder.exists() and not self.folder.is_dir():
            raise UsageError(f"the output is a file, not a folder: {folder}")

    def begin(self, *, resume: bool) -> None:
        """Take the folder; without ``resume``, parts of an earlier run are dropped.

        Raises:
            UsageError: It cannot be made or written, another run is at work in it, or (unless
                ``force``) it holds outputs that were edited since they were written.
        """
        made = not self.folder.exists()
        try:
            self._work.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout:
            raise UsageError(f"another run is writing to {self.shown}") from None
        except OSError as error:
            raise UsageError(f"cannot write to {self.shown}: {error.strerror}") from error
        try:
            if not made:
                self._look()
            self._make(resume)
        except OSError as error:
            self.abandon()
            raise UsageError(f"cannot write to {self.shown}: {error.strerror}") from error
        except BaseException:
            self.abandon()
            raise

    def _look(self) -> None:
        """Find out what is in the folder; finish what a kill left half in place."""
        found = {name: _digest(self.folder / name) for name in OURS}
        found = {name: digest for name, digest in found.items() if digest}
        written = [_hashes(self.folder / PACKAGE), _hashes(self._commit)]
        # A reviewed table that an import has read, and keeps, may be written over.
        reviewed = imported(self.folder)
        for name, digest in sorted(found.items()):
            if self._force or digest[7:23] in reviewed:
                continue
            if all(hashes.get(name) != digest for hashes in written):
                raise UsageError(
                    f"{self.shown.rstrip('/')}/{name} was changed since it was written: if that was a "
                    f"review, first newsextract review import {self.shown}; else move it away, "
                    "choose another folder with -o, or replace it with --force"
                )
        package, commit = written
        if commit and all(
            digest in (found.get(name), _digest(self.new / name)) for name, digest in commit.items()
        ):
            self._put_in_place(commit)
            package, found = commit, {**found, **commit}
        self._commit.unlink(missing_ok=True)
        needed = {*OUTPUTS, MANIFEST}
        self.whole = not self._force and all(
            name in package and package[name] == found.get(name) for name in needed
        )

    def _make(self, resume: bool) -> None:
        if not resume:
            shutil.rmtree(self.parts, ignore_errors=True)
        for folder in (self.new, self.watch):
            shutil.rmtree(folder, ignore_errors=True)
        for folder in (self.parts, self.new, self.watch):
            folder.mkdir(exist_ok=True)
        for draft in self.parts.glob("*.tmp"):
            draft.unlink(missing_ok=True)

    def abandon(self) -> None:
        """After a mistake that stopped the run at once, leave no empty folders behind."""
        for folder in (self.new, self.watch):
            shutil.rmtree(folder, ignore_errors=True)
        with suppress(OSError):  # a folder that is not empty stays
            self.parts.rmdir()
        self.release()

    def release(self) -> None:
        """Give the folder free for other runs; finished parts stay."""
        if not self._lock.is_locked:
            return
        # The lock's own file last: it is what keeps other runs out.
        others = any(path.name != "lock" for path in self._work.iterdir())
        if not others:
            (self._work / "lock").unlink(missing_ok=True)
        self._lock.release()
        with suppress(OSError):  # a folder that is not empty stays
            self._work.rmdir()
            self.folder.rmdir()

    def collect(self, names: Iterable[str]) -> None:
        """See that the parts of these names are in :attr:`parts`."""

    def commit(self, files: Iterable[OutputFile]) -> None:
        """Put the finished files of :attr:`new` in place and remove the working folder."""
        package = json.dumps(describe(files), indent=2, ensure_ascii=False) + "\n"
        (self.new / PACKAGE).write_text(package, encoding="utf-8", newline="\n")
        # A kill from here on leaves a mixture; the next run puts the rest in place.
        write_whole(self._commit, package.encode())
        self._put_in_place(_hashes(self._commit))
        for folder in (self.parts, self.new, self.watch):
            shutil.rmtree(folder, ignore_errors=True)
        self._commit.unlink(missing_ok=True)

    def _put_in_place(self, names: Iterable[str]) -> None:
        stale = _hashes(self.folder / PACKAGE).keys() - set(names)
        # The list last: until it is there, the list in the working folder stands for it.
        for name in (*names, PACKAGE):
            if (self.new / name).exists():
                (self.new / name).replace(self.folder / name)
        for name in stale & OURS:
            (self.folder / name).unlink(missing_ok=True)


def _digest(path: Path) -> str:
    """The hash of a file as descriptors give it; empty if there is none."""
    try:
        with open(path, "rb") as file:
            return f"sha256:{file_digest(file, 'sha256').hexdigest()}"
    except FileNotFoundError:
        return ""


def _hashes(package: Path) -> dict[str, str]:
    """The hash of each file that a descriptor lists; empty if there is none to read."""
    try:
        descriptor: Any = json.loads(package.read_bytes())
        return {item["path"]: item["hash"] for item in descriptor["resources"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
