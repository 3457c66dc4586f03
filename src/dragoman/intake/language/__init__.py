"""Which language a text is in: by its script, and by its commonest small words. Deterministic, and cheap: 2,000 characters."""

from dragoman.intake.language.recognise import recognise

__all__ = ["recognise"]
