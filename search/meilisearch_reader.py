"""Questions to the server over one pool of connections, safe from several threads."""

import time
from collections.abc import Iterable, Mapping, Sequence
from threading import Lock
from typing import Any, Final

import httpx

from search.engine import RebuildNeeded, SearchUnavailable
from search.meilisearch_schema import FORMAT
from search.meilisearch_terms import phrase

TIMEOUT: Final = httpx.Timeout(connect=1.0, read=4.0, write=2.0, pool=1.0)
CONNECTIONS: Final = httpx.Limits(max_connections=32, max_keepalive_connections=16)
KEPT: Final = 60.0
"""Seconds for which word statistics and the format of an index are not asked again."""
ANY: Final = ""
"""Stands for every document where frequencies are asked."""
MOST_KEPT: Final = 100_000
STEP: Final = 200
PAGE: Final = 1000


class Refused(Exception):
    """The server understood and said no; `code` is its word for why."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code


class Reader:
    """See `httpx.Client`; every failure to answer is `SearchUnavailable`."""

    def __init__(
        self, url: str, key: str, prefix: str, transport: httpx.BaseTransport | None = None
    ) -> None:
        self.prefix = prefix
        self._client = httpx.Client(
            base_url=url.rstrip("/"),
            headers={"Authorization": f"Bearer {key}"} if key else {},
            timeout=TIMEOUT,
            limits=CONNECTIONS,
            transport=transport,
            trust_env=False,
        )
        self._lock = Lock()
        self._seen: dict[str, float] = {}
        self._counts: dict[tuple[str, str], tuple[float, int]] = {}

    def uid(self, kind: str) -> str:
        """The server's name of the index of one kind."""
        return f"{self.prefix}_{kind}"

    def get(self, path: str) -> Any:  # noqa: ANN401 - JSON
        """The answer to a GET."""
        return self._ask("GET", path, None)

    def post(self, path: str, body: object) -> Any:  # noqa: ANN401 - JSON
        """The answer to a POST that changes nothing."""
        return self._ask("POST", path, body)

    def search(self, kind: str, queries: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Several questions to the index of one kind in one request, answered in their order."""
        if not queries:
            return []
        self.check(kind)
        named = [{"indexUid": self.uid(kind), "limit": 0, **query} for query in queries]
        answered: list[dict[str, Any]] = self.post("/multi-search", {"queries": named})["results"]
        return answered

    def check(self, kind: str) -> None:
        """Raise `RebuildNeeded` when the index is missing or of another format."""
        now = time.monotonic()
        if now - self._seen.get(kind, now - KEPT) < KEPT:
            return
        if not self.usable(kind):
            raise RebuildNeeded(self.uid(kind))
        self._seen[kind] = now

    def usable(self, kind: str) -> bool:
        """Whether there is an index of this kind whose documents have our format."""
        try:
            shown = self.get(f"/indexes/{self.uid(kind)}/settings/displayed-attributes")
        except RebuildNeeded:
            return False
        return FORMAT in shown

    def manages_keys(self) -> bool:
        """Whether the key is more than an installation should run with."""
        if "Authorization" not in self._client.headers:
            return False
        try:
            self.get("/keys?limit=1")
        except SearchUnavailable:
            return False
        return True

    def settings(self, kind: str) -> dict[str, Any] | None:
        """The settings of an index as the server has them; None where there is no index."""
        try:
            found: dict[str, Any] = self.get(f"/indexes/{self.uid(kind)}/settings")
        except RebuildNeeded:
            return None
        return found

    def documents(self, uid: str, fields: Sequence[str], **more: object) -> list[dict[str, Any]]:
        """These fields of all documents of an index, or of those that a filter lets through."""
        found: list[dict[str, Any]] = []
        while True:
            asked = {"fields": list(fields), "limit": PAGE, "offset": len(found), **more}
            answer = self.post(f"/indexes/{uid}/documents/fetch", asked)
            found.extend(answer["results"])
            if not answer["results"] or len(found) >= answer["total"]:
                return found

    def frequencies(
        self, kind: str, terms: Iterable[str], fields: Sequence[str] = ("text_terms",)
    ) -> dict[str, int]:
        """In how many documents each term occurs, `ANY` in all; asked once a minute at most."""
        now = time.monotonic()
        wanted = list(dict.fromkeys(terms))
        key = f"{kind}:{','.join(fields)}"
        with self._lock:
            if len(self._counts) > MOST_KEPT:
                self._counts.clear()
            kept = {term: self._counts.get((key, term), (now - KEPT, 0)) for term in wanted}
        counts = {term: count for term, (seen, count) in kept.items() if now - seen < KEPT}
        missing = [term for term in wanted if term not in counts]
        for start in range(0, len(missing), STEP):
            some = missing[start : start + STEP]
            asked = [
                {"q": phrase([term]) if term else "", "attributesToSearchOn": list(fields)}
                for term in some
            ]
            for term, answer in zip(some, self.search(kind, asked), strict=True):
                counts[term] = total(answer)
        with self._lock:
            self._counts.update({(key, term): (now, counts[term]) for term in missing})
        return counts

    def forget(self) -> None:
        """Ask everything anew: something was written."""
        with self._lock:
            self._counts.clear()
            self._seen.clear()

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def _ask(self, method: str, path: str, body: object) -> Any:  # noqa: ANN401 - JSON
        try:
            answer = self._once(method, path, body)
        except httpx.RemoteProtocolError:  # the server had closed a connection that lay idle
            try:
                answer = self._once(method, path, body)
            except httpx.HTTPError as error:
                raise SearchUnavailable(f"Meilisearch: {error!r}") from error
        except httpx.HTTPError as error:
            raise SearchUnavailable(f"Meilisearch: {error!r}") from error
        if answer.is_success:
            return answer.json()
        raise _problem(answer)

    def _once(self, method: str, path: str, body: object) -> httpx.Response:
        return self._client.request(method, path, json=body if method == "POST" else None)


def _problem(answer: httpx.Response) -> Exception:
    try:
        told = answer.json()
        code, message = str(told["code"]), str(told["message"])
    except (ValueError, KeyError, TypeError):
        return SearchUnavailable(f"Meilisearch answered {answer.status_code}")
    if code == "index_not_found":
        return RebuildNeeded(message)
    if answer.status_code in (400, 422):
        return Refused(code, message)
    return SearchUnavailable(f"Meilisearch: {code}: {message}")


def total(answer: Mapping[str, Any]) -> int:
    """How many documents a question matches."""
    return int(answer["estimatedTotalHits"])
