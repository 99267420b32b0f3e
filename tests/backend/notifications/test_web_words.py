"""Everything that people are told in the application has words there, with known parameters."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from backend.notifications.models import Group, MailMode
from backend.notifications.policy import KINDS

TEXTS = Path(__file__).parents[3] / "frontend" / "src" / "i18n"
PARAMETER = re.compile(r"\{\{(\w+)")


def words(tag: str, *path: str) -> Any:
    found = json.loads((TEXTS / tag / "workspace.json").read_text("utf-8"))["notification"]
    for part in path:
        found = found[part]
    return found


@pytest.mark.parametrize("tag", ["zh-CN", "en", "ru"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_web_has_words_for_every_kind(tag: str, kind: str) -> None:
    said = words(tag, "kind", *kind.split("."))
    asked = set(PARAMETER.findall(said))
    assert said
    assert bool(asked) == bool(KINDS[kind].params)
    assert asked <= KINDS[kind].params


@pytest.mark.parametrize("tag", ["zh-CN", "en", "ru"])
def test_the_web_has_words_for_every_choice(tag: str) -> None:
    assert set(words(tag, "group")) == set(Group)
    assert set(words(tag, "mail")) == set(MailMode)
