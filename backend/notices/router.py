"""Routes of public notices."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response, status

from backend.core.actor import CurrentActor, ReaderLocale, SignedIn
from backend.core.db import DbSession, WritingSession
from backend.core.documents import Format, attachment, render
from backend.core.idempotency import OnceRoute
from backend.core.paging import Paging
from backend.core.problems import (
    Forbidden,
    SignInRequired,
    StaleEdit,
    ValidationFailed,
    describe,
)
from backend.files.errors import FileInUse, FileNotFound
from backend.notices import service
from backend.notices.errors import (
    AlreadyObjected,
    NoticeAlreadyOpen,
    NoticeNotFound,
    NoticePeriodOver,
    NoticeStepNotAllowed,
    ObjectionNotFound,
)
from backend.notices.schemas import (
    EvidenceLink,
    FollowNotice,
    NoticeContent,
    NoticeCreate,
    NoticeKind,
    NoticePage,
    NoticeRead,
    NoticeState,
    NoticeStep,
    ObjectionCreate,
    ObjectionRead,
    ObjectionStep,
    ObjectionWaiting,
)
from backend.rulesets.errors import NoRuleInForce

router = APIRouter(prefix="/notices", tags=["notices"], route_class=OnceRoute)

_SEEN = describe(NoticeNotFound)
_STEP = (SignInRequired, NoticeNotFound, Forbidden, StaleEdit, NoticeStepNotAllowed)
_PUBLISH = describe(SignInRequired, Forbidden, NoticeNotFound, NoRuleInForce, ValidationFailed)
Days = Annotated[int | None, Query(ge=1, le=365, description="More than the rule asks for.")]


@router.get("", responses=describe(ValidationFailed))
def list_notices(
    session: DbSession,
    paging: Paging,
    lang: ReaderLocale,
    state: Annotated[list[NoticeState], Query(max_length=5)] = [],  # noqa: B006 — never changed
    kind: NoticeKind | None = None,
    q: Annotated[str, Query(max_length=200, description="Words of titles, or a number.")] = "",
) -> NoticePage:
    """Public notices, those that are open first."""
    asked = service.asked(states=state, kind=kind, q=q)
    return service.list_notices(session, asked, paging, lang)


@router.get("/objections", responses=describe(SignInRequired))
def list_waiting(session: DbSession, actor: SignedIn, lang: ReaderLocale) -> list[ObjectionWaiting]:
    """Objections that wait for my desk, the first due first."""
    return service.list_waiting(session, actor, lang)


@router.get("/preview", responses=_PUBLISH)
def preview_notice(
    session: DbSession, actor: SignedIn, kind: NoticeKind, subject: UUID, days: Days = None
) -> NoticeContent:
    """What would be published now, and until when it would be open."""
    return service.preview(session, actor, kind, subject, days)


@router.post(
    "",
    status_code=status.HTTP_201_CREATED,
    responses=_PUBLISH | describe(NoRuleInForce, NoticeAlreadyOpen),
)
def publish_notice(
    body: NoticeCreate, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> NoticeRead:
    """Publish; from then on nobody changes the text."""
    return service.read_notice(session, actor, service.publish(session, actor, body), lang)


@router.get("/{id_or_number}", responses=_SEEN)
def read_notice(
    id_or_number: str, session: DbSession, actor: CurrentActor, lang: ReaderLocale
) -> NoticeRead:
    """A notice by id or number, with its text, hash and timeline."""
    return service.read_notice(session, actor, service.find_notice(session, id_or_number), lang)


@router.get("/{id_or_number}/text", response_class=Response, responses=_SEEN)
def read_text(id_or_number: str, session: DbSession) -> Response:
    """The published text, letter by letter: its SHA-256 is the notice's hash."""
    notice = service.find_notice(session, id_or_number)
    name = f"attachment; filename={notice.number}.json"
    headers = {"Content-Disposition": name, "X-Content-Type-Options": "nosniff"}
    return Response(notice.text.encode(), media_type="application/json", headers=headers)


@router.get(
    "/{id_or_number}/document",
    response_class=Response,
    responses=describe(NoticeNotFound, ValidationFailed),
)
def download_notice(
    id_or_number: str,
    request: Request,
    session: DbSession,
    form: Annotated[Literal[Format.PDF, Format.DOCX], Query(description="Kind of file.")],
    lang: Annotated[Literal["zh", "en", "ru"], Query(description="The language of the frame.")],
) -> Response:
    """The notice as a file, with what became of it."""
    notice = service.find_notice(session, id_or_number)
    base = str(request.app.state.settings.public_url).rstrip("/")
    found = service.document(session, notice, lang, f"{base}/notices/{notice.number}")
    return attachment(render(found.document, form), found.name, form)


@router.put("/{notice_id}/following", responses=describe(SignInRequired, NoticeNotFound))
def follow_notice(
    notice_id: UUID,
    body: FollowNotice,
    session: DbSession,
    actor: SignedIn,
    lang: ReaderLocale,
) -> NoticeRead:
    """Hear what becomes of the notice, or no more."""
    notice = service.follow(session, actor, notice_id, following=body.following)
    return service.read_notice(session, actor, notice, lang)


@router.post("/{notice_id}/steps", responses=describe(*_STEP, ValidationFailed))
def take_notice_step(
    notice_id: UUID, body: NoticeStep, session: DbSession, actor: SignedIn, lang: ReaderLocale
) -> NoticeRead:
    """Extend the period while an objection is open, or withdraw the notice."""
    notice = service.act(session, actor, notice_id, body)
    return service.read_notice(session, actor, notice, lang)


@router.get("/{id_or_number}/objections", responses=_SEEN)
def list_objections(
    id_or_number: str, session: DbSession, actor: CurrentActor
) -> list[ObjectionRead]:
    """Objections to the notice, each as far as I may know it."""
    return service.list_objections(session, actor, id_or_number)


@router.post(
    "/{notice_id}/objections",
    status_code=status.HTTP_201_CREATED,
    responses=describe(
        *(SignInRequired, NoticeNotFound, FileNotFound, FileInUse, ValidationFailed),
        *(NoticeStepNotAllowed, NoticePeriodOver, AlreadyObjected),
    ),
)
def object_to_notice(
    notice_id: UUID, body: ObjectionCreate, session: DbSession, actor: SignedIn
) -> list[ObjectionRead]:
    """Object, with evidence; all objections are answered."""
    service.raise_objection(session, actor, notice_id, body)
    return service.list_objections(session, actor, notice_id)


@router.post(
    "/{notice_id}/objections/{objection_id}/steps",
    responses=describe(*_STEP, ObjectionNotFound, ValidationFailed),
)
def take_objection_step(
    notice_id: UUID,
    objection_id: UUID,
    body: ObjectionStep,
    session: DbSession,
    actor: SignedIn,
) -> list[ObjectionRead]:
    """Note a hearing, dismiss, uphold, or take back; all objections are answered."""
    service.decide(session, actor, notice_id, objection_id, body)
    return service.list_objections(session, actor, notice_id)


@router.get(
    "/{notice_id}/objections/{objection_id}/files/{file_id}",
    responses=describe(SignInRequired, NoticeNotFound, ObjectionNotFound, FileNotFound),
)
def link_to_evidence(
    notice_id: UUID,
    objection_id: UUID,
    file_id: UUID,
    request: Request,
    session: WritingSession,
    actor: SignedIn,
) -> EvidenceLink:
    """A short-lived address of a file of evidence, for the desk and the objector."""
    settings = request.app.state.settings
    return service.link_to_evidence(session, actor, settings, notice_id, objection_id, file_id)
