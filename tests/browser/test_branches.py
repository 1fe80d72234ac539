"""Every branch of what the residency call asks: each answer opens its files and closes the others."""

from collections.abc import Callable

import pytest
from tests.browser import acts
from tests.browser.acts import HOME
from tests.browser.conftest import NARROW, WIDE
from tests.browser.house import Doctor, House, call_file, crowd, doctor_of
from tests.browser.visitor import Visitor

from convoca.rehearsal import papers
from convoca.rehearsal.people import Person
from convoca.rules import documents
from convoca.rules.schema import Option, Requirement

pytestmark = pytest.mark.timeout(600)
ISSN, ISBN = "0378-5955", "978-0-306-40615-7"


def person_of(track: str) -> Person:
    return next(p for p in crowd() if p.track == track)


class Applicant:
    """Somebody with her file open, who goes straight to the page of a requirement."""

    def __init__(self, me: Visitor, person: Person) -> None:
        self.me, self.person = me, person
        self.doctor: Doctor = doctor_of(person)
        me.is_signed_in(self.doctor.actor.user_id)
        self.examined: set[str] = set()
        self.home = f"{HOME}{self.doctor.folio}/"
        self.requirements = {
            one.id: one for one in documents.requirements(call_file().call, person.track)
        }

    def options(self, requirement: Requirement) -> tuple[Option, ...]:
        return documents.options(requirement, self.person.track)  # type: ignore[arg-type]

    def opens(self, requirement: str) -> None:
        """The page of a requirement, examined the first time she comes to it."""
        path = f"{self.home}requisitos/{requirement}/"
        if requirement in self.examined:
            self.me.page.goto(self.me.address(path))
            return
        self.examined.add(requirement)
        self.me.go(path)

    def chooses(self, requirement: str, option: str) -> None:
        """She opens the card and gives that answer."""
        self.opens(requirement)
        self.answers(option)

    def answers(self, option: str) -> None:
        """She says which case is hers."""
        self.me.write("option", option)
        self.me.press("applicant.paper.answer")

    def shown_slots(self) -> set[str]:
        """The files that the card of a requirement asks for."""
        links = self.me.page.locator("main .tasks a").all()
        return {str(one.get_attribute("href")).rstrip("/").rpartition("/")[2] for one in links}

    def attaches(self, slot: str, name: str = "", data: bytes = b"") -> None:
        self.me.go(f"{self.home}documentos/{slot}/")
        made = (name, data) if data else papers.paper(self.person, slot)
        acts.uploads(self.me, *made)

    def types(self, **answers: str) -> None:
        self.me.go(f"{self.home}datos/")
        for name, value in answers.items():
            self.me.write(name.replace("_", "-"), value)
        self.me.press("applicant.data.save")

    def closed(self, slot: str) -> bool:
        """Whether the address of a file leads back to the question that does not ask for it."""
        answer = self.me.page.request.get(self.me.address(f"{self.home}documentos/{slot}/"))
        assert answer.ok
        return "/requisitos/" in answer.url


def walks_every_branch(one: Applicant) -> int:
    """She gives each answer of each question and looks at what it opens; how many she gave."""
    given = 0
    for requirement in one.requirements.values():
        ways = one.options(requirement)
        every = {slot.id for option in requirement.options for slot in option.slots}
        one.opens(requirement.id)
        for option in ways:
            wanted = {slot.id for slot in option.slots}
            if len(ways) > 1:
                one.answers(option.id)
                assert len(wanted) != 1 or one.me.path.endswith(f"/documentos/{min(wanted)}/")
                one.opens(requirement.id)
                given += 1
            assert one.shown_slots() == wanted, (requirement.id, option.id)
        other = min(every - wanted, default="")
        assert not other or one.closed(other), (requirement.id, option.id, other)
    return given


def signs_and_attaches_her_letter(one: Applicant) -> None:
    """The commitment letter: made here, downloaded, signed, and attached where it is asked for."""
    one.chooses("licence", "in-process")
    letter = one.me.fetch_of("applicant.promise.get")
    assert letter.startswith(b"%PDF-")
    acts.uploads(one.me, "carta-firmada.pdf", letter)
    one.me.reads("carta-firmada.pdf", one.me.words("applicant.slot.fine"))


def is_told_that_her_service_ends_too_late(one: Applicant) -> None:
    """A service in course must end before the cycle: the very day it starts is too late."""
    one.chooses("social-service", "in-course")
    one.types(social_service_ends="2022-03-01")
    one.opens("social-service")
    one.me.is_told("requirement.date-late", value="2022-03-01", limit="2022-03-01")
    one.types(social_service_ends="2022-02-28")
    one.opens("social-service")
    late = one.me.words("requirement.date-late", value="2022-02-28", limit="2022-03-01")
    assert late not in one.me.text
    one.attaches("social-service-in-course")


def is_told_to_prove_what_she_claims(one: Applicant) -> None:
    """Teaching said in the data and denied among the documents."""
    one.types(teaching="yes")
    one.chooses("teaching", "none")
    one.opens("teaching")
    one.me.is_told("requirement.claim-without-document", field="teaching")
    one.chooses("teaching", "pay-slip")
    one.attaches("teaching-pay-slip")


def types_what_she_published(one: Applicant) -> None:
    """As many numbers are asked as she claims; a wrong digit is told, and the file is held to them."""
    me = one.me
    me.go(f"{one.home}datos/")
    assert not me.page.locator("[name=publication-1]").is_visible()
    me.write("publications", "2")
    assert me.page.locator("[name=publication-2]").is_visible()
    assert not me.page.locator("[name=publication-3]").is_visible()
    me.write("publication-1", "0378-5954")
    me.write("publication-2", ISBN)
    me.page.locator("[name=phone]").focus()
    me.page.locator('[data-reads="publication-2"]', has_text=f"ISBN {ISBN[:4]}").wait_for()
    me.press("applicant.data.save")
    me.is_told("serial.check-digit", kind="ISSN", found="4", expected="5")
    one.types(publication_1=ISSN)
    one.chooses("publications", "some")
    one.attaches("publications-file")
    me.go(f"{one.home}revisar/")
    me.reads(f"ISSN {ISSN}", f"ISBN {ISBN}")


def grades_on_her_own_scale(one: Applicant) -> None:
    """The ends of the scale are asked once it is none of the usual; the grade is shown as it counts."""
    me = one.me
    me.go(f"{one.home}datos/")
    assert not me.page.locator("[name=average-highest]").is_visible()
    one.types(average_scale="other", average_lowest="20", average_highest="0", average="17")
    me.is_told("data.scale-backwards", lowest="20", highest="0")
    one.types(average_lowest="0", average_highest="20")
    me.go(f"{one.home}revisar/")
    counted = me.words("grade.as-both", ten="8.5", hundred="85")
    me.reads(counted)


def test_every_answer_of_a_mexican_opens_its_files_and_closes_the_others(
    house: House,
    visitor: Callable[..., Visitor],
) -> None:
    one = Applicant(visitor("es", size=NARROW, name="mexican"), person_of("mexican"))
    assert walks_every_branch(one) == 23
    signs_and_attaches_her_letter(one)
    is_told_that_her_service_ends_too_late(one)
    is_told_to_prove_what_she_claims(one)
    types_what_she_published(one)
    one.chooses("title", "electronic")
    one.attaches("title-electronic", "titulo.pdf", papers.paper(one.person, "licence")[1])
    one.me.is_told("document.qr-unreadable", seen="none", width=0, needed=150, centimetres=15)


def test_every_answer_of_a_foreigner_opens_its_files_and_closes_the_others(
    house: House,
    visitor: Callable[..., Visitor],
) -> None:
    one = Applicant(visitor("en", size=WIDE, name="foreign"), person_of("foreign"))
    assert walks_every_branch(one) == 23
    one.opens("curp")
    one.me.is_told("requirement.has-curp")
    for unasked in ("identity", "birth"):
        one.opens(unasked)
        assert not one.me.page.locator("[name=option]").count(), "there is one way only"
    for slot in ("identity-passport", "birth-abroad"):
        one.attaches(slot)
    for closed in ("identity-ine", "birth-digital"):
        assert one.closed(closed)
    grades_on_her_own_scale(one)
