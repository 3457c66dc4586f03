"""The factory: reads each Doc's text and leaves everything else in it as it is."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from dragoman.component.extensions import group, register
from dragoman.component.kept import KEY, keep
from dragoman.intake import report
from dragoman.reading.pipeline import Pipeline
from dragoman.reading.reader import stages

register()


class Component:
    """Reads a Doc by its text alone, whatever else is in the pipeline: the same text gives the same reading."""

    def __init__(self, claims: bool = True) -> None:
        """Without `claims` the reading ends with the attributions, which takes less time."""
        self.pipeline = Pipeline([stage for stage in stages() if claims or "claims" not in stage.assigns])

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, with a reading. One without a word is given back as it came. IntakeError for a bad `published`."""
        if not any(character.isalnum() for character in doc.text):
            return doc
        reading = self.pipeline.read(report(doc.text, published=doc._.published))
        doc.user_data[KEY] = keep(reading)
        group(doc, reading)
        return doc


@Language.factory(
    "dragoman",
    assigns=["doc._.dragoman", "doc._.attributions", "doc._.claims", "doc.spans"],
    default_config={"claims": True},
)
def dragoman(nlp: Language, name: str, claims: bool) -> Component:
    """For `nlp.add_pipe("dragoman")`. `claims`: see Component."""
    return Component(claims)
