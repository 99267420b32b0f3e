"""Tokens, signatures, and the guards at the door: foreign origins, oversized bodies, NULs."""

import base64
import hashlib
import hmac
import secrets
from contextlib import suppress
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.core.problems import BadRequest, ForeignOrigin, TooLarge, render
from backend.core.settings import Settings

SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}


def new_token() -> str:
    """An unguessable token of 256 bits, safe in addresses."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored instead of a token. Tokens have full entropy, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def sign(key: bytes, purpose: str, value: str) -> str:
    """A signature over a value for one purpose, safe in addresses."""
    mac = hmac.new(key, f"{purpose}\0{value}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(mac).rstrip(b"=").decode()


def signature_fits(key: bytes, purpose: str, value: str, signature: str) -> bool:
    """Whether a signature belongs to the value, compared in constant time."""
    return hmac.compare_digest(sign(key, purpose, value).encode(), signature.encode())


class OriginGuard:
    """Refuse writes that a browser sends from a page of another site.

    Cookies are SameSite=Lax; this is the second lock. Requests without an Origin header do
    not come from a browser's cross-site form or script.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        more = filter(None, settings.allowed_origins.split(","))
        self.allowed = {_origin(url) for url in (settings.public_url, *more)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in SAFE_METHODS:
            headers = Headers(scope=scope)
            origin = headers.get("origin")
            if origin and origin not in self.allowed and _host(origin) != headers.get("host", ""):
                answer = render(Request(scope), ForeignOrigin(origin=origin[:200]))
                await answer(scope, receive, send)
                return
        await self.app(scope, receive, send)


class BodyLimit:
    """Refuse bodies larger than their kind may be, counted while they arrive."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.upload = (settings.upload_max_mb + 1) * 1024 * 1024
        self.document = 2 * 1024 * 1024

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        uploads = headers.get("content-type", "").startswith("multipart/form-data")
        allowed = self.upload if uploads else self.document
        declared = headers.get("content-length", "0")
        if declared.isdecimal() and int(declared) > allowed:
            answer = render(Request(scope), TooLarge(max_bytes=allowed))
            await answer(scope, receive, send)
            return
        arrived, started = 0, False

        async def counted() -> Message:
            nonlocal arrived
            message = await receive()
            arrived += len(message.get("body", b""))
            if arrived > allowed:
                raise TooLarge(max_bytes=allowed)
            return message

        async def answered(message: Message) -> None:
            nonlocal started
            # Whoever reads the body may take our refusal for a fault of its own.
            if arrived <= allowed:
                started = True
                await send(message)

        with suppress(TooLarge):
            await self.app(scope, counted, answered)
        if arrived > allowed and not started:
            await render(Request(scope), TooLarge(max_bytes=allowed))(scope, receive, send)


class NulGuard:
    """Refuse addresses that hold a NUL: nothing of ours is named so, and no database takes it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and ("\0" in scope["path"] or b"%00" in scope["query_string"]):
            await render(Request(scope), BadRequest())(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _origin(url: str) -> str:
    parts = urlsplit(url.strip())
    return f"{parts.scheme}://{parts.netloc}"


def _host(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None  # no browser sends this
