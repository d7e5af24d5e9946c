"""The form of a case, as an author and a host use it."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from casebook.yaml_data import data_of
from casebook.yaml_nodes import parse
from tests.browser.visit import Visit

FORM = "contribute/form.html"
CASE = "noboribetsu-anywhere-office"
HOSTILE = "<img src=x onerror=alert(1)> =1+1 {{7*7}} \"'"


def begin(visit: Visit) -> Page:
    page = visit.go(FORM)
    page.locator("[data-begin='new']").click()
    expect(page.locator("[data-step='basics']")).to_be_visible()
    return page


def open_case(visit: Visit, case: str = CASE) -> Page:
    page = visit.go(f"{FORM}?case={case}")
    expect(page.locator("[data-step='basics']")).to_be_visible()
    return page


def step(page: Page, key: str) -> None:
    page.locator(f"[data-go='{key}']").click()
    expect(page.locator(f"[data-step='{key}']")).to_be_visible()


def fill(page: Page, label: str, value: str) -> None:
    page.get_by_label(re.compile(f"^{label}")).first.fill(value)


def choose(page: Page, label: str, value: str) -> None:
    page.get_by_label(re.compile(f"^{label}")).first.select_option(value)


def town(page: Page, name: str, *, pick: str = "") -> None:
    """Pick the town of the case; `pick` is its code where several are called so."""
    field = page.get_by_label(re.compile("^事例の場所"))
    field.fill(name)
    option = f"[data-town='{pick}']" if pick else "[data-town]"
    page.locator(option).first.click()


def claim(page: Page, field: str, text: str) -> None:
    adding = page.locator("[data-adding]")
    adding.get_by_label("項目").select_option(field)
    adding.get_by_label("記述").fill(text)
    adding.locator("[data-more='claim']").click()
    expect(adding.get_by_label("記述")).to_have_value("")


def taken(page: Page, selector: str) -> Path:
    """Press what saves a file, and give the file."""
    with page.expect_download() as download:
        page.locator(selector).click()
    path = Path(download.value.path())
    return path.rename(path.with_name(download.value.suggested_filename))


def says(path: Path) -> Any:
    """Read a file as Python does."""
    root = parse(path.read_text("utf-8"))
    assert root is not None
    return data_of(root)


def write_new(page: Page, name: str = "青梅市") -> None:
    """Fill in a case of a town, from the first step to the last."""
    town(page, name)
    fill(page, "英字の名前", "Paper Less　Council")
    fill(page, "タイトル", "紙のない議会")
    fill(page, "対象組織", "市議会")
    fill(page, "取り組みの概要", "議会の資料を紙から画面に移した。")
    choose(page, "テーマ", "front-office")
    step(page, "sources")
    page.locator("[data-more='source']").click()
    fill(page, "題名", "議会だより")
    fill(page, "発行者", name)
    fill(page, "公表日", "2025-06")
    step(page, "claims")
    page.locator("[data-adding]").get_by_label("出典の中の場所").fill("3ページ")
    claim(page, "background", "紙の資料を刷る手間が重かった。")
    claim(page, "reasons", f"職員が提案した。{HOSTILE}")
    claim(page, "goals", "紙を減らす。")
    claim(page, "actions", "全員に端末を配った。 #1 の端末である。")
    contact = page.locator("[data-field='contact']")
    contact.get_by_label(re.compile("^記述がないとき")).select_option("not_stated")
    step(page, "basics")
    page.locator("[data-more='status']").click()
    status = page.locator("[data-list='status']")
    status.get_by_label(re.compile("^段階")).select_option("運用中")
    status.get_by_label(re.compile("^時点")).fill("2025-06")
    status.get_by_label(re.compile("^出典（必須）")).select_option("s1")
    step(page, "answers")
    for key in ("trigger", "approach"):
        question = page.locator(f"[data-question='{key}']")
        question.get_by_label("答えを書く").check()
    trigger = page.locator("[data-question='trigger']")
    trigger.get_by_label("一行の答え").fill("職員の提案から")
    trigger.get_by_label(re.compile("^取り組み理由　職員が提案した")).check()
    approach = page.locator("[data-question='approach']")
    approach.get_by_label("一行の答え").fill("端末を配るところから")
    approach.get_by_label(re.compile("^取り組み内容　全員に")).check()
    step(page, "finish")
