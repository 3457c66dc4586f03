"""Where the annotated reports and the corpora lie, for the tests that read them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("DRAGOMAN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
needs_shared = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(), reason=f"no annotated reports at {SHARED}: set DRAGOMAN_SHARED to their folder"
)
