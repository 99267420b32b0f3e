"""What deals have to announce before anybody signs."""

from typing import Any
from uuid import UUID

import pytest

from backend.core.db import transaction
from backend.deals.models import Deal
from backend.organizations.models import Organization, OrganizationKind
from tests.backend.notices.conftest import PRICE, Board

SIGNING = {"contract_kind": "licence", "signed_on": "2026-03-01"}


def read(board: Board) -> dict[str, Any]:
    return board.desk.read(board.manager, board.deal)


def announced(board: Board) -> dict[str, Any]:
    """What the deal's page says of its notice."""
    headers = board.desk.headers(board.manager)
    path = f"/api/v1/announcements/{board.deal['number']}"
    found: dict[str, Any] = board.desk.client.get(path, headers=headers).json()
    return found


def barred(board: Board) -> list[str]:
    """Why the manager cannot sign."""
    return [one["code"] for one in read(board)["barred_actions"] if one["action"] == "sign"]


def sign(board: Board, **more: Any) -> Any:
    return board.desk.step(board.manager, board.deal, "sign", **SIGNING | more)


def test_a_negotiated_price_is_signed_only_after_its_notice_closed_clean(board: Board) -> None:
    assert barred(board) == ["deal-notice-missing"]
    assert sign(board).json()["code"] == "deal-notice-missing"
    notice = board.published()
    seen = announced(board)
    assert (seen["reason"], seen["notice"]["number"]) == ("negotiated_price", notice["number"])
    assert (barred(board), seen["may_publish"]) == (["deal-notice-open"], False)
    board.run_out(notice)
    assert sign(board).json()["code"] == "deal-notice-open", "a late clock opens nothing"
    board.tick()
    other = sign(board, agreed=PRICE | {"amount_minor": 1})
    assert other.json()["errors"][0]["code"] == "not-as-announced"
    kind = sign(board, contract_kind="assignment")
    assert kind.json()["errors"][0]["code"] == "not-as-announced"
    assert sign(board).json()["stage"] == "perform"
    told = board.desk.done(board.manager, "GET", f"/{board.deal['id']}/timeline")
    states = [one["data"]["state"] for one in told if one["kind"] == "notice"]
    assert states == ["closed_clean", "published"]


def test_an_upheld_objection_bars_signing_until_something_else_is_agreed(board: Board) -> None:
    notice = board.published()
    objection = board.objected(notice, board.desk.market.stranger)
    board.decided(notice, objection, "uphold", board.officer)
    assert barred(board) == ["deal-notice-upheld"]
    back = board.desk.stepped(board.manager, board.deal, "step_back", comment="重新议价")
    assert back["agreed"] is None
    agreed = {"price_route": "listed", "agreed": PRICE}
    board.desk.stepped(board.manager, board.deal, "agree_price", **agreed)
    assert (barred(board), announced(board)["reason"]) == ([], None)


@pytest.mark.parametrize(("action", "said"), [("step_back", {"comment": "x"}), ("lose", {})])
def test_a_deal_that_goes_back_or_is_lost_takes_its_notice_back(
    board: Board, action: str, said: dict[str, str]
) -> None:
    notice = board.published()
    board.objected(notice, board.desk.market.stranger)
    board.desk.stepped(board.manager, board.deal, action, reason="price", **said)
    ended = board.done(None, "GET", f"/{notice['number']}")
    assert (ended["state"], ended["events"][-1]["data"]) == ("withdrawn", {"because": action})
    assert ended["open_objections"] == 0


def test_tied_parties_announce_any_price_and_an_enterprise_only_then(board: Board) -> None:
    with transaction(board.engine) as session:
        supplier = board.desk.market.supplier.organization.id
        session.get_one(Organization, supplier).kind = OrganizationKind.ENTERPRISE
    assert (barred(board), announced(board)["may_publish"]) == ([], True)
    with transaction(board.engine) as session:
        session.get_one(Deal, UUID(board.deal["id"])).interest = "实际控制人相同"
    assert barred(board) == ["deal-notice-missing"]
    notice = board.published()
    assert notice["content"]["interest"] == "实际控制人相同"
