"""The one address at which other catalogues ask, as OAI-PMH 2.0 has it."""

from collections.abc import Sequence
from email.utils import parseaddr
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from backend.core.db import DbSession
from backend.harvest import service
from backend.harvest.schemas import Site

router = APIRouter(include_in_schema=False)
Arguments = Sequence[tuple[str, str]]


def _site(request: Request) -> Site:
    settings = request.app.state.settings
    return Site(settings.public_url.rstrip("/"), parseaddr(settings.mail_from)[1])


def _xml(content: bytes) -> Response:
    return Response(content, media_type="text/xml")


@router.get("/oai")
def harvest(request: Request, session: DbSession) -> Response:
    """Answer a harvester; errors are answers too."""
    return _xml(service.answer(session, request.query_params.multi_items(), _site(request)))


async def _form(request: Request) -> Arguments:
    form = await request.form(max_files=0, max_fields=20)
    return [(name, value) for name, value in form.multi_items() if isinstance(value, str)]


@router.post("/oai")
def harvest_by_form(
    request: Request, session: DbSession, arguments: Annotated[Arguments, Depends(_form)]
) -> Response:
    """The same, with the arguments in the body."""
    return _xml(service.answer(session, arguments, _site(request)))


@router.get("/oai/listing.xsd")
def schema() -> Response:
    """How a listing is described in the form of our own."""
    return _xml(service.schema())
