"""Attribution: who says what, on lexicons and token patterns."""

from dragoman.reading.attribution.stage import Attributions

__all__ = ["Attributions"]
