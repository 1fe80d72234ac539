"""By which key a person is found again: the same in every call, and it does not give the person."""

from collections.abc import Mapping
from datetime import datetime

from convoca.registry import rows
from convoca.registry.models import Dossier, ExclusiveClaim, SamePerson
from convoca.rules import offers
from convoca.rules.schema import Call
from convoca.workflow import keys


def by_curp(curp: str) -> str:
    """The key of whoever has this CURP."""
    return keys.blind("curp", curp)


def listed(call: Call, curp: str, folio: str) -> str:
    """Of the exam's list: known by the CURP; without one, by the folio of that edition."""
    if curp:
        return by_curp(curp)
    return _known(keys.blind("selected", f"{offers.exam(call).edition}:{folio}"))


def stated(said: Mapping[str, str]) -> str:
    """Without an exam: known by the CURP; without one, by the country and number of the passport."""
    if said.get("curp"):
        return by_curp(said["curp"])
    passport = f"{said.get('passport-country', '')}:{said.get('passport-number', '').upper()}"
    return _known(keys.blind("passport", passport))


def is_another(person: str, curp: str) -> bool:
    """Whether the CURP that was linked to whoever goes by this key, in any call, is not this one."""
    return person != by_curp(curp) and SamePerson.objects.filter(person_key=person).exists()


def join(temporary: str, person: str, *, at: datetime) -> None:
    """Make two keys one person: her dossiers and her places in a period go by the second.

    Raises IntegrityError where that person already has a dossier of the same call, or takes part in
    the same period: the constraints have the last word.
    """
    if temporary == person:
        return
    Dossier.objects.filter(person_key=temporary).update(person_key=person)
    ExclusiveClaim.objects.filter(person_key=temporary).update(person_key=person)
    rows.add(SamePerson(temporary_key=temporary, person_key=person, at=at))


def forget(person: str) -> None:
    """Let the link between two keys go, once no dossier bears either."""
    if person and not Dossier.objects.filter(person_key=person).exists():
        SamePerson.objects.filter(person_key=person).delete()


def _known(temporary: str) -> str:
    """The key she goes by now, if a CURP was linked since."""
    found = SamePerson.objects.filter(temporary_key=temporary)
    return found.values_list("person_key", flat=True).first() or temporary
