"""The cast of a report."""

from __future__ import annotations

from dragoman.reading.parties.cast import Cast, side
from dragoman.reading.undertakings.candidate import candidates
from tests.reading.scenes import scene

TEXT = "Kenya held talks with Somalia. Kenya signed a treaty with Norway. Kenya resumed the talks with Somalia."


def cast(text: str) -> tuple[Cast, dict[str, str]]:
    """The cast, and the side of each name."""
    laid_out = scene(text)
    sides = {mention.span.of(text): side(mention) for mention in laid_out.reading.mentions}
    return Cast(laid_out, list(candidates(laid_out))), sides


def test_a_leader_a_demonym_and_a_capital_are_of_one_side() -> None:
    _, sides = cast("Emmanuel Macron spoke. France answered. The French delegation left Paris for Kenya.")
    assert sides["Emmanuel Macron"] == sides["France"] == sides["Paris"] != sides["Kenya"]


def test_sides_are_ranked_by_how_often_they_are_named() -> None:
    known, sides = cast(TEXT)
    assert [known.rank[sides[name]] for name in ("Kenya", "Somalia", "Norway")] == [0, 1, 2]


def test_sides_that_undertakings_bind_together_are_counted() -> None:
    known, sides = cast(TEXT)
    assert known.together(sides["Kenya"], sides["Somalia"]) == known.together(sides["Somalia"], sides["Kenya"]) == 2
    assert known.together(sides["Norway"], sides["Somalia"]) == 0


def test_other_undertakings_are_counted_without_the_one_at_hand() -> None:
    laid_out = scene(TEXT)
    found = list(candidates(laid_out))
    known = Cast(laid_out, found)
    kenya = next(side(mention) for mention in laid_out.reading.mentions if mention.name == "Kenya")
    talks = [one for one in found if one.trigger.entry.lemma == "talks"]
    assert known.others(talks[0], kenya) == (1, len(found) - 2)


def test_the_nearest_mention_before_a_sentence_else_the_first() -> None:
    known, _ = cast(TEXT)
    kenya, norway = (next(name for name in known.foremost if place in name) for place in ("KE", "NO"))
    assert known.nearest(kenya, 2)[0] == 1
    assert known.nearest(norway, 1)[0] == 1
