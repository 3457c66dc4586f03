"""`/reports` and `/reports/KEY`: a report's text as it was read, with what was found in it."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from dragoman.intake import mark
from dragoman.ledger.records import Kept
from dragoman.reading.records import Attribution
from dragoman.serve.desk import Desk
from dragoman.serve.problem import there
from dragoman.serve.query import Clocks, ReportQuery, query
from dragoman.serve.view.marked import Layer, layers, paragraphs
from dragoman.serve.web import clocks_of, page

_VOICES = 40
FILED = {
    "new": "Read and filed.",
    "known": "This report was here already; nothing was added.",
    "unread": "Filed, but not read: it is not in English.",
}


class Voice(Struct, frozen=True):
    speaker: str
    cue: str


def reports(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    asked = query(ReportQuery, request.query_params.multi_items(), strict=False)
    clocks = Clocks(as_of=asked.as_of, known_at=asked.known_at)
    return page(request, "reports.html", clocks=clocks, query=asked, slice=desk.reports(asked))


def report(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    clocks = clocks_of(request)
    kept = found(desk, request)
    entries = desk.entries_of(kept.source, clocks)
    attributions = attributions_of(desk, kept)
    residue = mark(kept.text)
    most = request.app.state.settings.shown
    known: list[Layer] = layers(entries, attributions, residue)
    return page(
        request,
        "report.html",
        clocks=clocks,
        source=kept.source,
        external=urlsplit(kept.source.url or "").scheme in ("http", "https"),
        filed=FILED.get(request.query_params.get("filed", "")),
        entries=entries,
        numbers={entry.id: number for number, entry in enumerate(entries, 1)},
        dossier_of=desk.dossiers_of(entries, clocks),
        paragraphs=paragraphs(kept.text[:most], known),
        cut=max(0, len(kept.text) - most),
        said=voices(kept.text, attributions),
    )


def text(request: Request) -> Response:
    """The snapshot itself, as plain text."""
    kept = found(request.app.state.desk, request)
    return PlainTextResponse(kept.text.encode("utf-8", "replace"))


def found(desk: Desk, request: Request) -> Kept:
    key = request.path_params["key"]
    return there(desk.kept(key), "report", key)


def attributions_of(desk: Desk, kept: Kept) -> tuple[Attribution, ...]:
    """Who says what in a report; nothing for one in a language that is not read, or too long to be read for a page."""
    if kept.source.language not in ("en", "und") or len(kept.text) > _LONGEST:
        return ()
    return desk.reading(replace(kept.report, residue=mark(kept.text))).attributions


_LONGEST = 60_000


def voices(text: str, attributions: tuple[Attribution, ...]) -> list[Voice]:
    """Speaker and cue of each attribution, in order, each pair once."""
    made = []
    for one in attributions[:_VOICES]:
        speaker = one.speaker.name if one.speaker else one.description or " ".join(span.of(text) for span in one.source)
        made.append(Voice(speaker or "somebody", " … ".join(span.of(text) for span in one.cue)))
    return list(dict.fromkeys(made))
