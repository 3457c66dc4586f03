"""The network as an ONNX graph with int8 weights, written node by node: the fused operators of onnxruntime, nothing traced.

Weights are rounded to seven bits, column by column: products of eight-bit numbers with these cannot overflow the sixteen bits in
which processors without VNNI add them up, so that every machine computes the same sums."""

from __future__ import annotations

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from dragoman.reading.encoder.weights import LOWER
from training.encoder.network import HEADS, Network

BITS = 63
POSITIONS = 256
"""Places kept: more than the longest window holds."""
CONTRIB = "com.microsoft"
Floats = NDArray[np.float32]


class Graph:
    """Nodes and constants in order; every method gives back the name of what it adds."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **attributes))
        return output

    def weights(self, name: str, value: Floats, limit: int = BITS) -> tuple[str, str, str]:
        """A matrix (in, out) as int8 with a scale for each column and zero at nought: names of the three."""
        scale = np.maximum(np.abs(value).max(axis=0), 1e-8) / limit
        whole = np.clip(np.rint(value / scale), -limit, limit).astype(np.int8)
        zeros = np.zeros(value.shape[1], dtype=np.int8)
        return (
            self.constant(f"{name}.q", whole),
            self.constant(f"{name}.s", scale.astype(np.float32)),
            self.constant(f"{name}.z", zeros),
        )

    def product(self, x: str, name: str, value: Floats, bias: Floats | None) -> str:
        whole, scale, zero = self.weights(name, value)
        inputs = [x, whole, scale, zero]
        if bias is not None:
            inputs.append(self.constant(f"{name}.b", bias))
        return self.node("DynamicQuantizeMatMul", inputs, f"{name}.y", CONTRIB)

    def shrunk(self, x: str, name: str, by: Floats) -> str:
        return self.node("Mul", [x, self.constant(f"{name}.shrink", 1 / by)], f"{name}.x")

    def added_and_normalised(self, x: str, y: str, name: str, gain: Floats, bias: Floats) -> str:
        """In two nodes: onnxruntime's fused SkipLayerNormalization takes twice the time of these on a processor."""
        inputs = [self.node("Add", [x, y], f"{name}.sum"), self.constant(f"{name}.g", gain), self.constant(f"{name}.o", bias)]
        return self.node("LayerNormalization", inputs, f"{name}.n", epsilon=1e-12)


def model(network: Network, shrink: dict[str, Floats]) -> onnx.ModelProto:
    """Inputs (int32): `pieces`, `signs` (windows, pieces), `lengths` (windows,) in pieces, `firsts` (windows, words + 1): where
    each word begins among all the batch's pieces. Outputs (float32): `tags`, `names`, `links` (windows, words + 1, width),
    and the states of the fourth layer (windows, pieces, width). `shrink`: see calibration."""
    state = {name: value.detach().float().numpy() for name, value in network.state_dict().items()}
    graph = Graph()
    x = _embedded(graph, network, state)
    width = graph.constant("width", np.array([-1, x_width(state)], dtype=np.int64))
    for number in range(len(network.layers)):
        last = number == len(network.layers) - 1
        x = layer(graph, x, f"layers.{number}", state, shrink, width if last else None)
    words = x
    for head in ("tags", "names", "links"):
        weight = graph.constant(f"{head}.w", state[f"{head}.weight"].T)
        product = graph.node("MatMul", [words, weight], f"{head}.y")
        graph.node("Add", [product, graph.constant(f"{head}.b", state[f"{head}.bias"])], head)
    inputs = [
        helper.make_tensor_value_info("pieces", TensorProto.INT32, ["windows", "pieces"]),
        helper.make_tensor_value_info("signs", TensorProto.INT32, ["windows", "pieces"]),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["windows"]),
        helper.make_tensor_value_info("firsts", TensorProto.INT32, ["windows", "words"]),
    ]
    outputs = [
        helper.make_tensor_value_info(head, TensorProto.FLOAT, ["windows", "words", len(state[f"{head}.bias"])])
        for head in ("tags", "names", "links")
    ]
    # no shape: onnxruntime orders its sums otherwise where it knows one, and the other outputs change in their last digits
    outputs.append(helper.make_tensor_value_info(LOWER, TensorProto.FLOAT, None))
    body = helper.make_graph(graph.nodes, "encoder", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(body, opset_imports=opsets, ir_version=8, producer_name="training.encoder")


def x_width(state: dict[str, Floats]) -> int:
    return int(state["words.weight"].shape[1])


def _embedded(graph: Graph, network: Network, state: dict[str, Floats]) -> str:
    """Rows of the table of pieces have eight bits and a scale each; places and signs stay floats."""
    table = state["words.weight"]
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    whole = graph.constant("words.q", np.rint(table / scale).astype(np.int8))
    rows = graph.node("Gather", [whole, "pieces"], "words.rows", axis=0)
    floats = graph.node("Cast", [rows], "words.f", to=TensorProto.FLOAT)
    scales = graph.node("Gather", [graph.constant("words.s", scale.astype(np.float32)), "pieces"], "words.scales", axis=0)
    words = graph.node("Mul", [floats, scales], "words.y")
    count = graph.node("Shape", ["pieces"], "count", start=1, end=2)
    zero, one = graph.constant("zero", np.array([0], dtype=np.int64)), graph.constant("axis", np.array([0], dtype=np.int64))
    places = graph.node("Slice", [graph.constant("places", state["places.weight"][:POSITIONS]), zero, count, one], "places.y")
    signs = graph.node("Gather", [graph.constant("signs.t", network.sign_table().detach().numpy()), "signs"], "signs.y", axis=0)
    summed = graph.node("Add", [graph.node("Add", [words, places], "sum.1"), signs], "sum.2")
    gain, bias = graph.constant("norm.g", state["norm.weight"]), graph.constant("norm.o", state["norm.bias"])
    return graph.node("LayerNormalization", [summed, gain, bias], "norm.y", epsilon=1e-12)


def _words(graph: Graph, x: str, width: str) -> str:
    """The rows of the first pieces of words."""
    return graph.node("Gather", [graph.node("Reshape", [x, width], f"{x}.flat"), "firsts"], f"{x}.words", axis=0)


def layer(
    graph: Graph, x: str, name: str, state: dict[str, Floats], shrink: dict[str, Floats], width: str | None = None
) -> str:
    """One layer; with a `width`, the last one, whose other pieces nobody asks for once they have been attended to."""

    def part(kind: str) -> tuple[Floats, Floats]:
        return state[f"{name}.{kind}.weight"].T, state[f"{name}.{kind}.bias"]

    weight, bias = part("attention")
    whole, scale, zero = graph.weights(f"{name}.attention", weight)
    graph.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], [f"{name}.xq", f"{name}.xs", f"{name}.xz"]))
    bias_name = graph.constant(f"{name}.attention.b", bias)
    inputs = [f"{name}.xq", whole, bias_name, f"{name}.xs", scale, "lengths", f"{name}.xz", zero]
    heads = graph.node("QAttention", inputs, f"{name}.heads", CONTRIB, num_heads=HEADS)
    if width is not None:
        x, heads = _words(graph, x, width), _words(graph, heads, width)
    mixed = graph.product(heads, f"{name}.output", *part("output"))
    x = graph.added_and_normalised(x, mixed, f"{name}.first", *part("first"))
    weight, bias = part("up")
    by = shrink[f"{name}.up"]
    inner = graph.product(graph.shrunk(x, f"{name}.up", by), f"{name}.up", weight * by[:, None], None)
    inner = graph.node("BiasGelu", [inner, graph.constant(f"{name}.up.b", bias)], f"{name}.gelu", CONTRIB)
    by = shrink[f"{name}.down"]
    weight, bias = part("down")
    outer = graph.product(graph.shrunk(inner, f"{name}.down", by), f"{name}.down", weight * by[:, None], bias)
    return graph.added_and_normalised(x, outer, f"{name}.second", *part("second"))
