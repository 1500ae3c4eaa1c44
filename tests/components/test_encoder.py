"""The encoder pipe: what it writes, where, and that odd input does not hurt it."""

from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pytest
import spacy
from growth import LINEAR, growth
from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components.encoder import SPANS, Encoder, Prediction
from newsextract.components.score import decoding, windows, wordpieces
from newsextract.components.score.onnxmodel import OnnxModel
from newsextract.errors import ModelError

MODEL = Path(__file__).parents[2] / "models/en_newsextract"
SAMPLES = Path(__file__).parents[2] / "corpus/articles"
ARTICLE = (
    "Star of The Glass Orchard returns\n\n"
    "Ines Okoro-Lund plays DCI Petra Vane in “Saltmarsh”, which starts on BBC One. "
    "Okoro-Lund's co-star is Tomasz Bell.\r\n\r\n"
    "“I read it in one night,” she told The Fenland Echo in Norwich. She laughs."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


def encoder_of(nlp: Language) -> Encoder:
    pipe = nlp.get_pipe("newsextract_encoder")
    assert isinstance(pipe, Encoder)
    return pipe


def annotations(doc: Doc) -> list[object]:
    group = doc.spans[SPANS]
    spans = [(s.start_char, s.end_char, s.label_) for s in group]
    return [spans, group.attrs["labels"], [t.is_sent_start for t in doc]]


def test_entities_by_offset(nlp: Language) -> None:
    doc = nlp(ARTICLE)
    found = {(ARTICLE[e.start_char : e.end_char], e.label_) for e in doc.ents}
    assert ("Ines Okoro-Lund", "PERSON") in found
    # Whether an actor or a character, this sentence hardly tells.
    assert "Tomasz Bell" in {text for text, _ in found}
    assert ("Norwich", "LOC") in found
    group = doc.spans[SPANS]
    assert [(s.start, s.end, s.label_) for s in group] == [
        (e.start, e.end, e.label_) for e in doc.ents
    ]
    assert len(group.attrs["scores"]) == len(group.attrs["labels"]) == len(group)
    for score, labels in zip(group.attrs["scores"], group.attrs["labels"], strict=True):
        assert 0 < score <= 1
        assert all(0.02 <= p <= 1 for p in labels.values())


def test_edges_of_entities(nlp: Language) -> None:
    for entity in nlp(ARTICLE).ents:
        assert entity.text == entity.text.strip(" \r\n\"'“”‘’")
        assert not entity.text.endswith(("'s", "’s"))


def test_sentences(nlp: Language) -> None:
    doc = nlp(ARTICLE)
    firsts = [sentence[0].text for sentence in doc.sents]
    assert firsts == ["Star", "Ines", "Okoro", "“", "She"]
    assert all(not t.is_sent_start for t in doc if t.is_space)


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "\n \n", "\n\n\n\n", "\u2029"])
def test_blank_line_always_parts_sentences(nlp: Language, blank: str) -> None:
    doc = nlp(f"the first of{blank}many words")
    assert [t.text for t in doc if t.is_sent_start] == ["the", "many"]


@pytest.mark.parametrize("text", ["", " ", "\n\n \t", "\u200b", "x", "…", "\ud83d\ude00" * 3])
def test_texts_with_next_to_nothing(nlp: Language, text: str) -> None:
    doc = nlp(text.encode("utf-16", "surrogatepass").decode("utf-16"))
    assert not doc.ents
    assert [t.is_sent_start for t in doc] == [i == 0 for i in range(len(doc))]


def test_leading_whitespace_belongs_to_the_first_sentence(nlp: Language) -> None:
    doc = nlp(" date 2025-07-06 Crime dramas")
    assert doc[0].is_space
    assert doc[0].is_sent_start
    assert not doc[1].is_sent_start


@pytest.mark.parametrize("word", ["x" * 50_000, "-." * 25_000, "é" * 50_000])
def test_giant_word(nlp: Language, word: str) -> None:
    doc = Doc(nlp.vocab, ["Tomasz", "Bell", "said", word, "in", "London", "."])
    encoder_of(nlp)(doc)
    assert ("London", "LOC") in [(e.text, e.label_) for e in doc.ents]


SENTENCE = "Tomasz Bell stars in Saltmarsh on BBC One. "
SENTENCES = (
    f"{SENTENCE}Her co-star Ana Ruiz plays the doctor. "
    "Filming starts in Leeds next spring. The series will run to eight parts. "
)


@pytest.mark.parametrize(
    "text",
    [SENTENCES * 300, SENTENCE * 1200],
    ids=["four sentences", "one sentence"],
)
def test_long_template(nlp: Language, text: str) -> None:
    doc = nlp.make_doc(text)
    encoder_of(nlp)(doc)
    assert len(list(doc.sents)) == pytest.approx(1200, abs=12)


def test_long_document(nlp: Language) -> None:
    """Many articles in one text have the sentences that they have each by itself."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]
    encoder = encoder_of(nlp)
    each = [encoder(nlp.make_doc(text)) for text in texts]
    alone = sum(len(list(doc.sents)) for doc in each)
    together = encoder(nlp.make_doc("\n\n".join(texts)))
    assert len(list(together.sents)) == pytest.approx(alone, rel=0.01)


def test_writing_a_very_long_document_is_quick(nlp: Language) -> None:
    """Token by token it took minutes: each time spaCy looked through the whole Doc."""
    docs = {n: Doc(nlp.vocab, ["word"] * n) for size in (25_000, 100_000) for n in (size, size + 1)}

    def write(size: int) -> None:
        starts = np.arange(size) % 10 == 0
        made = Prediction([], starts, np.zeros((size, 4), np.float32))
        encoder_of(nlp).set_annotations([docs[size]], [made])

    assert growth(write, 25_000) < LINEAR
    assert len(list(docs[100_000].sents)) == 10_000


def test_batches_give_what_single_docs_give(nlp: Language) -> None:
    texts = [ARTICLE, "", ARTICLE * 4, "Maria Doe left.", " \n", ARTICLE[40:200]]
    together = [annotations(doc) for doc in nlp.pipe(texts, batch_size=4)]
    alone = [annotations(nlp(text)) for text in texts]
    for one, other in zip(together, alone, strict=True):
        assert one[0] == other[0]
        assert one[2] == other[2]


def test_disk_bytes_and_pickle(nlp: Language, tmp_path: Path) -> None:
    expected = annotations(nlp(ARTICLE))
    nlp.to_disk(tmp_path)
    assert annotations(spacy.load(tmp_path)(ARTICLE)) == expected
    old = encoder_of(nlp)
    new = Encoder(old.settings, "other").from_bytes(old.to_bytes())
    assert annotations(new(nlp.make_doc(ARTICLE))) == expected
    assert annotations(pickle.loads(pickle.dumps(old))(nlp.make_doc(ARTICLE))) == expected


def test_predict_writes_nothing(nlp: Language) -> None:
    doc = nlp.make_doc(ARTICLE)
    encoder_of(nlp).predict([doc])
    assert not doc.ents
    assert SPANS not in doc.spans


@pytest.mark.parametrize(
    ("earlier", "name"),
    [
        ("Tomasz Bell", ("Tomasz Bell", "HERO")),
        ("Tomasz Bell lives in", ("Tomasz Bell lives in", "HERO")),
        ("Bell lives in", ("Bell lives in", "HERO")),
        # Of two that overlap the longer one is kept, whichever was there first.
        ("Tomasz", ("Tomasz Bell", "PERSON")),
        ("Bell", ("Tomasz Bell", "PERSON")),
    ],
)
def test_earlier_entities_stay(nlp: Language, earlier: str, name: tuple[str, str]) -> None:
    doc = nlp.make_doc("Tomasz Bell lives in London.")
    start = doc.text.index(earlier)
    doc.set_ents([doc.char_span(start, start + len(earlier), "HERO")])
    encoder_of(nlp)(doc)
    assert [(e.text, e.label_) for e in doc.ents] == [name, ("London", "LOC")]
    # The group holds what the encoder itself found.
    found = [(s.text, s.label_) for s in doc.spans[SPANS]]
    assert found == [("Tomasz Bell", "PERSON"), ("London", "LOC")]


def test_errors(nlp: Language, tmp_path: Path) -> None:
    empty = spacy.blank("en")
    empty.add_pipe("newsextract_encoder")
    with pytest.raises(ModelError, match="no model loaded"):
        empty("Words.")
    assert not empty("").ents
    with pytest.raises(ModelError, match="No such file"):
        encoder_of(nlp).__class__(encoder_of(nlp).settings).from_disk(tmp_path)
    with pytest.raises(ModelError, match="window"):
        spacy.blank("en").add_pipe("newsextract_encoder", config={"window": 5})
    with pytest.raises(ModelError, match="unknown label"):
        config = {"min_probability": {"ACTOR": 0.5}}
        spacy.blank("en").add_pipe("newsextract_encoder", config=config)
    broken = Encoder(encoder_of(nlp).settings)
    whole = encoder_of(nlp).model
    assert whole is not None
    broken.model = OnnxModel(b"no onnx", whole.vocab)
    with pytest.raises(ModelError, match="cannot read the model"):
        broken(nlp.make_doc("Words."))


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("the", wordpieces.LOWER), ("Ballard", wordpieces.TITLE), ("LAPD", wordpieces.UPPER),
        ("Q", wordpieces.CAPITAL), ("A.", wordpieces.CAPITAL), ("iPlayer", wordpieces.MIXED),
        ("McKee", wordpieces.MIXED), ("ITV1", wordpieces.DIGIT), ("—", wordpieces.OTHER),
    ],
)  # fmt: skip
def test_case_shapes(word: str, shape: int) -> None:
    assert wordpieces.case_shape(word) == shape


def test_windows_prefer_line_breaks(nlp: Language) -> None:
    vocab = (MODEL / "newsextract_encoder/vocab.txt").read_text(encoding="utf-8")
    pieces = wordpieces.Wordpieces(vocab.split("\n"))
    doc = nlp.make_doc(" ".join(["word"] * 20) + "\n\n" + " ".join(["word"] * 20))
    words = pieces.encode(*wordpieces.words_and_gaps(doc))
    assert windows.windows(words, 32) == [(0, 20), (20, 40)]
    sizes = [stop - start for start, stop in windows.windows(words, 16)]
    assert sum(sizes) == 40
    assert max(sizes) <= 14


def chances(*rows: dict[int, float]) -> np.ndarray:
    """Tag probabilities: each row gives some tags theirs, outside the rest."""
    table = np.full((len(rows), decoding.TAGS), 1e-6, np.float32)
    for row, given in zip(table, rows, strict=True):
        row[0] = 1 - sum(given.values())
        for tag, chance in given.items():
            row[tag] = chance
    return table


def test_decoding_mends_tags_that_do_not_fit() -> None:
    # B-PERSON, I-CHARACTER, I-PERSON: one PERSON.
    tags = chances({1: 0.9}, {4: 0.5, 2: 0.4}, {2: 0.9})
    found = decoding.decode(tags, [3, 1, 1], ["Ines", "de", "Lund"])
    assert [(f.start, f.end, f.label) for f in found] == [(0, 3, decoding.PERSON)]


def test_decoding_trims_edges_and_stops_at_blank_lines() -> None:
    tags = chances({5: 0.9}, {6: 0.9}, {6: 0.9}, {6: 0.9})
    found = decoding.decode(tags, [3, 0, 0, 1], ["“", "Saltmarsh", "’s", "x"])
    assert [(f.start, f.end) for f in found] == [(1, 4)]
    found = decoding.decode(tags[:3], [3, 0, 0], ["“", "Saltmarsh", "’s"])
    assert [(f.start, f.end) for f in found] == [(1, 2)]
    found = decoding.decode(tags, [3, 1, 3, 1], ["One", "Two", "Three", "Four"])
    assert [(f.start, f.end) for f in found] == [(0, 2), (2, 4)]


def mention(start: int, end: int, person: float, character: float) -> decoding.Found:
    label = decoding.PERSON if person > character else decoding.CHARACTER
    return decoding.Found(start, end, label, 0.9, (person, character, 0.0, 0.0, 0.0, 0.0))


def test_harmonise_shares_one_decision_a_name() -> None:
    words = ["Renée", "Ballard", "and", "Ballard", "and", "Titus", "Welliver"]
    found = [mention(0, 2, 0.05, 0.9), mention(3, 4, 0.6, 0.4), mention(5, 7, 0.9, 0.1)]
    labels = [f.label for f in decoding.harmonise(found, words, strong=3.0)]
    assert labels == [decoding.CHARACTER, decoding.CHARACTER, decoding.PERSON]


def test_harmonise_leaves_strong_evidence_alone() -> None:
    words = ["Ann", "Lee", ",", "Ann", "Lee", ",", "Ann", "Lee"]  # a biopic: herself and portrayed
    found = [mention(0, 2, 0.98, 0.01), mention(3, 5, 0.98, 0.01), mention(6, 8, 0.01, 0.98)]
    labels = [f.label for f in decoding.harmonise(found, words, strong=3.0)]
    assert labels == [decoding.PERSON, decoding.PERSON, decoding.CHARACTER]


def test_harmonise_links_titles_and_first_names() -> None:
    words = ["Detective", "Renée", "Ballard", "and", "Renée", "and", "Renée", "Ballard"]
    found = [mention(0, 3, 0.05, 0.9), mention(4, 5, 0.6, 0.4), mention(6, 8, 0.6, 0.4)]
    labels = [f.label for f in decoding.harmonise(found, words, strong=5.0)]
    assert labels == [decoding.CHARACTER] * 3
    # Two Renées: the short name stands for itself.
    words = ["Renée", "Ballard", "and", "Renée", "and", "Renée", "Dupont"]
    found = [mention(0, 2, 0.05, 0.9), mention(3, 4, 0.6, 0.4), mention(5, 7, 0.1, 0.9)]
    labels = [f.label for f in decoding.harmonise(found, words, strong=5.0)]
    assert labels == [decoding.CHARACTER, decoding.PERSON, decoding.CHARACTER]


@pytest.mark.parametrize(("alone", "label"), [(0.97, decoding.CHARACTER), (0.6, decoding.PERSON)])
def test_harmonise_leaves_a_given_name_that_is_sure(alone: float, label: int) -> None:
    words = ["Roger", "Ray", "wrote", "it", ".", "Roger", "is", "a", "spy"]
    found = [mention(0, 2, 0.98, 0.01), mention(5, 6, 1 - alone, alone)]
    labels = [f.label for f in decoding.harmonise(found, words, strong=5.0)]
    assert labels == [decoding.PERSON, label]


def test_harmonise_joins_a_surname_that_is_as_sure() -> None:
    words = ["Roger", "Ray", "wrote", "it", ".", "Ray", "is", "a", "spy"]
    found = [mention(0, 2, 0.98, 0.01), mention(5, 6, 0.03, 0.97)]
    labels = [f.label for f in decoding.harmonise(found, words, strong=5.0)]
    assert labels == [decoding.PERSON] * 2


def test_states_stand_beside_the_words(nlp: Language) -> None:
    doc = nlp(ARTICLE)
    states = np.asarray(doc.tensor)
    assert states.shape == (len(doc), 384)
    white = np.array([token.is_space for token in doc])
    assert not states[white].any()
    assert (np.abs(states[~white]).max(axis=1) > 0).all()
