"""The gallery's template is found beside its test."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def gallery_template(settings):
    mine = [{**settings.TEMPLATES[0]}]
    mine[0]["DIRS"] = [Path(__file__).parent / "templates", *mine[0]["DIRS"]]
    settings.TEMPLATES = mine
