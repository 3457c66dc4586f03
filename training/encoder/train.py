"""The training loop: seeded, with a checkpoint after each epoch from which it goes on."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import torch
from msgspec import Struct

from training.encoder.batches import Window, collate, cut, grouped
from training.encoder.corpora import Document
from training.encoder.losses import loss
from training.encoder.network import Network, from_base


class Recipe(Struct, frozen=True, kw_only=True):
    """All that decides the weights, beside the data."""

    layers: int = 6
    epochs: int = 4
    seed: int = 4
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm: float = 0.06
    """Part of the steps during which the rates rise; then they fall in a straight line to nought."""
    budget: int = 2560
    """Word pieces in a batch, padding counted in."""
    packed: tuple[int, ...] = (48, 64, 96, 96, 128)
    """Sizes of window; each document is cut by one of them, another in each epoch, so that none is learned by heart."""
    name_part: int = 3
    """An epoch sees one of this many parts of the names."""


def epoch_groups(recipe: Recipe, epoch: int, reports: Sequence[Document], named: Sequence[Document]) -> list[list[Window]]:
    """The batches of an epoch in their order: a function of recipe, data and epoch alone."""
    chance = random.Random(f"{recipe.seed} {epoch}")
    found = [window for report in reports for window in cut(report, chance.choice(recipe.packed))]
    groups = grouped(found, recipe.budget, chance)
    some = [window for each in named[epoch % recipe.name_part :: recipe.name_part] for window in cut(each, 96)]
    groups += grouped(some, recipe.budget, chance)
    chance.shuffle(groups)
    return groups


def measure(network: Network, groups: Sequence[Sequence[Window]]) -> dict[str, float]:
    """Mean losses over batches that are not trained on."""
    network.eval()
    sums: dict[str, list[float]] = defaultdict(list)
    with torch.no_grad():
        for group in groups:
            for name, value in loss(network, collate(group))[1].items():
                sums[name].append(value)
    return {name: round(sum(values) / len(values), 4) for name, values in sums.items()}


def train(
    recipe: Recipe, reports: Sequence[Document], held: Sequence[Document], named: Sequence[Document], folder: Path
) -> Network:
    """The trained network. `folder` keeps a checkpoint for each epoch; the last one there is gone on from."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    network = from_base(recipe.layers)
    heads = ("tags", "names", "links", "transitions", "begins", "ends", "distance", "shape", "quote", "boundary")
    parts: tuple[list[torch.nn.Parameter], list[torch.nn.Parameter]] = ([], [])
    for name, value in network.named_parameters():
        parts[name.split(".")[0] in heads].append(value)
    optimiser = torch.optim.AdamW(
        [{"params": parts[0], "lr": recipe.rate}, {"params": parts[1], "lr": recipe.head_rate}], weight_decay=0.01, fused=True
    )
    plan = [epoch_groups(recipe, epoch, reports, named) for epoch in range(recipe.epochs)]
    total = sum(len(groups) for groups in plan)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / (recipe.warm * total), (total - step) / ((1 - recipe.warm) * total))
    )
    done = max((int(path.stem[6:]) for path in folder.glob("epoch-*.pt")), default=0)
    if done:
        state = torch.load(folder / f"epoch-{done}.pt")
        network.load_state_dict(state["network"])
        if done < recipe.epochs:
            optimiser.load_state_dict(state["optimiser"])
            schedule.load_state_dict(state["schedule"])
    check = grouped([window for each in held for window in cut(each, 96)], recipe.budget, random.Random(0))
    for epoch in range(done, recipe.epochs):
        torch.manual_seed(recipe.seed * 1000 + epoch)
        network.train()
        began, sums = time.time(), defaultdict(list)
        for step, group in enumerate(plan[epoch]):
            value, seen = loss(network, collate(group))
            value.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            schedule.step()
            for name, number in seen.items():
                sums[name].append(number)
            if step % 25 == 24:
                means = {name: round(sum(values[-20:]) / len(values[-20:]), 4) for name, values in sums.items()}
                print(f"epoch {epoch + 1} step {step + 1} of {len(plan[epoch])} {time.time() - began:.0f} s {means}", flush=True)
        state = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict()}
        torch.save(state, folder / "writing.tmp")
        (folder / "writing.tmp").rename(folder / f"epoch-{epoch + 1}.pt")
        if epoch:
            (folder / f"epoch-{epoch}.pt").unlink(missing_ok=True)
        print(f"epoch {epoch + 1} in {time.time() - began:.0f} s; held back: {measure(network, check)}", flush=True)
    return network.eval()
