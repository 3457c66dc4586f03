"""`/read`: a report put in by hand."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.serve.intake import Post, post
from dragoman.serve.posting import admit, bearer, body
from dragoman.serve.problem import ProblemError
from dragoman.serve.query import QueryError, convert
from dragoman.serve.web import page

_FIELDS = ("text", "url", "title", "outlet", "published")


def form(request: Request) -> Response:
    return page(request, "read.html", problem=None, given=dict.fromkeys(_FIELDS, ""))


async def read(request: Request) -> Response:
    """Read what was put into the form, then show the report; or the form again, with what is wrong beside its field."""
    settings = request.app.state.settings
    raw = await body(request, settings.body * 3)  # a form writes most bytes outside ASCII as three
    given = dict.fromkeys(_FIELDS, "")
    try:
        try:
            fields = dict(parse_qsl(raw.decode("utf-8"), keep_blank_values=True, max_num_fields=20))
        except ValueError:
            raise ProblemError(400, "That could not be understood", "The form is not in UTF-8.") from None
        token = fields.pop("token", None) or bearer(request)
        given |= {name: value for name, value in fields.items() if name in _FIELDS}
        admit(request, settings, request.app.state.rate, token)
        filed = {name: value.replace("\r\n", "\n") for name, value in given.items() if value.strip()}
        if len(filed.get("text", "").encode("utf-8", "surrogatepass")) > settings.body:
            raise ProblemError(413, "Too large", f"A report may have {settings.body:,} bytes.", field="text")
        made = await run_in_threadpool(post, request.app.state.desk, convert(filed, Post))
    except QueryError as error:
        problem = ProblemError(422, "That cannot be read", error.why, field=error.field)
    except ProblemError as error:
        problem = error
    else:
        return RedirectResponse(f"/reports/{made.report}?filed={made.state}", 303)
    answer = await run_in_threadpool(page, request, "read.html", status=problem.status, problem=problem, given=given)
    answer.headers.update(problem.headers)
    return answer
