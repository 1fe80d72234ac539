"""A person at a screen: she reads words and presses what they name; each page she sees is examined."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, Error, Locator, Response
from tests.browser.examination import Examination
from tests.browser.house import House

from convoca.registry.models import User
from convoca.texts import finding, say

_MARK = "() => document.querySelector('main').setAttribute('data-seen', '')"
_FRESH = "main:not([data-seen])"


class Visitor:
    """One browser window in one language. What she presses is named by the code of its words."""

    def __init__(
        self,
        context: BrowserContext,
        house: House,
        examination: Examination,
        lang: str,
        name: str = "",
        *,
        scripts: bool = True,
    ) -> None:
        self.context, self.house, self.examination = context, house, examination
        self.lang, self.name = lang, name
        self.scripts = scripts
        self.page = context.new_page()
        self._document = b""
        self.status = 0
        examination.watch(self.page, house.url)
        self.page.on("response", self._keep)

    # Words

    def words(self, code: str, /, **params: Any) -> str:
        """A sentence in her language."""
        return say(code, self.lang, **params)

    # Going about

    def address(self, path: str) -> str:
        """A path of the site in her language."""
        return f"{self.house.url}{'/en' if self.lang == 'en' else ''}{path}"

    def go(self, path: str) -> None:
        """Type an address."""
        self.page.goto(self.address(path))
        self.look()

    @property
    def path(self) -> str:
        """Where she is, without host and language."""
        path = self.page.url.removeprefix(self.house.url)
        return path.removeprefix("/en") if self.lang == "en" else path

    def button(self, label: str) -> Locator:
        """What bears that label and can be pressed."""
        by_role = self.page.get_by_role
        return by_role("button", name=label).or_(by_role("link", name=label)).first

    def press(self, code: str, /, **params: Any) -> None:
        """Press what is called so, and read the page that comes."""
        self.press_on(self.button(self.words(code, **params)))

    def press_on(self, target: Locator) -> None:
        """Press it and read the page that comes."""
        self.leave(target.click)

    def leave(self, act: Callable[[], object]) -> None:
        """Do what brings another page, and read it."""
        self.page.evaluate(_MARK)
        act()
        self.arrive()

    def arrive(self) -> None:
        """Wait for the page that follows and read it."""
        self.page.wait_for_selector(_FRESH)
        self.page.wait_for_load_state()
        self.look()

    def look(self) -> None:
        """Examine the page."""
        self.examination.look(self.page, self._document, self.name, scripts=self.scripts)

    # Writing

    def write(self, name: str, value: str) -> None:
        """Answer the question of that name, whatever shape it has."""
        radio = self.page.locator(f'input[type=radio][name="{name}"][value="{value}"]')
        if radio.count():
            radio.check()
            return
        field = self.page.locator(f'[name="{name}"]:not([type=hidden])').first
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)

    def put(self, filename: str, data: bytes) -> None:
        """Choose a file."""
        kind = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}
        media = kind.get(filename.rpartition(".")[2], "application/octet-stream")
        chosen = {"name": filename, "mimeType": media, "buffer": data}
        self.page.locator("input[type=file][name=file]").set_input_files(chosen)  # type: ignore[arg-type]

    def fetch_of(self, code: str, /, **params: Any) -> bytes:
        """What the link of that name gives, with her session."""
        href = self.button(self.words(code, **params)).get_attribute("href")
        assert href, code
        return self.fetch(href, prefixed=True)

    def fetch(self, path: str, *, prefixed: bool = False) -> bytes:
        """What an address gives, with her session."""
        answer = self.page.request.get(
            f"{self.house.url}{path}" if prefixed else self.address(path)
        )
        assert answer.ok, (path, answer.status)
        return answer.body()

    # Reading

    @property
    def text(self) -> str:
        """Everything the page says."""
        return self.page.locator("main").inner_text()

    def reads(self, *parts: str) -> None:
        """The page says all of this."""
        text = " ".join(self.text.split())
        for part in parts:
            assert " ".join(part.split()) in text, f"{self.path} does not say «{part}»:\n{text}"

    def is_told(self, code: str, /, **params: Any) -> None:
        """The page gives the cause and the remedy of that finding."""
        said = finding(code, self.lang, params)
        self.reads(*(part for part in (said.cause, said.remedy) if part))

    # Coming in

    def sign_up(self, email: str) -> None:
        """Make an account with the code that comes by mail."""
        self.go("/cuenta/signup/")
        self.write("email", email)
        self.press("account.signup.send")
        self._answer_code(email)

    def sign_in(self, email: str, path: str = "/cuenta/login/") -> None:
        """Come in with the code that comes by mail."""
        self.go(path)
        self.enter(email)

    def enter(self, email: str) -> None:
        """The same, from the page that asks who it is."""
        self.write("login", email)
        self.press("account.login.send")
        self._answer_code(email)

    def is_signed_in(self, user_id: int) -> None:
        """She came in earlier: her session is in the browser already."""
        client = Client()
        client.force_login(User.objects.get(pk=user_id))
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        self.context.add_cookies(
            [{"name": cookie.key, "value": cookie.value, "url": self.house.url}]
        )

    def loses_her_session(self) -> None:
        """It ran out while she was away."""
        self.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)

    def another_tab(self) -> "Visitor":
        """The same person in a second tab of the same browser."""
        tab = (self.context, self.house, self.examination, self.lang, f"{self.name}-tab")
        return Visitor(*tab, scripts=self.scripts)

    def _answer_code(self, email: str) -> None:
        self.write("code", self.house.code_for(email))
        self.press("account.code.confirm")

    def _keep(self, response: Response) -> None:
        """Remember the page as it came over the line."""
        request = response.request
        try:
            main = request.is_navigation_request() and request.frame == self.page.main_frame
            if main and not 300 <= response.status < 400:
                self.status, self._document = response.status, b""
                self._document = response.body()
        except Error:
            pass  # a download: there is no page
