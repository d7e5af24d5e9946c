"""このPCに残るもの: told in plain words, deleted by one button; casebooks side by side do not meet."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.keeping import put_first, put_form
from tests.browser.visit import Visit, until, visiting

PATH = "about/kept.html"
PLANNER = "visit/index.html"


@pytest.fixture(scope="module")
def copies(core_site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Folders side by side: the casebook, a later line of it, and another collection's. By what they are."""
    base = tmp_path_factory.mktemp("side by side")
    made = {}
    for name in ("casebook.1", "casebook.2", "other.1"):
        folder = base / name
        folder.mkdir()
        for each in core_site.iterdir():
            if each.name in ("about", "visit"):
                shutil.copytree(each, folder / each.name)
            else:
                (folder / each.name).symlink_to(each)
        for path in (PATH, PLANNER):
            page = folder / path
            text = page.read_text("utf-8")
            assert text.count('data-space="casebook.1"') == 1
            page.write_text(
                text.replace('data-space="casebook.1"', f'data-space="{name}"'), "utf-8"
            )
        made[name] = f"{folder.as_uri()}/"
    return made


@pytest.fixture
def desk(browser: Browser, copies: dict[str, str]) -> Iterator[Visit]:
    with visiting(browser, copies["casebook.1"]) as visit:
        yield visit
        visit.end()


def _begin_a_plan(page: Page, purpose: str) -> None:
    page.get_by_label(re.compile("^視察の目的")).fill(purpose)
    until(page, "Object.keys(localStorage).some((key) => key.includes('.plan.'))")


def _turn_to(visit: Visit, address: str, path: str) -> Page:
    visit.address = address
    return visit.go(path)


def test_what_is_kept_is_told_and_deleted_by_one_button(desk: Visit) -> None:
    page = desk.go(PATH)
    expect(page.locator("[data-kept-list]")).to_have_text(
        "いま、このブラウザーに残っているものはありません。"
    )
    put_first(desk, "shortlist", json.dumps(["kitami-writing-free-counter"]))
    _begin_a_plan(desk.go(PLANNER), "学ぶ")
    put_form(page, "旅行命令.docx", b"form")
    page = desk.go(PATH)
    told = page.locator("table[data-kept-list]")
    expect(told).to_contain_text("視察の計画と旅のノート1件")
    expect(told).to_contain_text("候補1件")
    expect(told).to_contain_text("自団体の様式（旅行命令.docx）1件")
    page.get_by_role("button", name="残っているものをすべて消す").click()
    yes = page.get_by_role("button", name="消す", exact=True)
    expect(yes).to_be_focused()
    page.get_by_role("button", name="やめる").click()
    expect(yes).to_be_hidden()
    page.get_by_role("button", name="残っているものをすべて消す").click()
    yes.click()
    expect(page.locator(".cb-kept__told")).to_contain_text("すべて消しました")
    expect(page.locator("[data-kept-list]")).to_contain_text("ありません")
    assert page.evaluate("Object.keys(localStorage)") == []
    page.reload()
    expect(page.locator("[data-kept-list]")).to_contain_text("ありません")


@pytest.mark.thorough
def test_another_copy_goes_on_and_another_casebook_does_not_meet_it(
    desk: Visit, copies: dict[str, str]
) -> None:
    _begin_a_plan(desk.go(PLANNER), "学ぶ")
    other = _turn_to(desk, copies["other.1"], PLANNER)
    expect(other.get_by_label(re.compile("^視察の目的"))).to_have_value("")
    page = _turn_to(desk, copies["other.1"], PATH)
    expect(page.locator("[data-others]")).to_contain_text("casebook")
    page = _turn_to(desk, copies["casebook.1"], PLANNER)
    expect(page.get_by_label(re.compile("^視察の目的"))).to_have_value("学ぶ")


@pytest.mark.thorough
@pytest.mark.parametrize("form", ["", "旅行命令.docx"])
def test_a_later_line_offers_to_take_over_what_an_older_one_has_left(
    form: str, desk: Visit, copies: dict[str, str]
) -> None:
    page = desk.go(PLANNER)
    _begin_a_plan(page, "学ぶ")
    if form:
        put_form(page, form, b"form")
    page = _turn_to(desk, copies["casebook.2"], PLANNER)
    expect(page.get_by_label(re.compile("^視察の目的"))).to_have_value("")
    page.locator("[data-older]").get_by_role("link", name="前の版から引き継ぐ").click()
    page.get_by_role("button", name="前の版から引き継ぐ").click()
    expect(page.locator(".cb-kept__told")).to_have_text(
        f"前の版の計画を1件{'、自団体の様式を1件' if form else ''}、引き継ぎました。"
    )
    expect(page.locator("table[data-kept-list]")).to_contain_text(form)
    bases = page.evaluate("indexedDB.databases().then((all) => all.map(({name}) => name).sort())")
    assert bases == ["casebook.1", "casebook.2"][not form :]  # none is made where none was
    expect(page.locator("[data-older]")).to_have_count(0)
    page = _turn_to(desk, copies["casebook.2"], PLANNER)
    expect(page.get_by_label(re.compile("^視察の目的"))).to_have_value("学ぶ")
    expect(page.locator("[data-older]")).to_have_count(0)
