"""What a call offers, read from its groups or from its exam: specialties, groups, compensation."""

from collections.abc import Mapping

from convoca.rules.schema import Call, Compensation, Exam, Group, Vacancy

# The ways of assigning that this version runs; any other is only announced.
RUNNING = ("in-turn", "deferred-acceptance")


def is_open(call: Call) -> bool:
    """Whether people register by saying who they are, without being on the list of an exam."""
    return call.exam is None


def exam(call: Call) -> Exam:
    """The exam whose list opens the call; asking an open call for it is a surprise and raises."""
    if call.exam is None:
        raise LookupError(f"{call.id} has no exam")
    return call.exam


def runs(call: Call) -> bool:
    """Whether the call assigns its posts here, or only announces how it will."""
    return call.mechanism.kind in RUNNING and not call.mechanism.announced_only


def specialties(call: Call) -> tuple[str, ...]:
    """Every specialty or profession the call is for, in its own order, each once."""
    named = [key for group in call.groups for key in group.all_specialties]
    of_exam = call.exam.specialties if call.exam else ()
    return tuple(dict.fromkeys((*named, *of_exam)))


def of_group(call: Call, group: Group) -> tuple[str, ...]:
    """The specialties of a group; without any of its own, those of the exam."""
    return group.all_specialties or (call.exam.specialties if call.exam else ())


def group_of(call: Call, specialty: str) -> Group | None:
    """The staff group a specialty is called in."""
    return next((one for one in call.groups if specialty in of_group(call, one)), None)


def is_further(call: Call, specialty: str) -> bool:
    """Whether the source names the specialty apart from the main ones."""
    return any(specialty in group.further for group in call.groups)


def compensations(call: Call) -> Mapping[str, Compensation]:
    """The compensations of the call by the id that the rows carry."""
    return {one.id: one for one in call.compensation}


def compensation(call: Call, vacancy: Vacancy) -> Compensation | None:
    """What a post gives each month beside its pay, if anything."""
    return compensations(call).get(vacancy.coverage)
