"""Invitations to share and to follow: rows of buttons that became words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue
from dragoman.span import Span

_NETWORKS = (
    "facebook|twitter|whatsapp|linkedin|telegram|instagram|pinterest|reddit|tumblr|messenger|youtube|threads|bluesky|viber|flipboard"
)
_NETWORK = rf"(?:{_NETWORKS}|x|google\+?|google\ news)"
_BUTTON = rf"(?:share|tweet|pin|pin\ it|e-?mail|print|copy(?:\ link)?|more|like|save|sms|\d+|{_NETWORK})"
_BUTTONS = re.compile(
    rf"""(?:
      (?:share|tweet|pin\ it)\b(?:\ this|\ it)?(?:\ (?:article|story|post|page|news))?\s*:?
          (?:(?:[\s,|/•·&:]|\ on\ |\ via\ |\ and\ )*{_BUTTON}\b)*[\s.:]*
    | (?:(?:{_NETWORKS})\b[\s,|/•·&]*){{2,}}(?:{_BUTTON}\b[\s,|/•·&]*)*
    | click\ to\ (?:share|e-?mail|print)\b.{{0,100}}
    | like\ this:?(?:\s*like)?(?:\s*loading.{{0,5}})?
    | (?:like|follow|join|find)\ [^.!?\n]{{2,80}}\ on\ (?:our\ )?{_NETWORK}\b[^.!?\n]{{0,80}}(?:[.!]|$).{{0,40}}
    | (?:join|follow)\ (?:us|our)\b[^.!?\n]{{0,60}}\b(?:{_NETWORKS}|channel)\b.{{0,60}}
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_AT_END = re.compile(rf"(?<=[.!?”\"]\s)Follow\ [^.!?\n]{{2,60}}\ on\ (?:{_NETWORKS})\b[^!?\n]{{0,80}}$", re.IGNORECASE)


def find(layout: Layout) -> Iterator[Residue]:
    """Lines of buttons, and "Follow NAME on NETWORK" at the end of a line."""
    for block in layout.blocks:
        if len(block) <= 240 and _BUTTONS.match(layout.words(block)):
            yield Residue(block, "share")
            continue
        start, tail = layout.tail(block)
        if match := _AT_END.search(tail):
            yield Residue(Span(start + match.start(), block.end), "share")
