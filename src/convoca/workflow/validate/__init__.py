"""Validation: one dossier at a time under a lease, a decision per document, one letter at the end."""

from convoca.workflow.validate.checking import disputed, passes
from convoca.workflow.validate.clarifying import (
    LONGEST,
    answer,
    ask,
    open_question,
    overdue,
    remind,
)
from convoca.workflow.validate.closing import close_review, lapse_due, told
from convoca.workflow.validate.deciding import decide, outcomes, reasons
from convoca.workflow.validate.leases import LEASE, Lease, claim_next, give_back, keep
from convoca.workflow.validate.queue import QUEUED, stranded
from convoca.workflow.validate.recusing import recuse
from convoca.workflow.validate.standing import standing

__all__ = [
    "LEASE",
    "LONGEST",
    "QUEUED",
    "Lease",
    "answer",
    "ask",
    "claim_next",
    "close_review",
    "decide",
    "disputed",
    "give_back",
    "keep",
    "lapse_due",
    "open_question",
    "outcomes",
    "overdue",
    "passes",
    "reasons",
    "recuse",
    "remind",
    "standing",
    "stranded",
    "told",
]
