"""The stage that fills `Reading.attributions`."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.actors import Table
from dragoman.reading.attribution.assembly import assemble
from dragoman.reading.attribution.context import Context
from dragoman.reading.attribution.drafts import Draft, Range
from dragoman.reading.attribution.people import Roster
from dragoman.reading.attribution.speaker import Speaker
from dragoman.reading.attribution.speakers import speakers
from dragoman.reading.attribution.tagged import Tagged
from dragoman.reading.attribution.trained import trained
from dragoman.reading.attribution.turns import turns, with_turns
from dragoman.reading.encoder import attribute
from dragoman.reading.grammar.tagger import tag
from dragoman.reading.records import Attribution, Reading, Style
from dragoman.span import Span


class Attributions:
    """Who says what in a report: tokens and mentions in, attributions out; nothing else is touched."""

    name = "attribution"
    requires = frozenset({"tokens", "tags", "mentions"})
    assigns = frozenset({"attributions"})

    def __init__(self, encoder: bool = True, table: Table | None = None) -> None:
        """With the trained encoder, or by rules alone (faster, and what the encoder is measured against).

        `table` is that of the actors whose offices are asked for: the bundled one, unless another is given.
        """
        self.table = table
        self.encoder = encoder

    def __call__(self, reading: Reading) -> Reading:
        context = Context(Tagged(reading.tokens, reading.tags or tag(reading.tokens)))
        residue = [marked.span for marked in reading.report.residue]
        drafts = assemble(context, residue)
        if self.encoder:
            drafts = trained(context, attribute(reading.tokens), drafts, residue)
        drafts = with_turns(drafts, turns(context, residue))
        known = speakers(Roster(context.tokens, reading.mentions, self.table), drafts, context.inside)
        attributions = tuple(_record(context, draft, known) for draft in drafts)
        return msgspec.structs.replace(reading, attributions=attributions)


def _spans(tokens: Tagged, ranges: Sequence[Range]) -> tuple[Span, ...]:
    return tuple(Span(tokens.starts[first], tokens.ends[last - 1]) for first, last in ranges)


def _record(context: Context, draft: Draft, known: dict[int, Speaker]) -> Attribution:
    tokens = context.tokens
    return Attribution(
        source=_spans(tokens, [draft.source] if draft.source else []),
        cue=_spans(tokens, draft.cue),
        content=_spans(tokens, draft.content),
        style=_style(context, draft),
        speaker=known[id(draft)].mention,
        description=known[id(draft)].description,
        nested=tuple(_record(context, inner, known) for inner in draft.nested),
        force=draft.force,
        factivity=draft.factivity,
    )


def _style(context: Context, draft: Draft) -> Style:
    """Direct when every word of the content is quoted, indirect when none is, else mixed."""
    quoted = unquoted = False
    for first, last in draft.content:
        for index in range(first, last):
            if context.tokens.words[index][0].isalnum():
                if context.inside[index] >= 0:
                    quoted = True
                else:
                    unquoted = True
    return "mixed" if quoted and unquoted else "direct" if quoted else "indirect"
