"""Who takes which step in the demo's stories."""

from typing import Any

from backend.core.actor import SYSTEM, Actor
from backend.listings.schemas import Action
from seed import data_files
from seed.network import Built

_REVIEWING = frozenset({"owner", "admin", "tto_officer"})
_DESK = frozenset({"head", "reviewer"})


class Cast:
    """The demo's people as authors, as reviewers of their organisations and at the desks.

    All act with the platform's right, so that a story needs no sign-in; the guards that ask for
    different persons hold nevertheless.
    """

    def __init__(self, built: Built) -> None:
        self._people = built.people
        self._reviewers: dict[str, list[str]] = {}
        self._officers: dict[str, list[str]] = {}
        self._parents = {
            node["slug"]: node.get("parent") for node in data_files.load("nodes")["nodes"]
        }
        for person in data_files.load("people"):
            for membership in person["memberships"]:
                if _REVIEWING & set(membership["roles"]):
                    self._reviewers.setdefault(membership["organization"], []).append(
                        person["email"]
                    )
            for desk in person["desks"]:
                if _DESK & set(desk["roles"]):
                    self._officers.setdefault(desk["node"], []).append(person["email"])

    def author(self, entry: dict[str, Any]) -> Actor:
        """Who wrote the listing."""
        return self._actor(entry["submitted_by"])

    def who_takes(self, entry: dict[str, Any], action: Action) -> Actor:
        """Who takes a step of the listing's life."""
        author = entry["submitted_by"]
        if action in {Action.ENDORSE, Action.RETURN}:
            reviewers = self._reviewers.get(entry["organization"], [])
            return self._actor(next((one for one in reviewers if one != author), author))
        if action is Action.APPROVE:
            return self._officer(entry["home_node"])
        return self._actor(author)

    def _officer(self, node: str | None) -> Actor:
        while node is not None:
            if node in self._officers:
                return self._actor(self._officers[node][0])
            node = self._parents[node]
        return SYSTEM

    def _actor(self, email: str) -> Actor:
        return Actor(person_id=self._people[email], platform_roles=SYSTEM.platform_roles)
