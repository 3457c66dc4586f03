from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.intake.decoding import decode
from dragoman.intake.error import IntakeError
from tests.intake.language.paragraphs import PARAGRAPHS

BOMS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff")).map(lambda text: "News: " + text)
printable = st.text(st.characters(exclude_categories=["Cs", "Cc"])).map(lambda text: "News:\r\n" + text)


@given(texts, st.sampled_from(sorted(BOMS)))
def test_what_a_byte_order_mark_announces_comes_back_as_written(text: str, encoding: str) -> None:
    assert decode(BOMS[encoding] + text.encode(encoding)) == text


@given(printable)
def test_plain_utf8_comes_back_as_written(text: str) -> None:
    assert decode(text.encode()) == text


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_give_a_text_or_an_error_with_a_reason(raw: bytes, html: bool) -> None:
    try:
        text = decode(raw, html=html)
    except IntakeError as fault:
        assert fault.reason
    else:
        assert text or raw in BOMS.values()


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("ru", "cp1251"),
        ("ru", "koi8-r"),
        ("fr", "cp1252"),
        ("de", "cp1252"),
        ("pl", "cp1250"),
        ("el", "cp1253"),
        ("ar", "cp1256"),
        ("zh", "gb18030"),
        ("ja", "shift_jis"),
        ("ko", "euc_kr"),
    ],
)
def test_older_encodings_are_told(language: str, encoding: str) -> None:
    text = PARAGRAPHS[language]
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The envoy said “yes” – and left for São Paulo.", "cp1252"),
        ("Mr Çağlar flew to İzmir for talks with Mr Şahin.", "cp1254"),
        ("The talks in Łódź were chaired by Mr Wójcik.", "cp1250"),
        ("café", "cp1252"),
    ],
)
def test_english_with_foreign_names_in_a_windows_code_page(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("label", "codec"), [("windows-1251", "cp1251"), ("KOI8-R", "koi8-r"), ("gb2312", "gb18030"), ("utf-8", "utf-8")]
)
def test_a_page_is_read_in_the_charset_that_it_declares(label: str, codec: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={label}"></head><body>Мир 和平</body>'
    raw = page.encode(codec, errors="ignore")
    assert decode(raw, html=True) == raw.decode(codec)


def test_latin1_is_read_as_browsers_read_it() -> None:
    assert decode(b'<meta charset="iso-8859-1">\x93Yes\x94', html=True).endswith("“Yes”")


@pytest.mark.parametrize("label", ["no-such-charset", "base64", "zip", "idna", "utf-16", "unicode_escape"])
def test_a_charset_that_no_page_is_in_is_passed_over(label: str) -> None:
    assert decode(f"<meta charset={label}>déjà \\u0041".encode(), html=True).endswith("déjà \\u0041")


def test_a_wrong_declaration_gives_way_to_utf8() -> None:
    assert decode("<meta charset=ascii>日本\u0081".encode(), html=True).endswith("日本\u0081")


def test_damaged_utf8_is_an_error_at_its_byte() -> None:
    raw = "Türkiye’s minister".encode() + b"\xff said"
    with pytest.raises(IntakeError, match="byte 0xff at offset 21 is not UTF-8"):
        decode(raw)


def test_half_a_utf16_character_is_an_error_at_its_byte() -> None:
    with pytest.raises(IntakeError, match="at offset 4 is not UTF-16-LE, as the byte order mark says"):
        decode(codecs.BOM_UTF16_LE + b"a\x00b")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"%PDF-1.7\n...", "a PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"some text\x00more", "NUL byte at offset 9"),
        (bytes(range(1, 32)) * 20, "control characters"),
    ],
)
def test_what_is_no_text_is_named(raw: bytes, reason: str) -> None:
    with pytest.raises(IntakeError, match=reason):
        decode(raw)


def test_line_breaks_and_odd_spaces_are_kept() -> None:
    text = "One\r\nTwo\rThree\u2028Four\u00a0Five\x0c"
    assert decode(text.encode()) == text
