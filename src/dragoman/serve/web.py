"""Templates, and what every page is given besides its own content."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlencode

import jinja2
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from dragoman.plain import plain, visible
from dragoman.serve.query import Clocks, query
from dragoman.serve.view import words
from dragoman.serve.view.actor import key_of
from dragoman.status import Kind, Phase, Status

STYLE, SCRIPT = "style.css", "htmx-4.0.1.min.js"


@lru_cache(maxsize=1)
def templates() -> jinja2.Environment:
    """The templates: everything that goes into them is escaped, and a name that is not there is an error."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("dragoman.serve", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        plain=plain,
        visible=visible,
        when=words.when_words,
        day=words.day_words,
        holder=words.holder_words,
        outlet=words.source_words,
        dated=words.dated_words,
        status=words.status_words,
        segment=lambda value: quote(value, safe=""),
        ld=embedded,
    )
    made.globals.update(
        CODES=words.CODES,
        PHASES=words.PHASES,
        KINDS=tuple(Kind),
        ALL_PHASES=tuple(Phase),
        STATUSES=tuple(Status),
        key_of=key_of,
        title_of=words.title_words,
        parties_of=words.parties_words,
        apart_of=words.apart_words,
        STYLE=STYLE,
        SCRIPT=SCRIPT,
    )
    return made


def embedded(value: object) -> Markup:
    """JSON that can stand inside a script element that is data: nothing in it can end the element."""
    made = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for character in "<>&\u2028\u2029":
        made = made.replace(character, f"\\u{ord(character):04x}")
    return Markup(made)


class Links:
    """Addresses that keep the two clocks."""

    def __init__(self, clocks: Clocks) -> None:
        self._kept = {name: day.isoformat() for name in ("as_of", "known_at") if (day := getattr(clocks, name)) is not None}

    def __call__(self, path: str, **more: object) -> str:
        """A path with the clocks, and with what else is given; None takes a parameter away."""
        given = {name: str(value) for name, value in {**self._kept, **more}.items() if value is not None and value != ""}
        return f"{path}?{urlencode(given)}" if given else path


def clocks_of(request: Request) -> Clocks:
    return query(Clocks, request.query_params.multi_items(), strict=False)


def page(request: Request, template: str, *, status: int = 200, **content: Any) -> HTMLResponse:
    """A rendered page."""
    clocks = content.pop("clocks", None) or Clocks()
    settings = request.app.state.settings
    text = (
        templates()
        .get_template(template)
        .render(
            link=Links(clocks),
            clocks=clocks,
            path=request.url.path,
            asked=dict(request.query_params),
            loopback=settings.loopback,
            accepts=settings.loopback or settings.token is not None,
            **content,
        )
    )
    return HTMLResponse(text.encode("utf-8", "replace"), status_code=status)
