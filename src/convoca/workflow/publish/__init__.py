"""Publication: of a call and its amendments, of the exam's list, and of the results at their minute."""

from convoca.workflow.publish.calls import (
    approve_import_selected,
    approve_publish_call,
    propose_import_selected,
    propose_publish_call,
)
from convoca.workflow.publish.results import approve_seal, propose_seal, release

__all__ = [
    "approve_import_selected",
    "approve_publish_call",
    "approve_seal",
    "propose_import_selected",
    "propose_publish_call",
    "propose_seal",
    "release",
]
