"""Whether an actor's grants allow an act, and how grants are given."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import Q

from convoca.registry.models import RoleGrant, User
from convoca.registry.rows import Reading
from convoca.rules.access import ACTS, Grant, Role, may
from convoca.workflow.answers import Actor, Forbidden

_GRANTS = Reading("FROM registry_rolegrant g WHERE g.user_id = %s ORDER BY g.id", g=RoleGrant)


def grants(actor: Actor) -> tuple[Grant, ...]:
    """Every role of the actor, with its scope and validity."""
    return tuple(
        Grant(Role(r.role), r.issuer, r.call_id or None, r.valid_from, r.valid_to)
        for (r,) in _GRANTS.all(actor.user_id)
    )


def allows(actor: Actor, act: str, *, call: str, issuer: str, at: datetime) -> bool:
    """Whether a grant in force covers the act in this call."""
    return may(grants(actor), act, call=call, issuer=issuer, at=at)


def require(actor: Actor, act: str, *, call: str, issuer: str, at: datetime) -> None:
    """Raise Forbidden unless a grant in force covers the act in this call."""
    if not allows(actor, act, call=call, issuer=issuer, at=at):
        raise Forbidden(act)


def entitled(act: str, *, call: str, issuer: str, at: datetime) -> frozenset[int]:
    """The accounts whose grants in force cover the act in this call."""
    in_force = Q(valid_from__lte=at) & (Q(valid_to=None) | Q(valid_to__gt=at))
    rows = RoleGrant.objects.filter(
        in_force,
        role__in=[role.value for role in ACTS[act]],
        issuer=issuer,
        call_id__in=("", call),
    )
    return frozenset(rows.values_list("user", flat=True))


@transaction.atomic
def grant(
    *, email: str, role: Role, issuer: str, at: datetime, call: str = "", by: str = "operator"
) -> RoleGrant:
    """Give a role to an account, making the account if there is none; the operator's command."""
    user, _ = User.objects.get_or_create(email=email.lower())
    # Not proved yet: the code of the first sign-in proves it, and no second one is asked for.
    EmailAddress.objects.get_or_create(user=user, email=user.email, defaults={"primary": True})
    return RoleGrant.objects.create(
        user=user, role=role.value, issuer=issuer, call_id=call, valid_from=at, granted_by=by
    )
