"""Many validators at once: each file is in one pair of hands."""

import threading

import pytest
from django.db import connection
from tests.integration.cast import CALL, Office, at, crowd, staff
from tests.integration.desk.conftest import sent

from convoca.registry.models import Dossier
from convoca.rules.access import Role
from convoca.workflow import validate
from convoca.workflow.answers import Actor


@pytest.mark.django_db(transaction=True)
def test_two_validators_never_get_the_same_file() -> None:
    office = Office()
    office.publish(crowd())
    folios = {sent(number).folio for number in range(3)}
    validators = [staff(Role.VALIDATOR, f"validator-{n}") for n in range(6)]
    start, taken = threading.Barrier(len(validators)), []

    def work(actor: Actor) -> None:
        try:
            start.wait()
            taken.append(validate.claim_next(actor=actor, at=at(15), call_id=CALL))
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=[actor]) for actor in validators]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    held = [lease.folio for lease in taken if lease is not None]
    assert sorted(held) == sorted(folios)
    assert Dossier.objects.exclude(lease_holder=None).count() == len(folios)
