"""Every command: the backend's own, and those that fill an installation with the demo.

`python -m silkbridge COMMAND`; `run.py` calls it in an environment that it has made.
"""

import gc
from typing import Annotated

import typer

gc.disable()  # loading leaves no garbage; `loading` takes over from here
from backend.cli import DataDir, Demo, app, console, loading, migrate_schema, settings_for  # noqa: E402 — after the line above
from backend.core.settings import Settings  # noqa: E402 — after the line above
from backend.installation.schemas import DemoCast  # noqa: E402 — after the line above

gc.enable()


def _fill(settings: Settings) -> None:
    with loading():
        from seed.__main__ import seed_demo_once  # noqa: PLC0415 — loads every feature

    seed_demo_once(settings)


def _cast(settings: Settings) -> DemoCast | None:
    from seed.__main__ import demo_cast  # noqa: PLC0415 — likewise

    return demo_cast(settings)


@app.command()
def seed(
    what: Annotated[str, typer.Argument(help="demo, or bench:N for N varied listings.")] = "demo",
    size: Annotated[str | None, typer.Option("--size", help="The same, as an option.")] = None,
    data: DataDir = None,
) -> None:
    """Put the demo network, or N varied listings for load tests, into the database."""
    from seed.__main__ import run  # noqa: PLC0415 — likewise

    settings = settings_for(data)
    migrate_schema(settings)
    console.print(run(settings, size or what))


if __name__ == "__main__":
    app(obj=Demo(fill=_fill, cast=_cast))
