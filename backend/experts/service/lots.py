"""The draw. Pure: whoever has the seed and the list of candidates draws the same again.

Each candidate's lot is the HMAC-SHA256 of the candidate's id, keyed with the seed; lots are taken
from the smallest on. The seats that must be technical or financial are filled first.
"""

import hashlib
import hmac
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from backend.experts.schemas import ExpertKind

ALGORITHM = "hmac-sha256/1"


@dataclass(frozen=True, slots=True)
class Lot:
    """Somebody who may be drawn."""

    expert_id: UUID
    kind: ExpertKind


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many of whom."""

    members: int
    technical: int
    financial: int

    def least(self, kind: ExpertKind) -> int:
        """How many of a kind there must be."""
        return self.technical if kind is ExpertKind.TECHNICAL else self.financial


def new_seed() -> str:
    """A seed that nobody could foresee, in hexadecimal."""
    return secrets.token_hex(32)


def in_order(seed: str, lots: Sequence[Lot]) -> list[Lot]:
    """All candidates in the order of their lots."""

    def lot(one: Lot) -> str:
        return hmac.new(bytes.fromhex(seed), one.expert_id.bytes, hashlib.sha256).hexdigest()

    return sorted(lots, key=lot)


def draw_lots(seed: str, lots: Sequence[Lot], wanted: Wanted) -> list[Lot] | None:
    """Who is drawn, in the order of the lots; None when there are too few."""
    queue = in_order(seed, lots)
    chosen: set[UUID] = set()
    for kind in ExpertKind:
        of_kind = [one.expert_id for one in queue if one.kind is kind]
        if len(of_kind) < wanted.least(kind):
            return None
        chosen.update(of_kind[: wanted.least(kind)])
    for one in queue:
        if len(chosen) < wanted.members:
            chosen.add(one.expert_id)
    return (
        [one for one in queue if one.expert_id in chosen] if len(chosen) >= wanted.members else None
    )


def successor(
    seed: str, lots: Sequence[Lot], seated: Collection[UUID], kind: ExpertKind
) -> Lot | None:
    """Who takes the place of one of a kind: the next in the order who was never seated."""
    queue = in_order(seed, lots)
    return next((one for one in queue if one.kind is kind and one.expert_id not in seated), None)
