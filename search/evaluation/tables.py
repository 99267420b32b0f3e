"""Reports as tables of plain text, for a terminal and for the record in the documentation."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from search.evaluation.bars import Verdict, verdicts
from search.evaluation.bench import BRANCHES

Report = Mapping[str, Any]
SHOWN: Final = ("mrr@10", "recall@10")
NOTHING: Final = "–"


def results(reports: Iterable[Report]) -> str:
    """A line for each task: both leading figures and the usual time of every branch."""
    head = ["task", "documents", "questions"]
    head += [f"{branch} {name}" for branch in BRANCHES for name in SHOWN]
    head += [f"{branch} p50 ms" for branch in ("keyword", "fused")]
    return table(head, [_line(one) for one in reports])


def _line(report: Report) -> list[str]:
    cells = [_named(report), f"{report['documents']:,}", f"{report['questions']:,}"]
    fused = "vector" in report
    for branch in BRANCHES:
        figures = report.get(branch) if branch != "fused" or fused else None
        cells += [f"{figures[name]:.3f}" if figures else NOTHING for name in SHOWN]
    cells.append(f"{report['keyword']['p50_ms']:.1f}")
    cells.append(f"{report['fused']['p50_ms']:.1f}" if fused else NOTHING)
    return cells


def _named(report: Report) -> str:
    note = report.get("note", "")
    return f"{report['task']} ({note})" if note else str(report["task"])


def held(reports: Iterable[Report]) -> str:
    """A line for each bar."""
    made = [one for report in reports for one in verdicts(report)]
    return table(["task", "bar", "measured", "wanted", ""], [_judged(one) for one in made])


def _judged(one: Verdict) -> list[str]:
    sign = "≤" if one.at_most else "≥"
    wanted = f"{sign} {one.bar:.3f}"
    return [one.task, one.what, f"{one.value:.3f}", wanted, "held" if one.held else "MISSED"]


def ablations(reports: Iterable[Report]) -> str:
    """A line for each rule, a column for each task: the best branch without the rule."""
    kept = [one for one in reports if one.get("without")]
    rules = list(dict.fromkeys(rule for one in kept for rule in one["without"]))
    rows = [[rule, *(_pair(one["without"].get(rule)) for one in kept)] for rule in rules]
    return table(["without", *(_named(one) for one in kept)], rows)


TIMED: Final = ("short query", "filtered", "with facets", "with vectors", "long demand")


def sizes(reports: Iterable[Report]) -> str:
    """A line for each size: what building costs, and p50 / p95 in milliseconds of each question."""
    head = ["listings", "words s", "vectors s", "MB on disk", "MB in memory", *TIMED]
    rows = [
        [
            f"{one['listings']:,}",
            f"{one['build_s']:.1f}",
            f"{one['vectors_s']:.1f}",
            f"{one['bytes'] / 1e6:,.0f}",
            f"{one['rss_mb']:,}",
            *(f"{one[name]['p50_ms']:.1f} / {one[name]['p95_ms']:.1f}" for name in TIMED),
        ]
        for one in reports
    ]
    return table(head, rows)


def _pair(figures: Mapping[str, float] | None) -> str:
    return " / ".join(f"{figures[name]:.3f}" for name in SHOWN) if figures else NOTHING


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns under their names, as Markdown reads them."""
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    rule = ["-" * width for width in widths]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in (head, rule, *rows)
    ]
    return "\n".join(lines)
