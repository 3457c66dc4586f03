"""How a network is run: onnxruntime on one thread of the processor, so that it answers the same wherever it runs."""

from __future__ import annotations

import onnxruntime  # type: ignore[import-untyped]


def session(graph: bytes) -> onnxruntime.InferenceSession:
    """A session over a graph in ONNX; only errors are logged."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
