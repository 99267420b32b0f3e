"""The kinds of notification there are, and how people hear of each unless they choose."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from backend.core import clock
from backend.notifications.models import Group, MailMode

DIGEST_TIME = time(7)
"""When the daily letter is due by the clock where the person is."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How a person hears of a group."""

    in_app: bool
    mail: MailMode


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: whose choice it falls under, and the parameters its texts need.

    Of a kind with `own_mail` another feature writes the letters.
    """

    group: Group
    params: frozenset[str]
    own_mail: bool = False

    def limit(self, choice: Choice) -> Choice:
        """What is left of a person's choice for this kind."""
        return Choice(choice.in_app, MailMode.OFF) if self.own_mail else choice


def _kind(group: Group, *params: str) -> Kind:
    return Kind(group, frozenset(params))


KINDS: Mapping[str, Kind] = {
    "organization.verification_submitted": _kind(Group.ORGANIZATION, "organization"),
    "organization.verified": _kind(Group.ORGANIZATION, "organization"),
    "organization.rejected": _kind(Group.ORGANIZATION, "organization", "note"),
    "organization.revoked": _kind(Group.ORGANIZATION, "organization", "note"),
    "organization.recheck_due": _kind(Group.ORGANIZATION, "organization"),
    "invitation.accepted": _kind(Group.ORGANIZATION, "organization", "person"),
    "listing.submitted": _kind(Group.LISTING, "title"),
    "listing.endorsed": _kind(Group.LISTING, "title"),
    "listing.returned": _kind(Group.LISTING, "title", "comment"),
    "listing.approved": _kind(Group.LISTING, "title"),
    "listing.published": _kind(Group.LISTING, "title"),
    "listing.expiring": _kind(Group.LISTING, "title", "days"),
    "listing.expired": _kind(Group.LISTING, "title"),
    "listing.suspended": _kind(Group.LISTING, "title", "reason"),
    "export.waiting": _kind(Group.LISTING, "title"),
    "export.decided": _kind(Group.LISTING, "title"),
    "import.finished": _kind(Group.IMPORT, "rows", "failed"),
    "match.found": _kind(Group.MATCH, "title", "count"),
    "match.waiting": _kind(Group.MATCH, "node"),
    "match.accepted": _kind(Group.MATCH, "title", "other"),
    "match.paired": _kind(Group.MATCH, "title", "other"),
    "match.assigned": _kind(Group.MATCH, "title"),
    "alert.found": Kind(Group.MATCH, frozenset({"name", "count"}), own_mail=True),
    "deal.opened": _kind(Group.DEAL, "title"),
    "deal.consented": _kind(Group.DEAL, "title"),
    "deal.moved": _kind(Group.DEAL, "title", "stage"),
    "deal.message": _kind(Group.DEAL, "title"),
    "deal.handed_over": _kind(Group.DEAL, "title", "person"),
    "deal.task": _kind(Group.DEAL, "title", "task"),
    "deal.overdue": _kind(Group.DEAL, "title", "action"),
    "deal.contract_issued": _kind(Group.DEAL, "title"),
    "deal.contract_signed": _kind(Group.DEAL, "title"),
    "deal.contract_milestone": _kind(Group.DEAL, "title"),
    "challenge.asked": _kind(Group.CHALLENGE, "title"),
    "challenge.answered": _kind(Group.CHALLENGE, "title"),
    "challenge.extended": _kind(Group.CHALLENGE, "title"),
    "challenge.clarified": _kind(Group.CHALLENGE, "title"),
    "challenge.opened": _kind(Group.CHALLENGE, "title"),
    "challenge.failed": _kind(Group.CHALLENGE, "title"),
    "challenge.cancelled": _kind(Group.CHALLENGE, "title"),
    "challenge.opening_due": _kind(Group.CHALLENGE, "title"),
    "challenge.qualified": _kind(Group.CHALLENGE, "title"),
    "challenge.ranked": _kind(Group.CHALLENGE, "title"),
    "challenge.announced": _kind(Group.CHALLENGE, "title"),
    "challenge.reviewed_again": _kind(Group.CHALLENGE, "title"),
    "challenge.awarded": _kind(Group.CHALLENGE, "title"),
    "expert.applied": _kind(Group.CHALLENGE, "person"),
    "expert.admitted": _kind(Group.CHALLENGE),
    "expert.rejected": _kind(Group.CHALLENGE),
    "expert.suspended": _kind(Group.CHALLENGE),
    "review.invited": _kind(Group.CHALLENGE, "title"),
    "review.voided": _kind(Group.CHALLENGE, "title"),
    "review.due": _kind(Group.CHALLENGE, "title"),
    "review.late": _kind(Group.CHALLENGE, "title"),
    "review.short": _kind(Group.CHALLENGE, "title"),
    "review.complete": _kind(Group.CHALLENGE, "title"),
    "review.qualified": _kind(Group.CHALLENGE, "title"),
    "review.not_qualified": _kind(Group.CHALLENGE, "title"),
    "relay.waiting": _kind(Group.RELAY, "title", "stage"),
    "relay.moved": _kind(Group.RELAY, "title", "stage"),
    "relay.overdue": _kind(Group.RELAY, "title", "stage"),
    "relay.escalated": _kind(Group.RELAY, "title", "stage"),
    "notice.published": _kind(Group.NOTICE, "title", "number"),
    "notice.objected": _kind(Group.NOTICE, "title", "number"),
    "notice.to_decide": _kind(Group.NOTICE, "title", "number"),
    "notice.overdue": _kind(Group.NOTICE, "title", "number"),
    "notice.decided": _kind(Group.NOTICE, "title", "number"),
    "notice.extended": _kind(Group.NOTICE, "title", "number"),
    "notice.withdrawn": _kind(Group.NOTICE, "title", "number"),
    "notice.closed": _kind(Group.NOTICE, "title", "number"),
}

DEFAULTS: Mapping[Group, Choice] = {
    Group.ORGANIZATION: Choice(in_app=True, mail=MailMode.INSTANT),
    Group.LISTING: Choice(in_app=True, mail=MailMode.INSTANT),
    Group.IMPORT: Choice(in_app=True, mail=MailMode.OFF),
    Group.MATCH: Choice(in_app=True, mail=MailMode.DAILY),
    Group.DEAL: Choice(in_app=True, mail=MailMode.INSTANT),
    Group.CHALLENGE: Choice(in_app=True, mail=MailMode.INSTANT),
    Group.RELAY: Choice(in_app=True, mail=MailMode.INSTANT),
    Group.NOTICE: Choice(in_app=True, mail=MailMode.INSTANT),
}


def kind_of(name: str, params: Mapping[str, object], link: str) -> Kind:
    """The kind of a name. Raises ValueError for what only a mistake in the program can bring."""
    kind = KINDS.get(name)
    if kind is None:
        msg = f"there is no kind of notification named {name!r}"
        raise ValueError(msg)
    if missing := kind.params - params.keys():
        msg = f"a notification {name!r} needs {', '.join(sorted(missing))}"
        raise ValueError(msg)
    if not link.startswith("/") or link.startswith("//"):
        msg = f"a notification must link to a page of ours, not {link!r}"
        raise ValueError(msg)
    return kind


def digest_due(instant: datetime, zone: str) -> tuple[date, datetime]:
    """The person's last day whose letter was due, and the instant it was due.

    Looking back rather than at the present hour: a scheduler that was down at seven still sends.
    """
    local = instant.astimezone(ZoneInfo(zone))
    day = local.date() if local.time() >= DIGEST_TIME else local.date() - timedelta(days=1)
    return day, clock.instant_of(datetime.combine(day, DIGEST_TIME), zone)
