"""Features that tell whether a candidate is diplomacy at all."""

from __future__ import annotations

from dragoman.reading.parties.choose import with_parties
from dragoman.reading.undertakings.candidate import candidates
from dragoman.reading.undertakings.filing_features import filing_features
from tests.reading.scenes import by_relation, scene

PARTIES = by_relation("subject", "object", "with", "between")


def seen(text: str, lemma: str) -> set[str]:
    laid_out = scene(text)
    pairs = with_parties(laid_out, candidates(laid_out), PARTIES)
    names = next(filing_features(laid_out, one, chosen) for one, chosen in pairs if one.trigger.entry.lemma == lemma)
    assert len(names) == len(set(names))
    return set(names)


def test_the_subject_of_the_report_goes_with_each_kind() -> None:
    found = seen("Shareholders and lenders met in Oslo.", "meet")
    assert {"about=business:3", "about=business:3&meeting"} <= found


def test_parties_of_one_state_are_at_home() -> None:
    assert "home=False&meeting" in seen("Kenya will meet Somalia.", "meet")
    assert "states-of=2:False" in seen("Kenya will meet Somalia.", "meet")


def test_the_object_tells_a_meeting_from_what_is_only_met() -> None:
    assert {"object=criteria", "object=criteria&meet", "named-object=False&meet"} <= seen("Kenya met the criteria.", "meet")
    assert {"object=a name", "named-object=True&meet"} <= seen("Kenya met Somalia.", "meet")
    assert "object=in" in seen("Kenya and Somalia met in Oslo.", "meet")


def test_of_a_noun_the_company_is_seen() -> None:
    found = seen("Kenya held a meeting with the representatives of its banks.", "meeting")
    assert {"with=representatives", "then=with&meeting"} <= found
    assert "then=end&talks" in seen("Kenya held talks", "talks")
