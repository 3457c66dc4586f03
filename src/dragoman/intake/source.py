"""Where reports come from: a file, a folder, standard input. One document at a time; one bad document ends nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.intake import html, jsonl
from dragoman.intake.address import fetch, is_address
from dragoman.intake.decoding import decode
from dragoman.intake.document import report
from dragoman.intake.error import IntakeError
from dragoman.intake.form import FORMS, Form, Prefixed, head_of, sniff
from dragoman.intake.record import LIMIT, Intake

STANDARD_INPUT = "standard input"


def load(source: str | Path) -> Iterator[Intake]:
    """One Intake for each document in a file, a folder (recursively, by name), at a web address, or in "-", standard input.

    The form follows from the suffix (.txt .text .md, .html .htm, .jsonl .ndjson, .json) and otherwise from the first bytes. In
    a folder, files with other suffixes and hidden ones are passed over. Nothing is raised: what cannot be read is an Intake
    with an error. Memory holds one document at a time.
    """
    if str(source) == "-":
        yield from _stream(sys.stdin.buffer, STANDARD_INPUT, None)
        return
    if is_address(str(source)):
        yield fetch(str(source))
        return
    path = Path(source)
    if not _is(path.is_dir):
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
        yield _failed(_shown(path), f"no reports in this folder (looked for {' '.join(FORMS)})")


def count(source: str | Path) -> int | None:
    """How many Intakes `load` will yield, for a progress bar: files, and lines that are not blank in JSON Lines.

    Reads JSON Lines files once through, other files not at all. None where it cannot be told beforehand: standard input, pipes.
    """
    if str(source) == "-":
        return None
    if is_address(str(source)):
        return 1
    path = Path(source)
    if _is(path.is_dir):
        return max(1, sum(1 if isinstance(entry, Intake) else _count_file(entry) or 0 for entry in _walk(path)))
    return _count_file(path)


def _count_file(path: Path) -> int | None:
    try:
        if not _is(path.is_file):
            return None if _is(path.exists) else 1
        if FORMS.get(path.suffix.lower()) in ("text", "html"):
            return 1
        with path.open("rb") as stream:
            if sniff(head_of(stream), path.suffix.lower()) != "jsonl":
                return 1
            stream.seek(0)
            return sum(1 for _ in jsonl.numbered(stream)) or 1
    except (OSError, ValueError):
        return 1


def _is(test: Callable[[], bool]) -> bool:
    """A test of a path that may not be asked for lack of permission: what cannot be told is told when it is opened."""
    try:
        return test()
    except (OSError, ValueError):
        return False


def _walk(folder: Path) -> Iterator[Path | Intake]:
    """The files of known suffix below a folder in the order of their names; a folder that cannot be listed is an error."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as fault:
        yield _failed(_shown(folder), _why(fault))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif Path(entry.name).suffix.lower() in FORMS and _may_be_file(entry):
            yield Path(entry.path)


def _may_be_file(entry: os.DirEntry[str]) -> bool:
    """A file, or a link to one; a link that leads nowhere is told when it is opened."""
    return entry.is_file(follow_symlinks=False) or (entry.is_symlink() and not _is(entry.is_dir))


def _file(path: Path) -> Iterator[Intake]:
    name = _shown(path)
    try:
        stream = path.open("rb")
    except (OSError, ValueError) as fault:
        yield _failed(name, _why(fault))
        return
    with stream:
        try:
            yield from _stream(stream, name, path)
        except OSError as fault:
            yield _failed(name, _why(fault))


def _stream(stream: BinaryIO, name: str, path: Path | None) -> Iterator[Intake]:
    suffix = path.suffix.lower() if path else ""
    head = head_of(stream)
    form = sniff(head, suffix)
    whole = Prefixed(head, stream)
    if form == "jsonl" and head.strip():
        yield from jsonl.lines(whole, name)
        return
    size = path.stat().st_size if path and _is(path.is_file) else 0
    raw = whole.read(LIMIT + 1) if size <= LIMIT else b""
    if max(size, len(raw)) > LIMIT:
        known = f"{size:,} bytes long" if size else "too long"
        yield _failed(name, f"the document is {known}; the limit for one report is {LIMIT:,} bytes")
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
    """Nothing could be read."""
    return Intake(source=name, error=IntakeError(reason, source=name))


def _shown(path: Path) -> str:
    """A path as it can be printed: bytes of a name that are not UTF-8 are escaped."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _why(fault: OSError | ValueError) -> str:
    if isinstance(fault, FileNotFoundError):
        return "no such file or folder"
    if isinstance(fault, PermissionError):
        return "no permission to read it"
    return (isinstance(fault, OSError) and fault.strerror) or str(fault)
