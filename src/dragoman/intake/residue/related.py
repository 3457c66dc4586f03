"""Links to other articles: "See also ...", "Read more:" and the headlines under it, a closing "Source" link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.intake.residue.layout import Layout
from dragoman.report import Residue
from dragoman.span import Span

_LEADS = "|".join(
    (
        "see also|also see|read (?:more|also|next|this)|also read|more (?:on this(?: (?:story|topic))?|stories|news)",
        "related(?: (?:stories|articles?|news|links?|content|coverage|topics|posts?|reads?))?",
        "recommended(?: (?:stories|reading|articles?|for you))?|don[’']t miss|must read|up next|further reading",
        "you (?:may|might) (?:also )?like|what to read next|most (?:popular|read|viewed)|trending(?: now)?",
        "latest (?:news|stories)|(?:previous|next) (?:post|article)|popular (?:posts|now)",
    )
)
_MARKED_ONLY = "in pictures|watch(?: (?:also|more|this|now|live))?|listen|opinion"
_MARKED = re.compile(rf"[\"“]?[>»•*|-]*\s*(?:{_LEADS}|{_MARKED_ONLY})\s*[\"”]?\s*(?:[:|»>]|-\s|[–—]\s)", re.IGNORECASE)
_UNMARKED = re.compile(r"(?:see also|also read(?! out\b)|read also|read more)\b", re.IGNORECASE)
_HEADING = re.compile(rf"[\"“]?[>»•*|-]*\s*(?:{_LEADS})\s*[:.…»>]*\s*[\"”]?$", re.IGNORECASE)
_AT_END = re.compile(
    r"(?<=[.!?”\"’)]\s)(?:READ MORE|Read more|RELATED|Related|SEE ALSO|See also|ALSO READ|Also read|READ ALSO|Read also)"
    r"\s*:\s.{5,200}$"
)
_SOURCE = re.compile(
    r"(?:source|source link|original (?:article|source)|read (?:the )?(?:full|original) (?:article|story).{0,40})\s*[:»>]?$",
    re.IGNORECASE,
)
_SAID = re.compile(r"[.!?…:;,][”\"'’)\]]*$")
_LONGEST = 260
_MOST_HEADLINES = 8
_LAST_BLOCKS = 6


def find(layout: Layout) -> Iterator[Residue]:
    """Related-link lines, the headlines under a heading such as "Read more:", and a "Source" link near the end."""
    following = 0
    for number, block in enumerate(layout.blocks):
        words = layout.words(block) if len(block) <= _LONGEST else ""
        if words and _HEADING.match(words):
            following = _MOST_HEADLINES if number > 2 else 0
            yield Residue(block, "related-link")
        elif words and (_MARKED.match(words) or _UNMARKED.match(words)):
            following = 0
            yield Residue(block, "related-link")
        elif words and number >= len(layout.blocks) - _LAST_BLOCKS and _SOURCE.match(words):
            yield Residue(block, "related-link")
        elif following and words and _is_headline(words):
            following -= 1
            yield Residue(block, "related-link")
        else:
            following = 0
            start, tail = layout.tail(block)
            if match := _AT_END.search(tail):
                yield Residue(Span(start + match.start(), block.end), "related-link")


def _is_headline(words: str) -> bool:
    """A headline has three words or more and does not end as a sentence does."""
    return len(words) <= 180 and len(words.split()) >= 3 and not _SAID.search(words)
