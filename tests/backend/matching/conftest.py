"""The worker of discovery's tests: matching looks where discovery has indexed."""

from tests.backend.discovery.conftest import context, work, writer

__all__ = ["context", "work", "writer"]
