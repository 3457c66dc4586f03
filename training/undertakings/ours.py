"""All that the project has labelled itself, aligned: reports of its own, and claims in texts kept elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from training.undertakings.align import Example, align, read_folder
from training.undertakings.pointed import pointed

WRITTEN = Path(__file__).parents[1] / "labels/written"


def ours(shared: Path) -> list[tuple[dict[str, Any], list[Example]]]:
    """Each report with its candidates: those that we wrote, then those whose labels alone are ours."""
    written = [item for folder in sorted(WRITTEN.iterdir()) if folder.is_dir() for item in read_folder(folder)]
    return written + list(align(pointed(shared)))
