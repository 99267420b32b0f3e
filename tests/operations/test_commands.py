"""The operator's commands, called as the shell calls them."""

import pytest
import structlog
from sqlmodel import select
from typer.testing import CliRunner

from backend.accounts.models import Person
from backend.cli import app
from backend.core import outbox
from backend.core.audit import AuditEntry
from backend.core.db import transaction
from backend.core.outbox import OutboxEntry
from backend.courses import service as courses
from tests.factories.accounts import make_person
from tests.factories.markets import ask, make_owner


@pytest.fixture
def command(settings, monkeypatch):
    """Runs a command on the test's database; what it printed and its exit code."""
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    logs_as_tests = structlog.get_config()

    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(app, [*words, "--data", str(settings.data_dir)])
        return result.exit_code, result.output

    yield run
    structlog.configure(**logs_as_tests)


def test_a_registered_person_becomes_administrator_and_the_audit_log_knows(engine, command) -> None:
    with transaction(engine) as session:
        email = make_person(session).email
    assert command("make-administrator", email.upper())[0] == 0
    with transaction(engine) as session:
        assert session.exec(select(Person.platform_roles)).one() == ["administrator"]
        assert session.exec(select(AuditEntry.action)).one() == "administrator.appointed"


def test_nobody_is_made_administrator_by_a_mistyped_address(command) -> None:
    code, said = command("make-administrator", "nobody@example.org")
    assert (code, "nobody@example.org" in said) == (1, True)


def test_rows_set_aside_start_anew(engine, command) -> None:
    with transaction(engine) as session:
        outbox.announce(session, "listing.changed", make_person(session).id)
        row = session.exec(select(OutboxEntry)).one()
        row.poisoned, row.attempts = True, outbox.MAX_ATTEMPTS
    assert command("retry-outbox") == (0, "1 rows will be tried again\n")
    with transaction(engine) as session:
        assert outbox.backlog(session) == (1, 0)


def test_the_drill_tells_lost_shares_makes_them_anew_and_fails_when_a_key_is_lost(
    engine, settings, command
) -> None:
    with transaction(engine) as session:
        ask(session, make_owner(session), "煤化工废水零排放")
        assert courses.post(session, settings) == 1
    [node], [notary] = (
        list((settings.sealing_folder / holder).iterdir()) for holder in ("node", "notary")
    )
    node.unlink()
    code, said = command("shares", "--mend")
    assert code == 0
    assert "good sponsor, notary; lost node; made anew node" in " ".join(said.split())
    assert "lost none" in command("shares")[1]
    for path in (node, notary):
        path.unlink()
    assert command("shares", "--mend")[0] == 1


def test_metrics_count_the_outbox(engine, client) -> None:
    with transaction(engine) as session:
        outbox.announce(session, "listing.changed", make_person(session).id)
    told = client.get("/metrics").text
    assert "silkbridge_outbox_waiting 1.0" in told
    assert "silkbridge_outbox_poisoned 0.0" in told
