"""What has the focus is marked so that it is seen: measured in pixels, in every scheme and in forced colours."""

import base64
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from core_collection import CORE
from tests.browser.visit import PLAIN, Visit, visiting

PAGES = (
    "index.html",
    f"cases/{CORE[0]}.html",
    "search.html?kw=窓口",
    f"compare/index.html?c={','.join(CORE[:2])}",
    "peers/index.html",
    "hosts/index.html",
    "practices/index.html",
    "pieces/check.html",
    "visit/index.html",
    "travel/index.html",
    "visit/hosting.html",
    "about/architecture.html",
)
SCHEMES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
    "forced dark": {"color_scheme": "dark", "forced_colors": "active"},
}
AROUND = 8
"""Pixels beside the box in which the mark may lie."""

MOST_OF = 0.9
"""Of the box's edge, which has to be marked: corners are rounded, and pictures lie behind."""
HEIGHT = 800
_KINDS = """(known) => {
  const able = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const seen = new Set(known);
  const found = [];
  const behind = (each) => {
    for (let at = each.parentElement; at; at = at.parentElement) {
      const {backgroundColor} = getComputedStyle(at);
      if (!/, 0[)]|transparent/.test(backgroundColor)) return backgroundColor;
    }
    return "";
  };
  for (const each of document.querySelectorAll(able)) {
    if (each.disabled || !each.getClientRects().length || each.closest("[inert]")) continue;
    each.focus({focusVisible: true, preventScroll: true});
    if (document.activeElement !== each) continue;
    const {outline, outlineOffset, boxShadow, backgroundColor, borderTopColor} = getComputedStyle(each);
    const kind = [each.localName, outline, outlineOffset, boxShadow, backgroundColor, borderTopColor, behind(each)];
    if (seen.has(kind.join())) continue;
    seen.add(kind.join());
    each.dataset.focusKind = String(found.length);
    found.push([kind.join(), `${each.localName}.${each.className} 「${(each.textContent || each.name || "").trim().slice(0, 16)}」`]);
  }
  document.activeElement.blur();
  return found;
}"""
_BOX = """async (each) => {
  each.focus({focusVisible: true});
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  for (const moving of document.getAnimations()) moving.finish();
  each.scrollIntoView({block: "center", behavior: "instant"});
  const {left, top, width, height} = each.getClientRects()[0];
  return [left, top, Math.min(width, innerWidth), Math.min(height, innerHeight - 100)];
}"""
_MARKED = """async ([before, after]) => {
  const pixels = async (text) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${text}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext("2d");
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, picture.width, picture.height).data;
  };
  const part = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = (data, at) => 0.2126 * part(data[at]) + 0.7152 * part(data[at + 1]) + 0.0722 * part(data[at + 2]);
  const [one, other] = [await pixels(before), await pixels(after)];
  let marked = 0;
  for (let at = 0; at < one.length; at += 4) {
    const [low, high] = [light(one, at), light(other, at)].sort((a, b) => a - b);
    if ((high + 0.05) / (low + 0.05) >= 3) marked += 1;
  }
  return marked;
}"""


@pytest.fixture(scope="module")
def eye(browser: Browser) -> Iterator[Page]:
    """A blank page that counts pixels."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.mark.thorough
@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_has_the_focus_is_marked(
    scheme: str, browser: Browser, core_served: str, eye: Page
) -> None:
    with visiting(browser, core_served, PLAIN, height=HEIGHT) as visit:
        visit.page.emulate_media(**SCHEMES[scheme], reduced_motion="reduce")
        known: set[str] = set()
        for path in PAGES:
            _look(visit, path, eye, known)
        visit.page.emulate_media(forced_colors="none", reduced_motion="no-preference")
    visit.end()


def _look(visit: Visit, path: str, eye: Page, known: set[str]) -> None:
    """Look at each kind of mark that no earlier page has had."""
    page = visit.go(path)
    for number, (kind, name) in enumerate(page.evaluate(_KINDS, [*known])):
        known.add(kind)
        each = page.locator(f"[data-focus-kind='{number}']")
        if each.count() == 0:
            continue  # drawn anew when it took the focus
        left, top, width, height = each.evaluate(_BOX)
        if left + width <= 0 or top > HEIGHT or top + height <= 0 or width * height == 0:
            visit.note(f"{name}: lies outside the window")
            continue
        clip = _clip(page.viewport_size, left, top, width, height)
        after = page.screenshot(clip=clip, animations="disabled", caret="hide")
        each.evaluate("(each) => each.blur()")
        before = page.screenshot(clip=clip, animations="disabled", caret="hide")
        texts = [base64.b64encode(shot).decode() for shot in (before, after)]
        marked = eye.evaluate(_MARKED, texts)
        around = 2 * (min(HEIGHT, top + height) - max(0, top)) + (2 * width if top > 0 else 0)
        if marked < MOST_OF * around:
            visit.note(f"{name}: {marked} pixels for a box of {width:.0f} x {height:.0f}")


def _clip(window: ViewportSize | None, left: float, top: float, width: float, height: float) -> Any:
    size = window or {"width": 0, "height": 0}
    x, y = max(0, left - AROUND), max(0, top - AROUND)
    return {
        "x": x,
        "y": y,
        "width": min(size["width"], left + width + AROUND) - x,
        "height": min(size["height"], top + height + AROUND) - y,
    }
