"""Seeds an installation: the demo once, or listings by the thousand for load tests."""

import sys

from sqlalchemy import Engine
from sqlmodel import Session

from backend.core.db import make_engine, transaction
from backend.core.settings import Settings
from backend.installation.schemas import DemoCast
from backend.nodes import service as nodes
from seed import bench, courses, deals, gate, incubators, market, network, programme, relays


def seed_demo_once(settings: Settings) -> int:
    """The demo, as far as the database does not have it already; the number of listings made."""
    engine = _engine(settings)
    try:
        with transaction(engine) as session:
            return seed_demo(session, settings)
    finally:
        engine.dispose()


def demo_cast(settings: Settings) -> DemoCast | None:
    """As whom one may sign in here; None where the demo never was."""
    engine = _engine(settings)
    try:
        with transaction(engine, reading=True) as session:
            return network.cast(session)
    finally:
        engine.dispose()


def seed_demo(session: Session, settings: Settings) -> int:
    """The number of listings made: none when the network is there already."""
    programme.build(session)
    if nodes.any_node(session):
        return 0
    built, today = network.build(session), market.midday_today()
    made = market.build(session, built, today)
    gate.build(session, built, today)
    deals.build(session, settings, built, today)
    relays.build(session, built, today)
    incubators.build(session, built, today)
    courses.build(session, built, settings, today)
    return made


def run(settings: Settings, what: str) -> str:
    """Seed `demo` or `bench:N`; one line that says what was done."""
    kind, _, size = what.partition(":")
    if kind == "demo":
        return f"{seed_demo_once(settings)} sample listings"
    if kind == "bench" and size.isdecimal():
        engine = _engine(settings)
        try:
            return f"{bench.fill(engine, int(size))} listings for load tests"
        finally:
            engine.dispose()
    sys.exit(f"unknown seed {what!r}: demo or bench:N")


def _engine(settings: Settings) -> Engine:
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return make_engine(settings.resolved_database_url, audit_key=settings.key)


if __name__ == "__main__":
    print(run(Settings(), *(sys.argv[1:] or ["demo"])))
