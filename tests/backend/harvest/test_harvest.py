"""Other catalogues collect what visitors may read, all of it, and hear what is gone."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest
from fastapi.testclient import TestClient
from lxml import etree
from oaipmh_scythe import Scythe
from oaipmh_scythe.exceptions import NoRecordsMatch
from sqlalchemy import Engine
from sqlmodel import Session

from backend.core import outbox
from backend.core.db import transaction
from backend.harvest import service
from backend.harvest.service import records
from backend.listings.models import ContactPolicy, ExportStatus, Listing, ListingState, Visibility
from tests.conftest import ADDRESS
from tests.factories.markets import Owner, ask, make_owner, offer

OAI = "{http://www.openarchives.org/OAI/2.0/}"
DC = "{http://purl.org/dc/elements/1.1/}"
OWN = "{urn:silkbridge:listing:1}"
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SECRET = "熔盐的配比"
XML_LANG = b"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang" type="xs:language"/></xs:schema>"""


@pytest.fixture
def owner(engine: Engine) -> Owner:
    with transaction(engine) as session:
        return make_owner(session)


@pytest.fixture
def asking(client: TestClient) -> Callable[..., ET.Element]:
    """The answer to one request."""

    def ask_for(**arguments: str) -> ET.Element:
        given = {name.rstrip("_"): value for name, value in arguments.items()}
        answer = client.get("/oai", params=given)
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/xml")
        return ET.fromstring(answer.content)  # noqa: S314 — our own

    return ask_for


@pytest.fixture
def harvester(client: TestClient) -> Scythe:
    """A client that others wrote."""
    made = Scythe(f"{ADDRESS}/oai")
    made._client = client
    return made


def noted(engine: Engine, *ids: UUID) -> int:
    with transaction(engine) as session:
        return service.note(session, ids)


def change(engine: Engine, listing_id: UUID, **values: Any) -> None:
    with transaction(engine) as session:
        listing = session.get_one(Listing, listing_id)
        for name, value in values.items():
            setattr(listing, name, value)
        session.flush()
        service.note(session, [listing_id])


def name_of(session: Session, listing_id: UUID) -> str:
    return f"oai:testserver:{session.get_one(Listing, listing_id).number}"


def test_what_comes_to_the_market_is_harvested_once_the_worker_has_heard(
    engine: Engine, owner: Owner, harvester: Scythe, work: Callable[[], int]
) -> None:
    with transaction(engine) as session:
        listing = offer(session, owner, "光热熔盐储热", keywords=["储热"], trl=6)
        outbox.announce(session, "listing.changed", listing)
        name = name_of(session, listing)
    work()
    record = harvester.get_record(identifier=name, metadata_prefix="oai_dc")
    assert record.header.identifier == name
    assert record.metadata["title"] == ["光热熔盐储热"]
    assert "储热" in record.metadata["subject"]
    assert record.metadata["identifier"][0] == f"{ADDRESS}/achievements/{name.split(':')[-1]}"


def test_an_independent_client_harvests_everything_page_by_page(
    engine: Engine, owner: Owner, harvester: Scythe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "PAGE", 3)
    with transaction(engine) as session:
        ids = [offer(session, owner, f"储热装置 {number}") for number in range(7)]
        ids += [ask(session, owner, "寻求储热装置")]
        names = {name_of(session, one) for one in ids}
    assert noted(engine, *ids) == 8
    for prefix in ("oai_dc", "silkbridge"):
        found = list(harvester.list_records(metadata_prefix=prefix))
        assert len(found) == 8
        assert {record.header.identifier for record in found} == names
    challenges = list(harvester.list_identifiers(metadata_prefix="oai_dc", set_="challenges"))
    assert len(challenges) == 1
    at_home = list(
        harvester.list_identifiers(metadata_prefix="oai_dc", set_=f"node:{owner.node.slug}")
    )
    assert len(at_home) == 8
    specs = {one.setSpec for one in harvester.list_sets()}
    assert {"achievements", "challenges", f"node:{owner.node.slug}"} <= specs
    assert {one.metadataPrefix for one in harvester.list_metadata_formats()} == {
        "oai_dc",
        "silkbridge",
    }


def test_the_last_of_several_pages_ends_with_an_empty_token(
    engine: Engine,
    owner: Owner,
    asking: Callable[..., ET.Element],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(records, "PAGE", 2)
    with transaction(engine) as session:
        ids = [offer(session, owner, f"储热装置 {number}") for number in range(3)]
    noted(engine, *ids)
    first = asking(verb="ListIdentifiers", metadataPrefix="oai_dc")
    token = first.find(f".//{OAI}resumptionToken")
    assert token.attrib == {"completeListSize": "3", "cursor": "0"}
    second = asking(verb="ListIdentifiers", resumptionToken=token.text)
    assert len(second.findall(f".//{OAI}header")) == 1
    last = second.find(f".//{OAI}resumptionToken")
    assert (last.text, last.attrib["cursor"]) == (None, "2")
    again = asking(verb="ListIdentifiers", resumptionToken=token.text)
    assert ET.tostring(again[2]) == ET.tostring(second[2])


@pytest.mark.parametrize(
    "values",
    [
        {"state": ListingState.WITHDRAWN},
        {"state": ListingState.SUSPENDED},
        {"visibility": Visibility.NODE},
        {"export_status": ExportStatus.PROHIBITED},
    ],
    ids=str,
)
def test_what_is_public_no_more_is_told_as_deleted_and_comes_back(
    engine: Engine, owner: Owner, asking: Callable[..., ET.Element], values: dict[str, Any]
) -> None:
    with transaction(engine) as session:
        listing = offer(session, owner, "光热熔盐储热")
        name = name_of(session, listing)
        before = {key: getattr(session.get_one(Listing, listing), key) for key in values}
    noted(engine, listing)
    change(engine, listing, **values)
    gone = asking(verb="GetRecord", identifier=name, metadataPrefix="oai_dc")
    assert gone.find(f".//{OAI}header").attrib == {"status": "deleted"}
    assert gone.find(f".//{OAI}metadata") is None
    change(engine, listing, **before)
    back = asking(verb="GetRecord", identifier=name, metadataPrefix="oai_dc")
    assert back.find(f".//{DC}title").text == "光热熔盐储热"


def test_a_listing_withdrawn_a_moment_ago_is_not_told_though_nobody_has_noted_it(
    engine: Engine, owner: Owner, asking: Callable[..., ET.Element]
) -> None:
    with transaction(engine) as session:
        listing = offer(session, owner, "光热熔盐储热")
        name = name_of(session, listing)
    noted(engine, listing)
    with transaction(engine) as session:
        session.get_one(Listing, listing).state = ListingState.WITHDRAWN
    answer = asking(verb="GetRecord", identifier=name, metadataPrefix="silkbridge")
    assert answer.find(f".//{OAI}metadata") is None


def test_what_never_was_public_leaves_no_trace(
    engine: Engine, owner: Owner, harvester: Scythe
) -> None:
    with transaction(engine) as session:
        hidden = offer(session, owner, "光热熔盐储热", visibility=Visibility.NODE)
        barred = offer(session, owner, "特种合金", export_status=ExportStatus.PROHIBITED)
    assert noted(engine, hidden, barred) == 0
    with pytest.raises(NoRecordsMatch):
        next(harvester.list_identifiers(metadata_prefix="oai_dc"))


def test_gated_listings_give_their_abstract_and_anonymous_ones_no_owner(
    engine: Engine, owner: Owner, asking: Callable[..., ET.Element]
) -> None:
    with transaction(engine) as session:
        listing = offer(
            session,
            owner,
            "光热熔盐储热",
            export_status=ExportStatus.RESTRICTED,
            contact_policy=ContactPolicy.ANONYMOUS,
            words={"body": SECRET},
        )
        name = name_of(session, listing)
        owners = list(owner.organization.names.values())
    noted(engine, listing)
    for prefix in ("oai_dc", "silkbridge"):
        answer = asking(verb="GetRecord", identifier=name, metadataPrefix=prefix)
        told = "".join(answer.itertext())
        assert "光热熔盐储热" in told
        assert not any(word in told for word in [SECRET, *owners])


def test_only_what_changes_for_readers_is_told_anew(
    engine: Engine, owner: Owner, asking: Callable[..., ET.Element], time_machine: Any
) -> None:
    time_machine.move_to(MONDAY, tick=False)
    with transaction(engine) as session:
        first = offer(session, owner, "光热熔盐储热")
        second = offer(session, owner, "棉田滴灌", trl=5)
    assert noted(engine, first, second) == 2
    time_machine.move_to(MONDAY + timedelta(hours=1), tick=False)
    change(engine, first, completeness=99, version=7)
    change(engine, second, keywords=["滴灌带"])
    since = asking(verb="ListRecords", metadataPrefix="oai_dc", from_="2026-03-02T08:30:00Z")
    assert [one.text for one in since.iter(f"{DC}title")] == ["棉田滴灌"]
    until = asking(verb="ListRecords", metadataPrefix="oai_dc", until="2026-03-02T08:00:00Z")
    assert [one.text for one in until.iter(f"{DC}title")] == ["光热熔盐储热"]
    day = asking(
        verb="ListIdentifiers", metadataPrefix="oai_dc", from_="2026-03-02", until="2026-03-02"
    )
    assert len(day.findall(f".//{OAI}header")) == 2
    assert asking(verb="Identify").find(f".//{OAI}earliestDatestamp").text == "2026-03-02T08:00:00Z"


def test_listings_of_before_harvesting_are_found_and_missed_changes_mended(
    engine: Engine, owner: Owner
) -> None:
    with transaction(engine) as session:
        listing = offer(session, owner, "光热熔盐储热")
    with transaction(engine) as session:
        assert service.catch_up(session) == 1
    with transaction(engine) as session:
        assert service.catch_up(session) == 0
        session.get_one(Listing, listing).state = ListingState.EXPIRED
        session.flush()
        assert service.catch_up(session) == 1
        assert service.catch_up(session) == 0


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "badVerb"),
        ("verb=Nothing", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=Identify&set=achievements", "badArgument"),
        ("verb=GetRecord&metadataPrefix=oai_dc", "badArgument"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:testserver:none", "idDoesNotExist"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=%F0%9F%92%A5", "idDoesNotExist"),
        ("verb=ListMetadataFormats&identifier=none", "idDoesNotExist"),
        ("verb=ListRecords", "badArgument"),
        ("verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=unknown", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=node:nowhere", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=yesterday", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-1-1", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&until=9999-12-31", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01", "badArgument"),
        (
            "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z",
            "badArgument",
        ),
        ("verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01", "noRecordsMatch"),
        ("verb=ListRecords&resumptionToken=W10", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=%00%FF", None),
        ("verb=ListRecords&resumptionToken=!!", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=WzEsMiwzLDQsNSw2LDcsOF0", "badResumptionToken"),
        ("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=W10", "badArgument"),
        ("verb=ListSets&resumptionToken=W10", "badResumptionToken"),
    ],
)
def test_what_is_asked_wrongly_is_answered_with_the_protocols_own_error(
    client: TestClient, query: str, code: str | None
) -> None:
    answer = client.get(f"/oai?{query}")
    if code is None:
        assert answer.status_code == 400
        return
    root = ET.fromstring(answer.content)  # noqa: S314 — our own
    assert [one.attrib["code"] for one in root.findall(f"{OAI}error")] == [code]
    asked = root.find(f"{OAI}request").attrib
    assert bool(asked) == (code not in {"badVerb", "badArgument"})


def test_arguments_may_come_in_the_body(client: TestClient) -> None:
    answer = client.post("/oai", data={"verb": "Identify"})
    root = ET.fromstring(answer.content)  # noqa: S314 — our own
    assert root.find(f".//{OAI}protocolVersion").text == "2.0"
    assert root.find(f".//{OAI}deletedRecord").text == "persistent"


def test_records_keep_to_the_schema_whatever_people_wrote(
    engine: Engine, owner: Owner, client: TestClient
) -> None:
    hostile = "]]></summary><x y='&amp;'>\u202e\ufdfa"
    with transaction(engine) as session:
        texts = {"words": {"one_line": hostile, "summary": hostile}}
        ids = [
            offer(session, owner, hostile, trl=4, keywords=[hostile], **texts),
            ask(session, owner, hostile, locale="ru", **texts),
        ]
    noted(engine, *ids)

    class Offline(etree.Resolver):
        def resolve(self, url: str, _id: str, context: Any) -> Any:
            return self.resolve_string(XML_LANG, context) if url.endswith("xml.xsd") else None

    parser = etree.XMLParser()
    parser.resolvers.add(Offline())
    schema = etree.XMLSchema(etree.parse(BytesIO(client.get("/oai/listing.xsd").content), parser))
    asked = {"verb": "ListRecords", "metadataPrefix": "silkbridge"}
    found = etree.fromstring(client.get("/oai", params=asked).content).iter(f"{OWN}listing")
    listed = list(found)
    assert len(listed) == 2
    for one in listed:
        schema.assertValid(one)
        assert hostile in one.findtext(f"{OWN}text/{OWN}title")
