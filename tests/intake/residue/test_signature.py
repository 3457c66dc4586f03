from __future__ import annotations

import pytest

from tests.intake.residue import BODY, after, found


@pytest.mark.parametrize(
    "line",
    [
        "kt / obr",
        "kt/obr",
        "(kt/obr)",
        "KT/OBR",
        "bur-kt/obr",
        "--IANS kt/obr",
        "--IANS",
        "(ANI)",
        "PTI ABC XYZ",
        "(Reporting by Ingrid Vik; Editing by Pablo Rojas)",
        "(Additional reporting by Ingrid Vik in Oslo, Pablo Rojas in Santiago; Writing by Ana Mora; Editing by Kit Low.)",
        "(Writing and additional reporting by Ingrid Vik)",
        "Reporting by Ingrid Vik; editing by Pablo Rojas",
        "-LRB- Reporting by Ingrid Vik ; Editing by Pablo Rojas -RRB-",
        "Translated by Ana Mora.",
    ],
)
def test_who_wrote_it(line: str) -> None:
    assert after(line) == [("agency-initials", line)]


@pytest.mark.parametrize("line", ["###", "\\###", "# # #", "\\# \\# \\#", "-0-", "- 30 -", "--ENDS--", "ENDS"])
def test_end_marks(line: str) -> None:
    assert after(line) == [("boilerplate", line)]


def test_credits_and_marks_at_the_end_of_a_line() -> None:
    assert after("The talks go on, he said. (Reporting by Ingrid Vik; Editing by Pablo Rojas)\nHe left.") == [
        ("agency-initials", "(Reporting by Ingrid Vik; Editing by Pablo Rojas)")
    ]
    assert after("The talks go on, he said. --IANS kt/obr") == [("agency-initials", "--IANS kt/obr")]
    assert after('"The talks go on." -0-') == [("agency-initials", "-0-")]


def test_initials_far_from_the_end_are_a_heading() -> None:
    assert found("US/UK\n" + BODY * 5) == []
