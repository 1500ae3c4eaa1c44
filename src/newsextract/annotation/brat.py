"""brat: a ``.txt`` and an ``.ann`` an article in its standoff format, and ``annotation.conf``.

Castings and speakers are relations (R), releases are events (E) whose trigger is the date. The
``.txt`` is the article's text, byte for byte in UTF-8, ``\\r\\n`` kept; offsets are code points.
Every span is in one piece; in the text that the ``.ann`` repeats, each line break is a blank.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from newsextract.annotation.spans import LABELS, RELATIONS, Annotated

FOLDER = "brat"
CONFIG = "annotation.conf"
_EVENT = "Release"
_BREAK = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029\t]")
_OTHER = re.compile(r"[^\w.\-]+")


def write(folder: Path, articles: Iterable[Annotated]) -> list[str]:
    """Write the folder ``brat`` anew; return the files' names."""
    target = folder / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    (target / CONFIG).write_text(config(), encoding="utf-8", newline="\n")
    names = [f"{FOLDER}/{CONFIG}"]
    for article in articles:
        stem = file_stem(article.id)
        for extension, text in (("txt", article.text), ("ann", "".join(lines(article)))):
            with open(target / f"{stem}.{extension}", "w", encoding="utf-8", newline="") as file:
                file.write(text)
            names.append(f"{FOLDER}/{stem}.{extension}")
    return names


def file_stem(article_id: str) -> str:
    """A file name for an article; distinct for distinct ids, on any file system."""
    plain = _OTHER.sub("_", article_id).strip("._")[-80:]
    return f"{plain}-{sha256(article_id.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def lines(article: Annotated) -> Iterator[str]:
    """Yield the lines of the article's ``.ann``."""
    for number, span in enumerate(article.spans, 1):
        text = _BREAK.sub(" ", article.text[span.start : span.end])
        yield f"T{number}\t{span.label} {span.start} {span.end}\t{text}\n"
    trigger = len(article.spans)
    dated = (row for row in article.record.releases if 0 <= row.start < row.end)
    for number, row in enumerate(dated, 1):
        # An event's trigger has the event's type, so the date's own span stands beside it.
        trigger += 1
        text = _BREAK.sub(" ", article.text[row.start : row.end])
        yield f"T{trigger}\t{_EVENT} {row.start} {row.end}\t{text}\n"
        near = article.near.get(row.id, {})
        roles = "".join(f" {role.title()}:T{index + 1}" for role, index in near.items())
        yield f"E{number}\t{_EVENT}:T{trigger}{roles}\n"
    told = (relation for relation in article.relations if relation.kind != "releases")
    for number, one in enumerate(told, 1):
        yield f"R{number}\t{one.label} Arg1:T{one.head + 1} Arg2:T{one.child + 1}\t\n"


def config() -> str:
    """``annotation.conf``: what brat must know of the labels."""
    told = {label: ends for label, ends in RELATIONS.items() if label not in ("COMES_OUT", "ON")}
    relations = [
        f"{label}\tArg1:{head}, Arg2:{child}" + ("|PERSON|CHARACTER" if label == "SAID_BY" else "")
        for label, (head, child) in told.items()
    ]
    overlap = "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
    return "\n".join(
        [
            "[entities]", *LABELS, "", "[relations]", *relations, overlap, "",
            "[events]", f"{_EVENT}\tWork?:WORK, Platform?:PLATFORM", "", "[attributes]", "",
        ]
    )  # fmt: skip
