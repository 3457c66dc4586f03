"""Actors in a report: mentions found in one pass, persons told apart, offices resolved by the report and its date."""

from dragoman.reading.actors.stage import Actors

__all__ = ["Actors"]
