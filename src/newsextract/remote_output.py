"""The output folder of a run behind a URL: a store where workers and caller leave whole files.

Parts go to ``URL/.newsextract/parts``; outputs are merged on this machine's disk and put in
place when all of them are whole.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from newsextract.datapackage import OutputFile, describe
from newsextract.errors import NewsextractError, UsageError
from newsextract.output import OURS, PACKAGE, Output, hashes, refuse_edited
from newsextract.remote import RemotePath, is_url, plain


class RemoteOutput:
    """The folder of a run behind a URL; see :class:`newsextract.output.Output`.

    There is no lock: no store offers one that dies with its process. Two runs into one folder
    do each other no harm but work, since parts are named by what they hold.

    Raises:
        UsageError: It is a file, cannot be read, or (unless ``force``) holds tables that were
            edited since they were written.
    """

    def __init__(self, url: str, *, force: bool = False) -> None:
        self.folder = RemotePath(url.rstrip("/"))
        self._work = self.folder / ".newsextract"
        self.parts = self._work / "parts"
        self._commit = self._work / "commit.json"
        self._begun = self._work / "begun"
        self._staging = tempfile.TemporaryDirectory(prefix="newsextract-")
        self.new = Path(self._staging.name)
        try:
            if self.folder.is_file():
                raise UsageError(f"the output is a file, not a folder: {url}")
            if not force:
                refuse_edited(self.folder, (self.folder / PACKAGE, self._commit))
        except OSError as error:
            raise UsageError(f"cannot read {url}: {error.strerror}") from error

    def begin(self, *, resume: bool) -> None:
        """See that the folder can be written; without ``resume``, drop parts of an earlier run."""
        try:
            if not resume:
                self.parts.remove()
            self._begun.write_bytes(b"")
        except OSError as error:
            raise UsageError(f"cannot write to {self.folder}: {error.strerror}") from error

    def abandon(self) -> None:
        """After a mistake that stopped the run at once, leave no empty files behind."""
        self._staging.cleanup()
        with suppress(OSError, NewsextractError):
            self._begun.remove()

    def commit(self, files: Iterable[OutputFile]) -> None:
        """Put the finished files of :attr:`new` in place and remove the working folder."""
        files = list(files)
        package = json.dumps(describe(files), indent=2, ensure_ascii=False) + "\n"
        stale = hashes(self.folder / PACKAGE).keys() - {file.name for file in files}
        # A kill from here on leaves a mixture that --resume sets right from the parts.
        self._commit.write_bytes(package.encode())
        for file in files:
            (self.folder / file.name).upload(self.new / file.name)
        (self.folder / PACKAGE).write_bytes(package.encode())
        for name in stale & OURS:
            (self.folder / name).remove()
        self._work.remove()
        self._staging.cleanup()


def open_output(out: str | os.PathLike[str], *, force: bool = False) -> Output | RemoteOutput:
    """The folder of a run, on this machine or behind a URL."""
    out = plain(out)
    if is_url(out):
        return RemoteOutput(os.fspath(out), force=force)
    return Output(out, force=force)
