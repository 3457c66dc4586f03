"""The training loop of the branch: seeded, a couple of minutes on one thread."""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from msgspec import Struct
from torch.nn import functional

from training.undertakings.branch.examples import Batch, Sentence, collate, grouped
from training.undertakings.branch.network import BranchNetwork


class Recipe(Struct, frozen=True, kw_only=True):
    """All that decides the weights, beside the data and where the layers begin."""

    epochs: int = 5
    seed: int = 1
    size: int = 24
    """Sentences in a batch."""
    rate: float = 3e-4
    head_rate: float = 2e-3
    """Of marks and heads."""
    decay: float = 0.05
    warm: float = 0.1
    """Part of the steps during which the rates rise; then they fall in a straight line to nought."""


def loss(network: BranchNetwork, batch: Batch) -> torch.Tensor:
    """Sum over the candidates, by weight: filing or not, and the status of what is filed."""
    with torch.autocast("cpu", torch.bfloat16):
        filed, statuses = network(*batch.inputs)
    filing = functional.binary_cross_entropy_with_logits(filed.float(), batch.filed, reduction="none")
    status = -(batch.statuses * statuses.float().log_softmax(-1)).sum(-1)
    return (torch.stack((filing, status), 1) * batch.weights).sum()


def train(network: BranchNetwork, found: Sequence[Sentence], recipe: Recipe) -> BranchNetwork:
    """The network trained on these sentences."""
    torch.manual_seed(recipe.seed)
    chance = random.Random(recipe.seed)
    added = [value for name, value in network.named_parameters() if not name.startswith("layers")]
    optimiser = torch.optim.AdamW(
        [{"params": list(network.layers.parameters()), "lr": recipe.rate}, {"params": added, "lr": recipe.head_rate}],
        weight_decay=recipe.decay,
    )
    total = recipe.epochs * -(-len(found) // recipe.size)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (recipe.warm * total), (total - step) / ((1 - recipe.warm) * total))
    )
    for epoch in range(recipe.epochs):
        network.train()
        sums = 0.0
        for group in grouped(found, recipe.size, chance):
            value = loss(network, collate(group)) / len(group)
            value.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            sums += value.item()
        print(f"  epoch {epoch + 1}: {sums * recipe.size / len(found):.3f}", flush=True)
    return network.eval()
