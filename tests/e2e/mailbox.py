"""The mails an installation left in its folder, as their readers find them."""

import re
import time
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

PATIENCE = 150
"""Seconds within which a mail has to be there: on a busy machine the demo is indexed before it."""
LINK = re.compile(r"https?://\S+")


def _mails(folder: Path) -> list[EmailMessage]:
    files = sorted((folder / "mail").glob("*.eml"))
    return [message_from_bytes(file.read_bytes(), policy=default) for file in files]


def wait_for_mail(folder: Path, to: str, *, after: int = 0) -> EmailMessage:
    """The mail to an address that follows the first `after` ones."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = [mail for mail in _mails(folder) if mail["To"] == to]
        if len(found) > after:
            return found[after]
        time.sleep(0.2)
    msg = f"no mail to {to} came within {PATIENCE} seconds"
    raise AssertionError(msg)


def link_of(mail: EmailMessage) -> str:
    """The path the mail links to, with its token."""
    address = LINK.search(mail.get_content())
    assert address is not None, mail.get_content()
    return "/" + address.group().split("/", 3)[3]
