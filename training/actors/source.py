"""Reading the sources: JSON Lines, tab-separated lists, keys."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec

from dragoman.actors.fold import phrase

HERE = Path(__file__).resolve().parent


def lines(path: Path) -> list[dict[str, Any]]:
    return [msgspec.json.decode(line) for line in path.read_bytes().splitlines() if line.strip()]


def table(name: str) -> list[list[str]]:
    """Rows of a tab-separated file beside this module; lines that begin with # are left out."""
    text = (HERE / name).read_text(encoding="utf-8")
    return [
        [cell.strip() for cell in line.split("\t")] for line in text.splitlines() if line.strip() and not line.startswith("#")
    ]


def listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",") if part.strip()]


def slug(name: str) -> str:
    return re.sub(r"\s+", "-", phrase(name)) or "x"


def unique(names: list[str]) -> tuple[str, ...]:
    """Names in order, each once, without empty ones."""
    return tuple(dict.fromkeys(name.strip() for name in names if name and name.strip()))
