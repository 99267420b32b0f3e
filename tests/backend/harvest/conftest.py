"""A market beside which the worker works only when told."""

from tests.backend.discovery.conftest import context, work, writer

__all__ = ["context", "work", "writer"]
