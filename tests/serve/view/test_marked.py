from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.serve.view.marked import Layer, layers, paragraphs
from dragoman.span import Span
from tests.ledger.making import told

SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(min(ends), max(ends)))
KINDS = st.sampled_from(["evidence", "source", "cue", "content", "residue"])


@given(st.text(st.sampled_from("ab c.\n\u00e9"), max_size=50), st.lists(st.builds(Layer, SPANS, KINDS), max_size=8))
def test_no_character_is_lost_and_each_bears_its_layers(text: str, known: list[Layer]) -> None:
    pieces = [piece for paragraph in paragraphs(text, known) for piece in paragraph]
    shown = [(character, piece.classes) for piece in pieces for character in piece.text]
    lines = [line for line in _numbered(text) if any(character.strip() for _, character in line)]
    expected = [
        (character, " ".join(sorted({layer.what for layer in known if layer.span.start <= place < layer.span.end})))
        for line in lines
        for place, character in line
    ]
    assert shown == expected


def _numbered(text: str) -> list[list[tuple[int, str]]]:
    lines: list[list[tuple[int, str]]] = [[]]
    for place, character in enumerate(text):
        if character == "\n":
            lines.append([])
        else:
            lines[-1].append((place, character))
    return lines


def test_what_turns_the_text_is_named() -> None:
    [pieces] = paragraphs("a\u202eb\x07c\u200d", [])
    assert [(piece.text, piece.mark) for piece in pieces if piece.mark] == [("RLO", True), ("U+0007", True)]


def test_evidence_opens_and_closes_once() -> None:
    entry = told("2020-05-04", "planned", text="One. Two.\nThree.")
    known = layers([entry], (), ())
    pieces = [piece for paragraph in paragraphs("One. Two.\nThree.", known) for piece in paragraph]
    assert [piece.opens for piece in pieces] == [(entry.id,), ()]
    assert [piece.closes for piece in pieces] == [(), (entry.id,)]
