from __future__ import annotations

import pytest

from tests.intake.residue import after


@pytest.mark.parametrize(
    ("why", "line"),
    [
        ("boilerplate", "Copyright 2031 The Example. All rights reserved. This material may not be published or rewritten."),
        ("boilerplate", "© 2031 Example News"),
        ("boilerplate", "(c) Example News. All rights reserved."),
        ("boilerplate", "Sign up for our morning newsletter"),
        ("boilerplate", "Subscribe to our channel for more"),
        ("boilerplate", "Get the day's news in your inbox."),
        ("boilerplate", "We use cookies to improve this site."),
        ("boilerplate", "By continuing to use this site you agree to our cookies."),
        ("boilerplate", "Advertisement"),
        ("boilerplate", "Story continues below advertisement"),
        ("boilerplate", "The Example Agency contributed to this report."),
        ("boilerplate", "(With inputs from agencies)"),
        ("boilerplate", "The views expressed in this article are the author's own."),
        ("boilerplate", "This story has been updated with a statement."),
        ("boilerplate", "Source: Example and agencies"),
        ("boilerplate", "Tags: Norway, Chile"),
        ("share", "Share this: Facebook Twitter"),
        ("share", "Share"),
        ("share", "Share on Facebook | Share on Twitter | Email"),
        ("share", "Facebook Twitter WhatsApp"),
        ("share", "Click to share on Facebook (Opens in new window)"),
        ("share", "Follow Ingrid Vik on Twitter @ingridvik."),
        ("share", "Like this: Like Loading..."),
        ("comment-form", "Leave a Reply"),
        ("comment-form", "Post a comment"),
        ("comment-form", "Required fields are marked *"),
        ("comment-form", "Save my name, email, and website in this browser for the next time I comment."),
        ("comment-form", "3 Comments"),
        ("shortcode", "[ad_1]"),
        ("shortcode", "[gallery ids=1,2]"),
        ("shortcode", "padding-top:20px;"),
        ("shortcode", ".photo-wrap {"),
    ],
)
def test_lines_around_an_article(why: str, line: str) -> None:
    assert after(line) == [(why, line)]


def test_bare_labels_belong_to_a_form_near_by() -> None:
    assert [words for _, words in after("Leave a Reply\nComment *\nName *\nEmail *\nWebsite\nPost Comment")] == [
        "Leave a Reply",
        "Comment *",
        "Name *",
        "Email *",
        "Website",
        "Post Comment",
    ]
    assert after("Website") == []


def test_a_shortcode_within_a_line_is_marked_alone() -> None:
    assert after("[ad_1] The talks go on. [ad_2]") == [("shortcode", "[ad_1]"), ("shortcode", "[ad_2]")]


def test_an_invitation_to_follow_at_the_end_of_a_line() -> None:
    assert after("Ana Mora covers the talks. Follow her on Twitter @anamora.") == [("share", "Follow her on Twitter @anamora.")]
