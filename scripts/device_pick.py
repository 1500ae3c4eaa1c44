"""Score what the GPU stages left, and some means of them, and pack the best two: ``python device_pick.py FOLDER OUT``.

Weights that began from the same ones may be averaged (Wortsman et al. 2022). Writes ``best.0`` and on, 16-bit, and ``second.0`` and on,
8-bit, in parts of 15 MB; ``python device_pick.py --unpack OUT --to NAME`` turns ``best`` into ``work/NAME.pt`` and
``work/NAME.heads.pt`` for ``export.py``, and ``second`` into ``work/second.pt`` and ``work/second.heads.pt``.
"""

from __future__ import annotations

import argparse
import io
from pathlib import Path
from typing import Any

import torch
from device_weights import restored, squeezed
from torch import Tensor

PART = 15_000_000
WORK = Path(__file__).resolve().parent / "work"
MEANS = {
    "mean": ("again", "taught"),
    "nearer": ("shipped", "more"),
}
State = dict[str, Any]


def mean(states: list[State]) -> State:
    """The mean of encoders and heads of one shape."""
    made: State = {"settings": states[-1]["settings"]}
    for kind in ("encoder", "heads"):
        names: dict[str, Tensor] = states[0][kind]
        made[kind] = {n: sum(s[kind][n].float() for s in states) / len(states) for n in names}
    return made


def write(name: str, content: bytes, out: Path) -> None:
    for number, at in enumerate(range(0, len(content), PART)):
        (out / f"{name}.{number}").write_bytes(content[at : at + PART])


def pick(folder: Path, out: Path) -> None:
    """Score all candidates on dev and write the best two."""
    import device_batches
    from device_train import Model, score

    device = "cuda" if torch.cuda.is_available() else "cpu"
    dev = device_batches.plain(device_batches.load("dev", folder), 8192)
    stages = ("shipped", "again", "taught", "more")
    states = {s: torch.load(folder / f"{s}.pt") for s in stages if (folder / f"{s}.pt").exists()}
    for state in states.values():
        state.setdefault("settings", {"encoder": "slim", "layers": 6})
    for name, parts in MEANS.items():
        if all(part in states for part in parts):
            states[name] = mean([states[part] for part in parts])
    scores = {}
    for name, state in states.items():
        model = Model(state["settings"], device)
        model.load(state["encoder"], state["heads"])
        model.place()
        scores[name] = score(model, dev)
        print(name, " ".join(f"{k} {v:.4f}" for k, v in scores[name].items()), flush=True)
    first, second = sorted(scores, key=lambda n: -scores[n]["mean"])[:2]
    print(f"best {first}, second {second}")
    for name, label in ((first, "best"), (second, "second")):
        state = states[name]
        encoder = {n: t for n, t in state["encoder"].items() if n != "words.weight"}
        if label == "best":
            made = {"name": name, "settings": state["settings"], "scores": scores[name]}
            made |= {"encoder": {n: t.half() for n, t in encoder.items()}}
            made |= {"heads": {n: t.half() for n, t in state["heads"].items()}}
            buffer = io.BytesIO()
            torch.save(made, buffer)
            write(label, buffer.getvalue(), out)
        else:
            heads = {f"heads.{n}": t for n, t in state["heads"].items()}
            write(label, squeezed({**encoder, **heads}, 8), out)


def unpack(out: Path, to: str) -> None:
    """``best`` (and ``second``) as weights of a stage, with the word vectors that shipped."""
    from product import rebuilt

    codes = torch.load(WORK / "words.pt")
    words = rebuilt(codes["codes"], codes["centres"].float(), codes["lengths"].float())
    content = b"".join(p.read_bytes() for p in sorted(out.glob("best.[0-9]")))
    best = torch.load(io.BytesIO(content), weights_only=True)
    print(best["name"], best["settings"], best["scores"])
    encoder = {n: t.float() for n, t in best["encoder"].items()} | {"words.weight": words}
    torch.save(encoder, WORK / f"{to}.pt")
    torch.save({n: t.float() for n, t in best["heads"].items()}, WORK / f"{to}.heads.pt")
    state = restored(b"".join(p.read_bytes() for p in sorted(out.glob("second.[0-9]"))))
    heads = {n.removeprefix("heads."): t for n, t in state.items() if n.startswith("heads.")}
    encoder = {n: t for n, t in state.items() if not n.startswith("heads.")}
    torch.save(encoder | {"words.weight": words}, WORK / "second.pt")
    torch.save(heads, WORK / "second.heads.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--unpack", action="store_true")
    parser.add_argument("--to", default="device", help="name of the weights that --unpack writes")
    options = parser.parse_args()
    if options.unpack:
        unpack(options.folder, options.to)
    else:
        pick(options.folder, options.out)


if __name__ == "__main__":
    main()
