"""What changed between two versions, field by field and no finer than people speak of it."""

from typing import Any

import pytest

from backend.listings.service.content import differences

PRICE = {"amount_minor": 500, "currency": "CNY"}


@pytest.mark.parametrize(
    ("before", "after", "pointers"),
    [
        ({"trl": 5}, {"trl": 5}, []),
        ({"trl": 5}, {"trl": 6}, ["/trl"]),
        ({"price": PRICE}, {"price": PRICE | {"amount_minor": 600}}, ["/price"]),
        ({"price": None}, {"price": PRICE}, ["/price"]),
        ({"keywords": ["a", "b"]}, {"keywords": ["b", "c"]}, ["/keywords"]),
        ({"keywords": []}, {"keywords": ["a"]}, ["/keywords"]),
        ({"ip": [{"title": "x"}]}, {"ip": [{"title": "y"}]}, ["/ip/0/title"]),
        ({"ip": [{"title": "x"}]}, {"ip": []}, ["/ip"]),
        ({"texts": {"zh": {"title": "x"}}}, {"texts": {"zh": {"title": "y"}}}, ["/texts/zh/title"]),
        ({"texts": {}}, {"texts": {"en": {"title": "y"}}}, ["/texts/en"]),
        ({"a/b": 1}, {"a/b": 2}, ["/a~1b"]),
    ],
)
def test_changes_are_named_by_pointer(
    before: dict[str, Any], after: dict[str, Any], pointers: list[str]
) -> None:
    assert [change.pointer for change in differences(before, after)] == pointers
