"""A synthetic doctor at her browser: each stage as the form she opens and the form she sends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.web import cast, letterbox
from benchmarks.web.browser import Browser, File, Form, Page, UnexpectedError
from convoca.rehearsal.people import Person
from convoca.texts import say

Filling = tuple[dict[str, str], dict[str, File]]


@dataclass(frozen=True, slots=True)
class Act:
    """A form that lies open before a doctor, and what she will send with it."""

    browser: Browser
    form: Form
    fill: dict[str, str]
    files: dict[str, File] = field(default_factory=dict)

    def send(self) -> tuple[Browser, Page]:
        """Send it; the answer redirects to the page that shows what was done."""
        return self.browser, self.browser.send(self.form, self.fill, self.files)


@dataclass
class Doctor:
    """A person with a browser; `folio` once she has a dossier."""

    person: Person
    browser: Browser
    folio: str = ""

    def url(self, rest: str = "") -> str:
        """The address of a page of her dossier."""
        return f"/mi-expediente/{self.folio}/{rest}"

    def sign_up(self, files: Path) -> None:
        """Open an account: the address, the code that reaches it, and the page behind it."""
        page = self.browser.get("/cuenta/signup/")
        sent = self.browser.send(page.form("email"), {"email": self.person.email})
        asked = self.browser.follow(sent)
        code = letterbox.code(files, self.person.email)
        done = self.browser.send(asked.form("code"), {"code": code})
        self.browser.follow(done)

    def sign_in(self) -> None:
        """Have an account and a stored session already (what the code costs is measured apart)."""
        from django.conf import settings
        from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

        from convoca.registry.models import User
        from convoca.registry.sessions import SessionStore
        from convoca.workflow import accounts

        user = User.objects.get(pk=accounts.proved(self.person.email).user_id)
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.create()
        self.browser.cookies[settings.SESSION_COOKIE_NAME] = str(session.session_key)

    def registration(self) -> list[Act]:
        """Exam folio and CURP."""
        page = self.browser.get(f"/mi-expediente/abrir/{cast.CALL}/")
        fill = {"folio": self.person.folio, "curp": self.person.curp}
        return [Act(self.browser, page.form("folio", "curp"), fill)]

    def registered(self, answer: Page) -> None:
        """Keep the folio that the answer leads to."""
        self.folio = answer.location.rstrip("/").rpartition("/")[2]

    def data(self) -> list[Act]:
        """All her data, on one page."""
        page = self.browser.get(self.url("datos/"))
        return [Act(self.browser, page.form("seen_version"), cast.fields(self.person))]

    def answers(self) -> list[Act]:
        """A page for each question of the checklist."""
        acts = []
        for requirement, option in cast.answers(self.person).items():
            page = self.browser.get(self.url(f"requisitos/{requirement}/"))
            acts.append(Act(self.browser, page.form("option"), {"option": option}))
        return acts

    def uploads(self) -> list[Act]:
        """A page for each file."""
        return [self._upload(slot, *cast.file_of(self.person, slot)) for slot in self._slots()]

    def sheet(self) -> list[Act]:
        """Print the sheet as it stands, and bring it back as if signed."""
        printed = self.browser.get(self.url("solicitud.pdf"))
        if not printed.body.startswith(b"%PDF"):
            raise UnexpectedError("the sheet is not a PDF")
        slot = cast.sheet_slot(self.person)
        return [self._upload(slot, "solicitud-firmada.pdf", cast.unique(printed.body))]

    def preferences(self) -> list[Act]:
        """Write a number beside each site she wants."""
        page = self.browser.get(self.url("preferencias/"))
        fill = {f"lugar-{v}": str(n) for n, v in enumerate(cast.ranked(self.person), start=1)}
        return [Act(self.browser, page.form("seen_version"), {**fill, "act": "save"})]

    def sending(self) -> list[Act]:
        """Accept the clause, type the word."""
        page = self.browser.get(self.url("enviar/"))
        fill = {"exclusivity": "yes", "word": say("applicant.send.word", "es")}
        return [Act(self.browser, page.form("exclusivity", "word"), fill)]

    def apply(self) -> int:
        """From registration to receipt, page by page as a person would; how many acts it took."""
        done = 0
        for stage in self.stages():
            for act in stage():
                browser, answer = act.send()
                if stage == self.registration:
                    self.registered(answer)
                last = browser.follow(answer)
                done += 1
        if "/acuses/" not in last.url:
            raise UnexpectedError(f"the walk ended at {last.url}")
        return done

    def stages(self) -> list[Callable[[], list[Act]]]:
        """The stages in their order."""
        return [
            self.registration,
            self.data,
            self.answers,
            self.uploads,
            self.sheet,
            self.preferences,
            self.sending,
        ]

    def _slots(self) -> list[str]:
        return cast.uploads(self.person)

    def _upload(self, slot: str, name: str, data: bytes) -> Act:
        page = self.browser.get(self.url(f"documentos/{slot}/"))
        return Act(self.browser, page.form("file"), {}, {"file": File(name, data)})
