from __future__ import annotations

from datetime import date

import pytest

from dragoman.dossier.choice import Choice
from dragoman.dossier.extent import Extent
from dragoman.dossier.judge import JudgementError
from dragoman.ledger.asking import USER, asked, correction, meant, user
from dragoman.status import Kind, Phase, Status


def test_names_mean_those_who_are_known_by_them() -> None:
    assert meant("Kyiv").state == meant("Ukraine").state == "UA"
    assert meant("Nobody Known").state is None
    choice = asked(party="North Korea", kind="meeting", phase="off", when="2018-06", since=date(2018, 5, 1))
    assert choice.party is not None
    assert (choice.party.state, choice.kind, choice.phase) == ("KP", Kind.MEETING, Phase.OFF)
    assert choice.when == Extent(date(2018, 6, 1), date(2018, 6, 30))
    assert asked() == Choice()


@pytest.mark.parametrize("wrong", [{"kind": "war"}, {"phase": "late"}, {"when": "soon"}])
def test_what_nobody_can_be_asked_for(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong.values()))):
        asked(**wrong)  # type: ignore[arg-type]


def test_a_correction_in_names_and_words() -> None:
    made = correction(date(2018, 6, 1), {"status": "planned", "when": None, "parties": ["Ukraine"], "holder": "Kyiv"})
    assert made.status is Status.PLANNED
    assert made.when is None
    assert isinstance(made.parties, tuple)
    assert [party.state for party in made.parties] == ["UA"]
    assert made.holder
    assert made.holder.state == "UA"


@pytest.mark.parametrize("wrong", [{"status": "likely"}, {"when": "soon"}, {"parties": []}, {"mood": "good"}])
def test_what_a_claim_cannot_have(wrong: dict[str, object]) -> None:
    with pytest.raises(JudgementError):
        correction(None, wrong)


def test_who_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(USER, "ann")
    assert user() == "ann"
    monkeypatch.delenv(USER)
    assert user()
