"""`make demo`: the bundled reports read into a ledger of their own, the board, one dossier with its history."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LEDGER = Path("out") / "demo.db"
WANTED = {"Trump", "Kim"}
"""Names in the parties of the dossier that is shown."""
COMMAND = Path(sys.executable).with_name("dragoman")


def words(*arguments: str) -> list[str]:
    return [str(COMMAND), *arguments, "--ledger", str(LEDGER)]


def as_typed(*arguments: str) -> str:
    command = COMMAND.relative_to(ROOT).as_posix() if COMMAND.is_relative_to(ROOT) else COMMAND.name
    return shlex.join([command, *words(*arguments)[1:]])


def run(*arguments: str) -> None:
    print(f"\n$ {as_typed(*arguments)}", flush=True)
    subprocess.run(words(*arguments), cwd=ROOT, check=True)


def meeting() -> str:
    """The identifier of the dossier to show: the meeting of the two, else the first on the board."""
    board = subprocess.run(words("board", "--json"), cwd=ROOT, check=True, capture_output=True, text=True, encoding="utf-8")
    dossiers = [json.loads(line) for line in board.stdout.splitlines()]
    theirs = [
        dossier
        for dossier in dossiers
        if dossier["kind"] == "meeting" and all(any(name in party.split() for party in dossier["parties"]) for name in WANTED)
    ]
    chosen = max(theirs, key=lambda dossier: dossier["claims"], default=dossiers[0])
    return str(chosen["id"])


def main() -> int:
    ledger = ROOT / LEDGER
    ledger.parent.mkdir(exist_ok=True)
    for leftover in ledger.parent.glob(f"{ledger.name}*"):
        leftover.unlink()
    run("read", "demo/reports.jsonl")
    run("board")
    dossier = meeting()
    run("show", dossier)
    print("\nNext, the board as it stood before the letter that called the summit off:")
    print(f"  {as_typed('board', '--as-of', '2018-05-23')}")
    print("and the same in a report of your own:")
    print(f"  {as_typed('read', 'REPORT.txt')}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
