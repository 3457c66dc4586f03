"""docs/reading.md: its examples hold, its table is that of the code."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

from dragoman.reading.reader import stages

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reading.md"


def test_the_examples_hold() -> None:
    result = doctest.testfile(str(PAGE), module_relative=False)
    assert (result.failed, result.attempted > 0) == (0, True)


def test_the_table_is_that_of_the_code() -> None:
    rows = re.findall(r"^\| `[\w.]+\.(\w+)` \| (.*?) \| ((?:`\w+`(?:, )?)+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for name, _, _ in rows] == [type(stage).__name__ for stage in stages()]
    for (_, required, assigned), stage in zip(rows, stages(), strict=True):
        assert set(re.findall(r"`(\w+)`", assigned)) == stage.assigns
        assert set(re.findall(r"`(\w+)`", required)) == stage.requires or required == "all of these"
