"""What an installation tells of itself."""

from collections.abc import Sequence

from backend.core.schemas import Schema


class DemoPersonCard(Schema):
    """Somebody of the demo, by names in several languages."""

    email: str
    names: dict[str, str]
    role: str


class DemoCast(Schema):
    """As whom one may sign in to a demo, and with which password."""

    password: str
    people: Sequence[DemoPersonCard]


class DemoPerson(Schema):
    """Somebody of the demo; the web says what the role means."""

    email: str
    name: str
    role: str


class Demo(Schema):
    """The demo's people, and whether its mails end in a folder instead of at their readers."""

    password: str
    people: Sequence[DemoPerson]
    mail_folder: bool


class InstallationRead(Schema):
    """The installation; `demo` is null on a real one."""

    demo: Demo | None
