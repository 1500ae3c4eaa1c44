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

from newsextract.datapackage import OutputFile, describe
from newsextract.errors import UsageError
from newsextract.parts import RECORDS, write_whole
from newsextract.tables import TABLES

_PACKAGE = "datapackage.json"
_EXTENSIONS = ("csv", "jsonl", "parquet")
_OURS = frozenset(
    [f"{table}.{extension}" for table in TABLES for extension in _EXTENSIONS]
    + ["newsextract.xlsx", "records.jsonld", "releases.ics", RECORDS]
)


class Output:
    """The folder of a run.

    Raises:
        UsageError: It is a file, cannot be made or written, or (unless ``force``) holds tables
            that were edited since they were written.
    """

    def __init__(self, folder: str | os.PathLike[str], *, force: bool = False) -> None:
        self.folder = Path(folder)
        self._work = self.folder / ".newsextract"
        self.parts = self._work / "parts"
        self.new = self._work / "new"
        self._commit = self._work / "commit.json"
        if self.folder.exists() and not self.folder.is_dir():
            raise UsageError(f"the output is a file, not a folder: {folder}")
        if not force:
            self._refuse_edited()

    def _refuse_edited(self) -> None:
        written = [_hashes(self.folder / _PACKAGE), _hashes(self._commit)]
        for table in TABLES:
            path = self.folder / f"{table}.csv"
            if path.exists():
                with open(path, "rb") as file:
                    digest = f"sha256:{file_digest(file, 'sha256').hexdigest()}"
                if all(hashes.get(path.name) != digest for hashes in written):
                    raise UsageError(
                        f"{path} was changed since it was written (a review?); choose another "
                        "folder with -o, or replace it with --force"
                    )

    def begin(self, *, resume: bool) -> None:
        """Make the working folders; without ``resume``, parts of an earlier run are dropped."""
        try:
            if not resume:
                shutil.rmtree(self.parts, ignore_errors=True)
            self.parts.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(self.new, ignore_errors=True)
            self.new.mkdir()
            # A kill between writing a draft and putting it in place leaves the draft.
            for draft in self.folder.glob(f"{_PACKAGE}.[0-9]*.tmp"):
                draft.unlink(missing_ok=True)
        except OSError as error:
            raise UsageError(f"cannot write to {self.folder}: {error.strerror}") from error

    def abandon(self) -> None:
        """After a mistake that stopped the run at once, leave no empty folders behind."""
        shutil.rmtree(self.new, ignore_errors=True)
        with suppress(OSError):  # a folder that is not empty stays
            for folder in (self.parts, self._work, self.folder):
                folder.rmdir()

    def commit(self, files: Iterable[OutputFile]) -> None:
        """Put the finished files of :attr:`new` in place and remove the working folder."""
        files = list(files)
        package = json.dumps(describe(files), indent=2, ensure_ascii=False) + "\n"
        stale = _hashes(self.folder / _PACKAGE).keys() - {file.name for file in files}
        # A kill from here on leaves a mixture that --resume sets right from the parts.
        write_whole(self._commit, package.encode())
        for file in files:
            (self.new / file.name).replace(self.folder / file.name)
        write_whole(self.folder / _PACKAGE, package.encode())
        for name in stale & _OURS:
            (self.folder / name).unlink(missing_ok=True)
        shutil.rmtree(self._work, ignore_errors=True)


def _hashes(package: Path) -> dict[str, str]:
    """The hash of each file that a descriptor lists; empty if there is none to read."""
    try:
        descriptor: Any = json.loads(package.read_bytes())
        return {item["path"]: item["hash"] for item in descriptor["resources"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
