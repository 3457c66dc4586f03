from __future__ import annotations

from datetime import date

import pytest

from dragoman.dossier.fold import dossiers
from dragoman.dossier.waits import kinds_named
from dragoman.status import Kind
from tests.ledger.making import told

_TODAY = date(2020, 6, 1)


@pytest.mark.parametrize(
    ("requires", "kinds"),
    [
        ("a ceasefire is signed", [Kind.AGREEMENT]),
        ("to finalize some documents", [Kind.AGREEMENT]),
        ("the results of the talks and of the summit", [Kind.TALKS, Kind.MEETING]),
        ("Aland withdraws its troops", []),
    ],
)
def test_kinds_named(requires: str, kinds: list[Kind]) -> None:
    assert kinds_named(requires) == kinds


def test_a_condition_that_names_another_undertaking_of_the_report_is_an_edge() -> None:
    report = {"of": "one", "text": "Words of one report."}
    summit = told("2020-05-01", "conditional", requires="a document is ready to sign", by="Aland", **report)
    document = told("2020-05-01", "on_hold", "Aland, Beland", kind="agreement", by="Aland", **report)
    other = told("2020-05-01", "planned", "Aland, Celand", kind="agreement", **report)
    made = {dossier.title: dossier for dossier in dossiers([summit, document, other], _TODAY)}
    [wait] = made["meeting: Ann Alder – Bo Birch"].waits_on
    assert (wait.requires, wait.holder) == ("a document is ready to sign", "Aland")
    assert (wait.dossier, wait.title) == (made["agreement: Aland – Beland"].id, "agreement: Aland – Beland")
    assert made["agreement: Aland – Beland"].waits_on == ()


def test_a_condition_that_names_the_parties_of_another() -> None:
    report = {"of": "one", "text": "Words of one report."}
    requires = "talks between Beland and Deland end"
    visit = told("2020-05-01", "conditional", "Ann Alder, Celand", kind="visit", requires=requires, **report)
    talks = told("2020-05-01", "under_way", "Beland, Deland", kind="talks", **report)
    waiting = [dossier for dossier in dossiers([visit, talks], _TODAY) if dossier.waits_on]
    assert [wait.title for dossier in waiting for wait in dossier.waits_on] == ["talks: Beland – Deland"]


def test_the_claim_that_the_reader_linked_comes_before_what_the_words_seem_to_name() -> None:
    report = {"of": "r1", "text": "They meet once the paper on fish is through. Work on it stopped."}
    named = told("2020-05-01", "planned", kind="talks", **report)
    paper = told("2020-05-01", "on_hold", "Aland, Beland, Celand", kind="agreement", **report)
    meeting = told("2020-05-01", "conditional", requires="talks on the paper are over", waits_on=paper.id, **report)
    found = {dossier.kind: dossier for dossier in dossiers([named, paper, meeting], _TODAY)}
    assert [wait.dossier for wait in found[Kind.MEETING].waits_on] == [found[Kind.AGREEMENT].id]
    unlinked = told("2020-05-01", "conditional", requires="talks on the paper are over", **report)
    found = {dossier.kind: dossier for dossier in dossiers([named, paper, unlinked], _TODAY)}
    assert [wait.dossier for wait in found[Kind.MEETING].waits_on] == [found[Kind.TALKS].id]


def test_a_condition_without_an_undertaking_keeps_its_words() -> None:
    [dossier] = dossiers([told("2020-05-01", "conditional", requires="Beland frees the prisoners")], _TODAY)
    [wait] = dossier.waits_on
    assert (wait.requires, wait.dossier, wait.title) == ("Beland frees the prisoners", None, None)


def test_what_is_no_longer_conditional_waits_on_nothing() -> None:
    [dossier] = dossiers([told("2020-05-01", "conditional", requires="a deal"), told("2020-05-03", "planned")], _TODAY)
    assert dossier.waits_on == ()


def test_two_that_wait_on_each_other() -> None:
    report = {"of": "one", "text": "Words of one report."}
    meeting = told("2020-05-01", "conditional", requires="an agreement", **report)
    deal = told("2020-05-01", "conditional", kind="agreement", requires="a meeting", **report)
    made = dossiers([meeting, deal], _TODAY)
    assert {dossier.id for dossier in made} == {wait.dossier for dossier in made for wait in dossier.waits_on}
    assert all(wait.circular for dossier in made for wait in dossier.waits_on)


def test_what_is_met_is_marked_and_closes_no_circle() -> None:
    report = {"of": "one", "text": "Words of one report."}
    meeting = told("2020-05-01", "conditional", requires="an agreement", **report)
    deal = told("2020-05-01", "conditional", kind="agreement", requires="a meeting", **report)
    signed = told("2020-05-09", "signed", kind="agreement", when="2020-05-08")
    made = {dossier.kind: dossier for dossier in dossiers([meeting, deal, signed], _TODAY)}
    [wait] = made[Kind.MEETING].waits_on
    assert (wait.met, wait.circular) == (True, False)
    assert made[Kind.AGREEMENT].waits_on == ()


def test_what_was_held_waits_on_nothing() -> None:
    entries = [told("2020-05-01", "conditional", by="Aland", requires="a deal"), told("2020-05-03", "held", when="2020-05-03")]
    [dossier] = dossiers(entries, _TODAY)
    assert [position.status for position in dossier.positions] == ["held", "conditional"]
    assert dossier.waits_on == ()
