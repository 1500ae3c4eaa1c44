"""Score what the GPU stages left, and some means of them, and pack the best two: ``python device_pick.py pick FOLDER OUT``.

Weights that began from the same ones may be averaged (Wortsman et al. 2022). Writes ``best.0`` and on, 16-bit, and ``second.0`` and on,
8-bit, in parts of 15 MB. ``device_pick.py parts FOLDER OUT STAGE ...`` packs other stages as they are. ``device_pick.py unpack OUT`` turns
what lies there into ``work/NAME.pt`` and ``work/NAME.heads.pt`` for ``export.py``.
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
    "half": ("begin", "again"),
    "pair": ("again", "beside"),
    "mean": ("again", "taught"),
    "both": ("taught", "more"),
    "all": ("again", "beside", "taught", "more"),
    "near": ("begin", "again", "beside", "taught", "more"),
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
    sets = {n: device_batches.plain(device_batches.load(n, folder), 8192) for n in ("dev", "real")}
    stages = ("begin", "again", "beside", "taught", "more")
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
        each = {split: score(model, batches) for split, batches in sets.items()}
        for split, found in each.items():
            print(name, split, " ".join(f"{k} {v:.4f}" for k, v in found.items()), flush=True)
        # As much for the few articles about real works as for the many others.
        scores[name] = each["dev"] | {"both": each["dev"]["mean"] + each["real"]["mean"]}
    first, second = sorted(scores, key=lambda n: -scores[n]["both"])[:2]
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


def parts(folder: Path, out: Path, stages: list[str]) -> None:
    """Write the weights of stages, 7-bit."""
    for stage in stages:
        state = torch.load(folder / f"{stage}.pt", map_location="cpu")
        encoder = {n: t for n, t in state["encoder"].items() if n != "words.weight"}
        heads = {f"heads.{n}": t for n, t in state["heads"].items()}
        write(stage, squeezed({**encoder, **heads}, 7), out)


def unpack(out: Path) -> None:
    """What lies in a folder as weights of stages, with the word vectors that shipped."""
    from product import rebuilt

    codes = torch.load(WORK / "words.pt")
    words = rebuilt(codes["codes"], codes["centres"].float(), codes["lengths"].float())
    for name in sorted({p.name.rpartition(".")[0] for p in out.glob("*.[0-9]")}):
        content = b"".join(p.read_bytes() for p in sorted(out.glob(f"{name}.[0-9]")))
        if name == "best":
            best = torch.load(io.BytesIO(content), weights_only=True)
            print(best["name"], best["settings"], best["scores"])
            encoder = {n: t.float() for n, t in best["encoder"].items()}
            heads = {n: t.float() for n, t in best["heads"].items()}
        else:
            state = restored(content)
            heads = {
                n.removeprefix("heads."): t for n, t in state.items() if n.startswith("heads.")
            }
            encoder = {n: t for n, t in state.items() if not n.startswith("heads.")}
        torch.save(encoder | {"words.weight": words}, WORK / f"{name}.pt")
        torch.save(heads, WORK / f"{name}.heads.pt")
        print(f"{name}.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=("pick", "parts", "unpack"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("stages", nargs="*")
    options = parser.parse_args()
    if options.command == "unpack":
        unpack(options.folder)
    elif options.command == "parts":
        parts(options.folder, options.out, options.stages)
    else:
        pick(options.folder, options.out)


if __name__ == "__main__":
    main()
