"""What of an achievement is shown to whom, beyond what holds for every listing."""

from typing import Any

WITHHELD_FROM_FOREIGN = frozenset(
    {
        "trl_evidence",
        "level",
        "evaluation",
        "indicators",
        "advantages",
        "ip",
        "encumbrance",
        "units",
        "persons",
        "funding",
        "cases",
    }
)
"""Fields behind the export gate: a foreign party sees the public abstract without them."""
NAMING = frozenset({"units", "persons", "funding"})
"""Fields that would name an owner who offers anonymously."""


def withhold(own: dict[str, Any], *, abstract_only: bool, anonymous: bool) -> dict[str, Any]:
    """An achievement's own fields without those that the reader may not see."""
    hidden = (WITHHELD_FROM_FOREIGN if abstract_only else frozenset()) | (
        NAMING if anonymous else frozenset()
    )
    shown = {name: value for name, value in own.items() if name not in hidden}
    if anonymous and "ip" in shown:
        shown["ip"] = [right | {"owner": "", "number": ""} for right in shown["ip"]]
    if abstract_only:
        shown["modes"] = [mode | {"terms": ""} for mode in shown.get("modes", [])]
    return shown
