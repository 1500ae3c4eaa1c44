"""Shares with their intervals, agreement, and confidence recalibrated."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from review_runs import TEXT, numbered, record_of, write_run

from newsextract import calibration
from newsextract.calibration import Calibration, Curve
from newsextract.errors import UsageError
from newsextract.review import calibrating
from newsextract.review import decisions as store
from newsextract.review.agreement import measure
from newsextract.review.calibrating import Case
from newsextract.review.decisions import Decision
from newsextract.review.statistics import wilson

# Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
WILSON = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
]


@pytest.mark.parametrize(("hits", "count", "low", "high"), WILSON)
def test_wilson(hits: int, count: int, low: float, high: float) -> None:
    assert wilson(hits, count) == pytest.approx((hits / count, low, high), abs=5e-5)


def test_kappa() -> None:
    # Cohen's usual example: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no.
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert measure(pairs) == pytest.approx((0.7, 0.4))
    assert measure([("y", "y")] * 3) == (1.0, None)


def cases(number: int = 400, *, bias: float = -1.5, articles: int = 40) -> list[Case]:
    """Rows of two rules, of which one is right far less often than it promises."""
    draw = random.Random(5)
    found = []
    for n in range(number):
        p = draw.uniform(0.5, 0.97)
        rule = ("plays", "scorer")[n % 2]
        true = calibration.chance(calibration.log_odds(p) + (bias if rule == "scorer" else 0))
        found.append(Case(f"{n % articles}.txt", rule, p, draw.random() < true))
    return found


def test_calibration_mends_a_rule_that_promises_too_much() -> None:
    (one,) = calibrating.calibrate({"castings": cases()})
    assert one.curve is not None and one.after is not None
    assert one.after < 0.6 * one.before
    assert one.curve.of("scorer", 0.9) < one.curve.of("plays", 0.9) - 0.1
    order = [one.curve.of("scorer", p / 100) for p in range(50, 98)]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (cases(40), "too few decisions"),
        ([Case("a.txt", "plays", 0.9, True)] * 80, "too few decisions"),
        (cases(bias=0), "no better"),
    ],
)
def test_what_is_left_as_it_is(rows: list[Case], reason: str) -> None:
    (one,) = calibrating.calibrate({"castings": rows})
    assert one.curve is None
    assert reason in one.reason


def test_curves_are_undone(tmp_path: Path) -> None:
    curve = Curve(0.7, -0.4, {"plays": 0.3})
    for rule in ("plays", "new"):
        for p in (0.1, 0.5, 0.9):
            assert curve.undo(rule, curve.of(rule, p)) == pytest.approx(p, abs=0.004)
    assert Curve().of("any", 0.42) == 0.42


def reviewed(folder: Path) -> Path:
    """A run of 60 articles whose second castings are wrong, all castings decided."""
    records = [numbered(record_of(TEXT, f"{n}.txt")) for n in range(60)]
    out = write_run(folder, records)
    (out / "review").mkdir()
    store.save(
        out,
        [
            Decision(row.id, "castings", record.article.id, "anna", word, before=row)
            for record in records
            for row, word in zip(record.castings, ("accept", "reject"), strict=True)
        ],
    )
    return out


def test_from_decisions_to_a_file_and_back(tmp_path: Path) -> None:
    out = reviewed(tmp_path)
    fitted = calibrating.calibrate(calibrating.cases([out]))
    assert [(one.kind, one.decided) for one in fitted if one.curve] == [("castings", 120)]
    path = tmp_path / "c.json"
    calibrating.write(path, fitted)
    read = calibration.read(path)
    record = record_of()
    after = read.apply(record)
    assert after.castings[0].confidence > record.castings[0].confidence
    assert after.castings[1].confidence < 0.3 < record.castings[1].confidence
    assert after.quotes == record.quotes
    entry = json.loads(path.read_text("utf-8"))["kinds"]["castings"]
    assert entry["ece_after"] < entry["ece_before"]
    # Rows of a calibrated run are brought back before they are fitted.
    (plain, *_), (undone, *_) = (calibrating.cases([out], m)["castings"] for m in (None, read))
    assert undone.p == pytest.approx(read.kinds["castings"].undo(plain.rule, plain.p))
    assert undone.p != plain.p


def test_extract_applies_it(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    from newsextract.extractor import Extractor
    from newsextract.pipeline import model_path

    if not model_path().is_dir():
        pytest.skip("no model")
    import newsextract

    text = "Ann Lee plays Mara Voss in Smoke."
    plain: Extractor = newsextract.load()
    low = Calibration({"castings": Curve(1.0, -3.0)})
    path = tmp_path / "c.json"
    path.write_text(
        json.dumps(
            {
                "format": calibration.FORMAT,
                "kinds": {"castings": {"slope": 1, "intercept": -3, "rules": {}}},
            }
        )
    )
    (before,) = plain.extract(text).castings
    for given in (low, path):
        (after,) = newsextract.load(calibration=given).extract(text).castings
        assert after.confidence < before.confidence - 0.2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot read"), ("{", "no JSON"), ("{}", "not a calibration"), ("[]", "not a calibration"),
        ('{"format": "newsextract-calibration-1", "kinds": {"castings": {"slope": 0, "intercept": 0, "rules": {}}}}', "not a calibration"),
        ('{"format": "newsextract-calibration-1", "kinds": {"people": {"slope": 1, "intercept": 0, "rules": {}}}}', "not a calibration"),
        ('{"format": "newsextract-calibration-1", "kinds": {"castings": {"slope": NaN, "intercept": 0, "rules": {}}}}', "not a calibration"),
    ],
)  # fmt: skip
def test_bad_calibrations(tmp_path: Path, content: str | None, message: str) -> None:
    path = tmp_path / "c.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(UsageError, match=message):
        calibration.read(path)
