"""The commands `search`, `scale` and `means` of the evaluation."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from search.embedding_local import LocalEmbedder, installed
from search.engine import Engine
from search.evaluation import ablation, bars, bench, scale, tables
from search.evaluation.cache import RememberingEmbedder
from search.evaluation.collections import Collection, from_files
from search.evaluation.files import BadInput
from search.evaluation.tasks import TASKS, absent, task
from search.indexes import open_engine
from search.meilisearch import MeilisearchEngine

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 60.0
Reports = list[dict[str, Any]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 1 when a bar is missed, 2 when the input is not what it should be."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except BadInput as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="run.py bench")
    commands = parser.add_subparsers(required=True)
    search = commands.add_parser("search", help="measure retrieval, built-in tasks or three files")
    search.set_defaults(run=_search)
    for name in ("corpus", "queries", "qrels"):
        search.add_argument(f"--{name}", type=Path, help="JSONL or JSONL.gz; the three together")
    search.add_argument(
        "--task", action="append", default=[], help="one of the built-in tasks; repeatable"
    )
    search.add_argument("--data-dir", type=Path, default=ROOT.parent / "shared" / "data")
    search.add_argument("--engine", choices=("embedded", "meilisearch"), default="embedded")
    search.add_argument("--json", type=Path, help="write the report here")
    search.add_argument("--no-vectors", action="store_true", help="leave meaning out")
    search.add_argument("--ablate", action="store_true", help="measure without each rule as well")
    search.add_argument("--pieces", type=int, default=1, help="vectors of each document, at most")
    search.add_argument(
        "--vectors-of-best",
        type=int,
        metavar="N",
        help="vectors only for documents that words place among the first N of some question",
    )
    search.add_argument("--questions", type=int, metavar="N", help="only the first N of each task")
    search.add_argument("--workers", type=int, default=os.cpu_count(), help="models side by side")
    search.add_argument("--cache-dir", type=Path, default=_cache(), help="where vectors are kept")
    grown = commands.add_parser("scale", help="measure building and searching at several sizes")
    grown.set_defaults(run=_scale)
    grown.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    grown.add_argument("--sections", type=int, default=1, help="vectors of each listing")
    grown.add_argument("--engine", choices=("embedded", "meilisearch"), default="embedded")
    grown.add_argument("--json", type=Path, help="write the report here")
    means = commands.add_parser("means", help="compute the language means for centring")
    means.add_argument("--data-dir", type=Path, default=ROOT.parent / "shared" / "data")
    means.add_argument("--out", type=Path, required=True)
    means.set_defaults(run=_means)
    return parser


def _cache() -> Path:
    named = os.environ.get("SILKBRIDGE_CACHE")
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Path(named) if named else base / "silkbridge" / "vectors"


def _search(options: argparse.Namespace) -> int:
    files = (options.corpus, options.queries, options.qrels)
    if any(files) and not all(files):
        raise BadInput("--corpus, --queries and --qrels belong together")
    collections = [from_files(*files)] if all(files) else _built_in(options)
    reports = _measured(collections, options)
    if not reports:
        _say("nothing to measure")
        return 0
    answer: Any = reports[0] if len(reports) == 1 else {one["task"]: one for one in reports}
    written = json.dumps(answer, ensure_ascii=False, indent=1)
    if options.json:
        options.json.write_text(written + "\n", encoding="utf-8")
    if all(files):
        sys.stdout.write(written + "\n")
        return 0
    return _told(reports)


def _told(reports: Reports) -> int:
    parts = [tables.results(reports), tables.held(reports)]
    if any("without" in one for one in reports):
        parts.append(tables.ablations(reports))
    sys.stdout.write("\n\n".join(parts) + "\n")
    return int(any(not one.held for report in reports for one in bars.verdicts(report)))


def _built_in(options: argparse.Namespace) -> list[Collection]:
    """The tasks asked for, or all; those without their data are named and left out."""
    made = []
    for name in options.task or TASKS:
        if name in TASKS and absent(name, options.data_dir):
            _say(f"skipped {name}: no data in {options.data_dir}")
        else:
            made.append(task(name, options.data_dir))
    return [replace(one, queries=one.queries[: options.questions]) for one in made]


def _measured(collections: Sequence[Collection], options: argparse.Namespace) -> Reports:
    embedder = _embedder(options)
    reports: Reports = []
    try:
        for _, alike in groupby(collections, lambda one: id(one.corpus)):
            with _engine(options) as engine:
                reports += _of_corpus(list(alike), engine, embedder, options)
    finally:
        if embedder is not None:
            embedder.close()
    return reports


def _of_corpus(
    alike: Sequence[Collection],
    engine: Engine,
    embedder: RememberingEmbedder | None,
    options: argparse.Namespace,
) -> Reports:
    made = bench.build(alike[0].corpus, engine, embedder)
    wanted = bench.Wanted(options.pieces, options.vectors_of_best)
    bench.embed(made, alike, wanted, _say)
    reports = []
    for collection in alike:
        report = bench.measure(collection, made, _say)
        if embedder is not None and wanted.best is not None:
            report["note"] = f"{report['vectors']:,} with vectors"
        if options.ablate:
            report["without"] = ablation.ablate(collection, made, _say)
        reports.append(report)
    return reports


def _embedder(options: argparse.Namespace) -> RememberingEmbedder | None:
    if options.no_vectors:
        return None
    if not installed():
        _say("no vectors: the extra `semantic` is not installed")
        return None
    models = [LocalEmbedder(PATIENCE) for _ in range(max(1, options.workers or 1))]
    return RememberingEmbedder(models, options.cache_dir)


@contextmanager
def _engine(options: argparse.Namespace) -> Iterator[Engine]:
    """An engine of its own, gone afterwards."""
    url, key = os.environ.get("MEILI_URL", ""), os.environ.get("MEILI_KEY", "")
    remote = options.engine == "meilisearch"
    if remote and not url:
        raise BadInput("--engine meilisearch needs MEILI_URL")
    with tempfile.TemporaryDirectory(prefix="silkbridge-bench-") as folder:
        engine = open_engine(Path(folder), url if remote else "", key, f"bench{os.getpid()}")
        try:
            yield engine
        finally:
            if isinstance(engine, MeilisearchEngine):
                engine.drop()
            engine.close()


def _scale(options: argparse.Namespace) -> int:
    reports = []
    for size in options.sizes:
        with _engine(options) as engine:
            reports.append(scale.measure(engine, size, options.sections))
        _say(json.dumps(reports[-1]))
    if options.json:
        options.json.write_text(json.dumps(reports, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(tables.sizes(reports) + "\n")
    missed = [
        f"missed: {name} takes {one[name]['p95_ms']:.0f} ms, not {most:.0f}, of {one['listings']:,}"
        for one in reports
        for name, most in scale.BARS.items()
        if one["listings"] == scale.BARS_AT and one[name]["p95_ms"] > most
    ]
    sys.stdout.write("".join(f"{line}\n" for line in missed))
    return int(bool(missed))


def _means(options: argparse.Namespace) -> int:
    from search.evaluation.means import compute  # noqa: PLC0415 - starts a model

    compute(options.data_dir, options.out)
    return 0


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
