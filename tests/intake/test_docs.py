from __future__ import annotations

import doctest
import re
from pathlib import Path

from dragoman.intake import LIMIT
from dragoman.intake.form import FORMS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "intake.md"


def test_the_examples_hold() -> None:
    result = doctest.testfile(str(PAGE), module_relative=False)
    assert (result.failed, result.attempted > 0) == (0, True)


def test_the_page_names_every_suffix_and_the_limit() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert set(re.findall(r"`(\.[a-z]+)`", text)) == set(FORMS)
    assert f"{LIMIT:,} bytes" in text
    assert " ".join(FORMS) in text
