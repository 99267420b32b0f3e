"""The routes of accounts: registration, sign-in, one's own profile and passwords."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from limits import parse

from backend.accounts import service
from backend.accounts.errors import LinkExpired, LinkVoid, SignInFailed
from backend.accounts.schemas import (
    AddressGiven,
    Credentials,
    MailPromised,
    MeRead,
    PasswordChange,
    PasswordReset,
    PersonRead,
    ProfilePatch,
    Registration,
    SignInRead,
    TokenGiven,
)
from backend.accounts.service.sessions import Proof
from backend.core.actor import (
    PLAIN_COOKIE,
    SESSION_COOKIE,
    CurrentActor,
    SignedIn,
    session_token,
)
from backend.core.db import DbSession, turn
from backend.core.problems import (
    NotFound,
    SignInRequired,
    TooManyRequests,
    ValidationFailed,
    describe,
    render,
)
from backend.core.rate_limit import Limiter, limited
from backend.core.settings import Settings

router = APIRouter(tags=["accounts"], responses=describe(ValidationFailed, TooManyRequests))
PER_ADDRESSEE = parse("6/hour")
PER_PERSON = parse("10/hour")


def _hold_back(request: Request, item: str, key: str) -> None:
    # Counted for every address alike, so that a refusal says nothing about accounts.
    limiter: Limiter = request.app.state.limiter
    rate = PER_PERSON if item == "password" else PER_ADDRESSEE
    limiter.count(rate, item, key)


@router.post("/accounts", status_code=202, dependencies=[limited("register", "30/hour")])
def register(request: Request, session: DbSession, data: Registration) -> MailPromised:
    """Open an account. The answer is the same when the address has one already."""
    _hold_back(request, "mail", data.email)
    service.register(session, data)
    return MailPromised(email=data.email)


@router.post(
    "/accounts/verify",
    status_code=204,
    dependencies=[limited("token", "60/hour")],
    responses=describe(LinkVoid, LinkExpired),
)
def verify_email(session: DbSession, data: TokenGiven) -> None:
    """Prove one's address by the token of a mailed link."""
    service.verify_email(session, data.token)


@router.post(
    "/accounts/verification-mails", status_code=202, dependencies=[limited("mails", "30/hour")]
)
def request_verification(request: Request, session: DbSession, data: AddressGiven) -> MailPromised:
    """Ask for the link once more."""
    _hold_back(request, "mail", data.email)
    service.request_verification(session, data.email)
    return MailPromised(email=data.email)


async def _check_password(request: Request, data: Credentials) -> Proof:
    # Hashing takes long: neither a connection nor the writers' lock is held meanwhile.
    async with turn(request, reading=True) as reading:
        stored = await run_in_threadpool(service.find_password, reading, data.email)
    return await run_in_threadpool(service.check_password, data, stored)


@router.post(
    "/sessions",
    status_code=201,
    response_model=SignInRead,
    dependencies=[limited("sign-in", "30/minute")],
    responses=describe(SignInFailed),
)
def sign_in(
    request: Request,
    response: Response,
    proof: Annotated[Proof, Depends(_check_password)],
    session: DbSession,
) -> SignInRead | Response:
    """Sign in; the token comes as a cookie that scripts cannot read."""
    settings: Settings = request.app.state.settings
    lasts = timedelta(days=settings.session_days)
    opened = service.sign_in(
        session,
        proof,
        lasts=lasts,
        user_agent=request.headers.get("user-agent", ""),
        replaces=session_token(request),
    )
    if opened is None:
        # Returned and not raised: the count of failures must be committed.
        return render(request, SignInFailed())
    row, token = opened
    response.set_cookie(
        SESSION_COOKIE if settings.secure else PLAIN_COOKIE,
        token,
        max_age=int(lasts.total_seconds()),
        path="/",
        secure=settings.secure,
        httponly=True,
        samesite="lax",
    )
    return service.describe_sign_in(row, row.id)


@router.get("/sessions", responses=describe(SignInRequired))
def list_sign_ins(session: DbSession, actor: SignedIn) -> list[SignInRead]:
    """Where the reader is signed in."""
    return service.list_sign_ins(session, actor)


@router.delete("/sessions/current", status_code=204)
def sign_out(request: Request, response: Response, session: DbSession, actor: CurrentActor) -> None:
    """Sign out here; also good when one is not signed in."""
    service.sign_out(session, actor)
    for name in (SESSION_COOKIE, PLAIN_COOKIE):
        if name in request.cookies:
            secure = name == SESSION_COOKIE
            response.delete_cookie(name, path="/", secure=secure, httponly=True, samesite="lax")


@router.delete(
    "/sessions/{sign_in_id}", status_code=204, responses=describe(SignInRequired, NotFound)
)
def end_sign_in(session: DbSession, actor: SignedIn, sign_in_id: UUID) -> None:
    """Sign out somewhere else."""
    service.end_sign_in(session, actor, sign_in_id)


@router.get("/me")
def read_me(session: DbSession, actor: CurrentActor) -> MeRead:
    """Who the reader is, with all standing; a visitor has none."""
    return service.describe_me(session, actor)


@router.patch("/me", responses=describe(SignInRequired))
def patch_me(session: DbSession, actor: SignedIn, data: ProfilePatch) -> PersonRead:
    """Change one's own name, language or time zone."""
    return service.describe_person(service.patch_profile(session, actor, data))


@router.post("/me/password", status_code=204, responses=describe(SignInRequired))
def change_password(
    request: Request, session: DbSession, actor: SignedIn, data: PasswordChange
) -> None:
    """Set a new password by the present one; all other sign-ins end."""
    _hold_back(request, "password", str(actor.person_id))
    service.change_password(session, actor, data)


@router.post("/password-resets", status_code=202, dependencies=[limited("mails", "30/hour")])
def request_reset(request: Request, session: DbSession, data: AddressGiven) -> MailPromised:
    """Ask for a link with which a new password can be set."""
    _hold_back(request, "mail", data.email)
    service.request_reset(session, data.email)
    return MailPromised(email=data.email)


@router.post(
    "/password-resets/complete",
    status_code=204,
    dependencies=[limited("token", "60/hour")],
    responses=describe(LinkVoid, LinkExpired),
)
def complete_reset(session: DbSession, data: PasswordReset) -> None:
    """Set a new password by the token of a mailed link; every sign-in ends."""
    service.complete_reset(session, data)
