"""When: time expressions of a report in EDTF and ISO 8601, its dateline, and the dates that claims take from them."""

from dragoman.reading.when.claim import claim_when, fixes_time
from dragoman.reading.when.dateline import Dateline, dateline
from dragoman.reading.when.stage import When, timexes

__all__ = ["Dateline", "When", "claim_when", "dateline", "fixes_time", "timexes"]
