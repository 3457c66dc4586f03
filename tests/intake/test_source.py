from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.intake import LIMIT, Intake, count, load

TEXT = "The envoys met in Vienna on Monday and will meet again on Thursday, the ministry said."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Envoys meet</title></head><body>
<article><h1>Envoys meet</h1><p>{TEXT}</p><p>{TEXT} Nobody else was in the room, an official told reporters afterwards.</p>
</article></body></html>"""
LINE = json.dumps({"id": "j", "text": TEXT})


def one(path: Path | str) -> Intake:
    [intake] = load(path)
    assert (intake.report is None) != (intake.error is None)
    return intake


def error(path: Path | str) -> str:
    return str(one(path).error)


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode() + b"\r\n")
    intake = one(path)
    assert intake.report is not None
    assert intake.report.text == TEXT + "\r\n"
    assert (intake.source, intake.raw, intake.line) == (str(path), TEXT.encode() + b"\r\n", None)


def test_the_bytes_are_kept_with_their_digest(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfTalks in caf\xc3\xa9s.")
    intake = one(path)
    assert intake.raw == path.read_bytes()
    known = subprocess.run(["sha256sum", str(path)], capture_output=True, text=True, check=True).stdout.split()[0]
    assert intake.raw_sha256 == known


def test_a_folder_is_read_by_name_and_below(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    names = ["z.txt", "b/2.md", "b/10.TXT", "a.jsonl", "c.html", "d.json"]
    random.Random(3).shuffle(names)
    for name in names:
        suffix = Path(name).suffix
        content = {".jsonl": f"{LINE}\n{LINE}\n", ".html": PAGE, ".json": LINE}.get(suffix, TEXT)
        (tmp_path / name).write_text(content, encoding="utf-8")
    for name in ("notes.pdf", ".hidden.txt", "b/picture.png"):
        (tmp_path / name).write_bytes(b"%PDF-")
    found = [intake.source.removeprefix(f"{tmp_path}{os.sep}") for intake in load(tmp_path)]
    assert found == ["a.jsonl:1", "a.jsonl:2", "b/10.TXT", "b/2.md", "c.html", "d.json", "z.txt"]
    assert all(intake.report is not None for intake in load(str(tmp_path)))
    assert count(tmp_path) == len(found)


def test_one_bad_file_does_not_end_the_batch(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_bytes(b"")
    (tmp_path / "2.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "3.json").write_text('{"text": 1}', encoding="utf-8")
    (tmp_path / "4.html").write_text("<html><body></body></html>", encoding="utf-8")
    (tmp_path / "5.jsonl").write_text("{\n" + LINE, encoding="utf-8")
    (tmp_path / "6.txt").write_text(TEXT, encoding="utf-8")
    found = list(load(tmp_path))
    assert [intake.report is not None for intake in found] == [False, False, False, False, False, True, True]
    for intake in found[:5]:
        assert str(intake.error).startswith(f"{intake.source}: ")
    reasons = [intake.error.reason for intake in found if intake.error]
    for word, reason in zip(["empty", "NUL", "number", "no article", "invalid JSON"], reasons, strict=True):
        assert word in reason


def test_a_folder_without_reports(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    assert "no reports in this folder" in error(tmp_path)
    assert count(tmp_path) == 1


def test_a_link_that_leads_nowhere_and_a_link_back_to_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path)
    (tmp_path / "c").symlink_to(tmp_path)
    assert "no such file" in error(tmp_path)


def test_a_name_that_no_file_can_have() -> None:
    assert "null byte" in error("a\0b.txt")
    assert "too long" in error("a" * 5000 + ".txt")
    assert count("a" * 5000 + ".txt") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="file names are Unicode here")
def test_a_file_name_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    path = Path(os.fsdecode(bytes(tmp_path / "x") + b"\xff.txt"))
    path.write_text(TEXT, encoding="utf-8")
    intake = one(tmp_path)
    assert intake.report is not None
    assert intake.source.endswith("x\\xff.txt")


def test_a_missing_file(tmp_path: Path) -> None:
    assert error(tmp_path / "none.txt") == f"{tmp_path / 'none.txt'}: no such file or folder"
    assert count(tmp_path / "none.txt") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    (tmp_path / "closed").mkdir(mode=0)
    assert ["no permission" in str(intake.error) for intake in load(tmp_path)] == [True, True]


def test_a_text_of_fifty_megabytes_is_refused_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"The talks go on. " * (50_000_000 // 17))
    intake = one(path)
    assert intake.raw == b""
    assert f"{path.stat().st_size:,} bytes" in str(intake.error)
    assert f"limit for one report is {LIMIT:,} bytes" in str(intake.error)


def test_json_lines_of_fifty_megabytes_are_read(tmp_path: Path) -> None:
    path = tmp_path / "big.jsonl"
    line = json.dumps({"text": TEXT, "page": "The talks go on. " * 100_000}) + "\n"
    path.write_text(line * (50_000_000 // len(line) + 1), encoding="utf-8")
    assert path.stat().st_size > 50_000_000
    assert all(intake.report is not None for intake in load(path))
    assert count(path) == 50_000_000 // len(line) + 1


def test_json_over_several_lines_is_one_report(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"id": "j", "text": TEXT}, indent=2), encoding="utf-8")
    intake = one(path)
    assert intake.report is not None
    assert (intake.report.id, intake.key, intake.source) == ("j", "id", str(path))


def test_an_error_in_json_over_several_lines_has_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{\n  "text": "x",\n  oops\n}', encoding="utf-8")
    assert "invalid JSON at line 3, column 3" in error(path)


def test_json_lines_under_the_name_of_json_are_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(f"{LINE}\n{LINE}\n", encoding="utf-8")
    assert [intake.source for intake in load(path)] == [f"{path}:1", f"{path}:2"]
    assert count(path) == 2


@pytest.mark.parametrize(("content", "form"), [(TEXT, "text"), (PAGE, "html"), (LINE + "\n" + LINE, "jsonl"), (LINE, "jsonl")])
def test_an_unknown_suffix_is_told_by_its_content(tmp_path: Path, content: str, form: str) -> None:
    path = tmp_path / "download"
    path.write_text(content, encoding="utf-8")
    found = list(load(path))
    assert len(found) == count(path) == (2 if content.count(LINE) == 2 else 1)
    assert found[0].report is not None
    assert found[0].report.text.startswith({"html": "Envoys meet\n"}.get(form, TEXT))
    assert found[0].line == (1 if form == "jsonl" else None)


@pytest.mark.parametrize("address", ["https://none.invalid/a", "HTTP://none.invalid"])
def test_addresses_are_fetched(address: str) -> None:
    assert "no such host" in error(address)


@pytest.mark.parametrize(
    ("given", "number"),
    [(TEXT, 1), (PAGE, 1), (f"{LINE}\n\n{LINE}\n", 2), (json.dumps({"text": TEXT}, indent=1), 1), ("\ufeff" + LINE, 1)],
)
def test_standard_input_is_told_by_its_content(monkeypatch: pytest.MonkeyPatch, given: str, number: int) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(given.encode())))
    found = list(load("-"))
    assert len(found) == number
    assert all(intake.report is not None and TEXT in intake.report.text for intake in found)
    assert all(intake.source.startswith("standard input") for intake in found)
    assert count("-") is None


@pytest.mark.parametrize(
    ("given", "reason"), [("", "empty"), ("\n \n", "empty"), ('{"text": 3}', "number"), ('{"text', "invalid JSON")]
)
def test_bad_standard_input(monkeypatch: pytest.MonkeyPatch, given: str, reason: str) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(given.encode())))
    [intake] = load("-")
    assert reason in str(intake.error)


def test_a_real_pipe_is_read_before_it_ends() -> None:
    code = "from dragoman.intake import load\nfor intake in load('-'): print(intake.source, flush=True)"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(LINE.encode() + b"\n")
        process.stdin.flush()
        assert process.stdout.readline() == b"standard input:1\n"
        process.stdin.write(LINE.encode())
        process.stdin.close()
        assert process.stdout.read() == b"standard input:2\n"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(
    raw=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
        st.text(max_size=200).map(lambda text: f"<html><p>{text}</p><div {text}".encode("utf-8", "replace")),
        st.text(max_size=200).map(lambda text: ('{"text": ' + text).encode("utf-8", "replace")),
    ),
    suffix=st.sampled_from(["", ".txt", ".html", ".json", ".jsonl"]),
)
def test_load_never_raises(tmp_path: Path, raw: bytes, suffix: str) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(raw)
    found = list(load(path))
    assert found
    assert all((intake.report is None) != (intake.error is None) for intake in found)
    assert count(path) == len(found)
