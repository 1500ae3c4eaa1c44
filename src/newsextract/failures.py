"""Articles that could not be read or processed, as what they are: rows of ``errors.csv``."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from newsextract.errors import ArticleError
from newsextract.inputs import InputFile

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ArticleFailure:
    """An article that could not be read or processed: a row of ``errors.csv``."""

    id: str
    code: str
    message: str

    @classmethod
    def of(cls, id: str, error: ArticleError) -> ArticleFailure:
        return cls(id, error.code, str(error))


def failing(file: InputFile, items: Iterator[T]) -> Iterator[T | ArticleFailure]:
    """Go through ``items``, read out of ``file``; an error in reading is a failure at the end."""
    try:
        yield from items
    except ArticleError as error:
        yield ArticleFailure.of(file.id, error)
    except EOFError:
        yield ArticleFailure(file.id, "unreadable", "the gzip file is cut short")
    except (gzip.BadGzipFile, zlib.error):
        yield ArticleFailure(file.id, "unreadable", "not a sound gzip file")
    except OSError as error:
        yield ArticleFailure(file.id, "unreadable", error.strerror or type(error).__name__)
