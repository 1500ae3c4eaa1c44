"""The output folder of a run behind a URL: a store where workers and caller leave whole files.

A folder of this machine stands for it while the run lasts: what the store holds of earlier runs
is copied there first, and the new outputs are put into the store when all of them are whole.
Workers write parts to the store itself.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from newsextract.ahead import ahead
from newsextract.datapackage import OutputFile
from newsextract.errors import NewsextractError, UsageError
from newsextract.output import OURS, PACKAGE, Output
from newsextract.remote import RemotePath, is_url, plain

_WORK = ".newsextract"
_PARTS = f"{_WORK}/parts/"
_COMMIT = "commit.json"


class RemoteOutput(Output):
    """The folder of a run behind a URL.

    There is no lock: no store offers one that dies with its process. Two runs into one folder
    at once leave the outputs of the one that ends last.
    """

    def __init__(self, url: str, *, force: bool = False) -> None:
        self._staging = tempfile.TemporaryDirectory(
            prefix="newsextract-", ignore_cleanup_errors=True
        )
        super().__init__(self._staging.name, force=force)
        self.shown = url.rstrip("/")
        self._root = RemotePath(self.shown)
        self._remote_work = self._root / _WORK
        self._remote_parts = self._remote_work / "parts"
        self.store = self._remote_parts
        self._had: dict[str, str] = {}
        self._begun = self._remote_work / "begun"

    def begin(self, *, resume: bool) -> None:
        """Copy what the store holds, see that it can be written, and go on as a plain folder."""
        try:
            self._copy(resume)
            self._begun.write_bytes(b"1")
            if not resume:
                self._remote_parts.remove()
        except OSError as error:
            self.release()
            raise UsageError(f"cannot use {self.shown}: {error.strerror}") from error
        super().begin(resume=resume)

    def _copy(self, resume: bool) -> None:
        try:
            names = self._root.below()
        except FileNotFoundError:
            return
        if list(names) == [""]:
            raise UsageError(f"the output is a file, not a folder: {self.shown}")
        kept = {*OURS, PACKAGE, f"{_WORK}/{_COMMIT}"}
        if resume:
            self._had = {name: names[name] for name in names if name.startswith(_PARTS)}
        self._fetch(name for name in names if name in kept or name in self._had)

    def _fetch(self, names: Iterable[str]) -> None:
        def fetch(name: str) -> None:
            target = self.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            (self._root / name).fetch(target)

        for _ in ahead(fetch, names):
            pass

    def collect(self, names: Iterable[str]) -> None:
        """Fetch those parts that are not here yet, or were written anew since."""
        now = self._root.below()
        wanted = (f"{_PARTS}{name}" for name in set(names))
        self._fetch(
            name for name in wanted if not now.get(name) or now[name] != self._had.get(name)
        )

    def commit(self, files: Iterable[OutputFile]) -> None:
        """Put the finished files in place, the list of them last, and clear the work away."""
        super().commit(files)
        package = self.folder / PACKAGE
        # A kill from here on leaves a mixture; both lists say what in it is ours.
        (self._remote_work / _COMMIT).upload(package)
        names = {path.name for path in self.folder.iterdir() if path.is_file()}
        for name in sorted(names & OURS):
            (self._root / name).upload(self.folder / name)
        (self._root / PACKAGE).upload(package)
        for name in sorted(set(self._root.below()) & OURS - names):
            (self._root / name).remove()
        self._remote_work.remove()

    def abandon(self) -> None:
        """After a mistake that stopped the run, leave nothing behind but finished parts."""
        with suppress(OSError, NewsextractError):
            self._begun.remove()
        super().abandon()

    def release(self) -> None:
        """Remove what stands for the store on this machine."""
        super().release()
        self._staging.cleanup()


def open_output(out: str | os.PathLike[str], *, force: bool = False) -> Output:
    """The folder of a run, on this machine or behind a URL."""
    out = plain(out)
    return RemoteOutput(str(out), force=force) if is_url(out) else Output(Path(out), force=force)
