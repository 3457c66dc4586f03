"""The branch as an ONNX graph with int8 weights, of the same nodes as the encoder's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper
from torch import Tensor, nn

from training.encoder.calibration import FAR
from training.encoder.graph import CONTRIB, Floats, Graph, layer
from training.undertakings.branch.examples import Sentence, collate
from training.undertakings.branch.network import BranchNetwork


def shrinkage(network: BranchNetwork, found: Sequence[Sentence]) -> dict[str, Floats]:
    """For `layers.N.up` and `layers.N.down` what each of their inputs is to be divided by: 1 or more. See the encoder's."""
    reach: dict[str, Tensor] = {}

    def watch(name: str, module: nn.Module) -> torch.utils.hooks.RemovableHandle:
        def look(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            most = inputs[0].detach().abs().flatten(0, -2).amax(0)
            reach[name] = torch.maximum(reach[name], most) if name in reach else most

        return module.register_forward_pre_hook(look)

    hooks = [
        watch(f"layers.{number}.{kind}", getattr(each, kind))
        for number, each in enumerate(network.layers)
        for kind in ("up", "down")
    ]
    network.eval()
    with torch.no_grad():
        for each in found:
            network(*collate([each]).inputs)
    for hook in hooks:
        hook.remove()
    return {name: (most / (FAR * most.median())).clamp(min=1.0).numpy() for name, most in reach.items()}


def model(network: BranchNetwork, shrink: dict[str, Floats]) -> onnx.ModelProto:
    """Inputs: `states` (sentences, pieces, width), `marks` (sentences, pieces, marks) int32, `lengths` (sentences,) in pieces and
    `firsts` (sentences, places): the pieces asked about, counted through the batch. Outputs: `filed` (sentences, places, 1) and
    `statuses` (sentences, places, statuses), floats."""
    state = {name: value.detach().float().numpy() for name, value in network.state_dict().items()}
    graph = Graph()
    rows = graph.node("Gather", [graph.constant("marks.t", state["marks.weight"]), "marks"], "marks.rows", axis=0)
    axis = graph.constant("axis", np.array([2], dtype=np.int64))
    summed = graph.node("ReduceSum", [rows, axis], "marks.y", keepdims=0)
    x = graph.node("Add", ["states", summed], "entered")
    width = graph.constant("width", np.array([-1, state["marks.weight"].shape[1]], dtype=np.int64))
    for number in range(len(network.layers)):
        last = number == len(network.layers) - 1
        x = layer(graph, x, f"layers.{number}", state, shrink, width if last else None)
    for head in ("filed", "statuses"):
        product = graph.node("MatMul", [x, graph.constant(f"{head}.w", state[f"{head}.weight"].T)], f"{head}.y")
        graph.node("Add", [product, graph.constant(f"{head}.b", state[f"{head}.bias"])], head)
    inputs = [
        helper.make_tensor_value_info("states", TensorProto.FLOAT, ["sentences", "pieces", state["marks.weight"].shape[1]]),
        helper.make_tensor_value_info("marks", TensorProto.INT32, ["sentences", "pieces", "rows"]),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["sentences"]),
        helper.make_tensor_value_info("firsts", TensorProto.INT32, ["sentences", "places"]),
    ]
    outputs = [
        helper.make_tensor_value_info(head, TensorProto.FLOAT, ["sentences", "places", len(state[f"{head}.bias"])])
        for head in ("filed", "statuses")
    ]
    body = helper.make_graph(graph.nodes, "branch", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(body, opset_imports=opsets, ir_version=8, producer_name="training.undertakings.branch")
