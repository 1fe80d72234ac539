"""The WSGI entry of the demo: the rehearsal's settings, on a database that a rehearsal made."""

import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "convoca.config.rehearsal_settings"
application = get_wsgi_application()

from convoca.rehearsal.family import leave_with_parent  # noqa: E402  (needs Django ready)
from convoca.workflow.installation import require_right_house  # noqa: E402

require_right_house()
leave_with_parent()
