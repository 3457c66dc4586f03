"""The lexicon of undertaking words, by kind. Data: `dragoman/data/undertakings.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct

from dragoman.reading.grammar.inflect import noun_forms, verb_forms
from dragoman.status import Kind

PRESS = frozenset("reporters reporter journalists journalist correspondents correspondent media".split())
"""Those who ask and write: they neither take part nor vouch."""


class Entry(Struct, frozen=True):
    """What a word names. `weak` words name it only beside a party or a diplomatic qualifier."""

    kind: Kind
    lemma: str
    weak: bool
    particle: str = ""
    """The word that must follow a verb ("come together")."""


class Lexicon:
    """Nouns as token sequences under their first token, verbs by form."""

    def __init__(self, raw: dict[str, dict[str, list[str]]]) -> None:
        self.nouns: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        self.verbs: dict[str, list[Entry]] = {}
        self.not_before: dict[Kind, frozenset[str]] = {}
        for name, section in raw.items():
            kind = Kind(name)
            self.not_before[kind] = frozenset(section.get("not_before", ()))
            for key, weak in (("nouns", False), ("weak", True)):
                for lemma in section.get(key, []):
                    for form in noun_forms(lemma):
                        first, *rest = form.replace("-", " - ").split()
                        self.nouns.setdefault(first, []).append((tuple(rest), Entry(kind, lemma, weak)))
            for key, weak in (("verbs", False), ("weak_verbs", True)):
                for lemma in section.get(key, []):
                    verb, _, particle = lemma.partition(" ")
                    for form in verb_forms(verb):
                        self.verbs.setdefault(form, []).append(Entry(kind, lemma, weak, particle))
        for sequences in self.nouns.values():
            sequences.sort(key=lambda item: -len(item[0]))
        for entries in self.verbs.values():
            entries.sort(key=lambda entry: -len(entry.particle))


@cache
def lexicon() -> Lexicon:
    """The bundled lexicon, read once."""
    return Lexicon(tomllib.loads(files("dragoman.data").joinpath("undertakings.toml").read_text(encoding="utf-8")))
