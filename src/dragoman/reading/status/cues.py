"""The lexicon of status cues: from a word (and its particle) to the classes it may have. Data: `dragoman/data/status.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from dragoman.reading.grammar.inflect import noun_forms, verb_forms

Classes = tuple[str, ...]
REACH = 7
"""Tokens after the verb within which a separated particle is looked for ("put the talks on hold")."""


class CueLexicon:
    """Lookup tables built once from the data file."""

    def __init__(self, raw: dict[str, dict[str, list[str]]]) -> None:
        self.verbs: dict[str, dict[tuple[str, ...], Classes]] = {}
        self.nouns: dict[str, Classes] = {}
        self.adjectives: dict[str, Classes] = {}
        self.phrases: dict[str, dict[tuple[str, ...], Classes]] = {}
        for name, section in raw.items():
            for lemma in section.get("verbs", []):
                word, *particle = lemma.split()
                for form in verb_forms(word):
                    entry = self.verbs.setdefault(form, {})
                    entry[tuple(particle)] = (*entry.get(tuple(particle), ()), name)
            for lemma in section.get("nouns", []):
                for form in noun_forms(lemma):
                    self.nouns[form] = (*self.nouns.get(form, ()), name)
            for adjective in section.get("adjectives", []):
                word, *rest = adjective.replace("-", " - ").split() if "-" in adjective else adjective.split()
                if rest:
                    phrases = self.phrases.setdefault(word, {})
                    phrases[tuple(rest)] = (*phrases.get(tuple(rest), ()), name)
                else:
                    self.adjectives[word] = (*self.adjectives.get(word, ()), name)

    def verb(self, lowers: Sequence[str], head: int, last: int) -> Classes:
        """Classes of the verb at `head`, with the longest particle that follows within the sentence (ending at `last`)."""
        entry = self.verbs.get(lowers[head])
        if entry is None:
            return ()
        best: Classes = entry.get((), ())
        for particle, classes in sorted(entry.items(), key=lambda item: len(item[0])):
            if particle and self._follows(lowers, head, last, particle):
                best = classes
        return best

    def _follows(self, lowers: Sequence[str], head: int, last: int, particle: tuple[str, ...]) -> bool:
        reach = min(last - len(particle), head + (REACH if particle[0] in ("on", "off", "out", "up") else 1))
        for start in range(head + 1, reach + 1):
            if tuple(lowers[start : start + len(particle)]) == particle:
                return True
            if lowers[start] in (",", ".", ";", "that"):
                return False
        return False

    def phrase(self, lowers: Sequence[str], index: int, last: int) -> tuple[Classes, int]:
        """Classes of the adjective or fixed phrase that begins at `index`, and the token after it."""
        for rest, classes in self.phrases.get(lowers[index], {}).items():
            end = index + 1 + len(rest)
            if end <= last and tuple(lowers[index + 1 : end]) == rest:
                return classes, end
        return self.adjectives.get(lowers[index], ()), index + 1


@cache
def lexicon() -> CueLexicon:
    """The bundled lexicon, read once."""
    return CueLexicon(tomllib.loads(files("dragoman.data").joinpath("status.toml").read_text(encoding="utf-8")))
