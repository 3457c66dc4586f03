"""Where an undertaking takes place."""

from __future__ import annotations

import pytest

from dragoman.reading.undertakings.candidate import candidates
from dragoman.reading.undertakings.place import place_of
from tests.reading.scenes import scene


@pytest.mark.parametrize(
    ("text", "lemma", "place"),
    [
        ("Kenya and Somalia will hold talks in Oslo on Monday.", "talks", "Oslo"),
        ("The envoy will travel to Nairobi before the talks in Oslo.", "travel", "Nairobi"),
        ("Kenya and Somalia will hold talks in the Black Sea resort of Batumi.", "talks", "Batumi"),
        ("The Oslo talks between Kenya and Somalia will resume.", "talks", "Oslo"),
        ("The Kenyan minister flew to Oslo, where he met the leader of Somalia.", "meet", "Oslo"),
        ("Kenya and Somalia will hold talks.", "talks", None),
        ("The Oslo agreement between Kenya and Somalia is in force.", "agreement", None),
        ("The Kenyan talks will resume.", "talks", None),
    ],
)
def test_the_place_that_the_sentence_tells(text: str, lemma: str, place: str | None) -> None:
    found = [each for each in candidates(scene(text)) if each.trigger.entry.lemma == lemma]
    parties = tuple(mention for mention, _ in found[0].mentions)
    assert place_of(found[0], parties) == place
