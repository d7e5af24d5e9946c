"""Open pages of a spoilt site and note everything that should not happen."""

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from random import Random

from playwright.sync_api import Browser, Page

_WIDTHS = (1280, 360)
_WIDE = """() => {
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth <= clientWidth + 1) return "";
  const over = [...document.body.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > clientWidth + 1);
  return `scrolls sideways: ${over.slice(0, 3).map((each) => each.tagName + "." + each.className).join(", ")}`;
}"""


def browse(
    browser: Browser, site: Path, random: Random, more: Callable[[], bool]
) -> tuple[int, list[str]]:
    """Open a page of each kind, then any, as long as there is time. Gives how many, and the faults."""
    opened, faults = 0, []
    home = f"{site.as_uri()}/"
    page, at = browser.new_page(), ""

    def note(fault: str) -> None:
        faults.append(f"{at}: {fault}")

    _listen(page, home, note)
    for at in order(site, random):
        page.goto(home + at)
        for width in _WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if wide := page.evaluate(_WIDE):
                note(f"{width}: {wide}")
        opened += 1
        if not more():
            break
    page.close()
    return opened, faults


def order(site: Path, random: Random) -> Iterator[str]:
    """Give one page of each kind and the pages that scripts fill, then all others."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    pages.remove("404.html")
    kinds = {
        kind: list(its)
        for kind, its in groupby(
            pages, lambda path: (path.rpartition("/")[0], path.endswith("index.html"))
        )
    }
    # Not what goes on from the list of cases, and not what stands where a case was.
    cases = sorted(path.stem.removeprefix("case-") for path in (site / "data").glob("case-*.js"))
    named = ",".join(random.sample(cases, min(4, len(cases))))
    first = [random.choice(its) for its in kinds.values()]
    first += [
        f"compare/index.html?c={named}",
        f"visit/index.html?c={named}",
        "search.html?kw=alert",
        "search.html?kw=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        f"contribute/form.html?case={named.partition(',')[0]}",
    ]
    rest = [path for path in pages if path not in first]
    random.shuffle(rest)
    yield from (*first, *rest)


def _listen(page: Page, home: str, note: Callable[[str], None]) -> None:
    page.on("console", lambda message: note(f"console {message.type}: {message.text}"))
    page.on("pageerror", lambda error: note(f"error: {error}"))
    page.on("requestfailed", lambda request: note(f"failed: {request.url}"))
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((home, "blob:", "data:"))
            else note(f"elsewhere: {request.url}")
        ),
    )

    def dismiss(dialog: object) -> None:
        note("dialog")
        getattr(dialog, "dismiss")()  # noqa: B009

    page.on("dialog", dismiss)
