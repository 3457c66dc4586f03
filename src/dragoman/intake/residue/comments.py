"""The comment form under an article. What readers wrote in it cannot be told from the report and stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue

_FORM = re.compile(
    r"""(?:
      leave\ (?:a|your)\ (?:reply|comment|response)\b.{0,60}
    | (?:post|submit|add|write)\ (?:a\ |your\ )?comment
    | (?:cancel|click\ here\ to\ cancel)\ reply\.?
    | your\ e-?mail(?:\ address)?\ will\ not\ be\ (?:published|shown).{0,80}
    | required\ fields\ are\ marked.{0,20}
    | save\ my\ name,?\ (?:and\ )?e-?mail.{0,80}
    | notify\ me\ (?:of|when|by)\b.{0,80}
    | (?:you\ must\ be|please)\ log(?:ged)?\ in\ to\ (?:post|leave|reply|comment).{0,40}
    | (?:log|sign)\ in\ to\ (?:post|leave|write|add)\ (?:a\ )?comments?.{0,20}
    | this\ site\ uses\ akismet.{0,120}
    | learn\ how\ your\ comment\ data\ is\ processed\.?
    | please\ enter\ your\ (?:comment|name|e-?mail).{0,60}
    | (?:no|be\ the\ first\ to)\ comments?(?:\ yet)?\.?
    | (?:\d+\ )?comments?\ (?:are\ )?(?:closed|disabled|off)\.?
    | \d{1,5}\ (?:comments?|replies|responses)
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_LABEL = re.compile(r"(?:comments?|name|e-?mail(?:\ address)?|website|url|reply|submit|δ)\s*:?\s*\*?$", re.IGNORECASE)
_REACH = 4
"""A bare label ("Name", "Website") belongs to a form when a line that can be nothing else stands within so many blocks."""


def find(layout: Layout) -> Iterator[Residue]:
    """Lines of a comment form."""
    form = [len(block) <= 200 and bool(_FORM.match(layout.words(block))) for block in layout.blocks]
    for number, block in enumerate(layout.blocks):
        is_label = len(block) <= 20 and _LABEL.match(layout.words(block))
        if form[number] or (is_label and any(form[max(0, number - _REACH) : number + _REACH + 1])):
            yield Residue(block, "comment-form")
