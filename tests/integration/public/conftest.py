"""A published call, a clock to set, and a stranger who reads."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from tests.integration.cast import Office, crowd
from tests.integration.sunday import now, office

__all__ = ["now", "office"]


@pytest.fixture(scope="module")
def published(django_db_setup: None, django_db_blocker: Any) -> Iterator[Office]:
    """The call published and its list imported, once; each test's changes are undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        team = Office()
        team.publish(crowd())
        yield team
        transaction.set_rollback(True)


@pytest.fixture
def stranger() -> Client:
    """Nobody in particular."""
    return Client()
