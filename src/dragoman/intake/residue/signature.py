"""Who wrote and edited it: "(Reporting by ...; Editing by ...)", "vm / mml", "--IANS ab/cd", "-0-"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue
from dragoman.span import Span

_WORK = (
    r"(?:[Rr]eport(?:ing|ed)|[Ww]rit(?:ing|ten)|[Ee]dit(?:ing|ed)|[Tt]ranslat(?:ing|ion|ed)|[Cc]ompil(?:ing|ation|ed)|[Gg]raphics?)"
)
_CREDITS = rf"(?:(?:[Aa]dditional|[Ff]urther|[Ww]ith|[Ee]xtra)\ ){{0,3}}{_WORK}(?:\ and\ (?:[Aa]dditional\ )?{_WORK})?"
_BRACKETED = re.compile(rf"(?:\(|-LRB-\s)\s*{_CREDITS}[^()]{{0,20}}?\s+by\b[^()]{{2,500}}(?:\)|-RRB-)", re.VERBOSE)
_OPEN_LINE = re.compile(rf"\(?{_CREDITS}\ by\ [A-Z][^()\n]{{2,400}}[).]?$", re.VERBOSE)
_PEN = r"[a-z]{1,5}(?:-[a-z]{1,5}){0,3}"
_INITIALS = re.compile(
    rf"""(?:
      \(?{_PEN}(?:\s?/\s?{_PEN}){{1,4}}\)?
    | \(?[A-Z]{{2,4}}(?:\s?/\s?[A-Z]{{2,4}}){{1,3}}\)?
    | [-–—]{{1,3}}\s?(?:IANS|ANI|PTI|UNI|AP|AFP|BERNAMA|Bernama|NNN|dpa|SANA|WAM|KUNA|QNA)\b(?:[\s/-]+[A-Za-z]{{1,6}}){{0,6}}
    | \((?:IANS|ANI|PTI|UNI|AP|AFP|Reuters|Xinhua|TASS|SANA|WAM|KUNA|QNA|END|ENDS|Ends)\)
    | (?:PTI|IANS|UNI)(?:\s[A-Z]{{2,4}}){{1,5}}
    )[.\s]*$""",
    re.VERBOSE,
)
_END_MARK = re.compile(r"(?:(?:\\?#\s?){3}|-\s?0\s?-|-?\s?30\s?-|[-–—]+\s?(?:ends?|ENDS?)\s?[-–—]+|ENDS?)$")
_TRAILING = re.compile(
    r"(?<=[.!?”\"’)])\s+"
    r"([-–—]{1,3}\s?(?:IANS|ANI|PTI|UNI|BERNAMA)\b(?:[\s/]+[A-Za-z/]{1,8}){0,4}|-0-|\((?:IANS|ANI|PTI|UNI|Xinhua)\))[.\s]*$"
)
_LAST_BLOCKS = 15
"""Initials are looked for in so many of the last blocks (a comment form may follow); earlier, "US/UK" may be a heading."""


def find(layout: Layout) -> Iterator[Residue]:
    """Credits in brackets wherever they stand, credits without brackets as whole lines, initials and end marks near the end."""
    for match in _BRACKETED.finditer(layout.text):
        yield Residue(Span(*match.span()), "agency-initials")
    yield from layout.whole("agency-initials", _OPEN_LINE, longest=450)
    for block in layout.blocks[-_LAST_BLOCKS:]:
        words = layout.words(block)
        if len(words) <= 40 and _INITIALS.match(words):
            yield Residue(block, "agency-initials")
        elif len(words) <= 40 and _END_MARK.match(words):
            yield Residue(block, "boilerplate")
        else:
            start, tail = layout.tail(block)
            if trailing := _TRAILING.search(tail):
                yield Residue(Span(start + trailing.start(1), block.end), "agency-initials")
