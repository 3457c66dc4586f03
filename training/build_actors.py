"""Build src/dragoman/data/actors.jsonl: python training/build_actors.py [FOLDER]

FOLDER holds offices.jsonl, places.jsonl, organisations.jsonl, envoys.jsonl and envoys_curated.jsonl (default:
$DRAGOMAN_SHARED/data/who, else ../shared/data/who). The files under training/actors are added. Same input, same output.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from training.actors import organisations, people, places

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "src/dragoman/data/actors.jsonl"


def main(arguments: list[str]) -> int:
    shared = Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared"))
    folder = Path(arguments[0]) if arguments else shared / "data/who"
    actors = [*places.build(folder), *organisations.build(folder), *people.build(folder)]
    keys = [actor.key for actor in actors]
    if len(set(keys)) != len(keys):
        raise SystemExit(f"keys used twice: {sorted({key for key in keys if keys.count(key) > 1})}")
    encoder = msgspec.json.Encoder()
    OUT.write_bytes(b"".join(encoder.encode(actor) + b"\n" for actor in actors))
    offices = sum(len(actor.offices) for actor in actors)
    print(f"{OUT.relative_to(ROOT)}: {len(actors)} actors, {offices} offices, {OUT.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
