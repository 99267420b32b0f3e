"""The world of the table of operations: everybody stands to everything in some way."""

from tests.api.conftest import home

__all__ = ["home"]
