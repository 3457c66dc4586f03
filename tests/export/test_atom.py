from __future__ import annotations

import feedparser

from dragoman.dossier.change import changes
from dragoman.dossier.record import Dossier
from dragoman.export.atom import feed


def test_a_feed_of_changes(made: list[Dossier]) -> None:
    found = changes(made)
    parsed = feedparser.parse(feed(found[::-1], title="What & who <changed>", id="changes", address="http://desk.example"))
    assert not parsed.bozo
    assert parsed.feed.title == "What & who <changed>"
    assert len(parsed.entries) == len(found)
    assert {entry.link.partition("#")[0] for entry in parsed.entries} == {
        f"http://desk.example/dossiers/{one.id}" for one in made
    }
    [turned] = [entry for entry in parsed.entries if "→" in entry.title]
    assert turned.title.endswith("planned → scheduled")


def test_ids_stay_and_differ(made: list[Dossier]) -> None:
    ids = [[entry.id for entry in feedparser.parse(feed(changes(made), title="t", id="i")).entries] for _ in range(2)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(ids[0])


def test_an_empty_feed() -> None:
    assert not feedparser.parse(feed([], title="t", id="i")).bozo
