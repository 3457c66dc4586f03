"""Blocks by number, the families that judgements make of them, and what the rules of the fold are known by."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources

from dragoman.claim import Claim
from dragoman.dossier.identity import block_of
from dragoman.dossier.judged import Bonds
from dragoman.status import Kind

_PACKAGES = ("dossier", "edtf")
_MODULES = ("actors/fold.py", "claim.py", "status.py", "ledger/records.py", "ledger/rows.py")
_INDEX = ("block", "keep", "load", "names", "pack", "place")


def number_of(claim: Claim) -> int:
    """The number of a claim's block. That two blocks share a number by chance does no harm."""
    return _number(*block_of(claim))


@lru_cache(maxsize=65536)
def _number(kind: Kind, sides: frozenset[str]) -> int:
    told = "\n".join((kind.value, *sorted(sides)))
    return int.from_bytes(hashlib.sha256(told.encode("utf-8", "surrogatepass")).digest()[:8], "big", signed=True)


def families(blocks: Iterable[int], bonds: Bonds, bound: dict[str, int]) -> list[list[int]]:
    """The blocks, each with those that a judgement ties it to; `bound` has the block of each claim that is judged."""
    tied: dict[int, set[int]] = {}
    for claim, label in bonds.label.items():
        if claim in bound:
            tied.setdefault(label, set()).add(bound[claim])
    family: dict[int, set[int]] = {}
    for together in tied.values():
        joined = set(together).union(*(family.get(block, ()) for block in together))
        for block in joined:
            family[block] = joined
    made: list[list[int]] = []
    done: set[int] = set()
    for block in blocks:
        if block not in done:
            made.append(sorted(family.get(block, {block})))
            done.update(made[-1])
    return made


@cache
def fingerprint() -> str:
    """SHA-256 of the rules by which dossiers are folded: of the source of the modules that hold them."""
    there = resources.files("dragoman")
    modules = [there.joinpath(name) for name in _MODULES]
    modules += [there.joinpath("ledger", "index", f"{name}.py") for name in _INDEX]
    for package in _PACKAGES:
        inside = sorted(there.joinpath(package).iterdir(), key=lambda path: path.name)
        modules += [path for path in inside if path.name.endswith(".py")]
    made = hashlib.sha256()
    for module in modules:
        made.update(module.read_bytes())
    return made.hexdigest()
