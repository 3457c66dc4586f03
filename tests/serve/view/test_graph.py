from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from dragoman.dossier.fold import dossiers
from dragoman.dossier.record import Dossier, Wait
from dragoman.dossier.waits import circles_marked
from dragoman.serve.view.graph import DEEPEST, graph, waiting_on
from tests.ledger.making import told


def chain(length: int, circle: bool = False) -> list[Dossier]:
    """Dossiers each of which waits on the next; in a circle, the last waits on the first."""
    kinds = ["meeting", "talks", "agreement", "relations", "visit", "call"]
    made = [dossiers([told("2020-05-04", "conditional", kind=kind)], date(2020, 6, 1))[0] for kind in kinds[:length]]
    ends = made[1:] + ([made[0]] if circle else [])
    waits = [
        Wait(requires=f"step {number}", holder="Ann Alder", claim="c", dossier=one.id, title=one.title)
        for number, one in enumerate(ends)
    ]
    return [replace(one, waits_on=(wait,)) for one, wait in zip(made, waits, strict=False)] + made[len(waits) :]


def test_conditions_of_conditions() -> None:
    made = chain(3)
    drawn = graph(made[0], {one.id: one for one in made}.get)
    assert [(node.depth, node.parent, node.dossier) for node in drawn.nodes] == [
        (0, None, made[0].id),
        (1, 0, made[1].id),
        (2, 1, made[2].id),
    ]
    assert drawn.nodes[1].because == "“step 0” – Ann Alder"


def test_a_circle_is_cut_where_it_closes() -> None:
    made = chain(3, circle=True)
    drawn = graph(made[0], {one.id: one for one in made}.get)
    assert [node.back for node in drawn.nodes] == [False, False, False, True]


def test_a_condition_without_a_dossier() -> None:
    made = chain(2)
    drawn = graph(made[0], lambda _: None)
    assert [(node.dossier, node.title) for node in drawn.nodes[1:]] == [(None, made[1].title)]


def test_it_ends() -> None:
    made = chain(6)
    drawn = graph(made[0], {one.id: one for one in made}.get)
    assert max(node.depth for node in drawn.nodes) == DEEPEST


def test_what_waits_for_it() -> None:
    made = chain(3)
    assert waiting_on(made[1], made) == [made[0]]


def test_conditions_that_are_met_or_go_in_a_circle_are_marked() -> None:
    made = circles_marked(chain(2, circle=True))
    drawn = graph(made[0], {one.id: one for one in made}.get)
    assert [(node.circular, node.met) for node in drawn.nodes] == [(False, False), (True, False), (True, False)]
    done = [replace(made[0], waits_on=(replace(made[0].waits_on[0], met=True, circular=False),)), made[1]]
    assert graph(done[0], {one.id: one for one in done}.get).nodes[1].met
