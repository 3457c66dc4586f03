"""The house rules that a command can see: see CONTRIBUTING.md."""

from __future__ import annotations

import ast
import json
import re
import statistics
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from bench import tables
from dragoman.cli.app import app
from tests.shared import SHARED, needs_shared

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "dragoman"
LONGEST, MEDIAN = 400, 100
LONGEST_RECORD = 40
NEVER_IMPORTED = {"bench", "tests", "torch", "training"}
UNREAD = {".onnx", ".png", ".msgpack", ".npz", ".gz"}
"""Suffixes of tracked files that hold no text of ours to look through."""


def tracked(*patterns: str) -> list[Path]:
    """Files that git knows or would add, in name order."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [ROOT / name for name in sorted(set(names)) if name and (ROOT / name).is_file()]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def readable(path: Path) -> bool:
    return path.suffix not in UNREAD and path.stat().st_size <= 2_000_000


def test_no_module_is_longer_than_one_idea() -> None:
    long = {relative(path): length(path) for path in tracked("*.py") if length(path) > LONGEST}
    assert not long, f"over {LONGEST} lines: split by idea"


def test_the_median_module_is_short() -> None:
    lengths = [length(path) for path in tracked("src/*.py") if path.name != "__init__.py"]
    assert statistics.median(lengths) < MEDIAN


def test_tests_mirror_the_source() -> None:
    """tests/x/test_y.py belongs to src/dragoman/x/y.py or to the package x; so for bench/ and training/; tests/gold is data,
    tests/browser is about the whole desk."""
    stray = []
    for path in tracked("tests/**/test_*.py"):
        inside = path.relative_to(ROOT / "tests")
        top = inside.parts[0]
        if top in ("gold", "browser"):
            continue
        base = ROOT if top in ("bench", "training") else SOURCE
        twin = base / inside.parent / inside.name.removeprefix("test_")
        packages = (twin.with_suffix(""), twin.parent)
        if not (twin.is_file() or any((package / "__init__.py").is_file() for package in packages)):
            stray.append(relative(path))
    assert not stray, "no such module or package in the source"


def test_every_package_has_tests() -> None:
    bare = [
        relative(package.parent)
        for package in tracked("src/dragoman/*/__init__.py")
        if package.parent.parent == SOURCE
        and package.parent.name != "data"
        and len(list(package.parent.glob("*.py"))) > 1
        and not list((ROOT / "tests" / package.parent.name).rglob("test_*.py"))
    ]
    assert not bare, "a package of the source without tests"


def test_decision_records_are_short_and_numbered_without_gaps() -> None:
    records = tracked("docs/decisions/*.md")
    long = {relative(path): length(path) for path in records if length(path) >= LONGEST_RECORD}
    assert not long, f"{LONGEST_RECORD} lines or more"
    assert [path.name[:4] for path in records] == [f"{number:04}" for number in range(1, len(records) + 1)]


def names(requirements: list[str]) -> set[str]:
    """Names of packages without their versions, as locks write them."""
    return {re.split(r"[=<>!~\[ ;]", line)[0].lower().replace("_", "-") for line in requirements}


def locked(name: str) -> set[str]:
    """Names of the packages that a lock pins."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9.-]+)==", text, re.MULTILINE))


def test_every_dependency_is_in_its_lock_and_in_no_other() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    assert names(project["project"]["dependencies"]) <= locked("main")
    for group, requirements in groups.items():
        assert names(requirements) <= locked(group), f"run make lock: {group}"
        assert group == "build" or not names(requirements) & locked("main"), f"{group} is not for users"


def test_locks_are_hashed_and_name_no_index() -> None:
    for path in tracked("requirements/*.txt"):
        text = path.read_text(encoding="utf-8")
        pins = re.findall(r"^[A-Za-z0-9._-]+==.*?(?=^[A-Za-z0-9]|\Z)", text, re.MULTILINE | re.DOTALL)
        assert pins and all("--hash=sha256:" in pin for pin in pins), relative(path)
        assert not re.search(r"https?://|file:|--(?:extra-)?index-url|--find-links", text), relative(path)


def test_nothing_names_the_place_where_it_was_made() -> None:
    """No absolute path of somebody's machine: they mean nothing to whoever has the repository."""
    path_of_a_machine = re.compile(r"(?<![\w.])/(?:" + "|".join(("work", "home", "Users", "root")) + r")/[\w.]+")
    found = [
        f"{relative(path)}: {hit[0]}"
        for path in tracked()
        if readable(path) and (hit := path_of_a_machine.search(path.read_text(encoding="utf-8", errors="ignore")))
    ]
    assert not found


def test_the_package_imports_no_tests_measurements_or_training() -> None:
    outside = []
    for path in tracked("src/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            outside += [f"{relative(path)}: {name}" for name in names if name.split(".")[0] in NEVER_IMPORTED]
    assert not outside


def test_every_command_and_option_is_documented() -> None:
    """Each command has a heading in docs/cli.md, and its section names each of its options."""
    manual = ROOT / "docs" / "cli.md"
    if not manual.exists():
        pytest.skip("docs/cli.md is not written yet")
    sections = re.split(r"^#+ ", manual.read_text(encoding="utf-8"), flags=re.MULTILINE)
    missing = []
    for name, command in commands("dragoman", typer.main.get_command(app)):
        described = [section for section in sections if name in section.partition("\n")[0]]
        missing += [name] if not described else []
        options = {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
        missing += [f"{name} {option}" for option in sorted(options - {"--help"}) if described and option not in described[0]]
    assert not missing


def commands(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    """The commands that do something, by the words that call them: groups are walked, not given."""
    inner = getattr(command, "commands", {})
    if not inner:
        yield name, command
    for word, each in inner.items():
        yield from commands(f"{name} {word}", each)


def test_figures_in_the_readme_are_those_that_the_gate_wrote() -> None:
    results = ROOT / "bench" / "RESULTS.md"
    if not results.exists():
        pytest.skip("the gate has written no figures yet: python -m bench.gate --write")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = readme.partition(tables.BEGIN)[2].partition(tables.END)[0]
    sections = {part.partition("\n")[0]: part for part in results.read_text(encoding="utf-8").split("\n## ")[1:]}
    claimed = [
        (title.strip(), name.strip(), cell.split()[0])
        for table in block.strip().split("\n\n")
        for head, _, *rows in [[line.strip("|").split("|") for line in table.splitlines()]]
        for title, *cells in rows
        for name, cell in zip(head[1:], cells, strict=True)
    ]
    assert claimed, "no figures between the marks"
    wrong = [claim for claim in claimed if f"| {claim[1]} | {claim[2]} |" not in sections[claim[0]]]
    assert not wrong, "run make figures"


@needs_shared
def test_no_text_of_the_annotated_reports_is_in_the_repository() -> None:
    known: dict[str, str] = {}
    for path in sorted((SHARED / "gold").glob("*/*.json")):
        report = json.loads(path.read_text(encoding="utf-8"))
        text = " ".join(report.get("text", "").split())
        known |= {text[start : start + 80]: report["id"] for start in range(0, max(0, len(text) - 90), 300)}
    assert known
    copied = []
    for path in filter(readable, tracked()):
        text = " ".join(path.read_text(encoding="utf-8", errors="ignore").split())
        copied += [f"{relative(path)} holds text of {name}" for piece, name in known.items() if piece in text][:1]
    assert not copied
