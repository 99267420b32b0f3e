"""What the registering office asks for, as a spreadsheet to be carried over into its form."""

import io
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from babel.numbers import get_currency_precision
from sqlmodel import Session

from backend.contracts import repository
from backend.contracts.models import ContractVersion, Signer
from backend.contracts.schemas import Clause, Terms
from backend.contracts.service import facts
from backend.contracts.service.papers import Paper
from backend.contracts.service.wording import words
from backend.core.schemas import Money
from backend.deals import policy as deal_policy
from backend.deals.schemas import Side
from backend.deals.service import Deal
from backend.organizations import service as organizations
from backend.taxonomy import service as taxonomy

Value = str | Decimal | date
SUMMARY = 1000


def sheet(session: Session, room: facts.Room, lang: str) -> bytes:
    """An .xlsx of two sheets: the form's items, and the payment plan. Texts are never formulas."""
    import xlsxwriter  # noqa: PLC0415 — loads slowly, and few ask for it

    contract = room.contract
    versions = repository.versions(session, contract.id)
    version = next((v for v in versions if v.number == contract.version_in_force), None)
    terms = facts.terms_of(version or contract)
    paper = Paper(lang, contract.number, contract.kind, terms)
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        head = book.add_format({"bold": True, "bottom": 1})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        amount = book.add_format({"num_format": "#,##0.00", "align": "left", "valign": "top"})
        first = book.add_worksheet(paper.say("register.sheet"))
        first.set_column(0, 0, 30)
        first.set_column(1, 1, 70)
        first.write_row(0, 0, [paper.say("register.field"), paper.say("register.value")], head)
        for line, (name, value) in enumerate(_items(session, room, version, paper), 1):
            first.write_string(line, 0, name, wrap)
            if isinstance(value, Decimal):
                first.write_number(line, 1, float(value), amount)
            else:
                first.write_string(line, 1, str(value), wrap)
        first.freeze_panes(1, 0)
        plan = book.add_worksheet(paper.say("register.plan"))
        plan.set_column(0, 2, 34)
        columns = ("label", "condition", "amount")
        plan.write_row(0, 0, [paper.say(f"row.{one}") for one in columns], head)
        for line, row in enumerate(terms.plan.rows, 1):
            plan.write_string(line, 0, row.label, wrap)
            plan.write_string(line, 1, paper.condition(row), wrap)
            money = Money(amount_minor=row.amount_minor, currency=paper.currency)
            plan.write_number(line, 2, float(_whole(money)), amount)
    return buffer.getvalue()


def _whole(money: Money) -> Decimal:
    return Decimal(money.amount_minor).scaleb(-get_currency_precision(money.currency))


def _items(
    session: Session, room: facts.Room, version: ContractVersion | None, paper: Paper
) -> Iterator[tuple[str, Value]]:
    contract, terms, say = room.contract, paper.terms, paper.say
    yield say("number"), contract.number
    yield say("register.name"), terms.name
    yield say("register.kind"), words(paper.lang, f"title.{contract.kind}")
    yield from _buyer_and_seller(session, room.deal, version, paper)
    if terms.broker:
        yield say("register.broker"), terms.broker.name
    yield say("register.signed_on"), contract.signed_on or ""
    yield say("register.starts_on"), terms.starts_on or ""
    yield say("register.ends_on"), terms.ends_on or ""
    yield from _amounts(terms, paper)
    patents = "\n".join(f"{one.number} {one.title}" for one in terms.patents)
    yield say("register.patents"), patents
    yield say("register.subject"), terms.clauses.get(Clause.SUBJECT, "")[:SUMMARY]
    yield say("register.digest"), version.digest if version else ""


def _amounts(terms: Terms, paper: Paper) -> Iterator[tuple[str, Value]]:
    say = paper.say
    if terms.amount:
        yield say("register.amount"), _whole(terms.amount)
    if terms.technology_amount:
        yield say("register.technology"), _whole(terms.technology_amount)
    yield say("register.currency"), paper.currency
    form = terms.plan.form
    yield say("register.form"), say(f"plan.{form}") if form else ""


def _buyer_and_seller(
    session: Session, deal: Deal, version: ContractVersion | None, paper: Paper
) -> Iterator[tuple[str, Value]]:
    sides = {Signer.DEMAND: Side.DEMAND, Signer.SUPPLY: Side.SUPPLY}
    ids = {party: deal_policy.party(deal, side) for party, side in sides.items()}
    cards = organizations.cards(session, ids.values())
    codes = repository.registration_numbers(session, ids.values())
    for party, one in ids.items():
        card = cards[one]
        names: Mapping[str, Mapping[str, str]] = version.names if version else {}
        known = names or {party.value: card.names}
        yield paper.say(f"register.{party}"), paper.name(known, party)
        yield paper.say(f"register.{party}_code"), codes.get(one) or ""
        place = [taxonomy.country_name(card.country, paper.lang)]
        place += [taxonomy.region_name(card.region, paper.lang)] if card.region else []
        yield paper.say(f"register.{party}_place"), " ".join(place)
