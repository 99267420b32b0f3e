"""What a machine lacks is skipped with its reason; where everything must run, that is a failure."""

import os
import re

import pytest

EXCUSED = re.compile(r"MEILI_URL|shared/data|docker|sqlite only|postgresql only", re.IGNORECASE)
"""Skips that stay skips under CI: parts that are not ours to install, and one database's own."""


def everything_must_run() -> bool:
    """Whether this machine promised to have all that the tests need."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def judge(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip for want of something into a failure where everything must run."""
    if not report.skipped or hasattr(report, "wasxfail") or not everything_must_run():
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    if not EXCUSED.search(reason):
        report.outcome = "failed"
        report.longrepr = f"CI=true allows no such skip. {reason}"
