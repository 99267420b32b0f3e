"""How much of a listing is there: a score by documented weights, and what is missing.

The score is the weight of the rules that hold in hundredths of all weights of the kind. Rules that
are `required` stand in the way of submission; `basic` ones also in the way of publication by the
operator, whose records may be thinner than what is written here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from backend.core.problems import Fault

Content = Mapping[str, Any]
Holds = Callable[[Content, datetime], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing a good listing has. `{original}` in the pointer is the original language."""

    pointer: str
    weight: int
    holds: Holds
    required: bool = False
    basic: bool = False
    code: str = "missing"


@dataclass(frozen=True, slots=True)
class Assessment:
    """The score from 0 to 100, and the rules that do not hold."""

    score: int
    failing: tuple[tuple[str, Rule], ...]

    @property
    def missing(self) -> list[str]:
        """Pointers of what submission needs."""
        return [pointer for pointer, rule in self.failing if rule.required]

    @property
    def suggested(self) -> list[str]:
        """Pointers of what would make the listing better."""
        return [at for at, rule in self.failing if rule.weight and not rule.required]

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What keeps the listing from being submitted."""
        return tuple(Fault(at, rule.code) for at, rule in self.failing if rule.required)

    @property
    def basic_faults(self) -> tuple[Fault, ...]:
        """What keeps the listing from being published at all."""
        return tuple(Fault(at, rule.code) for at, rule in self.failing if rule.basic)


def has(name: str) -> Holds:
    """The field is filled."""
    return lambda content, _: content.get(name) not in (None, "", [], {})


def says(name: str) -> Holds:
    """The text in the original language has this part."""
    return lambda content, _: bool(original_text(content).get(name))


def tells(section: str) -> Holds:
    """The text in the original language has this section."""
    return lambda content, _: bool(original_text(content).get("sections", {}).get(section))


def original_text(content: Content) -> Mapping[str, Any]:
    """The words in the original language, empty when there are none."""
    words: Mapping[str, Any] = content["texts"].get(content["original_locale"], {})
    return words


def is_measurable(indicator: Content) -> bool:
    """Whether an indicator has a name and the figures that its comparator needs."""
    first, last = indicator["value"], indicator["value_max"]
    if not indicator["name"] or first is None:
        return False
    return indicator["comparator"] != "range" or (last is not None and first <= last)


SHARED_RULES: tuple[Rule, ...] = (
    Rule("/texts/{original}/title", 8, says("title"), required=True, basic=True),
    Rule("/texts/{original}/one_line", 6, says("one_line"), required=True),
    Rule("/texts/{original}/summary", 10, says("summary"), required=True),
    Rule("/texts/{original}/body", 4, says("body")),
    Rule("/texts", 4, lambda content, _: len(content["texts"]) > 1, code="one-language"),
    Rule("/field_codes", 8, has("field_codes"), required=True),
    Rule("/keywords", 4, has("keywords")),
    Rule("/home_node_id", 2, has("home_node_id"), required=True),
)


def assess(content: Content, rules: Sequence[Rule], now: datetime) -> Assessment:
    """Hold a listing's content against the shared rules and those of its kind."""
    every = (*SHARED_RULES, *rules)
    failing = tuple(
        (rule.pointer.replace("{original}", content["original_locale"]), rule)
        for rule in every
        if not rule.holds(content, now)
    )
    whole = sum(rule.weight for rule in every)
    lost = sum(rule.weight for _, rule in failing)
    return Assessment(round(100 * (whole - lost) / whole), failing)
