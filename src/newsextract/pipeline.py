"""The pipeline: the recogniser, and the rule components after it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.errors import ModelError
from newsextract.extractor import Extractor
from newsextract.records import ArticleRecord

if TYPE_CHECKING:
    from spacy.language import Language

    from newsextract.calibration import Calibration

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
