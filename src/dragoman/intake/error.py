"""What went wrong with one input, and where."""

from __future__ import annotations


class IntakeError(ValueError):
    """One input that cannot be made a report. Reads "FILE: reason" or "FILE:LINE: reason"; a column or byte is in the reason."""

    def __init__(self, reason: str, *, source: str | None = None) -> None:
        super().__init__(reason if source is None else f"{source}: {reason}")
        self.reason = reason
        """What is wrong, without the place."""
        self.source = source
        """The file, with the line number for JSON Lines; None for a text in memory."""

    def at(self, source: str) -> IntakeError:
        """The same error, said of a source."""
        return IntakeError(self.reason, source=source)
