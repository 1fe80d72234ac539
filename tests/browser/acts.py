"""What an applicant does at the screen, act by act, from the call's page to her receipt."""

import re

from tests.browser.house import CALL, call_file
from tests.browser.visitor import Visitor
from tests.integration.cast import typed

from convoca.rehearsal import papers
from convoca.rehearsal.people import Person
from convoca.rules import documents
from convoca.rules.schema import Option, Requirement

HOME = "/mi-expediente/"
CALL_PAGE = f"/convocatorias/{CALL}/"
_FOLIO = re.compile(rf"{HOME}([A-Z0-9-]+)/$")
SHEET = "application-signed"


def asks_if_eligible(me: Visitor, person: Person) -> None:
    """She reads the list of calls, the call, and asks whether it is for her."""
    me.go("/")
    me.press("calls.read")
    me.press("call.eligible")
    me.write("folio", person.folio)
    me.write("curp", person.curp)
    me.press("eligibility.ask")
    me.reads(me.words("eligible.lede"))


def registers(me: Visitor, person: Person) -> str:
    """She opens her file; its folio."""
    me.press("applicant.home.register")
    me.write("folio", person.folio)
    me.write("curp", person.curp)
    me.press("applicant.register.send")
    found = _FOLIO.search(me.path)
    assert found, me.path
    return found.group(1)


def types_her_data(me: Visitor, person: Person, folio: str, **instead: str) -> None:
    """She answers every question about herself; `instead` are answers of another mind."""
    me.go(f"{HOME}{folio}/datos/")
    answers = typed(person) | {name.replace("_", "-"): value for name, value in instead.items()}
    for name, value in answers.items():
        me.write(name, value)
    me.press("applicant.data.save")


def way(requirement: Requirement, person: Person) -> Option:
    """The alternative she chooses: the first, or none of what does not concern her."""
    ways = documents.options(requirement, person.track)
    nothing = (w for w in ways if not w.slots and requirement.applies != "always")
    return next(nothing, ways[0])


def requirements(person: Person) -> tuple[Requirement, ...]:
    """What the call asks of her."""
    return documents.requirements(call_file().call, person.track)


def brings_every_paper(me: Visitor, person: Person, folio: str) -> None:
    """She answers each question and uploads each file, but for the sheet that she has to sign."""
    for requirement in requirements(person):
        chosen = way(requirement, person)
        if any(slot.id == SHEET for slot in chosen.slots):
            continue
        me.go(f"{HOME}{folio}/documentos/")
        title = requirement.title.in_language(me.lang)
        me.press_on(me.page.locator("main .tasks").get_by_role("link", name=title, exact=True))
        if me.page.locator("input[name=option]").count():
            me.write("option", chosen.id)
            me.press("applicant.paper.answer")
        for slot in chosen.slots:
            if not me.path.endswith(f"/{slot.id}/"):
                me.go(f"{HOME}{folio}/documentos/{slot.id}/")
            uploads(me, *papers.paper(person, slot.id))


def uploads(me: Visitor, filename: str, data: bytes) -> None:
    """She chooses a file and sends it."""
    me.put(filename, data)
    me.press("applicant.slot.upload")


def orders_her_sites(me: Visitor, folio: str, count: int = 3) -> None:
    """She adds sites, moves the second one up, and saves."""
    me.go(f"{HOME}{folio}/preferencias/")
    for _ in range(count):
        me.press("applicant.preferences.add")
    listed = me.page.locator("[data-list] [data-wish]")
    before = [row.get_attribute("data-wish") for row in listed.all()]
    up = listed.nth(1).get_by_role("button", name=me.words("applicant.preferences.up"))
    if me.scripts:
        up.click()
    else:
        me.press_on(up)
    after = [row.get_attribute("data-wish") for row in listed.all()]
    assert after == [before[1], before[0], *before[2:]]
    me.press("applicant.preferences.save")


def signs_her_sheet(me: Visitor, folio: str) -> None:
    """She prints the sheet and uploads it back, signed."""
    me.go(f"{HOME}{folio}/solicitud/")
    printed = me.fetch_of("applicant.sheet.print")
    assert printed.startswith(b"%PDF-")
    me.press("applicant.sheet.upload")
    if me.page.locator("input[name=option]").count():
        me.press("applicant.paper.answer")
    uploads(me, "solicitud-firmada.pdf", printed)


def sends(me: Visitor, folio: str) -> None:
    """She reads everything again, accepts the clause, types the word and sends."""
    me.go(f"{HOME}{folio}/revisar/")
    me.reads(me.words("applicant.review.ready"))
    me.press("applicant.review.go")
    me.page.locator("input[name=exclusivity]").check()
    me.write("word", me.words("applicant.send.word"))
    me.press("applicant.send.button")
    me.reads(me.words("applicant.send.done"))


def does_everything(me: Visitor, person: Person, folio: str) -> None:
    """All that lies between an open file and its receipt."""
    types_her_data(me, person, folio)
    brings_every_paper(me, person, folio)
    orders_her_sites(me, folio)
    signs_her_sheet(me, folio)
    sends(me, folio)


def validates(me: Visitor, observe: dict[str, str] | None = None, note: str = "") -> None:
    """A validator takes the next file, decides each document and sends the letter."""
    me.go("/mesa/")
    me.press("desk.take.next")
    while found := re.search(r"/documento/([a-z-]+)/", me.path):
        reason = (observe or {}).get(found.group(1))
        if reason is None:
            me.press("desk.valid")
            continue
        me.page.locator(".observe > summary").click()
        me.write("reason", reason)
        me.write("note", note)
        me.press("desk.observe-send")
    me.press("desk.close")
