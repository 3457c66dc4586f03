from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from dragoman.cli.progress import expected, tracked


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_said_where_nobody_watches(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert list(tracked([1, 2, 3], "reading", 3)) == [1, 2, 3]
    assert capsys.readouterr() == ("", "")
    assert expected([str(tmp_path)]) is None


def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "one"}\n{"text": "two"}\n')
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    total = expected([str(tmp_path), str(tmp_path / "a.jsonl")])
    assert total == 4
    assert list(tracked([1, 2, 3, 4], "reading", total)) == [1, 2, 3, 4]
    assert "reading" in screen.getvalue()
    assert "4/4" in screen.getvalue()


def test_standard_input_has_no_known_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert expected(["-"]) is None
