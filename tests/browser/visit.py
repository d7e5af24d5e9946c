"""A reader at a browser, with everything written down that should not happen."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Page

from tests.project import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_RUN_AXE = """async (tags) => {
  const options = {
    runOnly: {type: "tag", values: tags},
    resultTypes: ["violations"],
    preload: false, // it would ask for the style sheets again, which file:// forbids
  };
  const {violations} = await axe.run(document, options);
  return violations.flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}"""
_SIDEWAYS = """() => {
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth <= clientWidth) return "";
  const wide = [...document.body.querySelectorAll("*")].filter((each) => {
    const {right, width} = each.getBoundingClientRect();
    return width > 0 && right > clientWidth + 1;
  });
  const name = (each) => each.tagName.toLowerCase() + [...each.classList].map((c) => "." + c).join("");
  return `${scrollWidth} > ${clientWidth}: ` + wide.slice(0, 4).map(name).join(", ");
}"""


@dataclass(frozen=True, slots=True)
class Look:
    """How wide the window is, and which colours the system asks for."""

    width: int
    colours: Literal["light", "dark"]

    def __str__(self) -> str:
        return f"{self.width}-{self.colours}"


WIDE, NARROW = 1280, 360
COLOURS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
LOOKS = [Look(width, colours) for width, colours in product((WIDE, NARROW), COLOURS)]
PLAIN = Look(WIDE, "light")


@dataclass(slots=True)
class Visit:
    """One tab, and the faults met so far, each with the page on which it was met."""

    page: Page
    address: str
    path: str = ""
    faults: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        self.path = path
        self.page.goto(self.address + path)
        return self.page

    def note(self, fault: str) -> None:
        if fault:
            self.faults.append(f"{self.path}: {fault}")

    def end(self) -> None:
        """Fail with all faults at once."""
        assert not self.faults, "\n" + "\n".join(self.faults)

    def look_for_sideways_scroll(self, *widths: int) -> None:
        """Look at the page as wide as it is, or at each of these widths."""
        for width in widths:
            self.page.set_viewport_size({"width": width, "height": 800})
            self._look_for_sideways_scroll()
        if not widths:
            self._look_for_sideways_scroll()

    def _look_for_sideways_scroll(self) -> None:
        wide = self.page.evaluate(_SIDEWAYS)
        self.note(wide and f"scrolls sideways, {wide}")

    def look_for_barriers(self) -> None:
        """Ask axe, which the tab must have been opened with."""
        for violation in self.page.evaluate(_RUN_AXE, _TAGS):
            self.note(f"axe {violation}")


@contextmanager
def visiting(
    browser: Browser,
    address: str,
    look: Look = PLAIN,
    *,
    height: int = 800,
    axe: bool = False,
    **options: Any,
) -> Iterator[Visit]:
    """Open a tab that notes console messages, errors, dialogs and requests that go wrong or away."""
    context = browser.new_context(
        viewport={"width": look.width, "height": height}, color_scheme=look.colours, **options
    )
    if axe:
        context.add_init_script(path=AXE)
    with context:
        visit = Visit(context.new_page(), address)
        _listen(context, visit)
        yield visit


def _listen(context: BrowserContext, visit: Visit) -> None:
    context.on("console", lambda message: visit.note(f"console {message.type}: {message.text}"))
    context.on("weberror", lambda error: visit.note(f"error: {error.error}"))
    context.on(
        "requestfailed",
        lambda request: visit.note(
            # Going on to the next page calls off what is still under way, as the favicon.
            "" if request.failure == "net::ERR_ABORTED" else f"request failed: {request.url}"
        ),
    )
    context.on(
        "request",
        lambda request: visit.note(
            "" if request.url.startswith(visit.address) else f"request elsewhere: {request.url}"
        ),
    )
    context.on(
        "response",
        lambda answer: visit.note(
            "" if answer.status < 400 else f"answer {answer.status}: {answer.url}"
        ),
    )

    def dismiss(dialog: Any) -> None:
        visit.note(f"dialog: {dialog.message}")
        dialog.dismiss()

    context.on("dialog", dismiss)
