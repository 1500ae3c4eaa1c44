"""The README's command line reference, from the command line itself.

python scripts/cli_reference.py           # writes it between the markers
python scripts/cli_reference.py --check   # exit status 1 if it is stale
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import typer
from typer.models import ArgumentInfo, OptionInfo

from newsextract.cli import app

README = Path(__file__).resolve().parents[1] / "README.md"
BEGIN = "<!-- cli: python scripts/cli_reference.py -->"
END = "<!-- /cli -->"
_VALUES = {int: "N", float: "X", str: "TEXT"}


@dataclass(frozen=True)
class Parameter:
    """An argument or option of a verb. ``names`` is empty for an argument, ``value`` for a flag."""

    names: str
    value: str
    help: str
    required: bool

    @property
    def shown(self) -> str:
        return " ".join(filter(None, (self.names, self.value)))

    @property
    def in_usage(self) -> str:
        return " ".join(filter(None, (self.names.split(",")[0], self.value)))


def reference() -> str:
    """The reference in Markdown: a part for each verb, all folded.

    It is made from the verbs' signatures and not from ``--help``, whose layout changes from one
    version of Typer to the next.
    """
    parts = "\n".join(_verbs(app, "newsextract"))
    return f"<details>\n<summary>Every verb and option</summary>\n\n{parts}\n</details>"


def _verbs(part: typer.Typer, path: str) -> Iterator[str]:
    for command in part.registered_commands:
        assert command.callback is not None
        yield _verb(command.callback, f"{path} {command.name or command.callback.__name__}")
    for group in part.registered_groups:
        assert group.typer_instance is not None
        yield from _verbs(group.typer_instance, f"{path} {group.name}")


def _verb(function: Callable[..., Any], path: str) -> str:
    found = list(_parameters(function))
    given = [one.in_usage for one in found if one.required or not one.names]
    usage = " ".join([path, *given, "[OPTIONS]"])
    lines = [f"**`{usage}`**", "", inspect.cleandoc(function.__doc__ or ""), ""]
    lines += [f"- `{one.shown}`: {one.help}" for one in found]
    return "\n".join(lines) + "\n"


def _parameters(function: Callable[..., Any]) -> Iterator[Parameter]:
    hints = get_type_hints(function, include_extras=True)
    for name, parameter in inspect.signature(function).parameters.items():
        kind, info = get_args(hints[name])[:2]
        assert isinstance(info, ArgumentInfo | OptionInfo)
        required = parameter.default is inspect.Parameter.empty
        help = " ".join((info.help or "").split())
        if kind in (int, float) and not required:
            help += f" [default: {parameter.default}]"
        value = info.metavar or _VALUES.get(kind) or "TEXT"
        if isinstance(info, ArgumentInfo):
            yield Parameter("", value, help, required)
        else:
            names = sorted(info.param_decls or (), key=len, reverse=True)
            if not names or not names[0].startswith("--"):
                names.insert(0, f"--{name.replace('_', '-')}")
            yield Parameter(", ".join(names), "" if kind is bool else value, help, required)


def renewed(readme: str) -> str:
    """``readme`` with the reference as it is today.

    Raises:
        ValueError: A marker is missing.
    """
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the README needs the lines {BEGIN} and {END}")
    return f"{before}{BEGIN}\n{reference()}\n{END}{after}"


def main() -> None:
    readme = README.read_text(encoding="utf-8")
    new = renewed(readme)
    if "--check" in sys.argv[1:]:
        if new != readme:
            raise SystemExit("README.md: the command line reference is stale; run this script")
    elif new != readme:
        README.write_text(new, encoding="utf-8", newline="\n")
        print("README.md: command line reference written")


if __name__ == "__main__":
    main()
