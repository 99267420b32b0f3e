"""Registration numbers: credit codes by their checksum, other countries' as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from backend.core.actor import SYSTEM
from backend.core.problems import ValidationFailed
from backend.organizations import service
from backend.organizations.errors import OrganizationExists
from backend.organizations.models import OrganizationKind, VerificationState
from backend.organizations.schemas import OrganizationCreate
from backend.organizations.service.record import check_character, valid_credit_code
from tests.factories.organizations import credit_code, make_organization

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
firsts = st.text(ALPHABET, min_size=17, max_size=17)


@given(firsts)
def test_a_code_with_its_own_check_character_is_valid(first: str) -> None:
    assert valid_credit_code(first + check_character(first))


@given(firsts, st.integers(0, 17), st.sampled_from(ALPHABET))
def test_any_single_wrong_character_is_found(first: str, place: int, other: str) -> None:
    code = first + check_character(first)
    wrong = code[:place] + other + code[place + 1 :]
    assert valid_credit_code(wrong) == (wrong == code)


@given(firsts, st.integers(0, 15))
def test_two_neighbours_exchanged_are_found(first: str, place: int) -> None:
    code = first + check_character(first)
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert valid_credit_code(swapped) == (swapped == code)


def test_the_check_character_follows_the_standards_weights() -> None:
    # The weights 3^(i-1) mod 31 sum to 305 over seventeen ones; 31 - 305 mod 31 is 5.
    assert check_character("1" * 17) == "5"
    assert valid_credit_code("91350100M000100Y43")


@pytest.mark.parametrize(
    "code",
    [
        "",
        "9165010MA",
        "91650100MA0000001I",
        "91650100MA000000SV",
        "９１６５０１００MA00000011",
        "91650100MA00000010000",
    ],
)
def test_what_is_not_a_code_is_not_valid(code: str) -> None:
    assert not valid_credit_code(code)


def founded(session: Session, **given_fields: object):
    data = {"kind": OrganizationKind.ENTERPRISE, "names": {"zh": "甲公司"}, **given_fields}
    return service.found_organization(session, SYSTEM, OrganizationCreate.model_validate(data))


def pointers(refused: pytest.ExceptionInfo[ValidationFailed]) -> list[str]:
    return [fault["pointer"] for fault in refused.value.errors]


def test_a_chinese_number_is_checked_and_kept_in_capitals(session: Session) -> None:
    code = credit_code()
    assert founded(session, registration_number=f" {code.lower()} ").registration_number == code
    with pytest.raises(ValidationFailed) as refused:
        founded(session, registration_number="123456789012345679")
    assert pointers(refused) == ["/registration_number"]


def test_a_foreign_number_has_its_own_form(session: Session) -> None:
    organization = founded(session, country="KZ", registration_number="БИН 990 140 004 483")
    assert organization.registration_number == "БИН 990 140 004 483"


def test_no_number_is_no_fault_while_drafting(session: Session) -> None:
    assert founded(session, registration_number="").registration_number is None


def test_every_fault_of_a_record_is_named(session: Session) -> None:
    with pytest.raises(ValidationFailed) as refused:
        founded(
            session,
            country="KZ",
            region="650100",
            home_node_id="00000000-0000-0000-0000-000000000000",
        )
    assert pointers(refused) == ["/region", "/home_node_id"]


def test_a_number_somebody_is_verified_under_is_taken(session: Session) -> None:
    verified = make_organization(session)
    with pytest.raises(OrganizationExists) as refused:
        founded(session, registration_number=verified.registration_number)
    assert refused.value.params["organization_id"] == str(verified.id)


def test_claiming_a_number_does_not_keep_its_owner_out(session: Session) -> None:
    squatter = make_organization(session, state=VerificationState.UNVERIFIED)
    organization = founded(session, registration_number=squatter.registration_number)
    assert organization.registration_number == squatter.registration_number
