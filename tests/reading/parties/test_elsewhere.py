"""Those whom the sentence does not name."""

from __future__ import annotations

from dragoman.reading.parties.cast import Cast
from dragoman.reading.parties.elsewhere import absent, features
from dragoman.reading.parties.history import History
from dragoman.reading.undertakings.candidate import candidates
from tests.reading.scenes import model, scene, takers


def options(text: str) -> list[tuple[str, int, set[str]]]:
    """Who may be meant by the last candidate, how many sentences back, and with which features."""
    laid_out = scene(text)
    found = list(candidates(laid_out))
    given = features(found[-1], (), History(), Cast(laid_out, found))
    return [(option.mention.name, option.back, set(names)) for option, names in given]


def test_those_named_before_may_be_meant_and_those_of_the_sentence_not() -> None:
    names = [name for name, _, _ in options("Norway spoke first. Kenya spoke next. Somalia signed a treaty.")]
    assert sorted(names) == ["Kenya", "Norway"]


def test_a_leader_does_not_stand_beside_his_own_state() -> None:
    assert options("Emmanuel Macron spoke. France signed a treaty.") == []


def test_how_far_back_somebody_was_named_is_seen() -> None:
    found = {name: (back, names) for name, back, names in options("Norway spoke. Kenya spoke. A treaty was signed.")}
    assert found["Kenya"][0] == 1 and "far:back=1" in found["Kenya"][1]
    assert found["Norway"][0] == 2 and "far:back=2" in found["Norway"][1]


def test_names_are_never_features() -> None:
    left = options("Norway spoke. A treaty was signed.")
    right = options("Kenya spoke. A treaty was signed.")
    assert left[0][2] == right[0][2]


def test_whoever_is_named_only_afterwards_counts_as_no_sentence_back() -> None:
    laid_out = scene("A treaty was signed. Kenya welcomed it.")
    found = list(candidates(laid_out))
    assert [option.back for option in absent(found[0], Cast(laid_out, found))] == [0]


def test_the_model_may_take_them() -> None:
    taken = takers("Norway spoke to Kenya. A treaty was signed.", model(-4.0, **{"far:back=1": 8.0}))
    assert ("treaty", ["Norway", "Kenya"], True) in taken
