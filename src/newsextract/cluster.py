"""The same work units on a Dask cluster: one that is running anywhere, or one of our own here.

Tasks carry places only: workers read inputs by their paths or URLs and write parts to the run's
folder. A unit whose worker dies is done again by another; it gives the same part.
"""

from __future__ import annotations

import logging
import os
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import dask.config
from distributed import Client, KilledWorker, LocalCluster
from distributed.comm.core import CommClosedError

from newsextract.cluster_address import LOCAL
from newsextract.cluster_worker import Host, do_there
from newsextract.errors import NewsextractError
from newsextract.fingerprints import versions
from newsextract.inputs import STDIN, InputFile
from newsextract.pool import Submit, Task
from newsextract.remote import is_url
from newsextract.units import Unit
from newsextract.worker import Done, Job

_CONNECT, _WORKERS = 10, 60
"""Seconds to wait for the scheduler, and for its first worker."""

_WAITING = 8
_RETRIES = 2
"""Of a unit that fails, because a store does not answer, say; deaths of workers count apart."""

_OURS = {
    # Dask would have the allocator give memory back at once, which costs a twelfth of the time.
    "distributed.nanny.pre-spawn-environ": {
        "MALLOC_TRIM_THRESHOLD_": None,
        "OMP_NUM_THREADS": 1,
        "MKL_NUM_THREADS": 1,
        "OPENBLAS_NUM_THREADS": 1,
    },
    "distributed.worker.daemon": False,
    "distributed.worker.profile.enabled": False,
    "distributed.scheduler.allowed-failures": 10,
}
"""Settings of a cluster of our own."""


@contextmanager
def hire(
    address: str,
    jobs: int,
    job: Job,
    files: Sequence[InputFile],
    say: Callable[[str], None] | None = None,
) -> Iterator[tuple[Submit, int]]:
    """Give a function that hands a unit to the cluster at ``address``, and its number of threads.

    Arguments:
        address: of a scheduler, or ``local``.
        jobs: workers of a local cluster.
        files: the inputs; workers must see those that are no URLs.
        say: is told where the dashboard is.

    Raises:
        NewsextractError: There is no cluster, a worker is not fit for the run, or the cluster
            goes away.
    """
    name = f"newsextract-{uuid.uuid4().hex}"
    with ExitStack() as stack:
        client = stack.enter_context(_client(address, jobs))
        try:
            with suppress(TimeoutError):
                client.wait_for_workers(1, timeout=_WORKERS)
            width = sum(client.nthreads().values())
            if not width:
                raise NewsextractError(f"the cluster at {address} has no workers", code="cluster")
            if say and client.dashboard_link:
                say(f"{width} workers; dashboard: {client.dashboard_link}")
            _check_packages(client)
            stack.callback(_forget, client, name)
            if isinstance(job.parts, Path):
                job = replace(job, parts=job.parts.absolute())
            host = Host(name, job, _sent(job), versions(job.model), _seen(job, files))
            client.register_plugin(host, name=name)
            executor = client.get_executor(pure=False, retries=_RETRIES)
            stack.callback(executor.shutdown, wait=False)

            def submit(task: Task, unit: Unit, job: Job) -> Future[Done]:
                found: Future[Done] = executor.submit(do_there, unit, name)
                return found

            # A cluster that grows with its work must see some.
            yield submit, max(width, _WAITING)
        except KilledWorker as error:
            message = f"worker after worker died at one unit, {error.last_worker.address} last"
            raise _lost(message) from error
        except (CancelledError, CommClosedError) as error:
            raise _lost(f"the cluster at {address} has gone away") from error


def _lost(message: str) -> NewsextractError:
    return NewsextractError(
        f"{message}; what is finished is kept: run again with --resume", code="cluster"
    )


@contextmanager
def _client(address: str, jobs: int) -> Iterator[Any]:
    with ExitStack() as stack:
        where: Any = address
        if address == LOCAL:
            stack.enter_context(dask.config.set(_OURS))
            cluster = LocalCluster(
                n_workers=jobs, threads_per_worker=1, processes=True, host="127.0.0.1",
                dashboard_address="127.0.0.1:0", memory_limit=None, silence_logs=logging.CRITICAL,
            )  # fmt: skip
            where = stack.enter_context(cluster)
        try:
            client = Client(where, timeout=_CONNECT, set_as_default=False)
        # Dask raises what the transport raises: no route, no such scheme, no certificate.
        except Exception as error:
            reason = " ".join(str(error).split()) or type(error).__name__
            message = f"no Dask scheduler answers at {address}: {reason}"
            raise NewsextractError(message, code="cluster") from error
        stack.callback(_close, client)
        yield client


def _close(client: Any) -> None:
    # With the scheduler gone, closing may fail in ways of its own, which would hide what happened.
    with suppress(Exception):
        client.close()


def _check_packages(client: Any) -> None:
    """Before anything of ours travels: is newsextract there, and the same Python?"""
    found = client.get_versions(packages=["newsextract"])
    others = {"the scheduler": found["scheduler"]}
    others |= {f"worker {address}": there for address, there in found["workers"].items()}
    for who, there in others.items():
        for package, install in (
            ("newsextract", ": pip install 'newsextract[cluster]'"),
            ("python", ""),
        ):
            wanted = _minor(package, found["client"])
            has = _minor(package, there)
            if has is None:
                raise NewsextractError(f"{who} has no {package}{install}", code="cluster")
            if has != wanted:
                raise NewsextractError(
                    f"{who} has {package} {has}, this machine {wanted}", code="cluster"
                )


def _minor(package: str, found: Any) -> str | None:
    version = found["packages"].get(package)
    if version is None or package != "python":
        return None if version is None else str(version)
    return ".".join(str(version).split(".")[:2])


def _sent(job: Job) -> list[tuple[str, bytes]]:
    files = [*job.rules, job.calibration] if job.calibration else job.rules
    return [(Path(file).name, Path(file).read_bytes()) for file in files]


def _seen(job: Job, files: Sequence[InputFile]) -> list[str]:
    """Paths that a worker must see: the folder of parts, and an input as a sample of them."""
    paths = [file.path for file in files if _here(file)]
    parts = [str(job.parts)] if isinstance(job.parts, Path) else []
    return list(dict.fromkeys([*paths[:1], *paths[-1:], *parts]))


def absolute(files: Sequence[InputFile]) -> list[InputFile]:
    """The files by paths that hold in any process: workers have working folders of their own."""
    return [
        replace(file, path=os.path.abspath(file.path)) if _here(file) else file  # noqa: PTH100
        for file in files
    ]


def _here(file: InputFile) -> bool:
    return file.path != STDIN and not is_url(file.path)


def _forget(client: Any, name: str) -> None:
    # The cluster may be gone.
    with suppress(Exception):
        client.unregister_worker_plugin(name)
