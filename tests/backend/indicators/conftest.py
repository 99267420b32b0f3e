"""Somebody who may ask."""

import pytest

from backend.core.db import transaction
from tests.factories.accounts import bearer, make_person, make_sign_in


@pytest.fixture
def author(engine):
    """Headers of a person who is signed in."""
    with transaction(engine) as session:
        return bearer(make_sign_in(session, make_person(session)))
