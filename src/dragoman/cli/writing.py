"""Output files that appear whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def written(path: Path | None) -> Iterator[Callable[[str], object]]:
    """A function that writes one line: to standard output for None, else to a file beside `path` that takes its name at the end.

    When the work ends in an error or an interrupt, what stood at `path` before still stands there. A device or a pipe is
    written to directly.
    """
    if path is None:
        yield lambda line: sys.stdout.write(line + "\n")
        sys.stdout.flush()
        return
    with stored(path) as stream:
        yield lambda line: stream.write(f"{line}\n".encode())


@contextmanager
def stored(path: Path | None) -> Iterator[BinaryIO]:
    """The same for bytes: a stream to write to."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    target = path.resolve()
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        if target.exists():
            part.chmod(target.stat().st_mode & 0o7777)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
