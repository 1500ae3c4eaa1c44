"""Structured records from raw entertainment news: castings, releases, platforms, quotes."""

__version__ = "0.1.0"
