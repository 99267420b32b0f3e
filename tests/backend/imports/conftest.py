"""The cast and the calls that listings are tested with."""

from tests.backend.listings.conftest import call, cast

__all__ = ["call", "cast"]
