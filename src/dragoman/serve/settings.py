"""How the server is set up."""

from __future__ import annotations

from ipaddress import ip_address

from msgspec import Struct

LOOPBACK = ("localhost", "127.0.0.1", "::1")
BODY = 2 * 1024 * 1024
"""Bytes of a posted report."""
EVERYWHERE = ("0.0.0.0", "::", "")


class Settings(Struct, frozen=True, kw_only=True):
    """What `dragoman serve` was told."""

    host: str = "127.0.0.1"
    port: int = 8321
    token: str | None = None
    """What those who post a report must show where others than this machine can reach the server. Never logged, never shown."""
    body: int = BODY
    posts: int = 30
    """Reports that one address may post in a minute."""
    shown: int = 400_000
    """Characters of one report that its page shows."""

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def hosts(self) -> frozenset[str] | None:
        """The names by which requests may call the server; None for any.

        A page of another site that has its name lead to this machine (DNS rebinding) is refused by it.
        """
        if self.host in EVERYWHERE:
            return None
        return frozenset((*LOOPBACK, self.host) if self.loopback else (self.host,))

    @property
    def address(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"
