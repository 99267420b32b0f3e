"""A notice as a document to be hung up or kept: what was announced, and what became of it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, get_currency_precision
from sqlmodel import Session

from backend.core import clock, texts
from backend.core.documents import Document, Heading, Paragraph, Table
from backend.core.locales import BY_CODE, pick
from backend.core.schemas import Money
from backend.notices import repository
from backend.notices.models import Notice, Objection
from backend.notices.service import composing

Block = Heading | Paragraph | Table


class File(NamedTuple):
    """A document with the name it is saved under."""

    name: str
    document: Document


def document(session: Session, notice: Notice, lang: str, address: str) -> File:
    """The notice in a language, as things stand; `address` is its page's."""
    raised = repository.objections(session, [notice.id]).get(notice.id, [])
    paper = Paper(notice, lang, address)
    return File(f"{notice.number} {paper.title()}", paper.document(raised))


class Paper:
    """One notice in one language."""

    def __init__(self, notice: Notice, lang: str, address: str) -> None:
        self.notice, self.lang, self.address = notice, lang, address
        self.content = composing.read(notice.text)
        self.babel = BY_CODE[lang].babel

    def say(self, key: str, /, **params: str | int) -> str:
        """Words of ours."""
        return texts.text(f"notice.{key}", self.lang, **params)

    def title(self) -> str:
        """What it is a notice of."""
        return self.say(f"kind.{self.notice.kind}")

    def document(self, raised: Sequence[Objection]) -> Document:
        """The whole of it."""
        number = self.notice.number
        return Document(
            lang=self.lang,
            title=self.title(),
            subtitle=f"{self._name(self.notice.titles)}\n{number}",
            meta=tuple((name, value) for name, value in self._meta() if value),
            blocks=tuple(self._blocks(raised)),
            header=self.say("header"),
            footer=number,
            fingerprint=f"SHA-256 {self.notice.sha256}",
        )

    def _meta(self) -> Iterator[tuple[str, str]]:
        content = self.content
        for party in content.parties:
            yield self.say(f"role.{party.role}"), self._name(party.names)
        if content.price is not None:
            yield self.say("price"), self._money(content.price)
        if content.price_route:
            yield self.say("route"), self.say(f"route.{content.price_route}")
        if content.mode:
            yield self.say("mode"), self.say(f"mode.{content.mode}")
        if content.price is not None:
            yield self.say("ties"), content.interest or self.say("no_ties")
        yield self.say("ranking"), "\n".join(content.ranking)
        yield self.say("period"), self._period()
        yield self.say("rule"), self._rule()
        yield self.say("desk"), self._name(content.node)
        yield self.say("state"), self.say(f"state.{self.notice.state}")

    def _period(self) -> str:
        content = self.content
        starts, ends = self._day(content.published_at), self._day(content.ends_on)
        said = self.say("span", starts=starts, ends=ends)
        if self.notice.ends_on == content.ends_on:
            return said
        return f"{said}\n{self.say('extended', ends=self._day(self.notice.ends_on))}"

    def _rule(self) -> str:
        rule = self.content.rule
        article = self.say("article", article=rule.article) if rule.article else ""
        source = f"{self._name(rule.source)} {article}".strip()
        return self.say(f"rule_{rule.counted}", source=source, days=rule.days)

    def _blocks(self, raised: Sequence[Objection]) -> Iterator[Block]:
        if abstract := self._name(self.content.abstracts):
            yield Heading(self.say("abstract"))
            yield Paragraph(abstract)
        yield Heading(self.say("objecting"))
        yield Paragraph(self.say("objecting_text", address=self.address))
        yield Heading(self.say("objections"))
        yield self._raised(raised) if raised else Paragraph(self.say("no_objections"))
        yield Heading(self.say("proof"))
        text = f"{self.address.replace('/notices/', '/api/v1/notices/')}/text"
        yield Paragraph(self.say("proof_text", address=text, sha256=self.notice.sha256))
        zone = ZoneInfo(self.notice.zone)
        at = format_datetime(clock.now().astimezone(zone), "medium", locale=self.babel)
        yield Paragraph(self.say("made", at=at), quiet=True)

    def _raised(self, raised: Sequence[Objection]) -> Table:
        """What everybody may know of the objections."""
        head = tuple(self.say(f"column.{one}") for one in ("number", "filed", "state", "reason"))
        rows = tuple(
            (
                str(one.position),
                self._day(one.filed_at),
                self.say(f"objection.{one.state}", due=self._day(one.due_on)),
                one.reason,
            )
            for one in raised
        )
        return Table(head, rows, widths=(2, 4, 4, 8))

    def _name(self, names: object) -> str:
        return pick(names, self.lang) or "" if isinstance(names, dict) else ""

    def _money(self, amount: Money) -> str:
        whole = Decimal(amount.amount_minor).scaleb(-get_currency_precision(amount.currency))
        return str(format_currency(whole, amount.currency, locale=self.babel))

    def _day(self, day: date | datetime) -> str:
        if isinstance(day, datetime):
            day = day.astimezone(ZoneInfo(self.notice.zone)).date()
        return str(format_date(day, "long", locale=self.babel))
