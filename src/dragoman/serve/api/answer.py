"""Answers in JSON."""

from __future__ import annotations

import msgspec
from starlette.responses import Response

from dragoman.serve.problem import ProblemError, ProblemRecord

_ENCODER = msgspec.json.Encoder()


def json(value: object, status: int = 200, **headers: str) -> Response:
    return Response(_ENCODER.encode(value), status_code=status, media_type="application/json", headers=headers)


def problem_json(problem: ProblemError) -> Response:
    """A problem as RFC 9457 has it, with the field that is wrong."""
    record = ProblemRecord(title=problem.title, status=problem.status, detail=problem.detail, field=problem.field)
    return Response(
        _ENCODER.encode(record), status_code=problem.status, media_type="application/problem+json", headers=problem.headers
    )
