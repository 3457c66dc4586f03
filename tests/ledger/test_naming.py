from __future__ import annotations

from dragoman.actors import Actor, Office, Table
from dragoman.claim import Party
from dragoman.ledger.naming import by_table
from tests.ledger.making import report

_TABLE = Table(
    [
        Actor(key="AL", kind="state", name="Aland", demonyms=("Alandic",), capitals=("Alburg",), metonyms=("Blue Palace",)),
        Actor(key="BE", kind="state", name="Beland", demonyms=("Belandic",)),
        Actor(
            key="p1", kind="person", name="Ann Alder", short=("Alder",), state="AL", qid="Q1",
            offices=(Office(title="President", state="AL", since="2020-01-01", until="2021-01-01"),),
        ),
        Actor(
            key="p2", kind="person", name="Otto Alder", short=("Alder",), state="AL",
            offices=(Office(title="President", state="AL", since="2010-01-01", until="2012-01-01"),),
        ),
        Actor(key="o1", kind="organisation", name="League of Lands"),
    ]
)  # fmt: skip


def _of(name: str, published: str | None = "2020-05-04") -> Party:
    return by_table(_TABLE)(name, report(published=published))


def test_states_under_all_their_names() -> None:
    for name in ("Aland", "Alburg", "Blue Palace", "Alandic"):
        assert (_of(name).name, _of(name).state) == (name, "AL")


def test_a_surname_is_whoever_held_office_that_day() -> None:
    assert _of("Alder") == Party(name="Ann Alder", kind="person", state="AL", qid="Q1")
    assert _of("Alder", "2011-05-04").name == "Otto Alder"


def test_two_candidates_leave_what_they_have_in_common() -> None:
    assert _of("Alder", None) == Party(name="Alder", kind="person", state="AL")


def test_a_description_keeps_its_words_and_shows_its_state() -> None:
    assert _of("two Alandic officials") == Party(name="two Alandic officials", state="AL")
    assert _of("Alandic and Belandic envoys") == Party(name="Alandic and Belandic envoys")
    assert _of("somebody") == Party(name="somebody")


def test_an_organisation() -> None:
    assert _of("League of Lands") == Party(name="League of Lands", kind="organisation")
