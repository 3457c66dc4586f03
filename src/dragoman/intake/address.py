"""A report from an address on the web.

What an address gives can be chosen by whoever wrote it, and the machine that fetches may stand inside a network that others
cannot reach. So each host is looked up once, every one of its addresses has to be public, and the connection goes to the very
address that was checked; a redirect is checked like a new address. Time and size are limited, and only text is taken.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
import zlib
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urljoin, urlsplit

from msgspec.structs import replace

from dragoman.intake import html
from dragoman.intake.decoding import decode
from dragoman.intake.document import report
from dragoman.intake.error import IntakeError
from dragoman.intake.record import Intake

MOST = 8 * 1024 * 1024
"""Bytes of a page, unpacked, beyond which it is refused."""
SECONDS = 30.0
"""For all of it, redirects included."""
REDIRECTS = 5
AGENT = "dragoman/0.1 (reads one page on its user's request)"
_PAGES = ("text/html", "application/xhtml+xml")
_TRANSLATED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
_PIECE = 1 << 16

Look = Callable[[str, int], list[str]]
"""From a host and a port to its addresses."""
Allowed = Callable[[str], bool]
"""Whether an IP address may be asked."""


def is_address(source: str) -> bool:
    """Whether a source is an address on the web and no path."""
    return source.lower().startswith(("http://", "https://"))


def public(address: str) -> bool:
    """Whether an IP address belongs to the public internet: not to this machine, a private network, a link, a test range.

    An IPv6 address that carries an IPv4 one (mapped, 6to4, Teredo, NAT64) is as public as that.
    """
    try:
        ip: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        inner: list[IPv4Address] = [one for one in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())) if one is not None]
        if any(ip in network for network in _TRANSLATED):
            inner.append(IPv4Address(int(ip) & 0xFFFFFFFF))
        if inner:
            return all(public(str(one)) for one in inner)
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not ip.is_unspecified


def look_up(host: str, port: int) -> list[str]:
    """The addresses of a host, in the order in which they are to be tried."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[4][0]) for place in found))


def fetch(url: str, *, look: Look = look_up, allowed: Allowed = public) -> Intake:
    """The document at an address: HTML or plain text. Never raises: what cannot be had is an Intake with the error."""
    try:
        return _fetch(url, look, allowed)
    except IntakeError as fault:
        return Intake(source=url, error=fault.at(url))
    except (OSError, http.client.HTTPException, ssl.SSLError) as fault:
        return Intake(source=url, error=IntakeError(f"could not be fetched: {_why(fault)}", source=url))


def _fetch(url: str, look: Look, allowed: Allowed) -> Intake:
    until = time.monotonic() + SECONDS
    at = url
    for _ in range(REDIRECTS + 1):
        target = _target(at)
        connection = _connect(target, look, allowed, until)
        try:
            path = (target.path or "/") + (f"?{target.query}" if target.query else "")
            headers = {
                "user-agent": AGENT,
                "accept": "text/html, application/xhtml+xml, text/plain;q=0.9",
                "accept-encoding": "gzip",
            }
            connection.request("GET", path, headers=headers)
            response = connection.getresponse()
            if response.status in (301, 302, 303, 307, 308):
                place = response.getheader("location")
                if not place:
                    raise IntakeError("a redirect that leads nowhere")
                at = urljoin(at, place)
                continue
            if response.status != 200:
                raise IntakeError(f"the server answers {response.status} {response.reason}".rstrip())
            return _document(url, at, response, until)
        finally:
            connection.close()
    raise IntakeError(f"more than {REDIRECTS} redirects")


def _target(url: str) -> SplitResult:
    try:
        target = urlsplit(url)
        port = target.port
    except ValueError as fault:
        raise IntakeError(f"no address: {fault}") from None
    if target.scheme not in ("http", "https") or not target.hostname:
        raise IntakeError("only addresses that begin with http:// or https:// are fetched")
    if target.username is not None or target.password is not None:
        raise IntakeError("an address with a name or a password in it is not fetched")
    if port is not None and port not in (80, 443, 8080, 8443) and port < 1024:
        raise IntakeError(f"port {port} is not one of the web")
    if any(ord(character) <= 32 or ord(character) == 127 for character in url):
        raise IntakeError("the address holds a space or a control character")
    return SplitResult(*(part if part.isascii() else _ascii(part, place) for place, part in enumerate(target)))


def _ascii(part: str, place: int) -> str:
    """A part of an address with what is not ASCII written as the web wants it."""
    from urllib.parse import quote

    if place != 1:
        return quote(part, safe="/%:=&?~#+!$,;'@()*[]")
    try:
        return part.encode("idna").decode("ascii")
    except UnicodeError:
        raise IntakeError("the host's name cannot be written in ASCII") from None


def _connect(target: SplitResult, look: Look, allowed: Allowed, until: float) -> http.client.HTTPConnection:
    """A connection to an address that was checked. Every address of the host has to pass: one that does not condemns it."""
    host = target.hostname or ""
    secure = target.scheme == "https"
    port = target.port or (443 if secure else 80)
    try:
        addresses = look(host, port)
    except (OSError, UnicodeError):
        raise IntakeError(f"no such host: {host}") from None
    if not addresses:
        raise IntakeError(f"no such host: {host}")
    if not all(allowed(address) for address in addresses):
        raise IntakeError(
            f"{host} is not on the public internet; this machine and private networks are not asked"
        )
    connection = http.client.HTTPConnection(host, port, timeout=_left(until))
    stream = socket.create_connection((addresses[0], port), timeout=_left(until))
    if secure:
        try:
            stream = ssl.create_default_context().wrap_socket(stream, server_hostname=host)
        except BaseException:
            stream.close()
            raise
    connection.sock = stream
    return connection


def _document(url: str, at: str, response: http.client.HTTPResponse, until: float) -> Intake:
    kind = (response.getheader("content-type") or "").partition(";")[0].strip().lower()
    if kind not in (*_PAGES, "text/plain"):
        raise IntakeError(f"what stands there is {kind or 'of no stated kind'}, not HTML or plain text")
    raw = _body(response, until)
    if not raw.strip() or (b"\x00" in raw[:4096] and not raw.startswith((b"\xff\xfe", b"\xfe\xff"))):
        raise IntakeError("what stands there is no text" if raw.strip() else "what stands there is empty")
    made = html.page(raw) if kind in _PAGES else report(decode(raw))
    return Intake(source=url, raw=raw, report=replace(made, url=made.url or at))


def _body(response: http.client.HTTPResponse, until: float) -> bytes:
    coding = (response.getheader("content-encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip"):
        raise IntakeError(f"the answer is packed as {coding}")
    unpack = zlib.decompressobj(31) if coding != "identity" else None
    pieces, size = [], 0
    while True:
        _left(until)
        piece = response.read1(_PIECE)
        if not piece:
            break
        while piece:
            try:
                out = unpack.decompress(piece, MOST + 1 - size) if unpack else piece
            except zlib.error:
                raise IntakeError("the answer is not packed as it says") from None
            piece = unpack.unconsumed_tail if unpack else b""
            size += len(out)
            if size > MOST:
                raise IntakeError(f"what stands there is longer than the limit of {MOST:,} bytes")
            pieces.append(out)
            if not out:
                break
    return b"".join(pieces)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise IntakeError(f"it took longer than {SECONDS:.0f} seconds")
    return left


def _why(fault: Exception) -> str:
    if isinstance(fault, TimeoutError):
        return "no answer in time"
    return (isinstance(fault, OSError) and fault.strerror) or str(fault) or type(fault).__name__
