"""Who gets what at every address: the table is here, the addresses come from the site itself.

An address without a row in the table fails, so that nobody adds a page without saying for whom it is.
Ana's file is under review: `holder` has it in hand. Each sign is what a reader gets by asking:

    y   the page
    >   another page: a step further, or where the thing can be done
    i   the question who she is
    f   that she may not (403)
    n   that there is no such thing (404): also where there is, but not for her
    p   that this address is for sending, not for asking (405)

What is open to everybody is asked by two kinds of readers; what is personal or of an office, by every
role and a stranger.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import URLResolver, get_resolver
from tests.integration.cast import CALL, Doctor, Office, at, call_file, crowd, staff
from tests.integration.desk.conftest import sent, set_clock

from convoca.registry.models import (
    Decision,
    DocumentVersion,
    Dossier,
    Proposal,
    Receipt,
    Transition,
    User,
)
from convoca.rules.access import Role
from convoca.workflow import validate
from convoca.workflow.answers import Actor

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(300)]

READERS = (
    "stranger", "ana", "other-applicant", "holder", "second_validator", "manager", "second_key",
    "auditor", "others",
)  # fmt: skip
# One account with all of them at once: if together they open nothing, none of them does.
OTHERS = (Role.COMMITTEE_MEMBER, Role.PLANNER, Role.CONSULAR_OFFICER, Role.OPERATOR)
# Whoever stands for everybody where everybody gets the same.
FEW = ("stranger", "manager")
OPEN = ("public:", "api:", "ui:", "account_", "mfa_")

#          str man
EVERYONE = " y   y"
NOBODY = "   n   n"
SEND = "     p   p"
STAGE = "    y   >"  # of coming in: whoever is in goes on
OWN = "      i   y"
OWN_ON = "   i   >"
OWN_NOT = "  i   n"
OUT = "      >   y"
#          str ana oth hol 2nd man key aud rest
SIGNED = "   i   y   y   y   y   y   y   y   y"
REGISTER = " i   >   >   y   y   y   y   y   y"
TO_SEND = "  i   p   p   p   p   p   p   p   p"
HERS = "     i   y   n   n   n   n   n   n   n"
NOT_YET = "  i   n   n   n   n   n   n   n   n"
DESK = "     i   f   f   y   y   f   f   f   f"
STAFFING = " i   f   f   y   y   y   y   y   f"
IDENTITY = " i   f   f   y   y   y   f   f   f"
IDENTITY_NONE = " i   f   f   n   n   n   f   f   f"
IN_HAND = "  i   n   n   y   n   n   n   n   n"
HAND_ON = "  i   n   n   >   n   n   n   n   n"
BOARD = "    i   f   f   f   f   y   y   y   f"
MANAGER = "  i   f   f   f   f   y   f   f   f"
AUDIT = "    i   f   f   f   f   y   f   y   f"

TABLE = {
    "ui:zone": SEND,
    "public:calls": EVERYONE,
    "public:call": EVERYONE,
    "public:news-atom": EVERYONE,
    "public:news-json": EVERYONE,
    "public:sources": EVERYONE,
    "public:calendar": EVERYONE,
    "public:document": EVERYONE,
    "public:version": EVERYONE,
    "public:places": EVERYONE,
    "public:places-csv": EVERYONE,
    "public:places-xlsx": EVERYONE,
    "public:places-json": EVERYONE,
    "public:place": EVERYONE,
    "public:eligibility": EVERYONE,
    "public:results": EVERYONE,
    "public:results-csv": NOBODY,  # until the minute of the results
    "public:replay": NOBODY,  # until the minute of the results
    "public:chain": EVERYONE,
    "public:verify": EVERYONE,
    "public:keys": EVERYONE,
    "api:reference": EVERYONE,
    "api:openapi": EVERYONE,
    "api:calls": EVERYONE,
    "api:call": EVERYONE,
    "api:windows": EVERYONE,
    "api:vacancies": EVERYONE,
    "api:vacancy": EVERYONE,
    "api:counts": EVERYONE,
    "api:results": EVERYONE,
    "api:elsewhere": NOBODY,
    "applicant:home": SIGNED,
    "applicant:messages": SIGNED,
    "applicant:register": REGISTER,
    "applicant:dossier": HERS,
    "applicant:data": HERS,
    "applicant:documents": HERS,
    "applicant:requirement": HERS,
    "applicant:slot": HERS,
    "applicant:remove": TO_SEND,
    "applicant:uploads": TO_SEND,
    "applicant:upload": TO_SEND,
    "applicant:arrange": TO_SEND,
    "applicant:versions": HERS,
    "applicant:sheet-picture": HERS,
    "applicant:download": HERS,
    "applicant:preferences": HERS,
    "applicant:preferences-version": HERS,
    "applicant:sheet": HERS,
    "applicant:sheet-pdf": HERS,
    "applicant:review": HERS,
    "applicant:send": HERS,
    "applicant:corrections": NOT_YET,
    "applicant:letter": NOT_YET,
    "applicant:promise": NOT_YET,  # where no commitment letter is asked for
    "applicant:clarify": HERS,
    "applicant:identity": NOT_YET,  # whoever registered with a CURP has no other
    "applicant:withdraw": HERS,
    "applicant:receipts": HERS,
    "applicant:receipt": HERS,
    "applicant:receipt-data": HERS,
    "applicant:receipt-pdf": HERS,
    "applicant:keep-promise": NOT_YET,  # until there is a place, for whoever promised something
    "applicant:result": HERS,
    "applicant:pre-acceptance": NOT_YET,
    "desk:home": DESK,
    "desk:take": TO_SEND,
    "desk:forecast": STAFFING,
    "desk:identities": IDENTITY,
    "desk:identity": IDENTITY_NONE,  # nobody asked for a link
    "desk:promises": STAFFING,
    "desk:promises-csv": STAFFING,
    "desk:promise": IDENTITY_NONE,  # nothing was delivered
    "desk:promise-page": IDENTITY_NONE,
    "desk:start": HAND_ON,
    "desk:document": IN_HAND,
    "desk:ask": TO_SEND,
    "desk:keep": TO_SEND,
    "desk:give-back": TO_SEND,
    "desk:recuse": IN_HAND,
    "desk:summary": IN_HAND,
    "desk:original": IN_HAND,
    "desk:picture": IN_HAND,
    "board:home": BOARD,
    "board:proposal": BOARD,
    "board:call": BOARD,
    "board:figures": BOARD,
    "board:propose": MANAGER,
    "board:proposals": BOARD,
    "board:erase": MANAGER,
    "board:amend": MANAGER,
    "board:audit": BOARD,
    "board:audit-csv": AUDIT,
    "account_login": STAGE,
    "account_logout": OUT,
    "account_inactive": EVERYONE,
    "account_signup": STAGE,
    "account_reauthenticate": OWN,
    "account_email": OWN,
    "account_email_verification_sent": OWN_ON,
    "account_change_password": OWN,
    "account_set_password": OWN_ON,
    "account_reset_password": EVERYONE,
    "account_confirm_login_code": OWN_ON,
    "account_reset_password_from_key_done": EVERYONE,
    "account_reset_password_from_key": NOBODY,
    "account_reset_password_done": EVERYONE,
    "account_request_login_code": STAGE,
    "mfa_index": OWN,
    "mfa_authenticate": OWN_ON,
    "mfa_reauthenticate": OWN_ON,
    "mfa_activate_totp": OWN_ON,
    "mfa_deactivate_totp": OWN_NOT,
    "mfa_view_recovery_codes": OWN_NOT,
    "mfa_generate_recovery_codes": OWN_ON,
    "mfa_download_recovery_codes": OWN_NOT,
    "mfa_list_webauthn": OWN,
    "mfa_add_webauthn": OWN_ON,
    "mfa_reauthenticate_webauthn": OWN_ON,
    "mfa_remove_webauthn": OWN_ON,
    "mfa_edit_webauthn": OWN_ON,
}


@dataclass(frozen=True)
class House:
    """The readers, each with a browser, and what stands in the addresses."""

    readers: Mapping[str, Client]
    values: Mapping[str, object]


@pytest.fixture(scope="module")
def house(django_db_setup: None, django_db_blocker: Any) -> Iterator[House]:
    """Ana's file in a validator's hands, and one reader of every kind."""
    with django_db_blocker.unblock(), transaction.atomic():
        office = Office()
        office.publish(crowd())
        set_clock(at(15))
        ana, other = sent(0), Doctor(crowd()[1])
        other.register(at(9, 8))
        people: dict[str, Actor | None] = {"stranger": None, "ana": ana.actor}
        people |= {"other-applicant": other.actor, "holder": office.validator}
        lease = validate.claim_next(actor=office.validator, at=at(15), call_id=CALL)
        assert lease is not None
        for role in Role:
            if role not in (Role.APPLICANT, Role.VALIDATOR):
                name = "others" if role in OTHERS else role.value
                people[name] = staff(role, f"every-{name}")
        assert set(people) == set(READERS), "a role without its column"
        yield House({name: _browser(who) for name, who in people.items()}, _values(ana, lease))
        transaction.set_rollback(True)


def _browser(who: Actor | None) -> Client:
    client = Client()
    if who is not None:
        client.force_login(User.objects.get(pk=who.user_id))
    return client


def _values(ana: Doctor, lease: validate.Lease) -> dict[str, object]:
    """What stands in an address, by the name of its place."""
    page = ana.page()
    slot = next(slot for slot in page.slots if slot.document).needed
    return {
        "folio": ana.folio,
        "token": lease.token,
        "call_id": CALL,
        "slot": slot.slot.id,
        "slot_id": slot.slot.id,
        "requirement_id": slot.requirement.id,
        "number": 1,
        "version": 1,
        "page": 1,
        "sheet": 1,
        "pk": 1,
        "vacancy": call_file().vacancies[0].vacancy,
        "kind": "freeze",
        "receipt": page.receipts[0].number,
        "proposal": Proposal.objects.order_by("id").values_list("pk", flat=True)[0],
    }


@pytest.fixture(scope="module")
def addresses() -> dict[str, str]:
    """Every address of the site by its name, with its places still open."""
    return dict(_walk(get_resolver(), "/", ""))


def _walk(resolver: Any, before: str, space: str) -> Iterator[tuple[str, str]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            inner = f"{one.namespace}:" if one.namespace else space
            yield from _walk(one, before + str(one.pattern), inner)
        else:
            yield f"{space}{one.name}", before + str(one.pattern)


def _filled(name: str, pattern: str, values: Mapping[str, object]) -> str:
    """The address as somebody asks for it."""
    own = {"receipt": "acuse-" in pattern, "proposal": name == "board:proposal"}
    number = next((values[kind] for kind, here in own.items() if here), values["number"])
    known = {**values, "number": number}
    filled = re.sub(r"<(?:\w+:)?(\w+)>", lambda m: str(known.get(m[1], "nothing")), pattern)
    return re.sub(r"\^.*", "nothing", filled)


def _sign(client: Client, address: str) -> str:
    cache.clear()  # these are many readers, not one who insists
    answer = client.get(address)
    b"".join(answer)  # a file is read to its end, and closed
    if answer.status_code == 302:
        return "i" if "/cuenta/login/" in answer["Location"] else ">"
    return {200: "y", 403: "f", 404: "n", 405: "p"}.get(answer.status_code, str(answer.status_code))


def test_every_address_says_for_whom_it_is(addresses: dict[str, str]) -> None:
    assert sorted(addresses.keys() - TABLE.keys()) == [], "add a row for each to TABLE"
    assert sorted(TABLE.keys() - addresses.keys()) == [], "these rows are of no address"


def test_everyone_gets_what_the_table_says_and_nothing_else(
    house: House, addresses: dict[str, str]
) -> None:
    wrong = []
    for name, row in TABLE.items():
        readers = FEW if name.startswith(OPEN) else READERS
        address = _filled(name, addresses[name], house.values)
        found = [_sign(house.readers[reader], address) for reader in readers]
        if found != row.split():
            wrong.append(f"{name}: the table says {row.split()}, the site {found}")
    assert wrong == []


def test_guessing_a_folio_tells_nothing(house: House, addresses: dict[str, str]) -> None:
    """A file that is not hers and one that never was look the same: nobody can find folios out."""
    never = {**house.values, "folio": "ZZZZ-ZZZZ", "receipt": "ZZZZ-ZZZZ-ZZZZ"}
    personal = [name for name, pattern in addresses.items() if "folio>" in pattern]
    assert len(personal) > 30
    for reader in ("other-applicant", "second_validator"):
        place = READERS.index(reader)
        for name in personal:
            made_up = _sign(house.readers[reader], _filled(name, addresses[name], never))
            assert made_up in ("n", "p"), (name, reader)
            assert made_up == TABLE[name].split()[place], (name, reader)


def test_what_others_send_to_her_file_changes_nothing(
    house: House, addresses: dict[str, str]
) -> None:
    def stands() -> list[object]:
        rows = Dossier.objects.order_by("id").values_list("state", "lease_token", "lease_holder")
        kept = (Transition, Receipt, DocumentVersion, Decision)
        return [list(rows), *(model.objects.count() for model in kept)]

    never = {**house.values, "folio": "ZZZZ-ZZZZ", "receipt": "ZZZZ-ZZZZ-ZZZZ"}
    before = stands()
    for name in (n for n in addresses if n.startswith(("applicant:", "desk:", "board:"))):
        if name == "applicant:register":
            continue  # hers as much as anybody's
        for reader in ("other-applicant", "others"):
            told = _sent(house.readers[reader], _filled(name, addresses[name], house.values))
            assert told in (403, 404, 405, 409, 412), (name, reader, told)
            if "folio>" in addresses[name]:
                guessed = _filled(name, addresses[name], never)
                assert told == _sent(house.readers[reader], guessed), (name, reader)
    assert stands() == before


def _sent(client: Client, address: str) -> int:
    answer = client.post(address, {"verdict": "valid", "version": "1"})
    b"".join(answer)
    return answer.status_code
