"""The shapes of time expressions, as one regular expression over the classes of tokens (see `lexicon`).

Every token is one letter there, so that white space does not matter, a match gives token indices at once, and no repetition
is unbounded. The first alternative that matches at the leftmost place wins: longer shapes stand before their parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_AMOUNT = r"(?:@?(?:A?GF?|N-N|N|[dn]|A)(?:&Ah)?|@?hA)"
_DAY = r"[do]"
_YEAR = r"(?:,?Y)"
_WEEKDAY = r"(?:[lfi]?[Ww],?)?"
_MONTH_DAY, _DAY_MONTH = rf"{_WEEKDAY}M{_DAY}{_YEAR}?", rf"{_WEEKDAY}{_DAY}F?M{_YEAR}?"
_TURN = r"(?:[lifvs]|t[lfsv])"

SHAPES: tuple[tuple[str, str], ...] = (
    ("iso", r"Y-d-d|Y/d/d|d-M-Y"),
    ("numeric", r"d/d/[Yd]|\#"),
    ("days_of_two_months", rf"{_MONTH_DAY}[-~]{_MONTH_DAY}|{_DAY_MONTH}[-~]{_DAY_MONTH}"),
    ("days_of_month", rf"{_WEEKDAY}Mt?{_DAY}[-&~]t?{_DAY}(?![/:kC\-]){_YEAR}?|t?{_DAY}[-&~]t?{_DAY}F?M{_YEAR}?"),
    ("day", rf"{_WEEKDAY}Mt?{_DAY}(?![/:kC\-])(?:{_YEAR}|,?[lif]c)?|{_WEEKDAY}t?{_DAY}F?M(?:{_YEAR}|,?[lif]c)?|t?OFM{_YEAR}?"),
    ("foreign_day", rf"{_DAY}\.?F?m(?:F?Y)?"),
    ("months", r"M-MY?"),
    ("month", r"(?:(?:e-?|t[be]F(?:t|e-?)?|[lfi])?M(?:,?F?Y|[lif]c)?)|m(?:F?Y)"),
    ("time", r"(?:[nY](?=z)|B,?k?|K|dk)z?(?:[-,+]?d)?(?:,?1?[WT])?"),
    ("quarter", r"t?!?O-?!?c(?:F(?:Y|[lifsv]!?c|tc)|Y)?|qF?Y?|t?O-?h(?:F(?:Y|[lif]c|tc))?"),
    ("century", r"t?e?-?[oO]-?c"),
    ("decade", r"t?(?:e-?)?'?D"),
    ("weekday", r"(?:e1?|P)?[lfi]?WP?"),
    ("hour_named", r"P"),
    ("holiday", r"uc`(?:X|c)|Z(?:X|c)?"),
    ("deictic", r"tcxT|[re]?TP?"),
    ("this_part", r"[li]P|tP"),
    ("season", rf"(?:te?-?|[lif]|e-?(?:[lif])?)?E(?:F?Y|{_TURN}c)?"),
    ("years", r"Y-[Ydn]"),
    ("boundary", rf"t[be]F(?:Y|{_TURN}c|tc)|[er]-?(?:{_TURN}c|Y)|[er]it?c|[er]It[cE]|tcbF?Y?|c-b"),
    ("long_ago", r"A?!?yg|!g|[cC]g"),
    ("offset", rf"{_AMOUNT}!?[cCH](?:g|r)|{_AMOUNT}[cC][`']y"),
    ("stretch", rf"t?(?:[lfj]|i[lf])(?:{_AMOUNT}|[dn]|N)!{{0,2}}[cCH]|[lfj]!?C|t[lfj]!?[CH]|tO(?:N|d)!?[CH]"),
    ("day_beside", r"tcx(?=[,.]|$)"),
    ("after_next", r"tcx[lf](?![ncdNMWECH])"),
    ("turn", rf"{_TURN}!?c|jc|tcl?"),
    ("new_year", r"t?uc"),
    ("every", r"Q(?:N|d|O)?!?[cCWPE]"),
    ("duration", rf"A(?:N|d|n)[cCH]|[dN]-&-A-h-[cH]|h-[cH]|{_AMOUNT}-?!{{0,2}}-?[cCH](?:-S)?|[cC]-!|C(?=[rx])"),
    ("open_duration", r"[CH]"),
    ("part_amount", r"[dnN](?=[&~\-][dnN]-?[cCH])"),
    ("frequency", r"R"),
    ("year", r"Y|'[dn]"),
    ("vague", r"(?:!|@)?V|v(?=_)|t[L!]-?p|[tI]?l_?p|r|t[L_]?U|tl(?=[.,;)])"),
    ("that_time", r"jy"),
)
SHAPE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in SHAPES))
_EACH = tuple((name, re.compile(pattern)) for name, pattern in SHAPES)
_PLACE = {name: place for place, (name, _) in enumerate(SHAPES)}


def others(codes: str, at: int, name: str) -> Iterator[tuple[str, int]]:
    """The shapes after the named one that begin at a token, with their ends: for when the first turned out to be none."""
    for other, pattern in _EACH[_PLACE[name] + 1 :]:
        match = pattern.match(codes, at)
        if match:
            yield other, match.end()
