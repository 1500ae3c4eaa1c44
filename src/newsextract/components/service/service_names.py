"""What is known of some names of services and houses besides the registry, read from ``data/en/platforms.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from newsextract.rules import shipped


@dataclass(frozen=True)
class ServiceNames:
    """``none`` names no service; ``buyers`` have series of others' channels; ``cinema_chains`` are houses of cinemas.

    ``players`` are channels' own streamers, each with the channels that it has all of.
    """

    none: frozenset[str]
    buyers: frozenset[str]
    cinema_chains: tuple[str, ...]
    players: Mapping[str, tuple[str, ...]]


@cache
def service_names() -> ServiceNames:
    """The table."""
    table = tomllib.loads(shipped("platforms.toml"))["names"]
    return ServiceNames(
        frozenset(table["none"]),
        frozenset(table["buyers"]),
        tuple(table["cinema_chains"]),
        {name: tuple(channels) for name, channels in table["players"].items()},
    )
