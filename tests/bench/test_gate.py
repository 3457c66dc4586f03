"""The gate over a small corpus, with the real scorers and readers that are as good as we say."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from bench import gate, tables
from bench.corpora import Corpus, read_lines, write_lines
from tests.shared import SHARED, needs_shared

PAIRS = [("Norland", "Estmark"), ("Sudmark", "Westria")]


def gold_report(number: int, text: str, status: str = "scheduled") -> dict[str, Any]:
    claims = [
        {
            "kind": "meeting",
            "parties": [[name] for name in pair],
            "status": status,
            "holder": None,
            "place": None,
            "when": None,
            "requires": None,
            "evidence": text,
        }
        for pair in PAIRS
    ]
    keys = {"url": "", "outlet": "ours", "published": "2031-05-04", "title": "", "story": None}
    return {"id": f"report-{number}", "text": text, **keys, "claims": claims}


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder laid out like the shared one, with its scorers and two reports of ours."""
    (tmp_path / "bench").mkdir()
    folder = tmp_path / "shared"
    shutil.copytree(SHARED / "tools", folder / "tools")
    for name in ("dev", "train"):
        (folder / "gold" / name).mkdir(parents=True)
        for number in range(6):
            text = "The ministers of Norland and Estmark will meet on Friday, those of Sudmark and Westria on Monday."
            (folder / "gold" / name / f"{number}.json").write_text(json.dumps(gold_report(number, text)), encoding="utf-8")
    for script in ("score_claims.py", "check_gold.py", "to_input.py"):
        shutil.copy(SHARED / "gold" / script, folder / "gold")
    return folder


class Knowing:
    """A reader that knows the gold and gets the first `right` claims of each report right."""

    def __init__(self, right: int) -> None:
        self.right = right

    def __call__(self, corpus: Corpus, source: Path, target: Path) -> None:
        known = {report["id"]: report for report in (json.loads(file.read_text(encoding="utf-8")) for file in corpus.files())}
        lines = []
        for line in read_lines(source):
            claims = [{**claim, "parties": [name for [name] in claim["parties"]]} for claim in known[line["id"]]["claims"]]
            wrong = [{**claim, "status": "held"} for claim in claims[self.right :]]
            lines.append({"id": line["id"], "claims": claims[: self.right] + wrong})
        write_lines(target, lines)


def run(shared: Path, right: int, *arguments: str) -> int:
    return gate.main(["--shared", str(shared), *arguments], reader=Knowing(right), root=shared.parent)


@needs_shared
def test_figures_stand_beside_the_baselines_and_their_floors(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(shared, 1, "--update") == 0
    capsys.readouterr()
    assert run(shared, 1) == 0
    rows = {line.split("  ")[0]: line.split() for line in capsys.readouterr().out.split("\n\n")[0].splitlines()}
    assert rows["claim"][1:2] + rows["claim"][-1:] == ["0.500", "0.500"]
    assert rows["false held"][2:5] == ["6", "0", "6"], "dragoman's wrong half, none by keyword, all of the majority's"
    assert rows["status scheduled"][2] == "0.667"


@needs_shared
def test_a_fall_shuts_the_gate_until_it_is_owned_up_to(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(shared, 2, "--update") == 0
    assert run(shared, 1) == 1
    assert "UNDER ITS FLOOR  dev: claim 0.500 < 1.000" in capsys.readouterr().out
    assert run(shared, 1, "--update") == 1, "an update does not lower"
    assert run(shared, 1, "--lower", "half of them are abstained from now") == 0
    assert run(shared, 1) == 0
    kept = json.loads((shared.parent / "bench" / "floors.json").read_text(encoding="utf-8"))
    assert kept["dev"]["lowered"][0]["reason"] == "half of them are abstained from now"
    assert "train" not in kept, "train is reported beside, without floors"


@needs_shared
def test_changed_gold_is_not_comparable(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(shared, 2, "--update") == 0
    changed = gold_report(9, "In Norland and Estmark, Sudmark and Westria, nobody meets.", "held")
    (shared / "gold" / "dev" / "9.json").write_text(json.dumps(changed), encoding="utf-8")
    assert run(shared, 2) == 1
    assert "NOT COMPARABLE  dev: the gold has changed" in capsys.readouterr().out
    assert run(shared, 2, "--update") == 1
    assert run(shared, 2, "--lower", "a report was added") == 0
    assert run(shared, 2) == 0


@needs_shared
def test_the_figures_are_written_down_where_people_look(shared: Path) -> None:
    readme = shared.parent / "README.md"
    readme.write_text(f"# ours\n\n{tables.BEGIN}\nold\n{tables.END}\n\nafter\n", encoding="utf-8")
    assert run(shared, 1, "--write") == 0
    block = readme.read_text(encoding="utf-8")
    assert "| annotated reports, dev | 1.000 (0.667) | 0.500 (0.667) | 0.500 (0.667) | 1.000 (1.000) | 6 (0) |" in block
    assert "old" not in block
    assert block.endswith("\n\nafter\n")
    results = (shared.parent / "bench" / "RESULTS.md").read_text(encoding="utf-8")
    assert "| false held | 6 | 0 | 6 | - |" in results
    assert "claim F1 on train in cross-validation" in results


@needs_shared
def test_a_reader_that_loses_a_report_is_an_error(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def forgetful(corpus: Corpus, source: Path, target: Path) -> None:
        write_lines(target, read_lines(source)[1:])

    assert gate.main(["--shared", str(shared)], reader=forgetful, root=shared.parent) == 2
    assert "6 reports in, 5 lines out" in capsys.readouterr().err


def test_without_annotated_reports_nothing_is_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main(["--shared", str(tmp_path / "nowhere")]) == 0
    assert "NOT MEASURED: no annotated reports at" in capsys.readouterr().out


def test_a_reason_must_be_given_in_words() -> None:
    with pytest.raises(SystemExit) as exit_:
        gate.main(["--lower", " "])
    assert exit_.value.code == 2
