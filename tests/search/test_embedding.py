"""Models behind one port: what they are given, and what becomes of slow, dead and lying ones."""

import time
from pathlib import Path

import httpx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.embedding import LONGEST, EmbedderUnavailable, Rest, open_embedder, prepared
from search.embedding_local import DIMENSIONS, LocalEmbedder, _Process, installed
from search.embedding_remote import RemoteEmbedder
from search.languages import detect
from search.parsing import parse
from search.text import index_terms
from tests.search import hostile

HEAD = "import json, struct, sys, time\nout = sys.stdout.buffer\n"
SEND = "def send(b):\n    out.write(struct.pack('>I', len(b)) + b); out.flush()\n"
WORKERS = {
    "good": f"""send(b'ready')
for line in sys.stdin:
    n = len(json.loads(line)['texts'])
    send(struct.pack('<{DIMENSIONS}f', *([1.0] + [0.0] * {DIMENSIONS - 1})) * n)
""",
    "never ready": "time.sleep(60)\n",
    "slow to answer": "send(b'ready')\nfor line in sys.stdin: time.sleep(60)\n",
    "dead at birth": "sys.exit(3)\n",
    "dies when asked": "send(b'ready')\nsys.stdin.readline()\nsys.exit(9)\n",
    "gives too few": f"send(b'ready')\nfor line in sys.stdin: send(bytes(4 * {DIMENSIONS}))\n",
    "dies of poison": f"""send(b'ready')
for line in sys.stdin:
    texts = json.loads(line)['texts']
    if 'poison' in texts: sys.exit(9)
    if 'treacle' in texts: time.sleep(60)
    for text in texts:
        assert 0 < len(text) <= 1200 and '\\ufdfa' not in text
        assert not any(c < ' ' or '\\ud800' <= c <= '\\udfff' for c in text)
    rows = [float(text != '-') for text in texts]
    rest = [0.0] * {DIMENSIONS - 2}
    send(b''.join(struct.pack('<{DIMENSIONS}f', 1.0, row, *rest) for row in rows))
""",
}


@pytest.fixture
def worker(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "worker.py"
    path.write_text(HEAD + SEND + WORKERS[request.param])
    return path


@given(st.text(alphabet=st.characters(), max_size=300))
def test_a_model_gets_no_controls_surrogates_or_endless_text(value: str) -> None:
    ready = prepared(value * 10)
    assert 1 <= len(ready) <= LONGEST
    assert not set(ready) & {"\x00", "\u202e", "\n", "\t"}
    ready.encode("utf-8")


def test_the_ligature_that_overflowed_the_model_is_taken_apart_and_cut() -> None:
    assert "\ufdfa" not in prepared("\ufdfa" * 500)
    assert len(prepared("\ufdfa" * 5000)) <= LONGEST


@pytest.mark.parametrize("worker", ["good"], indirect=True)
def test_a_process_answers_again_and_again(worker: Path) -> None:
    process = _Process(0, worker)
    for count in (1, 3, 8):
        rows = process.encode(["x"] * count, query=True, timeout=10)
        assert rows.shape == (count, DIMENSIONS)
    process.close()
    assert process.encode(["x"], query=True, timeout=10).shape == (1, DIMENSIONS)
    process.close()


@pytest.mark.parametrize(
    "worker",
    ["never ready", "slow to answer", "dead at birth", "dies when asked", "gives too few"],
    indirect=True,
)
def test_a_bad_process_is_given_up_in_time_and_may_be_asked_again(worker: Path) -> None:
    process = _Process(0, worker)
    for _ in range(2):
        begun = time.monotonic()
        with pytest.raises(EmbedderUnavailable):
            process.encode(["x", "y"], query=True, timeout=1.5)
        assert time.monotonic() - begun < 5
    process.close()


@pytest.mark.parametrize("worker", ["dies of poison"], indirect=True)
def test_one_bad_text_costs_no_other_its_vector(
    worker: Path, caplog: pytest.LogCaptureFixture
) -> None:
    embedder = LocalEmbedder(5, worker, passage_patience=2)
    try:
        rows = embedder.raw(["good", "poison", "fine", "treacle", "well"], query=False)
    finally:
        embedder.close()
    assert rows[:, 1].tolist() == [1, 0, 1, 0, 1]
    assert [one.levelname for one in caplog.records] == ["WARNING", "WARNING"]


@pytest.mark.parametrize("worker", ["dead at birth"], indirect=True)
def test_a_dead_model_is_not_taken_for_a_bad_text(worker: Path) -> None:
    embedder = LocalEmbedder(1, worker, passage_patience=1)
    with pytest.raises(EmbedderUnavailable):
        embedder.raw(["good", "fine"], query=False)
    embedder.close()


@pytest.mark.parametrize("worker", ["dies of poison"], indirect=True)
def test_questions_do_not_wait_for_a_model_that_has_just_failed(
    worker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedder = LocalEmbedder(2, worker)
    clock = [100.0]
    monkeypatch.setattr(Rest, "now", staticmethod(lambda: clock[0]))
    try:
        embedder.embed_query("good", "en")
        with pytest.raises(EmbedderUnavailable):
            embedder.embed_query("poison", "en")
        begun = time.monotonic()
        with pytest.raises(EmbedderUnavailable, match="rests"):
            embedder.embed_query("fine", "en")
        assert time.monotonic() - begun < 0.5
        assert embedder.embed_query("good", "en").shape == (DIMENSIONS,)
        clock[0] += 60
        assert embedder.embed_query("fine", "en").shape == (DIMENSIONS,)
    finally:
        embedder.close()


@pytest.mark.parametrize("worker", ["dies of poison"], indirect=True)
def test_five_thousand_hostile_texts_reach_no_model_and_stop_no_analysis(worker: Path) -> None:
    texts = list(hostile.texts())
    assert len(set(texts)) == len(texts) >= 5000
    embedder = LocalEmbedder(30, worker)
    try:
        rows = embedder.embed_passages(texts, [detect(text) for text in texts])
        assert rows.shape == (len(texts), DIMENSIONS)
        asked = [embedder.embed_query(text, detect(text)) for text in texts[::50]]
    finally:
        embedder.close()
    assert np.isfinite(rows).all()
    assert np.isfinite(asked).all()
    for text in texts:
        parse(text, None)
        assert all(
            term == term.strip() for terms in index_terms(text, "zh").values() for term in terms
        )


def test_the_local_model_bears_hostile_texts() -> None:
    if not installed():
        pytest.skip("the extra `semantic` is not installed")
    embedder = LocalEmbedder(patience=60)
    texts = [one for one in hostile.texts(700) if len(one) < 40][::6]
    texts += ["\ufdfa" * 64, "\x00\ud800" * 9000, "滴灌" * 5000]
    try:
        rows = embedder.embed_passages(texts, [detect(text) for text in texts])
        asked = embedder.embed_query("盐碱地棉花滴灌", "zh")
        near = embedder.embed_passages(["Drip irrigation of cotton", "A tax form"], ["en", "en"])
    finally:
        embedder.close()
    assert rows.shape == (len(texts), DIMENSIONS)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-3)
    assert near[0] @ asked > near[1] @ asked


def remote(handler: object) -> RemoteEmbedder:
    return RemoteEmbedder("http://model/v1", "k", "m", httpx.MockTransport(handler))


def test_a_remote_model_is_asked_in_batches_and_its_order_is_mended() -> None:
    asked: list[dict] = []

    def answer(request: httpx.Request) -> httpx.Response:
        import json  # noqa: PLC0415 - of this double only

        body = json.loads(request.content)
        asked.append(body)
        assert request.headers["authorization"] == "Bearer k"
        rows = [
            {"index": n, "embedding": [float(len(text)), 1.0]}
            for n, text in enumerate(body["input"])
        ]
        return httpx.Response(200, json={"data": rows[::-1]})

    embedder = remote(answer)
    rows = embedder.embed_passages(["a" * (n + 1) for n in range(70)], ["en"] * 70)
    assert [len(one["input"]) for one in asked] == [32, 32, 6]
    assert rows.shape == (70, 2)
    assert rows[0, 0] < rows[69, 0]
    assert np.allclose(np.linalg.norm(rows, axis=1), 1)
    first, again = embedder.embed_query("x", "en"), embedder.embed_query("x", "en")
    assert np.array_equal(first, again)
    assert len(asked) == 4


@pytest.mark.parametrize(
    "response",
    [
        httpx.Response(500, text="oops"),
        httpx.Response(200, text="not json"),
        httpx.Response(200, json={"data": []}),
        httpx.Response(200, json={"data": [{"index": 0, "embedding": ["x"]}]}),
        httpx.Response(200, json={"data": [{"index": 0, "embedding": [None, 1.0]}]}),
        httpx.Response(200, json=[1]),
    ],
)
def test_a_remote_model_that_answers_nonsense_is_unavailable(response: httpx.Response) -> None:
    with pytest.raises(EmbedderUnavailable):
        remote(lambda _: response).embed_query("x", "en")


def test_a_remote_model_out_of_reach_is_unavailable() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no route", request=request)

    with pytest.raises(EmbedderUnavailable):
        remote(refuse).embed_query("x", "en")


def test_an_installation_may_do_without() -> None:
    assert open_embedder("off") is None
    opened = open_embedder("remote", url="http://model/v1", key="", model="m")
    assert opened is not None
    assert opened.id == "remote-m"
    opened.close()
