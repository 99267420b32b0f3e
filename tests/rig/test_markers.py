"""Which tests are told apart from the others."""

import pytest


def test_only_browser_tests_are_left_out_with_them(request: pytest.FixtureRequest) -> None:
    marked = {
        item.path.parent.name for item in request.session.items if item.get_closest_marker("e2e")
    }
    assert marked <= {"e2e"}
