"""What is generated from the code agrees with it."""

import json
import tempfile
from pathlib import Path

from backend import openapi
from backend.compliance import lifecycle as compliance
from backend.contracts import lifecycle as contracts
from backend.core.settings import Settings
from backend.courses import lifecycle as courses
from backend.deals import lifecycle as deals
from backend.experts import lifecycle as experts
from backend.ledger import lifecycle as ledger
from backend.listings import lifecycle as listings
from backend.notices import lifecycle as notices
from backend.organizations import lifecycle as organizations
from backend.relays import lifecycle as relays
from backend.reviews import lifecycle as reviews
from backend.suggestions import lifecycle as suggestions
from backend.suggestions.service import feedback
from tests.architecture.sources import ROOT


def test_the_description_of_the_api_is_what_the_application_describes() -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "openapi.json"
        openapi.write(Settings(_env_file=None, data_dir=Path(folder), embeddings="off"), target)
        now = json.loads(target.read_text("utf-8"))
    kept = json.loads((ROOT / "frontend" / "openapi.json").read_text("utf-8"))
    assert kept["paths"].keys() == now["paths"].keys()
    changed = {path for path, methods in now["paths"].items() if kept["paths"][path] != methods}
    assert changed == set(), "`python3 run.py api` writes the description anew"
    assert kept == now


def test_the_page_about_lifecycles_shows_the_tables_in_force() -> None:
    page = (ROOT / "docs" / "lifecycles.md").read_text("utf-8")
    assert listings.render() in page
    assert organizations.render() in page
    assert suggestions.render() in page
    assert feedback.render() in page
    assert deals.render() in page
    assert compliance.render() in page
    assert courses.render() in page
    assert experts.render() in page
    assert reviews.render() in page
    assert notices.render() in page
    assert ledger.render() in page
    assert contracts.render() in page
    assert contracts.render_milestones() in page
    assert relays.render() in page


def test_every_setting_is_described() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
