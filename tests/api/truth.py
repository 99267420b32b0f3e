"""Who is answered what: written by hand from the rules, never from the code.

Below each operation stand the things it is asked of, and the answers: a status and who gets it.
Capitals name a group, `*` everybody who is not named; what is said first of somebody counts.
After a thing, `to …` and the like say how it is asked; `-` is asked of nothing in particular.
"""

from typing import NamedTuple

from tests.api.announcing import ROWS as NOTICES
from tests.api.books import TABLE as BOOKS
from tests.api.contracting import TABLE as CONTRACTS
from tests.api.gatekeeping import ROWS
from tests.api.relaying import ROWS as RELAYING
from tests.api.reviewing import ROWS as REVIEWS
from tests.api.table import TABLE
from tests.api.world import PRINCIPALS

TABLES = (TABLE, ROWS, BOOKS, RELAYING, NOTICES, CONTRACTS, REVIEWS)
GROUPS = {
    # May write for the organisation, and the platform.
    "EDITORS": "author colleague tto owner administrator",
    # May change the author's own listing.
    "WRITERS": "author tto owner administrator",
    # See the work on what was handed in: the editors and the deciding desk.
    "INSIDE": "author colleague tto owner administrator officer head",
    # May answer for the organisation.
    "SIDE": "author colleague tto owner",
    "MEMBERS": "author colleague evaluator tto owner",
    # Known by a verified organisation, a desk or the platform.
    "NETWORK": "rival foreigner author colleague evaluator tto owner"
    " officer head manager elsewhere administrator",
    # Known to stand on this side of the border.
    "HOME": "rival applicant author colleague evaluator tto owner"
    " officer head manager elsewhere administrator",
    # Both parties of a deal, and the heads and reviewers of their homes' desks.
    "PARTIES": "author colleague tto owner rival",
    "DESKS": "officer head elsewhere",
    "RUNNING": "owner administrator",
    "APPLYING": "applicant administrator",
    "DECIDING": "officer head administrator",
}


class Row(NamedTuple):
    """One operation asked of one thing in one way, and who is answered what."""

    operation: str
    thing: str
    answers: dict[str, int]


def rows() -> list[Row]:
    """The table, read."""
    found, operation = [], ""
    for line in filter(None, "".join(TABLES).splitlines()):
        if line.startswith("    "):
            thing, _, said = line.strip().partition(": ")
            found.append(Row(operation, thing.strip("-"), _answers(said)))
        else:
            operation = line
    return found


def _answers(said: str) -> dict[str, int]:
    answers: dict[str, int] = {}
    rest = 0
    for part in said.split("; "):
        status, *named = part.split()
        names = [name for one in named for name in GROUPS.get(one, one).split()]
        rest = int(status) if "*" in names else rest
        # The first word about somebody counts, so that a group may be named after its members.
        answers = {name: int(status) for name in names} | answers
    return {name: answers.get(name, rest) for name in PRINCIPALS}
