"""The lexicon of cues: the words that attribute, with their force, their factivity and the frames in which they do so.

It is the table `data/cues.tsv`; docs/attribution.md describes its columns, training/cue_lexicon.py renews the counted ones.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import get_args

from msgspec import Struct

from dragoman.reading.grammar.inflect import verb_forms
from dragoman.reading.records import Factivity, Force

FORCES: tuple[Force, ...] = get_args(Force)
FACTIVITIES: tuple[Factivity, ...] = get_args(Factivity)


class Cue(Struct, frozen=True):
    """One entry: a verb, or a verb with the words that complete it ("make clear")."""

    lemma: str
    force: Force
    factivity: Factivity
    recipient: bool
    """Takes the one addressed as its object ("told reporters")."""
    frames: frozenset[str]


class LexiconError(ValueError):
    """A line of the lexicon that cannot be read."""


@cache
def cues() -> tuple[Cue, ...]:
    """All entries, in the order of the table."""
    return parse(files("dragoman.data").joinpath("cues.tsv").read_text("utf-8"))


def parse(table: str) -> tuple[Cue, ...]:
    """The entries of a table, one a line: lemma, force, factivity, recipient (yes or no) and frames, separated by tabs.

    Lines that begin with "#" are remarks. LexiconError names the line that cannot be read.
    """
    entries: list[Cue] = []
    for number, line in enumerate(table.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 5:
            raise LexiconError(f"cues.tsv line {number}: 5 fields expected, {len(fields)} found")
        lemma, force, factivity, recipient, frames = fields
        if force not in FORCES or factivity not in FACTIVITIES or recipient not in ("yes", "no"):
            raise LexiconError(f"cues.tsv line {number}: unknown force, factivity or recipient in {line!r}")
        entries.append(Cue(lemma, force, factivity, recipient == "yes", frozenset(frames.split())))
    return tuple(entries)


@cache
def by_form() -> dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]:
    """Word form in lower case -> the entries it may begin, each with the words that must follow, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for cue in cues():
        head, *rest = cue.lemma.split()
        for form in sorted(verb_forms(head)):
            found.setdefault(form, []).append((tuple(rest), cue))
    return {form: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for form, entries in found.items()}
