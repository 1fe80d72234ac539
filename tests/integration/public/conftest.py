"""A published call, a clock to set, and a stranger who reads."""

from datetime import datetime

import pytest
from django.core.cache import cache
from django.test import Client
from tests.integration.cast import Office, at, crowd

from convoca.workflow import clock


@pytest.fixture
def now(db):
    """Stop the clock at an instant of the call."""

    def put(when: datetime) -> None:
        clock.set_rehearsal(when, running=False)

    return put


@pytest.fixture
def office(now):
    """The call published and its list imported; it is Sunday 14 November."""
    cache.clear()
    team = Office()
    team.publish(crowd())
    now(at(14, 20, 30))
    return team


@pytest.fixture
def stranger() -> Client:
    """Nobody in particular."""
    return Client()
