"""Routes of the vocabularies: the same for everybody, so that caches may keep them."""

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from fastapi import APIRouter, Request, Response

from backend.core import locales
from backend.core.actor import ReaderLocale
from backend.core.paging import Page
from backend.taxonomy import service
from backend.taxonomy.schemas import Country, Field, Language, ReadinessLevel, Region, Unit, Zone

router = APIRouter(prefix="/taxonomy", tags=["taxonomy"])
_LISTS: dict[str, Callable[[str], Sequence[Any]]] = {
    "fields": service.fields,
    "countries": service.countries,
    "languages": service.languages,
    "regions": service.regions,
    "zones": service.zones,
    "trl": service.trl_levels,
    "units": service.units,
}


@cache
def _document(name: str, lang: str) -> tuple[bytes, str]:
    items = list(_LISTS[name](lang))
    page = Page[Any](items=items, total=len(items), page=1, size=len(items))
    body = page.model_dump_json().encode()
    return body, f'"{hashlib.sha256(body).hexdigest()[:32]}"'


def _answer(request: Request, name: str, lang: str) -> Response:
    body, tag = _document(name, lang)
    headers = {
        "ETag": tag,
        "Cache-Control": "public, max-age=3600",
        "Content-Language": locales.BY_CODE[lang].tag,
        "Vary": "Accept-Language",
    }
    known = {
        t.strip().removeprefix("W/") for t in request.headers.get("if-none-match", "").split(",")
    }
    if tag in known or "*" in known:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


@router.get("/fields", response_model=Page[Field])
def list_fields(request: Request, lang: ReaderLocale) -> Response:
    """The field tree with crosswalks."""
    return _answer(request, "fields", lang)


@router.get("/countries", response_model=Page[Country])
def list_countries(request: Request, lang: ReaderLocale) -> Response:
    """Countries and territories."""
    return _answer(request, "countries", lang)


@router.get("/languages", response_model=Page[Language])
def list_languages(request: Request, lang: ReaderLocale) -> Response:
    """Languages people of the network work in."""
    return _answer(request, "languages", lang)


@router.get("/regions", response_model=Page[Region])
def list_regions(request: Request, lang: ReaderLocale) -> Response:
    """Regions inside China."""
    return _answer(request, "regions", lang)


@router.get("/zones", response_model=Page[Zone])
def list_zones(request: Request, lang: ReaderLocale) -> Response:
    """The demonstration area's high-tech zones."""
    return _answer(request, "zones", lang)


@router.get("/trl", response_model=Page[ReadinessLevel])
def list_levels(request: Request, lang: ReaderLocale) -> Response:
    """Technology readiness levels."""
    return _answer(request, "trl", lang)


@router.get("/units", response_model=Page[Unit])
def list_units(request: Request, lang: ReaderLocale) -> Response:
    """Units of measure."""
    return _answer(request, "units", lang)
