from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.intake import IntakeError, load
from dragoman.intake.html import page
from tests.intake.language.paragraphs import PARAGRAPHS

FIRST = "The foreign ministers of Norway and Chile met in Oslo on Tuesday, the Norwegian ministry said, and agreed to meet again."
SECOND = "The two had not spoken since March. A second round would be held in Santiago, an official told reporters on Wednesday."
HEAD = """<meta charset="utf-8"><title>Ministers meet in Oslo - Example Times</title>
<meta property="og:site_name" content="Example Times"><meta property="og:title" content="Ministers meet in Oslo">
<meta property="article:published_time" content="2022-06-08T23:50:00+03:00">
<link rel="canonical" href="https://example.org/2022/oslo">"""


def html(*paragraphs: str, head: str = HEAD, lang: str = "en") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>'
        f"<article><h1>Ministers meet in Oslo</h1>{body}</article>"
        '<div id="comments" class="comments"><p>I think that they should meet more often, and soon.</p></div>'
        "<footer>Example Times, 1 Press Street</footer></body></html>"
    )


def test_the_article_and_what_the_page_says_of_itself() -> None:
    made = page(html(FIRST, SECOND).encode())
    assert FIRST in made.text
    assert SECOND in made.text
    assert (made.title, made.outlet, made.url) == ("Ministers meet in Oslo", "Example Times", "https://example.org/2022/oslo")
    assert made.published == date(2022, 6, 8)
    assert made.language == "en"


def test_comments_and_navigation_are_left_out() -> None:
    text = page(html(FIRST, SECOND).encode()).text
    assert "more often" not in text
    assert "Press Street" not in text
    assert "World" not in text


def test_a_page_without_a_date_stays_undated() -> None:
    assert page(html(FIRST, SECOND + " The last round was on 3 May 2021.", head="<title>T</title>").encode()).published is None


def test_a_date_to_come_does_not_depend_on_the_clock() -> None:
    head = HEAD.replace("2022-06-08", "2071-06-08")
    assert page(html(FIRST, SECOND, head=head).encode()).published == date(2071, 6, 8)


@pytest.mark.parametrize("declared", [True, False])
def test_a_page_in_another_charset(declared: bool) -> None:
    charset = "windows-1251" if declared else "utf-8"
    head = HEAD.replace("utf-8", charset)
    made = page(html(PARAGRAPHS["ru"], PARAGRAPHS["ru"], head=head, lang="ru").encode("cp1251"))
    assert PARAGRAPHS["ru"] in made.text
    assert made.language == "ru"


def test_a_page_too_short_to_tell_has_the_language_that_it_declares() -> None:
    assert page(html("Nå.", lang="no").encode()).language == "no"


def test_residue_in_the_article_is_marked() -> None:
    made = page(html(FIRST, SECOND, "(Reporting by Ingrid Vik; Editing by Pablo Rojas)").encode())
    assert [residue.span.of(made.text) for residue in made.residue] == ["(Reporting by Ingrid Vik; Editing by Pablo Rojas)"]


@pytest.mark.parametrize(
    "source", ["<html></html>", "<html><body><nav><a href='/'>Home</a></nav></body></html>", "<!DOCTYPE html>", "<p", "no markup"]
)
def test_a_page_without_article_text_is_an_error(source: str) -> None:
    with pytest.raises(IntakeError, match="no article text"):
        page(source.encode())


def test_an_xml_declaration_is_no_obstacle() -> None:
    assert FIRST in page(('<?xml version="1.0" encoding="utf-8"?>\n' + html(FIRST, SECOND)).encode()).text


def test_deep_nesting_is_no_obstacle_to_the_next_page(tmp_path: Path) -> None:
    (tmp_path / "1.html").write_text("<html><body>" + "<div>" * 20_000 + FIRST, encoding="utf-8")
    (tmp_path / "2.html").write_text(html(FIRST, SECOND), encoding="utf-8")
    first, second = load(tmp_path)
    assert (first.report is None) != (first.error is None)
    assert second.report is not None


def test_nothing_is_logged_for_a_page_without_text(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(IntakeError):
        page(b"<html></html>")
    assert capfd.readouterr() == ("", "")


def test_the_same_page_gives_the_same_report_again() -> None:
    raw = html(FIRST, SECOND, FIRST).encode()
    assert page(raw) == page(raw)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(["<p>", "</p>", "<div", ">", "&#0;", "<!--", "-->", "<script>", FIRST, "\x1b"]), max_size=20))
def test_odd_html_gives_a_report_or_an_error(pieces: list[str]) -> None:
    try:
        made = page("".join(pieces).encode())
    except IntakeError as fault:
        assert fault.reason
    else:
        assert made.text.strip()
