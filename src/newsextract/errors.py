"""The errors that newsextract raises for a user's mistake or an unreadable input."""


class NewsextractError(Exception):
    """Base of every error that newsextract raises on purpose.

    ``code`` is a short stable word for ``errors.csv``; the message is one line.
    """

    code = "error"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        if code is not None:
            self.code = code


class UsageError(NewsextractError):
    """The call itself is wrong: a missing path, an unknown format, a bad option."""

    code = "usage"


class ArticleError(NewsextractError):
    """One article (or input file) cannot be read or processed; the run goes on."""

    code = "unreadable"


class RulesError(NewsextractError):
    """A rule file is refused whole; the message names file and line."""

    code = "bad_rules"


class ModelError(NewsextractError):
    """The pipeline or its model cannot be loaded."""

    code = "bad_model"


class GoldError(NewsextractError):
    """A gold article breaks the inline format; the message names file and line."""

    code = "bad_gold"
