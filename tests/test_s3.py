"""A run from and to an object store that speaks S3 (moto's server, if it is installed)."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import content
from test_remote import fill, load, put, tables_of, taken

from newsextract import batch

moto = pytest.importorskip("moto.server")
pytest.importorskip("s3fs")


@pytest.mark.parametrize("options", [{"jobs": 2}, {"jobs": 1, "cluster": "local"}])
def test_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: dict[str, object]
) -> None:
    import fsspec

    # What the server holds outlives it in this process.
    name = tmp_path.name.replace("_", "-")
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    try:
        host, port = server.get_host_and_port()
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        for key in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            monkeypatch.setenv(key, "none")
        monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        fill(tmp_path / "in")
        batch.run([tmp_path / "in"], tmp_path / "out", load=load)
        fsspec.filesystem("s3", skip_instance_cache=True).mkdir(name)
        put(tmp_path / "in", f"s3://{name}/in")
        batch.run([f"s3://{name}/in"], f"s3://{name}/out", load=load, **options)  # type: ignore[arg-type]
        again = batch.run([f"s3://{name}/in"], f"s3://{name}/out", load=load)
        assert (again.words, again.kept) == (0, 106)
        assert tables_of(taken(f"s3://{name}/out")) == tables_of(content(tmp_path / "out"))
    finally:
        server.stop()
        fsspec.filesystem("s3").clear_instance_cache()
