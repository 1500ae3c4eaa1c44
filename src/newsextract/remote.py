"""Files behind URLs (``s3://…``, ``gs://…``, ``memory://…``): found, read, and written whole.

fsspec does the work; which store needs which package, and where it looks for credentials, is in
its documentation. ``file://`` and ``local://`` are plain paths here.
"""

from __future__ import annotations

import errno
import io
import os
import re
import secrets
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from newsextract.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

Folder: TypeAlias = "Path | RemotePath"
"""Where a run keeps files: parts and outputs."""

T = TypeVar("T")
R = TypeVar("R")

_URL = re.compile(r"[a-z][a-z0-9+.-]+(?:::[a-z0-9+.:-]+)?://", re.IGNORECASE)
_LOCAL = re.compile(r"(?:file|local)://", re.IGNORECASE)
_WHOLE = frozenset(
    ["s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "oss", "oci", "obs", "tos", "memory"]
)
"""Stores in which an object appears when it is complete; elsewhere a draft is renamed."""

_AHEAD = 8
_BLOCK = 1 << 20


def is_url(path: object) -> bool:
    """Whether ``path`` is a URL that fsspec shall open, not a path of this machine."""
    return isinstance(path, str) and bool(_URL.match(path)) and not _LOCAL.match(path)


def plain(path: str | os.PathLike[str]) -> str | os.PathLike[str]:
    """A ``file://`` URL as the path that it means; anything else as it is."""
    return _LOCAL.sub("", path, count=1) if isinstance(path, str) else path


@dataclass(frozen=True, slots=True)
class RemotePath:
    """A file or folder behind a URL, with what this package needs of :class:`pathlib.Path`.

    Whatever goes wrong in the store is an :class:`OSError` with a number and a short text.
    """

    url: str

    def __truediv__(self, name: str) -> RemotePath:
        return RemotePath(f"{self.url.rstrip('/')}/{name}")

    def __str__(self) -> str:
        return self.url

    @property
    def name(self) -> str:
        return self.url.rstrip("/").rpartition("/")[2]

    def read_bytes(self) -> bytes:
        fs, path = _filesystem(self.url)
        with _plain_errors():
            return bytes(fs.cat_file(path))

    def open(self) -> io.BufferedReader:
        """The file as a stream, read as it is needed."""
        fs, path = _filesystem(self.url)
        with _plain_errors():
            return io.BufferedReader(_Stream(fs.open(path, "rb")), _BLOCK)

    def size(self) -> int:
        """Bytes of the file."""
        fs, path = _filesystem(self.url)
        with _plain_errors():
            return int(fs.size(path) or 0)

    def write_bytes(self, data: bytes) -> None:
        """Write the file; under its name there is never half of it."""
        self._put(lambda fs, path: fs.pipe_file(path, data))

    def upload(self, source: Path) -> None:
        """Put a local file here; under its name there is never half of it."""
        self._put(lambda fs, path: fs.put_file(os.fspath(source), path))

    def _put(self, write: Callable[[Any, str], object]) -> None:
        fs, path = _filesystem(self.url)
        with _plain_errors():
            if self.url.partition("://")[0].lower() in _WHOLE:
                write(fs, path)
                return
            folder = path.rpartition("/")[0]
            if folder:
                fs.makedirs(folder, exist_ok=True)
            draft = f"{path}.{secrets.token_hex(6)}.tmp"
            try:
                write(fs, draft)
                # Some rename onto a file, some refuse to.
                with suppress(FileNotFoundError):
                    fs.rm_file(path)
                fs.mv(draft, path)
            except BaseException:
                with suppress(Exception):
                    fs.rm_file(draft)
                raise

    def remove(self) -> None:
        """Remove the file, or the folder with all it holds; nothing there is well, too."""
        fs, path = _filesystem(self.url)
        with _plain_errors(), suppress(FileNotFoundError):
            fs.rm(path, recursive=True)
        fs.invalidate_cache()

    def is_file(self) -> bool:
        fs, path = _filesystem(self.url)
        with _plain_errors():
            return bool(fs.isfile(path))

    def below(self) -> list[str]:
        """The ``/``-separated names, relative to this folder, of all files in it, sorted.

        Raises:
            FileNotFoundError: There is neither a file nor a folder.
        """
        fs, path = _filesystem(self.url)
        with _plain_errors():
            # Another process may have written since something was last listed here.
            fs.invalidate_cache()
            root = path.rstrip("/")
            found = [name[len(root) :].lstrip("/") for name in fs.find(path, detail=False)]
            if not found and not fs.exists(path):
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        return sorted(name for name in found if name)


def open_file(path: str) -> io.BufferedReader:
    """Open a path or URL for reading bytes.

    Raises:
        OSError: It cannot be opened; the error has a number and a short text.
    """
    return RemotePath(path).open() if is_url(path) else open(path, "rb")


def ahead(function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """Like ``map``, a few calls ahead in threads: a store answers slowly, but many at once."""
    waiting: deque[Future[R]] = deque()
    with ThreadPoolExecutor(_AHEAD) as pool:
        for item in items:
            waiting.append(pool.submit(function, item))
            if len(waiting) == _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _filesystem(url: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise UsageError(f"{url} needs fsspec: pip install 'newsextract[cluster]'") from None
    try:
        return url_to_fs(url)  # type: ignore[no-any-return]
    # Protocols that nobody knows, packages that are missing, and settings that are wrong.
    except Exception as error:
        raise UsageError(f"cannot open {url}: {_line(error)}") from None


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno is not None and error.strerror:
            raise
        number = errno.ENOENT if isinstance(error, FileNotFoundError) else errno.EIO
        text = os.strerror(number) if number == errno.ENOENT else _line(error)
        raise OSError(number, text) from error
    # Stores have exceptions of their own: no credentials, no such bucket, no answer.
    except Exception as error:
        raise OSError(errno.EIO, _line(error)) from error


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


class _Stream(io.RawIOBase):
    """A file of fsspec as a raw stream whose errors are plain."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        with _plain_errors():
            return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def readinto(self, buffer: Any) -> int:
        with _plain_errors():
            data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()
