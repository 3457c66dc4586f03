"""Names as the encoder finds them."""

from __future__ import annotations

from dragoman.reading.encoder import encode, names
from dragoman.reading.tokens import tokenize


def test_persons_organisations_and_places_are_told_apart() -> None:
    tokens = tokenize("President Maria Petrova of Bulgaria met officials of the European Union in Vienna.")
    found = {" ".join(tokens.words[name.first : name.last]): name.label for name in names(encode(tokens))}
    assert found == {
        "Maria Petrova": "person",
        "Bulgaria": "place",
        "European Union": "organisation",
        "Vienna": "place",
    }


def test_a_text_without_names_has_none() -> None:
    assert names(encode(tokenize("The talks went on until late in the night."))) == []
    assert names(encode(tokenize(""))) == []
