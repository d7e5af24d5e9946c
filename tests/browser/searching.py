"""What readers do with the search, and what they then see."""

from urllib.parse import urlencode

from playwright.sync_api import Locator, Page, expect

from tests.browser.visit import Visit

HOKKAIDO = ("prefecture", "北海道")

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "窓口<b>口</b>&lt;",
    ".*+?^${}()|[]\\",
    "%E7%AA%93 %zz & # ? =",
    "！？「」、。",
    "🏯🗾👩‍👩‍👧",
    "\ud842",
    "窓\ud842口\udfb7",
    "\x00\x07\x1b\u200b\u202e\ufeff",
    "__proto__ constructor toString",
    "あ",
    "窓口" * 2500,
    "窓口 " * 1000,
)
"""What nobody means to type; each must lead to a sensible list or message."""


def find(visit: Visit, *, path: str = "index.html", opened: bool = False) -> Locator:
    """Turn to the box in the header. Gives its input."""
    page = visit.go(path)
    if opened:
        page.locator("[data-find-open]").click()
    box = page.locator("[data-find] input")
    box.focus()
    expect(box).to_have_attribute("role", "combobox")
    return box


def type_in(page: Page, text: str) -> None:
    """Put text in as a paste or a voice does: without a single key."""
    page.evaluate(
        """(text) => {
          const input = document.querySelector("#find");
          input.focus();
          input.value = text;
          input.dispatchEvent(new InputEvent("input", {bubbles: true}));
        }""",
        text,
    )


def type_and_see(page: Page, text: str, region: str) -> None:
    """Put text in, and wait until something is drawn anew in this region."""
    page.evaluate(
        """([text, region]) => new Promise((drawn, failed) => {
          const place = document.querySelector(region);
          new MutationObserver(drawn).observe(place, {childList: true, subtree: true});
          const input = document.querySelector("#find");
          input.focus();
          input.value = text;
          input.dispatchEvent(new InputEvent("input", {bubbles: true}));
          setTimeout(failed, 60_000, "nothing was drawn");
        }).then(() => undefined)""",
        [text, region],
    )


def options(page: Page) -> Locator:
    return page.locator(".cb-found [role=option]:visible")


def results(page: Page) -> Locator:
    """Give the results, once all of them stand."""
    return page.locator("[data-result]:not([aria-busy] *):visible")


def targets(page: Page) -> list[str]:
    """Give the site paths of the results, in their order."""
    return [each.split("#")[0] for each in _attributes(results(page), "data-result")]


def ask(visit: Visit, *asked: tuple[str, str]) -> Page:
    """Open the search page with this in its address, and wait for what it says."""
    page = visit.go(f"search.html?{urlencode(asked)}")
    expect(page.locator("[data-results]:not([aria-busy]) h2")).to_be_visible()
    return page


def asked(page: Page) -> dict[str, list[str]]:
    """Give what the address of the search page asks."""
    pairs: list[list[str]] = page.evaluate("[...new URLSearchParams(location.search)]")
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def facet(page: Page, key: str, value: str) -> Locator:
    return page.locator(f"[data-facet='{key}'] input[value='{value}']")


def facet_count(page: Page, key: str, value: str) -> int:
    label = page.locator(f"[data-facet='{key}'] label", has=page.locator(f"input[value='{value}']"))
    return int(label.locator("[data-count]").text_content() or "-1")


def _attributes(located: Locator, name: str) -> list[str]:
    found: list[str] = located.evaluate_all(
        "(all, name) => all.map((each) => each.getAttribute(name))", name
    )
    return found


def heading(page: Page) -> str:
    return page.locator("[data-results] h2").text_content() or ""
