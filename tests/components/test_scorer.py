"""The scorer beside the rules: what it needs, what it changes, and that it travels with its pipeline."""

from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pytest
import spacy
from inline import doc
from spacy.language import Language

import newsextract
from newsextract import known, pipeline
from newsextract.components import castings, quotes, relations, works
from newsextract.components.casting import scored_castings
from newsextract.components.scene import scene
from newsextract.components.score.scores import NOBODY
from newsextract.components.scorer import GROUPS, Scorer
from newsextract.components.service import scored_platforms
from newsextract.components.title import scored_works
from newsextract.errors import ModelError

TEXT = (
    "Ann Lee plays Mara Voss in the new drama Smoke, which premieres on Netflix on 9 July.\n\n"
    "“I ran the whole way,” Lee told reporters. “Mara never stops,” she added.\n\n"
    "Tom Ray also stars."
)

SETTLED = {*GROUPS, "platforms", "links", "works"}
CHOSEN = {"release_platforms", "nets"}
"""Kinds that only choose for a row which one it is of, and so have no threshold below which a row goes."""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return newsextract.load().nlp


def scorer_of(nlp: Language) -> Scorer:
    pipe = nlp.get_pipe(pipeline.SCORER)
    assert isinstance(pipe, Scorer)
    return pipe


def test_it_runs_last(nlp: Language) -> None:
    assert nlp.pipe_names[-1] == pipeline.SCORER


def test_shipped_weights_cover_what_is_settled(nlp: Language) -> None:
    weights = scorer_of(nlp).weights
    assert set(weights) <= SETTLED | CHOSEN | {"leaning", "choices"}
    assert set(weights["choices"]) == {"event", "kind"}
    for kind in SETTLED & set(weights):
        for model in weights[kind].values():
            assert 0 <= model["threshold"] < 1
            assert "" in model["features"]
    for kind in CHOSEN & set(weights):
        assert all(model["features"] for model in weights[kind].values())


def test_scores_know_who_plays_whom(nlp: Language) -> None:
    with nlp.select_pipes(disable=[pipeline.SCORER]):
        doc = nlp(TEXT)
    scored = scorer_of(nlp).score(doc)
    assert scored is not None
    by_name = {doc.text[m.start : m.end]: m for m in newsextract.names.mentions(doc)}
    ann, mara = by_name["Ann Lee"].person, by_name["Mara Voss"].person
    pair = scored.get("plays", ("PERSON", ann), ("CHARACTER", mara))
    assert pair is not None and pair > 0
    assert scored.get("plays", ("PERSON", ann), ("CHARACTER", 99)) is None
    spans = scored.best("plays", ("PERSON", ann), ("CHARACTER", mara))
    assert spans is not None
    assert [doc.text[s:e] for s, e in spans] == ["Ann Lee", "Mara Voss"]
    first = ("QUOTE", doc.text.index("I ran"))
    ranked = dict(scored.rights("speaker", first))
    assert NOBODY in ranked
    assert max(ranked, key=lambda g: ranked[g]) == ("PERSON", ann)


def test_every_row_gets_a_chance(nlp: Language) -> None:
    doc = nlp(TEXT)
    for group in (castings.GROUP, quotes.GROUP):
        found = relations.read(doc, group)
        assert found
        assert all(0 < one.confidence < 1 for one in found)


def test_without_weights_the_rules_stand(nlp: Language) -> None:
    with nlp.select_pipes(disable=[pipeline.SCORER]):
        doc = nlp(TEXT)
    before = {kind: relations.read(doc, group) for kind, group in GROUPS.items()}
    bare = Scorer()
    bare.onnx = scorer_of(nlp).onnx
    bare(doc)
    assert {kind: relations.read(doc, group) for kind, group in GROUPS.items()} == before


def test_without_our_states_there_is_nothing_to_score(nlp: Language) -> None:
    with nlp.select_pipes(disable=[pipeline.SCORER]):
        doc = nlp(TEXT)
    doc.tensor = np.zeros((0, 0), np.float32)
    assert scorer_of(nlp).score(doc) is None
    assert nlp("") is not None


def test_long_lists_are_cut_into_parts(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsextract.components import scorer

    with nlp.select_pipes(disable=[pipeline.SCORER]):
        doc = nlp(TEXT)
    whole = scorer_of(nlp).score(doc)
    monkeypatch.setattr(scorer, "MOST", 4)
    parts = scorer_of(nlp).score(doc)
    assert whole is not None and parts is not None
    near = set(parts.all("plays"))
    assert 0 < len(near) <= len(set(whole.all("plays")))
    for left, right, _ in near:
        assert parts.best("plays", left, right) is not None


def test_it_travels_with_its_pipeline(nlp: Language, tmp_path) -> None:
    mine = scorer_of(nlp)
    assert Scorer().from_bytes(mine.to_bytes()).weights == mine.weights
    mine.to_disk(tmp_path / "scorer")
    again = Scorer().from_disk(tmp_path / "scorer")
    assert (again.onnx, again.weights) == (mine.onnx, mine.weights)
    copied = pickle.loads(pickle.dumps(mine))
    assert (copied.onnx, copied.weights) == (mine.onnx, mine.weights)


@pytest.mark.parametrize("broken", ["nothing", "weights", "model"])
def test_broken_files_are_one_line(nlp: Language, tmp_path, broken: str) -> None:
    folder = tmp_path / "scorer"
    if broken != "nothing":
        scorer_of(nlp).to_disk(folder)
    if broken == "weights":
        (folder / "weights.json").write_text("{")
    if broken == "model":
        (folder / "model.onnx").write_bytes(b"no model")
    with pytest.raises(ModelError) as raised:
        read = Scorer().from_disk(folder)
        with nlp.select_pipes(disable=[pipeline.SCORER]):
            doc = nlp(TEXT)
        read.score(doc)
    assert "\n" not in str(raised.value)


def test_a_foreign_pipeline_has_none() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Ann Lee"}])
    nlp.add_pipe("newsextract_castings")
    assert pipeline.SCORER not in nlp.pipe_names
    found = relations.read(nlp("Smoke stars Ann Lee. The film opens."), castings.GROUP)
    assert [one.confidence for one in found] == [-1.0]  # the rule's own share speaks


def test_evidence_spans_all_sentences_of_a_pair(nlp: Language) -> None:
    with nlp.select_pipes(disable=[pipeline.SCORER]):
        doc = nlp(TEXT)
    start, end = TEXT.index("Ann Lee"), TEXT.index("told")
    low, high = scored_castings.around(doc, start, end)
    assert low == 0
    assert TEXT[low:high].rstrip().endswith("reporters.")


def test_titles_are_told_by_what_is_said_of_them(nlp: Language) -> None:
    with nlp.select_pipes(disable=[pipeline.SCORER]):
        doc = nlp(TEXT)
    scored = scorer_of(nlp).score(doc)
    assert scored is not None
    (one,) = [c for c in scored_works.find(doc, scored) if c.relation.fields["title"] == "Smoke"]
    assert one.features["ruled"] == 1 and one.features["cast"] > 0
    assert one.features["marked"] == 0 and one.features["whole"] == 0


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ann Lee (Smoke), Tom Ray (Ash) and Jo Bell (Peat, Tar) star.", True),
        ("Ann Lee (“Smoke,” “Tar”), Tom Ray (Ash) and Jo Bell (Peat) star.", True),
        ("Tom Ray (Ash) and Jo Bell (Peat) star in Smoke by the sea.", False),
        ("Ann Lee (Smoke) and Jo Bell (Peat) star.", False),
        ("Tom Ray (Ash) and Jo Bell (Peat) star.\n\nAnn Lee (Smoke) is off.", False),
    ],
)
def test_a_bracket_among_brackets(text: str, kept: bool) -> None:
    places = {
        name: (at, at + len(name))
        for name in ("Smoke", "Ash", "Peat")
        if (at := text.find(name)) >= 0
    }
    smoke = places.pop("Smoke")
    assert scored_works.among(text, smoke, list(places.values())) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("New today\n\nSmoke\nAsh\n“Peat”\nIt rains.", True),
        ("It rains.\n\nAsh\nOne wet day.\n\n‘Smoke’\nTwo.\n\nPeat\nThree.", True),
        # Near-misses: one other such line, a line with words, the first line of a page.
        ("New today\n\nSmoke\nAsh\nWe saw Peat.", False),
        ("New today\n\nSmoke signals\nAsh\nPeat\n", False),
        ("Smoke\nAsh\nPeat\n", False),
    ],
)
def test_a_line_among_titles(text: str, kept: bool) -> None:
    places = {n: (at := text.index(n), at + len(n)) for n in ("Smoke", "Ash", "Peat")}
    assert scored_works.in_column(text, places["Smoke"], [places["Ash"], places["Peat"]]) is kept


@pytest.mark.parametrize(
    ("line", "headed"),
    [
        ("Smoke cast", True),
        ("Smoke: Meet the cast", True),
        ("Smoke season 2 cast", True),
        ("Who's in the cast of Smoke", True),
        ("‘Smoke’ full cast list:", True),
        ("Smoke cast a shadow over the town", False),
        ("Smoke has lost its cast", False),
        ("The cast of Smoke have asked for a second week of rehearsals", False),
    ],
)
def test_a_heading_of_the_cast(line: str, headed: bool) -> None:
    text = f"A week at sea.\n\n{line}\n\nAnn Lee as Mara"
    at = text.index("Smoke")
    assert scored_works.over_cast(text, at, at + 5) is headed


@pytest.mark.parametrize(
    ("marked", "known_from"),
    [
        ("{WRK:SMOKE} star {PER:Ann Lee} is back.", True),
        ("A cook (nominee {PER:Ann Lee}, “{WRK:SMOKE}”) moves in.", True),
        ("{WRK:SMOKE} star system is near {PER:Ann Lee}.", False),
        ("{PER:Ann Lee}, “{WRK:SMOKE}” and more.", False),
    ],
)
def test_what_somebody_is_known_from(marked: str, known_from: bool) -> None:
    made = doc(marked)
    at = made.text.index("SMOKE")
    assert scored_works.credited(scene(made), at, at + 5) is known_from


@pytest.mark.parametrize(
    ("text", "is_in"),
    [
        ("She has a say in all of it. In Smoke she is Mara, a cook.", True),
        ("There, in “Smoke,” he plays Kit.", True),
        # Near-misses: somebody else's sentence, and a place.
        ("She said that Smoke she is fond of.", False),
        ("In Smoke it is cold.", False),
    ],
)
def test_a_title_in_which_somebody_is(text: str, is_in: bool) -> None:
    at = text.index("Smoke")
    assert scored_works.part_in(text, at, at + 5) is is_in


@pytest.mark.parametrize(
    ("threshold", "kinds", "kept"),
    [(0.0, (), True), (1.1, (), False), (1.1, ("series",), True)],
    ids=["likely", "unlikely", "known"],
)
def test_unlikely_titles_go(
    nlp: Language,
    monkeypatch: pytest.MonkeyPatch,
    threshold: float,
    kinds: tuple[str, ...],
    kept: bool,
) -> None:
    monkeypatch.setattr(known, "kinds_of", lambda _: kinds)
    with nlp.select_pipes(disable=[pipeline.SCORER]):
        # What the article calls a drama stays one, however unlikely.
        doc = nlp(TEXT.replace("the new drama ", ""))
    scored = scorer_of(nlp).score(doc)
    assert scored is not None
    weights = {"works": {"work": {"features": {"": 0.0}, "threshold": threshold}}}
    scored_works.settle(doc, scored, weights)
    titles = {r.fields["title"] for r in relations.read(doc, works.GROUP)}
    assert ("Smoke" in titles) is kept
    assert ("smoke" in scored.doubtful) is not kept
    # No row names a title that went.
    rows = [c.relation.fields["work"] for c in scored_castings.find(doc, scored)]
    assert rows and ("Smoke" in rows) is kept


def test_a_service_of_the_user_is_no_ordinary_word(tmp_path: Path) -> None:
    rules = tmp_path / "mine.jsonl"
    rules.write_text(
        '{"for": "platforms", "name": "Kelpline", "id": "kelpline", "kind": "streaming"}\n'
    )
    mine = newsextract.load(rules=[rules]).nlp
    scorer = scorer_of(mine)
    with mine.select_pipes(disable=[pipeline.SCORER]):
        doc = mine("Smoke comes to Kelpline and Netflix on Friday. Ash is on Stan.")
    scored = scorer.score(doc)
    assert scored is not None
    unsure = {
        one.relation.fields["name"]: one.features["unsure"]
        for one in scored_platforms.find(doc, scored)
    }
    assert unsure == {"Kelpline": 0.0, "Netflix": 0.0, "Stan": 1.0}
