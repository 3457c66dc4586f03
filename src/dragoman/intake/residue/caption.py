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
    | in\ this\ [^.\n]{0,80}?\b(?:photo|photograph|picture|image|handout|frame\ grab|file\ photo)\b[^.\n]{0,60}?,
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
_ALONE = re.compile(rf"\({_AGENCY}\)[.\s]*$", re.VERBOSE)
_STOP = re.compile(r"[.!?][”\"’)]*\s")
_LONGEST = 700


def find(layout: Layout) -> Iterator[Residue]:
    """Caption lines whole; of a line too long for a caption, only the sentence that opens as one."""
    for line in layout.paragraphs:
        head = layout.head(line)
        if _OPENING.match(head):
            stop = None if len(line) <= _LONGEST else _STOP.search(head, 40)
            yield Residue(Span(line.start, line.start + stop.start() + 1) if stop else line, "caption")
        elif len(line) <= _LONGEST:
            match = _CREDIT.search(layout.text, max(line.start, line.end - 200), line.end)
            if match and not _ALONE.fullmatch(match[0]):
                yield Residue(line, "caption")
