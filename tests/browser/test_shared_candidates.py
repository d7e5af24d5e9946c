"""The shortlist as an address: handed on, offered to who opens it, and never taken over unasked."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from casebook.collection import Collection
from tests.browser.candidates import KEY, filled, opened, tray
from tests.browser.keeping import kept, put
from tests.browser.visit import Visit, visiting


@pytest.fixture(scope="module")
def ids(core: Collection) -> list[str]:
    return list(core.cases)


def test_a_list_is_handed_on_as_an_address(desk: Visit, ids: list[str], browser: Browser) -> None:
    page = filled(desk, ids[:2])
    opened(page).get_by_role("button", name="URLで共有").click()
    address = tray(page).locator(".cb-shortlist__address")
    expect(address).to_be_focused()
    expect(address).to_have_text(f"{desk.address}compare/index.html?c={ids[0]},{ids[1]}")
    page = filled(desk, ids)
    opened(page).get_by_role("button", name="URLで共有").click()
    link = address.inner_text()
    assert link == f"{desk.address}index.html?shortlist={','.join(ids)}"
    with visiting(browser, desk.address) as other:
        put(other.go("about/index.html"), KEY, f'["{ids[5]}"]')
        offered = other.go(link.removeprefix(desk.address))
        box = offered.locator(".cb-offer")
        expect(box).to_contain_text("候補6件が共有されました。うち1件はすでに候補です。")
        assert kept(offered, KEY) == [ids[5]], "nothing is taken over unasked"
        box.get_by_role("button", name="自分の候補に加える").click()
        assert kept(offered, KEY) == [ids[5], *ids[:5]]
        expect(box).to_have_count(0)
    other.end()
    desk.end()


@pytest.mark.thorough
def test_the_address_is_copied_or_marked(
    browser: Browser, core_served: str, core_secure: str, ids: list[str]
) -> None:
    with visiting(browser, core_served) as plain:
        page = _sharing(plain, ids)
        tray(page).get_by_role("button", name="リンクをコピー").click()
        expect(tray(page)).to_contain_text("Ctrl+C")
        marked = page.evaluate("String(getSelection())")
        assert marked == tray(page).locator(".cb-shortlist__address").inner_text()
    plain.end()
    both = ["clipboard-read", "clipboard-write"]
    with visiting(browser, core_secure, permissions=both) as secure:
        page = _sharing(secure, ids)
        tray(page).get_by_role("button", name="リンクをコピー").click()
        expect(tray(page)).to_contain_text("コピーしました。")
        assert page.evaluate("navigator.clipboard.readText()") == marked.replace(
            core_served, core_secure
        )
        page.evaluate(
            "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('blocked')); }"
        )
        tray(page).get_by_role("button", name="リンクをコピー").click()
        expect(tray(page)).to_contain_text("Ctrl+C")
    secure.end()


def _sharing(visit: Visit, ids: list[str]) -> Page:
    page = filled(visit, ids[:2])
    opened(page).get_by_role("button", name="URLで共有").click()
    return page


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("query", "told"),
    [
        (
            "nowhere,elsewhere",
            "共有された候補はありません。この事例帖にない事例が2件あり、除いています。",
        ),
        (
            "{0},{0},nowhere",
            "候補1件が共有されました。この事例帖にない事例が1件あり、除いています。",
        ),
        ("%3Cb%3E,..%2Fx", "共有された候補はありません。"),
    ],
)
def test_an_address_with_strange_cases_is_told(
    query: str, told: str, web: Visit, ids: list[str]
) -> None:
    page = web.go(f"index.html?shortlist={query.format(ids[0])}")
    box = page.locator(".cb-offer")
    expect(box.locator("p").first).to_have_text(told)
    box.get_by_role("button", name="使わずに閉じる").click()
    expect(box).to_have_count(0)
    assert not urlsplit(page.url).query
    assert kept(page, KEY) is None
    web.end()
