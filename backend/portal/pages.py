"""Public addresses as the server answers them: pages with their words, site maps, feeds, robots."""

from collections.abc import Callable
from typing import Annotated

import structlog
from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import PlainTextResponse
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from backend.core import locales, static
from backend.core.actor import session_token
from backend.core.db import DbSession
from backend.core.locales import Locale
from backend.core.problems import NotFound, Problem
from backend.listings.schemas import ListingKind
from backend.portal import service
from backend.portal.schemas import Story

log = structlog.get_logger(__name__)
router = APIRouter(include_in_schema=False)
HOUR = {"Cache-Control": "public, max-age=3600"}
NOT_FOUND = 404


def _reader(request: Request) -> Locale:
    """As the pages choose in the browser: by the address, by what was chosen, by its languages."""
    for wanted in (request.query_params.get("lang"), request.cookies.get("lang")):
        if wanted and locales.is_known(wanted):
            return locales.best(wanted)
    return locales.best(request.headers.get("accept-language"))


Reader = Annotated[Locale, Depends(_reader)]


def _base(request: Request) -> str:
    return str(request.app.state.settings.public_url).rstrip("/")


def _answer(request: Request, reader: Locale, tell: Callable[[], Story]) -> Response:
    """The shell with the page's words. Who is signed in sees by other rights than visitors."""
    if session_token(request):
        return static.shell(request)
    try:
        story = tell()
    except Problem as problem:
        if problem.status != NOT_FOUND:
            raise
        return static.shell(request, reader=reader, status=NOT_FOUND)
    except SQLAlchemyError as reason:
        log.warning("portal.database_away", reason=str(reason)[:200])
        return static.shell(request)  # the page itself tells its reader better than we could
    head = service.head(story, _base(request))
    return static.shell(request, head=head, body=service.body(story), reader=reader)


@router.get("/")
def home(request: Request, session: DbSession, reader: Reader) -> Response:
    """The first page."""
    return _answer(request, reader, lambda: service.home(session, reader, _base(request)))


def _section(name: str) -> Callable[..., Response]:
    def answer(request: Request, session: DbSession, reader: Reader) -> Response:
        return _answer(request, reader, lambda: service.section(session, name, reader))

    return answer


def _single(tell: Callable[[Session, str, Locale], Story]) -> Callable[..., Response]:
    def answer(key: str, request: Request, session: DbSession, reader: Reader) -> Response:
        return _answer(request, reader, lambda: tell(session, key, reader))

    return answer


for _name in service.SECTIONS:
    router.get(f"/{_name}")(_section(_name))
for _name, _tell in {
    "achievements": service.achievement,
    "challenges": service.challenge,
    "organizations": service.organization,
    "network": service.node,
    "notices": service.notice,
}.items():
    router.get(f"/{_name}/{{key}}")(_single(_tell))


@router.get("/robots.txt")
def robots(request: Request) -> PlainTextResponse:
    """What crawlers need not try, and where the site maps are."""
    lines = ["User-agent: *", "Disallow: /api/", "Disallow: /workspace", ""]
    return PlainTextResponse("\n".join([*lines, f"Sitemap: {_base(request)}/sitemap.xml", ""]))


def _xml(content: bytes, kind: str = "application/xml") -> Response:
    return Response(content, media_type=kind, headers=HOUR)


@router.get("/sitemap.xml")
def sitemap_index(request: Request, session: DbSession) -> Response:
    """All site maps."""
    return _xml(service.sitemap_index(service.chapters(session), _base(request)))


@router.get("/sitemaps/{name}.xml")
def sitemap(name: str, request: Request, session: DbSession) -> Response:
    """One site map."""
    return _xml(service.sitemap(service.chapter(session, name), _base(request)))


@router.get("/feeds/{name}.atom")
def feed(name: str, request: Request, session: DbSession, reader: Reader) -> Response:
    """The newest listings of a kind."""
    kinds = {f"{kind}s": kind for kind in ListingKind}
    if name not in kinds:
        raise NotFound
    entries = service.feed(session, kinds[name], reader)
    return _xml(service.atom(entries, name, reader, _base(request)), "application/atom+xml")
