"""The same request again: the first answer, and nothing done twice."""

from datetime import datetime

import pytest
from tests.integration.cast import account, at

from convoca.registry.models import Message
from convoca.workflow import audit
from convoca.workflow.answers import Actor, Answer, Done, Forbidden, NotFound, refuse

KEY = "a-form"


@audit.once
def note(*, actor: Actor, at: datetime, key: str = "", says: str = "ok") -> Answer:
    """Leave a message, however many there are."""
    Message.objects.create(user_id=actor.user_id, call_id="", code=says, at=at)
    return Done(reference=says)


@audit.once
def first_note(*, actor: Actor, at: datetime, key: str = "", otherwise: object = None) -> Answer:
    """Leave a message where there is none; where there is, refuse or fail as told."""
    if Message.objects.exists():
        if isinstance(otherwise, Exception):
            raise otherwise
        return refuse("state.not-possible")
    Message.objects.create(user_id=actor.user_id, call_id="", code="first", at=at)
    return Done(reference="first")


@pytest.fixture
def somebody() -> Actor:
    return account("somebody@example.org")


@pytest.mark.django_db
def test_a_repeated_request_gets_the_first_answer_and_writes_nothing(somebody: Actor) -> None:
    assert note(actor=somebody, at=at(9), key=KEY, says="one") == Done(reference="one")
    assert note(actor=somebody, at=at(9), key=KEY, says="two") == Done(reference="one")
    assert Message.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("otherwise", [None, NotFound("x"), Forbidden("x")])
def test_what_the_act_itself_has_changed_does_not_hide_its_first_answer(
    somebody: Actor, otherwise: Exception | None
) -> None:
    again = {"actor": somebody, "at": at(9), "otherwise": otherwise}
    assert first_note(**again, key=KEY) == Done(reference="first")
    assert first_note(**again, key=KEY) == Done(reference="first")
    if otherwise is None:
        assert first_note(**again, key="another") == refuse("state.not-possible")
    else:
        with pytest.raises(type(otherwise)):
            first_note(**again, key="another")


@pytest.mark.django_db
def test_a_key_is_its_owners_and_its_acts(somebody: Actor) -> None:
    other = account("other@example.org")
    assert note(actor=somebody, at=at(9), key=KEY, says="one") == Done(reference="one")
    assert note(actor=other, at=at(9), key=KEY, says="two") == Done(reference="two")
    assert first_note(actor=somebody, at=at(9), key=KEY) == refuse("state.not-possible")
    assert note(actor=somebody, at=at(9), says="no key") == Done(reference="no key")
