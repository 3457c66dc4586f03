from __future__ import annotations

import pytest

from dragoman.reading.attribution.lexicon import LexiconError, by_form, cues, parse


def test_force_and_factivity_of_the_commonest_cues() -> None:
    known = {cue.lemma: (cue.force, cue.factivity) for cue in cues()}
    assert known["say"] == ("states", "neutral")
    assert known["confirm"] == ("confirms", "presupposed")
    assert known["admit"] == known["note"] == ("states", "presupposed")
    assert known["claim"] == known["allege"] == ("claims", "distanced")
    assert known["deny"][0] == "denies"
    assert known["warn"][0] == "warns"
    assert known["promise"][0] == "promises"
    assert known["threaten"][0] == "threatens"
    assert known["believe"][0] == "believes"


def test_every_entry_is_there_once_and_longer_ones_are_tried_first() -> None:
    lemmas = [cue.lemma for cue in cues()]
    assert len(lemmas) == len(set(lemmas))
    lengths = [len(rest) for rest, _ in by_form()["made"]]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    "line", ["say\tstates\tneutral\tno", "say\tshouts\tneutral\tno\tthat", "say\tstates\tneutral\tmaybe\tthat"]
)
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(LexiconError, match="line 2"):
        parse(f"# remark\n{line}\n")
