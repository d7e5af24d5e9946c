"""A case that is gone, named in a link or kept: another stands for it, or the reader is told what became of it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.candidates import KEY, filled, head, opened
from tests.browser.keeping import PREFIX, kept, put_first
from tests.browser.visit import Visit, visiting
from tests.conftest import Fill

OLD, NEW = "kitami-old-counter", "kitami-writing-free-counter"
OTHER = "ome-writing-free-counter"
PART, OFF = "ome-old-part", "bandai-withdrawn"
"""One that became a part of the other, and one that is no longer published."""
MERGED = "2026年（令和8年）11月28日にほかの事例に入れました。その事例を使います。理由を読む"
WITHDRAWN = "2026年（令和8年）11月27日に取り下げました。理由を読む"


@pytest.fixture(scope="module")
def address(core_cases: Path, fill: Fill, tmp_path_factory: pytest.TempPathFactory) -> str:
    root = tmp_path_factory.mktemp("moved")
    cases = Path(shutil.copytree(core_cases, root / "cases"))
    entries = [
        f'{{key: {OLD}, how: 移動, to: {NEW}, updated: "2026-11-29", reason: 題名を改めたため。}}',
        f'{{key: {PART}, how: 統合, to: {OTHER}, updated: "2026-11-28", reason: 一つにしたため。}}',
        f'{{key: {OFF}, how: 取り下げ, updated: "2026-11-27", reason: 求めがあったため。}}',
    ]
    told = "".join(f"  - {each}\n" for each in entries)
    (cases / "_vocabulary/moved.yml").write_text(f"items:\n{told}", "utf-8")
    return f"{fill(cases, root / 'site').as_uri()}/"


@pytest.fixture
def there(browser: Browser, address: str) -> Iterator[Visit]:
    with visiting(browser, address) as visit:
        yield visit


@pytest.mark.thorough
def test_links_of_old_lead_on(there: Visit) -> None:
    page = there.go(f"compare/index.html?c={OLD},{OTHER}")
    expect(page.locator(f"td[data-case='{NEW}']").first).to_be_visible()
    page = there.go(f"visit/index.html?c={OLD}")
    expect(page.locator("main")).to_contain_text("北見市を訪問先に入れました。")
    page = there.go(f"contribute/form.html?review={OLD}")
    expect(page.locator(f"[data-reply='{NEW}']")).to_be_visible()
    page = there.go(f"contribute/form.html?case={OLD}")
    expect(page.get_by_text(f"{NEW}.yml")).to_be_visible()


@pytest.mark.thorough
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


@pytest.mark.thorough
def test_a_comparison_tells_what_became_of_its_cases(there: Visit) -> None:
    # A file that is asked for in vain tells the page that a case is gone: no end of the visit counts it as a fault.
    page = there.go(f"compare/index.html?c={PART},{OFF},{NEW}")
    expect(page.locator(f"td[data-case='{OTHER}']").first).to_be_visible()
    notes = page.locator("[data-notes] p")
    expect(notes).to_have_text([f"事例「{PART}」は、{MERGED}", f"事例「{OFF}」は、{WITHDRAWN}"])
    notes.last.get_by_role("link").click()
    expect(page.locator("main")).to_contain_text("求めがあったため。")


@pytest.mark.thorough
def test_gathered_questions_name_the_case_that_stands_for_theirs(there: Visit) -> None:
    question = {"case": PART, "field": "cost", "text": "いくらかかりましたか。"}
    put_first(there, "questions", json.dumps([question]))
    page = there.go(f"compare/index.html?c={NEW},noboribetsu-anywhere-office")
    line = page.locator("#questions + ul li")
    expect(line).to_contain_text("青梅市")
    expect(line).not_to_contain_text(PART)


def test_a_plan_tells_what_became_of_its_cases(there: Visit) -> None:
    page = there.go(f"visit/index.html?c={PART},{OFF}")
    expect(page.locator("[data-notice]")).to_contain_text("青梅市を訪問先に入れました。")
    fates = page.locator("[data-fate]")
    expect(fates).to_have_count(2)
    expect(fates.first).to_contain_text(f"事例「{PART}」は、{MERGED}")
    expect(fates.last).to_contain_text(f"事例「{OFF}」は、{WITHDRAWN}")
    expect(page.get_by_text("この事例帖にない事例")).to_have_count(0)
    fates.first.get_by_role("button", name="閉じる").click()
    expect(fates).to_have_count(0)
    there.end()


@pytest.mark.parametrize("room", ["visit", "travel"])
def test_a_kept_plan_tells_it_too(room: str, there: Visit) -> None:
    page = there.go(f"{room}/index.html?c={OTHER}")
    expect(page.locator("[data-notice]")).to_contain_text("青梅市を")
    page.wait_for_timeout(600)
    for old in (PART, OFF):
        keep_as(page, OTHER, old)
        page.reload()
        if old == PART:
            expect(page.locator(f"[data-fate='{PART}']")).to_contain_text(MERGED)
            page.wait_for_timeout(600)
    if room == "travel":
        page.locator("[data-go='hosts'], [data-go='stay']").first.click()
    expect(page.locator(f"[data-case='{OFF}']")).to_contain_text(f"この事例は、{WITHDRAWN}")
    there.end()


def test_the_shortlist_tells_what_became_of_its_cases(there: Visit) -> None:
    page = filled(there, [PART, OFF, NEW])
    list_ = opened(page)
    expect(list_).to_contain_text(f"「{PART}」は、{MERGED}")
    expect(list_.locator("li", has_text=OFF)).to_contain_text(f"この事例は、{WITHDRAWN}")
    expect(list_.locator(f"li a[href$='{OTHER}.html']")).to_be_visible()
    assert kept(page, KEY) == [OTHER, OFF, NEW]
    page = there.go(f"index.html?shortlist={PART},{OFF}")
    box = page.locator(".cb-offer")
    expect(box).to_contain_text("候補1件が共有されました。うち1件はすでに候補です。")
    assert box.evaluate("each => each.clientWidth") > 1000, "it takes no column of the home page"
    expect(box).to_contain_text(f"事例「{PART}」は、{MERGED}")
    expect(box).to_contain_text(f"事例「{OFF}」は、{WITHDRAWN}")
    there.end()


def test_the_candidates_beside_a_search_tell_it_too(there: Visit) -> None:
    put_first(there, KEY, f'["{OFF}"]')
    page = there.go("search.html?kw=窓口")
    expect(page.locator("aside [data-shortlist], [data-shortlist]").first).to_contain_text(
        WITHDRAWN
    )
    there.end()


def test_the_near_towns_and_the_hosts_desk_tell_it_too(there: Visit) -> None:
    page = there.go(f"peers/index.html?case={OFF}")
    told = page.locator("[data-peers]")
    expect(told).to_contain_text(f"事例「{OFF}」は、{WITHDRAWN}")
    page = there.go(f"peers/index.html?case={PART}")
    expect(told).to_contain_text(f"事例「{PART}」は、{MERGED}")
    expect(told.locator(f"a[href$='{OTHER}.html']").first).to_be_visible()
    page = there.go("visit/hosting.html")
    page.get_by_label("自分たちの事例").select_option(OTHER)
    page.get_by_label("尋ねた団体").fill("見本市")
    keep_as(page, OTHER, PART)
    page.reload()
    expect(page.locator("[data-hosting]")).to_contain_text(f"事例「{PART}」は、{MERGED}")
    expect(page.get_by_label("自分たちの事例")).to_have_value(OTHER)
    there.end()


def test_who_writes_or_answers_a_case_is_told_too(there: Visit) -> None:
    for query in ("review", "case"):
        page = there.go(f"contribute/form.html?{query}={OFF}")
        expect(page.locator("main")).to_contain_text(
            f"事例「{OFF}」は、{WITHDRAWN.removesuffix('理由を読む')}"
        )


def keep_as(page: Page, now: str, old: str) -> None:
    """Put another id for one in all that the browser keeps."""
    page.evaluate(
        """([now, old]) => {
          for (const [key, value] of Object.entries(localStorage))
            localStorage.setItem(key, value.replaceAll(now, old));
        }""",
        [now, old],
    )
