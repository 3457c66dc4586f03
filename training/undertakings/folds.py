"""What the models of a fold may see: no report that is held out, and no retelling of one."""

from __future__ import annotations

from typing import Any

from training.undertakings.align import Example

Read = list[tuple[dict[str, Any], list[Example]]]
"""Gold reports with their candidates."""
RETOLD = "retold-"
"""Before the id of a report of ours stands this where it retells a real one, whose id follows."""


def rest(read: Read, fold: int, folds: int) -> Read:
    """The real reports outside a fold. Folds go by position, so that they never change."""
    return [item for number, item in enumerate(read) if number % folds != fold]


def apart(written: Read, read: Read, fold: int, folds: int) -> Read:
    """Our reports without those that retell a report of the fold: they say what it says in other words."""
    held = {RETOLD + gold["id"] for gold, _ in read[fold::folds]}
    return [item for item in written if item[0]["id"] not in held]
