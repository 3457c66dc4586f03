"""Ask the API what its description allows, and what it does not, a thousand times: `python -m bench.fuzz`.

Serves the demo reports and runs schemathesis over the OpenAPI document. Ends with status 1 when an answer is a server error or is
not one that is described, or when fewer than a thousand calls were made.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.served import demo_ledger, served

CALLS = 1000
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, served(demo_ledger(Path(folder))) as server:
        command = [
            str(Path(sys.executable).with_name("schemathesis")), "run", f"{server.address}/api/openapi.json", "--checks", CHECKS,
            "--max-examples", "25", "--seed", "1", "--no-color",
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    print(done.stdout)
    counted = re.search(r"(\d+) generated, (\d+) passed", done.stdout)
    calls = int(counted[1]) if counted else 0
    print(f"{calls:,} calls; {'no' if done.returncode == 0 else 'SOME'} answer was a server error or not described")
    return 0 if done.returncode == 0 and calls >= CALLS else 1


if __name__ == "__main__":
    sys.exit(main())
