from __future__ import annotations

import gzip
import socket
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from dragoman.intake import address, load
from dragoman.intake.address import fetch, public

SENTENCE = "Norland's foreign minister will meet his colleague from Ostmark on Friday, the ministry said. "
PAGE = (
    f"<html><head><title>A meeting</title></head><body><article><h1>A meeting</h1><p>{SENTENCE * 4}</p></article></body></html>"
)
Answer = tuple[int, dict[str, str], bytes]


class Site:
    """A web server on this machine with a few pages."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer] = {}
        self.asked: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                status, headers, body = site.pages.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *arguments: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        self.address = f"http://news.example:{self.port}"

    def fetch(self, path: str, allowed: Callable[[str], bool] = lambda _: True) -> address.Intake:
        return fetch(self.address + path, look=lambda host, port: ["127.0.0.1"], allowed=allowed)

    def error(self, path: str) -> str:
        return str(self.fetch(path).error)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    thread = Thread(target=made.server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


def test_a_page_becomes_a_report(site: Site) -> None:
    site.pages["/a"] = (200, {"content-type": "text/html; charset=utf-8"}, PAGE.encode())
    made = site.fetch("/a")
    assert made.report is not None
    assert SENTENCE.strip() in made.report.text
    assert made.report.url == f"{site.address}/a"
    assert made.raw == PAGE.encode()


def test_plain_text_packed_or_not(site: Site) -> None:
    site.pages["/t"] = (200, {"content-type": "text/plain"}, SENTENCE.encode())
    site.pages["/z"] = (200, {"content-type": "text/plain", "content-encoding": "gzip"}, gzip.compress(SENTENCE.encode()))
    assert [site.fetch(path).report.text for path in ("/t", "/z") if site.fetch(path).report] == [SENTENCE, SENTENCE]  # type: ignore[union-attr]


def test_redirects_are_followed_and_checked(site: Site) -> None:
    site.pages["/old"] = (302, {"location": "/new"}, b"")
    site.pages["/new"] = (200, {"content-type": "text/plain"}, SENTENCE.encode())
    assert site.fetch("/old").report is not None
    site.pages["/in"] = (302, {"location": "http://169.254.169.254/latest/meta-data"}, b"")
    looked: list[str] = []

    def look(host: str, port: int) -> list[str]:
        looked.append(host)
        return ["127.0.0.1"] if host == "news.example" else [host]

    made = fetch(f"{site.address}/in", look=look, allowed=lambda ip: ip == "127.0.0.1" or public(ip))
    assert "not on the public internet" in str(made.error)
    assert looked == ["news.example", "169.254.169.254"]
    site.pages["/round"] = (301, {"location": "/round"}, b"")
    assert "redirects" in site.error("/round")
    site.pages["/file"] = (301, {"location": "file:///etc/passwd"}, b"")
    assert "http://" in site.error("/file")


def test_what_is_no_text_is_refused(site: Site) -> None:
    site.pages["/i"] = (200, {"content-type": "image/png"}, b"\x89PNG")
    site.pages["/b"] = (200, {"content-type": "text/plain"}, b"\x00\x01\x02" * 50)
    site.pages["/n"] = (200, {}, SENTENCE.encode())
    site.pages["/e"] = (200, {"content-type": "text/plain"}, b"")
    assert "image/png" in site.error("/i")
    assert "no text" in site.error("/b")
    assert "no stated kind" in site.error("/n")
    assert "empty" in site.error("/e")
    assert "404" in site.error("/gone")


def test_size_is_limited_packed_or_not(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "MOST", 10_000)
    site.pages["/l"] = (200, {"content-type": "text/plain"}, b"x" * 10_001)
    site.pages["/bomb"] = (200, {"content-type": "text/plain", "content-encoding": "gzip"}, gzip.compress(b"x" * 5_000_000))
    site.pages["/fits"] = (200, {"content-type": "text/plain", "content-encoding": "gzip"}, gzip.compress(b"word " * 2_000))
    assert "longer than the limit" in site.error("/l")
    assert "longer than the limit" in site.error("/bomb")
    assert site.fetch("/fits").report is not None


def test_a_server_that_takes_too_long(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        made = fetch(f"http://slow.example:{port}/", look=lambda host, port: ["127.0.0.1"], allowed=lambda _: True)
    assert "in time" in str(made.error)


PRIVATE = """127.0.0.1 127.8.8.8 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 192.0.2.1 198.18.0.1 224.0.0.1
255.255.255.255 ::1 :: fe80::1 fe80::1%eth0 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1::
2001:db8::1 nonsense"""


@pytest.mark.parametrize("ip", ["", *PRIVATE.split()])
def test_addresses_that_are_not_public(ip: str) -> None:
    assert not public(ip)


@pytest.mark.parametrize("ip", ["8.8.8.8", "93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_that_are(ip: str) -> None:
    assert public(ip)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:8080/", "http://localhost/", "http://[::1]/", "http://0x7f000001/", "http://2130706433/", "http://127.1/"],
)
def test_this_machine_is_never_asked(url: str) -> None:
    [made] = load(url)
    assert made.report is None
    assert "not on the public internet" in str(made.error) or "no such host" in str(made.error)


def test_one_private_address_among_public_ones_condemns_the_host(site: Site) -> None:
    made = fetch(f"{site.address}/a", look=lambda host, port: ["8.8.8.8", "127.0.0.1"])
    assert "not on the public internet" in str(made.error)
    assert site.asked == []


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://user:secret@news.example/", "a name or a password"),
        ("http://news.example:22/", "port 22"),
        ("http://news.example:99999/", "no address"),
        ("http:///path", "only addresses"),
        ("http://news.example/a b", "a space"),
        ("http://none.invalid/", "no such host"),
    ],
)
def test_odd_addresses(url: str, why: str) -> None:
    made = fetch(url)
    assert why in str(made.error)
    assert made.error is not None
    assert made.error.source == url
