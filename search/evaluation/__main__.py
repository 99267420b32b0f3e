"""The commands `search`, `scale` and `means` of the evaluation."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from search.embedding_local import LocalEmbedder, installed
from search.evaluation import bench
from search.evaluation.cache import RememberingEmbedder
from search.evaluation.collections import Collection, from_files, task
from search.evaluation.files import BadInput
from search.indexes import open_engine
from search.meilisearch import MeilisearchEngine

ROOT: Final = Path(__file__).resolve().parents[2]
PATIENCE: Final = 60.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 2 when the input is not what it should be."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except BadInput as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m search.evaluation")
    commands = parser.add_subparsers(required=True)
    search = commands.add_parser("search", help="measure retrieval on a judged collection")
    search.set_defaults(run=_search)
    for name in ("corpus", "queries", "qrels"):
        search.add_argument(f"--{name}", type=Path, help="JSONL or JSONL.gz")
    search.add_argument("--task", action="append", default=[], help="a built-in task; repeatable")
    search.add_argument("--data-dir", type=Path, default=ROOT.parent / "shared" / "data")
    search.add_argument("--engine", choices=("embedded", "meilisearch"), default="embedded")
    search.add_argument("--json", type=Path, help="write the report here")
    search.add_argument("--no-vectors", action="store_true", help="leave meaning out")
    search.add_argument("--cache-dir", type=Path, default=_cache(), help="where vectors are kept")
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
    reports = [_measured(collection, options) for collection in _collections(options)]
    if not reports:
        _say("nothing to measure")
        return 0
    answer: Any = reports[0] if len(reports) == 1 else {one["task"]: one for one in reports}
    written = json.dumps(answer, ensure_ascii=False, indent=1)
    if options.json:
        options.json.write_text(written + "\n", encoding="utf-8")
    sys.stdout.write(written + "\n")
    return 0


def _collections(options: argparse.Namespace) -> list[Collection]:
    files = (options.corpus, options.queries, options.qrels)
    if any(files):
        if not all(files):
            raise BadInput("--corpus, --queries and --qrels belong together")
        return [from_files(*files)]
    if not options.task:
        raise BadInput("give --corpus, --queries and --qrels, or --task")
    if not options.data_dir.is_dir():
        _say(f"skipped {', '.join(options.task)}: no data at {options.data_dir}")
        return []
    return [task(name, options.data_dir) for name in options.task]


def _measured(collection: Collection, options: argparse.Namespace) -> dict[str, Any]:
    embedder = None
    if not options.no_vectors:
        if installed():
            embedder = RememberingEmbedder(LocalEmbedder(PATIENCE), options.cache_dir)
        else:
            _say("no vectors: the extra `semantic` is not installed")
    with tempfile.TemporaryDirectory(prefix="silkbridge-bench-") as folder:
        url, key = os.environ.get("MEILI_URL", ""), os.environ.get("MEILI_KEY", "")
        if options.engine == "meilisearch" and not url:
            raise BadInput("--engine meilisearch needs MEILI_URL")
        remote = options.engine == "meilisearch"
        engine = open_engine(Path(folder), url if remote else "", key, f"bench{os.getpid()}")
        try:
            return bench.measure(collection, engine, embedder, _say)
        finally:
            if isinstance(engine, MeilisearchEngine):
                engine.drop()
            engine.close()
            if embedder is not None:
                embedder.close()


def _means(options: argparse.Namespace) -> int:
    from search.evaluation.means import compute  # noqa: PLC0415 - starts a model

    compute(options.data_dir, options.out)
    return 0


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
