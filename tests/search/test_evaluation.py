"""The evaluation: what it reads, measures, keeps and holds against the bars."""

import gzip
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from search import fusion, relaxing
from search.embedding import Vectors
from search.evaluation import __main__ as command
from search.evaluation import metrics, scale, synthetic
from search.evaluation.ablation import Change, taken_out
from search.evaluation.bars import verdicts
from search.evaluation.cache import RememberingEmbedder
from search.evaluation.tasks import TASKS, misspelt

Rows = Sequence[dict[str, Any]]
WORDS = "石墨烯 离心泵 光催化 储能电池 滴灌带 换流阀 骆驼乳 盐碱地 防腐层 热泵机组".split()  # noqa: SIM905 - read as words


def write(path: Path, rows: Rows) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    opened: Callable[..., Any] = gzip.open if path.suffix == ".gz" else open
    with opened(path, "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Chinese abstracts and a small thesaurus, in the form of the real data; no demands."""
    known = [
        {
            "id": f"k{n}",
            "title": f"{word}的研究",
            "abstract": f"本文研究{word}。",
            "keywords": [word],
        }
        for n, word in enumerate(WORDS)
    ]
    write(tmp_path / "csl/abstracts_dev.jsonl.gz", known)
    write(tmp_path / "csl/distractors.jsonl.gz", [{"id": "x", "abstract": "其他"}])
    concepts = [
        {
            "id": str(n),
            **{tag: f"{tag} {n}" for tag in ("zh-CN", "en", "ru")},
            **{f"{tag}_def": f"{tag} {n} definition" for tag in ("zh-CN", "en", "ru")},
        }
        for n in range(12)
    ]
    write(tmp_path / "gemet/concepts_dev.jsonl.gz", concepts)
    return tmp_path


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """A collection in the three-file form, as arguments."""
    corpus = [{"id": f"d/{n}", "text": f"本文研究{word}。"} for n, word in enumerate(WORDS)]
    queries = [{"id": f"q{n}", "text": word, "lang": "zh"} for n, word in enumerate(WORDS)]
    grades = [{"query": f"q{n}", "doc": f"d/{n}", "grade": 2} for n in range(len(WORDS) - 1)]
    made = {"corpus": corpus, "queries": queries, "qrels": grades}
    return [
        part
        for name, rows in made.items()
        for part in (f"--{name}", str(write(tmp_path / f"{name}.jsonl", rows)))
    ]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = command.main(["search", *arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_without_arguments_every_task_that_has_data_is_measured(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.json"
    arguments = ["--data-dir", str(data), "--no-vectors", "--json", str(report)]
    code, out, err = run(capsys, *arguments)
    measured = json.loads(report.read_text())
    assert set(measured) == set(TASKS) - {"sbir"}
    assert f"skipped sbir: no data in {data}" in err
    assert measured["csl-keywords"]["keyword"]["mrr@10"] == 1
    assert "| csl-title " in out
    assert code == int("MISSED" in out)
    for task in measured:
        assert f"| {task} " in out


def test_one_task_may_be_named_and_rules_taken_out(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--data-dir", str(data), "--no-vectors", "--ablate", "--task", "csl-misspelt"]
    _, out, _ = run(capsys, *arguments)
    assert "| csl-misspelt " in out
    assert "gemet" not in out
    for rule in ("everything", "relaxing", "single characters"):
        assert f"| {rule} " in out
    assert "| gate " not in out


def test_three_files_answer_with_one_object(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capsys, *files, "--no-vectors")
    report = json.loads(out)
    assert code == 0
    assert report["documents"] == len(WORDS)
    assert report["questions"] == len(WORDS) - 1
    assert report["embedder"] is None
    wanted = {"mrr@10", "recall@10", "recall@50", "ndcg@10", "p50_ms", "p95_ms"}
    for branch in ("bm25", "keyword", "fused"):
        assert wanted <= set(report[branch])
        assert report[branch]["recall@10"] == 1
    assert report["build_s"] > 0
    assert report["index_bytes"] > 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda files: files[:2], "belong together"),
        (lambda files: [*files[:-1], files[-1] + ".gone"], "gone"),
        (lambda _: ["--task", "none-such"], "none-such"),
        (lambda files: [*files, "--engine", "meilisearch"], "MEILI_URL"),
    ],
)
def test_what_is_wrong_with_the_input_is_said(
    files: list[str],
    change: Callable[[list[str]], list[str]],
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("MEILI_URL", raising=False)
    code, _, err = run(capsys, *change(files), "--no-vectors")
    assert code == 2
    assert said in err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"query": "q0"}', "'doc'"),
        ('{"query": "q0", "doc": "d/0", "grade": "x"}', "'grade'"),
        ("[1]", "not an object"),
        ("{", "not JSON"),
    ],
)
def test_a_bad_line_is_named_by_its_number(
    files: list[str], line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path(files[-1]).open("a", encoding="utf-8") as stream:
        stream.write(line + "\n")
    code, _, err = run(capsys, *files, "--no-vectors")
    assert code == 2
    assert f"qrels.jsonl:{len(WORDS)}" in err
    assert said in err


def report(task: str, **branches: tuple[float, float]) -> dict[str, Any]:
    made: dict[str, Any] = {"task": task}
    for branch, (mrr, recall) in branches.items():
        made[branch] = {"mrr@10": mrr, "recall@10": recall, "first": mrr, "one_language": recall}
    return made


def test_bars_are_missed_by_a_fused_answer_worse_than_its_better_branch() -> None:
    good = report("csl-title", keyword=(0.97, 0.99), vector=(0.9, 0.95), fused=(0.98, 0.985))
    assert all(one.held for one in verdicts(good))
    bad = report("csl-title", keyword=(0.99, 0.99), vector=(0.9, 0.95), fused=(0.979, 0.99))
    assert [one.what for one in verdicts(bad) if not one.held] == ["fused mrr@10 - better branch"]


def test_demands_are_held_against_plain_bm25_of_the_same_run() -> None:
    enough = report("sbir", bm25=(0.5, 0.6), keyword=(0.65, 0.81), fused=(0.65, 0.81))
    assert [one.held for one in verdicts(enough)] == [True, True]
    short = report("sbir", bm25=(0.5, 0.6), keyword=(0.65, 0.80), fused=(0.65, 0.80))
    assert [one.held for one in verdicts(short)] == [True, False]
    none = report("sbir", bm25=(0.0, 0.0), keyword=(0.1, 0.1), fused=(0.1, 0.1))
    assert not any(one.held for one in verdicts(none))


def test_a_mixed_pool_is_held_to_its_languages_and_another_language_to_recall() -> None:
    mixed = report("gemet:zh-mixed", keyword=(0.9, 0.5), vector=(0.9, 0.4), fused=(0.9, 0.51))
    assert [one.what for one in verdicts(mixed) if not one.held] == ["top 5 in one language"]
    across = report("gemet:zh-ru", keyword=(0.0, 0.0), vector=(0.5, 0.71), fused=(0.5, 0.71))
    assert [one.what for one in verdicts(across) if not one.held] == ["fused recall@10"]
    same = report("gemet:ru-ru", keyword=(0.5, 0.6), vector=(0.4, 0.6), fused=(0.5, 0.6))
    assert all(one.held for one in verdicts(same))


def test_measures_are_those_of_the_textbook() -> None:
    grades = {"a": 1.0, "b": 2.0, "c": 0.0}
    assert metrics.reciprocal_rank(["x", "a", "b"], grades) == 0.5
    assert metrics.reciprocal_rank(["c", *"yzuvwrstq", "a"], grades) == 0
    assert metrics.recall(["x", "a", "c"], grades, 3) == 0.5
    assert metrics.ndcg(["b", "a"], grades) == pytest.approx(1)
    assert metrics.ndcg(["a", "b"], grades) == pytest.approx(0.797, abs=0.001)
    assert metrics.percentile([5, 1, 3, 2, 4], 0.5) == 3
    assert metrics.percentile([], 0.95) == 0


def test_a_rule_comes_back_after_it_was_taken_out() -> None:
    before, recipe = relaxing.levels, fusion.RECIPE
    change = (Change(relaxing, "levels", lambda _: ()), Change(fusion, "RECIPE", None))
    with pytest.raises(RuntimeError), taken_out(change):
        assert relaxing.levels(9) == ()
        raise RuntimeError
    assert relaxing.levels is before
    assert fusion.RECIPE is recipe


def test_misspelling_is_the_same_each_time_and_changes_two_characters_at_most() -> None:
    title = "石墨烯增强铝合金导线的制备"
    assert misspelt(title) == misspelt(title)
    assert sum(a != b for a, b in zip(title, misspelt(title), strict=True)) in {1, 2}
    assert len(misspelt("水")) == 1


class Counting:
    """A model of eight dimensions that counts what it is asked."""

    id = model = "counting"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def raw(self, texts: Sequence[str], *, query: bool) -> Vectors:
        self.asked.extend(texts)
        return np.asarray([[len(text), int(query), *[0.0] * 6] for text in texts], np.float32)

    def finished(
        self, raw: Vectors, texts: Sequence[str], langs: Sequence[str], *, query: bool
    ) -> Vectors:
        assert len(raw) == len(langs) == len(texts)
        assert query in {True, False}
        return raw

    def close(self) -> None:
        """Nothing to let go of."""


def test_no_text_is_embedded_twice_even_by_another_run(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    texts = [f"text {'x' * n}" for n in range(100)]
    embedder = RememberingEmbedder([first, second], tmp_path)
    said: list[str] = []
    embedder.learn(texts, query=False, say=said.append)
    assert sorted(first.asked + second.asked) == sorted(texts)
    assert said[-1] == "vectors 100/100"
    asked = embedder.embed_query(texts[0], "en")
    again = Counting()
    later = RememberingEmbedder([again], tmp_path)
    rows = later.embed_passages(texts, ["en"] * 100)
    assert again.asked == []
    assert rows[:, 0].tolist() == [float(len(text)) for text in texts]
    assert rows[0, 1] == 0
    assert asked[1] == 1


def test_a_torn_end_of_the_kept_vectors_is_asked_again(tmp_path: Path) -> None:
    RememberingEmbedder([Counting()], tmp_path).embed_passages(["a", "bb"], ["en", "en"])
    kept = tmp_path / "counting.f16"
    kept.write_bytes(kept.read_bytes()[:-3])
    model = Counting()
    rows = RememberingEmbedder([model], tmp_path).embed_passages(["a", "bb"], ["en", "en"])
    assert model.asked == ["bb"]
    assert rows[:, 0].tolist() == [1, 2]
    mended = Counting()
    RememberingEmbedder([mended], tmp_path).embed_passages(["a", "bb"], ["en", "en"])
    assert mended.asked == []


def test_growth_is_measured_at_each_size(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scale, "ASKED", 3)
    monkeypatch.setattr(synthetic, "RARE", 500)
    report = tmp_path / "scale.json"
    assert command.main(["scale", "--sizes", "40", "90", "--json", str(report)]) == 0
    small, large = json.loads(report.read_text())
    assert (small["listings"], large["listings"]) == (40, 90)
    assert large["bytes"] > small["bytes"] > 0
    assert large["with vectors"]["p95_ms"] >= large["with vectors"]["p50_ms"] > 0
    assert "| 90 " in capsys.readouterr().out
