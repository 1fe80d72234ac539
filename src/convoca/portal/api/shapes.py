"""What the answers hold. The document that describes them is checked against them by a test."""

from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from convoca.rules.schema import Announced, Source, Text, Vacancy
from convoca.workflow.queries.calls import CallCard, CallPage, WindowNow
from convoca.workflow.queries.offered import Offered, Version
from convoca.workflow.queries.places import Place
from convoca.workflow.queries.results import Line, Promise

COLUMNS = tuple(Vacancy.model_fields)


def instant(at: datetime | None) -> str | None:
    """An instant in UTC, to the second."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if at else None


def text(given: Text | None) -> dict[str, str] | None:
    """The same thing said in both languages."""
    return {"es": given.es, "en": given.en} if given else None


def link(name: str, *args: object) -> str:
    """A whole address."""
    return f"{settings.CONVOCA_ORIGIN}{reverse(name, args=args)}"


def listed(card: CallCard) -> dict[str, Any]:
    """A call in the list of calls."""
    call = card.call
    change = card.next_change
    return {
        "id": call.id,
        "title": text(call.title),
        "summary": text(call.summary),
        "issuer": call.issuer,
        "phase": card.phase,
        "seats": card.seats,
        "illustrative": call.illustrative,
        "next_change": {"kind": change.kind, "at": instant(change.at)} if change else None,
        "url": link("api:call", call.id),
        "page": link("public:call", call.id),
    }


def call(shown: CallPage) -> dict[str, Any]:
    """A call whole: what it says of itself, its windows, its figures and its versions."""
    terms = shown.call
    return {
        **listed(shown.card),
        "zone": terms.zone,
        "period": terms.period,
        "mechanism": terms.mechanism.kind,
        "release": instant(shown.release),
        "released": shown.released,
        "legal_basis": {"key": terms.legal_basis.key, "name": text(terms.legal_basis.name)},
        "exclusivity": text(terms.exclusivity.clause),
        "illustrative_note": text(terms.illustrative_note),
        "windows": [window(one, terms.zone) for one in shown.windows],
        "groups": [
            {
                "id": group.id,
                "label": text(group.label),
                "specialties": list(group.specialties),
                "further": list(group.further),
            }
            for group in terms.groups
        ],
        "announced": [announced(one) for one in terms.announced],
        "versions": [version(one, terms.id) for one in reversed(shown.offered.versions)],
    }


def window(one: WindowNow, zone: str) -> dict[str, Any]:
    """A window: it is open from `opens` until just before `closes`; `last_minute` counts whole."""
    return {
        "id": one.window.id,
        "step": one.window.step,
        "opens": instant(one.opens),
        "last_minute": instant(one.last),
        "closes": instant(one.closes),
        "zone": zone,
        "status": one.status,
        "assumption": one.window.assumption,
        "source": source(one.window.source),
    }


def announced(one: Announced) -> dict[str, Any]:
    """A figure as announced, with its relation; the value is text so that no digit is lost."""
    return {
        "id": one.id,
        "value": str(one.value),
        "unit": one.unit,
        "relation": one.relation,
        "label": text(one.label),
        "source": source(one.source),
    }


def source(given: Source) -> dict[str, Any]:
    """Where something comes from."""
    return {"article": given.article, "note": text(given.note)}


def version(one: Version, call_id: str) -> dict[str, Any]:
    """A published version, and where its frozen bytes are."""
    return {
        "number": one.number,
        "digest": one.digest,
        "published_at": instant(one.published_at),
        "url": link("public:document", call_id, one.number),
    }


def vacancy(place: Place) -> dict[str, Any]:
    """A row of the call's list, as published, with the names of what it refers to."""
    hospital = place.hospital
    return {
        **{name: getattr(place.vacancy, name) for name in COLUMNS},
        "specialty_name": text(place.specialty.name),
        "state_name": text(place.state.name),
        "hospital": {
            "name": hospital.name,
            "municipality": hospital.municipality,
            "latitude": round(hospital.latitude, 2),
            "longitude": round(hospital.longitude, 2),
        },
    }


def of_version(list_: Offered) -> dict[str, Any]:
    """Which version a list was read from."""
    held = list_.version
    return {"call": list_.call.id, "version": held.number, "digest": held.digest}


def line(one: Line) -> dict[str, str]:
    """Somebody assigned, by public code."""
    place = one.place
    return {
        "code": one.code,
        "vacancy": place.vacancy.vacancy,
        "clues": place.vacancy.clues,
        "specialty": place.vacancy.specialty,
        "region": place.vacancy.region,
    }


def promise(one: Promise | None) -> dict[str, Any] | None:
    """What was committed before the run, and what has been done since."""
    if one is None:
        return None
    return {
        "inputs_digest": one.inputs_digest,
        "commitment": one.commitment,
        "committed_at": instant(one.committed_at),
        "ran_at": instant(one.ran_at),
        "holds": one.holds,
        "sealed_at": instant(one.sealed_at),
    }
