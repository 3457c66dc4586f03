"""A scene: the findings of earlier stages laid out by sentence, for the stages that read undertakings."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cached_property

from dragoman.reading.grammar.view import View
from dragoman.reading.parties.relations import Places
from dragoman.reading.records import Attribution, Mention, Reading, Timex
from dragoman.span import Span, hull


class Scene:
    """One reading, indexed. Built once a report; every look-up is by sentence or by bisection."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.report = reading.report
        self.tokens = reading.tokens
        self.views = tuple(View(reading.tokens, reading.tags, number) for number in range(len(reading.tokens.sentences)))
        self.mentions: dict[int, list[Mention]] = defaultdict(list)
        self.timexes: dict[int, list[Timex]] = defaultdict(list)
        for mention in reading.mentions:
            self.mentions[reading.tokens.sentence_at(mention.start)].append(mention)
        for timex in reading.timexes:
            if not timex.dateline:
                self.timexes[reading.tokens.sentence_at(timex.start)].append(timex)

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

    def attribution_at(self, offset: int) -> Attribution | None:
        """The innermost attribution whose content holds a character: the one with the shortest piece there."""
        starts, pieces = self._contents
        best: tuple[int, Attribution] | None = None
        for start, end, attribution in reversed(pieces[: bisect_right(starts, offset)]):
            if end > offset and (best is None or end - start < best[0]):
                best = (end - start, attribution)
            if offset - start > 4000:  # no content is longer: older pieces cannot hold it
                break
        return best[1] if best else None

    def cue_at(self, sentence: int) -> tuple[Attribution, ...]:
        """The attributions whose cue stands in a sentence."""
        span = self.tokens.sentences[sentence].span
        return tuple(a for a in self.reading.attributions if a.cue and span.overlaps(hull(a.cue)))
