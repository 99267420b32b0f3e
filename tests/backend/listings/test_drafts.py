"""Writing a draft: saved with every pause, never over another's words, whole or not at all."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Engine

from backend.core import clock
from backend.core.actor import OrganizationRole
from backend.core.db import transaction
from backend.listings.models import Listing, ListingState
from tests.factories.accounts import make_person
from tests.factories.listings import (
    Cast,
    achievement_data,
    challenge_data,
    make_achievement,
    make_cast,
    put_into,
    text_of,
)
from tests.factories.organizations import make_member, make_organization

Call = Callable[..., Any]


def started(call: Call, cast: Cast, **fields: Any) -> dict[str, Any]:
    made = call(
        cast.author, "POST", "/achievements", json=achievement_data(cast.organization.id, **fields)
    )
    assert made.status_code == 201, made.text
    draft: dict[str, Any] = made.json()
    return draft


def save(call: Call, person: Any, draft: dict[str, Any], **fields: Any) -> Any:
    body = {"version": draft["version"], **fields}
    return call(person, "PATCH", f"/achievements/{draft['id']}", json=body)


def put_now(engine: Engine, draft: dict[str, Any], state: ListingState, **columns: Any) -> None:
    """Set the state as no step would."""
    with transaction(engine) as session:
        listing = session.get(Listing, UUID(draft["id"]))
        assert listing is not None
        put_into(session, listing, state, **columns)


def test_saving_changes_what_was_sent_and_nothing_else(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    saved = save(call, cast.author, draft, trl=8).json()
    moved = {"version", "updated_at", "trl"}
    assert {k: v for k, v in saved.items() if k not in moved} == {
        k: v for k, v in draft.items() if k not in moved
    }
    assert (saved["trl"], saved["version"]) == (8, draft["version"] + 1)


def test_saving_the_same_again_is_no_new_version(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    same = {name: draft[name] for name in ("trl", "modes", "keywords", "texts", "indicators")}
    saved = save(call, cast.author, draft, **same)
    assert saved.status_code == 200, saved.text
    assert saved.json()["version"] == draft["version"]


def test_what_was_read_can_be_sent_back_whole(cast: Cast, call: Call) -> None:
    data = challenge_data(cast.organization.id, bounty={"amount_minor": 5, "currency": "KZT"})
    data["payment_plan"] = [{"stage": "验收", "share": 100}]
    draft = call(cast.author, "POST", "/challenges", json=data).json()
    writable = {k: draft[k] for k in data if k != "organization_id"}
    body = {"version": draft["version"], **writable}
    saved = call(cast.author, "PATCH", f"/challenges/{draft['id']}", json=body)
    assert saved.status_code == 200, saved.text
    assert saved.json()["version"] == draft["version"]


def test_the_second_of_two_writers_is_told_what_changed_and_loses_nothing(
    cast: Cast, call: Call
) -> None:
    draft = started(call, cast)
    first = save(call, cast.author, draft, keywords=["滴灌", "盐碱地"])
    assert first.status_code == 200
    second = save(call, cast.tto, draft, trl=4, keywords=["别的"])
    assert second.status_code == 409
    problem = second.json()
    assert problem["code"] == "stale-edit"
    assert problem["params"] == {"version": first.json()["version"], "changed": ["keywords"]}
    now = call(cast.tto, "GET", f"/achievements/{draft['id']}").json()
    assert (now["keywords"], now["trl"]) == (["滴灌", "盐碱地"], draft["trl"])


def test_a_stale_writer_hears_of_every_change_since_the_version_seen(
    cast: Cast, call: Call
) -> None:
    draft = started(call, cast)
    saved = save(call, cast.author, draft, trl=8).json()
    saved = save(call, cast.author, saved, texts=[text_of(title="新题")]).json()
    refused = save(call, cast.tto, draft, level="国际领先")
    assert refused.json()["params"]["changed"] == ["texts", "trl"]
    newer = save(call, cast.tto, {**draft, "version": draft["version"] + 1}, level="国际领先")
    assert newer.json()["params"]["changed"] == ["texts"]
    assert save(call, cast.tto, saved, level="国际领先").status_code == 200


def test_a_version_of_the_future_is_refused_like_a_stale_one(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    refused = save(call, cast.author, {**draft, "version": draft["version"] + 5}, trl=1)
    assert refused.status_code == 409
    assert refused.json()["params"]["changed"] == []


def test_a_step_with_a_stale_version_is_refused(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    save(call, cast.author, draft, trl=8)
    body = {"action": "submit", "version": draft["version"]}
    refused = call(cast.author, "POST", f"/listings/{draft['id']}/actions", json=body)
    assert refused.json()["code"] == "stale-edit"
    assert call(cast.author, "GET", f"/achievements/{draft['id']}").json()["state"] == "draft"


def test_a_refused_save_leaves_nothing_half_done(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    refused = save(call, cast.author, draft, trl=9, texts=[text_of(locale="en")])
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["code"] == "original-mismatch"
    assert call(cast.author, "GET", f"/achievements/{draft['id']}").json() == draft


# Texts per language


def test_texts_are_kept_per_language_with_how_they_came_about(cast: Cast, call: Call) -> None:
    texts = [
        text_of("ru", "machine", title="Орошение", sections={"problem": "Нехватка воды"}),
        text_of("zh", sections={"problem": "缺水"}),
        text_of("en", "human", title="Drip irrigation"),
    ]
    draft = started(call, cast, texts=texts)
    shown = {text["locale"]: text for text in draft["texts"]}
    assert draft["texts"][0]["locale"] == "zh"
    assert {locale: text["translation"] for locale, text in shown.items()} == {
        "zh": "original",
        "en": "human",
        "ru": "machine",
    }
    assert shown["ru"]["sections"]["problem"] == "Нехватка воды"


def test_a_language_that_is_sent_no_more_is_gone(cast: Cast, call: Call) -> None:
    draft = started(call, cast, texts=[text_of(), text_of("en", "human", title="Drip")])
    saved = save(call, cast.author, draft, texts=[text_of()]).json()
    assert [text["locale"] for text in saved["texts"]] == ["zh"]


@pytest.mark.parametrize(
    ("texts", "pointer", "code"),
    [
        ([text_of("en", "original")], "/texts/0/translation", "original-mismatch"),
        ([text_of("zh", "human")], "/texts/0/translation", "original-mismatch"),
        ([text_of(), text_of("en", "original")], "/texts/1/translation", "original-mismatch"),
        ([text_of(), text_of()], "/texts", "duplicate-locale"),
        ([text_of("xx", "human")], "/texts/0/locale", "literal-error"),
        ([text_of("zh", "guessed")], "/texts/0/translation", "enum"),
        ([text_of(sections={"tried": "x"})], "/texts/0/sections/tried", "extra-forbidden"),
    ],
)
def test_texts_that_do_not_fit_their_languages_are_refused(
    cast: Cast, call: Call, texts: list[dict[str, Any]], pointer: str, code: str
) -> None:
    data = achievement_data(cast.organization.id, texts=texts)
    refused = call(cast.author, "POST", "/achievements", json=data)
    assert refused.status_code == 422
    faults = [(fault["pointer"], fault["code"]) for fault in refused.json()["errors"]]
    assert (pointer, code) in faults


def test_another_original_language_needs_its_text(cast: Cast, call: Call) -> None:
    draft = started(call, cast, texts=[text_of(), text_of("en", "human", title="Drip")])
    refused = save(call, cast.author, draft, original_locale="en")
    assert refused.status_code == 422
    texts = [text_of("zh", "human"), text_of("en", "original", title="Drip")]
    saved = save(call, cast.author, draft, original_locale="en", texts=texts)
    assert (saved.status_code, saved.json()["original_locale"]) == (200, "en")


# Who writes


@pytest.fixture
def colleague(engine: Engine, cast: Cast) -> Any:
    with transaction(engine) as session:
        person = make_person(session)
        make_member(session, cast.organization, person, OrganizationRole.CONTRIBUTOR)
        return person


def test_a_colleague_reads_a_draft_but_writes_it_not(
    cast: Cast, call: Call, colleague: Any
) -> None:
    draft = started(call, cast)
    seen = call(colleague, "GET", f"/achievements/{draft['id']}")
    assert (seen.status_code, seen.json()["can_edit"]) == (200, False)
    assert save(call, colleague, draft, trl=1).status_code == 403


def test_a_draft_is_not_there_for_the_desk_and_for_strangers(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    for person in (cast.officer, None):
        assert call(person, "GET", f"/achievements/{draft['id']}").status_code == 404
    assert save(call, cast.officer, draft, trl=1).status_code == 404


@pytest.mark.parametrize("state", sorted(set(ListingState) - {"draft", "returned"}))
def test_only_drafts_and_returned_listings_are_edited(
    cast: Cast, call: Call, engine: Engine, state: ListingState
) -> None:
    draft = started(call, cast)
    put_now(engine, draft, state)
    refused = save(call, cast.author, draft, trl=1)
    assert (refused.status_code, refused.json()["code"]) == (409, "listing-not-editable")


# Throwing away


def discard(call: Call, person: Any, draft: dict[str, Any]) -> Any:
    return call(person, "DELETE", f"/achievements/{draft['id']}")


def test_a_draft_nobody_has_seen_can_be_thrown_away(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    assert discard(call, cast.author, draft).status_code == 204
    assert call(cast.author, "GET", f"/achievements/{draft['id']}").status_code == 404
    assert discard(call, cast.author, draft).status_code == 404


@pytest.mark.parametrize("state", ListingState)
def test_what_was_handed_in_once_is_kept(
    cast: Cast, call: Call, engine: Engine, state: ListingState
) -> None:
    draft = started(call, cast)
    put_now(engine, draft, state, submitted_at=clock.now())
    assert discard(call, cast.author, draft).json()["code"] == "listing-not-editable"


def test_a_draft_of_the_other_kind_is_not_thrown_away_by_mistake(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    assert call(cast.author, "DELETE", f"/challenges/{draft['id']}").status_code == 404
    body = {"version": draft["version"]}
    assert call(cast.author, "PATCH", f"/challenges/{draft['id']}", json=body).status_code == 404
    assert call(cast.author, "GET", f"/challenges/{draft['id']}").status_code == 404
    assert call(cast.author, "GET", f"/achievements/{draft['id']}").status_code == 200


# Starting


def test_listings_are_started_for_own_organisations_only(
    cast: Cast, call: Call, engine: Engine
) -> None:
    with transaction(engine) as session:
        other, accountant = make_organization(session), make_person(session)
        make_member(session, cast.organization, accountant, OrganizationRole.FINANCE)
    for person, organization_id, status in (
        (cast.author, other.id, 403),
        (cast.author, uuid4(), 403),
        (accountant, cast.organization.id, 403),
        (cast.administrator, uuid4(), 422),
        (None, cast.organization.id, 401),
    ):
        data = achievement_data(organization_id)
        assert call(person, "POST", "/achievements", json=data).status_code == status


@pytest.mark.parametrize(("country", "status"), [("CN", "unscreened"), ("KZ", "free")])
def test_what_is_offered_from_abroad_needs_no_screening(
    call: Call, engine: Engine, country: str, status: str
) -> None:
    with transaction(engine) as session:
        theirs = make_cast(session, country=country)
    assert started(call, theirs)["export_status"] == status


def test_a_home_node_must_exist(cast: Cast, call: Call) -> None:
    draft = started(call, cast)
    assert draft["home_node_id"] == str(cast.node.id)
    refused = save(call, cast.author, draft, home_node_id=str(uuid4()))
    assert [fault["code"] for fault in refused.json()["errors"]] == ["unknown-node"]
    saved = save(call, cast.author, draft, home_node_id=None).json()
    assert "/home_node_id" in saved["missing"]


# How much is there


def test_completeness_grows_with_what_is_written(cast: Cast, call: Call) -> None:
    bare = {"organization_id": str(cast.organization.id), "original_locale": "zh"}
    draft = call(cast.author, "POST", "/achievements", json=bare).json()
    assert set(draft["missing"]) == {
        "/texts/zh/title",
        "/texts/zh/one_line",
        "/texts/zh/summary",
        "/field_codes",
        "/trl",
        "/modes",
    }
    scores = [draft["completeness"]]
    whole = achievement_data(cast.organization.id)
    for name in ("texts", "field_codes", "trl", "modes", "indicators", "keywords"):
        draft = save(call, cast.author, draft, **{name: whole[name]}).json()
        scores.append(draft["completeness"])
    assert scores == sorted(set(scores))
    assert draft["missing"] == []
    assert not set(draft["missing"]) & set(draft["suggested"])


def test_an_incomplete_listing_is_not_handed_in_and_says_what_lacks(cast: Cast, call: Call) -> None:
    draft = started(call, cast, trl=None, modes=[], price_kind="firm")
    body = {"action": "submit", "version": draft["version"]}
    refused = call(cast.author, "POST", f"/listings/{draft['id']}/actions", json=body)
    assert (refused.status_code, refused.json()["code"]) == (422, "listing-incomplete")
    faults = {fault["pointer"]: fault["code"] for fault in refused.json()["errors"]}
    assert faults == {"/trl": "missing", "/modes": "missing", "/price": "price-missing"}


def test_what_lacks_is_for_the_owners_side_to_see(cast: Cast, call: Call, engine: Engine) -> None:
    with transaction(engine) as session:
        listing = make_achievement(session, cast.organization, cast.author, trl=None)
        put_into(session, listing, ListingState.PUBLISHED)
    inside = call(cast.author, "GET", f"/achievements/{listing.id}").json()
    outside = call(None, "GET", f"/achievements/{listing.id}").json()
    assert inside["missing"] == ["/trl"]
    assert (outside["missing"], outside["suggested"], outside["submitted_by"]) == ([], [], None)
