"""What ``--cluster`` takes; apart from the engine, so that a mistake costs no import of it."""

from __future__ import annotations

from importlib.util import find_spec

from newsextract.errors import UsageError

LOCAL = "local"


def check(address: str) -> None:
    """Check that ``address`` names a cluster and that Dask is installed.

    Raises:
        UsageError: It does not, or it is not.
    """
    if address != LOCAL and "://" not in address:
        raise UsageError(f"--cluster takes {LOCAL} or an address (tcp://HOST:8786), not {address}")
    if find_spec("distributed") is None or find_spec("fsspec") is None:
        raise UsageError("--cluster needs Dask: pip install 'newsextract[cluster]'")
