"""Two persons before the market: endorsement, approval, returns with remarks, the timeline."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from backend.core import audit
from backend.core.actor import DeskRole, OrganizationRole
from backend.core.db import transaction
from backend.listings.models import ListingState
from backend.organizations.models import Organization, VerificationState
from tests.factories.accounts import make_person
from tests.factories.listings import (
    Cast,
    achievement_data,
    make_achievement,
    make_cast,
    put_into,
    text_of,
)
from tests.factories.nodes import make_officer
from tests.factories.organizations import make_member

Call = Callable[..., Any]


def step(call: Call, person: Any, listing: dict[str, Any], action: str, **more: Any) -> Any:
    body = {"action": action, "version": listing["version"], **more}
    return call(person, "POST", f"/listings/{listing['id']}/actions", json=body)


def start(call: Call, person: Any, organization: Organization, **fields: Any) -> dict[str, Any]:
    made = call(person, "POST", "/achievements", json=achievement_data(organization.id, **fields))
    assert made.status_code == 201, made.text
    listing: dict[str, Any] = made.json()
    return listing


def submitted(call: Call, cast: Cast, **fields: Any) -> dict[str, Any]:
    listing = step(
        call, cast.author, start(call, cast.author, cast.organization, **fields), "submit"
    )
    assert listing.json()["state"] == "submitted", listing.text
    return dict(listing.json())


# Two persons


def test_who_submitted_does_not_endorse_while_another_can(cast: Cast, call: Call) -> None:
    listing = step(call, cast.tto, start(call, cast.tto, cast.organization), "submit").json()
    assert "endorse" in listing["allowed_actions"], "nobody else may: the only reviewer"
    assert step(call, cast.tto, listing, "endorse").status_code == 200


def test_a_second_reviewer_takes_the_endorsement_from_the_submitter(
    cast: Cast, call: Call, engine: Engine
) -> None:
    with transaction(engine) as session:
        second = make_person(session)
        make_member(session, cast.organization, second, OrganizationRole.ADMIN)
    listing = step(call, cast.tto, start(call, cast.tto, cast.organization), "submit").json()
    assert "endorse" not in listing["allowed_actions"]
    assert listing["barred_actions"] == [
        {"action": "endorse", "code": "second-person-needed", "params": {}}
    ]
    refused = step(call, cast.tto, listing, "endorse")
    assert (refused.status_code, refused.json()["code"]) == (403, "second-person-needed")
    assert step(call, second, listing, "endorse").json()["state"] == "endorsed"


@pytest.mark.parametrize("part", ["submitter", "endorser"])
def test_who_took_part_before_does_not_approve(
    cast: Cast, call: Call, engine: Engine, part: str
) -> None:
    with transaction(engine) as session:
        both = cast.author if part == "submitter" else cast.tto
        make_officer(session, cast.node, both, DeskRole.HEAD)
    listing = step(call, cast.tto, submitted(call, cast), "endorse").json()
    refused = step(call, both, listing, "approve")
    assert refused.json()["code"] == "second-person-needed"
    assert (
        "approve"
        not in call(both, "GET", f"/achievements/{listing['id']}").json()["allowed_actions"]
    )
    assert step(call, cast.officer, listing, "approve").json()["state"] == "published"


def test_an_administrator_does_not_approve_an_own_endorsement(cast: Cast, call: Call) -> None:
    listing = step(call, cast.administrator, submitted(call, cast), "endorse").json()
    refused = step(call, cast.administrator, listing, "approve")
    assert refused.json()["code"] == "second-person-needed"


def test_a_new_submission_forgets_the_endorsement_of_the_old_one(cast: Cast, call: Call) -> None:
    listing = step(call, cast.tto, submitted(call, cast), "endorse").json()
    listing = step(call, cast.author, listing, "recall").json()
    listing = step(call, cast.author, listing, "submit").json()
    assert listing["state"] == "submitted"
    refused = step(call, cast.officer, listing, "approve")
    assert refused.json()["code"] == "listing-action-not-allowed"


# What an organisation wants


def test_an_organisation_without_own_approval_hands_in_straight_to_the_node(
    call: Call, engine: Engine
) -> None:
    with transaction(engine) as session:
        cast = make_cast(session, endorsement_required=False)
    listing = step(call, cast.author, start(call, cast.author, cast.organization), "submit").json()
    assert listing["state"] == "endorsed"
    assert step(call, cast.author, listing, "approve").status_code == 403
    assert step(call, cast.officer, listing, "approve").json()["state"] == "published"


def test_a_policy_changed_meanwhile_binds_the_next_submission_only(
    cast: Cast, call: Call, engine: Engine
) -> None:
    listing = submitted(call, cast)
    with transaction(engine) as session:
        owner = session.get(Organization, cast.organization.id)
        assert owner is not None
        owner.endorsement_required = False
    assert step(call, cast.officer, listing, "approve").status_code == 409
    assert step(call, cast.tto, listing, "endorse").json()["state"] == "endorsed"


@pytest.mark.parametrize("state", sorted(set(VerificationState) - {VerificationState.VERIFIED}))
def test_an_unverified_organisation_publishes_nothing(
    call: Call, engine: Engine, state: VerificationState
) -> None:
    with transaction(engine) as session:
        cast = make_cast(session, state=state)
        waiting = make_achievement(session, cast.organization, cast.author)
        put_into(session, waiting, ListingState.ENDORSED, submitted_by=cast.author.id)
    draft = start(call, cast.author, cast.organization)
    assert step(call, cast.author, draft, "submit").json()["code"] == "organization-unverified"
    held = {"id": str(waiting.id), "version": waiting.version}
    assert step(call, cast.officer, held, "approve").json()["code"] == "organization-unverified"


def test_a_role_lost_is_lost_with_the_next_request(cast: Cast, call: Call) -> None:
    listing = submitted(call, cast)
    path = f"/organizations/{cast.organization.id}/members/{cast.tto.id}"
    assert call(cast.tto, "DELETE", path).status_code == 204
    assert step(call, cast.tto, listing, "endorse").status_code == 404
    assert call(cast.tto, "GET", "/listings/review").json()["total"] == 0


# Sent back with remarks


def test_a_return_names_fields_and_the_next_submission_shows_what_changed(
    cast: Cast, call: Call
) -> None:
    listing = submitted(call, cast)
    remarks = [{"pointer": "/texts/zh/title", "text": "太笼统"}]
    bare = step(call, cast.tto, listing, "return", field_comments=remarks)
    assert bare.status_code == 422
    assert [fault["pointer"] for fault in bare.json()["errors"]] == ["/comment"]

    listing = step(
        call, cast.tto, listing, "return", comment="请改标题", field_comments=remarks
    ).json()
    assert (listing["state"], listing["can_edit"]) == ("returned", True)
    steps = call(cast.author, "GET", f"/listings/{listing['id']}/timeline").json()
    assert [one["action"] for one in steps] == ["submit", "return"]
    assert (steps[1]["comment"], steps[1]["field_comments"]) == ("请改标题", remarks)
    assert steps[1]["person"] == "Officer T"

    body = {"version": listing["version"], "texts": [text_of(title="新标题")], "trl": 8}
    listing = call(cast.author, "PATCH", f"/achievements/{listing['id']}", json=body).json()
    expected = {
        "/texts/zh/title": ("盐碱地棉花膜下滴灌", "新标题"),
        "/texts/zh/sections/problem": ("缺水", ""),
        "/texts/zh/sections/innovation": ("低压滴头", ""),
        "/trl": (7, 8),
    }
    assert changes(call, cast.author, listing) == expected
    listing = step(call, cast.author, listing, "submit").json()
    assert changes(call, cast.tto, listing) == expected
    assert changes(call, cast.officer, listing) == expected


def changes(call: Call, person: Any, listing: dict[str, Any], **between: str) -> dict[str, Any]:
    answer = call(person, "GET", f"/listings/{listing['id']}/diff", params=between)
    assert answer.status_code == 200, answer.text
    return {c["pointer"]: (c["before"], c["after"]) for c in answer.json()["changes"]}


def test_a_first_submission_has_nothing_to_compare_with(cast: Cast, call: Call) -> None:
    assert changes(call, cast.tto, submitted(call, cast)) == {}


def test_two_steps_of_the_timeline_can_be_compared(cast: Cast, call: Call) -> None:
    listing = submitted(call, cast)
    listing = step(call, cast.tto, listing, "return", comment="x").json()
    body = {"version": listing["version"], "keywords": ["甲"]}
    listing = call(cast.author, "PATCH", f"/achievements/{listing['id']}", json=body).json()
    step(call, cast.author, listing, "submit")
    steps = call(cast.author, "GET", f"/listings/{listing['id']}/timeline").json()
    first, returned, second = (one["id"] for one in steps if one["has_snapshot"])
    assert changes(call, cast.author, listing, since=first, until=returned) == {}
    assert changes(call, cast.author, listing, since=first, until=second) == {
        "/keywords": (["滴灌"], ["甲"])
    }
    unknown = call(
        cast.author, "GET", f"/listings/{listing['id']}/diff", params={"since": str(uuid4())}
    )
    assert unknown.status_code == 404


def published(call: Call, cast: Cast) -> dict[str, Any]:
    listing = step(call, cast.tto, submitted(call, cast), "endorse").json()
    listing = step(call, cast.officer, listing, "approve")
    assert listing.status_code == 200, listing.text
    return dict(listing.json())


def test_comparisons_are_for_those_at_work_on_the_listing(
    cast: Cast, call: Call, engine: Engine
) -> None:
    with transaction(engine) as session:
        elsewhere = make_cast(session)
    path = f"/listings/{published(call, cast)['id']}/diff"
    answers = (
        (None, 401),
        (elsewhere.tto, 404),
        (elsewhere.officer, 404),
        (cast.author, 200),
        (cast.officer, 200),
    )
    for person, status in answers:
        assert call(person, "GET", path).status_code == status


# The timeline


def test_readers_from_outside_see_public_steps_without_persons_and_words(
    cast: Cast, call: Call
) -> None:
    listing = published(call, cast)
    listing = step(call, cast.officer, listing, "suspend", comment="投诉核查").json()
    step(call, cast.officer, listing, "resume", comment="核查无误")
    path = f"/listings/{listing['id']}/timeline"
    inside = call(cast.author, "GET", path).json()
    assert [one["action"] for one in inside] == [
        "submit", "endorse", "approve", "suspend", "resume",
    ]  # fmt: skip
    assert [one["person"] for one in inside[:3]] == ["Author", "Officer T", "Node officer"]
    outside = call(None, "GET", path).json()
    assert [one["action"] for one in outside] == ["approve", "resume"]
    for one in outside:
        assert (one["person"], one["comment"], one["has_snapshot"]) == (None, "", False)


def test_a_withdrawn_listing_and_its_timeline_are_gone_for_readers(cast: Cast, call: Call) -> None:
    listing = step(call, cast.author, published(call, cast), "withdraw").json()
    for path in ("achievements/{id}", "achievements/{number}", "listings/{id}/timeline"):
        assert call(None, "GET", "/" + path.format(**listing)).status_code == 404
        assert call(cast.tto, "GET", "/" + path.format(**listing)).status_code == 200


def test_a_revised_listing_keeps_its_number_and_leaves_the_market_until_reviewed_again(
    cast: Cast, call: Call
) -> None:
    listing = published(call, cast)
    draft = step(call, cast.author, listing, "revise").json()
    assert (draft["state"], draft["can_edit"]) == ("draft", True)
    assert call(None, "GET", f"/achievements/{listing['number']}").status_code == 404
    again = step(call, cast.author, draft, "submit").json()
    again = step(
        call, cast.officer, step(call, cast.tto, again, "endorse").json(), "approve"
    ).json()
    assert (again["number"], again["published_at"]) == (
        listing["number"],
        listing["published_at"],
    )


def test_every_step_leaves_an_audit_entry_that_holds(
    cast: Cast, call: Call, engine: Engine
) -> None:
    listing = published(call, cast)
    with transaction(engine, reading=True) as session:
        rows = session.exec(
            select(audit.AuditEntry)
            .where(audit.AuditEntry.subject_id == UUID(listing["id"]))
            .order_by(audit.AuditEntry.seq)
        ).all()
        assert [(row.action, row.person_id) for row in rows] == [
            ("listing.submit", cast.author.id),
            ("listing.endorse", cast.tto.id),
            ("listing.approve", cast.officer.id),
        ]
        assert audit.broken_at(session) is None


def test_numbers_count_on_per_kind_and_year(cast: Cast, call: Call, clock: Any) -> None:
    clock.move_to(datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    one, two = published(call, cast), published(call, cast)
    assert [one["number"], two["number"]] == ["SB-A-2026-00001", "SB-A-2026-00002"]
    clock.shift(hours=1)
    assert published(call, cast)["number"] == "SB-A-2027-00001"


# The review desk


def test_the_desk_lists_what_waits_for_me_the_longest_waiting_first(
    cast: Cast, call: Call, clock: Any
) -> None:
    first = submitted(call, cast)
    clock.shift(days=1)
    second = submitted(call, cast)
    clock.shift(days=5)
    waiting = call(cast.tto, "GET", "/listings/review").json()
    assert [item["id"] for item in waiting["items"]] == [first["id"], second["id"]]
    assert [item["overdue"] for item in waiting["items"]] == [True, False]
    late = call(cast.tto, "GET", "/listings/review?overdue=true").json()
    assert [item["id"] for item in late["items"]] == [first["id"]]
    assert waiting["items"][0]["submitter"] == "Author"
    assert call(cast.officer, "GET", "/listings/review").json()["total"] == 0
    step(call, cast.tto, first, "endorse")
    assert call(cast.tto, "GET", "/listings/review").json()["total"] == 1
    assert call(cast.officer, "GET", "/listings/review?stage=node").json()["total"] == 1
    assert call(cast.officer, "GET", "/listings/review?stage=organization").json()["total"] == 0
    assert call(cast.author, "GET", "/listings/review").json()["total"] == 0


def test_my_listings_are_those_of_my_organisations(cast: Cast, call: Call, engine: Engine) -> None:
    with transaction(engine) as session:
        other = make_cast(session)
    mine = start(call, cast.author, cast.organization)
    theirs = start(call, other.author, other.organization)
    listed = call(cast.tto, "GET", "/listings/mine").json()["items"]
    assert [(item["id"], item["title"]) for item in listed] == [(mine["id"], "盐碱地棉花膜下滴灌")]
    asked = {"organization_id": str(other.organization.id)}
    assert call(cast.tto, "GET", "/listings/mine", params=asked).json()["items"] == []
    assert [i["id"] for i in call(other.tto, "GET", "/listings/mine").json()["items"]] == [
        theirs["id"]
    ]
    for narrowed in ("kind=challenge", "state=published"):
        assert call(cast.tto, "GET", f"/listings/mine?{narrowed}").json()["total"] == 0


def test_my_listings_are_counted_by_state_whatever_state_is_asked(cast: Cast, call: Call) -> None:
    start(call, cast.author, cast.organization)
    submitted = start(call, cast.author, cast.organization)
    step(call, cast.author, submitted, "submit")
    for asked in ("", "?state=draft", "?state=published"):
        page = call(cast.tto, "GET", f"/listings/mine{asked}").json()
        assert page["states"] == {"draft": 1, "submitted": 1}
    narrowed = call(cast.tto, "GET", "/listings/mine?kind=challenge").json()
    assert narrowed["states"] == {}
