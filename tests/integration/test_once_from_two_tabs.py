"""The same request from several tabs at once. Alone in its file: its rows are truly committed."""

import threading
from datetime import datetime

import pytest
from django.db import connection
from tests.integration.cast import account, at

from convoca.registry.models import IdempotentAct, Message
from convoca.workflow import audit
from convoca.workflow.answers import Actor, Answer, Done


@audit.once
def note(*, actor: Actor, at: datetime, key: str = "", says: str) -> Answer:
    """Leave a message, however many there are."""
    Message.objects.create(user_id=actor.user_id, call_id="", code=says, at=at)
    return Done(reference=says)


@pytest.mark.django_db(transaction=True)
def test_the_same_request_from_two_tabs_at_once_is_one_act() -> None:
    somebody, tabs = account("somebody@example.org"), 4
    start, answers = threading.Barrier(tabs), []

    def press(number: int) -> None:
        try:
            start.wait()
            answers.append(note(actor=somebody, at=at(9), key="a-form", says=f"tab {number}"))
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=[n]) for n in range(tabs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    left = Message.objects.get()
    assert answers == [Done(reference=left.code)] * tabs
    assert IdempotentAct.objects.count() == 1
