"""Arguments and tokens of OAI-PMH: what may be asked, and how a long list is gone on with.

A token carries the whole question and the place reached, so that nothing is kept between requests.
"""

import base64
import binascii
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from backend.harvest.schemas import Place, Prefix, Question, Refused, Verb, Wanted
from backend.listings.schemas import ListingKind

KINDS: Final[Mapping[str, ListingKind]] = {f"{kind}s": kind for kind in ListingKind}
"""Sets of one kind, by their names."""
NODE: Final = "node"
_DAY, _SECOND = "%Y-%m-%d", "%Y-%m-%dT%H:%M:%SZ"
_LAST: Final = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
_LIST: Final = frozenset({"metadataPrefix", "from", "until", "set", "resumptionToken"})
_TAKES: Final[Mapping[Verb, frozenset[str]]] = {
    Verb.IDENTIFY: frozenset(),
    Verb.FORMATS: frozenset({"identifier"}),
    Verb.SETS: frozenset({"resumptionToken"}),
    Verb.IDENTIFIERS: _LIST,
    Verb.RECORDS: _LIST,
    Verb.RECORD: frozenset({"identifier", "metadataPrefix"}),
}
_NEEDS: Final[Mapping[Verb, frozenset[str]]] = {
    Verb.IDENTIFIERS: frozenset({"metadataPrefix"}),
    Verb.RECORDS: frozenset({"metadataPrefix"}),
    Verb.RECORD: frozenset({"identifier", "metadataPrefix"}),
}


def read(arguments: Iterable[tuple[str, str]]) -> Question:
    """The question that these arguments ask. Raises Refused."""
    given: dict[str, str] = {}
    for name, value in arguments:
        if name in given:
            raise Refused("badVerb" if name == "verb" else "badArgument", f"{name} is repeated")
        given[name] = value
    try:
        verb = Verb(given.pop("verb", ""))
    except ValueError:
        raise Refused("badVerb", "the verb is missing or not one of the six") from None
    if unknown := sorted(given.keys() - _TAKES[verb]):
        raise Refused("badArgument", f"{verb} does not take {', '.join(unknown)}")
    if "resumptionToken" in given:
        return _resumed(verb, given)
    if missing := sorted(_NEEDS.get(verb, frozenset()) - given.keys()):
        raise Refused("badArgument", f"{verb} needs {', '.join(missing)}")
    prefix = _prefix(given.get("metadataPrefix", Prefix.DUBLIN_CORE))
    return Question(verb, prefix, given.get("identifier", ""), _wanted(given))


def _prefix(name: str) -> Prefix:
    try:
        return Prefix(name)
    except ValueError:
        raise Refused("cannotDisseminateFormat", "ListMetadataFormats names the forms") from None


def _wanted(given: Mapping[str, str]) -> Wanted:
    since, until = given.get("from"), given.get("until")
    if since is not None and until is not None and len(since) != len(until):
        raise Refused("badArgument", "from and until differ in granularity")
    first = _span("from", since)[0] if since is not None else None
    before = _span("until", until)[1] if until is not None else None
    if first is not None and before is not None and first >= before:
        raise Refused("badArgument", "from is later than until")
    kind, node = _set(given.get("set"))
    return Wanted(kind, node, first, before)


def _span(name: str, text: str) -> tuple[datetime, datetime]:
    """The second or the day that is meant: its beginning and the beginning of the next."""
    for form, lasting in ((_SECOND, timedelta(seconds=1)), (_DAY, timedelta(days=1))):
        try:
            moment = datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
        if moment.strftime(form) == text:
            return moment, min(moment, _LAST - lasting) + lasting
    raise Refused("badArgument", f"{name} is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ")


def _set(name: str | None) -> tuple[ListingKind | None, str | None]:
    if name is None:
        return None, None
    if name in KINDS:
        return KINDS[name], None
    room, _, slug = name.partition(":")
    if room == NODE and slug:
        return None, slug
    raise Refused("badArgument", "ListSets names the sets")


def token(question: Question, place: Place) -> str:
    """What leads from here to the rest of the list."""
    wanted = question.wanted
    told = [
        question.prefix,
        wanted.kind,
        wanted.node,
        wanted.since.timestamp() if wanted.since else None,
        wanted.before.timestamp() if wanted.before else None,
        place.changed_at.isoformat(),
        place.listing_id.hex,
        place.read,
    ]
    return base64.urlsafe_b64encode(json.dumps(told).encode()).decode().rstrip("=")


def _resumed(verb: Verb, given: Mapping[str, str]) -> Question:
    if len(given) > 1:
        raise Refused("badArgument", "resumptionToken stands alone")
    if verb is Verb.SETS:
        raise Refused("badResumptionToken", "all sets come at once")
    text = given["resumptionToken"]
    try:
        told = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        prefix, kind, node, since, before, changed_at, listing_id, already = told
        wanted = Wanted(
            ListingKind(kind) if kind is not None else None,
            None if node is None else str(node),
            None if since is None else datetime.fromtimestamp(since, UTC),
            None if before is None else datetime.fromtimestamp(before, UTC),
        )
        changed = datetime.fromisoformat(changed_at)
        place = Place(changed.astimezone(UTC), UUID(hex=listing_id), max(0, int(already)))
        return Question(verb, Prefix(prefix), wanted=wanted, place=place, resumed=True)
    except (ValueError, TypeError, OverflowError, OSError, AttributeError, binascii.Error):
        raise Refused("badResumptionToken", "this token is not one of ours") from None
