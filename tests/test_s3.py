"""A run from and to an object store that speaks S3 (moto's server, if it is installed)."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_batch import content
from test_remote import fill, load, put, tables_of, taken

from newsextract import batch

moto = pytest.importorskip("moto.server")
pytest.importorskip("s3fs")


@pytest.mark.parametrize("options", [{"jobs": 2}, {"jobs": 1, "cluster": "local"}])
def test_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: dict[str, object]
) -> None:
    import fsspec

    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    try:
        host, port = server.get_host_and_port()
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            monkeypatch.setenv(name, "none")
        monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        fill(tmp_path / "in")
        batch.run([tmp_path / "in"], tmp_path / "out", load=load)
        fsspec.filesystem("s3", skip_instance_cache=True).mkdir("shelf")
        put(tmp_path / "in", "s3://shelf/in")
        batch.run(["s3://shelf/in"], "s3://shelf/out", load=load, **options)  # type: ignore[arg-type]
        again = batch.run(["s3://shelf/in"], "s3://shelf/out", load=load)
        assert (again.words, again.kept) == (0, 106)
        assert tables_of(taken("s3://shelf/out")) == tables_of(content(tmp_path / "out"))
    finally:
        server.stop()
        fsspec.filesystem("s3").clear_instance_cache()
