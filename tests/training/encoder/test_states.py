"""The projection of the midst of the encoder."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("onnx")

from importlib.resources import files

import onnx

from training.encoder.states import LAYER, PREFIX, bare, principal, with_states


def test_axes_are_even_and_stand_apart() -> None:
    raw = np.random.default_rng(3).normal(size=(400, 6)).astype(np.float32) @ np.diag([9, 5, 3, 1, 1, 1]).astype(np.float32) + 4
    turn, shift = principal(raw, width=3)
    turned = raw @ turn + shift
    assert np.allclose(turned.mean(axis=0), 0, atol=1e-3)
    assert np.allclose(np.cov(turned.T), np.eye(3), atol=0.02)


def test_states_take_the_place_of_older_ones() -> None:
    graph = onnx.load_from_string(files("dragoman.data").joinpath("encoder.onnx").read_bytes())
    turn, shift = np.zeros((384, 4), dtype=np.float32), np.zeros(4, dtype=np.float32)
    once = with_states(graph, turn, shift)
    assert with_states(once, turn, shift).SerializeToString(deterministic=True) == once.SerializeToString(deterministic=True)
    assert [output.name for output in once.graph.output].count(PREFIX) == 1
    assert PREFIX not in [output.name for output in bare(graph).graph.output]
    assert LAYER in {name for node in bare(graph).graph.node for name in node.output}
