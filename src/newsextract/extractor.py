"""The extractor: articles through a loaded pipeline to records, batch by batch, failures apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from newsextract.articles import Article, ArticleFailure, from_text
from newsextract.errors import ArticleError
from newsextract.records import ArticleRecord, Warning_

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from newsextract.calibration import Calibration

T = TypeVar("T")
BATCH_SIZE = 16  # articles; 16–32 were the fastest, 1,000 a fifth slower and gigabytes larger


class Extractor:
    """A loaded pipeline that turns articles into records."""

    def __init__(
        self,
        nlp: Language,
        *,
        any_language: bool = False,
        calibration: Calibration | None = None,
    ) -> None:
        self.nlp = nlp
        self.any_language = any_language
        self.calibration = calibration

    def extract(
        self,
        text: str,
        *,
        published: str | None = None,
        id: str = "text",
        title: str = "",
        url: str = "",
    ) -> ArticleRecord:
        """Extract from one text; ``published`` is an ISO day, month or year.

        Without it, the date is looked for in the text (``article.published_basis`` says where).

        Raises:
            ArticleError: the pipeline fails on the text.
            UsageError: ``published`` is no date.
        """
        article = from_text(text, id=id, published=published, title=title, url=url)
        return next(iter(self.pipe([article])))

    def pipe(
        self,
        articles: Iterable[Article | ArticleFailure | str],
        *,
        batch_size: int = BATCH_SIZE,
        on_error: Callable[[Article, Exception], None] | None = None,
    ) -> Iterator[ArticleRecord]:
        """Extract from many articles, lazily and in order.

        Args:
            articles: what :func:`newsextract.read` yields, or texts.
            batch_size: articles that go through the pipeline together.
            on_error: called with each article that fails and its error; the others go on. Of a
                file that could not be read the article holds only the id.

        Raises:
            ArticleError: an article failed, or could not be read, and there is no ``on_error``;
                the records of the articles before it have come by then.
        """
        given = (from_text(a) if isinstance(a, str) else a for a in articles)
        for batch in _batches(given, batch_size):
            records: list[ArticleRecord] = []
            fatal: Exception | None = None
            # The string store grows without end otherwise; records hold plain strings only.
            with self.nlp.memory_zone():
                for item, found in self._results(batch):
                    if isinstance(found, ArticleRecord):
                        records.append(found)
                    elif on_error is None:
                        fatal = _named(item, found)
                        break
                    else:
                        on_error(item if isinstance(item, Article) else Article("", item.id), found)
            if self.calibration is not None:
                records = [self.calibration.apply(record) for record in records]
            yield from records
            if fatal is not None:
                raise fatal

    def _results(
        self, batch: Sequence[Article | ArticleFailure]
    ) -> Iterator[tuple[Article | ArticleFailure, ArticleRecord | Exception]]:
        wanted: list[Article] = []
        skipped: dict[int, ArticleRecord] = {}
        for index, item in enumerate(batch):
            if isinstance(item, ArticleFailure):
                continue
            if (record := self._foreign(item)) is not None:
                skipped[index] = record
            else:
                wanted.append(item)
        docs = iter(self._process([a.text for a in wanted]))
        for index, item in enumerate(batch):
            if isinstance(item, ArticleFailure):
                yield item, ArticleError(item.message, code=item.code)
            elif index in skipped:
                yield item, skipped[index]
            else:
                yield item, _assembled(next(docs), item)

    def _process(self, texts: list[str]) -> list[Doc | Exception]:
        """Docs of a batch; where the batch fails, one by one, so that one article fails alone."""
        try:
            return list(self.nlp.pipe(texts, batch_size=len(texts) or 1))
        except Exception:
            docs: list[Doc | Exception] = []
            for text in texts:
                try:
                    docs.append(self.nlp(text))
                except Exception as error:
                    docs.append(_readable(error))
            return docs

    def _foreign(self, article: Article) -> ArticleRecord | None:
        """A record with only a warning, for an article in another language."""
        if self.any_language:
            return None
        from newsextract import assemble, language

        code = language.identify(article.text)
        if code in ("en", ""):
            return None
        words = len(article.text.split())
        return ArticleRecord(
            article=assemble.info(article, words=words),
            warnings=(
                Warning_(
                    code="language", message=f"skipped: the article is in {code!r}, not English"
                ),
            ),
            text=article.text if article.keep_text else None,
        )


def _readable(error: Exception) -> Exception:
    message = (str(error).strip() or type(error).__name__).splitlines()[0]
    return ArticleError(f"{type(error).__name__}: {message}", code="failed")


def _assembled(doc: Doc | Exception, article: Article) -> ArticleRecord | Exception:
    if isinstance(doc, Exception):
        return doc
    from newsextract.assemble import assemble

    try:
        return assemble(doc, article)
    except Exception as error:
        return error


def _named(item: Article | ArticleFailure, error: Exception) -> Exception:
    """The error of an article of a file, with the article's id in front."""
    known = isinstance(item, ArticleFailure) or item.source
    if not known or not isinstance(error, ArticleError):
        return error
    return ArticleError(f"{item.id}: {error}", code=error.code)


def _batches(articles: Iterable[T], size: int) -> Iterator[Sequence[T]]:
    batch: list[T] = []
    for article in articles:
        batch.append(article)
        if len(batch) >= size:
            yield batch
            batch = []
    if batch:
        yield batch
