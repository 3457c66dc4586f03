"""The component in real spaCy pipelines."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

import dragoman
from dragoman.intake import IntakeError

TEXT = (
    "“We are ready for talks,” Foreign Minister Ana Torres of Peru told reporters in Lima. “Nothing has been agreed.”\n\n"
    "Torres denied that President Tom Okoro had said that the talks had collapsed. The foreign ministers of Peru and Chile "
    "will meet in Santiago on Friday, she said."
)
SHORT = "Peru said that the road was closed."


@pytest.fixture(scope="module")
def nlp() -> Language:
    made = spacy.blank("en")
    made.add_pipe("dragoman")
    return made


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    made = nlp.make_doc(TEXT)
    made._.published = "2024-05-14"
    return nlp(made)


def described(doc: Doc) -> list[tuple[object, ...]]:
    """All that the extensions say of a Doc, as plain values."""
    return [
        (
            span.start, span.end, span._.speaker, span._.description, span._.style, span._.force, span._.factivity,
            *(tuple((piece.start, piece.end) for piece in getattr(span._, role)) for role in ("source", "cue", "content")),
            [inner._.speaker for inner in span._.nested],
        )
        for span in doc._.attributions
    ] + [(claim.id,) for claim in doc._.claims]  # fmt: skip


def by_cue(doc: Doc, word: str) -> Span:
    return next(span for span in doc._.attributions if any(word in cue.text for cue in span._.cue))


def test_the_reading_is_that_of_the_package(doc: Doc) -> None:
    reading = dragoman.read(TEXT, published="2024-05-14")
    assert doc._.dragoman.attributions == reading.attributions
    assert doc._.dragoman.mentions == reading.mentions
    assert doc._.dragoman.timexes == reading.timexes
    assert doc._.claims == reading.claims
    assert doc._.dragoman.tokens.words == reading.tokens.words
    assert reading.claims and reading.attributions


def test_an_attribution_is_the_span_of_its_content(doc: Doc) -> None:
    told = by_cue(doc, "told")
    assert (told._.speaker, told._.style, told._.force, told._.factivity) == ("Ana Torres", "direct", "states", "neutral")
    assert [piece.text for piece in told._.source] == ["Foreign Minister Ana Torres of Peru"]
    assert told.text.startswith("“We are ready") and told._.content[0].text == "“We are ready for talks,”"
    assert told.label_ == "ATTRIBUTION" and told in list(doc.spans["attributions"])
    assert by_cue(doc, "denied")._.force == "denies"


def test_what_is_reported_within_is_nested(doc: Doc) -> None:
    denied = by_cue(doc, "denied")
    assert [inner._.speaker for inner in denied._.nested] == ["Tom Okoro"]
    assert denied._.nested[0]._.cue[0].text == "had said"
    assert len(doc.spans["attributions"]) > len(doc._.attributions)


def test_a_claim_is_the_span_of_its_evidence(doc: Doc) -> None:
    assert [span._.claim for span in doc.spans["claims"]] == list(doc._.claims)
    assert all(span.text == span._.claim.evidence.exact for span in doc.spans["claims"])
    assert "2024-05-17" in [claim.when for claim in doc._.claims]


def test_other_spans_and_unread_docs_have_nothing(doc: Doc, nlp: Language) -> None:
    assert (doc[0:3]._.speaker, doc[0:3]._.source, doc[0:3]._.nested, doc[0:3]._.claim) == (None, (), (), None)
    unread = nlp.make_doc(TEXT)
    assert (unread._.dragoman, unread._.attributions, unread._.claims) == (None, (), ())


@pytest.mark.parametrize("text", ["", " \n ", "…", "“ ” -"])
def test_a_doc_without_words_passes_through(nlp: Language, text: str) -> None:
    passed = nlp(text)
    assert passed.text == text and passed._.attributions == () and passed._.dragoman is None


def test_a_bad_date_is_refused(nlp: Language) -> None:
    made = nlp.make_doc(TEXT)
    made._.published = "in May"
    with pytest.raises(IntakeError, match="in May"):
        nlp(made)


def test_a_doc_keeps_its_reading_as_bytes_and_in_a_bin(doc: Doc) -> None:
    fresh = spacy.blank("en").vocab
    again = Doc(fresh).from_bytes(doc.to_bytes())
    assert described(again) == described(doc)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    assert described(next(iter(DocBin().from_bytes(stored).get_docs(fresh)))) == described(doc)
    assert described(doc.copy()) == described(doc)


def test_a_part_that_is_copied_out_has_no_reading_and_a_retokenised_doc_keeps_it(doc: Doc) -> None:
    part = doc[0:8].as_doc(copy_user_data=True)
    assert (part._.dragoman, part._.attributions) == (None, ())
    merged, before = doc.copy(), [span.text for span in doc._.attributions]
    with merged.retokenize() as changes:
        changes.merge(merged[0:3])
    assert [span.text for span in merged._.attributions] == before


def test_a_pipeline_is_stored_with_its_setting(doc: Doc, tmp_path: object) -> None:
    made = spacy.blank("en")
    made.add_pipe("dragoman", config={"claims": False})
    made.to_disk(str(tmp_path))
    read = spacy.load(str(tmp_path))(TEXT)
    assert read._.claims == () and [span.text for span in read._.attributions] == [span.text for span in doc._.attributions]


def test_docs_in_a_stream_and_beside_a_sentencizer(doc: Doc) -> None:
    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    made.add_pipe("dragoman")
    assert made.analyze_pipes()["summary"]["dragoman"]["assigns"][:2] == ["doc._.dragoman", "doc._.attributions"]

    def docs() -> Iterator[Doc]:
        for _ in range(3):
            one = made.make_doc(TEXT)
            one._.published = "2024-05-14"
            yield one

    assert [described(one) for one in made.pipe(docs())] == [described(doc)] * 3


def test_spacy_finds_the_factory_by_its_entry_point() -> None:
    program = f"import spacy; nlp = spacy.blank('en'); nlp.add_pipe('dragoman'); print(len(nlp({SHORT!r})._.attributions))"
    run = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.strip()) == (0, "1"), run.stderr


def test_the_package_is_read_without_spacy() -> None:
    program = f"import sys; sys.modules['spacy'] = None; import dragoman; print(len(dragoman.read({SHORT!r}).attributions))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.strip()) == (0, "1"), run.stderr
