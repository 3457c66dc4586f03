"""schemathesis asks what the description allows, and what it does not. `python -m bench.fuzz` asks a thousand times."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.serve.process import served

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def test_every_answer_is_one_that_is_described(tmp_path: Path) -> None:
    with served(tmp_path) as address:
        command = [
            str(Path(sys.executable).with_name("schemathesis")), "run", f"{address}/api/openapi.json", "--checks", CHECKS,
            "--phases", "fuzzing,stateful", "--max-examples", "4", "--seed", "1", "--no-color",
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=300)
    assert done.returncode == 0, done.stdout[-4000:]
    counted = re.search(r"(\d+) generated, (\d+) passed", done.stdout)
    assert counted is not None, done.stdout[-4000:]
    assert counted[1] == counted[2]
    assert int(counted[1]) > 40
