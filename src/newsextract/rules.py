"""Rule files: patterns and lists as data, the shipped ones and the user's own.

A rule file is JSON Lines; blank lines and lines that begin with ``#`` are skipped. Each line is
an object whose ``for`` says which table it feeds (``castings``, ``platforms``; the shipped files are
of one table and leave it out). A file with a fault is refused whole, with file and line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from newsextract.casting_words import BUILT_IN
from newsextract.errors import RulesError
from newsextract.rule_literals import literals

_MACRO = re.compile(r"\{([a-z_]+)\}")
CASTING_FIELDS = {
    "for",
    "rule",
    "pattern",
    "kind",
    "status",
    "example",
    "needs",
    "unless",
    "acting",
}
PLATFORM_FIELDS = {
    "for",
    "name",
    "id",
    "kind",
    "aliases",
    "ambiguous",
    "labelled",
    "countries",
    "wikidata",
    "former",
}


CASTING_VALUES = {
    "kind": ("acting", "voice", "self"),
    "status": ("confirmed", "in_talks", "rumoured", "former", "not_returning", ""),
}
PLATFORM_KINDS = ("streaming", "broadcast", "cable", "cinema", "digital_store", "radio", "stage")


@dataclass(frozen=True)
class CastingRule:
    """A pattern over masked sentences; ``needs`` is a word that must be there (a fast check).

    ``acting``: it counts only in sentences that name a work or speak of acting. ``unless``: the pattern does
    not count where this is found before what it matches. ``words``: one of these strings must be there for ``needs`` to match (a faster check); empty where none is known.
    ``needs`` is None where there is nothing but ``words`` to look for.
    """

    name: str
    pattern: re.Pattern[str]
    kind: str = "acting"
    status: str = "confirmed"
    needs: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    acting: bool = False
    words: tuple[str, ...] = ()

    def may_match(self, text: str) -> bool:
        """Whether a masked text, of one sentence or of several, has what the pattern needs."""
        # Looking for ten strings one by one takes a fraction of what one search for all of them takes.
        if self.words:
            for word in self.words:
                if word in text:
                    break
            else:
                return False
        return self.needs is None or self.needs.search(text) is not None


def shipped(name: str) -> str:
    """The text of ``data/en/<name>``."""
    return resources.files("newsextract").joinpath(f"data/en/{name}").read_text("utf-8")


def lines(source: str, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a JSON Lines text with their line numbers.

    Raises:
        RulesError: where a line is no JSON object.
    """
    for number, line in enumerate(source.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise RulesError(f"{name}:{number}: not JSON ({error.msg})") from None
        if not isinstance(row, dict):
            raise RulesError(f"{name}:{number}: a rule is a JSON object")
        yield number, row


def read_user(paths: Iterable[str | Path]) -> dict[str, list[dict[str, Any]]]:
    """Read users' rule files into lists by table, checked as far as can be without a Doc.

    Raises:
        RulesError: naming file and line; no rule of any file is taken then.
    """
    found: dict[str, list[dict[str, Any]]] = {"castings": [], "platforms": []}
    for path in paths:
        try:
            source = Path(path).read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise RulesError(f"{path}: cannot be read ({error})") from None
        for number, row in lines(source, str(path)):
            table = row.get("for")
            if table not in found:
                raise RulesError(f"{path}:{number}: 'for' must be one of {', '.join(found)}")
            found[table].append(row)
            check = compile_castings if table == "castings" else check_platform
            check([(number, row)], str(path))
    return found


def check_platform(rows: Iterable[tuple[int, dict[str, Any]]], name: str) -> None:
    """Raise :class:`RulesError` unless every row is a well-formed platform."""
    for number, row in rows:
        if unknown := set(row) - PLATFORM_FIELDS:
            raise RulesError(f"{name}:{number}: unknown field {sorted(unknown)[0]!r}")
        for field in ("name", "id", "kind"):
            if not isinstance(row.get(field), str) or not row[field]:
                raise RulesError(f"{name}:{number}: {field!r} is missing")
        if row["kind"] not in PLATFORM_KINDS:
            raise RulesError(f"{name}:{number}: 'kind' must be one of {', '.join(PLATFORM_KINDS)}")
        for field in ("aliases", "ambiguous", "labelled", "countries"):
            names = row.get(field, [])
            if not isinstance(names, list) or not all(isinstance(one, str) for one in names):
                raise RulesError(f"{name}:{number}: {field!r} must be a list of strings")
        if wrong := [c for c in row.get("countries", []) if not re.fullmatch("[A-Z]{2}", c)]:
            raise RulesError(f"{name}:{number}: {wrong[0]!r} is no country code like 'GB'")
        if not re.fullmatch(r"Q[1-9][0-9]*|", str(row.get("wikidata", ""))):
            raise RulesError(f"{name}:{number}: 'wikidata' must be an id like 'Q907311'")
        former = row.get("former", [])
        if not isinstance(former, list) or not all(
            isinstance(one, dict) and isinstance(one.get("name"), str) for one in former
        ):
            raise RulesError(f"{name}:{number}: 'former' must be a list of objects with a 'name'")


def compile_castings(rows: Iterable[tuple[int, dict[str, Any]]], name: str) -> list[CastingRule]:
    """Compile casting rules; rows with ``macro`` and ``is`` define words for braces below them."""
    macros = dict(BUILT_IN)
    if name != "castings.jsonl":
        macros |= _shipped_macros()
    rules = []
    for number, row in rows:
        where = f"{name}:{number}"
        if "macro" in row:
            macros[row["macro"]] = f"(?:{_expand(row['is'], macros, where)})"
            continue
        if unknown := set(row) - CASTING_FIELDS:
            raise RulesError(f"{where}: unknown field {sorted(unknown)[0]!r}")
        if not isinstance(row.get("rule"), str) or not isinstance(row.get("pattern"), str):
            raise RulesError(f"{where}: a casting rule needs 'rule' and 'pattern'")
        for field, allowed in CASTING_VALUES.items():
            if row.get(field, allowed[0]) not in allowed:
                raise RulesError(f"{where}: {field!r} must be one of {', '.join(allowed)}")
        for field in ("needs", "unless"):
            if not isinstance(row.get(field, ""), str):
                raise RulesError(f"{where}: {field!r} must be a string")
        try:
            pattern = re.compile(_expand(row["pattern"], macros, where))
            needs, unless = (
                re.compile(_expand(row[field], macros, where)) if field in row else None
                for field in ("needs", "unless")
            )
        except re.error as error:
            raise RulesError(f"{where}: bad pattern ({error})") from None
        if not {"actor", "actors", "cast"} & set(pattern.groupindex):
            raise RulesError(f"{where}: the pattern names no {{actor}}, {{actors}} or {{cast}}")
        words = literals(needs.pattern) if needs else ()
        if needs and needs.pattern == "|".join(words):
            needs = None
        rules.append(
            CastingRule(
                row["rule"],
                pattern,
                row.get("kind", "acting"),
                row.get("status", ""),
                needs,
                unless,
                bool(row.get("acting")),
                words,
            )
        )
    return rules


def _expand(pattern: str, macros: dict[str, str], where: str) -> str:
    def put(match: re.Match[str]) -> str:
        if match[1] not in macros:
            raise RulesError(f"{where}: unknown name {{{match[1]}}}")
        return macros[match[1]]

    return _MACRO.sub(put, pattern)


@cache
def _shipped_macros() -> dict[str, str]:
    macros = dict(BUILT_IN)
    for number, row in lines(shipped("castings.jsonl"), "castings.jsonl"):
        if "macro" in row:
            where = f"castings.jsonl:{number}"
            macros[row["macro"]] = f"(?:{_expand(row['is'], macros, where)})"
    return macros


@cache
def shipped_castings() -> tuple[CastingRule, ...]:
    """The casting rules that come with the package."""
    source = shipped("castings.jsonl")
    return tuple(compile_castings(lines(source, "castings.jsonl"), "castings.jsonl"))
