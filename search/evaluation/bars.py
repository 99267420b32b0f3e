"""The bars that the project has set itself, and whether a report clears them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

Report = Mapping[str, Any]

SLACK: Final = 0.01
"""How far fused may lie below its better branch."""
MOST_OF_ONE: Final = 0.5
FIXED: Final[Mapping[str, tuple[str, float]]] = {
    "csl-title": ("mrr@10", 0.978),
    "csl-keywords": ("mrr@10", 0.984),
    "csl-misspelt": ("mrr@10", 0.95),
}
ACROSS: Final = 0.72
"""Recall@10 from a name in one language to its definition in another."""
OVER_BM25: Final = {"sbir": {"mrr@10": 1.30, "recall@10": 1.35}}


@dataclass(frozen=True, slots=True)
class Verdict:
    """One bar: what was measured, and what it should be at least, or at most."""

    task: str
    what: str
    value: float
    bar: float
    at_most: bool = False

    @property
    def held(self) -> bool:
        """Whether the bar is cleared."""
        return self.value <= self.bar if self.at_most else self.value >= self.bar


def verdicts(report: Report) -> Iterator[Verdict]:
    """Every bar that this task's report can be held against."""
    task, fused = str(report["task"]), report["fused"]
    if task in FIXED:
        name, least = FIXED[task]
        yield Verdict(task, f"fused {name}", fused[name], least)
    for name, times in OVER_BM25.get(task, {}).items():
        plain = report["bm25"][name]
        ratio = round(fused[name] / plain, 3) if plain else 0.0
        yield Verdict(task, f"fused {name} / bm25", ratio, times)
    if "vector" in report:
        yield from _of_meaning(task, report)


def _of_meaning(task: str, report: Report) -> Iterator[Verdict]:
    fused = report["fused"]
    for name in ("mrr@10", "recall@10"):
        better = max(report[branch][name] for branch in ("keyword", "vector"))
        yield Verdict(task, f"fused {name} - better branch", round(fused[name] - better, 4), -SLACK)
    source, _, target = task.removeprefix("gemet:").partition("-")
    if not task.startswith("gemet:"):
        return
    if target == "mixed":
        better = max(report[branch]["first"] for branch in ("keyword", "vector"))
        yield Verdict(task, "first hit - better branch", round(fused["first"] - better, 4), -SLACK)
        yield Verdict(
            task, "top 5 in one language", fused["one_language"], MOST_OF_ONE, at_most=True
        )
    elif source != target:
        yield Verdict(task, "fused recall@10", fused["recall@10"], ACROSS)
