"""A real Chromium for tests of pages: Playwright's own, or one that the system has."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser; the test is skipped, with the reason, where none can be started."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = [path for name in _NAMES if (path := shutil.which(name))]
    with api.sync_playwright() as playwright:
        reasons = []
        for path in (*found, None):
            try:
                browser = playwright.chromium.launch(executable_path=path)
            except api.Error as error:
                reasons.append(f"{path or 'the one of Playwright'}: {str(error).splitlines()[0]}")
                continue
            yield browser
            browser.close()
            return
    pytest.skip(f"no Chromium can be started ({'; '.join(reasons)})")
