"""What an undertaking waits on, and what waits on it, as rows of a small graph."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from dragoman.dossier.record import Dossier, Wait
from dragoman.plain import plain
from dragoman.serve.view.words import holder_words, status_words, title_words

DEEPEST = 4
"""Conditions of conditions are followed so far."""
ROW, INDENT = 62, 26


class Node(Struct, frozen=True, kw_only=True):
    depth: int
    row: int
    title: str
    dossier: str | None
    """None for a condition that names no dossier."""
    status: str | None
    phase: str | None
    because: str = ""
    """The condition in the report's words, with who states it."""
    claim: str | None = None
    back: bool = False
    """It is shown further up already: the conditions go in a circle, or join."""
    met: bool = False
    """It is done by now: nothing waits on it any more."""
    circular: bool = False
    """It waits, by itself or through others, on the one that waits on it."""
    parent: int | None = None
    """Row of the node that waits on this one."""


class Graph(Struct, frozen=True, kw_only=True):
    nodes: tuple[Node, ...]
    height: int
    row: int = ROW
    indent: int = INDENT


def graph(dossier: Dossier, find: Callable[[str], Dossier | None]) -> Graph:
    """The dossier with what it waits on below it, and what that waits on; a circle is cut where it closes."""
    nodes: list[Node] = []
    seen: set[str] = set()

    def add(one: Dossier, depth: int, parent: int | None, because: str, wait: Wait | None) -> None:
        back = one.id in seen
        row = len(nodes)
        nodes.append(
            Node(
                depth=depth,
                row=row,
                title=title_words(one),
                dossier=one.id,
                status=status_words(one.status),
                phase=one.phase.value,
                because=because,
                claim=wait.claim if wait else None,
                back=back,
                met=wait is not None and wait.met,
                circular=wait is not None and wait.circular,
                parent=parent,
            )
        )
        if back or depth >= DEEPEST:
            return
        seen.add(one.id)
        for wait in one.waits_on:
            words = f"“{plain(wait.requires)}” – {holder_words(wait.holder)}"
            target = find(wait.dossier) if wait.dossier else None
            if target is not None:
                add(target, depth + 1, row, words, wait)
            else:
                nodes.append(
                    Node(
                        depth=depth + 1,
                        row=len(nodes),
                        title=plain(wait.title or wait.requires),
                        dossier=None,
                        status=None,
                        phase=None,
                        because=f"a condition of {holder_words(wait.holder)}",
                        claim=wait.claim,
                        parent=row,
                    )
                )

    add(dossier, 0, None, "", None)
    return Graph(nodes=tuple(nodes), height=len(nodes) * ROW)


def waiting_on(dossier: Dossier, others: Sequence[Dossier]) -> list[Dossier]:
    """The dossiers that wait on this one."""
    return [one for one in others if any(wait.dossier == dossier.id for wait in one.waits_on)]
