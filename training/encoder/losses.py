"""What training makes small: the tags' negative log likelihood as a chain, the links' as choices among all words, the names'."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.encoder.batches import Batch
from training.encoder.network import LINK, REACH, Network

FORBIDDEN = -1e4


def allowed(tags: int) -> Tensor:
    """0 where one tag may follow another, a large negative number where an inside has no beginning."""
    table = torch.zeros(tags, tags)
    for inside in range(2, tags, 2):
        table[:, inside] = FORBIDDEN
        table[inside - 1, inside] = table[inside, inside] = 0.0
    return table


def chain_loss(network: Network, scores: Tensor, gold: Tensor, mask: Tensor) -> Tensor:
    """Sum over the windows. `scores` (batch, words, tags), `gold` and `mask` (batch, words); windows fill from the left."""
    rules = allowed(scores.shape[2])
    steps = network.transitions + rules
    begins = network.begins + torch.tensor([0.0 if tag == 0 or tag % 2 else FORBIDDEN for tag in range(scores.shape[2])])
    alpha = begins + scores[:, 0]
    path = alpha.gather(1, gold[:, :1])[:, 0]
    for at in range(1, scores.shape[1]):
        onward = torch.logsumexp(alpha[:, :, None] + steps, dim=1) + scores[:, at]
        here = mask[:, at, None]
        alpha = torch.where(here, onward, alpha)
        step = steps[gold[:, at - 1], gold[:, at]] + scores[:, at].gather(1, gold[:, at : at + 1])[:, 0]
        path = path + torch.where(mask[:, at], step, torch.zeros_like(step))
    last = gold.gather(1, mask.sum(1, keepdim=True) - 1)[:, 0]
    return (torch.logsumexp(alpha + network.ends, dim=1) - path - network.ends[last]).sum()


def link_scores(network: Network, links: Tensor, kind: int, mask: Tensor) -> Tensor:
    """(batch, words + 1, words + 1): how well each word's link ends at each word; column 0 is no word at all."""
    start, end = links[..., 2 * kind * LINK : (2 * kind + 1) * LINK], links[..., (2 * kind + 1) * LINK : (2 * kind + 2) * LINK]
    scores = start @ end.transpose(1, 2) / LINK**0.5
    places = torch.arange(links.shape[1])
    between = (places[None, :] - places[:, None]).clamp(-REACH, REACH) + REACH
    between[:, 0] = 2 * REACH + 1
    scores = scores + network.distance[kind][between]
    open_ = torch.cat((torch.ones_like(mask[:, :1]), mask), dim=1)
    return scores.masked_fill(~open_[:, None, :], FORBIDDEN)


def link_loss(scores: Tensor, ends: Tensor, starts: Tensor) -> Tensor:
    """Mean over the words that have a link: `starts`. `ends` (batch, words + 1, words + 1) marks where each may end."""
    if not bool(starts.any()):
        return scores.sum() * 0.0
    chosen, right = scores[starts], ends[starts]
    reached = torch.logsumexp(chosen.masked_fill(~right, FORBIDDEN), dim=1)
    return (torch.logsumexp(chosen, dim=1) - reached).mean()


def loss(network: Network, batch: Batch) -> tuple[Tensor, dict[str, float]]:
    """The batch's loss and its parts by name."""
    with torch.autocast("cpu", torch.bfloat16):
        tags, names, links = network(batch.pieces, batch.marks, batch.mask, batch.firsts)
    tags, names, links = tags.float(), names.float(), links.float()
    if batch.names is not None:
        part = functional.cross_entropy(names[:, 1:][batch.words], batch.names[batch.words])
        return part, {"names": part.item()}
    assert batch.tags is not None and batch.owners is not None and batch.sources is not None
    chain = chain_loss(network, tags[:, 1:], batch.tags, batch.words) / batch.words.sum()
    owner = link_loss(link_scores(network, links, 0, batch.words), batch.owners, batch.owners.any(2))
    source = link_loss(link_scores(network, links, 1, batch.words), batch.sources, batch.sources.any(2))
    total = chain + 0.2 * owner + 0.2 * source
    return total, {"tags": chain.item(), "owner": owner.item(), "source": source.item()}
