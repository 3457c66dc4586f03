"""Errors as the page and the API show them (RFC 9457: problem details for HTTP)."""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct

Found = TypeVar("Found")


class ProblemError(Exception):
    """An answer that is an error."""

    def __init__(self, status: int, title: str, detail: str, field: str | None = None, retry: int | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.title = title
        self.detail = detail
        self.field = field
        self.retry = retry
        """Seconds after which it may be tried again."""

    @property
    def headers(self) -> dict[str, str]:
        headers = {}
        if self.retry is not None:
            headers["retry-after"] = str(self.retry)
        if self.status == 401:
            headers["www-authenticate"] = "Bearer"
        return headers


class ProblemRecord(Struct, frozen=True, kw_only=True, rename={"kind": "type"}):
    """An error of the API, as application/problem+json."""

    kind: str = "about:blank"
    title: str
    status: int
    detail: str
    field: str | None = None
    """The parameter or the field that is wrong."""


TITLES = {
    400: "That could not be understood",
    401: "A token is needed",
    403: "Refused",
    404: "Not here",
    405: "Not that way",
    413: "Too large",
    415: "Not a form that is read",
    421: "Not known by that name",
    422: "That cannot be read",
    429: "Too many reports",
    500: "Something went wrong",
    503: "The ledger cannot be read",
}


def missing(what: str, name: str) -> ProblemError:
    return ProblemError(404, TITLES[404], f"There is no {what} {name!r} in this ledger, or not yet on the day asked for.")


def there(found: Found | None, what: str, name: str) -> Found:
    """What was asked for; the answer that it is missing where there is none."""
    if found is None:
        raise missing(what, name)
    return found
