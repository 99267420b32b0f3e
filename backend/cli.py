"""The commands of an installation: serve, worker, migrate, import and their kin.

The demo is no part of the backend; `silkbridge.py` hands it in and adds the command that seeds it.
"""

import gc
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import structlog
import typer
import uvicorn
from rich.console import Console
from sqlmodel import Session

from backend.core import logging, outbox, schema
from backend.core.db import make_engine, transaction
from backend.core.settings import Settings

if TYPE_CHECKING:
    from backend.installation.schemas import DemoCast

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
console = Console(highlight=False)
log = structlog.get_logger(__name__)
DataDir = Annotated[Path | None, typer.Option("--data", help="Folder of database, index, files.")]
ROOT = Path(__file__).parents[1]


def settings_for(data: Path | None, **more: object) -> Settings:
    """The environment's settings with the command line's on top."""
    given = {name: value for name, value in more.items() if value is not None}
    if data is not None:
        given["data_dir"] = data.absolute()
    settings = Settings.model_validate({**Settings().model_dump(exclude_unset=True), **given})
    logging.configure(settings.log_level)
    return settings


@dataclass(frozen=True, slots=True)
class Demo:
    """What makes an installation a demo: it is filled once, and people may look around in it."""

    fill: Callable[[Settings], object]
    cast: Callable[[Settings], "DemoCast | None"]


def _open_demo(context: typer.Context, settings: Settings) -> "DemoCast | None":
    demo: Demo | None = context.obj
    if demo is None:
        console.print("no demo: that one comes with `python -m silkbridge serve`")
        return None
    demo.fill(settings)
    return demo.cast(settings)


@app.command()
def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8000,
    data: DataDir = None,
    demo: Annotated[bool, typer.Option(help="Seed the demo network on the first run.")] = True,
    with_worker: Annotated[
        bool, typer.Option("--worker/--no-worker", help="Start the worker as well.")
    ] = True,
) -> None:
    """Migrate, seed on the first run, then answer requests and work off the outbox."""
    listening = _listen(host, port)
    port = listening.getsockname()[1]
    shown = f"[{host}]" if ":" in host else host
    settings = settings_for(
        data, public_url=os.environ.get("PUBLIC_URL") or f"http://{shown}:{port}"
    )
    migrate_schema(settings)
    # The web server raises the signal again once it has drained; the worker must still be ended.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    worker = _Worker(settings)
    with loading():
        from backend.main import create_app  # noqa: PLC0415 — after migrating, and only to serve
    cast = _open_demo(context, settings) if demo else None
    with loading():
        app = create_app(settings, demo=cast)
    server = uvicorn.Server(
        uvicorn.Config(
            app, log_config=None, access_log=False, proxy_headers=True, timeout_graceful_shutdown=20
        )
    )
    if with_worker:
        worker.start()
    threading.Thread(target=_announce_ready, args=(shown, port), daemon=True).start()
    try:
        server.run(sockets=[listening])
    finally:
        worker.stop()


@contextmanager
def loading() -> Iterator[None]:
    """While modules are loaded nothing is garbage: looking for it takes a fifth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        console.print(f"cannot listen on {host}:{port}: {error.strerror}")
        raise typer.Exit(1) from None
    return listening


def _announce_ready(host: str, port: int) -> None:
    near = {"0.0.0.0": "127.0.0.1", "[::]": "[::1]"}.get(host, host)  # noqa: S104 — shown, not bound
    for _ in range(600):
        # The standard library's client: a fuller one takes a tenth of a second to load.
        asked = HTTPConnection(near, port, timeout=5)
        with suppress(OSError, HTTPException), closing(asked):
            asked.request("GET", "/readyz")
            if asked.getresponse().status == HTTPStatus.OK:
                break
        time.sleep(0.05)
    print(f"ready http://{host}:{port}", flush=True)  # noqa: T201 — the promised line


class _Worker:
    """The worker as a process of its own, started again should it die.

    It ends with us, however we end: it listens to a pipe that the system closes when we are gone.
    """

    def __init__(self, settings: Settings) -> None:
        self._command = [sys.executable, "-m", "backend.cli", "worker", "--leashed"]
        self._environment = os.environ | {
            "DATA_DIR": str(settings.data_dir.absolute()),
            "PUBLIC_URL": settings.public_url,
        }
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()

    def start(self) -> None:
        threading.Thread(target=self._keep_alive, daemon=True).start()

    def stop(self) -> None:
        self._stopping.set()
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self._process.kill()

    def _keep_alive(self) -> None:
        while not self._stopping.is_set():
            self._process = subprocess.Popen(  # noqa: S603 — our own module
                self._command, env=self._environment, stdin=subprocess.PIPE
            )
            code = self._process.wait()
            if not self._stopping.wait(2):
                log.error("worker.died", code=code)


@app.command()
def worker(
    data: DataDir = None,
    leashed: Annotated[
        bool, typer.Option("--leashed", help="End when standard input closes.")
    ] = False,
) -> None:
    """Work off the outbox and the timed jobs; any number of these may run on PostgreSQL."""
    with loading():
        from backend import worker as process  # noqa: PLC0415 — loads the search engine

    process.main(settings_for(data), leashed=leashed)


@app.command()
def migrate(
    data: DataDir = None,
    revision: Annotated[str, typer.Argument(help="Target revision.")] = "head",
    down: Annotated[bool, typer.Option("--down", help="Go back to the revision.")] = False,
) -> None:
    """Bring the database's schema to a revision."""
    migrate_schema(settings_for(data), revision, down=down)


def migrate_schema(settings: Settings, revision: str = "head", *, down: bool = False) -> None:
    """Bring the schema to a revision, or tell why not and end."""
    if revision == "head" and not down and schema_is_current(settings):
        return
    from backend.migrations import run  # noqa: PLC0415 — alembic is slow to load

    try:
        run.migrate(settings, revision, down=down)
    except run.NewerDatabase as reason:
        console.print(str(reason))
        raise typer.Exit(1) from None


def schema_is_current(settings: Settings) -> bool:
    """Whether the schema is the newest; asks without waiting for writers."""
    if not settings.database_url and not (settings.data_dir / "silkbridge.db").exists():
        return False
    engine = make_engine(settings.resolved_database_url).execution_options(reading=True)
    try:
        with engine.connect() as connection:
            return schema.reached(connection) == schema.newest()
    finally:
        engine.dispose()


@app.command()
def revision(message: str, data: DataDir = None) -> None:
    """Write a migration for what the models have and the database has not."""
    from backend.migrations import run  # noqa: PLC0415 — alembic is slow to load

    run.revision(settings_for(data), message)


@app.command("import")
def import_(
    kind: Annotated[str, typer.Argument(help="achievements or challenges.")],
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    mapping: Annotated[str, typer.Option("--map", help="field=column, by comma.")] = "",
    lang: Annotated[str, typer.Option(help="Language of the texts.")] = "zh",
    publish: Annotated[bool, typer.Option("--publish", help="Publish what is complete.")] = False,
    organization: Annotated[str, typer.Option(help="Owner: name or id.")] = "",
    data: DataDir = None,
) -> None:
    """Bring a file of listings in: Excel, CSV or JSON lines, also compressed."""
    from backend.imports import service as imports  # noqa: PLC0415 — pulls in much

    settings = settings_for(data)
    migrate_schema(settings)
    asked = imports.OperatorImport(
        kind=kind,
        file=file,
        mapping=mapping,
        locale=lang,
        publish=publish,
        organization=organization,
    )
    raise typer.Exit(imports.run_operator_import(settings, asked, console.print))


@contextmanager
def _session(settings: Settings) -> Iterator[Session]:
    from backend.main import engine_for  # noqa: PLC0415 — loads the whole application

    engine = engine_for(settings)
    try:
        with transaction(engine) as session:
            yield session
    finally:
        engine.dispose()


@app.command("make-administrator")
def make_administrator(email: str, data: DataDir = None) -> None:
    """Give a registered person the platform's administration."""
    from backend.accounts import service as accounts  # noqa: PLC0415 — loads the hash

    with _session(settings_for(data)) as session:
        person = accounts.find_by_email(session, email)
        if person is None:
            console.print(f"nobody is registered as {email}")
            raise typer.Exit(1)
        accounts.appoint_administrator(session, person)
    console.print(f"{email} is an administrator")


@app.command("retry-outbox")
def retry_outbox(data: DataDir = None) -> None:
    """Give outbox rows that were set aside after too many failures a new start."""
    with _session(settings_for(data)) as session:
        console.print(f"{outbox.retry_poisoned(session)} rows will be tried again")


@app.command()
def shares(
    data: DataDir = None,
    mend: Annotated[bool, typer.Option(help="Make lost shares anew from two good ones.")] = False,
) -> None:
    """Tell which shares of the keys of sealed proposals are there; fail when one key is lost."""
    from backend.courses import service as courses  # noqa: PLC0415 — slow to load
    from backend.sealing import service as sealing  # noqa: PLC0415 — likewise

    settings, lost = settings_for(data), False
    with _session(settings) as session:
        for course in courses.list_running(session):
            public = bytes.fromhex(course.public_key)
            found = sealing.examine(settings, public)
            made = sealing.mend(settings, public) if mend and found.lost and found.opens else ()
            lost |= not found.opens
            console.print(
                f"{course.challenge_id}: good {', '.join(found.good) or 'none'};"
                f" lost {', '.join(found.lost) or 'none'}; made anew {', '.join(made) or 'none'}"
            )
    if lost:
        raise typer.Exit(1)


@app.command("rebuild-index")
def rebuild_index(data: DataDir = None) -> None:
    """Build the search index anew from the database and swap it in."""
    from backend.discovery import service as discovery  # noqa: PLC0415 — loads the search engine
    from backend.main import engine_for  # noqa: PLC0415 — likewise

    settings = settings_for(data)
    count = discovery.rebuild(settings, engine_for(settings))
    console.print(f"{count} listings indexed")


@app.command("glossary")
def glossary_(
    action: Annotated[str, typer.Argument(help="import or export.")],
    file: Annotated[Path, typer.Argument(help="A SKOS thesaurus: .rdf, .xml or .ttl.")],
    name: Annotated[str, typer.Option(help="What the source is called; the file's name.")] = "",
    data: DataDir = None,
) -> None:
    """Add a thesaurus to the terms that searches and matches know, or write those terms out."""
    from search import thesauri  # noqa: PLC0415 — loads the glossary

    folder, told = settings_for(data).glossary_dir, list[str]()
    try:
        if action == "import":
            told = thesauri.bring(file, folder, name or file.stem)
        elif action == "export":
            told = thesauri.export(file, folder)
        else:
            told = [f"{action} is neither import nor export"]
            raise typer.Exit(2)
    except (OSError, thesauri.UnreadableThesaurus) as reason:
        told = [f"{file.name}: {getattr(reason, 'strerror', None) or reason}"]
        raise typer.Exit(1) from None
    finally:
        console.print("\n".join(told), soft_wrap=True, markup=False)


@app.command()
def api(target: Path = ROOT / "frontend" / "openapi.json", data: DataDir = None) -> None:
    """Write the API's description for the web client."""
    from backend import openapi  # noqa: PLC0415 — builds the whole application

    openapi.write(settings_for(data), target)
    console.print(f"wrote {target.name}")


if __name__ == "__main__":
    app()
