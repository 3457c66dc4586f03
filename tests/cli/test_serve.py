from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from tests.cli.conftest import Program


@contextmanager
def served(*arguments: str, **variables: str) -> Iterator[str]:
    """A server process on a free port, by its address; interrupted at the end, when it has to go in peace."""
    command = [sys.executable, "-m", "tests.cli.program", "serve", "--port", "0", *arguments]
    environment = {**os.environ, **variables}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stdout is not None and process.stderr is not None
    try:
        line = process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, line + process.stderr.read()
        yield found[0]
    finally:
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert "Traceback" not in said
    assert process.returncode in (0, 130, -signal.SIGINT)


def test_the_desk_opens_and_closes(tmp_path: Path) -> None:
    with served("--ledger", str(tmp_path / "desk.db")) as address:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+", address)
        with urlopen(f"{address}/") as answer:
            assert b"An empty desk" in answer.read()
        with urlopen(f"{address}/api/dossiers") as answer:
            assert json.load(answer) == {"items": [], "total": 0, "next": None}
    assert (tmp_path / "desk.db").exists()


def test_the_token_is_not_told(tmp_path: Path) -> None:
    given = {"DRAGOMAN_TOKEN": "correct-horse-battery"}
    with served("--ledger", str(tmp_path / "desk.db"), "--host", "0.0.0.0", **given) as address:
        answer = urlopen(address.replace("0.0.0.0", "127.0.0.1") + "/read")
        with answer:
            assert b"correct-horse" not in answer.read()


def test_a_port_that_is_taken(program: Program) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = program("serve", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 2
    assert "cannot listen" in result.stderr


def test_a_token_that_is_easily_guessed(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_text("short\n", encoding="utf-8")
    result = program("serve", "--token-file", path)
    assert result.exit_code == 2
    assert "at least 16" in result.stderr
    assert "short" not in result.stderr
    assert program("serve", "--token-file", tmp_path / "none").exit_code == 2
