"""No fold sees what it is judged on, in whatever words."""

from __future__ import annotations

from training.undertakings.folds import Read, apart, rest

READ: Read = [({"id": f"train-{number}"}, []) for number in range(7)]
OURS: Read = [({"id": name}, []) for name in ("retold-train-0", "summits-3", "retold-train-4", "retold-train-6")]


def ids(read: Read) -> list[str]:
    return [gold["id"] for gold, _ in read]


def test_each_report_is_held_out_once() -> None:
    left_out = [sorted(set(ids(READ)) - set(ids(rest(READ, fold, 3)))) for fold in range(3)]
    assert sorted(name for names in left_out for name in names) == ids(READ)


def test_a_retelling_is_seen_only_where_its_original_is() -> None:
    for fold in range(3):
        seen = set(ids(rest(READ, fold, 3)))
        told = {name.removeprefix("retold-") for name in ids(apart(OURS, READ, fold, 3)) if name.startswith("retold-")}
        assert told == {name for name in ("train-0", "train-4", "train-6") if name in seen}


def test_what_retells_nothing_is_always_seen() -> None:
    assert all("summits-3" in ids(apart(OURS, READ, fold, 3)) for fold in range(3))
