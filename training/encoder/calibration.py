"""How far each number goes that enters a layer's two large products: the few that go far would take all the eight bits for
themselves, so the graph makes them smaller beforehand and their weights larger."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from training.encoder.batches import Window, collate
from training.encoder.network import Network

FAR = 2.0
"""A number that goes further than this many times the median of its layer is made smaller until it does not."""


def shrinkage(network: Network, windows: Sequence[Window]) -> dict[str, NDArray[np.float32]]:
    """For `layers.N.up` and `layers.N.down` what each of their inputs is to be divided by: 1 or more."""
    reach: dict[str, Tensor] = {}

    def watch(name: str) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
        def look(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            most = inputs[0].detach().abs().flatten(0, -2).amax(0)
            reach[name] = torch.maximum(reach[name], most) if name in reach else most

        return look

    hooks = [
        getattr(layer, kind).register_forward_pre_hook(watch(f"layers.{number}.{kind}"))
        for number, layer in enumerate(network.layers)
        for kind in ("up", "down")
    ]
    network.eval()
    with torch.no_grad():
        for window in windows:
            batch = collate([window])
            network(batch.pieces, batch.marks, batch.mask, batch.firsts)
    for hook in hooks:
        hook.remove()
    return {name: (most / (FAR * most.median())).clamp(min=1.0).numpy() for name, most in reach.items()}
