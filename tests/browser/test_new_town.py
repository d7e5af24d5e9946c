"""A case of a town that the casebook does not have yet: the form makes its file, as `casebook new` makes it."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from casebook.cli import main
from tests import collection
from tests.browser.authoring import begin, fill, says, step, taken, town, write_new
from tests.browser.visit import Visit

TOWNS = [
    ("川場村", "kawaba", "群馬県"),
    ("横浜市", "yokohama-kanagawa", "神奈川県"),
    ("奥尻町", "okushiri", "北海道"),
    ("大熊町", "okuma", "福島県"),
    ("双葉町", "futaba", "福島県"),
    ("千代田区", "chiyoda-tokyo", "東京都"),
]
"""A village, a great city, an island, a town that was left and one without people, and a ward."""


@pytest.fixture
def home(core_cases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder above a copy of the core cases, on the day of the browser."""
    days = collection.TODAY - date(1970, 1, 1)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(days.days * 86_400))
    shutil.copytree(core_cases, tmp_path / "cases")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.thorough
def test_the_file_of_a_town_is_that_of_casebook_new(desk: Visit, home: Path) -> None:
    page = begin(desk)
    for name, key, prefecture in TOWNS:
        step(page, "basics")
        town(page, f"{prefecture}{name}")
        expect(page.locator(f"[data-new-town='{key}']")).to_contain_text("初めて載る")
        step(page, "finish")
        page.get_by_label("書きかけの下書きとして保存する").check()
        saved = taken(page, "[data-save='town']")
        assert saved.name == f"{key}.yml"
        assert main(["new", f"{prefecture}{name}", "paperless", "--title", "題"]) == 0
        made = home / "cases/_municipalities" / saved.name
        assert saved.read_bytes() == made.read_bytes()
    desk.end()


def test_case_and_town_together_pass_the_check(desk: Visit, home: Path) -> None:
    page = begin(desk)
    write_new(page, "奥尻町")
    expect(page.locator("[data-clean]")).to_be_visible()
    case = taken(page, "[data-save='yml']")
    shutil.copy(case, home / "cases" / "okushiri-paper-less-council.yml")
    shutil.copy(taken(page, "[data-save='town']"), home / "cases/_municipalities/okushiri.yml")
    assert collection.told(collection.checked(home / "cases").problems) == ""
    assert main(["fmt", "--check", "cases/_municipalities/okushiri.yml"]) == 0
    page.reload()
    page.locator("[data-kept-draft]").click()
    expect(page.locator("[data-new-town='okushiri']")).to_be_visible()
    expect(page.get_by_label("事例の場所")).to_have_value("北海道奥尻町")
    desk.end()


@pytest.mark.thorough
def test_the_name_follows_the_town(web: Visit) -> None:
    page = begin(web)
    fill(page, "英字の名前", "paperless")
    town(page, "奥尻町")
    expect(page.get_by_text("okushiri-paperless.yml")).to_be_visible()
    town(page, "青梅市")
    expect(page.get_by_text("ome-paperless.yml")).to_be_visible()
    expect(page.locator("[data-new-town]")).to_have_count(0)
    page.locator("[data-undo]").click()
    expect(page.get_by_label("事例の場所")).to_have_value("北海道奥尻町")
    field = page.get_by_label("事例の場所")
    field.fill("見本市")
    field.blur()
    expect(page.get_by_text("一覧から選んでください。")).to_be_visible()
    web.look_for_barriers()
    assert page.evaluate("localStorage.getItem('casebook.own-town')") is None
    web.end()


def _body(page: Page, typed: str) -> Locator:
    """Type into the field of a body that carries the case too, as people do who have no mouse."""
    field = page.get_by_label("団体（必須）")
    field.fill("")
    field.press_sequentially(typed)
    expect(page.locator("[data-list='members'] [role='option']").first).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    return field


@pytest.mark.thorough
def test_a_body_is_picked_by_its_reading_and_kept_by_its_code(web: Visit) -> None:
    page = begin(web)
    fill(page, "英字の名前", "paperless")
    town(page, "奥尻町")
    page.locator("[data-more='members']").click()
    members = page.locator("[data-list='members']")
    field = _body(page, "おくしりちょう")
    expect(members).to_contain_text("「事例の場所」の自治体と同じ")
    field = _body(page, "はこだて")
    expect(field).to_have_value("北海道函館市")
    expect(members).not_to_contain_text("「事例の場所」の自治体と同じ")
    expect(page.get_by_label("団体コード")).to_be_hidden()
    step(page, "finish")
    assert says(taken(page, "[data-save='yml']"))["members"][0] == {
        "code": "012025",
        "name": "函館市",
    }
    step(page, "basics")
    page.locator("[data-undo]").click()
    expect(field).to_have_value("北海道奥尻町")
    web.look_for_barriers()
    web.end()


def test_a_body_in_no_list_is_typed_and_told_of(web: Visit) -> None:
    page = begin(web)
    town(page, "奥尻町")
    page.locator("[data-more='members']").click()
    members = page.locator("[data-list='members']")
    members.locator("summary").click()
    fill(page, "団体コード", "010006")
    fill(page, "団体名", "北海道")
    expect(members).to_contain_text("この団体コードは、市区町村の一覧にありません。")
    expect(page.get_by_label("団体コード")).to_be_visible()
    # Whoever looks into the empty field and goes on has said nothing.
    page.get_by_label("団体（必須）").focus()
    page.get_by_label("団体（必須）").blur()
    expect(page.get_by_label("団体名")).to_have_value("北海道")
    fill(page, "団体コード", "012025")
    expect(members.get_by_text("「012025」は「函館市」です")).to_have_count(1)
    expect(page.get_by_label("団体名")).to_be_visible()
    expect(page.get_by_label("団体（必須）")).to_have_value("北海道函館市")
    web.end()
