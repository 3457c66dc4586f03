"""A scene: the findings of earlier stages laid out by sentence, for the stages that read undertakings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cached_property

from dragoman.reading.grammar.chronicle import LONGEST as LONGEST_ITEM
from dragoman.reading.grammar.chronicle import is_chronicle
from dragoman.reading.grammar.view import View
from dragoman.reading.parties.relations import Places
from dragoman.reading.records import Attribution, Mention, Reading, Timex
from dragoman.reading.undertakings.lexicon import PRESS
from dragoman.reading.undertakings.subject import about
from dragoman.reading.when.dateline import dateline
from dragoman.span import Span
from dragoman.status import Kind

LONGEST = 4000
"""Characters that no piece of content is longer than: what began further back cannot reach here."""


_CALLS = frozenset("call calls phone telephone videoconference teleconference".split())
_MEETINGS = frozenset("meeting meetings met meets summit".split())


class Scene:
    """One reading, indexed. Built once a report; every look-up is by sentence or by bisection."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.report = reading.report
        self.tokens = reading.tokens
        views = [View(reading.tokens, reading.tags, number) for number in range(len(reading.tokens.sentences))]
        if len(views) <= LONGEST_ITEM and is_chronicle([view.groups for view in views], reading.tags):
            views = [View(reading.tokens, reading.tags, number, chronicle=True) for number in range(len(views))]
        self.views = tuple(views)
        self.mentions: dict[int, list[Mention]] = defaultdict(list)
        self.timexes: dict[int, list[Timex]] = defaultdict(list)
        for mention in reading.mentions:
            if mention.publisher or mention.name.split()[-1].casefold() in PRESS:
                continue
            self.mentions[reading.tokens.sentence_at(mention.start)].append(mention)
        for timex in reading.timexes:
            if not timex.dateline:
                self.timexes[reading.tokens.sentence_at(timex.start)].append(timex)

    @cached_property
    def sha256(self) -> str:
        """The digest of the snapshot, taken once for all its claims."""
        return self.report.sha256

    @cached_property
    def setting(self) -> Kind | None:
        """The kind of contact that the report as a whole tells of, where its title says so (rule 38 of the guidelines)."""
        words = re.findall(r"\w+", (self.report.title or "").casefold())
        if _CALLS.intersection(words):
            return Kind.CALL
        return Kind.MEETING if _MEETINGS.intersection(words) else None

    @cached_property
    def about(self) -> tuple[str, ...]:
        """What the report as a whole is about."""
        return about(self.tokens.lowers, self.reading.mentions)

    @cached_property
    def _dateline(self) -> Span | None:
        found = dateline(self.report.text)
        return found.span if found is not None else None

    def evidence(self, sentence: int) -> Span:
        """A sentence as evidence: without the dateline that it may open with, which is no part of what is told."""
        span, line = self.tokens.sentences[sentence].span, self._dateline
        if line is None or not (span.start <= line.start and line.end < span.end):
            return span
        text = self.report.text
        start = line.end
        while start < span.end and not (text[start].isalnum() or text[start] in "“\"‘'`("):
            start += 1
        return Span(start, span.end) if 2 * (span.end - start) > len(span) else span

    @cached_property
    def _fullest(self) -> dict[str, str]:
        """For each person and organisation the fullest form of the name that the report uses, without its title."""
        fullest: dict[str, str] = {}
        for mention in self.reading.mentions:
            if mention.form != "name" or mention.actor is None or mention.kind not in ("person", "organisation"):
                continue
            words = " ".join((mention.head or mention.span).of(self.report.text).split())
            if len(words) > len(fullest.get(mention.actor, "")):
                fullest[mention.actor] = words
        return fullest

    def shown(self, mention: Mention) -> str:
        """The name that a claim shows: for persons and organisations the report's own, else the table's."""
        return self._fullest.get(mention.actor or "", mention.name)

    def places(self, sentence: int) -> Places:
        """The mentions of a sentence as token ranges; numbers are indices into `mentions[sentence]`."""
        spans = []
        for mention in self.mentions[sentence]:
            covered = self.tokens.between(mention.start, mention.end)
            spans.append((covered.start, covered.stop))
        return Places(spans)

    @cached_property
    def residue(self) -> tuple[Span, ...]:
        return tuple(sorted(residue.span for residue in self.report.residue))

    def is_residue(self, sentence: int) -> bool:
        """Does more than half of the sentence lie in page residue?"""
        span = self.tokens.sentences[sentence].span
        covered = sum(max(0, min(span.end, other.end) - max(span.start, other.start)) for other in self.residue)
        return 2 * covered > len(span)

    def is_headline(self, number: int) -> bool:
        """Does the sentence stand at the top as a line of its own, without a full stop?"""
        sentences = self.tokens.sentences
        if number > 1 or len(sentences) <= number + 1 or sentences[number + 1].paragraph == sentences[number].paragraph:
            return False
        return self.report.text[sentences[number].end - 1] not in ".!?”\"’'"

    @cached_property
    def _contents(self) -> tuple[list[int], list[tuple[int, int, Attribution]]]:
        pieces: list[tuple[int, int, Attribution]] = []
        waiting = list(self.reading.attributions)
        while waiting:
            attribution = waiting.pop()
            waiting.extend(attribution.nested)
            pieces.extend((piece.start, piece.end, attribution) for piece in attribution.content)
        pieces.sort(key=lambda piece: piece[:2])
        return [piece[0] for piece in pieces], pieces

    def attributions_at(self, offset: int) -> list[Attribution]:
        """The attributions whose content holds a character, the innermost (shortest piece) first."""
        starts, pieces = self._contents
        found: list[tuple[int, int, Attribution]] = []
        for number in range(bisect_right(starts, offset) - 1, -1, -1):
            start, end, attribution = pieces[number]
            if end > offset:
                found.append((end - start, number, attribution))
            if offset - start > LONGEST:
                break
        return [attribution for _, _, attribution in sorted(found, key=lambda item: item[:2])]

    def attribution_before(self, offset: int) -> Attribution | None:
        """The last attribution whose content begins before a character."""
        starts, pieces = self._contents
        number = bisect_right(starts, offset - 1) - 1
        return pieces[number][2] if number >= 0 else None
