"""The built web pages: immutable assets, compressed at build time, and one page for all routes."""

import gzip
import mimetypes
import re
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse, HTMLResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.core.locales import Locale
from backend.core.problems import NotFound

mimetypes.add_type("application/manifest+json", ".webmanifest")
router = APIRouter(include_in_schema=False)
_NO_PAGES = ("api/", "assets/", "metrics", "livez", "readyz")
"""What is not there below these is no route of the browser's."""
_HEAD = "<!-- page-head -->"
_ROOT = '<div id="root"></div>'
_TITLE = re.compile("<title>.*?</title>")
_LANGUAGE = re.compile('<html lang="[^"]*">')
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
    "base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = [
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    (b"cross-origin-opener-policy", b"same-origin"),
]


class SecurityHeaders:
    """Adds the headers that keep a browser strict, unless the answer brought its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def strict(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message["headers"]}
                message["headers"] += [(n, v) for n, v in HEADERS if n not in present]
            await send(message)

        await self.app(scope, receive, strict)


@router.get("/{path:path}")
def page(path: str, request: Request) -> Response:
    """An asset by its name, else the page that routes in the browser."""
    dist: Path = request.app.state.settings.web_dist
    root = dist.resolve()
    if wanted := _asset(root, path):
        return _file(request, wanted, immutable="assets" in wanted.parts)
    if path.startswith(_NO_PAGES):
        raise NotFound
    return shell(request)


def shell(
    request: Request,
    *,
    head: str = "",
    body: str = "",
    reader: Locale | None = None,
    status: int = 200,
) -> Response:
    """The page that routes in the browser, with what a feature says of the address asked for.

    `head` and `body` are markup, escaped by whoever wrote it; a head brings its own title.
    """
    dist: Path = request.app.state.settings.web_dist
    index = dist.resolve() / "index.html"
    if not index.is_file():
        if request.url.path == "/":
            return HTMLResponse(_WITHOUT_WEB, 200)
        return PlainTextResponse("The web pages are not built.", 404)
    if reader is None:
        return _file(request, index, immutable=False)
    page = index.read_text("utf-8")
    page = _LANGUAGE.sub(f'<html lang="{reader.tag}" dir="{reader.direction}">', page, count=1)
    if head:
        before, _, rest = page.partition(_HEAD)
        page = f"{_TITLE.sub('', before, count=1)}{head}{rest}"
    page = page.replace(_ROOT, f'<div id="root">{body}</div>', 1)
    told = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding, Accept-Language, Cookie"}
    written = page.encode()
    if "gzip" in request.headers.get("accept-encoding", ""):
        written, told["Content-Encoding"] = gzip.compress(written, 5), "gzip"
    return Response(written, status, told, "text/html; charset=utf-8")


def _asset(root: Path, path: str) -> Path | None:
    """The file of that name within the root, if there is one."""
    try:
        wanted = (root / path).resolve()
        found = wanted.is_relative_to(root) and wanted.is_file()
    except OSError:
        return None  # longer than names may be
    return wanted if found else None


def _file(request: Request, path: Path, *, immutable: bool) -> Response:
    caching = "public, max-age=31536000, immutable" if immutable else "no-cache"
    headers = {"Cache-Control": caching, "Vary": "Accept-Encoding"}
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    accepted = request.headers.get("accept-encoding", "")
    for name, suffix in _ENCODINGS:
        packed = path.with_name(path.name + suffix)
        if name in accepted and packed.is_file():
            return FileResponse(
                packed, media_type=kind, headers={**headers, "Content-Encoding": name}
            )
    return FileResponse(path, media_type=kind, headers=headers)


_WITHOUT_WEB = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Silkbridge</title>
<body style="font-family:sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem">
<h1>Silkbridge 丝桥</h1>
<p>The service runs, but its web pages could not be built on this machine.</p>
<p>服务已启动，但本机未能构建网页。</p>
<p><a href="/api/docs">API</a></p></body></html>
"""
