"""What an operator starts from agrees with the code: settings, image, compose file, runbook."""

import re
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from backend.core.settings import Settings
from silkbridge import app

ROOT = Path(__file__).parents[2]
COMMANDS = get_command(app).commands


def settings_in(text: str) -> dict[str, str]:
    """Name and value of each line that sets something."""
    return dict(re.findall(r"^([A-Z_]+)=(.*)$", text, re.MULTILINE))


def compose() -> dict:
    """The compose file, anchors resolved."""
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))


def test_every_setting_stands_in_the_example_with_its_default() -> None:
    example = settings_in((ROOT / ".env.example").read_text(encoding="utf-8"))
    read = Settings(_env_file=ROOT / ".env.example")
    assert {name.upper() for name in Settings.model_fields} == set(example)
    defaults = {name: field.default for name, field in Settings.model_fields.items()}
    assert {name: getattr(read, name) for name in defaults} == defaults


@pytest.mark.parametrize("role", ["migrate", "web", "worker"])
def test_each_role_runs_a_command_that_exists(role) -> None:
    name, *options = compose()["services"][role]["command"]
    known = {
        option for each in COMMANDS[name].params for option in (*each.opts, *each.secondary_opts)
    }
    assert {option for option in options if option.startswith("--")} <= known


def test_the_image_starts_with_a_command_that_exists() -> None:
    started = re.search(r"^CMD \[(.*)\]", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    name, *options = re.findall(r'"([^"]+)"', started.group(1))
    known = {
        option for each in COMMANDS[name].params for option in (*each.opts, *each.secondary_opts)
    }
    assert {option for option in options if option.startswith("--")} <= known


def test_the_compose_file_sets_only_what_the_application_reads() -> None:
    given = set(compose()["services"]["web"]["environment"])
    assert given <= {name.upper() for name in Settings.model_fields}


def test_every_volume_and_dependency_is_declared() -> None:
    file = compose()
    used = {
        volume.split(":")[0]
        for service in file["services"].values()
        for volume in service.get("volumes", [])
    }
    assert used == set(file["volumes"])
    needed = {one for service in file["services"].values() for one in service.get("depends_on", {})}
    assert needed <= set(file["services"])


def test_everything_copied_into_the_image_is_there() -> None:
    copied = re.findall(
        r"^COPY (?!--from)(.+) \S+$", (ROOT / "Dockerfile").read_text(), re.MULTILINE
    )
    names = [name for line in copied for name in line.split()]
    assert names
    assert [name for name in names if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/runbook.md"])
def test_the_tasks_and_commands_that_the_docs_name_exist(page) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    tasks = set(re.findall(r"run\.py ([a-z0-9-]+)", text))
    run = (ROOT / "run.py").read_text(encoding="utf-8")
    assert {task for task in tasks if f'"{task}"' not in run} == set()
    in_image = set(re.findall(r"compose run --rm (?:-T )?(?:web|worker) ([a-z-]+)", text))
    assert in_image <= set(COMMANDS)


@pytest.mark.parametrize(
    "page", [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], ids=lambda page: page.name
)
def test_links_in_the_docs_lead_somewhere(page) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
