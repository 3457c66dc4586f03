"""Features of a candidate."""

from __future__ import annotations

from dragoman.reading.parties.choose import with_parties
from dragoman.reading.undertakings.candidate import candidates
from dragoman.reading.undertakings.features import features
from tests.reading.scenes import by_relation, scene

PARTIES = by_relation("subject", "object", "with", "between")


def seen(text: str, lemma: str) -> set[str]:
    laid_out = scene(text)
    pairs = with_parties(laid_out, candidates(laid_out), PARTIES)
    names = next(features(laid_out, one, chosen) for one, chosen in pairs if one.trigger.entry.lemma == lemma)
    assert len(names) == len(set(names))
    return set(names)


def test_the_rules_the_verb_and_the_parties_are_seen() -> None:
    found = seen("Kenya will meet Somalia on 20 May.", "meet")
    assert {"kind=meeting", "lemma=meeting:meet", "rule=planned", "self=future&meeting", "time=future-day"} <= found
    assert {"parties=2&meeting", "pair=state-state", "pointed=False", "said=no"} <= found


def test_operators_are_seen_by_class_tense_and_sign() -> None:
    found = seen("The talks between Kenya and Somalia have not been resumed.", "talks")
    assert {"op=resume:not", "op=subject:resume:past:not", "det=the", "sure", "sure=on_hold"} <= found


def test_a_noun_that_nothing_governs_is_bare() -> None:
    assert "bare&talks" in seen("More talks in Oslo.", "talks")
    assert "bare&talks" not in seen("The talks were suspended.", "talks")


def test_who_says_it_is_seen() -> None:
    found = seen("Kenya will meet Somalia, Foreign Minister Amina Duale said.", "meet")
    assert {"said=yes", "force=states", "speaker=known"} <= found


def test_names_of_parties_are_features_only_as_the_words_next_to_the_trigger() -> None:
    left = seen("Talks between Kenya and Somalia were suspended.", "talks")
    right = seen("Talks between Norway and Sweden were suspended.", "talks")
    assert {name for name in left ^ right if not name.startswith(("left=", "right="))} == set()
