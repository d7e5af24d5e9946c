"""Open a site in the browser: faults that it tells of, and pictures for people to look at."""

from pathlib import Path

from playwright.sync_api import Browser, Page

PAGES = {
    "home": "index.html",
    "list": "cases/index.html",
    "search": "search.html?kw=%E8%B2%BB%E7%94%A8",
    "compare": "compare/index.html",
    "planner": "visit/index.html",
    "guide": "about/index.html",
}
WIDTHS = (1280, 360)


def look(browser: Browser, site: Path, case: str, pictures: Path) -> list[str]:
    """Open a page of each kind from its folder, at both widths. Gives what the console and the network had to say."""
    told: list[str] = []
    pictures.mkdir(parents=True, exist_ok=True)
    page = browser.new_page()
    page.on("console", lambda message: told.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: told.append(f"error: {error}"))
    page.on("requestfailed", lambda request: told.append(f"failed: {request.url}"))
    for name, path in (PAGES | {"case": f"cases/{case}.html"}).items():
        page.goto(f"{site.as_uri()}/{path}")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            _wait(page)
            page.screenshot(path=pictures / f"{name}-{width}.png")
    page.close()
    return told


def _wait(page: Page) -> None:
    page.wait_for_load_state("load")
    page.wait_for_timeout(300)
