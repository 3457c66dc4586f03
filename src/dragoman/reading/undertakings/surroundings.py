"""The surroundings of a trigger as numbers: what the encoder makes of it, of the words beside it and of its sentence.

They generalise over words where the features of `features.py` know classes only: "was struck down" lies near "was annulled".
"""

from __future__ import annotations

import numpy as np

from dragoman.reading.encoder.states import WIDTH, States, Vector
from dragoman.reading.undertakings.candidate import Candidate

REACH = 4
"""Words to either side that are read as one."""
PARTS = 5
LENGTH = PARTS * WIDTH
"""Numbers in all: for the trigger's head, the words to its left, to its right, the first word over it, and the sentence."""


def surroundings(states: States | None, candidate: Candidate) -> Vector:
    """`LENGTH` numbers; noughts, which weigh nothing, where the text was read without the encoder."""
    if states is None:
        return np.zeros(LENGTH, dtype=np.float32)
    view, trigger = candidate.view, candidate.trigger
    over = candidate.operators[0].token if candidate.operators else None
    parts = (
        range(trigger.head, trigger.head + 1),
        range(max(view.first, trigger.first - REACH), trigger.first),
        range(trigger.last, min(view.last, trigger.last + REACH)),
        range(over, over + 1) if over is not None else range(0),
        range(view.first, view.last),
    )
    return np.concatenate([states.mean(part) for part in parts])
