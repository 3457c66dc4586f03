"""`python -m training.encoder.states`: a view of each word from the midst of the encoder, as one more output of its graph.

The middle layer still knows what a word means where the last one knows only what attribution asks for: read from there,
undertakings are told better. The states are turned to their principal axes over the annotated reports, each of unit
variance, and the first `WIDTH` are kept: the product is written into `encoder.onnx` as
the output `states`, in place of an older one.
To be run after `training.encoder` and before `training.undertakings.train`. Nothing in it is random.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from dragoman.reading.encoder.signs import COUNT, signs
from dragoman.reading.encoder.windows import windows
from dragoman.reading.encoder.wordpiece import wordpiece
from dragoman.reading.tokens import tokenize

ROOT = Path(__file__).resolve().parents[2]
LAYER = "layers.3.second.n"
"""The name, in the graph, of what the fourth of six layers gives."""
WIDTH = 128
"""Axes kept: with 64 the statuses are told worse, with all 384 no better."""
PREFIX = "states"
Floats = NDArray[np.float32]


def bare(graph: onnx.ModelProto) -> onnx.ModelProto:
    """The graph without the output `states` and what makes it."""
    found = onnx.ModelProto()
    found.CopyFrom(graph)
    for field in (found.graph.node, found.graph.initializer, found.graph.output):
        kept = [each for each in field if not _name(each).startswith(PREFIX)]
        del field[:]
        field.extend(kept)  # type: ignore[arg-type]
    return found


def _name(part: onnx.NodeProto | onnx.TensorProto | onnx.ValueInfoProto) -> str:
    return part.output[0] if isinstance(part, onnx.NodeProto) else part.name


def with_states(graph: onnx.ModelProto, turn: Floats, shift: Floats) -> onnx.ModelProto:
    """The graph with the output `states` (windows, words + 1, width): the layer's, of the words, times `turn`, plus `shift`."""
    found = bare(graph)
    names = [f"{PREFIX}.{part}" for part in ("width", "turn", "shift")]
    values = [np.array([-1, turn.shape[0]], dtype=np.int64), turn, shift]
    found.graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in zip(names, values, strict=True))
    found.graph.node.extend(
        [
            helper.make_node("Reshape", [LAYER, names[0]], [f"{PREFIX}.flat"]),
            helper.make_node("Gather", [f"{PREFIX}.flat", "firsts"], [f"{PREFIX}.words"], axis=0),
            helper.make_node("MatMul", [f"{PREFIX}.words", names[1]], [f"{PREFIX}.turned"]),
            helper.make_node("Add", [f"{PREFIX}.turned", names[2]], [PREFIX]),
        ]
    )
    found.graph.output.append(helper.make_tensor_value_info(PREFIX, TensorProto.FLOAT, ["windows", "words", turn.shape[1]]))
    return found


def raw_states(graph: onnx.ModelProto, texts: Iterator[str]) -> Iterator[Floats]:
    """What the layer gives for the words of each window of the texts."""
    asked = bare(graph)
    asked.graph.output.append(helper.make_tensor_value_info(LAYER, TensorProto.FLOAT, None))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(asked.SerializeToString(), options, providers=["CPUExecutionProvider"])
    pieces = wordpiece()
    for text in texts:
        tokens = tokenize(text)
        split, marks = [pieces(word) for word in tokens.words], signs(tokens)
        for inside in windows(tokens.sentences, [len(each) for each in split]):
            row, sign, firsts = [pieces.opening], [COUNT], []
            for index in inside:
                firsts.append(len(row))
                row.extend(split[index])
                sign.extend([marks[index]] * len(split[index]))
            feeds = {
                "pieces": np.array([[*row, pieces.closing]], dtype=np.int32),
                "signs": np.array([[*sign, COUNT]], dtype=np.int32),
                "lengths": np.array([len(row) + 1], dtype=np.int32),
                "firsts": np.array([[0, *firsts]], dtype=np.int32),
            }
            (states,) = session.run([LAYER], feeds)
            yield states.reshape(len(row) + 1, -1)[firsts]


def principal(states: Floats, width: int = WIDTH) -> tuple[Floats, Floats]:
    """The matrix and the shift that turn states (words, depth) to their first principal axes, each of unit variance."""
    mean, spread = states.mean(axis=0, dtype=np.float64), states.std(axis=0, dtype=np.float64) + 1e-6
    even = (states - mean) / spread
    values, axes = np.linalg.eigh(even.T @ even / len(even))
    axes = axes[:, ::-1][:, :width] / np.sqrt(values[::-1][:width])
    axes *= np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(width)])
    turn = axes / spread[:, None]
    return turn.astype(np.float32), (-mean @ turn).astype(np.float32)


def main() -> None:
    shared = Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared"))
    path = ROOT / "src/dragoman/data/encoder.onnx"
    graph = onnx.load(path)
    texts = (json.loads(file.read_text(encoding="utf-8"))["text"] for file in sorted((shared / "gold/train").glob("*.json")))
    states = np.concatenate(list(raw_states(graph, texts)))
    made = with_states(graph, *principal(states))
    path.write_bytes(made.SerializeToString(deterministic=True))
    print(f"{len(states)} words; {path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
