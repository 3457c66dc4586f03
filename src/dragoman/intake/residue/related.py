"""Links to other articles: "See also ...", "Read more:" and the headlines under it, a closing "Source" link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue
from dragoman.span import Span

_LEAD = (
    r"(?:see\ also|also\ see|read\ (?:more|also|next|this)|also\ read|more\ (?:on\ this(?:\ (?:story|topic))?|stories|news)|"
    r"related|related\ (?:stories|articles?|news|links?|content|coverage|topics|posts?|reads?)|"
    r"recommended(?:\ (?:stories|reading|for\ you))?|don[’']t\ miss|must\ read|you\ (?:may|might)\ (?:also\ )?like|what\ to\ read\ next|up\ next|"
    r"further\ reading|in\ pictures|watch(?:\ (?:also|more|this|now|live))?|listen|opinion|most\ (?:popular|read|viewed)|trending(?:\ now)?|"
    r"latest\ (?:news|stories)|(?:previous|next)\ (?:post|article)|popular\ (?:posts|now))"
)
_MARKED = re.compile(rf"[\"“]?[>»•*|-]*\s*{_LEAD}\s*[\"”]?\s*(?:[:|»>]|-\s|[–—]\s)", re.IGNORECASE | re.VERBOSE)
_UNMARKED = re.compile(r"(?:see also|also read|read also|read more)\b", re.IGNORECASE)
_HEADING = re.compile(rf"[\"“]?[>»•*|-]*\s*{_LEAD}\s*[\"”]?\s*[:.…»>]*$", re.IGNORECASE | re.VERBOSE)
_AT_END = re.compile(
    r"""(?<=[.!?”"’)]\s)(?:READ\ MORE|Read\ more|RELATED|Related|SEE\ ALSO|See\ also|ALSO\ READ|Also\ read|READ\ ALSO|Read\ also)
    \s*:\s[^\n]{5,200}$""",
    re.VERBOSE,
)
_SOURCE = re.compile(
    r"(?:source|source\ link|original\ (?:article|source)|read\ (?:the\ )?(?:full|original)\ (?:article|story).{0,40})\s*[:»>]?$",
    re.IGNORECASE | re.VERBOSE,
)
_SAID = re.compile(r"[.!?…:;,][”\"'’)\]]*$")
_LONGEST = 260
_MOST_HEADLINES = 8


def find(layout: Layout) -> Iterator[Residue]:
    """Related-link lines, the headlines under a heading such as "Read more:", and a "Source" link near the end."""
    text, paragraphs = layout.text, layout.paragraphs
    following = 0
    for number, line in enumerate(paragraphs):
        words = text[line.start : line.end] if len(line) <= _LONGEST else ""
        if words and _HEADING.match(words):
            following = _MOST_HEADLINES
            yield Residue(line, "related-link")
        elif words and (_MARKED.match(words) or (_UNMARKED.match(words) and _is_headline(words))):
            following = 0
            yield Residue(line, "related-link")
        elif words and number >= len(paragraphs) - 4 and _SOURCE.match(words):
            yield Residue(line, "related-link")
        elif following and words and _is_headline(words):
            following -= 1
            yield Residue(line, "related-link")
        else:
            following = 0
            start, tail = layout.tail(line)
            if match := _AT_END.search(tail):
                yield Residue(Span(start + match.start(), line.end), "related-link")


def _is_headline(words: str) -> bool:
    """A headline has three words or more and does not end as a sentence does."""
    return len(words) <= 180 and len(words.split()) >= 3 and not _SAID.search(words)
