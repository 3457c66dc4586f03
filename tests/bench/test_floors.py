"""The ratchet: floors rise by themselves and fall only with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.floors import Floor, falls, gateable, load, lowered, raised, save

NAMES = st.sampled_from(["claim", "undertaking", "kind meeting", "status held", "false held"])
FIGURES = st.dictionaries(NAMES, st.floats(0, 1), min_size=1)


def test_what_was_reached_passes_and_anything_less_does_not() -> None:
    floor = raised(None, "gold", {"claim": 0.4567, "gold": 213})
    assert floor.figures == {"claim": 0.456}
    assert falls(floor, {"claim": 0.4567, "gold": 213}) == []
    assert falls(floor, {"claim": 0.4361, "gold": 213}) == []  # another processor may round otherwise
    [fall] = falls(floor, {"claim": 0.4359, "gold": 213})
    assert (fall.figure, fall.floor, fall.now) == ("claim", 0.456, 0.4359)


def test_evidence_that_does_not_stand_in_its_report_is_never_tolerated() -> None:
    floor = raised(None, "gold", {"grounded": 1.0, "gold": 213})
    [fall] = falls(floor, {"grounded": 0.999, "gold": 213})
    assert fall.figure == "grounded"


def test_a_figure_that_is_no_longer_measured_is_a_fall() -> None:
    [fall] = falls(Floor(digest="gold", figures={"kind visit": 0.3}), {"claim": 0.9})
    assert fall.now is None


def test_classes_of_few_claims_have_slack_and_counts_no_floor() -> None:
    assert gateable({"status held": 0.5, "kind call": 0.03, "claim": 0.5, "false held": 3, "predicted": 99}) == {
        "status held": 0.45,
        "kind call": 0.0,
        "claim": 0.5,
    }


@given(FIGURES, FIGURES)
def test_an_update_never_lowers_a_floor(first: dict[str, float], second: dict[str, float]) -> None:
    before = raised(None, "gold", first)
    after = raised(before, "gold", second)
    assert before.figures.keys() <= after.figures.keys()
    assert all(after.figures[name] >= floor for name, floor in before.figures.items())


@given(FIGURES)
def test_what_has_just_been_measured_is_never_under_its_own_floor(figures: dict[str, float]) -> None:
    assert falls(raised(None, "gold", figures), figures) == []


def test_an_update_on_other_gold_is_refused() -> None:
    with pytest.raises(ValueError, match="gold has changed"):
        raised(Floor(digest="old", figures={"claim": 0.9}), "new", {"claim": 0.1})


def test_lowering_keeps_the_old_floor_and_the_reason() -> None:
    before = Floor(digest="gold", figures={"claim": 0.5, "status": 0.5})
    after = lowered(before, "gold", {"claim": 0.4, "status": 0.6}, "holders of chains are now abstained from")
    assert after.figures == {"claim": 0.4, "status": 0.6}
    [record] = after.lowered
    assert record.reason == "holders of chains are now abstained from"
    assert record.was == {"claim": 0.5}


def test_a_reason_on_changed_gold_sets_all_floors_anew() -> None:
    after = lowered(Floor(digest="old", figures={"claim": 0.1}), "new", {"claim": 0.4}, "ten reports were added")
    assert (after.digest, after.figures) == ("new", {"claim": 0.4})
    assert after.lowered[0].was == {"claim": 0.1}


def test_a_reason_without_a_fall_is_not_recorded() -> None:
    assert lowered(Floor(digest="gold", figures={"claim": 0.1}), "gold", {"claim": 0.4}, "none needed").lowered == ()


def test_floors_come_back_from_their_file_as_they_were(tmp_path: Path) -> None:
    floors = {"dev": lowered(Floor(digest="a", figures={"claim": 0.5}), "b", {"claim": 0.3}, "new gold")}
    assert load(tmp_path / "floors.json") == {}
    save(tmp_path / "floors.json", floors)
    assert load(tmp_path / "floors.json") == floors
