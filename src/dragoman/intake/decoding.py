"""Bytes to text: byte order marks, the charset that a page declares, UTF-8, and a careful guess at older encodings."""

from __future__ import annotations

import codecs
import re

from dragoman.intake.error import IntakeError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a Parquet file"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}
"""Labels that pages use for a wider encoding than the one they name, as browsers read them (WHATWG Encoding)."""
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NO_CHARSETS = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"))
_MARKS_ANY = "‘’‚“”„–—…•™©®«»‹›°·£€§½¼¾¿¡\u00a0\u00ad´`"
_EUROPEAN = (
    ("cp1252", "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŠšŽžŒœ"),
    ("cp1254", "ÂÇĞİÎÖŞÛÜâçğıîöşûüéÉ"),
    ("cp1250", "ĄąĆćĘęŁłŃńÓóŚśŹźŻżČčĎďĚěŇňŘřŠšŤťŮůŽžŐőŰűÁáÉéÍíÚúÝýÄäÖöÜüßĂăÂâÎîĐđĽľĹĺÔô"),
)
"""Encodings of text that is mostly ASCII, and the letters that speak for each: Western, Turkish, Central European."""
_EUROPEAN_SHARE = 0.15
"""More than this share of bytes beyond ASCII is no text in Latin letters, whatever these encodings make of it."""
_FEW = 4
"""So few bytes beyond ASCII are no share to speak of in a short text."""


def decode(raw: bytes, *, html: bool = False) -> str:
    """The text that bytes spell; a byte order mark is not part of it, nothing else is changed.

    In order: a byte order mark; with `html`, the charset declared in the first 4,096 bytes; UTF-8; where the bytes are not just
    damaged UTF-8, Windows-1252, 1254 or 1250 for a text mostly in ASCII, if it gives only letters and marks of Europe; for
    other texts what charset-normalizer is sure of.
    Raises IntakeError for an empty file, a binary file and bytes that cannot be decoded, with the offset of the first.
    """
    if not raw.strip():
        raise IntakeError("the file is empty")
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding, len(mark))
    _refuse_binary(raw)
    if html and (declared := _declared(raw)):
        try:
            return raw.decode(declared)
        except UnicodeDecodeError:
            pass
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        guessed = None if _is_damaged(raw) else _guess(raw)
        if guessed is None:
            raise _undecodable(raw, fault.start, "UTF-8, and no other encoding fits") from None
        return guessed


def _strictly(raw: bytes, encoding: str, offset: int) -> str:
    try:
        return raw[offset:].decode(encoding)
    except UnicodeDecodeError as fault:
        raise _undecodable(raw, offset + fault.start, f"{encoding.upper()}, as the byte order mark says") from None


def _undecodable(raw: bytes, offset: int, encoding: str) -> IntakeError:
    return IntakeError(f"byte 0x{raw[offset]:02x} at offset {offset} is not {encoding}")


def _refuse_binary(raw: bytes) -> None:
    for magic, what in _MAGIC:
        if raw.startswith(magic):
            raise IntakeError(f"this is {what}; text, HTML and JSON Lines are read")
    if (nul := raw.find(b"\x00")) >= 0:
        raise IntakeError(f"this is a binary file: NUL byte at offset {nul} (UTF-16 text needs its byte order mark)")
    head = raw[:8192]
    if len(controls := _CONTROL.findall(head)) * 50 > len(head):
        raise IntakeError(f"this is a binary file: {len(controls)} control characters in its first {len(head)} bytes")


def _declared(raw: bytes) -> str | None:
    """The charset that a page declares, under Python's name for it; None where it declares none, or one that nobody knows."""
    if not (match := _DECLARED.search(raw, 0, 4096)):
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
    except LookupError:
        return None
    if name.startswith(("utf-16", "utf-32")) or not _is_text(name):
        return None
    return _WIDER.get(name, name)


def _is_text(name: str) -> bool:
    """Python also lists codecs between bytes and bytes ("zip", "base64") and odd ones ("idna") that no page is written in."""
    try:
        return b"news 1".decode(name) == "news 1" and name.replace("_", "-") not in _NO_CHARSETS
    except (LookupError, UnicodeError, ValueError):
        return False


def _is_damaged(raw: bytes) -> bool:
    """UTF-8 with faults in it rather than another encoding: most bytes beyond ASCII stand in proper sequences."""
    proper = sum(len(match[0]) for match in _MULTIBYTE.finditer(raw))
    return 2 * proper > sum(byte > 127 for byte in raw)


def _guess(raw: bytes) -> str | None:
    high = sum(byte > 127 for byte in raw)
    if high <= max(_FEW, _EUROPEAN_SHARE * len(raw)):
        for encoding, letters in _EUROPEAN:
            try:
                text = raw.decode(encoding)
            except UnicodeDecodeError:
                continue
            if {character for character in text if character > "\x7f"} <= set(letters + _MARKS_ANY):
                return text
        return None
    from charset_normalizer import from_bytes  # 30 ms, and seldom needed

    best = from_bytes(raw[:262_144]).best()
    if best is None or best.encoding == "utf_8":
        return None
    try:
        return raw.decode(best.encoding)
    except (UnicodeDecodeError, LookupError):
        return None
