"""Rule files: what a user's file may hold, and that a bad one is refused whole with its place."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from newsextract import rules
from newsextract.errors import NewsextractError, RulesError
from newsextract.masking import PLACEHOLDERS

P, C = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"]
CASTING = {"for": "castings", "rule": "haunts", "pattern": "{actor} haunts {character}"}
PLATFORM = {"for": "platforms", "name": "Fenland+", "id": "fenland-plus", "kind": "streaming"}


def write(path: Path, *rows: Any) -> Path:
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in rows), "utf-8")
    return path


def test_users_rows_by_table(tmp_path: Path) -> None:
    path = write(tmp_path / "mine.jsonl", "# mine", "", CASTING, "  ", PLATFORM)
    assert rules.read_user([path]) == {"castings": [CASTING], "platforms": [PLATFORM]}


def test_several_files_and_a_byte_order_mark(tmp_path: Path) -> None:
    first = write(tmp_path / "a.jsonl", "\ufeff" + json.dumps(CASTING))
    second = write(tmp_path / "b.jsonl", PLATFORM)
    found = rules.read_user([first, str(second)])
    assert (len(found["castings"]), len(found["platforms"])) == (1, 1)
    assert rules.read_user([]) == {"castings": [], "platforms": []}


def without(row: dict[str, Any], field: str) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != field}


BAD = {
    "not_json": "{'for': 'castings'}",
    "cut_off": '{"for": "castings"',
    "no_object": '["castings"]',
    "number": "3",
    "no_table": without(CASTING, "for"),
    "unknown_table": {**CASTING, "for": "quotes"},
    "casting_unknown_field": {**CASTING, "weight": 2},
    "casting_no_rule": without(CASTING, "rule"),
    "casting_no_pattern": without(CASTING, "pattern"),
    "casting_pattern_no_text": {**CASTING, "pattern": 3},
    "casting_bad_pattern": {**CASTING, "pattern": "{actor} (haunts {character}"},
    "casting_bad_needs": {**CASTING, "needs": "haunts("},
    "casting_bad_unless": {**CASTING, "unless": "ghosts("},
    "casting_unless_no_text": {**CASTING, "unless": ["ghosts"]},
    "casting_unknown_brace": {**CASTING, "pattern": "{actor} haunts {ghost}"},
    "casting_no_actor": {**CASTING, "pattern": "haunted by {character}"},
    "platform_unknown_field": {**PLATFORM, "colour": "red"},
    "platform_no_name": without(PLATFORM, "name"),
    "platform_empty_id": {**PLATFORM, "id": ""},
    "platform_no_kind": without(PLATFORM, "kind"),
    "platform_aliases_no_strings": {**PLATFORM, "aliases": [1]},
    "platform_ambiguous_no_strings": {**PLATFORM, "ambiguous": [None]},
}


@pytest.mark.parametrize("row", BAD.values(), ids=BAD)
def test_bad_file_is_refused_with_file_and_line(tmp_path: Path, row: Any) -> None:
    path = write(tmp_path / "bad.jsonl", PLATFORM, "# a comment", row, CASTING)
    with pytest.raises(RulesError, match=rf"{re.escape(str(path))}:3: \S"):
        rules.read_user([path])


# A reader of rule files must name the fault, not fall over it later.
KNOWN_BAD = {
    "casting_kind": {**CASTING, "kind": "singing"},
    "casting_status": {**CASTING, "status": "perhaps"},
    "platform_kind": {**PLATFORM, "kind": "carrier pigeon"},
    "platform_alias_is_a_string": {**PLATFORM, "aliases": "Fen"},
    "platform_country_is_a_string": {**PLATFORM, "countries": "GB"},
    "platform_country_in_words": {**PLATFORM, "countries": ["Britain"]},
    "platform_wikidata_is_no_id": {**PLATFORM, "wikidata": "907311"},
    "platform_former_is_a_name": {**PLATFORM, "former": ["Fenflix"]},
    "platform_former_without_name": {**PLATFORM, "former": [{"to": "2020"}]},
    "casting_needs_no_text": {**CASTING, "needs": 3},
}


@pytest.mark.parametrize("row", KNOWN_BAD.values(), ids=KNOWN_BAD)
def test_bad_value_is_refused(tmp_path: Path, row: Any) -> None:
    path = write(tmp_path / "bad.jsonl", row)
    with pytest.raises(RulesError, match=rf"{re.escape(str(path))}:1: \S"):
        rules.read_user([path])


def test_unreadable_files(tmp_path: Path) -> None:
    with pytest.raises(RulesError, match="nowhere"):
        rules.read_user([tmp_path / "nowhere.jsonl"])
    (tmp_path / "latin.jsonl").write_bytes(b'{"for": "caf\xe9"}')
    with pytest.raises(RulesError, match=r"latin\.jsonl"):
        rules.read_user([tmp_path / "latin.jsonl"])
    assert issubclass(RulesError, NewsextractError)


def test_lines_keep_their_numbers() -> None:
    found = list(rules.lines('# one\n\n{"a": 1}\n  # four\n{"a": 2}\n', "x"))
    assert found == [(3, {"a": 1}), (5, {"a": 2})]


def test_macros_hold_for_the_rows_below_them() -> None:
    rows = [
        (1, {"macro": "verb", "is": "haunts|stalks"}),
        (2, {**CASTING, "pattern": "{actor} {verb} {character}"}),
    ]
    (rule,) = rules.compile_castings(rows, "mine.jsonl")
    for verb in ("haunts", "stalks"):
        match = rule.pattern.search(f"{P} {verb} {C}")
        assert match is not None
        assert (match["actor"], match["character"]) == (P, C)
    with pytest.raises(RulesError, match=r"mine\.jsonl:1: unknown name \{verb\}"):
        rules.compile_castings([(1, rows[1][1])], "mine.jsonl")


def test_users_rules_may_use_the_shipped_macros() -> None:
    row = {**CASTING, "pattern": "{actor} {aux}(?:{plays_word}) only {character}"}
    (rule,) = rules.compile_castings([(1, row)], "mine.jsonl")
    for words in ("will play", "plays", "memorably portrayed"):
        match = rule.pattern.search(f"{P} {words} only {C}")
        assert match is not None, words
        assert (match["actor"], match["character"]) == (P, C)


def test_defaults_of_a_casting_rule() -> None:
    (rule,) = rules.compile_castings([(1, CASTING)], "mine.jsonl")
    assert (rule.name, rule.kind, rule.needs, rule.acting) == ("haunts", "acting", None, False)


SHIPPED = rules.shipped_castings()


@pytest.mark.parametrize("rule", SHIPPED, ids=[f"{n}_{r.name}" for n, r in enumerate(SHIPPED)])
def test_shipped_rule(rule: rules.CastingRule) -> None:
    assert re.fullmatch(r"[a-z_]+", rule.name)
    assert rule.kind in ("acting", "voice", "self")
    assert rule.status in ("", "confirmed", "in_talks", "rumoured", "former", "not_returning")
    assert {"actor", "actors", "cast"} & set(rule.pattern.groupindex)
    assert not rule.pattern.search("")


@pytest.mark.parametrize("character", ["Mara", "Mara Voss", "Mara of Marsh"])
def test_a_character_in_capitals_may_be_unmarked(character: str) -> None:
    (rule,) = rules.compile_castings([(1, CASTING)], "mine.jsonl")
    match = rule.pattern.search(f"{P} haunts {character}.")
    assert match is not None
    assert match["character"] == character


@pytest.mark.parametrize("words", ["the house", "I", "mara", f"{C}'s house"])
def test_these_are_no_characters(words: str) -> None:
    (rule,) = rules.compile_castings([(1, CASTING)], "mine.jsonl")
    assert rule.pattern.search(f"{P} haunts {words}") is None


@pytest.mark.parametrize(
    ("needs", "words"),
    [
        ("voic|vocal", ("voic", "vocal")),
        (r"\bas\b", ("as",)),
        (r"\(as\b", ("(as",)),
        ("[Cc]ast|line-?up", ("ast", "line")),
        ("['’]s?\\b", ()),  # nothing that must be there
        ("(?:a|b)c", ()),
        ("a.c|de", ()),
    ],
)
def test_words_that_a_rule_needs(needs: str, words: tuple[str, ...]) -> None:
    row = {"rule": "r", "pattern": "{actor} x", "needs": needs}
    (rule,) = rules.compile_castings([(1, row)], "f")
    assert rule.words == words


def test_a_rule_may_match_where_its_words_stand() -> None:
    (rule,) = rules.compile_castings(
        [(1, {"rule": "r", "pattern": "{actor} x", "needs": r"\bas\b"})], "f"
    )
    assert rule.may_match("seen as such")
    assert not rule.may_match("the last one")
    assert not rule.may_match("nothing")


@pytest.mark.parametrize("separator", [", and the maker ", ", and ", " and ", ", the maker ", ", "])
def test_a_long_list_is_read_in_one_way(separator: str) -> None:
    """Where a list could be read in two ways at each name, this would not end."""
    text = separator.join([PLACEHOLDERS["PERSON"]] * 60) + ", and the megged lead."
    for rule in rules.shipped_castings():
        if rule.name in ("joins_cast", "also_appear", "cast_includes", "starring", "with_cast"):
            assert all(match.end() <= len(text) for match in rule.pattern.finditer(text))


def test_plain_strings_are_all_that_is_looked_for() -> None:
    """Where ``needs`` is nothing but strings, no expression is tried after them."""
    plain, more = (
        rules.compile_castings([(1, {"rule": "r", "pattern": "{actor} x", "needs": needs})], "f")[0]
        for needs in ("plays|stars", r"\bas\b")
    )
    assert plain.needs is None
    assert [plain.may_match(text) for text in ("she plays", "the stars", "was")] == [
        True,
        True,
        False,
    ]
    assert more.needs is not None
    assert [more.may_match(text) for text in ("as", "was")] == [True, False]
