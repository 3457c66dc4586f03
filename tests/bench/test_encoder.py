"""What the measurement of the trained reader hands to the scorer."""

from __future__ import annotations

import json
from pathlib import Path

from bench.encoder import name_figures, record
from dragoman.reading.encoder import RawAttribution
from dragoman.reading.tokens import tokenize


def test_token_ranges_become_character_spans() -> None:
    tokens = tokenize("They said it rained.")
    found = RawAttribution(source=((0, 1),), cue=((1, 2),), content=((2, 4),), style="indirect", score=0.5)
    assert record(tokens, [found]) == [{"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 19]], "score": 0.5}]


def test_names_count_by_label_and_over_all(tmp_path: Path) -> None:
    path = tmp_path / "names.jsonl"
    gold = [{"start": 12, "end": 18, "label": "place"}]
    path.write_text(json.dumps({"id": "1", "text": "They met in Vienna.", "entities": gold}) + "\n", encoding="utf-8")
    assert name_figures(path) == {"place F1": 100.0, "names F1": 100.0} | {"person F1": 0.0, "organisation F1": 0.0}
