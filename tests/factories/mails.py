"""The worker's round and the mails it left in the folder."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import NamedTuple

from sqlalchemy import Engine

from backend import features
from backend.core import worker
from backend.core.settings import Settings
from backend.core.worker import WorkerContext


class Mail(NamedTuple):
    """A mail as its reader sees it."""

    to: str
    subject: str
    text: str

    @property
    def token(self) -> str:
        """The token of the link in the mail."""
        return self.text.partition("#token=")[2].split()[0]


def work(engine: Engine, settings: Settings) -> WorkerContext:
    """Let the worker hear of everything that is due."""
    features.load("tasks")
    context = WorkerContext(engine, settings)
    worker.drain(context)
    return context


def mails(settings: Settings) -> list[Mail]:
    """What was mailed so far, oldest first."""
    if not settings.mail_dir.exists():
        return []
    found = []
    for path in sorted(settings.mail_dir.glob("*.eml"), key=lambda path: path.stat().st_mtime_ns):
        message = message_from_bytes(path.read_bytes(), policy=default)
        assert isinstance(message, EmailMessage)
        found.append(Mail(message["To"], message["Subject"], message.get_content()))
    return found
