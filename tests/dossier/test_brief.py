from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dragoman.dossier.brief import brief, escaped
from dragoman.dossier.change import changes
from dragoman.dossier.fold import dossiers
from tests.ledger.making import told


def test_dossier_by_dossier_with_where_it_stands() -> None:
    entries = [
        told("2020-05-01", "scheduled", when="2020-05-20"),
        told("2020-05-03", "scheduled", when="2020-06-04", by="Ann Alder"),
        told("2020-05-04", "conditional", "Ann Alder, Cy Cedar", requires="a truce holds"),
    ]
    board = dossiers(entries, date(2020, 5, 5))
    assert brief(board, changes(board), date(2020, 5, 1), None).splitlines()[:13] == [
        "# What changed since 2020-05-01",
        "",
        "## meeting: Ann Alder – Cy Cedar",
        "",
        f"Now **conditional**, since 2020-05-04, waits on “a truce holds”. Dossier `{entries[2].id[:10]}`.",
        "",
        "- 2020-05-04: **conditional**, according to the report",
        f"  > {escaped(entries[2].claim.evidence.exact)}",
        "  >",
        "  > Wire",
        "",
        "## meeting: Ann Alder – Bo Birch",
        "",
    ]
    assert "moved from 2020-05-20 to 2020-06-04, according to Ann Alder" in brief(board, changes(board), None, None)


@given(st.text())
def test_nothing_in_a_text_is_markup(text: str) -> None:
    line = escaped(text)
    assert "\n" not in line
    bare = line.replace("\\\\", "")
    assert all(bare[at - 1 : at] == "\\" for at, character in enumerate(bare) if character in "`*_[]<>#|~")
