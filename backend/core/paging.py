"""Pages: one shape for every list."""

from typing import Annotated, Any, Generic, TypeVar

from fastapi import Depends, Query
from pydantic import BaseModel
from sqlalchemy import Select, func
from sqlmodel import Session

MAX_SIZE = 100
T = TypeVar("T")


class Page(BaseModel, Generic[T]):
    """One page of a list: `page` counts from 1, `total` counts all pages' items."""

    items: list[T]
    total: int
    page: int
    size: int


class PageParams(BaseModel):
    """Which page a reader asked for."""

    page: int = 1
    size: int = 20

    @property
    def offset(self) -> int:
        """How many items lie before this page."""
        return (self.page - 1) * self.size


def page_params(
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
    size: Annotated[int, Query(ge=1, le=MAX_SIZE)] = 20,
) -> PageParams:
    """The page asked for in the address."""
    return PageParams(page=page, size=size)


Paging = Annotated[PageParams, Depends(page_params)]


def paginate(session: Session, statement: Select[Any], paging: PageParams) -> tuple[list[Any], int]:
    """The rows of one page and the number of all rows. The statement must order down to the id."""
    counted = statement.order_by(None).with_only_columns(func.count(), maintain_column_froms=True)
    total = session.execute(counted).scalar_one()
    rows = session.execute(statement.limit(paging.size).offset(paging.offset)).scalars().unique()
    return list(rows), total
