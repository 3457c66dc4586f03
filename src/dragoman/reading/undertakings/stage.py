"""The stage that fills in `Reading.claims`."""

from __future__ import annotations

import msgspec

from dragoman.reading.records import Reading
from dragoman.reading.undertakings.assemble import assemble
from dragoman.reading.undertakings.confidence import calibration
from dragoman.reading.undertakings.loglinear import models
from dragoman.reading.undertakings.scene import Scene


class Undertakings:
    """Claims from all that the stages before found."""

    name = "undertakings"
    requires = frozenset({"tokens", "tags", "timexes", "mentions", "attributions"})
    assigns = frozenset({"claims"})

    def __call__(self, reading: Reading) -> Reading:
        return msgspec.structs.replace(reading, claims=assemble(Scene(reading), models(), calibration=calibration()))
