"""Light grammar: part-of-speech tags, lemmas, verb groups. No parser: what status and parties need, and no more."""
