"""What the rules say in the end."""

from __future__ import annotations

import pytest

from dragoman.reading.status.conditions import conditions
from dragoman.reading.status.verdict import Verdict, verdict
from dragoman.status import Status
from tests.reading.scenes import governed


def said(text: str, lemma: str) -> Verdict:
    sentence, trigger, operators = governed(text, lemma)
    return verdict(sentence, trigger.entry, trigger.head, operators, conditions(sentence))


@pytest.mark.parametrize(
    ("text", "lemma", "status"),
    [
        ("The talks were suspended.", "talks", Status.ON_HOLD),
        ("The summit was called off.", "summit", Status.CANCELLED),
        ("Kenya rejected the truce.", "truce", Status.REJECTED),
        ("No one excludes a summit.", "summit", Status.NOT_RULED_OUT),
        ("Kenya has an invitation to Oslo.", "invitation", Status.INVITED),
        ("No date has been set for a summit.", "summit", Status.UNCLEAR),
        ("Kenya and Norway agreed to resume diplomatic relations.", "diplomatic relations", Status.PLANNED),
        ("Kenya and Norway agreed to end the dispute and reopen the embassies.", "embassy", Status.PLANNED),
        ("Kenya restored diplomatic relations with Norway.", "diplomatic relations", Status.SIGNED),
        ("Kenya cut ties with Norway.", "ties", Status.BROKEN_OFF),
        ("Plans for the queen of Norway to visit Kenya have been cancelled.", "visit", Status.CANCELLED),
        ("Plans to visit Kenya were dropped.", "visit", Status.CANCELLED),
        ("The queen has left Oslo for Kenya.", "leave", Status.UNDER_WAY),
        ("The queen began a visit to Kenya.", "visit", Status.UNDER_WAY),
        ("Norway suspended its participation in the treaty.", "treaty", Status.ON_HOLD),
    ],
)
def test_explicit_words_are_sure(text: str, lemma: str, status: Status) -> None:
    found = said(text, lemma)
    assert (found.status, found.sure, found.requires) == (status, True, None)


@pytest.mark.parametrize(
    ("text", "lemma", "status"),
    [
        ("The envoys met in Oslo.", "meet", Status.HELD),
        ("The envoys will meet in Oslo.", "meet", Status.PLANNED),
        ("A treaty was signed.", "treaty", Status.SIGNED),
        ("Kenya accused Norway of breaking the truce.", "truce", Status.IN_FORCE),
    ],
)
def test_tense_alone_is_not(text: str, lemma: str, status: Status) -> None:
    found = said(text, lemma)
    assert (found.status, found.sure) == (status, False)


def test_a_condition_over_what_is_open_makes_it_conditional() -> None:
    found = said("Kenya will meet Somalia only if the border is opened.", "meet")
    assert found == Verdict(Status.CONDITIONAL, sure=True, requires="the border is opened")


def test_a_threat_with_a_condition_is_conditional() -> None:
    found = said("Kenya threatens to cancel the summit with Norway if the border stays closed.", "summit")
    assert (found.status, found.requires) == (Status.CONDITIONAL, "the border stays closed")


def test_a_refusal_until_something_happens_is_conditional() -> None:
    assert said("Kenya will not hold talks unless the army withdraws.", "talks").status is Status.CONDITIONAL


def test_a_condition_over_what_is_done_changes_nothing() -> None:
    assert said("Kenya signed the treaty on condition that the army withdraws.", "treaty").status is Status.SIGNED


def test_a_means_is_hypothetical_and_never_sure() -> None:
    found = said("Kenya will meet Somalia only if the truce is rejected.", "truce")
    assert (found.hypothetical, found.sure) == (True, False)


def test_a_weak_word_is_sure_only_of_what_stops_it() -> None:
    assert not said("There is no date for the session.", "session").sure
    assert said("The session was cancelled.", "session").sure


@pytest.mark.parametrize("text", ["Kenya denied knowledge of any talks.", "Kenya would not hear of any kind of talks."])
def test_any_is_no_certain_one(text: str) -> None:
    assert said(text, "talks").any
    assert not said(text.replace("any", "the"), "talks").any
