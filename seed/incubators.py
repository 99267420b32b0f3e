"""Builds the contracts under which the demo's incubators are run."""

from datetime import date, datetime

from sqlmodel import Session

from backend.core.actor import SYSTEM
from backend.incubators import service as incubators
from backend.incubators.schemas import IncubatorContractCreate
from seed.network import Built

OPERATOR = "jingsi-incubation"
PLACES = {
    "shihezi-dalian-base": 12,
    "dut-offshore": 8,
    "shenzhen-offshore-centre": 16,
    "bingtuan-shenzhen": 10,
    "bingtuan-beijing": 8,
    "maiquer-beijing": 6,
    "specialised-incubators": 20,
}


def build(session: Session, built: Built, today: datetime) -> int:
    """A contract for each, for this year and the last two; how many."""
    for slug, places in PLACES.items():
        data = IncubatorContractCreate(
            operator_id=built.organizations[OPERATOR],
            starts_on=date(today.year - 2, 1, 1),
            ends_on=date(today.year, 12, 31),
            places=places,
            reserved_target=places,
            incubated_target=places // 2,
            landed_target=max(places // 4, 1),
        )
        incubators.enter_contract(session, SYSTEM, slug, data)
    return len(PLACES)
