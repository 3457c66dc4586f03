"""What a conditional undertaking waits on, in the report's words."""

from __future__ import annotations

import re

from dragoman.reading.undertakings.candidate import Candidate

_MARK = re.compile(
    r"""(?ix) \b(?:
      (?:only\s+)?(?:if|after|when|once|until|till) | unless | provided(?:\s+that)? | providing | as\s+long\s+as | so\s+long\s+as
    | on\s+(?:the\s+)?condition(?:\s+that|\s+of)? | conditional\s+on | contingent\s+on | subject\s+to | depend(?:s|ed|ing)?\s+on
    | in\s+(?:the\s+)?(?:case|event)\s+(?:of|that) | in\s+exchange\s+for | in\s+return\s+for | assuming(?:\s+that)? | pending
    | without | not\s+(?:before|until) | (?:just|only|solely)\s+(?=to\s) | with\s+the\s+aim\s+of\s+
    )\s+""",
)
_END = re.compile(r"[,;.!?”\"]|\s[–—-]\s|\s(?:and|but)\s(?=\w+\s(?:said|added|told))")
_ORDER = ("unless", "only", "provided", "condition", "contingent", "subject", "if", "once", "until", "depend")


def requires(candidate: Candidate) -> str | None:
    """The words of the condition: the clause after the strongest mark in the sentence."""
    sentence = candidate.view.sentence
    text = candidate.view.tokens.text[sentence.start : sentence.end]
    marks = sorted(_MARK.finditer(text), key=lambda match: (_rank(match.group()), match.start()))
    for mark in marks:
        rest = text[mark.end() :]
        end = _END.search(rest)
        words = rest[: end.start()] if end else rest
        if len(words.split()) >= 2:
            return words.strip()
    return None


def _rank(mark: str) -> int:
    lower = mark.lower()
    return next((rank for rank, word in enumerate(_ORDER) if word in lower), len(_ORDER))
