"""A trained network into the package: the int8 graph and the numbers that decoding needs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from dragoman.reading.encoder.windows import PACKED
from training.encoder.batches import cut
from training.encoder.calibration import shrinkage
from training.encoder.corpora import Document
from training.encoder.graph import model
from training.encoder.network import Network


def export(network: Network, held: Sequence[Document], folder: Path) -> None:
    """Writes `encoder.onnx` and `encoder.json` into the folder. `held`: reports to see on how far activations go."""
    shrink = shrinkage(network, [window for report in held for window in cut(report, PACKED)])
    (folder / "encoder.onnx").write_bytes(model(network, shrink).SerializeToString(deterministic=True))
    numbers = {
        name: [[round(number, 5) for number in row] for row in rows] if isinstance(rows[0], list) else [round(n, 5) for n in rows]
        for name in ("transitions", "begins", "ends", "distance")
        for rows in [getattr(network, name).tolist()]
    }
    (folder / "encoder.json").write_text(json.dumps(numbers) + "\n", encoding="utf-8")
