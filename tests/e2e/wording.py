"""What the pages say in a language, by the keys of their texts: tests click what people read."""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

I18N = Path(__file__).parents[2] / "frontend" / "src" / "i18n"
Say = Callable[..., str]


@cache
def _texts(lang: str, namespace: str) -> dict[str, Any]:
    texts: dict[str, Any] = json.loads((I18N / lang / f"{namespace}.json").read_text())
    return texts


def wording(lang: str) -> Say:
    """`say("wizard:start.button")` is the text of that key; values fill its placeholders."""

    def say(key: str, **values: object) -> str:
        namespace, _, path = key.partition(":")
        text: Any = _texts(lang, namespace)
        for part in path.split("."):
            text = text[part]
        return re.sub(r"\{\{\s*(\w+)[^}]*\}\}", lambda hit: str(values[hit[1]]), text)

    return say
