"""Weights small enough to carry: ``python device_weights.py pack STAGE`` here, ``unpack FOLDER`` on the machine with the GPU.

Matrices become 7- or 8-bit integers, quantised per row, and Huffman codes; training repairs the rounding. Packs MPNet as
pretrained (``mpnet``, in parts, for what is carried at once is limited) and the weights of a stage to begin from (``begin``; ``shipped``
is what shipped last). The word vectors of both are those of ``words.pt``, which training leaves as they are.
"""

from __future__ import annotations

import argparse
import pickle
import zlib
from pathlib import Path

import numpy as np
import torch
from product import rebuilt
from torch import Tensor

Tensors = dict[str, Tensor]
MPNET_LAYERS = 12
PART = 54_000_000  # bytes


def quantised(value: Tensor, bits: int) -> tuple[np.ndarray, np.ndarray]:
    """[N, D] integers of so many bits and [N, 1] steps."""
    step = (value.abs().amax(1, keepdim=True) / (2 ** (bits - 1) - 1)).clamp(min=1e-12)
    return (value / step).round().to(torch.int8).numpy(), step.numpy().astype(np.float32)


def squeezed(state: Tensors, bits: int) -> bytes:
    """Weights as bytes."""
    made = {}
    for name, value in state.items():
        large = value.ndim == 2 and value.numel() > 20_000
        made[name] = quantised(value.float(), bits) if large else value.half().numpy()
    packer = zlib.compressobj(9, strategy=zlib.Z_HUFFMAN_ONLY)
    return packer.compress(pickle.dumps(made)) + packer.flush()


def restored(content: bytes) -> Tensors:
    """What :func:`squeezed` made, as float32."""
    made = pickle.loads(zlib.decompress(content))  # our own file
    state = {}
    for name, value in made.items():
        if isinstance(value, tuple):
            state[name] = torch.from_numpy(value[0].astype(np.float32) * value[1])
        else:
            state[name] = torch.from_numpy(value.astype(np.float32))
    return state


def pack(stage: str) -> None:
    """Write ``mpnet.0``, ``mpnet.1`` …, ``begin.0``, ``begin.heads.0`` and ``words.pt`` into ``work/device``."""
    from encoder import lower
    from teacher import Teacher, load_mpnet

    work = Path(__file__).resolve().parent / "work"
    out = work / "device"
    out.mkdir(exist_ok=True)
    teacher = Teacher()
    load_mpnet(teacher, work / "mpnet/model.safetensors")
    mpnet = lower(teacher.state_dict(), MPNET_LAYERS, teacher.places).state_dict()
    begin = torch.load(work / f"{stage}.pt")
    heads = torch.load(work / f"{stage}.heads.pt")
    for name, state, bits in (
        ("mpnet", mpnet, 7),
        ("begin", begin, 8),
        ("begin.heads", heads, 8),
    ):
        content = squeezed({n: t for n, t in state.items() if n != "words.weight"}, bits)
        for old in out.glob(f"{name}.[0-9]"):
            old.unlink()
        for number, at in enumerate(range(0, len(content), PART)):
            path = out / f"{name}.{number}"
            path.write_bytes(content[at : at + PART])
            print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")
    codes = torch.load(work / "words.pt")
    torch.save(
        {n: t.half() if t.is_floating_point() else t for n, t in codes.items()}, out / "words.pt"
    )


def unpack(folder: Path) -> None:
    """Turn what :func:`pack` wrote into ``mpnet.pt`` and ``begin.pt``."""
    codes = torch.load(folder / "words.pt")
    words = rebuilt(codes["codes"], codes["centres"].float(), codes["lengths"].float())

    def read(name: str) -> Tensors:
        parts = sorted(folder.glob(f"{name}.[0-9]"))
        return restored(b"".join(part.read_bytes() for part in parts))

    for name, heads in (("mpnet", None), ("begin", "begin.heads")):
        if not (folder / f"{name}.0").exists():
            continue
        state = read(name) | {"words.weight": words}
        made = {"encoder": state, "heads": read(heads) if heads else None}
        partial = folder / f"{name}.partial"
        torch.save(made, partial)
        partial.rename(folder / f"{name}.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=("pack", "unpack"))
    parser.add_argument("what", help="stage to begin from, or folder to unpack in")
    options = parser.parse_args()
    if options.command == "pack":
        pack(options.what)
    else:
        unpack(Path(options.what))


if __name__ == "__main__":
    main()
