"""Which words gave a claim what it says."""

from __future__ import annotations

import msgspec

from dragoman.reading.records import Reading
from dragoman.reading.undertakings.reasons import reasons
from dragoman.status import Kind
from tests.reading.scenes import read

TEXT = (
    "Kenya and Somalia held talks in Oslo on Saturday. “We do not rule out a summit with Somalia,” Foreign Minister Amina Duale "
    "of Kenya said. Kenya would sign the border treaty with Somalia only if the army withdraws, Duale said."
)


def told(reading: Reading, kind: Kind) -> dict[str, list[str]]:
    (claim,) = (claim for claim in reading.claims if claim.kind is kind)
    found: dict[str, list[str]] = {}
    for reason in reading.why(claim):
        found.setdefault(reason.about, []).append(reason.words or reason.because)
    return found


def test_every_field_that_rests_on_words_names_them() -> None:
    summit = told(read(TEXT), Kind.MEETING)
    assert summit["kind"] == ["summit"]
    assert summit["status"] == ["do not rule", "rules and model say not_ruled_out, by explicit words"]
    assert "Amina Duale" in summit["holder"][0] and summit["holder"][-1] == "said"
    assert "Somalia" in summit["party"]


def test_a_condition_and_a_date_are_named() -> None:
    reading = read(TEXT)
    assert told(reading, Kind.AGREEMENT)["requires"] == ["the army withdraws"]
    assert told(reading, Kind.TALKS)["when"] == ["Saturday"]


def test_the_reporters_own_voice_has_no_words() -> None:
    assert told(read(TEXT), Kind.TALKS)["holder"] == ["nobody else vouches: the report's own voice"]


def test_words_stand_where_they_are_said_to_and_every_claim_has_reasons() -> None:
    reading = read(TEXT)
    found = reasons(reading)
    assert set(found) == {claim.id for claim in reading.claims}
    for reason in (reason for each in found.values() for reason in each):
        if reason.start is not None and reason.end is not None:
            assert TEXT[reason.start : reason.end] == reason.words != ""
        else:
            assert reason.words == "" and reason.because


def test_claims_of_another_reading_have_none() -> None:
    claim = read("Norway and Sweden held talks in Oslo.").claims[0]
    reading = read(TEXT)
    assert reading.why(claim) == ()
    assert msgspec.structs.replace(reading, tags=()).why(reading.claims[0]) == ()
