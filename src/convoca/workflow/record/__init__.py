"""The applicant's own acts on the dossier: type, attach, order wishes, send, correct, withdraw."""

from convoca.workflow.record.data import answer, save_data
from convoca.workflow.record.incoming import Incoming
from convoca.workflow.record.pages import arrange, bring, pages_of
from convoca.workflow.record.papers import attach, not_receivable, remove
from convoca.workflow.record.preferences import save_preferences
from convoca.workflow.record.sending import resend, send, withdraw
from convoca.workflow.record.standing import observed

__all__ = [
    "Incoming",
    "answer",
    "arrange",
    "attach",
    "bring",
    "not_receivable",
    "observed",
    "pages_of",
    "remove",
    "resend",
    "save_data",
    "save_preferences",
    "send",
    "withdraw",
]
