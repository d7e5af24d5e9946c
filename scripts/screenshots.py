"""Take the pictures of the site that the documents show, and that of links to it: make screenshots."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from browser_setup import FLAGS, MissingBrowserError, find_browser
from static_server import serving

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
TARGET = ROOT / "docs" / "assets" / "screenshots"

SHARED = ROOT / "docs" / "assets" / "share.png"
"""What other sites show beside a link to a page; its size is told in docs/.overrides/main.html."""

_SIZES: dict[str, ViewportSize] = {
    "desktop": {"width": 1280, "height": 800},
    "phone": {"width": 360, "height": 780},
}
_CASE = "cases/kitami-writing-free-counter.html"
_COMPARED = "kitami-writing-free-counter,ome-writing-free-counter,noboribetsu-anywhere-office"
_SEARCH = "search.html?kw=%E3%83%8F%E3%83%B3%E3%82%B3+%E8%AA%B2%E9%A1%8C"
"""ハンコ 課題"""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, the page, the kind of screen and the colours."""

    name: str
    path: str
    screen: str
    colours: Literal["light", "dark"] = "light"


SHOTS = (
    *(Shot(f"home-{screen}", "index.html", screen) for screen in _SIZES),
    *(Shot(f"home-{screen}-dark", "index.html", screen, "dark") for screen in _SIZES),
    *(Shot(f"case-{screen}", _CASE, screen) for screen in _SIZES),
    Shot("case-dark", _CASE, "desktop", "dark"),
    Shot("compare-desktop", f"compare/index.html?c={_COMPARED}", "desktop"),
    Shot("compare-dark", f"compare/index.html?c={_COMPARED}", "desktop", "dark"),
    Shot("compare-phone", f"compare/index.html?c={_COMPARED}", "phone"),
    Shot("theme-desktop", "themes/front-office.html", "desktop"),
    *(Shot(f"search-{screen}", _SEARCH, screen) for screen in _SIZES),
    *(Shot(f"municipality-{screen}", "municipalities/kitami.html", screen) for screen in _SIZES),
)


def take(browser: Browser, address: str, shot: Shot, target: Path) -> None:
    """Save what a reader sees of a page before scrolling; without motion, so that it repeats."""
    context = browser.new_context(
        viewport=_SIZES[shot.screen],
        color_scheme=shot.colours,
        locale="ja-JP",
        timezone_id="Asia/Tokyo",
        reduced_motion="reduce",
    )
    with context, context.new_page() as page:
        page.goto(address + shot.path, wait_until="networkidle")
        page.screenshot(path=target / f"{shot.name}.png", animations="disabled", caret="hide")


def share(browser: Browser) -> None:
    """Save the picture of a link, which is drawn from a page of its own."""
    with browser.new_context(viewport={"width": 1200, "height": 630}) as context:
        page = context.new_page()
        page.goto((ROOT / "scripts" / "share.html").as_uri())
        page.screenshot(path=SHARED)


def main() -> int:
    """Take every picture of the built site."""
    if not (SITE / "index.html").exists():
        sys.stderr.write("site がありません。先に make site を実行してください。\n")
        return 1
    try:
        executable = find_browser()
    except MissingBrowserError as stop:
        sys.stderr.write(f"{stop}\n")
        return 1
    TARGET.mkdir(parents=True, exist_ok=True)
    with serving(SITE) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        for shot in SHOTS:
            take(browser, address, shot, TARGET)
        share(browser)
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
