from __future__ import annotations

from dragoman.intake import mark

BODY = (
    "The envoys of Norway and Chile met in Oslo on Tuesday, the Norwegian foreign ministry said.\n\n"
    "A second round would be held in Santiago in the autumn, an official told reporters after the session.\n\n"
    "Chile had asked for the talks in March, and Norway agreed to host them in May.\n\n"
    "Neither side would say whether a treaty was being drafted, and both left without taking questions.\n\n"
)


def found(text: str) -> list[tuple[str, str]]:
    """Reason and words of each stretch of residue."""
    return [(residue.why, residue.span.of(text)) for residue in mark(text)]


def after(ending: str) -> list[tuple[str, str]]:
    """The residue of a report that goes on with these lines."""
    return found(BODY + ending)
