"""Django's sessions in the database, each read together with the account it is of."""

from typing import Any, cast

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.utils import timezone

from convoca.registry.models import AccountSession, User
from convoca.registry.rows import Reading

_LIVE = Reading(
    "FROM registry_accountsession s LEFT JOIN registry_user u ON u.id = s.user_id"
    " WHERE s.session_key = %s AND s.expire_date > %s",
    s=AccountSession,
    u=User,
)


class SessionStore(db.SessionStore):
    """Every request of a signed-in reader begins with this row; `account` is whose it is."""

    account: User | None = None

    @classmethod
    def get_model_class(cls) -> type[AccountSession]:
        """Sessions that know whose they are."""
        return AccountSession

    def create_model_instance(self, data: dict[str, Any]) -> AccountSession:
        """The row of these data, with the account they name."""
        row = cast(AccountSession, super().create_model_instance(data))
        row.user_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        return row

    def _get_session_from_db(self) -> AccountSession | None:
        found = _LIVE.first(self.session_key, timezone.now())
        if found is None:
            self._session_key = None
            return None
        session, self.account = found
        return cast(AccountSession, session)
