from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.intake import mark
from dragoman.span import Span
from tests.intake.residue import BODY, found
from tests.shared import SHARED, needs_shared

PAGE = (
    "[ad_1]\n\n" + BODY + "See also  The president of Ghana travels to Togo\n\n"
    "In a speech at the opening the minister recalled that the two countries had been partners in the Antarctic since\n\n"
    "kt / obr\n\nLeave a Reply\n\nYour email address will not be published.\n\n[ad_2]\n\nSource"
)


def test_a_flattened_page() -> None:
    assert found(PAGE) == [
        ("shortcode", "[ad_1]"),
        ("related-link", "See also  The president of Ghana travels to Togo"),
        (
            "cut-off",
            "In a speech at the opening the minister recalled that the two countries had been partners in the Antarctic since",
        ),
        ("agency-initials", "kt / obr"),
        ("comment-form", "Leave a Reply"),
        ("comment-form", "Your email address will not be published."),
        ("shortcode", "[ad_2]"),
        ("related-link", "Source"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "OSLO, June 8 (Reuters) - The envoys met on Tuesday.",
        "Envoys meet in Oslo\nBy Ingrid Vik\nThe envoys met on Tuesday.\n\nWHAT COMES NEXT\n\nThe talks go on in May.",
        "Read out at the session, the letter proposed talks.\nAlso read out was a reply.",
        "Related talks will be held in May.\nMore news is expected on Friday.",
        "Share prices rose after the deal.\nTwitter and Facebook said they would attend the meeting.",
        "Copyright talks between the EU and China resumed on Monday.\nCookies were served at the meeting.",
        "In this bleak picture of the talks, the minister said, one thing stood out.",
        "By continuing to meet on these terms, the two sides would agree to nothing, he said.",
        "Sign up to the deal or face sanctions, the president told Iran.",
        "His remarks contributed to the collapse of the talks.",
        "The views expressed by the minister at the meeting were rejected.",
        'The minister said: "Comments are welcome."\nHe left a comment on the website of the ministry.',
        "He was told of the visit by the agency (Reuters).\nHe met the envoy (AFP).",
        "[The minister] said the pact [signed in May] held. [a]",
        "- Norway: ready to host\n- Chile: ready to come\n- Peru: no answer yet",
        "The talks are off... and nobody knows why",
        "Reporting by the mission in Oslo showed that the truce held.",
        "Source close to the talks: no deal before May, and no meeting before June.",
    ],
)
def test_what_may_be_the_report_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_wrapped_lines_are_not_taken_for_lines_of_their_own() -> None:
    text = (
        "The ministers of the four states said on Tuesday that they would meet again and would\n"
        "share the costs of the mission equally, and that they would go on to work together to\n"
        "support our regional partners in reducing the flow of arms, and that each would pay its\n"
        "share. They did not say when the mission would begin or how many soldiers would go to\n"
        "see also the eastern province, where a truce has held since the spring of last year.\n\n"
        "Copyright 2031 The Example Agency and its partners in the region; it may not be copied or\n"
        "sent on without leave.\n"
    )
    [(why, words)] = found(text)
    assert why == "boilerplate"
    assert words == text[text.index("Copyright") :].rstrip()


@given(st.text(alphabet=st.sampled_from("aT .\n[]()/:_1#-…\u00a0\u2028é"), max_size=200))
def test_spans_are_ordered_apart_and_within_the_text(text: str) -> None:
    end = 0
    for residue in mark(text):
        assert end <= residue.span.start < residue.span.end <= len(text)
        assert residue.span.of(text).strip()
        end = residue.span.end


@given(
    st.lists(
        st.sampled_from(
            ["[ad_1]", "Read more:", "Source", "Share", "a / b", "###", "(Reporting by A B)", "Name *", "FILE PHOTO: A", BODY]
        ),
        max_size=12,
    )
)
def test_residue_in_any_order(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    end = 0
    for residue in mark(text):
        assert end <= residue.span.start < residue.span.end <= len(text)
        end = residue.span.end
    assert mark(text) == mark(text)


@needs_shared
@pytest.mark.parametrize("folder", ["train", "dev"])
def test_no_annotated_evidence_is_residue(folder: str) -> None:
    asked = 0
    lost = []
    for path in sorted((SHARED / "gold" / folder).glob("*.json")):
        report = json.loads(path.read_text(encoding="utf-8"))
        residues = mark(report["text"])
        for claim in report["claims"]:
            start = report["text"].index(claim["evidence"])
            evidence = Span(start, start + len(claim["evidence"]))
            asked += 1
            lost += [(path.stem, residue.why) for residue in residues if residue.span.overlaps(evidence)]
    assert lost == []
    assert asked
