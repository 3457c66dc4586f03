"""The arithmetic of the race, with a clock that we wind."""

from __future__ import annotations

from collections.abc import Sequence

from bench.speed import ALONE, OURS, race, rounds_of, table


def test_every_text_is_dealt_once() -> None:
    dealt = rounds_of(["a", "b", "c", "d", "e"], 2)
    assert dealt == [["a", "c", "e"], ["b", "d"]]


def test_all_read_the_same_texts_in_turns_and_ratios_are_taken_within_a_round() -> None:
    now, read = 0.0, []

    def system(name: str, cost: float) -> object:
        def reading(texts: Sequence[str]) -> None:
            nonlocal now
            read.append((name, list(texts)))
            now += cost * sum(len(text.split()) for text in texts)

        return reading

    systems = {OURS: system(OURS, 0.001), ALONE: system(ALONE, 0.0005), "peer": system("peer", 0.004)}
    speeds = race(systems, [["one two"], ["three"]], lambda: now)  # type: ignore[arg-type]
    first, second = (OURS, ALONE, "peer"), (ALONE, "peer", OURS)
    assert read == [*((name, ["one two"]) for name in first), *((name, ["three"]) for name in second)]
    head, ours, alone, peer = table(speeds)
    assert head[-2:] == ["the whole is faster by", "attribution alone by"]
    assert (ours[1:], alone[1], peer[1], peer[-2:]) == (["1,000", "1,000 to 1,000", "", ""], "2,000", "250", ["4.00", "8.00"])
