"""The WSGI entry of a benchmark: its settings, on a database that a rehearsal made."""

import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.web.settings"
application = get_wsgi_application()

from convoca.workflow.installation import require_right_house  # noqa: E402  (needs Django ready)

require_right_house()
