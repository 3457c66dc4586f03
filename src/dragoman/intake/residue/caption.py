"""Captions and picture credits. A caption is told by its opening ("FILE PHOTO:") or by the credit that it ends in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue
from dragoman.span import Span

_AGENCY = (
    r"(?:AP(?:\ Photo)?|A\.P\.|AFP|Reuters|REUTERS|EPA(?:-EFE)?|EFE|TASS|Sputnik|Xinhua|Yonhap|Kyodo|Anadolu(?:\ Agency)?|ANSA|"
    r"DPA|dpa|PA|PTI|ANI|Bloomberg(?:\ News)?|Getty(?:\ Images)?|Shutterstock|Alamy|Agencies|Pool|Handout|NurPhoto|UPI|KCNA|"
    r"Flickr|Zuma(?:\ Press)?|Associated\ Press|The\ New\ York\ Times|The\ Washington\ Post|Wikimedia(?:\ Commons)?|Times)"
)
_OPENING = re.compile(
    r"""(?:
      file(?:\ photo)?\s*(?:[:–—]|-\s)
    | (?:archive|undated|handout|combination)\ (?:photo|picture|image|handout)\b.{0,40}?[:–—-]\s
    | (?:photos?|pictures?|images?|photographs?|caption|photo\ by|image\ source
        |(?:photo|image|picture)\ credit)\s*:\s*\S
    | image\ (?:copyright|caption|source)\b
    | (?:photo|photograph|picture)\ (?:by|courtesy\ of)\ [A-Z]
    | (?:enlarge\ this\ image|toggle\ caption|hide\ caption|media\ caption)
    | media\ playback\ is\ (?:un)?supported
    | in\ this\ (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[a-z]{3,9}\.?\ \d{1,2},|undated|file|handout)
          [^\n]{0,80}?\b(?:photo|photograph|picture|image|frame\ grab)\b
    | in\ this\ (?:photo|photograph|picture|image|frame\ grab)\b[^.\n]{0,40}?\b(?:taken|released|provided|made|posted)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CREDIT = re.compile(
    rf"""(?:
      [(\[](?:[^()\[\]\n]{{0,60}}[/|]\s*)?{_AGENCY}(?:\s*[/|]\s*[^()\[\]\n]{{1,60}}|\s+via\s+[^()\[\]\n]{{1,40}}|,\s*[Ff]ile)*[)\]]
    | [(\[](?:Photo|Photos|Image|Picture|Photograph|Credit|Source)\s*(?:/|:|by|credit)[^()\[\]\n]{{1,80}}[)\]]
    | REUTERS\s?/\s?[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){{0,3}}(?:\s?/\s?[Ff]iles?(?:\s[Pp]hoto)?)?
    | Photo(?:graph)?s?:\s[A-Z][^.!?\n]{{2,60}}
    )(?:\s*[(\[][^()\[\]\n]{{2,40}}[)\]])?[.\s]*$""",
    re.VERBOSE,
)
_ALONE = re.compile(rf"[(\[]{_AGENCY}[)\]][.\s]*$", re.VERBOSE)
_SHORTCODE = re.compile(r"\[caption\b[^\]\n]{0,300}\].{1,700}?\[/caption\]", re.DOTALL)
_STOP = re.compile(r"[.!?][”\"’)]*\s")
_LONGEST = 700


def find(layout: Layout) -> Iterator[Residue]:
    """Caption lines whole; of a line too long for a caption, only the sentence that opens as one.

    A text that is nothing but lines that end in a credit is no row of captions: it names its sources so.
    """
    credited = []
    for match in _SHORTCODE.finditer(layout.text):
        yield Residue(Span(*match.span()), "caption")
    for block in layout.blocks:
        head = layout.words(block)
        if _OPENING.match(head):
            stop = None if len(block) <= _LONGEST else _STOP.search(head, 40)
            yield Residue(Span(block.start, block.start + stop.start() + 1) if stop else block, "caption")
        elif len(block) <= _LONGEST:
            credit = _CREDIT.search(head, max(0, len(head) - 200))
            if credit and not _ALONE.fullmatch(credit[0]):
                credited.append(block)
    if len(credited) < len(layout.blocks):
        yield from (Residue(block, "caption") for block in credited)
