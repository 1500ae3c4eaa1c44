"""``bucket://``: a folder of this machine behind fsspec, as any process that imports this sees it."""

from __future__ import annotations

import os

import fsspec
from fsspec.implementations.dirfs import DirFileSystem
from fsspec.implementations.local import LocalFileSystem


class Bucket(DirFileSystem):
    """The store ``bucket://``; its objects lie below the folder ``$BUCKET``."""

    protocol = "bucket"
    cachable = False

    def __init__(self, **_: object) -> None:
        super().__init__(path=os.environ["BUCKET"], fs=LocalFileSystem(auto_mkdir=True))


fsspec.register_implementation("bucket", Bucket, clobber=True)
