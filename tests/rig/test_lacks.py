"""Where everything must run, a skip for want of something is a failure."""

from types import SimpleNamespace

import pytest

from tests.rig import lacks


def skipped(reason: str) -> SimpleNamespace:
    return SimpleNamespace(skipped=True, outcome="skipped", longrepr=("test_x.py", 1, reason))


@pytest.mark.parametrize(
    ("ci", "reason", "outcome"),
    [
        ("", "Skipped: no Chromium here", "skipped"),
        ("true", "Skipped: no Chromium here", "failed"),
        ("true", "Skipped: MEILI_URL is not set", "skipped"),
        ("true", "Skipped: ../shared/data is absent", "skipped"),
        ("true", "Skipped: sqlite only: WAL files", "skipped"),
    ],
)
def test_a_lack_is_judged_by_place_and_reason(
    monkeypatch: pytest.MonkeyPatch, ci: str, reason: str, outcome: str
) -> None:
    monkeypatch.setenv("CI", ci)
    report = skipped(reason)
    lacks.judge(report)
    assert report.outcome == outcome
