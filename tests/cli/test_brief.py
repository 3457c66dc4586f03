from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Program


def test_markdown_with_sentences_and_outlets(program: Program, lines: Path) -> None:
    program("read", lines)
    shown = program("brief", "--since", "2020-05-04", "--party", "Bo Birch").stdout
    assert shown.startswith("# What changed since 2020-05-04\n\n## meeting: Ann Alder – Bo Birch\n")
    assert "- 2020-05-04: **scheduled**, according to the report\n" in shown
    assert "  > Ann Alder will meet Bo Birch on 2020-05-08\n" in shown
    assert "  > Wire\n" in shown
    assert "Cy Cedar" not in shown


def test_nothing_new(program: Program, lines: Path) -> None:
    program("read", lines)
    assert program("brief", "--since", "2021-01-01").stdout == "# What changed since 2021-01-01\n\nNothing.\n"
    assert program("brief").exit_code == 2


def test_what_reports_say_is_no_markup(program: Program) -> None:
    text = "Ann [Alder](http://example.org) <b>will</b> meet\u202e Bo Birch"
    claim = {"kind": "meeting", "parties": ["Ann", "Bo"], "status": "planned", "evidence": text}
    line = {"id": "a", "published": "2020-05-04", "text": text, "claims": [claim]}
    program("read", "--claims", "given", "-", input=json.dumps(line))
    shown = program("brief", "--since", "2020-05-01").stdout
    assert "Ann \\[Alder\\](http://example.org) \\<b\\>will\\</b\\> meet Bo Birch" in shown
