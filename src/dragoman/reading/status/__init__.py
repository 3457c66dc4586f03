"""Status as a system: a lexicon of cues by class, the operators over an undertaking, and how they combine."""
