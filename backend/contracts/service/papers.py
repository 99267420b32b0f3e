"""Contracts as documents: the same parts in whichever language and form they are asked for."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_currency, get_currency_precision

from backend.contracts.models import Contract, ContractVersion, Signer, Trigger
from backend.contracts.schemas import (
    Clause,
    ContractKind,
    PlanForm,
    PlanRow,
    Point,
    Royalty,
    Shareholder,
    Terms,
)
from backend.contracts.service import rules
from backend.contracts.service.facts import terms_of
from backend.contracts.service.wording import role, words
from backend.core.documents import Clause as Article
from backend.core.documents import (
    Document,
    Heading,
    Paragraph,
    Signature,
    Signatures,
    Table,
)
from backend.core.locales import BY_CODE, pick

Block = Article | Table | Paragraph | Heading | Signatures
Names = Mapping[str, Mapping[str, str]]


class Paper:
    """One contract in one language."""

    def __init__(self, lang: str, number: str, kind: ContractKind, terms: Terms) -> None:
        self.lang, self.number, self.kind, self.terms = lang, number, kind, terms
        self.currency = terms.amount.currency if terms.amount else "CNY"

    def say(self, key: str, /, **params: str | int) -> str:
        """Words of the frame."""
        return words(self.lang, f"document.{key}", **params)

    def money(self, minor: int, currency: str = "") -> str:
        """An amount as readers of the language write it."""
        unit = currency or self.currency
        whole = Decimal(minor).scaleb(-get_currency_precision(unit))
        return format_currency(whole, unit, locale=BY_CODE[self.lang].babel)

    def day(self, day: date | None) -> str:
        """A day, in words."""
        return format_date(day, "long", locale=BY_CODE[self.lang].babel) if day else "____"

    def document(
        self, names: Names, version: ContractVersion | None, *, withdrawn: bool = False
    ) -> Document:
        """The whole of it; a draft says on every page that it is one."""
        title = words(self.lang, f"title.{self.kind}")
        count = self.say("version", number=version.number) if version else self.say("draft")
        mark = self.say("withdrawn") if withdrawn else ("" if version else self.say("draft"))
        return Document(
            lang=self.lang,
            title=title,
            subtitle=f"{self.terms.name}\n{self.number} · {count}".strip(),
            meta=tuple(self._meta(names)),
            blocks=tuple(self._blocks(names)),
            header=self.say("header", platform=self.say("platform"), kind=title),
            footer=f"{self.number} · {count}",
            fingerprint=f"SHA-256 {version.digest}" if version else "",
            watermark=mark,
        )

    def _meta(self, names: Names) -> Iterator[tuple[str, str]]:
        for party in (Signer.DEMAND, Signer.SUPPLY, Signer.BROKER):
            if party in rules.signing(self.terms):
                yield role(self.lang, self.kind, party), "\n".join(self._party(names, party))
        if self.terms.starts_on or self.terms.ends_on:
            starts, ends = self.day(self.terms.starts_on), self.day(self.terms.ends_on)
            yield self.say("period"), self.say("span", starts=starts, ends=ends)
        if self.terms.place:
            yield self.say("place"), self.terms.place

    def _party(self, names: Names, party: Signer) -> Iterator[str]:
        yield self.name(names, party)
        held = self.terms.parties.get(party)
        if held is not None and held.representative:
            yield self.say("representative", name=held.representative)
        if held is not None and held.address:
            yield self.say("address", text=held.address)
        if held is not None and held.contact:
            yield self.say("contact", text=held.contact)

    def name(self, names: Names, party: Signer) -> str:
        """A party's name in the language, or the one it has."""
        if party is Signer.BROKER:
            return self.terms.broker.name if self.terms.broker else ""
        return pick(names.get(party, {}), self.lang, self.terms.lang) or ""

    def _blocks(self, names: Names) -> Iterator[Block]:
        yield Paragraph(self.say("preamble"))
        for code in rules.CHECKLIST[self.kind]:
            title = words(self.lang, f"clause.{code}.title")
            if isinstance(code, Clause):
                if said := self.terms.clauses.get(code, "").strip():
                    paragraphs = [one for one in said.split("\n") if one.strip()]
                    yield Article(title, tuple(paragraphs))
            else:
                yield from self._point(code, title)
        language = self.say(f"language.{self.terms.lang}")
        yield Paragraph(self.say("prevailing", language=language), quiet=True)
        yield Signatures(tuple(self._signature(names, party) for party in self._signing()))

    def _signing(self) -> list[Signer]:
        order = (Signer.DEMAND, Signer.SUPPLY, Signer.BROKER)
        return [party for party in order if party in rules.signing(self.terms)]

    def _signature(self, names: Names, party: Signer) -> Signature:
        lines = (self.say("signed_by"), self.say("day"))
        return Signature(role(self.lang, self.kind, party), self.name(names, party), lines)

    def _point(self, point: Point, title: str) -> Iterator[Block]:
        match point:
            case Point.OWNERSHIP if self.terms.ownership:
                said = words(self.lang, f"ownership.{self.terms.ownership}.text")
                note = self.terms.ownership_note
                yield Article(title, (said, note) if note else (said,))
            case Point.PATENTS if self.terms.patents:
                passes = rules.hands_over_patents(self.kind, self.terms)
                yield Article(title, (self.say("transfer"),) if passes else ())
                yield self._patents()
            case Point.PRICE if self.terms.plan.form:
                yield Article(title, tuple(self._price()))
                yield from self._plan()
            case Point.BROKER if self.terms.broker:
                yield Article(title, tuple(self._broker()))

    def _patents(self) -> Table:
        columns = ("title", "number", "owner", "filed", "expires")
        rows = tuple(
            (
                one.title,
                one.number,
                one.owner,
                one.filed_on.isoformat() if one.filed_on else "",
                one.expires_on.isoformat() if one.expires_on else "",
            )
            for one in self.terms.patents
        )
        head = tuple(self.say(f"patent.{one}") for one in columns)
        return Table(head, rows, widths=(4, 3, 3, 2, 2))

    def _price(self) -> Iterator[str]:
        terms = self.terms
        if terms.amount and terms.amount.amount_minor:
            amount = self.money(terms.amount.amount_minor)
            if terms.technology_amount:
                technology = self.money(terms.technology_amount.amount_minor)
                yield self.say("amount", amount=amount, technology=technology)
            else:
                yield self.say("amount_alone", amount=amount)
        yield self.say(f"form.{terms.plan.form}")
        if terms.plan.form in {PlanForm.ROYALTY, PlanForm.ENTRY_ROYALTY}:
            yield from self._royalty(terms.plan.royalty or Royalty())
        if terms.plan.form is PlanForm.EQUITY and terms.plan.equity:
            held = terms.plan.equity
            capital = self.money(held.capital_minor)
            yield self.say("equity", company=held.company, capital=capital)

    def _royalty(self, royalty: Royalty) -> Iterator[str]:
        told: dict[str, str | int] = {
            "base": royalty.base or "____",
            "percent": royalty.percent or "__",
            "years": royalty.years or "__",
            "report": self.say(f"report.{royalty.report}"),
        }
        yield self.say("royalty", **told)
        if royalty.minimum_minor is not None:
            yield self.say("minimum", amount=self.money(royalty.minimum_minor))
        if royalty.cap_minor is not None:
            yield self.say("cap", amount=self.money(royalty.cap_minor))

    def _plan(self) -> Iterator[Table]:
        plan = self.terms.plan
        if plan.form is PlanForm.EQUITY and plan.equity and plan.equity.holders:
            yield self._holders(plan.equity.holders, plan.equity.capital_minor)
        elif plan.rows and plan.form not in {PlanForm.ROYALTY, PlanForm.EQUITY}:
            head = tuple(self.say(f"row.{one}") for one in ("label", "condition", "amount"))
            rows = tuple(
                (one.label, self.condition(one), self.money(one.amount_minor)) for one in plan.rows
            )
            whole = self.money(sum(one.amount_minor for one in plan.rows))
            total = (self.say("total"), "", whole)
            yield Table(head, rows, frozenset({2}), total, widths=(4, 5, 3))

    def condition(self, row: PlanRow) -> str:
        """What a payment waits for, in words."""
        day = self.day(row.due_on)
        waits = self.say(f"trigger.{row.trigger}", day=day)
        known = [waits, row.condition]
        if row.due_on and row.trigger is not Trigger.DAY:
            known.append(day)
        return " · ".join(filter(None, known))

    def _holders(self, holders: list[Shareholder], capital_minor: int) -> Table:
        columns = ("name", "technology", "cash", "total", "value")
        rows, sums = [], [Decimal(0), Decimal(0)]
        for one in holders:
            technology, cash = Decimal(one.technology or 0), Decimal(one.cash or 0)
            sums = [sums[0] + technology, sums[1] + cash]
            value = self.money(int((technology + cash) * capital_minor / 100))
            rows.append((one.name, str(technology), str(cash), str(technology + cash), value))
        whole = (self.say("total"), str(sums[0]), str(sums[1]), str(sum(sums)))
        head = tuple(self.say(f"holder.{one}") for one in columns)
        total = (*whole, self.money(capital_minor))
        return Table(head, tuple(rows), frozenset({1, 2, 3, 4}), total, widths=(4, 2, 2, 2, 3))

    def _broker(self) -> Iterator[str]:
        broker = self.terms.broker
        assert broker is not None
        yield self.say("broker")
        if broker.duties:
            yield broker.duties
        if broker.commission and broker.commission.amount_minor:
            payer = self.say(f"payer.{broker.payer}") if broker.payer else "____"
            amount = self.money(broker.commission.amount_minor, broker.commission.currency)
            yield self.say("commission", amount=amount, payer=payer)


def paper(
    contract: Contract,
    version: ContractVersion | None,
    lang: str,
    names: Names,
    *,
    withdrawn: bool = False,
) -> Document:
    """A version, or the draft, in a language."""
    held = version or contract
    return Paper(lang, contract.number, held.kind, terms_of(held)).document(
        names, version, withdrawn=withdrawn
    )
