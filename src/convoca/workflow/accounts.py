"""Accounts whose address has been proved, as the code sent by mail leaves them."""

from allauth.account.models import EmailAddress

from convoca.registry.models import User
from convoca.registry.rows import Reading
from convoca.workflow.answers import Actor

_ACCOUNT = Reading("FROM registry_user u WHERE u.id = %s", u=User)


def by_id(user_id: int) -> User | None:
    """The account of a session, if it still is one."""
    found = _ACCOUNT.first(user_id)
    return found[0] if found else None


def proved(email: str, language: str = "es") -> Actor:
    """The account of an address that its owner has proved, made if there is none."""
    user, _ = User.objects.get_or_create(email=email.lower(), defaults={"language": language})
    EmailAddress.objects.get_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )
    return applicant(user.pk)


def applicant(user_id: int) -> Actor:
    """The actor of someone who acts for herself."""
    return Actor(user_id, f"applicant-{user_id}")


def staff(user_id: int) -> Actor:
    """The actor of someone who acts for an institution."""
    return Actor(user_id, f"staff-{user_id}")


def staff_by_email(email: str) -> Actor | None:
    """The actor of a staff account, or nothing if there is none with that address."""
    user = User.objects.filter(email=email.lower(), is_active=True).first()
    return None if user is None else staff(user.pk)
