"""Every table. What is appended is kept so by triggers; identity is in tables that can be erased."""

from convoca.registry.models.accounts import (
    AccountSession,
    Installation,
    RehearsalClock,
    RoleGrant,
    User,
)
from convoca.registry.models.assignment import (
    Commitment,
    Publication,
    PublishedPlace,
    Run,
    Seal,
    Verification,
)
from convoca.registry.models.calls import CallVersion, Seat, SelectedEntry, SelectedList
from convoca.registry.models.dossiers import (
    AnswerVersion,
    DataVersion,
    DocumentVersion,
    Dossier,
    ExclusiveClaim,
    Identity,
    PreferenceVersion,
    StoredFile,
    Transition,
    Upload,
)
from convoca.registry.models.evaluation import Ranking, RankingEntry
from convoca.registry.models.identities import CurpLink, SamePerson
from convoca.registry.models.notices import Message
from convoca.registry.models.proofs import IdempotentAct, LedgerEntry, Proposal, Receipt
from convoca.registry.models.reviews import (
    CheckPass,
    Clarification,
    Decision,
    DecisionNote,
    PromiseDelivery,
    Recusal,
    Review,
)

__all__ = [
    "AccountSession",
    "AnswerVersion",
    "CallVersion",
    "CheckPass",
    "Clarification",
    "Commitment",
    "CurpLink",
    "DataVersion",
    "Decision",
    "DecisionNote",
    "DocumentVersion",
    "Dossier",
    "ExclusiveClaim",
    "IdempotentAct",
    "Identity",
    "Installation",
    "LedgerEntry",
    "Message",
    "PreferenceVersion",
    "PromiseDelivery",
    "Proposal",
    "Publication",
    "PublishedPlace",
    "Ranking",
    "RankingEntry",
    "Receipt",
    "Recusal",
    "RehearsalClock",
    "Review",
    "RoleGrant",
    "Run",
    "SamePerson",
    "Seal",
    "Seat",
    "SelectedEntry",
    "SelectedList",
    "StoredFile",
    "Transition",
    "Upload",
    "User",
    "Verification",
]
