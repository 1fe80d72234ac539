"""Django's sessions in the database, read by a sentence that is composed once."""

from typing import Any

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from convoca.registry.rows import Reading

_LIVE = Reading("FROM django_session s WHERE s.session_key = %s AND s.expire_date > %s", s=Session)


class SessionStore(db.SessionStore):
    """Every request of a signed-in reader begins with this row."""

    def _get_session_from_db(self) -> Any:
        found = _LIVE.first(self.session_key, timezone.now())
        if found is None:
            self._session_key = None
            return None
        return found[0]
