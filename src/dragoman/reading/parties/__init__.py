"""Parties: who takes part in an undertaking, by where the mentions stand to the words that name it."""
