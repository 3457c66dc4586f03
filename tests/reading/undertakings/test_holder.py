"""Who may vouch for a claim, and who does."""

from __future__ import annotations

from dragoman.reading.undertakings.candidate import candidates
from dragoman.reading.undertakings.holder import choose, features, options
from dragoman.reading.undertakings.loglinear import LogLinear
from tests.reading.scenes import model, scene


def laid_out(text: str, lemma: str) -> list[tuple[str, str | None]]:
    one_scene = scene(text)
    one = [each for each in candidates(one_scene) if each.trigger.entry.lemma == lemma][-1]
    return [(option.sort, option.holder.name if option.holder else None) for option in options(one_scene, one)]


def vouches(text: str, lemma: str, by: LogLinear) -> str | None:
    one_scene = scene(text)
    one = [each for each in candidates(one_scene) if each.trigger.entry.lemma == lemma][-1]
    option, _ = choose(one_scene, one, by)
    return option.holder.name if option.holder else None


def test_the_reporter_is_always_an_option_and_the_first() -> None:
    assert laid_out("The summit was short.", "summit") == [("narrator", None)]


def test_the_one_who_speaks() -> None:
    text = "Kenya will host the summit, Foreign Minister Amina Duale said."
    assert laid_out(text, "summit")[:2] == [("narrator", None), ("speaker", "Amina Duale")]


def test_the_inner_speaker_comes_before_the_outer() -> None:
    text = "Amina Duale said that Emmanuel Macron had said that the summit was cancelled."
    found = dict(laid_out(text, "summit"))
    assert (found["speaker"], found["outer"]) == ("Emmanuel Macron", "Amina Duale")


def test_the_subject_of_the_verb_over_it() -> None:
    assert ("subject", "Kenya") in laid_out("Kenya signed the truce.", "truce")


def test_the_statement_before_may_go_on_where_nobody_is_said_to_speak() -> None:
    text = "“Nothing is lost,” Foreign Minister Amina Duale said. The talks were suspended."
    assert ("previous", "Amina Duale") in laid_out(text, "talks")
    assert all(sort != "previous" for sort, _ in laid_out("The talks were suspended.", "talks"))


def test_nobody_is_an_option_twice() -> None:
    text = "Kenya rejected the truce, Kenya said."
    names = [name for _, name in laid_out(text, "truce")]
    assert len(names) == len(set(names)) and "Kenya" in names


def test_an_anonymous_source_vouches_in_the_words_of_the_report() -> None:
    one_scene = scene("The talks were suspended, a senior diplomat said.")
    one = next(each for each in candidates(one_scene) if each.trigger.entry.lemma == "talks")
    option, _ = choose(one_scene, one, model(0.0, **{"sort=speaker": 5.0}))
    holder = option.holder
    assert holder is not None
    assert (holder.name, holder.resolved, holder.actor) == ("a senior diplomat", False, None)


def test_reporters_who_ask_vouch_for_nothing() -> None:
    assert laid_out("Reporters asked whether the talks were suspended.", "talks") == [("narrator", None)]


def test_a_metonym_keeps_its_own_words() -> None:
    text = "The talks were suspended, the Kremlin said."
    names = dict(laid_out(text, "talks"))
    assert names["speaker"] is not None and "Kremlin" in names["speaker"]


def test_the_likeliest_option_is_chosen() -> None:
    text = "Kenya will host the summit, Foreign Minister Amina Duale said."
    assert vouches(text, "summit", model(0.0, **{"sort=speaker": 5.0})) == "Amina Duale"
    assert vouches(text, "summit", model(0.0, **{"sort=narrator": 5.0})) is None


def test_a_tie_goes_to_the_reporter() -> None:
    assert vouches("Kenya will host the summit, Foreign Minister Amina Duale said.", "summit", model(1.0)) is None


def test_features_tell_the_options_apart() -> None:
    one_scene = scene("Kenya rejected the truce, Foreign Minister Amina Duale said.")
    one = next(each for each in candidates(one_scene) if each.trigger.entry.lemma == "truce")
    seen = [set(features(one_scene, one, option)) for option in options(one_scene, one)]
    assert all(left != right for number, left in enumerate(seen) for right in seen[:number])
    assert "sort=narrator&rejected" in seen[0]
