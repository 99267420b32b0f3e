"""The demand side's own record. Value lists are read and written whole, hence JSON columns."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import NaiveDatetime
from sqlalchemy import BigInteger, DateTime
from sqlmodel import Field, SQLModel

from backend.core.db import UtcDateTime, json_list


class Challenge(SQLModel, table=True):
    """What a technology challenge has beyond a listing."""

    __tablename__ = "challenge"

    listing_id: UUID = Field(foreign_key="listing.id", primary_key=True, ondelete="CASCADE")
    challenge_kind: str = Field(default="breakthrough", max_length=14)
    list_kind: str = Field(default="enterprise", max_length=12)
    award_mode: str = Field(default="best_of", max_length=8)
    awards: int = 1
    bounty_minor: int | None = Field(default=None, sa_type=BigInteger)
    bounty_currency: str = Field(default="CNY", max_length=3)
    budget_minor: int | None = Field(default=None, sa_type=BigInteger)
    budget_currency: str = Field(default="CNY", max_length=3)
    funding_lines: list[dict[str, Any]] = json_list()
    rd_months: int | None = None
    trl_required: int | None = None
    required_indicators: list[dict[str, Any]] = json_list()
    eligibility: list[str] = json_list()
    consortium_allowed: bool = True
    foreign_allowed: bool = False
    criteria: list[dict[str, Any]] = json_list()
    ip_ownership: str = Field(default="negotiable", max_length=12)
    licence_back: str = Field(default="", max_length=2000)
    payment_plan: list[dict[str, Any]] = json_list()
    deadline_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    deadline_local: NaiveDatetime | None = Field(default=None, sa_type=DateTime)
    deadline_zone: str = Field(default="Asia/Shanghai", max_length=64)
    thesis_topic: bool = False
