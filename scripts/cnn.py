"""spaCy's small CNN pipeline, to measure speed against: the architecture of ``en_core_web_sm``, untrained.

tok2vec (MultiHashEmbed and MaxoutWindowEncoder, 96 wide, 4 deep) shared by tagger and parser, and a ner with a
tok2vec of its own; as many labels as that model has (50 tags, 45 dependencies, 18 entity types). What weights a
network holds makes no difference to its products; a parser with random ones makes as many moves.
"""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.training import Example

_EMBED = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 96,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
        "rows": [5000, 1000, 2500, 2500, 50, 50],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 96, "depth": 4, "window_size": 1, "maxout_pieces": 3,
    },
}  # fmt: skip
_SHARED = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}


def _transitions(kind: str, tok2vec: dict) -> dict:
    return {
        "model": {
            "@architectures": "spacy.TransitionBasedParser.v2",
            "state_type": kind, "extra_state_tokens": False, "hidden_width": 64,
            "maxout_pieces": 2, "use_upper": True, "nO": None, "tok2vec": tok2vec,
        }
    }  # fmt: skip


def small_cnn() -> Language:
    """The pipeline, initialised at random (seed 0)."""
    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _EMBED})
    tagger = {"model": {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": _SHARED}}
    nlp.add_pipe("tagger", config=tagger)
    nlp.add_pipe("parser", config=_transitions("parser", _SHARED))
    nlp.add_pipe("ner", config=_transitions("ner", _EMBED))
    examples = []
    for number in range(50):
        words = ["She", "reads", "news", "."]
        given = {
            "words": words,
            "tags": [f"T{number}"] * 4,
            "heads": [1, 1, 1, 1],
            "deps": [f"d{number % 45}", "ROOT", f"d{(number + 1) % 45}", "punct"],
            "entities": [f"B-E{number % 18}", f"L-E{number % 18}", f"U-E{number % 18}", "O"],
            "sent_starts": [1, 0, 0, 0],
        }
        examples.append(Example.from_dict(nlp.make_doc("She reads news."), given))
    nlp.initialize(lambda: examples)
    return nlp
