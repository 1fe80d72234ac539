"""What is looked at on every page, whoever visits it and however she came there."""

import gzip
import os
import re
from pathlib import Path

import axe_playwright_python
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, Request, Response

MOST_BYTES = 60_000
_TALLEST = 6_000  # pixels of a page that are worth a picture
_SIZE = "() => [document.documentElement.clientWidth, document.documentElement.scrollHeight]"
_GRAVE = frozenset({"serious", "critical"})
_WIDER = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.querySelectorAll("main *, header *, footer *")]
    .filter(e => e.getBoundingClientRect().right > room + 1);
  return wide.slice(0, 4).map(e => e.outerHTML.slice(0, 120));
}"""
# What a page is made of, whatever it says and however often. Each piece is told by its own tag,
# class and attributes, and by those around it; in each language and width, a piece examined once
# need not be examined again. What concerns a page as a whole (its title, its language, its main
# part, its headings) is one more piece, that of the root. Contrast costs more than all else together
# and depends on less: on the letters and what lies behind them, which is the tint of a piece.
_PIECES = """
  const sign = e => [e.tagName, ...[...e.attributes].map(a => a.name +
    (["class", "role", "type"].includes(a.name) ? a.value : ""))].join(" ");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const seen = `${document.documentElement.lang} ${innerWidth} ${dark} `;
  const root = () => ["title", "main", "h1", "header", "nav", "footer", "iframe"]
    .map(name => `${name} ${document.querySelectorAll(name).length > 0}`).join(" ");
  const piece = e => seen + (e === document.documentElement ? root() :
    [e, e.parentElement, e.parentElement?.parentElement].filter(x => x).map(sign)
      .join("<") + (e.textContent.trim() ? "" : " empty"));
  const grounds = new Map([[null, ""]]);
  const ground = e => {
    if (!grounds.has(e)) {
      const s = getComputedStyle(e);
      const alone = ["static", "relative"].includes(s.position) ? "" : piece(e);
      const own = [s.backgroundColor, s.backgroundImage, s.opacity, alone].join();
      const around = ground(e.parentElement);
      grounds.set(e, own === "rgba(0, 0, 0, 0),none,1," ? around : `${own} on ${around}`);
    }
    return grounds.get(e);
  };
  const speaks = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) ||
    ["INPUT", "SELECT", "TEXTAREA"].includes(e.tagName);
  const tint = e => {
    const s = getComputedStyle(e);
    return ["tint", s.color, s.fontSize, s.fontWeight, s.textShadow, ground(e)].join(" ");
  };
  const every = [document.documentElement, ...document.querySelectorAll("body *")];
  const speaking = every.filter(speaks);
"""
_BUILT = f"() => {{ {_PIECES} return [...new Set([...every.map(piece), ...speaking.map(tint)])]; }}"
# A few of each new piece or tint stand for all; the rows of a long list are built alike. Rules whose
# findings are never grave are not asked at all.
_ASK_AXE = f"""async names => {{
  {_PIECES}
  const left = new Map(names.map(name => [name, 8]));
  const taken = name => e => {{
    const n = left.get(name(e)) ?? 0;
    if (n) left.set(name(e), n - 1);
    return n > 0;
  }};
  const light = axe._audit.rules.filter(r => !{sorted(_GRAVE)}.includes(r.impact));
  const rules = Object.fromEntries([...light.map(r => r.id), "color-contrast"]
    .map(id => [id, {{enabled: false}}]));
  const asked = every.filter(taken(piece));
  const rows = ["li:nth-child(n+9)", "tr:nth-child(n+9)", "ul:nth-of-type(n+4)"];
  const where = asked[0] === document.documentElement ? {{exclude: rows.map(row => [row])}}
    : {{include: asked}};
  const shades = {{include: speaking.filter(taken(tint))}};
  const how = {{resultTypes: ["violations"], preload: false}};
  const found = [];
  if (asked.length) found.push(await axe.run(where, {{...how, rules}}));
  if (shades.include.length)
    found.push(await axe.run(shades, {{...how, runOnly: ["color-contrast"]}}));
  return found.flatMap(one => one.violations).map(v =>
    [v.id, v.impact, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))]);
}}"""
# Where the house serves it, a browser keeps what it has compiled; handing it over costs more.
AXE_FOLDER, AXE_ADDRESS = Path(axe_playwright_python.__file__).parent, "/static/axe/axe.min.js"
_FETCH_AXE = """address => Boolean(window.axe) || new Promise(told => {
  const script = document.createElement("script");
  [script.onload, script.onerror] = [() => told(true), () => told(false)];
  script.src = address;
  document.head.append(script);
})"""
# The pieces and tints examined already in this run, whichever test came upon them first.
_EXAMINED: set[str] = set()
_FETCHED = "() => performance.getEntriesByType('resource').map(e => e.name)"
# Pages of an uploaded paper are the document itself, as large as whoever reads it needs.
_NOT_OURS = re.compile(rf"/archivo/|{re.escape(AXE_ADDRESS)}")
_ID = re.compile(r"\b[A-Z0-9]{4}(?:-[A-Z0-9]{4})+\b|\d+")


class Examination:
    """Faults of every page seen in a test, each told once."""

    def __init__(self, pictures: Path | None) -> None:
        self.problems: list[str] = []
        self.seen = 0
        self._pictures = pictures
        self._taken: set[str] = set()

    def watch(self, page: Page, origin: str) -> None:
        """Follow what a page asks for: nothing may leave the house."""

        def asked(request: Request) -> None:
            if not request.url.startswith((origin, "data:", "blob:", "about:")):
                self.found("asks another host", page.url, request.url)

        def answered(response: Response) -> None:
            if response.status >= 500:
                self.found("answers with a fault of ours", response.url, str(response.status))

        page.on("request", asked)
        page.on("response", answered)
        page.on("pageerror", lambda error: self.found("a script fails", page.url, str(error)))

    def look(self, page: Page, document: bytes, name: str, *, scripts: bool = True) -> None:
        """Examine the page as it is now; `document` is its HTML as it came."""
        self.seen += 1
        wide = page.evaluate(_WIDER)
        if wide:
            width = page.viewport_size["width"] if page.viewport_size else 0
            self.found(f"is wider than {width} px", page.url, *wide)
        self._weigh(page, document)
        new = sorted(set(page.evaluate(_BUILT)) - _EXAMINED) if scripts else []
        if new:
            _EXAMINED.update(new)
            if not page.evaluate(_FETCH_AXE, AXE_ADDRESS):
                page.evaluate(f"(() => {{{AXE_SCRIPT}}})()")
            for rule, impact, nodes in page.evaluate(_ASK_AXE, new):
                if impact in _GRAVE:
                    self.found(f"axe ({impact}): {rule}", page.url, *nodes)
        self._picture(page, name)

    def found(self, what: str, where: str, *more: str) -> None:
        """Note a fault once per kind of page."""
        line = f"{_place(where)} {what}" + "".join(f"\n      {one}" for one in more)
        if line not in self.problems:
            self.problems.append(line)

    def told(self) -> str:
        """Everything that was found."""
        lines = "\n  - ".join(self.problems)
        return f"{len(self.problems)} faults on {self.seen} pages:\n  - {lines}"

    def _weigh(self, page: Page, document: bytes) -> None:
        """The page and what it fetches, compressed, as on a first visit."""
        parts = {url for url in page.evaluate(_FETCHED) if not _NOT_OURS.search(url)}
        total = len(gzip.compress(document)) + sum(_weight(page, url) for url in parts)
        if total > MOST_BYTES:
            self.found(f"weighs {total:,} bytes", page.url)

    def _picture(self, page: Page, name: str) -> None:
        """Keep what each kind of page looks like the first time it is seen, for who wants to look."""
        if self._pictures is None:
            return
        title = re.sub(r"\W+", "-", page.locator("h1").first.inner_text().lower())[:40]
        kind = f"{name} {_place(page.url)} {title}"
        if kind not in self._taken:
            self._taken.add(kind)
            size = page.evaluate(_SIZE)
            page.screenshot(
                path=self._pictures / f"{len(self._taken):03}-{name}-{title}.png",
                full_page=True,
                clip={"x": 0, "y": 0, "width": size[0], "height": min(size[1], _TALLEST)},
            )


def pictures(test: str) -> Path | None:
    """A folder for the pictures of one test, where CONVOCA_TEST_PICTURES names one for all."""
    kept = os.environ.get("CONVOCA_TEST_PICTURES")
    if not kept:
        return None
    folder = Path(kept) / re.sub(r"\W+", "-", test).strip("-")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _place(url: str) -> str:
    """The kind of page: its path without host, folios and numbers."""
    return _ID.sub("…", re.sub(r"^https?://[^/]+|[?#].*", "", url))


_WEIGHTS: dict[str, int] = {}


def _weight(page: Page, url: str) -> int:
    path = re.sub(r"^https?://[^/]+", "", url)
    if not path.startswith("/static/"):
        return 0  # what a script asks later is not the first load
    if path not in _WEIGHTS:
        _WEIGHTS[path] = len(gzip.compress(page.request.get(url).body()))
    return _WEIGHTS[path]
