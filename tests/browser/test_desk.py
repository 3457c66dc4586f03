"""What an analyst does at the desk, in a browser."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def test_from_the_board_to_the_sentence(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("row")).to_have_count(5)
    page.get_by_label("Words").fill("oslo")
    page.get_by_role("button", name="Filter").click()
    expect(page.get_by_role("row")).to_have_count(2)
    expect(page).to_have_url(re.compile("q=oslo"))
    page.get_by_role("link", name="meeting Ann Alder – Bo Birch").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ann Alder")
    page.locator("#claims + ol").get_by_role("link", name="Northern Wire").first.click()
    evidence = page.locator(".anchor:target + .evidence")
    expect(evidence).to_have_text("Ann Alder met Bo Birch in Oslo on Friday.")
    expect(evidence).to_be_in_viewport()
    page.get_by_role("link", name="Claim 1", exact=True).click()
    expect(page.locator("li:target")).to_contain_text("held")
    page.get_by_role("link", name="To the sentence of claim 1").click()
    expect(page.locator(".anchor:target")).to_have_count(1)


def test_the_state_of_another_day(page: Page) -> None:
    page.goto("/?q=oslo")
    line = page.get_by_role("row").nth(1)
    expect(line).to_contain_text("held")
    page.get_by_label("As of").fill("2020-05-25")
    page.get_by_role("button", name="Go").click()
    expect(line).to_contain_text("cancelled")
    expect(page.get_by_text("as published up to 25 May 2020")).to_be_visible()
    for day in ("21 May 2020", "20 May 2020", "4 May 2020"):
        page.get_by_role("link", name=f"‹ {day}").click()
    expect(line).to_contain_text("scheduled")
    line.get_by_role("link", name=re.compile("^meeting")).click()
    expect(page.locator(".facts")).to_contain_text("scheduled")
    page.get_by_role("link", name="Back to now").click()
    expect(page.locator(".facts")).to_contain_text("held")


def test_a_mark_of_the_ribbon_shows_its_sentence(page: Page) -> None:
    page.goto("/?q=oslo")
    page.get_by_role("row").nth(1).get_by_role("link", name=re.compile("^meeting")).click()
    mark = page.locator(".ribbon .mark.off").first
    detail = mark.locator(".detail")
    expect(detail).to_be_hidden()
    mark.locator(".bar").hover()
    expect(detail).to_be_visible()
    expect(detail).to_contain_text("Ann Alder has called off the meeting with Bo Birch.")
    page.mouse.move(0, 0)
    expect(detail).to_be_hidden()
    mark.focus()
    expect(detail).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("li:target")).to_contain_text("cancelled")


def test_the_keyboard_reaches_the_marks_in_order(page: Page) -> None:
    page.goto("/?q=oslo")
    page.get_by_role("row").nth(1).get_by_role("link", name=re.compile("^meeting")).click()
    page.locator(".ribbon .mark").first.focus()
    seen = []
    for _ in range(3):
        seen.append(page.locator(":focus").get_attribute("aria-label") or "")
        page.keyboard.press("Tab")
    assert [label.split(",")[0] for label in seen] == ["Overall: scheduled", "Overall: cancelled", "Overall: held"]


def test_a_report_through_the_form(page: Page) -> None:
    page.goto("/read")
    page.get_by_label("The text").fill("Arno Asp will meet Bea Balsa on 2020-09-01, the two offices said on Monday evening.")
    page.get_by_label("Published").fill("2020-08-20")
    page.get_by_label("Outlet").fill("Wire")
    page.get_by_role("button", name="Read and file").click()
    expect(page.get_by_text(re.compile("Read and filed.|was here already"))).to_be_visible()
    expect(page.locator(".beside")).to_contain_text("scheduled")
    page.locator(".beside").get_by_role("link", name=re.compile("^meeting")).click()
    expect(page.locator("li:target")).to_contain_text("1 September 2020")


def test_a_mistake_in_the_form_is_shown_at_its_field(page: Page) -> None:
    page.goto("/read")
    page.get_by_label("Address").fill("http://127.0.0.1:8080/private")
    page.get_by_role("button", name="Read and file").click()
    expect(page.get_by_label("Address")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#fault-url")).to_contain_text("not on the public internet")
    expect(page.get_by_label("Address")).to_have_value("http://127.0.0.1:8080/private")


def test_search(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Search evidence and reports").fill("oslo friday")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("mark").first).to_have_text("Oslo")
    page.get_by_role("link", name="Held").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Held")


def test_a_hostile_report_does_nothing(page: Page) -> None:
    for path in ("/", "/reports", "/changes", "/actors", "/search?q=birch"):
        page.goto(path)
        assert "dragoman" in page.title()
    page.goto("/reports")
    page.get_by_role("link", name=re.compile("reversed")).click()
    expect(page.locator(".text")).to_contain_text('<script>document.title="taken"</script> will meet Bo Birch.')
    expect(page.locator(".text")).to_contain_text("<div><div><div>")
    expect(page.get_by_text("RLO", exact=True)).to_be_visible()
    assert page.title() != "taken"
    assert page.locator("article script, article div, article img").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
