"""How accounts speak and where they lead: the library's doors, our words."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from convoca.portal.ui.context import navigation
from convoca.portal.ui.words import language

_LANDINGS = ("board:home", "desk:home", "applicant:home")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up by e-mail alone; after signing in each role lands on its own page."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The board, the queue, or my file: the first that this person may open."""
        open_to_her = {item.url for item in navigation(request)}
        for name in _LANDINGS:
            try:
                url = reverse(name)
            except NoReverseMatch:
                continue
            if url in open_to_her:
                return url
        return "/en/" if language() == "en" else "/"

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:
        """Remember the language in which the account was made: her mails speak it."""
        user.language = language()
        return super().save_user(request, user, form, commit)
