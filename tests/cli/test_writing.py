from __future__ import annotations

import stat
from pathlib import Path

import pytest

from dragoman.cli.writing import written


def test_a_file_appears_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with written(path) as write:
        write("one")
        assert not path.exists()
        write("two")
    assert path.read_text() == "one\ntwo\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.jsonl"]


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old\n")
    with pytest.raises(KeyboardInterrupt), written(path) as write:
        write("new")
        raise KeyboardInterrupt
    assert path.read_text() == "old\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.jsonl"]


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("old\n")
    real.chmod(0o640)
    link.symlink_to(real)
    with written(link) as write:
        write("new")
    assert link.is_symlink()
    assert real.read_text() == "new\n"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    with written(None) as write:
        write("line")
    assert capsys.readouterr().out == "line\n"
