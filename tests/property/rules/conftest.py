"""No deadline per example: a busy machine is slow, and that is no fault of the rules."""

from hypothesis import settings

settings.register_profile("rules", deadline=None)
settings.load_profile("rules")
