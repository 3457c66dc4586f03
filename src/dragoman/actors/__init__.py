"""Actors: the knowledge table of persons, states, places and organisations, and who held which office when."""

from dragoman.actors.load import ActorFileError, load_own, load_table
from dragoman.actors.record import Actor, Office
from dragoman.actors.table import Ambiguous, Table

__all__ = ["Actor", "ActorFileError", "Ambiguous", "Office", "Table", "load_own", "load_table"]
