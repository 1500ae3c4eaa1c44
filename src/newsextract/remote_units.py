"""A work unit's files behind URLs, fetched to this machine while the unit is done.

From here on a worker sees nothing but plain files. A store answers slowly, but many at once,
so the files of a unit are fetched together.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from newsextract.ahead import ahead
from newsextract.articles import ArticleFailure
from newsextract.inputs import InputFile
from newsextract.remote import RemotePath, is_url
from newsextract.units import Item, RowAt, Unit


@contextmanager
def fetched(unit: Unit) -> Iterator[Unit]:
    """Give ``unit`` with local files in the place of URLs; they go when the context ends.

    What cannot be fetched is an :class:`ArticleFailure` there.
    """
    urls = _urls(unit)
    if not urls:
        yield unit
        return
    with tempfile.TemporaryDirectory(prefix="newsextract-") as name:
        paths = {url: Path(name) / str(number) for number, url in enumerate(urls)}
        faults = dict(
            zip(urls, ahead(lambda url: _fault(partial(urls[url], url, paths[url])), urls),
                strict=True)
        )  # fmt: skip

        def local(item: Item) -> Item:
            file = item.file if isinstance(item, RowAt) else item
            if not isinstance(file, InputFile) or file.path not in urls:
                return item
            if fault := faults[file.path]:
                return ArticleFailure(item.id, "unreadable", fault)
            # The ending stays: it says whether the file is compressed.
            suffix = ".gz" if file.gzipped else ""
            here = replace(file, path=f"{paths[file.path]}{suffix}")
            return replace(item, file=here) if isinstance(item, RowAt) else here

        yield tuple(local(item) for item in unit)


_Fetch = Callable[[str, Path], None]


def _urls(unit: Unit) -> dict[str, _Fetch]:
    """How to fetch what the unit needs of each URL."""
    whole: dict[str, _Fetch] = {}
    ranges: dict[str, tuple[int, int]] = {}
    for item in unit:
        if isinstance(item, RowAt) and is_url(item.file.path):
            start, end = ranges.get(item.file.path, (item.start, item.end))
            ranges[item.file.path] = min(start, item.start), max(end, item.end)
        elif isinstance(item, InputFile) and is_url(item.path):
            whole[item.path] = _fetch_whole
    return whole | {url: partial(_fetch_range, range) for url, range in ranges.items()}


def _fetch_whole(url: str, target: Path) -> None:
    RemotePath(url).fetch(target.with_suffix(".gz") if url.lower().endswith(".gz") else target)


def _fetch_range(place: tuple[int, int], url: str, target: Path) -> None:
    data = RemotePath(url).read_range(*place)
    with open(target, "wb") as file:
        # A file with a hole before the rows, which therefore stand where they stood.
        file.seek(place[0])
        file.write(data)


def _fault(fetch: Callable[[], None]) -> str:
    try:
        fetch()
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""
