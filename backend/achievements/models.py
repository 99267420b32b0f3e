"""The supply side's own record. Value lists are read and written whole, hence JSON columns."""

from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from backend.core.db import json_list


class Achievement(SQLModel, table=True):
    """What a scientific achievement has beyond a listing."""

    __tablename__ = "achievement"

    listing_id: UUID = Field(foreign_key="listing.id", primary_key=True, ondelete="CASCADE")
    stage: str | None = Field(default=None, max_length=12)
    trl: int | None = None
    trl_evidence: str = Field(default="", max_length=2000)
    attribute: str | None = Field(default=None, max_length=12)
    level: str = Field(default="", max_length=200)
    evaluation: str = Field(default="", max_length=200)
    secrecy: str = Field(default="open", max_length=10)
    indicators: list[dict[str, Any]] = json_list()
    advantages: list[dict[str, Any]] = json_list()
    modes: list[dict[str, Any]] = json_list()
    price_kind: str = Field(default="negotiable", max_length=12)
    price_minor: int | None = Field(default=None, sa_type=BigInteger)
    price_currency: str = Field(default="CNY", max_length=3)
    ip: list[dict[str, Any]] = json_list()
    encumbrance: str = Field(default="", max_length=2000)
    units: list[dict[str, Any]] = json_list()
    persons: list[dict[str, Any]] = json_list()
    funding: list[dict[str, Any]] = json_list()
    cases: list[dict[str, Any]] = json_list()
    is_job_achievement: bool = True
