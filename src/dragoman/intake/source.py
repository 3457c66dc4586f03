"""Where reports come from: a file, a folder, standard input. One document at a time; one bad document ends nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.intake import html, jsonl
from dragoman.intake.decoding import decode
from dragoman.intake.document import report
from dragoman.intake.error import IntakeError
from dragoman.intake.form import FORMS, Form, Prefixed, head_of, sniff
from dragoman.intake.record import LIMIT, Intake

STANDARD_INPUT = "standard input"


def load(source: str | Path) -> Iterator[Intake]:
    """One Intake for each document in a file, a folder (recursively, by name) or "-", standard input.

    The form follows from the suffix (.txt .text .md, .html .htm, .jsonl .ndjson, .json) and otherwise from the first bytes. In
    a folder, files with other suffixes and hidden ones are passed over. Nothing is raised: what cannot be read is an Intake
    with an error. Memory holds one document at a time.
    """
    if str(source) == "-":
        yield from _stream(sys.stdin.buffer, STANDARD_INPUT, None)
        return
    if str(source).lower().startswith(("http://", "https://")):
        yield _failed(str(source), "addresses are not fetched; save the page and read the file")
        return
    path = Path(source)
    if not path.is_dir():
        yield from _file(path)
        return
    found = False
    for entry in _walk(path):
        found = True
        if isinstance(entry, Intake):
            yield entry
        else:
            yield from _file(entry)
    if not found:
        yield _failed(str(path), f"no reports in this folder (looked for {' '.join(FORMS)})")


def count(source: str | Path) -> int | None:
    """How many Intakes `load` will yield, for a progress bar: files, and lines that are not blank in JSON Lines.

    Reads JSON Lines files once through, other files not at all. None where it cannot be told beforehand: standard input, pipes.
    """
    if str(source) == "-":
        return None
    path = Path(source)
    if path.is_dir():
        return max(1, sum(1 if isinstance(entry, Intake) else _count_file(entry) or 0 for entry in _walk(path)))
    return _count_file(path)


def _count_file(path: Path) -> int | None:
    try:
        if not path.is_file():
            return None if path.exists() else 1
        if FORMS.get(path.suffix.lower()) in ("text", "html"):
            return 1
        with path.open("rb") as stream:
            if sniff(head_of(stream), path.suffix.lower()) != "jsonl":
                return 1
            stream.seek(0)
            return sum(1 for _ in jsonl.numbered(stream)) or 1
    except OSError:
        return 1


def _walk(folder: Path) -> Iterator[Path | Intake]:
    """The files of known suffix below a folder in the order of their names; a folder that cannot be listed is an error."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as fault:
        yield _failed(str(folder), _why(fault))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif Path(entry.name).suffix.lower() in FORMS and entry.is_file():
            yield Path(entry.path)


def _file(path: Path) -> Iterator[Intake]:
    try:
        with path.open("rb") as stream:
            yield from _stream(stream, str(path), path)
    except OSError as fault:
        yield _failed(str(path), _why(fault))


def _stream(stream: BinaryIO, name: str, path: Path | None) -> Iterator[Intake]:
    suffix = path.suffix.lower() if path else ""
    head = head_of(stream)
    form = sniff(head, suffix)
    whole = Prefixed(head, stream)
    if form == "jsonl" and head.strip():
        yield from jsonl.lines(whole, name)
        return
    raw = whole.read(LIMIT + 1)
    if len(raw) > LIMIT:
        size = f"{path.stat().st_size:,} bytes" if path and path.is_file() else "longer"
        yield _failed(name, f"the document is {size}; the limit for one report is {LIMIT:,} bytes")
        return
    yield _document(raw, name, form)


def _document(raw: bytes, name: str, form: Form) -> Intake:
    try:
        if not raw.strip():
            raise IntakeError("the file is empty")
        if form in ("json", "jsonl"):
            return jsonl.document(raw, name)
        made = html.page(raw) if form == "html" else report(decode(raw))
    except IntakeError as fault:
        return Intake(source=name, raw=raw, error=fault.at(name))
    return Intake(source=name, raw=raw, report=made)


def _failed(name: str, reason: str) -> Intake:
    return Intake(source=name, error=IntakeError(reason, source=name))


def _why(fault: OSError) -> str:
    if isinstance(fault, FileNotFoundError):
        return "no such file or folder"
    if isinstance(fault, PermissionError):
        return "no permission to read it"
    return fault.strerror or type(fault).__name__
