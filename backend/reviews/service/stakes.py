"""Whose interests a review touches, and what is known of experts: what conflicts are found in."""

from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel import Session

from backend.accounts import service as accounts
from backend.core import clock
from backend.core.locales import pick
from backend.courses.service import Course
from backend.experts import service as experts
from backend.experts.schemas import ExpertState
from backend.experts.service import Candidate, Expert, Known, Party, Tie, Years, folded
from backend.listings.policy import DESK
from backend.nodes import service as nodes
from backend.organizations import service as organizations
from backend.organizations.schemas import OrganizationCard
from backend.proposals import service as proposals
from backend.proposals.service import Proposal
from backend.reviews import repository
from backend.rulesets import service as rulesets
from backend.rulesets.schemas import ConflictTerms

HOME = "CN"
DEFAULT_YEARS = 3
_YEAR = timedelta(days=365)


class Stakes:
    """The parties of one review, read once, and the ties that experts have to them."""

    def __init__(self, session: Session, course: Course) -> None:
        self._session = session
        self.bids = [
            one for one in proposals.list_opened(session, course.challenge_id) if not one.damaged
        ]
        ids = {course.organization_id, *(one.organization_id for one in self.bids)}
        self._cards = organizations.cards(session, ids)
        self.parties = [self._sponsor(course), *map(self._bidder, self.bids)]
        terms = rulesets.terms_in_force(session, ConflictTerms, country=HOME)
        self._years = Years(
            terms.employment_years or DEFAULT_YEARS, terms.joint_work_years or DEFAULT_YEARS
        )
        now = clock.now()
        self._deals = repository.deals_with(
            session, ids, now - _YEAR * (terms.deal_years or DEFAULT_YEARS)
        )
        named = repository.named_in_achievements(session, ids, now - _YEAR * self._years.joint_work)
        self._named = [
            (owner, {folded(one.get("name", "")) for one in persons}) for owner, persons in named
        ]
        desk = nodes.officers_for(session, course.node_id, *DESK) if course.node_id else []
        self._desk = frozenset(desk)

    def _sponsor(self, course: Course) -> Party:
        card = self._cards[course.organization_id]
        return Party(_name(card), frozenset({card.id}), _names(card))

    def _bidder(self, bid: Proposal) -> Party:
        card, content = self._cards[bid.organization_id], bid.content
        partners = {folded(one["name"]) for one in content.get("partners", [])} - {""}
        people = {folded(one["name"]) for one in content.get("team", [])} - {""}
        persons = frozenset({bid.submitted_by} if bid.submitted_by else ())
        names = _names(card) | partners
        return Party(_name(card), frozenset({card.id}), names, frozenset(people), persons)

    def named(self, party: str, lang: str) -> str:
        """A party's name for the reader, by the name under which its ties are kept."""
        found = next((card for card in self._cards.values() if _name(card) == party), None)
        return (pick(found.names, lang) if found else None) or party

    def ties_of(self, found: Sequence[Expert]) -> dict[UUID, list[Known]]:
        """What ties each of the experts to the parties, by expert."""
        return {
            expert.id: experts.find_ties(candidate, self.parties, self._desk)
            for expert, candidate in zip(found, self._candidates(found), strict=True)
        }

    def ties_of_ids(self, ids: Collection[UUID]) -> dict[UUID, list[Known]]:
        """The same by the experts' ids; somebody who is gone has left the pool."""
        found = experts.experts(self._session, ids)
        gone = [Known(Tie.NOT_IN_POOL, "")]
        return dict.fromkeys(ids, gone) | self.ties_of(list(found.values()))

    def _candidates(self, found: Sequence[Expert]) -> list[Candidate]:
        persons = [one.person_id for one in found]
        belongs = repository.memberships(self._session, persons)
        cards = organizations.cards(self._session, set().union(*belongs.values()))
        people = accounts.people(self._session, persons)
        return [
            self._candidate(
                one,
                people[one.person_id].name,
                [cards[at] for at in belongs.get(one.person_id, ())],
            )
            for one in found
        ]

    def _candidate(self, expert: Expert, name: str, own: Iterable[OrganizationCard]) -> Candidate:
        employers, declared = experts.declared_names(expert.ties, self._years, clock.today())
        houses = frozenset(card.id for card in own)
        units = {folded(expert.unit), *employers, *(name for card in own for name in _names(card))}
        return Candidate(
            person_id=expert.person_id,
            name=name,
            in_pool=expert.state is ExpertState.ADMITTED,
            organizations=houses,
            units=frozenset(units - {""}),
            declared=declared,
            dealt_with=self._dealt_with(expert.person_id, houses),
            worked_with=frozenset(owner for owner, names in self._named if folded(name) in names),
        )

    def _dealt_with(self, person_id: UUID, houses: frozenset[UUID]) -> frozenset[UUID]:
        met: set[UUID] = set()
        for supply, demand, manager, opener in self._deals:
            sides = {supply, demand}
            if person_id in (manager, opener):
                met |= sides
            elif sides & houses:
                met |= sides - houses
        return frozenset(met)


def ties_of_expert(session: Session, course: Course, expert_id: UUID) -> list[Known]:
    """What ties one expert to the parties of a course, as things stand."""
    return Stakes(session, course).ties_of_ids([expert_id])[expert_id]


def _names(card: OrganizationCard) -> frozenset[str]:
    return frozenset(folded(name) for name in card.names.values()) - {""}


def _name(card: OrganizationCard) -> str:
    return next(iter(card.names.values()), "")
