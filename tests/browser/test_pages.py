"""Pages on the web, from a folder and without scripts, in every mode of reading: nothing goes wrong."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looking import LOOKED_AT, SIDEWAYS
from tests.browser.telling import kinds, telling
from tests.browser.visit import NARROW, WIDE, Look, Visit, visiting

PARTS = pytest.mark.parametrize("part", range(4))
"""Which pages a test looks at, every fourth: so that workers share them."""
PACE = 4
ONLY_ON_THE_WEB = "404.html"
"""A web server shows it at any depth, so that its links start at the root."""
CASE = "cases/kitami-writing-free-counter.html"
SECTIONS = ("cases", "municipalities", "themes", "practices", "pieces", "sources", "contribute")
MIDDLE = 1024
TWICE, FOUR_TIMES = WIDE // 2, WIDE // 4
"""What is left of a wide window at 200% and 400%."""
A4, A4_ACROSS = 794, 1123
"""Pixels between the edges of an A4 sheet, upright and on its side."""
PRINTED = (
    ":is(main h1, main h2, main section, [data-claim])"
    ":not(.cb-screen, .cb-screen *, .cb-visit-guide, .cb-visit-guide *, details:not([open], .cb-fold) *)"
)
"""All but what leads on from page to page, which is of no use on paper, and what the reader closed.

The folds of a case are open on paper.
"""
SHOWN = f"{PRINTED}:not(details:not([open]) *)"

_ACROSS = "getComputedStyle(document.body).page !== 'auto'"
"""A page that names its sheet is printed on its side."""

_INVISIBLE = """(selector, page = document) => [...page.querySelectorAll(selector)]
  .filter((each) => !each.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .map((each) => each.id || each.tagName)"""


@pytest.mark.thorough
@PARTS
def test_pages_on_the_web(part: int, browser: Browser, served: str, built_site: Path) -> None:
    """Each is opened once, and then looked at as one who zooms or prints would; one of a kind in all colours."""
    asked = set(kinds(built_site))
    with visiting(browser, served) as visit:
        for path in telling(built_site)[part::PACE]:
            visit.go(path)
            visit.look_for_sideways_scroll(TWICE, FOUR_TIMES, WIDE)
            visit.look_for_slivers(MIDDLE, WIDE)
            on_paper(visit)
            visit.look_for_sideways_scroll(NARROW)
            if path in asked:
                _in_every_look(visit)
    visit.end()


def _in_every_look(visit: Visit) -> None:
    """Ask for barriers and change colours: what they do to a page, they do to all of its kind.

    What a narrow window alone shows is asked for all rules by the tests of each room.
    """
    page = visit.page
    visit.look_for_zooming()
    page.set_viewport_size({"width": WIDE, "height": 800})
    visit.look_for_barriers()
    in_forced_colours(visit)
    darken(page)
    visit.look_for_sideways_scroll(NARROW)
    visit.look_for_barriers(LOOKED_AT)
    page.emulate_media(color_scheme="light")


def on_paper(visit: Visit) -> None:
    page = visit.page
    page.emulate_media(media="print")
    across = page.evaluate(_ACROSS)
    page.set_viewport_size({"width": A4_ACROSS if across else A4, "height": 800})
    visit.look_for_sideways_scroll()
    for hidden in page.evaluate(_INVISIBLE, PRINTED):
        visit.note(f"not printed: {hidden}")
    assert not page.locator(".md-header").is_visible()
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": WIDE, "height": 800})


def in_forced_colours(visit: Visit) -> None:
    page = visit.page
    page.emulate_media(forced_colors="active")
    visit.look_for_sideways_scroll()
    for hidden in page.evaluate(_INVISIBLE, SHOWN):
        visit.note(f"not shown: {hidden}")
    page.emulate_media(forced_colors="none")


def darken(page: Page) -> None:
    """Turn to the dark colours, as the button in the head does."""
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # nothing fades
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")


@pytest.mark.thorough
@PARTS
def test_pages_from_a_folder(part: int, browser: Browser, file_site: str, built_site: Path) -> None:
    with visiting(browser, file_site, Look(NARROW, "dark")) as visit:
        for path in telling(built_site)[part::PACE]:
            if path != ONLY_ON_THE_WEB:
                visit.go(path)
                visit.look_for_sideways_scroll(NARROW, WIDE)
    visit.end()


_IN_A_FRAME = f"""async ([paths, widths]) => {{
  const sideways = {SIDEWAYS};
  const invisible = {_INVISIBLE};
  const shown = ":is(h1, main section, .cb-fold > summary, [data-claim]):not(details:not([open]) > :not(summary) *)";
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-same-origin"; // no scripts
  frame.style.cssText = "border: 0; height: 800px; left: 0; position: fixed; top: 0";
  document.body.append(frame);
  const faults = [];
  for (const path of paths) {{
    await new Promise((loaded) => {{ frame.onload = loaded; frame.src = `/${{path}}`; }});
    const page = frame.contentDocument;
    const note = (fault) => fault && faults.push(`${{path}}: ${{fault}}`);
    for (const width of widths) {{
      frame.style.width = `${{width}}px`;
      note(sideways(page));
      for (const hidden of invisible(shown, page)) note(`not shown: ${{hidden}}`);
      if (!page.querySelector("h1")) note("no heading");
    }}
    if (page.querySelector("[data-scheme-toggle]:not([hidden])")) note("scripts have run");
  }}
  return faults;
}}"""


@pytest.mark.thorough
@PARTS
def test_pages_without_scripts(part: int, browser: Browser, served: str, built_site: Path) -> None:
    with visiting(browser, served) as visit:
        page = visit.go(ONLY_ON_THE_WEB)
        paths = telling(built_site)[part::PACE]
        assert page.evaluate(_IN_A_FRAME, [paths, [NARROW, WIDE]]) == []


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_case_leads_on_without_scripts(width: int, browser: Browser, served: str) -> None:
    with visiting(browser, served, Look(width, "light"), java_script_enabled=False) as visit:
        page = visit.go(CASE)
        assert page.locator("[data-claim]").count() > 10
        links = page.locator("a:visible").evaluate_all("(links) => links.map(({href}) => href)")
        for section in SECTIONS:
            assert f"{served}{section}/index.html" in links, section
    visit.end()
