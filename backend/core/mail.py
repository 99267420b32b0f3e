"""Mail leaves here: by SMTP, or as files in a folder where no server is set."""

import smtplib
from email.header import Header
from email.message import Message
from email.mime.text import MIMEText
from email.utils import format_datetime
from urllib.parse import unquote, urlsplit
from uuid import uuid4

from backend.core import clock
from backend.core.settings import Settings


def send(settings: Settings, *, to: str, subject: str, text: str) -> None:
    """Deliver one plain-text message.

    Raises OSError or smtplib.SMTPException when the server does not take it; the outbox tries
    again later.
    """
    # `EmailMessage` loses spaces where it folds a subject that is not ASCII; `Header` keeps them.
    message = MIMEText(text, "plain", "utf-8")
    message["From"] = settings.mail_from
    message["To"] = _single_line(to)
    message["Subject"] = Header(_single_line(subject), "utf-8")  # type: ignore[assignment]  # the stubs know only str
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = f"<{uuid4()}@silkbridge>"
    if settings.mail_url:
        _by_smtp(settings.mail_url, message)
        return
    settings.mail_dir.mkdir(parents=True, exist_ok=True)
    name = f"{clock.now():%Y%m%dT%H%M%S%f}-{uuid4().hex[:6]}.eml"
    (settings.mail_dir / name).write_bytes(message.as_bytes())


def _single_line(text: str) -> str:
    # A line break would start another header.
    return " ".join(text.split())


def _by_smtp(url: str, message: Message) -> None:
    parts = urlsplit(url)
    server = smtplib.SMTP_SSL if parts.scheme == "smtps" else smtplib.SMTP
    with server(parts.hostname or "localhost", parts.port or 0, timeout=10) as connection:
        if parts.scheme != "smtps" and "starttls" in parts.query:
            connection.starttls()
        if parts.username:
            connection.login(unquote(parts.username), unquote(parts.password or ""))
        connection.send_message(message)
