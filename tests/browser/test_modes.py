"""What stands out among the modes of reading: dark colours on paper, and hostile texts."""

from playwright.sync_api import Browser

from tests.browser.test_pages import A4, CASE
from tests.browser.visit import NARROW, WIDE, Look, visiting
from tests.project import Project, html_pages
from tests.site import hostile, sample


def test_a_case_printed_from_dark_colours_is_dark_on_light(browser: Browser, served: str) -> None:
    with visiting(browser, served, Look(A4, "dark")) as visit:
        page = visit.go(CASE)
        page.emulate_media(media="print", color_scheme="dark")
        ink = page.evaluate("getComputedStyle(document.querySelector('main h1')).color")
    assert sum(int(part) for part in ink.removeprefix("rgb(").removesuffix(")").split(",")) < 200


def test_hostile_texts_do_nothing_and_fit(browser: Browser, project: Project) -> None:
    sample.write(project.cases, hostile.cases(), [hostile.town()], hostile.vocabulary())
    built = project.build()
    with visiting(browser, f"{built.as_uri()}/") as visit:
        for path in html_pages(built):
            if path != "404.html":
                visit.go(path)
                visit.look_for_sideways_scroll(WIDE, NARROW)
    visit.end()
