"""When a name means a party of the gold: the comparison of the claims scorer, for alignment only."""

from __future__ import annotations

import re
import unicodedata
from functools import cache


@cache
def fold(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name)
    return " ".join(re.findall(r"\w+", "".join(char for char in bare if not unicodedata.combining(char)).casefold()))


def names_party(predicted: str, aliases: list[str]) -> bool:
    """Either contains the other as whole words."""
    left = f" {fold(predicted)} "
    return bool(left.strip()) and any(
        left in f" {fold(alias)} " or f" {fold(alias)} " in left for alias in aliases if fold(alias)
    )
