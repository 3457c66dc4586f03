from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest

from tests.cli.conftest import Program

COMMANDS = ("read", "board", "show", "reread", "extract", "actors")


def test_help_names_every_command(program: Program) -> None:
    result = program("--help")
    assert result.exit_code == 0
    assert all(command in result.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches(program: Program, command: str) -> None:
    result = program(command, "--help")
    assert result.exit_code == 0
    assert f"dragoman {command}" in result.stdout


def test_version(program: Program) -> None:
    assert program("--version").stdout == f"dragoman {version('dragoman')}\n"


def test_unknown_commands_and_options_are_bad_usage(program: Program) -> None:
    assert program("fly").exit_code == 2
    assert program("board", "--fly").exit_code == 2


def test_help_imports_nothing_heavy() -> None:
    heavy = ("sqlalchemy", "trafilatura", "msgspec", "ahocorasick_rs", "lxml")
    probe = (
        "import sys; from dragoman.cli import main; sys.argv = ['dragoman', '--help']\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"sys.exit(','.join(name for name in {heavy!r} if name in sys.modules) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_importing_the_package_is_light() -> None:
    probe = "import sys, dragoman; sys.exit(int('sqlalchemy' in sys.modules or 'msgspec' in sys.modules))"
    assert subprocess.run([sys.executable, "-c", probe], check=False).returncode == 0
