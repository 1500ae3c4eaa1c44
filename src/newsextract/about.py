"""What is installed: versions, the model, its labels, and how many rules there are."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from newsextract import __version__

if TYPE_CHECKING:
    from newsextract.extractor import Extractor

_PACKAGES = (
    "spacy",
    "onnxruntime",
    "tokenizers",
    "dateparser",
    "pandas",
    "pydantic",
    "trafilatura",
)
_OPTIONAL = ("xlsxwriter", "pyarrow")


def facts(extractor: Extractor) -> dict[str, str]:
    """Return what a bug report should say, name by name."""
    nlp = extractor.nlp
    meta = nlp.meta
    known = {
        "newsextract": __version__,
        "python": f"{platform.python_version()} on {platform.system()} {platform.machine()}",
        "packages": ", ".join(f"{name} {_version(name)}" for name in _PACKAGES),
        "model": f"{meta['lang']}_{meta['name']} {meta['version']}",
        "model path": str(nlp.path or "(none)"),
        "components": ", ".join(nlp.pipe_names),
    }
    for name, pipe in nlp.pipeline:
        if labels := getattr(pipe, "labels", ()):
            known[f"labels of {name}"] = ", ".join(labels)
        if rules := getattr(pipe, "rules", ()):
            known[f"rules of {name}"] = str(len(rules))
        if services := getattr(getattr(pipe, "registry", None), "services", ()):
            known[f"entries of {name}"] = str(len(services))
    return known


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"
