"""The WSGI entry that the server loads."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "convoca.config.settings")
application = get_wsgi_application()

from convoca.workflow.installation import require_right_house  # noqa: E402  (needs Django ready)

require_right_house()
