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
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeAlias

from newsextract.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

Folder: TypeAlias = "Path | RemotePath"
"""Where a run keeps files: parts and outputs."""

_URL = re.compile(r"[a-z][a-z0-9+.-]+(?:::[a-z0-9+.:-]+)?://", re.IGNORECASE)
_LOCAL = re.compile(r"(?:file|local)://", re.IGNORECASE)
_WHOLE = frozenset(
    ["s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "oss", "oci", "obs", "tos", "memory"]
)
"""Stores in which an object appears when it is complete; elsewhere a draft is renamed."""

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

    def below(self) -> dict[str, str]:
        """The files in this folder: ``/``-separated relative names, sorted, with their versions.

        A file itself is its only one, under the name ``""``. A version is another word when the
        content is another, ``""`` if the store says nothing that could tell.

        Raises:
            FileNotFoundError: There is neither a file nor a folder.
        """
        fs, path = _filesystem(self.url)
        with _plain_errors():
            # Another process may have written since something was last listed here.
            fs.invalidate_cache()
            root = path.rstrip("/")
            found = {
                name[len(root) :].lstrip("/"): _version(info)
                for name, info in fs.find(path, detail=True).items()
            }
            if not found and not fs.exists(path):
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        return dict(sorted(found.items()))

    def fetch(self, target: Path) -> None:
        """Copy the file to one of this machine."""
        fs, path = _filesystem(self.url)
        with _plain_errors():
            fs.get_file(path, os.fspath(target))

    def read_range(self, start: int, end: int) -> bytes:
        """Bytes ``start:end`` of the file."""
        fs, path = _filesystem(self.url)
        with _plain_errors():
            return bytes(fs.cat_file(path, start=start, end=end))


def open_file(path: str) -> io.BufferedReader:
    """Open a path or URL for reading bytes.

    Raises:
        OSError: It cannot be opened; the error has a number and a short text.
    """
    return RemotePath(path).open() if is_url(path) else open(path, "rb")


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


_CHECKSUMS = ("ETag", "etag", "md5Hash", "content_md5", "md5", "crc32c")
_TIMES = ("LastModified", "last_modified", "updated", "mtime", "modified", "created")


def _version(info: dict[str, Any]) -> str:
    """What a listing says that changes with a file's content, as one short word."""
    known = next((str(info[name]) for name in _CHECKSUMS if info.get(name)), "")
    known = known or next((str(info[name]) for name in _TIMES if info.get(name)), "")
    return sha256(f"{info.get('size')} {known}".encode()).hexdigest()[:32] if known else ""


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
