"""Nothing of the demo can be switched on in production: shown with processes of each kind."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from convoca.rehearsal import house
from convoca.workflow import keys

KINDS = ("production", "rehearsal")
SETTINGS = {
    "production": "convoca.config.settings",
    "rehearsal": "convoca.config.rehearsal_settings",
}
WSGI = {"production": "convoca.config.wsgi", "rehearsal": "convoca.config.rehearsal_wsgi"}

# Every switch of ours that anyone might hope for, and Django's own.
TEMPTATIONS = {
    "CONVOCA_CLOCK": "convoca.workflow.clock.rehearsal",
    "CONVOCA_INSTALLATION": "rehearsal",
    "CONVOCA_DEMO": "1",
    "CONVOCA_DEBUG": "1",
    "CONVOCA_SETTINGS": SETTINGS["rehearsal"],
    "CONVOCA_REHEARSAL": "1",
    "EMAIL_BACKEND": "convoca.rehearsal.mailbox.Mailbox",
    "ROOT_URLCONF": "convoca.config.rehearsal_urls",
    "DEBUG": "1",
}


@pytest.fixture(scope="module")
def homes():
    """A database of each kind, with its keys and files."""
    server = os.environ["DATABASE_URL"]
    with tempfile.TemporaryDirectory(prefix="cvc-") as made:
        found = {}
        for kind in KINDS:
            name = f"{house.PREFIX}test_{kind}_{os.getpid()}"
            house.create(server, name)
            folder = Path(made) / kind
            keys.generate(folder / "keys")
            (folder / "files").mkdir()
            found[kind] = {
                "PATH": os.environ["PATH"],
                "DATABASE_URL": make_conninfo(server, dbname=name),
                "CONVOCA_KEYS": str(folder / "keys"),
                "CONVOCA_FILES": str(folder / "files"),
                "CONVOCA_HOSTS": "convoca.example",
                "CONVOCA_LANG": "en",
                "XDG_STATE_HOME": str(folder / "state"),
            }
            migrate = "import django; django.setup(); from django.core.management import"
            migrate += " call_command; call_command('migrate', verbosity=0);"
            migrate += "call_command('collectstatic', interactive=False, verbosity=0)"
            done = python(migrate, found[kind], DJANGO_SETTINGS_MODULE=SETTINGS[kind])
            assert done.returncode == 0, done.stderr
        yield found
        for kind in KINDS:
            house.drop(server, f"{house.PREFIX}test_{kind}_{os.getpid()}")


def python(program, environment, **more):
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**environment, **more},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("database", KINDS)
@pytest.mark.parametrize("settings", KINDS)
def test_each_kind_of_settings_serves_only_the_database_of_its_kind(homes, settings, database):
    done = python(f"import {WSGI[settings]}", homes[database])

    if settings == database:
        assert done.returncode == 0, done.stderr
    else:
        assert done.returncode != 0
        assert f"the database says {database}" in done.stderr


def test_a_rehearsal_refuses_a_database_of_production_before_it_touches_it(homes):
    home = homes["production"]
    program = (
        "import sys; from pathlib import Path; from convoca.rehearsal import house;"
        "house.move_in(sys.argv[1], Path(sys.argv[2]))"
    )
    with psycopg.connect(home["DATABASE_URL"], autocommit=True) as connection:
        # As if this version's last migration had not been applied there yet.
        newest = "SELECT max(id) FROM django_migrations WHERE app = 'registry'"
        [before] = connection.execute(newest).fetchall()
        done = subprocess.run(
            [sys.executable, "-c", program, home["DATABASE_URL"], home["CONVOCA_FILES"] + "/x"],
            env=home,
            capture_output=True,
            text=True,
            check=False,
        )
        assert connection.execute(newest).fetchall() == [before]

    assert done.returncode != 0
    assert "the database says production" in done.stderr


def test_no_variable_brings_the_demo_into_the_settings_of_production(homes):
    program = """
import json, django
from django.conf import settings
django.setup()
from django.urls import get_resolver

def modules(patterns):
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            yield str(pattern.urlconf_name)
            yield from modules(pattern.url_patterns)
        else:
            yield pattern.callback.__module__

print(json.dumps({
    "settings": {name: repr(getattr(settings, name)) for name in dir(settings) if name.isupper()
                 and name not in ("ENV", "SECRET_KEY", "DATABASES", "CONVOCA_KEYS", "CONVOCA_FILES",
                                  "STATIC_ROOT")},
    "modules": sorted(set(modules(get_resolver().url_patterns))),
    "clock": settings.CONVOCA_CLOCK, "kind": settings.CONVOCA_INSTALLATION, "debug": settings.DEBUG,
}))
"""
    done = python(
        program,
        homes["production"],
        DJANGO_SETTINGS_MODULE=SETTINGS["production"],
        **TEMPTATIONS,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)

    assert [name for name, value in found["settings"].items() if "rehears" in value.lower()] == []
    assert len(found["modules"]) > 10
    assert [module for module in found["modules"] if "rehears" in module] == []
    assert (found["clock"], found["kind"], found["debug"]) == (
        "convoca.workflow.clock.wall",
        "production",
        False,
    )


def test_no_address_of_the_demo_exists_in_production(homes):
    program = """
import json, django
django.setup()
from django.test import Client
import convoca.config.rehearsal_urls as demo

paths = [str(p.pattern) for p in demo.urlpatterns[0].url_patterns[0].url_patterns]
client = Client(SERVER_NAME="convoca.example")
answers = {}
for prefix in ("", "/en"):
    for path in paths:
        for method in (client.get, client.post):
            answer = method(f"{prefix}/ensayo/{path}", secure=True)
            answers[f"{method.__name__} {prefix}/ensayo/{path}"] = answer.status_code
front = client.get("/", secure=True)
print(json.dumps({"answers": answers, "front": front.status_code,
                  "bar": b"rehearsal" in front.content, "paths": len(paths)}))
"""
    done = python(
        program,
        homes["production"],
        DJANGO_SETTINGS_MODULE=SETTINGS["production"],
        **TEMPTATIONS,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)

    assert found["paths"] >= 7
    assert set(found["answers"].values()) == {404}
    assert found["front"] == 200
    assert not found["bar"]


@pytest.mark.parametrize("order", ["run", "worker", "migrate"])
def test_the_commands_of_an_installation_take_the_settings_of_production_whatever_is_said(
    homes, order
):
    program = f"""
import convoca.cli.server as server
seen = []
server.serve = lambda *given: None
server.work = lambda *given: None
from convoca.cli import run
code = run(["server", "{order}"])
from django.conf import settings
print(code, settings.SETTINGS_MODULE, settings.ROOT_URLCONF, server.WSGI)
"""
    done = python(
        program,
        homes["production"],
        DJANGO_SETTINGS_MODULE=SETTINGS["rehearsal"],
        **{k: v for k, v in TEMPTATIONS.items() if k != "CONVOCA_DEBUG"},
    )

    assert done.stdout.strip().splitlines()[-1] == (
        "0 convoca.config.settings convoca.config.urls convoca.config.wsgi:application"
    ), done.stderr


def test_the_demo_only_ever_removes_databases_that_it_named_itself():
    with pytest.raises(ValueError, match="no rehearsal"):
        house.drop(os.environ["DATABASE_URL"], "convoca")
