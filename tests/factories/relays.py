"""The way of a relay, ready made: its desks, who sits at them, and an achievement to carry."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from backend.accounts.models import Person
from backend.core import clock
from backend.core.actor import Actor, DeskRole
from backend.core.settings import Settings
from backend.listings.models import Listing
from backend.nodes.models import Node, NodeKind
from backend.relays import service as relays
from backend.relays.models import (
    EvidenceKind,
    Mode,
    Relay,
    RelayEvidence,
    RelayMilestone,
    Stage,
    Verdict,
)
from backend.relays.schemas import (
    RelayCreate,
    RelayEvidenceCreate,
    RelayMilestoneCreate,
    RelayMilestoneDecision,
    RelayMilestoneReport,
    RelayStep,
    RelayYearWrite,
)
from tests.factories.accounts import make_person
from tests.factories.actors import standing
from tests.factories.files import make_file
from tests.factories.markets import Owner, make_owner, offer
from tests.factories.nodes import make_node, make_officer

LEADER = {"name": "曲海舟", "role": "负责人", "lead": True, "joins": True}


@dataclass(frozen=True)
class Way:
    """Dalian, its incubator, Shihezi, and a root above them all."""

    session: Session
    owner: Owner
    achievement: UUID
    root: Node
    sending: Node
    incubator: Node
    receiving: Node
    team: Actor
    sender: Actor
    operator: Actor
    receiver: Actor
    head: Actor
    """Of the root: sits at every desk."""

    def opened(
        self, mode: Mode = Mode.REMOTE_INCUBATION, *, by: Actor | None = None, **more: Any
    ) -> Relay:
        """A relay that somebody brought onto its way; the incubator when nobody is named."""
        told = {
            "achievement_id": self.achievement,
            "sending_node_id": self.sending.id,
            "incubator_id": self.incubator.id,
            "receiving_node_id": self.receiving.id,
            "mode": mode,
            "titles": {"zh": "储氢瓶项目", "en": "Hydrogen vessels"},
            "team": [LEADER],
        }
        data = RelayCreate.model_validate(told | more)
        return relays.open_relay(self.session, by or self.operator, data)

    def step(self, actor: Actor, relay: Relay, action: str, **said: Any) -> Relay:
        """A step, as somebody takes it who has seen the newest version."""
        step = RelayStep.model_validate({"action": action, "version": relay.version, **said})
        return relays.act(self.session, actor, relay.id, step)

    def show(self, relay: Relay, *kinds: EvidenceKind) -> Relay:
        """Evidence, added by the receiver."""
        for kind in kinds:
            data = RelayEvidenceCreate(version=relay.version, kind=kind, text="见附件")
            relay = relays.add_evidence(self.session, self.receiver, relay.id, data)
        return relay

    def reach(self, relay: Relay) -> Relay:
        """A milestone planned, reported by the team and met."""
        day = clock.today() + timedelta(days=30)
        plan = RelayMilestoneCreate(version=relay.version, title="样机", planned_on=day)
        relay = relays.add_milestone(self.session, self.operator, relay.id, plan)
        seen = relays.read_relay(self.session, self.operator, relay, "zh")
        one = next(each.id for each in seen.milestones if each.verdict is None)
        told = RelayMilestoneReport(version=relay.version, report="样机已测试")
        relay = relays.report_milestone(self.session, self.team, relay.id, one, told)
        met = RelayMilestoneDecision(version=relay.version, verdict=Verdict.MET)
        return relays.decide_milestone(self.session, self.sender, relay.id, one, met)

    def brought_to(self, stage: Stage, mode: Mode = Mode.REMOTE_INCUBATION) -> Relay:
        """A relay that came as far as that stage in the usual way."""
        relay = self.opened(mode)
        today = clock.today()
        ahead = (today + timedelta(days=180)).isoformat()
        company = {"company": "昆仑氢能", "company_code": "91659001MA", "registered_on": today}
        local = mode is Mode.LOCAL_REGISTRATION
        course: list[tuple[Actor, str, dict[str, Any]]] = [
            (self.operator, "screen", {"comment": "方向契合"}),
            (self.operator, "admit", {"site": "A座302", "mentor": "李工", "graduates_on": ahead}),
            *([(self.receiver, "register", company)] if local else []),
            (self.operator, "start", {}),
            (self.operator, "propose", {"comment": "可以毕业"}),
            (self.sender, "pass", {"comment": "同意"}),
            (self.receiver, "accept", {}),
            (self.receiver, "land", {"landing_site": "高新区", "landed_on": today} | company),
            *([] if local else [(self.receiver, "accelerate", self._plan(ahead))]),
            (self.receiver, "track", {"comment": "转入跟踪"}),
            (self.receiver, "complete", {"comment": "期满"}),
        ]
        for actor, action, said in course:
            if relay.stage is stage and action != "register":
                break
            if action == "register":
                relay = self.show(relay, EvidenceKind.REGISTRATION)
            if action == "propose":
                relay = self.reach(relay)
            if action == "land":
                kinds = (EvidenceKind.REGISTRATION, EvidenceKind.SITE, EvidenceKind.TAX)
                relay = self.show(relay, *kinds)
            relay = self.step(actor, relay, action, **said)
        assert relay.stage is stage
        return relay

    def _plan(self, until: str) -> dict[str, Any]:
        return {"comment": "扩产", "accelerates_until": until}

    def told(self, relay: Relay, year: int, **figures: Any) -> Relay:
        """The figures of a year."""
        data = RelayYearWrite.model_validate({"version": relay.version, "alive": True} | figures)
        return relays.report_year(self.session, self.receiver, relay.id, year, data)


def make_way(
    session: Session, *, country: str = "CN", receiving: str = "CN", **listing: Any
) -> Way:
    """Desks of the way; `country` is the owner's, `receiving` the receiver's."""
    root = make_node(session, kind=NodeKind.NETWORK_HUB)
    sending = make_node(session, parent=root, names={"zh": "大连工作站"})
    incubator = make_node(session, parent=root, kind=NodeKind.INCUBATOR, names={"zh": "大连基地"})
    there = make_node(session, parent=root, country=receiving, names={"zh": "石河子中心"})
    owner = make_owner(session, country=country, names={"zh": "海港材料研究所"})

    def seat(node: Node, *roles: DeskRole) -> Actor:
        person = make_person(session, password=None)
        make_officer(session, node, person, *roles)
        return standing(session, person)

    return Way(
        session=session,
        owner=owner,
        achievement=offer(session, owner, "碳纤维储氢瓶", **listing),
        root=root,
        sending=sending,
        incubator=incubator,
        receiving=there,
        team=standing(session, owner.person),
        sender=seat(sending, DeskRole.REVIEWER),
        operator=seat(incubator, DeskRole.INCUBATOR_OPERATOR),
        receiver=seat(there, DeskRole.HEAD),
        head=seat(root, DeskRole.HEAD),
    )


def begin_relay(
    session: Session, settings: Settings, listing: Listing, sending: Node, receiving: Node
) -> dict[str, Any]:
    """A project being incubated below its sender's node; with a milestone and a file."""
    nest = make_node(session, slug="nest", parent=sending, kind=NodeKind.INCUBATOR)
    relay = Relay(
        number="SB-R-2020-0001",
        mode=Mode.REMOTE_INCUBATION,
        stage=Stage.INCUBATING,
        achievement_id=listing.id,
        organization_id=listing.organization_id,
        sending_node_id=sending.id,
        incubator_id=nest.id,
        receiving_node_id=receiving.id,
        titles={"zh": "储氢瓶"},
    )
    session.add(relay)
    session.flush()
    author = session.get(Person, listing.created_by)
    assert author is not None
    file = make_file(session, author, settings, claimed=True)
    milestone = RelayMilestone(
        relay_id=relay.id, title="样机", planned_on=clock.today(), reported_at=clock.now()
    )
    shown = RelayEvidence(relay_id=relay.id, kind=EvidenceKind.OTHER, text="合影", file_id=file.id)
    session.add_all([milestone, shown])
    session.flush()
    return {"nest": nest, "relay": relay, "milestone": milestone, "evidence": shown}
