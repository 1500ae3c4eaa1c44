"""Mutated articles through the whole line: each must end in the records or in errors.csv.

    python scripts/fuzz.py --articles 20000            # prints a line for each round of 400
    python scripts/fuzz.py --seed 1 --start 17         # goes on at round 17

A round is a folder of broken articles of every format, made from the sample articles by
``--seed`` and its number alone, and run with limits of time and memory. It fails, and its folder is
kept, if an article is missing or comes twice, if the line raised (code ``failed``), or if a worker
crashed or hung (``crashed``, ``timeout``).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from newsextract import batch

ROOT = Path(__file__).resolve().parents[1]
ROUND = 400
BAD = ("failed", "crashed", "timeout", "memory")
MARKS = "\"'“”‘’«»„‚`´‹›「」()[]{}<>:;,.!?—–-…·•*#_|/\\&%$@~^=+"
ODD = "\ufeff\u200b\u200d\u202e\u0301\xa0\x00\x07\x1b\x85\u2028\u2029\t\r\n\v\f🎬ßİŉﬁ𝔐﷽\ud800"
WORDS = (
    "plays", "stars as", "voiced by", "premieres on", "Netflix", "July 9", "next Friday", "2025-26",
    "said", "“", "”", "Mr.", "Season 2", "Episodes 1-8", "3 a.m. ET", "the 1990s", "(", ")", "—",
    "Cast: ", "\n\n", "\n- ", "Q: ", "A: ", "http://a.b/c?d=e", "Feb. 30", "31/12/1", "00:00",
)  # fmt: skip
TAGS = (
    "<p>", "</p>", "<b>", "<!--", "-->", "<script>", "</script>", "<table><tr><td>", "&nbsp;", "&#0;",
    "&lt;", "<br/>", "<a href='", "'>", "<![CDATA[", "]]>", "<div>" * 50, "<meta name=date content=",
)  # fmt: skip

Mutation = Callable[[random.Random, str], str]


def place(rng: random.Random, text: str) -> int:
    return rng.randint(0, len(text))


def insert(rng: random.Random, text: str, piece: str) -> str:
    at = place(rng, text)
    return text[:at] + piece + text[at:]


def cut(rng: random.Random, text: str) -> str:
    a, b = sorted((place(rng, text), place(rng, text)))
    return text[:a] + text[min(b, a + 200) :]


def double(rng: random.Random, text: str) -> str:
    a = place(rng, text)
    piece = text[a : a + rng.randint(1, 80)]
    return insert(rng, text, piece * rng.choice((1, 1, 2, 20)))


def swap(rng: random.Random, text: str) -> str:
    a = place(rng, text)
    new = "".join(rng.choice(MARKS + ODD) for _ in range(rng.randint(1, 6)))
    return text[:a] + new + text[a + len(new) :]


def run_of(rng: random.Random, text: str) -> str:
    unit = rng.choice((*MARKS, *ODD, " ", "\n", "a", "A", "9", ". ", "“ ", "Ann ", "Mr. ", "and "))
    return insert(rng, text, unit * rng.choice((10, 50, 300, 300, 2000)))


def case(rng: random.Random, text: str) -> str:
    a = place(rng, text)
    return (
        text[:a]
        + rng.choice((str.upper, str.lower, str.title))(text[a : a + 200])
        + text[a + 200 :]
    )


def shuffle(rng: random.Random, text: str) -> str:
    words = text.split(" ")
    a = rng.randint(0, len(words))
    part = words[a : a + 30]
    rng.shuffle(part)
    return " ".join(words[:a] + part + words[a + 30 :])


MUTATIONS: tuple[Mutation, ...] = (
    cut, double, swap, run_of, case, shuffle,
    lambda rng, text: insert(rng, text, rng.choice(WORDS)),
    lambda rng, text: insert(rng, text, f" {rng.choice(WORDS)} {rng.choice(WORDS)} "),
    lambda rng, text: insert(rng, text, rng.choice(TAGS)),
    lambda rng, text: insert(rng, text, rng.choice(MARKS)),
    lambda rng, text: text.replace(rng.choice("“”\"'’"), rng.choice(MARKS + " ")),
    lambda rng, text: text.replace("\n", rng.choice(("\r\n", "\r", " ", "\n\n\n", ""))),
    lambda rng, text: text.replace(rng.choice(("said", ".", " the", "as")), rng.choice(WORDS)),
)  # fmt: skip


def mutated(rng: random.Random, bases: list[str]) -> str:
    text = rng.choice(bases)
    at = rng.randint(0, max(0, len(text) - 300))
    text = text[at : at + rng.randint(30, 400)]
    for _ in range(rng.randint(1, 8)):
        text = rng.choice(MUTATIONS)(rng, text)[:20_000]
    if rng.random() < 0.004:
        text = text.replace("\n", " ") * rng.choice((20, 60))
    return text


def broken(rng: random.Random, data: bytes) -> bytes:
    """``data`` with some bytes changed, or as it is."""
    if rng.random() < 0.6:
        return data
    changed = bytearray(data)
    for _ in range(rng.choice((1, 3, 30))):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def encoded(rng: random.Random, text: str) -> bytes:
    encoding = rng.choice(("utf-8",) * 8 + ("cp1252", "utf-16", "utf-8-sig"))
    return text.encode(encoding, "replace")


def make(
    folder: Path, rng: random.Random, bases: list[str], articles: int
) -> tuple[set[str], set[str]]:
    """Write a round's files; return the ids that must come out, and the files whose rows must."""
    wanted: set[str] = set()
    rows: set[str] = set()
    number = 0
    while len(wanted) + len(rows) < articles:
        number += 1
        kind = rng.choice(("txt",) * 6 + ("md", "html", "html", "jsonl", "csv", "txt.gz", "raw"))
        name = f"{number:04}.{kind}"
        if kind in ("jsonl", "csv"):
            texts = {f"r{n}": mutated(rng, bases) for n in range(rng.randint(1, 12))}
            if kind == "jsonl":
                data = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in texts.items())
            else:
                out = io.StringIO(newline="")
                csv.writer(out).writerows([("id", "text"), *texts.items()])
                data = out.getvalue()
            (folder / name).write_bytes(data.encode("utf-8", "replace"))
            wanted |= {f"{name}#{i}" for i in texts}
        elif kind == "raw":
            name = f"{number:04}.{rng.choice(('jsonl', 'csv'))}"
            text = "id,text\n" + json.dumps({"text": mutated(rng, bases)}) + "\n"
            (folder / name).write_bytes(broken(rng, encoded(rng, text + mutated(rng, bases))))
            rows.add(name)
        else:
            text = mutated(rng, bases)
            if kind == "html":
                text = f"<html><body><p>{text}</p></body></html>" if rng.random() < 0.7 else text
            data_ = broken(rng, encoded(rng, text))
            data_ = gzip.compress(data_) if kind.endswith("gz") else data_
            (folder / name).write_bytes(broken(rng, data_) if rng.random() < 0.05 else data_)
            wanted.add(name)
    return wanted, rows


def check(out: Path, wanted: set[str], rows: set[str]) -> tuple[Counter[str], list[str]]:
    """(how many records and errors of each code there are, what is wrong)."""
    found: list[str] = []
    codes: Counter[str] = Counter()
    wrong = []
    with open(out / "records.jsonl", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            article = json.loads(line)["article"]
            found.append(article["id"])
            codes["records"] += 1
    with open(out / "errors.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            found.append(row["article_id"])
            codes[row["code"]] += 1
            if row["code"] in BAD:
                wrong.append(f"{row['article_id']}: {row['code']}: {row['message']}")
    wrong += [f"{id}: twice" for id, n in Counter(found).items() if n > 1]
    # A row that cannot be decoded is known by its line number: rows are counted, not named.
    sources = Counter(id.partition("#")[0] for id in found)
    due = Counter(id.partition("#")[0] for id in wanted)
    # A file that is no text as a whole is one error.
    wrong += [
        f"{name}: {sources[name]} of {n} rows"
        for name, n in due.items()
        if sources[name] != n and name not in found
    ]
    wrong += [f"{name}: missing" for name in sorted(rows - sources.keys())]
    wrong += [f"{name}: unknown" for name in sorted(sources.keys() - rows - due.keys())]
    return codes, wrong


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", type=int, default=0, help="first round")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--max-seconds", type=float, default=600)
    args = parser.parse_args()

    paths = sorted((ROOT / "corpus" / "articles").rglob("*.txt"))
    bases = [path.read_text(encoding="utf-8") for path in paths]
    total: Counter[str] = Counter()
    failures, begun = 0, time.monotonic()
    for number in range(args.start, -(-args.articles // ROUND)):
        folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{args.seed}-{number}-"))
        (folder / "in").mkdir()
        wanted, rows = make(folder / "in", random.Random(f"{args.seed}-{number}"), bases, ROUND)
        summary = batch.run(
            [folder / "in"], folder / "out", jobs=args.jobs, any_language=True,
            max_seconds=args.max_seconds, max_memory=None,
        )  # fmt: skip
        codes, wrong = check(folder / "out", wanted, rows)
        total += codes
        rate = (summary.articles + summary.errors) / summary.seconds
        print(
            f"seed {args.seed} round {number}: {dict(codes)}, {rate:.0f} articles/s"
            + "".join(f"\n  {line}" for line in wrong[:10]),
            flush=True,
        )
        if wrong:
            failures += len(wrong)
            print(f"  kept: {folder}", flush=True)
        else:
            shutil.rmtree(folder)
    done = sum(total.values())
    seconds = time.monotonic() - begun
    print(f"{done} articles in {seconds:.0f} s: {dict(total)}; {failures} wrong")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
