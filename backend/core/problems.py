"""Every failure a client may see, as RFC 9457 problem documents."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

log = structlog.get_logger(__name__)
MEDIA_TYPE = "application/problem+json"


class Problem(Exception):
    """A failure the caller can act on. `code` is the stable, translatable key."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "problem"
    title: ClassVar[str] = "The request could not be carried out."

    def __init__(self, *, errors: Sequence["Fault"] = (), **params: object) -> None:
        super().__init__(self.code)
        self.params = params
        self.errors = list(errors)


class Fault(dict[str, Any]):
    """One thing wrong with one field: a JSON pointer, a code and its parameters."""

    def __init__(self, pointer: str, code: str, **params: object) -> None:
        super().__init__(pointer=pointer, code=code, params=params)


class ValidationFailed(Problem):
    status, code, title = 422, "validation-failed", "Some fields are missing or wrong."


class NotFound(Problem):
    status, code, title = 404, "not-found", "There is nothing here, or you may not see it."


class MethodNotAllowed(Problem):
    status, code, title = 405, "method-not-allowed", "This address does not answer that method."


class SignInRequired(Problem):
    status, code, title = 401, "sign-in-required", "Please sign in first."


class Forbidden(Problem):
    status, code, title = 403, "forbidden", "Your role does not allow this."


class ForeignOrigin(Problem):
    status, code, title = 403, "foreign-origin", "The request came from another site."


class StaleEdit(Problem):
    status, code, title = 409, "stale-edit", "Somebody else changed this in the meantime."


class TooLarge(Problem):
    status, code, title = 413, "too-large", "The request is larger than allowed."


class TooManyRequests(Problem):
    status, code, title = 429, "too-many-requests", "Too many requests; please wait a little."


class KeyReused(Problem):
    status, code, title = 422, "idempotency-key-reused", "This key was used for another request."


class Unavailable(Problem):
    status, code, title = 503, "unavailable", "The service is busy; please try again."


class InternalError(Problem):
    status, code, title = 500, "internal-error", "Something failed on our side."


class BadRequest(Problem):
    status, code, title = 400, "bad-request", "The request could not be read."


_BY_STATUS: dict[int, type[Problem]] = {
    kind.status: kind
    for kind in (BadRequest, NotFound, MethodNotAllowed, SignInRequired, Forbidden, TooLarge)
}


def render(request: Request, problem: Problem) -> JSONResponse:
    """The document that answers a request with a problem."""
    body: dict[str, Any] = {
        "type": f"/problems/{problem.code}",
        "title": problem.title,
        "status": problem.status,
        "code": problem.code,
        "params": problem.params,
        "request_id": getattr(request.state, "request_id", None),
    }
    if problem.errors:
        body["errors"] = problem.errors
    wait = str(problem.params.get("retry_after", 2))
    headers = {"Retry-After": wait} if problem.status in {429, 503} else None
    return JSONResponse(body, problem.status, headers=headers, media_type=MEDIA_TYPE)


def pointer(location: Sequence[str | int]) -> str:
    """A JSON pointer for where pydantic or FastAPI found the fault within the body."""
    parts = [str(part).replace("~", "~0").replace("/", "~1") for part in location]
    return "/" + "/".join(parts)


def faults(errors: Sequence[Mapping[str, Any]]) -> list[Fault]:
    """Pydantic's findings in our shape: pointer, kebab-case code, plain parameters."""
    found = []
    for error in errors:
        location = list(error["loc"])
        if location and location[0] == "body":
            # Where JSON breaks off is a count of characters, no field.
            location = [] if error["type"] == "json_invalid" else location[1:]
        context = {
            key: value if isinstance(value, int | float | str | bool) else str(value)
            for key, value in (error.get("ctx") or {}).items()
        }
        context.setdefault("message", error.get("msg", ""))
        kind = str(error["type"])
        if kind in {"too_long", "too_short"} and isinstance(error.get("input"), str):
            kind = f"string_{kind}"  # a cleaned text is counted like a list; readers know letters
        found.append(Fault(pointer(location), kind.replace("_", "-"), **context))
    return found


def describe(*problems: type[Problem]) -> dict[int | str, dict[str, Any]]:
    """Declare on a route which problems it may answer with."""
    described: dict[int | str, dict[str, Any]] = {}
    for problem in problems:
        entry = described.setdefault(
            problem.status, {"description": "", "content": {MEDIA_TYPE: {}}}
        )
        entry["description"] = ", ".join(filter(None, [entry["description"], problem.code]))
    return described


def _on_problem(request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, Problem)
    return render(request, exc)


def _on_validation(request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, RequestValidationError)
    return render(request, ValidationFailed(errors=faults(exc.errors())))


def _on_http(request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, HTTPException)
    answer = render(request, _BY_STATUS.get(exc.status_code, BadRequest)())
    answer.headers.update(exc.headers or {})
    return answer


def _on_busy(request: Request, exc: Exception) -> JSONResponse:
    log.warning("database.busy", error=str(exc).splitlines()[0])
    return render(request, Unavailable())


def _on_unforeseen(request: Request, exc: Exception) -> JSONResponse:
    log.error("request.failed", exc_info=exc)
    return render(request, InternalError())


def install(app: FastAPI) -> None:
    """Make every failure of the app leave as a problem document."""
    app.add_exception_handler(Problem, _on_problem)
    app.add_exception_handler(RequestValidationError, _on_validation)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(OperationalError, _on_busy)
    app.add_exception_handler(Exception, _on_unforeseen)
