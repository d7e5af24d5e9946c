"""What readers do with the comparison, and what they then see."""

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.visit import Visit

NOBORIBETSU, KITAMI, OME, STAFF, BANDAI, TRAVEL = SIX = (
    "noboribetsu-anywhere-office",
    "kitami-writing-free-counter",
    "ome-writing-free-counter",
    "ome-dx-promotion",
    "bandai-zero-trust-cloud",
    "bandai-traveling-officials",
)
FOUR = (NOBORIBETSU, KITAMI, OME, BANDAI)
PATH = "compare/index.html"

_CELLS = """(table) => [...table.querySelectorAll("td[data-field]")].map((cell) => ({
  case: cell.dataset.case,
  field: cell.dataset.field,
  state: cell.dataset.state,
  sign: cell.querySelector(".cb-cell").textContent,
  asks: cell.querySelectorAll(":scope > .cb-compare__open [data-ask]").length,
  gaps: [...cell.querySelectorAll(".cb-compare__gaps li")].map(
    (gap) => [gap.firstChild.textContent, gap.querySelectorAll("[data-ask]").length]),
  doubt: cell.querySelector(".cb-compare__doubt")?.textContent ?? "",
  beside: cell.querySelector(":scope > .cb-meta:not([data-no-figures])")?.textContent ?? "",
  claims: [...cell.querySelectorAll("[data-claim]")].map((claim) => ({
    id: claim.dataset.claim,
    text: claim.querySelector(".cb-compare__text").textContent,
    link: claim.querySelector(".cb-compare__text").getAttribute("href"),
    figure: claim.querySelector(".cb-compare__figure strong")?.textContent ?? null,
    when: claim.querySelector(".cb-compare__when")?.textContent.trim() ?? null,
    flags: [...claim.querySelectorAll(".cb-flag")].map((flag) => flag.textContent),
    tags: [...claim.querySelectorAll(".cb-tag")].map((tag) => tag.textContent),
    marks: [...claim.querySelectorAll(".cb-mark")].map((mark) => ({
      link: mark.querySelector("a").getAttribute("href"),
      tip: mark.dataset.tip,
    })),
  })),
}))"""


def compare(visit: Visit, *ids: str, folded: bool = False) -> Page:
    """Open the comparison of these cases with all its fields, unless they are to stay folded."""
    page = visit.go(f"{PATH}?c={','.join(ids)}")
    settle(page)
    if not folded:
        unfold(page)
    return page


def unfold(page: Page) -> None:
    """Open every group of fields and everything else that waits behind its heading."""
    page.evaluate(
        """() => {
          document.querySelector("[data-fold=open]").click();
          for (const each of document.querySelectorAll("details.cb-fold")) each.open = true;
        }"""
    )
    settle(page)


def reload(page: Page) -> None:
    page.reload()
    settle(page)
    unfold(page)


def settle(page: Page) -> None:
    """Wait for the table to have its height: before that it may move away from under a press."""
    expect(table(page)).to_be_visible()
    expect(page.locator("[data-measuring]")).to_have_count(0)


def table(page: Page) -> Locator:
    return page.locator("table[data-compare]")


def cells(page: Page) -> list[dict[str, Any]]:
    """Give every cell that answers a field, row by row, with all that it says."""
    found: list[dict[str, Any]] = table(page).evaluate(_CELLS)
    return found


def has_columns(page: Page, *cases: str) -> None:
    """Wait until these cases stand side by side: they come when their data have."""
    heads = table(page).locator("thead [data-case]")
    expect(heads).to_have_count(len(cases))
    for at, case in enumerate(cases):
        expect(heads.nth(at)).to_have_attribute("data-case", case)


def columns(page: Page) -> list[str]:
    """Give the cases in the order of their columns."""
    heads = table(page).locator("thead [data-case]")
    found: list[str] = heads.evaluate_all("(all) => all.map((each) => each.dataset.case)")
    return found


def rows(page: Page) -> list[str]:
    """Give the rows of fields that can be seen."""
    seen = table(page).locator("[data-row]:visible")
    found: list[str] = seen.evaluate_all("(all) => all.map((each) => each.dataset.row)")
    return found


def query(page: Page) -> str:
    return urlsplit(page.url).query


def notes(page: Page) -> Locator:
    return page.locator("[data-notes]")


def column(page: Page, case: str, act: str) -> Locator:
    """The button of a column: left, right or remove."""
    return page.locator(f"[data-act={act}][data-of={case}]")


def take(page: Page, case: str, within: str = "") -> Locator:
    """The button that adds a case."""
    return page.locator(f"{within} [data-take={case}]:visible")
