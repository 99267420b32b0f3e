"""Which of some listings answer a question wholly: for telling people of what is new."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlmodel import Session

from backend.core.actor import Actor
from backend.core.paging import PageParams
from backend.discovery.schemas import Question
from backend.discovery.service.engine import Search
from backend.discovery.service.find import query_of, summaries
from backend.listings.schemas import ListingKind
from search.query import Query, Sort

WHOLE: Final = 0.99
"""The share of the question's words, by rarity, that a listing must hold."""


def answering(
    session: Session,
    actor: Actor,
    search: Search,
    *,
    kind: ListingKind,
    question: Question,
    lang: str,
    ids: Sequence[UUID],
) -> list[UUID]:
    """Those of the listings that pass the filters, hold all words, and are there for the actor.

    A list that is looked at may end in near misses; nobody wishes to be told of these. Raises
    SearchUnavailable, and ValidationFailed for a question that cannot be asked any more.
    """
    query = query_of(session, actor, kind, question, PageParams(), lang).model_copy(
        update={
            "within": tuple(map(str, ids)),
            "sort": Sort.RELEVANCE,
            "descending": None,
            "size": len(ids),
            "facets": (),
            "highlight": False,
        }
    )
    hits = search.engine.search(query).hits
    found = [hit.id for hit in hits if _holds(search, query, hit.id)]
    visible = summaries(session, actor, kind, found, lang)
    return [UUID(one) for one in found if one in visible]


def _holds(search: Search, query: Query, listing: str) -> bool:
    if not query.text.strip():
        return True
    alone = query.model_copy(update={"within": (listing,), "size": 1, "coverage": True})
    return search.engine.search(alone).coverage >= WHOLE
