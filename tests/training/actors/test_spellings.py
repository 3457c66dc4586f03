"""Spellings by rule, on names of our own and on none of another script."""

from __future__ import annotations

from training.actors.spellings import spellings


def test_endings_and_given_names_vary_together() -> None:
    found = spellings("Sergei Roevsky", frozenset(("RU",)))
    assert {"Sergey Roevsky", "Sergei Roevskiy", "Serhiy Roevskyy"} <= set(found)
    assert "Sergei Roevsky" not in found


def test_articles_vary() -> None:
    assert set(spellings("el-Roe", frozenset(("EG",)))) == {"al-Roe"}


def test_other_scripts_are_left_alone() -> None:
    assert spellings("Mohammed Roevsky", frozenset(("FR",))) == []
