"""A reader who counts what a way through the site costs: choices made, words typed, pixels scrolled."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.visit import PATIENCE

_REACH = """(each) => {
  if (each.closest("header")) return 0; // it is always in sight
  const [above, below] = [96, 64]; // what the header and the tray of candidates cover
  const room = innerHeight - above - below;
  const {top, bottom, height} = each.getBoundingClientRect();
  const tooLow = bottom > innerHeight - below;
  if (top >= above && !tooLow) return 0;
  const from = scrollY;
  const by = tooLow && height < room ? bottom - innerHeight + below : top - above;
  scrollTo({top: from + by, behavior: "instant"});
  return Math.round(Math.abs(scrollY - from));
}"""
_SETTLE = """(patience) => new Promise((done, fail) => {
  setTimeout(fail, patience, "it scrolls on and on");
  let [last, still] = ["", 0];
  const look = () => {
    const had = performance.getEntriesByType("resource").length;
    const now = [scrollY, document.documentElement.scrollHeight, had, document.readyState].join();
    still = now === last && document.readyState === "complete" ? still + 1 : 0;
    last = now;
    if (still < 12) requestAnimationFrame(look); else done(); // a page that is still being filled is not read yet
  };
  look();
})"""


@dataclass(slots=True)
class Walk:
    """One way through the site. What is looked at is brought into sight by the least scrolling."""

    page: Page
    chosen: int = 0
    typed: int = 0
    scrolled: int = 0

    def see(self, what: Locator, text: str = "") -> None:
        """Bring something into sight, and fail unless it says the text."""
        expect(what).to_contain_text(text)
        self._reach(what)

    def choose(self, what: Locator, to: str = "") -> None:
        """Click on something; `to` is a part of the address it leads to."""
        self._reach(what)
        what.click()
        self.chosen += 1
        if to:
            self.page.wait_for_url(lambda url: to in url)

    def select(self, what: Locator, label: str) -> None:
        """Choose one of a list that opens."""
        self._reach(what)
        what.select_option(label=label)
        self.chosen += 1

    def type(self, what: Locator, words: str) -> None:
        """Type into a field; pointing at it is no choice."""
        self._reach(what)
        what.click()
        what.press_sequentially(words)
        self.typed += 1

    def give(self, what: Locator, words: str) -> None:
        """Give a field what a reader pastes, or picks from the calendar or the clock of the browser."""
        self._reach(what)
        what.fill(words)
        self.typed += 1

    def _reach(self, what: Locator) -> None:
        expect(what).to_be_visible()
        self.page.evaluate(_SETTLE, PATIENCE)
        self.scrolled += what.evaluate(_REACH)
