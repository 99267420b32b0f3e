"""Answers of OAI-PMH 2.0 as XML: records in Dublin Core and in a form of our own.

http://www.openarchives.org/OAI/openarchivesprotocol.html
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.resources import files
from typing import Final
from xml.etree.ElementTree import Element

from sqlmodel import Session

from backend.core import clock
from backend.core.locales import BY_CODE
from backend.core.xml import add, clean, written
from backend.harvest.schemas import Listed, Prefix, Question, Record, Refused, Site, Verb
from backend.harvest.service import protocol, records
from backend.taxonomy import service as taxonomy
from search.documents import ListingDocument

OAI: Final = "http://www.openarchives.org/OAI/2.0/"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
DUBLIN_CORE: Final = "http://purl.org/dc/elements/1.1/"
OAI_DC: Final = f"{OAI}oai_dc/"
LISTING: Final = "urn:silkbridge:listing:1"
SCHEMA: Final = "listing.xsd"
BRAND: Final = "Silkbridge"


def schema() -> bytes:
    """The XML Schema of the form of our own."""
    return files("backend.harvest").joinpath("data", SCHEMA).read_bytes()


def answer(session: Session, arguments: Sequence[tuple[str, str]], site: Site) -> bytes:
    """The whole answer to one request; what cannot be answered is answered with an error."""
    where = f"{OAI} {OAI}OAI-PMH.xsd"
    root = Element("OAI-PMH", {"xmlns": OAI, "xmlns:xsi": XSI, "xsi:schemaLocation": where})
    add(root, "responseDate", _stamp(clock.now()))
    try:
        question = protocol.read(arguments)
        told = _told(session, question, site)
    except Refused as reason:
        bad = reason.code in {"badVerb", "badArgument"}
        _request(root, () if bad else arguments, site.base)
        add(root, "error", reason.text, code=reason.code)
        return written(root)
    _request(root, arguments, site.base)
    root.append(told)
    return written(root)


def _request(root: Element, arguments: Iterable[tuple[str, str]], base: str) -> None:
    given = {name: clean(value) for name, value in arguments}
    request = add(root, "request", f"{base}/oai")
    request.attrib.update(given)


def _stamp(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _told(session: Session, question: Question, site: Site) -> Element:
    base = site.base
    root = Element(question.verb.value)
    match question.verb:
        case Verb.IDENTIFY:
            _identify(root, records.earliest(session), site)
        case Verb.FORMATS:
            if question.identifier:
                records.find(session, question.identifier, base)
            _formats(root, base)
        case Verb.SETS:
            for spec, name in records.list_sets(session):
                one = add(root, "set")
                add(one, "setSpec", spec)
                add(one, "setName", name)
        case Verb.RECORD:
            found = records.find(session, question.identifier, base)
            _record(root, found, question.prefix, base)
        case _:
            _list(root, records.list_records(session, question), question, base)
    return root


def _identify(root: Element, earliest: datetime, site: Site) -> None:
    add(root, "repositoryName", BRAND)
    add(root, "baseURL", f"{site.base}/oai")
    add(root, "protocolVersion", "2.0")
    add(root, "adminEmail", site.email)
    add(root, "earliestDatestamp", _stamp(earliest))
    add(root, "deletedRecord", "persistent")
    add(root, "granularity", "YYYY-MM-DDThh:mm:ssZ")


def _formats(root: Element, base: str) -> None:
    for prefix, where, space in (
        (Prefix.DUBLIN_CORE, f"{OAI}oai_dc.xsd", OAI_DC),
        (Prefix.LISTING, f"{base}/oai/{SCHEMA}", LISTING),
    ):
        one = add(root, "metadataFormat")
        add(one, "metadataPrefix", prefix)
        add(one, "schema", where)
        add(one, "metadataNamespace", space)


def _list(root: Element, listed: Listed, question: Question, base: str) -> None:
    for record in listed.records:
        if question.verb is Verb.IDENTIFIERS:
            _header(root, record, base)
        else:
            _record(root, record, question.prefix, base)
    if listed.token is not None:
        told = {"completeListSize": str(listed.total), "cursor": str(listed.before)}
        add(root, "resumptionToken", listed.token, **told)


def _header(parent: Element, record: Record, base: str) -> None:
    header = add(parent, "header", **({} if record.document else {"status": "deleted"}))
    add(header, "identifier", records.identifier(record.number, base))
    add(header, "datestamp", _stamp(record.changed_at))
    for one in record.sets:
        add(header, "setSpec", one)


def _record(parent: Element, record: Record, prefix: Prefix, base: str) -> None:
    one = add(parent, "record")
    _header(one, record, base)
    if record.document is not None:
        forms = {Prefix.DUBLIN_CORE: _dublin_core, Prefix.LISTING: _listing}
        add(one, "metadata").append(forms[prefix](record.document, base))


def _address(document: ListingDocument, base: str) -> str:
    return f"{base}/{document.kind}s/{document.number}"


def _tag(lang: str) -> str:
    return BY_CODE[lang].tag if lang in BY_CODE else lang


def _dublin_core(document: ListingDocument, base: str) -> Element:
    spaces = {"xmlns:oai_dc": OAI_DC, "xmlns:dc": DUBLIN_CORE, "xmlns:xsi": XSI}
    where = {"xsi:schemaLocation": f"{OAI_DC} {OAI}oai_dc.xsd"}
    root = Element("oai_dc:dc", spaces | where)
    for lang, text in document.texts.items():
        add(root, "dc:title", text.title, xml__lang=_tag(lang))
    for lang, name in document.organization_names.items():
        add(root, "dc:creator", name, xml__lang=_tag(lang))
    for lang in document.texts:
        for code in document.fields:
            add(root, "dc:subject", taxonomy.field_name(code, lang), xml__lang=_tag(lang))
    for keyword in document.keywords:
        add(root, "dc:subject", keyword)
    for lang, text in document.texts.items():
        if said := text.summary or text.one_line:
            add(root, "dc:description", said, xml__lang=_tag(lang))
    add(root, "dc:publisher", BRAND)
    add(root, "dc:date", _stamp(datetime.fromtimestamp(document.published_at, UTC)))
    add(root, "dc:type", document.kind)
    add(root, "dc:identifier", _address(document, base))
    add(root, "dc:identifier", document.number)
    for lang in document.texts:
        add(root, "dc:language", _tag(lang))
    if document.country:
        add(root, "dc:coverage", document.country)
    return root


def _listing(document: ListingDocument, base: str) -> Element:
    where = {"xmlns:xsi": XSI, "xsi:schemaLocation": f"{LISTING} {base}/oai/{SCHEMA}"}
    root = Element("listing", {"xmlns": LISTING, "kind": document.kind} | where)
    add(root, "number", document.number)
    add(root, "address", _address(document, base))
    add(root, "published", _stamp(datetime.fromtimestamp(document.published_at, UTC)))
    if document.deadline_at:
        add(root, "deadline", _stamp(datetime.fromtimestamp(document.deadline_at, UTC)))
    for lang, text in document.texts.items():
        original = str(lang == document.original_locale).lower()
        one = add(root, "text", xml__lang=_tag(lang), original=original)
        add(one, "title", text.title)
        add(one, "oneLine", text.one_line)
        add(one, "summary", text.summary)
    _owner(root, document)
    _each(root, {"keyword": document.keywords, "field": document.fields})
    if document.trl is not None:
        add(root, "trl", str(document.trl))
    _each(root, {"mode": document.modes})
    return root


def _owner(root: Element, document: ListingDocument) -> None:
    owner = add(root, "owner", kind=document.organization_kind, country=document.country)
    for lang, name in document.organization_names.items():
        add(owner, "name", name, xml__lang=_tag(lang))
    _each(owner, {"region": document.regions})


def _each(parent: Element, values: Mapping[str, Iterable[str]]) -> None:
    for tag, texts in values.items():
        for text in texts:
            add(parent, tag, text)
