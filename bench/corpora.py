"""The annotated reports that quality is measured on: where they lie, what they hold, their digest."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

ROOT = Path(__file__).resolve().parents[1]
Line = dict[str, Any]
"""One report or its predictions, as a line of JSON Lines."""


def shared_folder() -> Path:
    """The folder of annotated reports and scorers: `$DRAGOMAN_SHARED`, else `shared` beside the repository."""
    return Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared")).resolve()


def unmeasured(shared: Path) -> int:
    """Say that the annotated reports are not at hand; the exit status of a measurement that stays undone."""
    print(f"NOT MEASURED: no annotated reports at {shared}; set DRAGOMAN_SHARED to their folder")
    return 0


class Corpus(Struct, frozen=True, kw_only=True):
    """Annotated reports with one task: gold files, one a report, or for attributions one JSON Lines file."""

    name: str
    title: str
    task: Literal["claims", "attributions"]
    folder: Path
    pattern: str = "*.json"
    """Which of the folder's files."""
    gated: bool = True
    """False where the figures are reported but have no floors."""
    by_class: bool = True
    """Whether the figures are also given by kind and by status."""

    def files(self) -> list[Path]:
        """The gold files in name order; empty where the corpus is absent."""
        return sorted(self.folder.glob(self.pattern))

    def gold(self, scratch: Path) -> Path:
        """What the scorer takes: the one file, or a folder that holds these files and no others, made under `scratch`."""
        files = self.files()
        if len(files) == 1:
            return files[0]
        folder = scratch / f"{self.name}.gold"
        folder.mkdir(exist_ok=True)
        for file in files:
            (folder / file.name).write_bytes(file.read_bytes())
        return folder

    def digest(self) -> str:
        """Hexadecimal SHA-256 over the names and the bytes of the gold files: figures compare only where it is equal."""
        whole = hashlib.sha256()
        for file in self.files():
            whole.update(f"{file.name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
        return whole.hexdigest()


def corpora(shared: Path, root: Path = ROOT) -> list[Corpus]:
    """All that the gate measures on, in the order of the table."""
    gold, ours = shared / "gold", root / "tests" / "gold"
    retellings = ours / "retellings"
    opening, again, others = "the opening report", "our retelling of the opening report", "our retellings of other such reports"
    return [
        Corpus(name="dev", title="annotated reports, dev", task="claims", folder=gold / "dev"),
        Corpus(
            name="train", title="annotated reports, train (seen in training)", task="claims", folder=gold / "train", gated=False
        ),
        Corpus(name="opening", title=opening, task="claims", folder=gold / "dev", pattern="seed.json", by_class=False),
        Corpus(name="retold", title=again, task="claims", folder=retellings, pattern="opening.json", by_class=False),
        Corpus(name="retellings", title=others, task="claims", folder=retellings, pattern="retelling-*.json", by_class=False),
        Corpus(name="demo", title="the reports of the demo", task="claims", folder=ours / "demo", by_class=False),
        Corpus(name="polnear", title="PolNeAR dev", task="attributions", folder=shared / "data" / "polnear", pattern="dev.jsonl"),
    ]


def inputs(corpus: Corpus, gold: Path, shared: Path) -> list[Line]:
    """The reports at `gold` as `dragoman extract` takes them, without the annotations."""
    if corpus.task == "attributions":
        return [{"doc_id": line["doc_id"], "text": line["text"]} for line in read_lines(gold)]
    converter = [sys.executable, "-B", str(shared / "gold" / "to_input.py"), str(gold)]
    output = subprocess.run(converter, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    return [json.loads(line) for line in output.splitlines()]


def read_lines(path: Path) -> list[Line]:
    """The objects of a JSON Lines file, empty lines left out."""
    with path.open(encoding="utf-8") as stream:
        return [json.loads(line) for line in stream if line.strip()]


def write_lines(path: Path, lines: list[Line]) -> None:
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
