"""How accounts speak and where they lead: the library's doors, our words."""

from contextvars import ContextVar
from typing import Any, cast

from allauth.account import auth_backends
from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.middleware import AuthenticationMiddleware, get_user
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject

from convoca.portal.ui.context import navigation
from convoca.portal.ui.words import language
from convoca.workflow import accounts

_LANDINGS = ("board:home", "desk:home", "applicant:home")


class AuthenticationBackend(auth_backends.AuthenticationBackend):  # type: ignore[misc]
    """The library's, but the account behind every request has come with its session."""

    def get_user(self, user_id: int) -> Any:
        """The account of a session, unless it has been closed."""
        user = _of_session.get()
        if user is None or user.pk != user_id:
            user = accounts.by_id(user_id)
        return user if user is not None and self.user_can_authenticate(user) else None


class ReaderMiddleware(AuthenticationMiddleware):
    """The library's too: who reads is proved by it, of the account that the session was read with."""

    def process_request(self, request: HttpRequest) -> None:
        """Set `request.user`, read when it is first asked for."""
        super().process_request(request)
        request.user = cast(Any, SimpleLazyObject(lambda: _reader(request)))


_of_session: ContextVar[Any] = ContextVar("the account that a session was read with", default=None)


def _reader(request: HttpRequest) -> Any:
    session = request.session
    session.get(SESSION_KEY)  # reads it, if nobody has
    read = _of_session.set(getattr(session, "account", None))
    try:
        return get_user(request)
    finally:
        _of_session.reset(read)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up by e-mail alone; after signing in each role lands on its own page."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The board, the queue, or my file: the first that this person may open."""
        open_to_her = {item.url for item in navigation(request)}
        found = (_address(name) for name in _LANDINGS)
        return next((url for url in found if url in open_to_her), _front())

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        """Whoever has just made an account is an applicant."""
        del request
        return _address("applicant:home") or _front()

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """The front page, in the language that was being read."""
        del request
        return _front()

    def format_email_subject(self, subject: str) -> str:
        """The subject alone: it begins with what is asked, not with our name."""
        return str(subject)

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:
        """Remember the language in which the account was made: her mails speak it."""
        user.language = language()
        return super().save_user(request, user, form, commit)


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _front() -> str:
    return "/en/" if language() == "en" else "/"
