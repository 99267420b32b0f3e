"""The test of the tests: with a control switched off, what watches it goes red.

Each control has a watch, which fails when the control does, and a sabotage, which switches the
control off at one seam. A watch that stays green under its sabotage would watch nothing.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from sqlalchemy import true
from sqlmodel import col, select, update

from backend.accounts import repository as accounts
from backend.accounts.models import Person, SignIn
from backend.accounts.service import sessions
from backend.core import audit, clock, static
from backend.core.actor import Actor
from backend.core.audit import AuditEntry
from backend.core.db import transaction
from backend.core.rate_limit import Limiter
from backend.core.security import BodyLimit, NulGuard, OriginGuard, token_hash
from backend.files.service import links, uploads
from backend.imports import policy as imports
from backend.listings import policy as listings
from backend.nodes import policy as nodes
from backend.organizations import policy as organizations
from tests.api.conftest import Home
from tests.factories.accounts import PASSWORD

Patch = pytest.MonkeyPatch
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def asked(home: Home, who: str, method: str, path: str, **more: object) -> int:
    """The status a principal gets."""
    home.client.cookies.clear()
    headers = home.world.headers[who] | more.pop("headers", {})
    return home.client.request(method, f"/api/v1{path}", headers=headers, **more).status_code


def pass_on(guard: type) -> Callable[[Patch], None]:
    """A guard at the door that lets everything through."""

    async def through(self, scope, receive, send) -> None:
        await self.app(scope, receive, send)

    return lambda patch: patch.setattr(guard, "__call__", through)


def allow(module: object, name: str) -> Callable[[Patch], None]:
    """A rule that allows everything."""
    return lambda patch: patch.setattr(module, name, lambda *_, **__: True)


def watch_origin(home: Home) -> None:
    headers = {"Origin": "https://evil.example"}
    assert asked(home, "author", "PATCH", "/me", json={"name": "x"}, headers=headers) == 403


def watch_body_size(home: Home) -> None:
    name = " " * (3 * 1024 * 1024) + "x"
    assert asked(home, "author", "PATCH", "/me", json={"name": name}) == 413


def watch_nul(home: Home) -> None:
    assert asked(home, "visitor", "GET", "/organizations?q=a%00b") == 400


def watch_headers(home: Home) -> None:
    assert "content-security-policy" in home.client.get("/livez").headers


def watch_hidden_drafts(home: Home) -> None:
    assert asked(home, "stranger", "GET", f"/listings/{home.world.id('draft')}") == 404


def watch_hidden_organizations(home: Home) -> None:
    assert asked(home, "stranger", "GET", f"/organizations/{home.world.id('waiting')}") == 404


def watch_who_edits_a_listing(home: Home) -> None:
    body = {"version": home.world.things["draft"].version, "keywords": ["x"]}
    path = f"/achievements/{home.world.id('draft')}"
    assert asked(home, "colleague", "PATCH", path, json=body) == 403


def watch_who_edits_an_organization(home: Home) -> None:
    body = {"version": home.world.things["organization"].version, "city": "x"}
    path = f"/organizations/{home.world.id('organization')}"
    assert asked(home, "author", "PATCH", path, json=body) == 403


def watch_who_verifies(home: Home) -> None:
    body = {"version": home.world.things["waiting"].version, "action": "verify"}
    path = f"/organizations/{home.world.id('waiting')}/actions"
    assert asked(home, "applicant", "POST", path, json=body) == 403


def watch_who_seats_officers(home: Home) -> None:
    body = {"email": "stranger@people.example", "roles": ["head"]}
    path = f"/nodes/{home.world.id('here')}/officers"
    assert asked(home, "officer", "POST", path, json=body) == 403


def watch_confidential_sections(home: Home) -> None:
    path = f"/listings/{home.world.id('public')}/confidential"
    assert asked(home, "administrator", "GET", path) == 403


def watch_guarded_files(home: Home) -> None:
    file = home.world.things["guarded file"]
    path = f"/listings/{file.listing_id}/attachments/{file.id}/link"
    assert asked(home, "rival", "GET", path) == 403


def watch_others_uploads(home: Home) -> None:
    assert asked(home, "colleague", "GET", f"/files/{home.world.id('upload')}/link") == 404


def watch_signatures(home: Home) -> None:
    path = f"/files/{home.world.id('upload')}/content?expires=9999999999&signature=forged"
    assert asked(home, "visitor", "GET", path) == 403


def watch_ages_of_links(home: Home) -> None:
    with clock.at(clock.now() - timedelta(hours=1)):
        old = links.link(home.settings, home.world.things["upload"])
    assert asked(home, "visitor", "GET", old.removeprefix("/api/v1")) == 410


def watch_contents_of_uploads(home: Home) -> None:
    files = {"file": ("a.pdf", b"<script>alert(1)</script>")}
    assert asked(home, "author", "POST", "/files", files=files) == 422


def watch_who_brings_in(home: Home) -> None:
    assert asked(home, "stranger", "GET", f"/imports/{home.world.id('import')}") == 404


def watch_ends_of_sign_ins(home: Home) -> None:
    token = home.world.headers["author"]["Authorization"].removeprefix("Bearer ")
    with transaction(home.engine) as session:
        ended = update(SignIn).where(col(SignIn.token_hash) == token_hash(token))
        session.exec(ended.values(expires_at=clock.now() - timedelta(seconds=1)))
    assert asked(home, "author", "GET", "/sessions") == 401


def watch_guessing(home: Home) -> None:
    wrong = {"email": "author@people.example", "password": "not the password"}
    for _ in range(8):
        asked(home, "visitor", "POST", "/sessions", json=wrong)
    right = wrong | {"password": PASSWORD}
    assert asked(home, "visitor", "POST", "/sessions", json=right) == 401


def watch_floods(home: Home) -> None:
    home.app.state.limiter = Limiter(enabled=True)
    guess = {"json": {"token": "x"}}
    told = {asked(home, "visitor", "POST", "/accounts/verify", **guess) for _ in range(61)}
    home.app.state.limiter = Limiter(enabled=False)
    assert told == {410, 429}


def watch_the_audit_log(home: Home) -> None:
    with transaction(home.engine) as session:
        person = session.exec(select(Person)).first()
        for number in range(3):
            audit.record(session, Actor(person.id), "tried", "person", person.id, number=number)
    with transaction(home.engine) as session:
        assert audit.broken_at(session) is None
        second = session.exec(select(AuditEntry).order_by(col(AuditEntry.seq))).all()[1]
        second.data = {"number": 7}
    with transaction(home.engine, reading=True) as session:
        assert audit.broken_at(session) is not None


def forget_when_sign_ins_end(patch: Patch) -> None:
    find = accounts.find_signed_in
    patch.setattr(
        accounts, "find_signed_in", lambda session, token, _: find(session, token, LONG_AGO)
    )


class Control(NamedTuple):
    """A control's watch and how it is switched off."""

    watch: Callable[[Home], None]
    sabotage: Callable[[Patch], None]


CONTROLS = {
    "foreign origins are refused": Control(watch_origin, pass_on(OriginGuard)),
    "bodies are limited": Control(watch_body_size, pass_on(BodyLimit)),
    "addresses hold no NUL": Control(watch_nul, pass_on(NulGuard)),
    "browsers are kept strict": Control(
        watch_headers, lambda patch: patch.setattr(static, "HEADERS", [])
    ),
    "drafts are hidden": Control(
        watch_hidden_drafts,
        lambda patch: patch.setattr(listings, "visible_to", lambda _actor: true()),
    ),
    "unverified organisations are hidden": Control(
        watch_hidden_organizations, allow(organizations, "can_view")
    ),
    "only writers edit a listing": Control(watch_who_edits_a_listing, allow(listings, "can_edit")),
    "only those who run it edit an organisation": Control(
        watch_who_edits_an_organization, allow(organizations, "can_edit")
    ),
    "nobody decides about an own organisation": Control(
        watch_who_verifies,
        lambda patch: patch.setattr(
            organizations, "parties", lambda *_: frozenset(organizations.Party)
        ),
    ),
    "only heads seat officers": Control(watch_who_seats_officers, allow(nodes, "can_manage")),
    "confidential sections are for their writers": Control(
        watch_confidential_sections, allow(listings, "can_read_confidential")
    ),
    "guarded files open to nobody outside": Control(
        watch_guarded_files, allow(listings, "can_open")
    ),
    "uploads are their owners'": Control(watch_others_uploads, allow(links.policy, "owns")),
    "links are signed": Control(watch_signatures, allow(links, "signature_fits")),
    "links grow old": Control(
        watch_ages_of_links,
        lambda patch: patch.setattr(links, "clock", SimpleNamespace(now=lambda: LONG_AGO)),
    ),
    "uploads are what their names say": Control(
        watch_contents_of_uploads, allow(uploads, "require_content")
    ),
    "imports are their organisation's": Control(
        watch_who_brings_in,
        lambda patch: patch.setattr(imports, "visible_to", lambda _actor: true()),
    ),
    "sign-ins end": Control(watch_ends_of_sign_ins, forget_when_sign_ins_end),
    "guessing locks an account": Control(
        watch_guessing, lambda patch: patch.setattr(sessions, "MOST_FAILURES", 10**6)
    ),
    "floods are held back": Control(
        watch_floods, lambda patch: patch.setattr(Limiter, "count", lambda *_: None)
    ),
    "the audit log is chained": Control(
        watch_the_audit_log, lambda patch: patch.setattr(audit, "digest", lambda *_: "0" * 64)
    ),
}


@pytest.fixture(autouse=True)
def _put_back(home: Home):
    yield
    if home.changed():
        home.put_back()


@pytest.mark.parametrize("control", CONTROLS.values(), ids=CONTROLS)
def test_a_control_holds(home: Home, control: Control) -> None:
    control.watch(home)


@pytest.mark.parametrize("control", CONTROLS.values(), ids=CONTROLS)
def test_a_watch_sees_its_control_switched_off(
    home: Home, control: Control, monkeypatch: Patch
) -> None:
    control.sabotage(monkeypatch)
    with pytest.raises(AssertionError):
        control.watch(home)
