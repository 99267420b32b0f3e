"""The route that tells what kind of installation this is."""

from fastapi import APIRouter, Request

from backend.core.actor import ReaderLocale
from backend.core.locales import pick
from backend.core.settings import Settings
from backend.installation.schemas import Demo, DemoCast, DemoPerson, InstallationRead

router = APIRouter(prefix="/installation", tags=["installation"])


@router.get("")
def read_installation(request: Request, lang: ReaderLocale) -> InstallationRead:
    """Whether this is a demo, and as whom one may sign in to look around."""
    cast: DemoCast | None = request.app.state.demo
    if cast is None:
        return InstallationRead(demo=None)
    settings: Settings = request.app.state.settings
    people = [
        DemoPerson(email=one.email, name=pick(one.names, lang) or one.email, role=one.role)
        for one in cast.people
    ]
    return InstallationRead(
        demo=Demo(password=cast.password, people=people, mail_folder=not settings.mail_url)
    )
