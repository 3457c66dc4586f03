"""Labels that point into texts of the shared data: claims by offsets, the texts from where they are kept."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LABELS = Path(__file__).parents[1] / "labels/pointed"


def pointed(shared: Path) -> Iterator[dict[str, Any]]:
    """The labelled texts as gold reports without date, outlet or title. KeyError when a labelled text is not there."""
    for name, texts in (("plv", _pairs(shared)), ("names", _names(shared))):
        for line in (LABELS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            labelled = json.loads(line)
            text = texts[labelled["id"]]
            claims = [
                claim | {"evidence": text[claim["start"] : claim["end"]], "place": None, "requires": None}
                for claim in labelled["claims"]
            ]
            told = dict.fromkeys(("published", "outlet", "title"))
            yield {"id": f"{name}-{labelled['id']}", "text": text, "claims": claims, **told}


def _pairs(shared: Path) -> dict[str, str]:
    with (shared / "data/plv/train.tsv").open(encoding="utf-8", newline="") as lines:
        return {row["uid"]: row["sentence"] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}


def _names(shared: Path) -> dict[str, str]:
    with (shared / "data/names/train.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines)}
