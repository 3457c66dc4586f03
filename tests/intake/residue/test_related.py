from __future__ import annotations

import pytest

from tests.intake.residue import BODY, after, found


@pytest.mark.parametrize(
    "line",
    [
        "See also  The president of Ghana travels to Togo",
        "See also: Ghana and Togo",
        "SEE ALSO | Ghana and Togo",
        "Read more: Who is the new envoy?",
        "READ MORE: Special report: a border without guards",
        "Read more about the talks here.",
        "RELATED: A tale of two ministries",
        "Related - A tale of two ministries",
        "Also read: Norway recalls its ambassador",
        "Also read Norway recalls its ambassador",
        "RECOMMENDED: What a truce costs",
        "» Read also: What a truce costs",
        "You may also like: What a truce costs",
        "Watch: The handshake in Oslo",
        "Source",
        "Source link",
        "Read the full story on our site",
    ],
)
def test_a_line_that_leads_elsewhere(line: str) -> None:
    assert after(line) == [("related-link", line)]


def test_headlines_under_a_heading() -> None:
    ending = "Read more:\nNorway recalls its ambassador to Peru\nWhat Chile wants from the Antarctic\n\nThe talks go on, he said."
    assert [words for _, words in after(ending)] == [
        "Read more:",
        "Norway recalls its ambassador to Peru",
        "What Chile wants from the Antarctic",
    ]


def test_a_link_at_the_end_of_a_line() -> None:
    assert after("The talks go on, he said. READ MORE: Norway recalls its ambassador\n\nHe left.") == [
        ("related-link", "READ MORE: Norway recalls its ambassador")
    ]


def test_a_section_name_above_the_headline_takes_nothing_with_it() -> None:
    assert found("Related\nEnvoys meet in Oslo\n" + BODY) == [("related-link", "Related")]


def test_source_in_the_middle_is_no_link() -> None:
    assert found("Source\n" + BODY + BODY) == []
