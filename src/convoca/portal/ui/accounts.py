"""How accounts speak and where they lead: the library's doors, our words."""

from typing import Any

from allauth.account import auth_backends
from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from convoca.portal.ui.context import navigation
from convoca.portal.ui.words import language
from convoca.workflow import accounts

_LANDINGS = ("board:home", "desk:home", "applicant:home")


class AuthenticationBackend(auth_backends.AuthenticationBackend):  # type: ignore[misc]
    """The library's, but the account behind every request is read by a sentence composed once."""

    def get_user(self, user_id: int) -> Any:
        """The account of a session, unless it has been closed."""
        user = accounts.by_id(user_id)
        return user if user is not None and self.user_can_authenticate(user) else None


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
