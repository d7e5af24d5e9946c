"""旅する公務員ノート, the whole way as a traveller goes it: before, during and after the stay."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.keeping import PREFIX, SMALL, put
from tests.browser.planning import add_by_name, go, kept_plans, load_file, saved
from tests.browser.travelling import STEPS, at, check_oneself, field, made, stay, words, write
from tests.browser.visit import Visit, visiting

TRAVEL, KITAMI = "bandai-traveling-officials", "kitami-writing-free-counter"
NAME = "髙﨑 𠮷田"
UNSTYLED = "ignore:Workbook contains no default style"
READY = {
    "no-print": "none",
    **dict.fromkeys(["own-line", "host-line", "policy-line", "rehearsal"], "shelf"),
    "desk": "yes",
}
DAYS = [
    {
        "day": "2035-05-09",
        "surfaced": "席と回線を確かめ、決裁、会議、電話を一度ずつ試す",
        "brought": "総務の係長と話す",
        "seen": "説明を聞く前に、役場までの道と町を歩く",
    },
    {
        "day": "2035-05-10",
        "surfaced": "自団体の仕事をし、困ったことをその場で書き留める\n確かめる　押印や決裁の順番を待って、止まった仕事は何か。\n確かめる　電話を受けられず、またはかけられずに、困ったことは何か。",
        "brought": "自団体の取り組みと事例を伝え、困りごとを一緒に考える",
        "seen": "昼休みと仕事のあとに、町の人が集まる所へ行く",
    },
    {
        "day": "2035-05-11",
        "surfaced": "表に出た問題を一つ選び、だれといつ直すかを決める",
        "brought": "滞在先の職員と、共通点と相違点を確かめ合う",
        "seen": "自分の町の良さと癖を書き出す",
    },
]
WRITTEN = {
    "from": "2035-05-09",
    "to": "2035-05-11",
    "place": "庁舎2階の空き席",
    "duties": "予算の要求書",
    "cover": "係内で交代",
    "focus": ["seal", "phone"],
    "ready": READY,
    "surfaced": {"seal": "旅費の決裁が2日止まった"},
    "brought": {"to-meet": "総務の係長"},
    "seen": {"own-strength": "窓口が早い"},
    "log": [{"day": "2035-05-10", "work": "", "noticed": "電話が静か", "tomorrow": ""}],
    "days": DAYS,
    "alike": "係の分け方",
    "different": "席が決まっていない",
}
"""What the plan then holds of the stay."""


@pytest.fixture(params=["served", "file_site"])
def desk(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Visit]:
    with visiting(browser, request.getfixturevalue(request.param)) as visit:
        yield visit


@pytest.mark.filterwarnings(UNSTYLED)
def test_a_traveller_goes_the_whole_way(desk: Visit, tmp_path: Path) -> None:
    page = _begin(desk)
    _settle_where_and_when(page)
    _prepare_the_sides(page)
    _check_and_keep_the_log(page)
    _look_back(page)
    file = _keep(page, tmp_path / "stay.json")
    page = _read_back(desk, file)
    go(page, "packet")
    _look_into_the_letters(page)
    _look_into_the_sheets(page)
    desk.end()


def _begin(desk: Visit) -> Page:
    page = desk.go(SMALL)
    check_oneself(page)
    put(page, "shortlist", json.dumps([KITAMI]))
    page = at(desk)
    expect(page.locator("[data-by-hand]")).not_to_have_attribute("open", "")
    keys = page.locator("[data-go]").evaluate_all("(all) => all.map((each) => each.dataset.go)")
    assert keys == STEPS
    field(page, "滞在の目的").fill("決裁を待つ時間を減らすため")
    page.get_by_label(re.compile("^自団体の名前")).fill("見本市")

    return page


def _settle_where_and_when(page: Page) -> None:
    go(page, "hosts")
    add_by_name(page, "福島県磐梯町")
    page.locator(f"[data-case='{TRAVEL}'] input").check()
    field(page, "ここを選んだ理由").fill("働き方の見直しが先に進む")
    go(page, "people")
    expect(page.locator("[data-step]")).not_to_contain_text(re.compile("視察|参加者|議員"))
    page.get_by_role("button", name="人を加える").click()
    page.get_by_label("氏名（1人目）").fill(NAME)

    go(page, "stay")
    stay(page, "2035-05-02", "2035-05-06")
    told = page.locator("[data-length]")
    expect(told).to_contain_text("5日間")
    expect(told).to_contain_text("2035年5月3日（木）憲法記念日")
    stay(page, "2035-05-09", "2035-05-11")
    expect(told).to_have_text("3日間")
    field(page, "執務の場所").fill("庁舎2階の空き席")
    field(page, "滞在中に行う自団体の業務").fill("予算の要求書")
    field(page, "留守の間の分担").fill("係内で交代")


def _prepare_the_sides(page: Page) -> None:
    go(page, "surfaced")
    expect(page.locator("[data-step]")).to_contain_text("問いは、2問です。")
    page.locator("[data-choose-gaps]").click()
    expect(page.locator("[data-prompt] input:checked")).to_have_count(2)
    seal = page.locator("[data-prompt='seal']")
    expect(seal).to_contain_text("「起案から決裁までを、紙の回議書を使わずに画面の上で終えられる。」が「いいえ」です。")  # fmt: skip
    expect(seal).to_contain_text("磐梯町の事例には、これにかかわる記述が見つかりません。")
    write(page, "seal", "旅費の決裁が2日止まった")
    go(page, "brought")
    expect(page.locator("[data-prompt='known-cases'] .cb-hints a")).to_have_attribute("href", f"../cases/{KITAMI}.html")  # fmt: skip
    expect(page.locator("[data-prompt='own-case']")).to_contain_text("持って行く経験になります。")
    issue = page.locator("[data-prompt='local-issue'] .cb-hints a").first
    expect(issue).to_have_attribute("href", f"../cases/{TRAVEL}.html#difficulties-1")
    write(page, "to-meet", "総務の係長")
    go(page, "seen")
    write(page, "own-strength", "窓口が早い")
    _plan_the_days(page)


def _plan_the_days(page: Page) -> None:
    go(page, "days")
    days = page.locator("[data-planned]")
    expect(days).to_have_count(3)
    days.first.get_by_label(re.compile("^B面")).fill("総務の係長と話す")
    page.locator("[data-propose-days]").click()
    expect(page.locator("[data-propose-days]")).to_have_count(0)
    expect(page.locator("[data-go='days'] + span")).to_have_text("そろいました")
    go(page, "itinerary")
    page.locator("[data-propose]").click()
    kinds = page.locator("[data-leg]").evaluate_all("(all) => all.map((each) => each.dataset.kind)")
    assert kinds == ["move", "stay", "stay", "move"]
    expect(page.locator("[data-leg]").first.get_by_label("内容")).to_have_value(
        "移動　見本市から磐梯町へ"
    )
    expect(page.locator("[data-leg]").first.get_by_label("種類").locator("option")).to_have_text(["移動", "宿泊", "そのほか"])  # fmt: skip
    go(page, "deadlines")
    expect(page.locator("[data-due='stay-take-out']")).to_have_attribute("data-day", "2035-04-25")
    expect(page.locator("[data-due='stay-take-out']")).to_contain_text(
        "滞在の初日2035年5月9日（水）の2週間前"
    )
    expect(page.locator("[data-due='stay-report']")).to_contain_text(
        "滞在の最終日2035年5月11日（金）の10日後"
    )
    expect(page.locator("[data-due='apply']")).to_have_count(0)


def _check_and_keep_the_log(page: Page) -> None:
    go(page, "ready")
    expect(page.locator("[data-settled]")).to_contain_text("のうち0件が済みました。")
    _settle(page)

    go(page, "log")
    days = page.locator("[data-day]")
    expect(days).to_have_count(3)
    expect(days.nth(1)).to_contain_text("2035年5月10日（木）2日目")
    days.nth(1).get_by_label(re.compile("^気付いたこと")).fill("電話が静か")


def _settle(page: Page) -> None:
    for shelf in ("place", "lgwan-telework"):
        page.locator(f"[data-shelf='{shelf}'] summary").click()
    unused = page.locator("[data-item='no-print'] button")
    unused.click()
    expect(unused).to_have_attribute("aria-pressed", "true")
    page.locator("[data-shelf='line'] > label input").check()
    expect(page.locator("[data-shelf='line'] > label")).to_contain_text("4項目（まとめて）")
    page.locator("[data-item='desk'] input").check()
    expect(page.locator("[data-settled]")).to_contain_text("のうち6件が済みました。")
    place = page.locator("[data-shelf='place'] > label")
    expect(place).to_contain_text("6項目のうち1項目")
    assert place.locator("input").evaluate("(each) => each.indeterminate")
    page.locator("[data-ready-all]").click()
    expect(page.locator("[data-ready-all]")).to_have_count(0)
    expect(page.locator("[data-go='ready'] + span")).to_have_text("そろいました")
    page.get_by_role("button", name="元に戻す").click()
    expect(page.locator("[data-settled]")).to_contain_text("のうち6件が済みました。")


def _look_back(page: Page) -> None:
    go(page, "compare")
    field(page, "共通点").fill("係の分け方")
    field(page, "相違点").fill("席が決まっていない")
    page.get_by_text("ノートと日誌に書いたことを見る（3件）").click()
    expect(page.locator(".cb-noted dd")).to_have_text(
        ["窓口が早い", "旅費の決裁が2日止まった", "電話が静か"]
    )
    go(page, "report")
    field(page, "所感（磐梯町）").fill("紙が残るわけが分かった")
    field(page, "自団体への反映").fill("旅費の決裁を画面に移す")


def _keep(page: Page, file: Path) -> Path:
    """Keep the plan in the browser and in a file, and compare both."""
    saved(page)
    page.reload()
    expect(field(page, "自団体への反映")).to_have_value("旅費の決裁を画面に移す")
    with page.expect_download() as download:
        page.get_by_role("button", name="ファイルに保存").click()
    assert download.value.suggested_filename.startswith("磐梯町への滞在_")
    download.value.save_as(file)
    (plan,) = kept_plans(page)
    assert plan == json.loads(file.read_text("utf-8"))
    assert plan["kind"] == "travel"
    assert plan["travel"] == WRITTEN
    return file


def _read_back(desk: Visit, file: Path) -> Page:
    """Begin on another PC, with nothing but the file."""
    key = f"{PREFIX}plan.{json.loads(file.read_text('utf-8'))['id']}"
    desk.page.evaluate("(key) => localStorage.removeItem(key)", key)
    page = at(desk, "stay")
    expect(page.get_by_label("始まり")).to_have_value("")
    load_file(page, file)
    expect(page.get_by_label("始まり")).to_have_value("2035-05-09")
    return page


def _look_into_the_letters(page: Page) -> None:
    planning = words(made(page, "plan"))
    for told in ("見本市", "磐梯町", NAME, "予算の要求書", "係内で交代", "（3日間）", "働き方の見直しが先に進む"):  # fmt: skip
        assert told in planning
    assert "押印や決裁の順番を待って、止まった仕事は何か。" in planning
    assert "紙がないと進まなかった仕事は何か。" not in planning, "only what was chosen"
    asking = words(made(page, "request"))
    assert "磐梯町長" in asking
    assert "職員の滞在と執務場所の借用について（依頼）" in asking
    assert "貴町の庁内の回線にはつなぎません。" in asking
    assert "令和17年5月9日からの本市職員の滞在" in words(made(page, "thanks"))
    told = words(made(page, "sheet"))
    for each in (
        "滞在のお知らせ",
        "庁舎2階の空き席",
        "総務の係長",
        "5月9日（水）　総務の係長と話す",
    ):
        assert each in told
    assert "働き方の見直しが先に進む" not in told, "why the host was chosen is one's own"
    asked = words(made(page, "take-out"))
    for each in ("端末等持出申請書", "令和17年5月9日（水）から5月11日（金）まで（3日間）", "滞在先の庁内の回線にはつながない。"):  # fmt: skip
        assert each in asked


def _look_into_the_sheets(page: Page) -> None:
    page.reload()  # Chromium holds back the eleventh file of one page
    ready = made(page, "ready", "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(ready.path().read_bytes()))
    rows = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
    assert [row[1] for row in rows if row[0] == "済"] == ["机と椅子を、いつからいつまで、何席借りられるかを確かめた。"]  # fmt: skip
    assert "電話が静か" in words(made(page, "log"))
    way = words(made(page, "itinerary"))
    for each in ("移動　見本市から磐梯町へ", "宿泊", "自分の町の良さと癖を書き出す"):
        assert each in way
    assert "滞在先へのお知らせ（1枚）を送る" in words(made(page, "deadlines"))
    assert "席が決まっていない" in words(made(page, "notes"))
    report = words(made(page, "report"))
    for told in ("令和17年5月9日", "旅費の決裁が2日止まった", "電話が静か", "紙が残るわけが分かった", "旅費の決裁を画面に移す"):  # fmt: skip
        assert told in report
