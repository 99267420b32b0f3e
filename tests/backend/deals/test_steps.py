"""A deal's course, from the first contact to its end."""

from tests.backend.deals.conftest import Desk
from tests.conftest import Clock


def test_a_deal_goes_from_contact_to_its_close(desk: Desk, clock: Clock) -> None:
    deal = desk.brought_to("closed")
    assert deal["agreed"] == {"amount_minor": 120_000_000, "currency": "CNY"}
    assert deal["comment"] == "已全部履约"
    assert deal["ended_at"]
    assert deal["allowed_actions"] == []
