"""The spaCy component: `nlp.add_pipe("dragoman")`. Needs the extra `spacy`; spaCy finds the factory by its entry point."""

from dragoman.component.factory import Component, dragoman

__all__ = ["Component", "dragoman"]
