"""Who is signed in: one row that knows whose it is, read in one question."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from convoca.registry.models import AccountSession, User
from convoca.registry.sessions import SessionStore
from convoca.workflow import accounts

pytestmark = pytest.mark.django_db
HOME = "/mi-expediente/"


@pytest.fixture
def ana() -> User:
    return User.objects.get(pk=accounts.proved("ana@example.org").user_id)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, settings.AUTHENTICATION_BACKENDS[0])
    return client


def test_a_session_knows_whose_it_is_and_is_read_together_with_the_account(ana):
    client = signed_in(ana)
    assert AccountSession.objects.get().user == ana
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(HOME).status_code == 200
    about = [q["sql"] for q in asked if "accountsession" in q["sql"] or "registry_user" in q["sql"]]
    assert len(about) == 1


def test_the_session_of_one_account_never_gives_another(ana):
    eva = User.objects.get(pk=accounts.proved("eva@example.org").user_id)
    session = SessionStore()
    session[SESSION_KEY] = str(eva.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = eva.get_session_auth_hash()
    session.create()
    AccountSession.objects.update(user=ana)  # the row says one thing, the signed data another
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = str(session.session_key)
    assert client.get(HOME).wsgi_request.user == eva


def test_a_closed_account_is_signed_out_at_once_and_a_removed_one_leaves_no_session(ana):
    client = signed_in(ana)
    User.objects.update(is_active=False)
    assert client.get(HOME).status_code == 302
    ana.delete()
    assert not AccountSession.objects.exists()


def test_a_session_that_ended_is_nobodys_and_is_swept(ana):
    client = signed_in(ana)
    AccountSession.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.get(HOME).status_code == 302
    SessionStore.clear_expired()
    assert not AccountSession.objects.filter(user=ana).exists()
