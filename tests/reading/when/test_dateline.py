"""Datelines as agencies write them."""

from __future__ import annotations

import pytest

from dragoman.reading.when import dateline


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("MOSCOW, May 26. /TASS/. The envoy left.", "MOSCOW", "XXXX-05-26"),
        ("WASHINGTON (Reuters) - The envoy left.", "WASHINGTON", None),
        ("Pyongyang, May 27 (KCNA) -- The envoy left.", "Pyongyang", "XXXX-05-27"),
        ("KYIV, Ukraine (AP) — The envoy left.", "KYIV, Ukraine", None),
        ("GENEVA/BEIRUT (Reuters) - The envoy left.", "GENEVA/BEIRUT", None),
        ("TEL AVIV, Israel, June 19 (UPI) -- The envoy left.", "TEL AVIV, Israel", "XXXX-06-19"),
        ("MOSCOW, 12 June - RIA Novosti. The envoy left.", "MOSCOW", "XXXX-06-12"),
        ("Brussels, 26 May 2025 – The envoy left.", "Brussels", "2025-05-26"),
        ("The envoy leaves\n\nSEOUL, Jan. 4 (Yonhap) -- The envoy left.", "SEOUL", "XXXX-01-04"),
        ("GENEVA — The envoy left.", "GENEVA", None),
        ("CAIRO Envoys of both sides arrived.", "CAIRO", None),
        ("FINSTAD, Norway The envoy arrived.", "FINSTAD, Norway", None),
    ],
)
def test_recognised(text: str, place: str, value: str | None) -> None:
    line = dateline(text)
    assert line is not None
    assert (line.place, line.value) == (place, value)
    assert line.span.of(text).startswith(place)
    assert (line.date_span is None) == (value is None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The envoy left Moscow on May 26.",
        "On May 26, the envoy left.",
        "Between September 5-7, 2023, the envoy travelled.",
        "From September 30 – October 2, the envoy travelled.",
        "NATO Secretary General arrived.",
        "Moscow - as ever - kept silent.",
        "Geneva, February 30 (Example) - No such day.",
        "President May 26 (Example)",
    ],
)
def test_not_a_dateline(text: str) -> None:
    assert dateline(text) is None


def test_only_the_head_of_a_text_is_searched() -> None:
    assert dateline("word " * 1000 + "\nMOSCOW, May 26. /TASS/. The envoy left.") is None
