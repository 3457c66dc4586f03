"""What tells an undertaking from others of its kind."""

from __future__ import annotations

import pytest

from dragoman.reading.undertakings.topic import lexicon
from tests.reading.scenes import read


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Kenya and Somalia signed a grain deal.", "grain"),
        ("Kenya and Somalia agreed a truce.", "ceasefire"),
        ("Kenya and Somalia held talks on maritime borders in Oslo.", "maritime border"),
        ("Kenya held a fifth round of talks with Somalia.", "fifth round"),
        ("Talks between Kenya and Somalia on the release of prisoners have been suspended.", "prisoners"),
        ("Kenya and Somalia held talks in Oslo.", None),
        ("Kenya and Somalia held talks in Oslo, and trade fell.", None),
        ("Kenya and Somalia met on Sunday.", None),
    ],
)
def test_a_topic_stands_in_the_phrase_or_right_after_it(text: str, topic: str | None) -> None:
    (claim,) = read(text).claims
    assert claim.topic == topic


def test_two_words_count_before_the_one_that_they_begin_with() -> None:
    phrases = [rest for rest, _ in lexicon()["security"]]
    assert phrases and all(rest for rest in phrases)
    assert lexicon()["free"] == [(("trade",), "trade")]
