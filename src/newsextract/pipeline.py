"""The pipeline: the recogniser, the rule components after it, and the extractor around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from newsextract.articles import Article, ArticleFailure, from_text
from newsextract.errors import ArticleError, ModelError
from newsextract.records import ArticleRecord, Warning_

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from newsextract.calibration import Calibration

T = TypeVar("T")
COMPONENTS = (
    "newsextract_coherence",
    "newsextract_works",
    "newsextract_platforms",
    "newsextract_castings",
    "newsextract_releases",
    "newsextract_quotes",
)
SCORER = "newsextract_scorer"
# Other pipelines' entity labels, as ours (OntoNotes and CoNLL names).
LABELS = {
    "PER": "PERSON",
    "WORK_OF_ART": "WORK",
    "GPE": "LOC",
    "FAC": "LOC",
    "NORP": "",
    "MISC": "",
    "ORGANIZATION": "ORG",
    "LOCATION": "LOC",
}
BATCH_SIZE = 16  # articles; 16–32 were the fastest, 1,000 a fifth slower and gigabytes larger


def model_path() -> Path:
    """The folder of the pipeline that comes with the package."""
    here = Path(__file__).parent
    inside = here / "models" / "en_newsextract"
    # In an editable install the folder stands beside src/.
    return inside if inside.is_dir() else here.parents[1] / "models" / "en_newsextract"


def load(
    model: str | Path | None = None,
    *,
    rules: Sequence[str | Path] = (),
    any_language: bool = False,
    calibration: str | Path | Calibration | None = None,
) -> Extractor:
    """Load the pipeline.

    Args:
        model: name or path of any spaCy English pipeline with NER, to stand in for ours.
        rules: JSON Lines files with casting patterns and platforms of the user's own.
        any_language: extract from articles that are not in English, too.
        calibration: what ``newsextract calibrate`` wrote, to be applied to confidence.

    Raises:
        UsageError: the calibration cannot be read.
        ModelError: the pipeline cannot be loaded or has no entity recogniser.
        RulesError: a rule file is faulty; the message names file and line.
    """
    from newsextract import calibration as calibrations
    from newsextract import rules as rule_files

    if isinstance(calibration, str | Path):
        calibration = calibrations.read(calibration)
    user = rule_files.read_user(rules)
    nlp = _language(model)
    _add_components(nlp, user)
    return Extractor(nlp, any_language=any_language, calibration=calibration)


@cache
def _default() -> Extractor:
    return load()


def extract(text: str, *, published: str | None = None) -> ArticleRecord:
    """Extract from one text with the shipped pipeline, which is loaded at the first call."""
    return _default().extract(text, published=published)


def _language(model: str | Path | None) -> Language:
    import spacy

    # Their factories are registered without an install, too.
    import newsextract.components.encoder
    import newsextract.components.scorer  # noqa: F401
    from newsextract.longwords import LongWords

    source = model_path() if model is None else model
    try:
        nlp = spacy.load(source)
    except (OSError, ValueError, KeyError) as error:
        reason = str(error).strip().splitlines()[0]
        raise ModelError(f"cannot load the pipeline {str(source)!r}: {reason}") from None
    nlp.tokenizer = LongWords(nlp.tokenizer)
    assigned = {attr for name in nlp.pipe_names for attr in nlp.get_pipe_meta(name).assigns}
    if "newsextract_encoder" not in nlp.pipe_names:
        if not any(attr.startswith(("doc.ents", "token.ent_")) for attr in assigned):
            raise ModelError(f"the pipeline {str(source)!r} recognises no entities")
        from newsextract.components import labels  # noqa: F401

        nlp.add_pipe("newsextract_labels", config={"table": LABELS}, last=True)
    return nlp


def _add_components(nlp: Language, user: dict[str, list[dict[str, Any]]]) -> None:
    from newsextract.components import (  # noqa: F401
        castings,
        coherence,
        platforms,
        quotes,
        releases,
        works,
    )

    for name in COMPONENTS:
        if name not in nlp.pipe_names:
            # The scorer of our own pipeline weighs what the others find.
            nlp.add_pipe(name, before=SCORER if SCORER in nlp.pipe_names else None)
    for table in ("castings", "platforms"):
        if user[table]:
            component: Any = nlp.get_pipe(f"newsextract_{table}")
            component.set_rows(user[table])


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
