"""The components serve any spaCy pipeline, and importing them costs nobody anything."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points

import pytest
import spacy

from newsextract.components import relations
from newsextract.pipeline import COMPONENTS, SCORER

ALL = ("newsextract_encoder", "newsextract_labels", *COMPONENTS, SCORER)
OURS = sorted(
    (p for p in entry_points(group="spacy_factories") if p.name.startswith("newsextract_")),
    key=lambda point: point.name,
)
HEAVY = ("spacy", "pandas", "onnxruntime", "pydantic", "dateparser", "trafilatura", "numpy")


def test_factories_are_published():
    assert {point.name for point in OURS} == set(ALL)
    for point in OURS:
        assert callable(point.load())
        assert point.name in spacy.registry.factories


@pytest.mark.parametrize("name", [n for n in COMPONENTS if n != "newsextract_coherence"])
def test_a_component_alone_on_a_foreign_pipeline(name):
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PERSON", "pattern": "Ann Lee"},
            {"label": "PERSON", "pattern": "Mara Voss"},
            {"label": "WORK_OF_ART", "pattern": "Smoke"},
        ]
    )
    nlp.add_pipe(name)
    doc = nlp(
        "Ann Lee plays Mara Voss in Smoke, which premieres on Netflix on 9 July. “I ran,” said Ann Lee."
    )
    group = doc.spans[name]
    assert len(group) > 0
    assert nlp.from_bytes(nlp.to_bytes()).pipe_names == nlp.pipe_names
    copy = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert relations.read(copy, name) == relations.read(doc, name) != []


def test_own_rules_are_saved_with_the_pipeline(tmp_path):
    nlp = spacy.blank("en")
    castings = nlp.add_pipe("newsextract_castings")
    castings.set_rows([{"for": "castings", "rule": "mine", "pattern": "{actor} does {character}"}])
    platforms = nlp.add_pipe("newsextract_platforms")
    platforms.set_rows([{"for": "platforms", "name": "Zorb", "id": "zorb", "kind": "streaming"}])
    nlp.to_disk(tmp_path / "mine")
    again = spacy.load(tmp_path / "mine")
    assert again.get_pipe("newsextract_castings").rules[-1].name == "mine"
    assert again.get_pipe("newsextract_platforms").registry.lookup("Zorb").id == "zorb"


def test_a_foreign_pipeline_with_ner_may_stand_in(tmp_path):
    import newsextract

    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": "PER", "pattern": "Ann Lee"}, {"label": "PER", "pattern": "Mara Voss"}]
    )
    nlp.to_disk(tmp_path / "other")
    record = newsextract.load(tmp_path / "other").extract("Ann Lee plays Mara Voss in a film.")
    assert [(c.actor, c.character) for c in record.castings] == [("Ann Lee", "Mara Voss")]


@pytest.mark.parametrize("model", ["no_such_pipeline", "/nowhere/at/all"])
def test_a_missing_model_is_one_line(model):
    import newsextract

    with pytest.raises(newsextract.ModelError) as raised:
        newsextract.load(model)
    assert "\n" not in str(raised.value)


def test_a_pipeline_without_entities_is_refused(tmp_path):
    import newsextract

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(newsextract.ModelError, match="no entities"):
        newsextract.load(tmp_path / "blank")


@pytest.mark.parametrize("module", ["newsextract", "newsextract.cli", "newsextract.__main__"])
def test_imports_stay_light(module):
    code = f"import sys, {module}; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("module", sorted({point.module for point in OURS}))
def test_component_modules_import_only_light_things(module):
    """spaCy imports every entry point whenever it builds a pipeline."""
    code = (
        f"import sys, {module}; "
        "print([m for m in ('pandas', 'onnxruntime', 'tokenizers', 'dateparser', 'trafilatura') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
