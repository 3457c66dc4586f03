"""Text from reports as one harmless line: nothing in it can command a terminal or turn the direction of a page."""

from __future__ import annotations

import unicodedata


def plain(text: object) -> str:
    """One line of text without control characters, line breaks and marks that turn its direction or show nothing."""
    return " ".join(visible(str(text)).split())


def visible(text: str) -> str:
    """A piece of text without such characters; its spaces stay."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else _instead(character) for character in text)


def _instead(character: str) -> str:
    """Nothing for marks inside words (soft hyphen, direction), a space for all else that cannot be printed."""
    return "" if unicodedata.category(character) == "Cf" else " "
