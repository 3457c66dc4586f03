"""The branch as it is trained: two layers over the encoder's states, the second for the words that name undertakings alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from dragoman.reading.undertakings.marks import ROWS
from dragoman.status import Status
from training.encoder.network import HEADS, HIDDEN, Layer

DROPOUT, DROPPED_INPUT, DROPPED_STATE = 0.2, 0.1, 0.4
"""Parts of the numbers that training hides: inside the layers, of what comes in, of what the heads see."""
UPPER = (4, 5)
"""Layers of the encoder that the branch begins as."""


class BranchLayer(Layer):
    """A layer as the encoder's, with more hidden in training."""

    def drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, DROPOUT, self.training)

    def at(self, x: Tensor, mask: Tensor, rows: Tensor, places: Tensor) -> Tensor:
        """What `forward` gives at one place of a row each; (places, width)."""
        batch, length, _ = x.shape
        q, k, v = self.attention(x).view(batch, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        asking = q[rows, :, places][:, :, None]
        heads = functional.scaled_dot_product_attention(asking, k[rows], v[rows], attn_mask=mask[rows])
        own = self.first(x[rows, places] + self.drop(self.output(heads[:, :, 0].reshape(len(rows), HIDDEN))))
        return self.second(own + self.drop(self.down(functional.gelu(self.up(own)))))


class BranchNetwork(nn.Module):
    """States and marks of sentences in; log-odds of filing and scores of the statuses at given places out."""

    def __init__(self) -> None:
        super().__init__()
        self.marks = nn.Embedding(ROWS, HIDDEN, padding_idx=0)
        self.layers = nn.ModuleList(BranchLayer() for _ in UPPER)
        self.filed = nn.Linear(HIDDEN, 1)
        self.statuses = nn.Linear(HIDDEN, len(Status))
        nn.init.normal_(self.marks.weight, std=0.2)
        nn.init.normal_(self.filed.weight, std=0.02)
        nn.init.normal_(self.statuses.weight, std=0.02)
        with torch.no_grad():
            self.marks.weight[0].zero_()
            self.filed.bias.fill_(-1.0)

    def forward(self, states: Tensor, marks: Tensor, mask: Tensor, rows: Tensor, places: Tensor) -> tuple[Tensor, Tensor]:
        """(batch, pieces, width), (batch, pieces, marks), (batch, pieces), and which piece of which sentence is asked about."""
        x = functional.dropout(states + self.marks(marks).sum(2), DROPPED_INPUT, self.training)
        attend = mask[:, None, None, :]
        below, above = self.layers
        x = above.at(below(x, attend), attend, rows, places)
        x = functional.dropout(x, DROPPED_STATE, self.training)
        return self.filed(x)[:, 0], self.statuses(x)


def from_encoder(path: Path, seed: int = 1) -> BranchNetwork:
    """A branch that begins as the upper layers of the exported encoder, rounded as they are there; marks and heads by `seed`."""
    torch.manual_seed(seed)
    held = {each.name: numpy_helper.to_array(each) for each in onnx.load(path).graph.initializer}
    network = BranchNetwork()
    with torch.no_grad():
        for number, layer in zip(UPPER, network.layers, strict=True):
            for kind in ("attention", "output", "up", "down"):
                name = f"layers.{number}.{kind}"
                weight = held[f"{name}.q"].astype(np.float32) * held[f"{name}.s"]
                weight = weight * held.get(f"{name}.shrink", np.ones(1, dtype=np.float32))[:, None]
                getattr(layer, kind).weight.copy_(torch.from_numpy(weight.T.copy()))
                getattr(layer, kind).bias.copy_(torch.from_numpy(held[f"{name}.b"].copy()))
            for kind in ("first", "second"):
                getattr(layer, kind).weight.copy_(torch.from_numpy(held[f"layers.{number}.{kind}.g"].copy()))
                getattr(layer, kind).bias.copy_(torch.from_numpy(held[f"layers.{number}.{kind}.o"].copy()))
    return network
