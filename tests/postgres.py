"""A PostgreSQL server of the tests' own: from the installed binaries, in a temporary folder, reached by a socket only.

`needs_postgres` marks tests that cannot run without; `server()` starts it once for a process and stops it at its end.
"""

from __future__ import annotations

import atexit
import contextlib
import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from functools import cache
from itertools import count
from pathlib import Path

import pytest

_UNPRIVILEGED = "nobody"
_NUMBERS = count()
_PREFIX, _OWNER = "dragoman-pg-", "owner"


def _is_root() -> bool:
    return os.geteuid() == 0


def _program(name: str) -> str | None:
    """A program of the server, on the path or where Debian keeps it."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return shutil.which(name) or next((found for place in places if (found := shutil.which(name, path=str(place)))), None)


def missing() -> str | None:
    """Why no server can be started here; None when one can."""
    absent = [name for name in ("initdb", "pg_ctl", "postgres") if _program(name) is None]
    if absent:
        return f"not installed: {', '.join(absent)}"
    if importlib.util.find_spec("psycopg") is None:
        return "not installed: psycopg"
    if _is_root() and shutil.which("setpriv") is None:
        return "initdb refuses root, and there is no setpriv to become somebody else"
    return None


needs_postgres = pytest.mark.skipif(missing() is not None, reason=f"no PostgreSQL: {missing()}")


def _run(folder: Path, name: str, *arguments: str) -> None:
    program = _program(name)
    assert program is not None
    become: list[str] = []
    if _is_root():
        user = pwd.getpwnam(_UNPRIVILEGED)
        become = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
    with (folder / "said").open("a") as said:
        done = subprocess.run([*become, program, *arguments], cwd=folder, stdout=said, stderr=said, check=False)
    assert done.returncode == 0, f"{name}: {(folder / 'said').read_text()}"


def _clear() -> None:
    """Stop the servers of test runs that were killed, and remove their folders."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        try:
            os.kill(int((folder / _OWNER).read_text()), 0)
            continue
        except ProcessLookupError:
            pass
        except (OSError, ValueError):  # somebody else's, or not begun yet
            continue
        if (folder / "data" / "postmaster.pid").exists():
            with contextlib.suppress(AssertionError):  # it is dead already
                _run(folder, "pg_ctl", "-D", str(folder / "data"), "-w", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@cache
def server() -> Path:
    """The folder of a running server's socket."""
    _clear()
    # Not pytest's own folder: its parents are closed to others, and the path of a socket must be short.
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    (folder / _OWNER).write_text(str(os.getpid()))
    if _is_root():
        user = pwd.getpwnam(_UNPRIVILEGED)
        os.chown(folder, user.pw_uid, user.pw_gid)
    data = str(folder / "data")
    _run(folder, "initdb", "-D", data, "-U", "dragoman", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C")
    options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=40 -c shared_buffers=32MB"
    _run(folder, "pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")

    def stop() -> None:
        _run(folder, "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(stop)
    return folder


def database() -> str:
    """The address of a new, empty database."""
    import psycopg

    folder, name = server(), f"ledger_{next(_NUMBERS)}"
    with psycopg.connect(f"postgresql://dragoman@/postgres?host={folder}", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return f"postgresql://dragoman@/{name}?host={folder}"
