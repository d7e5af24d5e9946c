"""A case got another id: what was kept or sent under the old one leads on in the browser."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.candidates import head
from tests.browser.keeping import PREFIX
from tests.browser.visit import Visit, visiting
from tests.conftest import Fill

OLD, NEW = "kitami-old-counter", "kitami-writing-free-counter"
OTHER = "ome-writing-free-counter"


@pytest.fixture(scope="module")
def address(core_cases: Path, fill: Fill, tmp_path_factory: pytest.TempPathFactory) -> str:
    root = tmp_path_factory.mktemp("moved")
    cases = Path(shutil.copytree(core_cases, root / "cases"))
    entry = (
        f'{{key: {OLD}, how: 移動, to: {NEW}, updated: "2026-11-29", reason: 題名を改めたため。}}'
    )
    (cases / "_vocabulary/moved.yml").write_text(f"items:\n  - {entry}\n", "utf-8")
    return f"{fill(cases, root / 'site').as_uri()}/"


@pytest.fixture
def there(browser: Browser, address: str) -> Iterator[Visit]:
    with visiting(browser, address) as visit:
        yield visit


def test_links_of_old_lead_on(there: Visit) -> None:
    page = there.go(f"compare/index.html?c={OLD},{OTHER}")
    expect(page.locator(f"td[data-case='{NEW}']").first).to_be_visible()
    page = there.go(f"visit/index.html?c={OLD}")
    expect(page.locator("main")).to_contain_text("北見市を訪問先に入れました。")
    page = there.go(f"contribute/form.html?review={OLD}")
    expect(page.locator(f"[data-reply='{NEW}']")).to_be_visible()
    page = there.go(f"contribute/form.html?case={OLD}")
    expect(page.get_by_text(f"{NEW}.yml")).to_be_visible()


def test_what_was_kept_leads_on(there: Visit) -> None:
    page = there.go(f"visit/index.html?c={NEW}")
    expect(page.locator("main")).to_contain_text("北見市を訪問先に入れました。")
    page.wait_for_timeout(600)
    kept = page.evaluate(
        "() => Object.entries(localStorage).filter(([key]) => key.includes('plan'))"
    )
    for key, value in kept:
        page.evaluate(
            "([key, value]) => localStorage.setItem(key, value)", [key, value.replace(NEW, OLD)]
        )
    assert any(NEW in value for _, value in kept)
    titles = json.dumps({OLD: "北見市"})
    for key, value in (("shortlist", json.dumps([OLD])), ("shortlist.titles", titles)):
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", [PREFIX + key, value])
    page = there.go("visit/index.html#step=hosts")
    expect(page.get_by_text("この事例帖にない事例")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("書かないワンストップ窓口")
    page = there.go("cases/index.html")
    head(page).click()
    until = "() => JSON.parse(localStorage.getItem('KEY')).join()".replace(
        "KEY", f"{PREFIX}shortlist"
    )
    for _ in range(100):
        if page.evaluate(until) == NEW:
            break
        page.wait_for_timeout(50)
    assert page.evaluate(until) == NEW
