"""Leftovers of a publishing system: shortcodes in square brackets ("[ad_1]"), scraps of style sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue
from dragoman.span import Span

_NAMES = "ad|ads|adrotate|caption|embed|gallery|playlist|youtube|vimeo|tweet|instagram|sc|adsense|contact-form|wpforms|toc"
_CODE = re.compile(rf"\[/?(?:[a-z]+(?:_[a-z0-9]+)+|(?:{_NAMES})(?=[\s\]/=-]))(?:[\s=/-][^\[\]\n]{{0,200}})?\]")
_STYLE = re.compile(r"(?:[.#@][\w\s.,#:>@()-]{1,120}\{|[a-z-]{3,30}\s*:\s*[^;\n]{1,60};|\}\s*)$")


def find(layout: Layout) -> Iterator[Residue]:
    """Each shortcode by itself, wherever it stands; lines of a style sheet as a whole."""
    for match in _CODE.finditer(layout.text):
        yield Residue(Span(*match.span()), "shortcode")
    yield from layout.whole("shortcode", _STYLE, longest=200)
