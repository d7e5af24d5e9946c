"""What is sent to one host, what is taken along, and what this PC alone keeps."""

import base64
import io
import re
import zipfile
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.packing import (
    HOME,
    KITAMI,
    OME,
    Desk,
    cells_of,
    host,
    leg,
    person,
    plan,
    question,
    sample,
    text_of,
    when,
    whole,
    word,
)
from tests.browser.test_papers_page import open_packet, saved
from tests.browser.visit import visiting

FOLDER = "北見市へ送る書類"


def two() -> dict[str, Any]:
    """Two hosts on two days, with a night between."""
    hosts = [
        host("h1", "kitami", "北見市", cases=[KITAMI], agreed=when("2027-05-20", "13:30", "15:00")),
        host("h2", "ome", "青梅市", cases=[OME], agreed=when("2027-05-21", "13:30", "15:00")),
    ]
    legs = [
        leg("l1", "2027-05-20", "13:30", "15:00", kind="visit", host="h1", what="北見市の視察"),
        leg("l2", "2027-05-20", "", "", kind="stay", what="宿泊", where="どこかの宿"),
        leg("l3", "2027-05-21", "07:00", "12:00", what="移動　北見から青梅へ", where="航空機"),
        leg("l4", "2027-05-21", "13:30", "15:00", kind="visit", host="h2", what="青梅市の視察"),
        leg("l5", "2027-05-20", "09:00", "13:15", what="移動　登別市から北見市へ", where="特急"),
        leg("l6", "2027-05-20", "15:30", "21:00", what="移動　北見市から青梅市へ", where="航空機"),
        leg("l7", "2027-05-21", "15:30", "16:00", what="あいさつ", where="青梅駅"),
    ]
    asked = [question(1, "h1", "北見への問い"), question(2, "h2", "青梅への問い", must=True)]
    return plan(home=HOME, hosts=hosts, legs=legs, questions=asked, people=[person("山田")])


def opened(content: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(base64.b64decode(content)))


def words_in(folder: zipfile.ZipFile) -> str:
    """Give the names of all files, and what stands in those of Word and in the mail."""
    content = {name: folder.read(name) for name in folder.namelist()}
    papers = [whole(word(each)) for name, each in content.items() if name.endswith("docx")]
    mails = [each.decode("utf-8-sig") for name, each in content.items() if name.endswith("txt")]
    assert papers
    assert mails
    return "\n".join([*content, *papers, *mails])


def days_in(folder: zipfile.ZipFile) -> list[str]:
    name = next(each for each in folder.namelist() if re.search(r"行程表.*docx$", each))
    return [row[2] for row in cells_of(word(folder.read(name)).tables[0])[1:]]


def test_a_folder_for_a_host_tells_of_no_other(at: Desk) -> None:
    kitami, ome = (opened(each) for each in at.call("folders", two()))
    for folder, others in ((kitami, ("青梅", "宿泊", "航空機")), (ome, ("北見", "宿泊", "航空機"))):
        assert not {each for each in others if each in words_in(folder)}
    assert days_in(kitami) == ["移動　登別市から北見市へ", "北見市の視察"]
    assert days_in(ome) == ["青梅市の視察", "あいさつ"]


@pytest.mark.parametrize(
    ("first", "second"), [("大津市", "津市"), ("津市", "大津市"), ("府中市", "府中町")]
)
def test_a_name_that_holds_another_is_told_from_it(at: Desk, first: str, second: str) -> None:
    hosts = [
        host("h1", "", first, agreed=when("2027-05-20", "10:00", "11:30")),
        host("h2", "", second, agreed=when("2027-05-20", "15:00", "16:30")),
    ]
    legs = [
        leg("l1", "2027-05-20", "07:00", "09:45", what=f"移動　登別市から{first}へ"),
        leg("l2", "2027-05-20", "10:00", "11:30", kind="visit", host="h1", what="視察"),
        leg("l3", "2027-05-20", "12:00", "14:45", what=f"移動　{first}から{second}へ"),
    ]
    folder, _ = at.call("folders", plan(home=HOME, hosts=hosts, legs=legs))
    assert days_in(opened(folder)) == [f"移動　登別市から{first}へ", "視察"]


def test_a_folder_for_a_host_holds_what_is_sent_to_it(at: Desk) -> None:
    folder = opened(at.call("folders", two())[0])
    names = {name.removeprefix(f"{FOLDER}/") for name in folder.namelist()}
    assert names == {
        "メールの件名と本文.txt",
        "04_依頼文_北見市.docx",
        "05_参加者名簿_北見市.docx",
        "05_参加者名簿_北見市.xlsx",
        "06_行程表_北見市.docx",
        "06_行程表_北見市.xlsx",
        "07_質問事項書_北見市.docx",
        "07_質問事項書_北見市.xlsx",
    }
    mail = folder.read(f"{FOLDER}/メールの件名と本文.txt").decode("utf-8-sig")
    assert mail.startswith(
        "件名　行政視察の書類の送付（登別市）\r\n\r\n北見市　（担当課）　御担当者様"
    )
    assert "\r\n・07_質問事項書_北見市.xlsx\r\n" in mail
    assert "日時　　　令和9年5月20日（木）午後1時30分から午後3時まで\r\n" in mail
    assert "\n" not in mail.replace("\r\n", "")


def test_a_guide_for_the_day_has_each_day_and_what_to_ask(at: Desk) -> None:
    files = at.files(two())
    text = text_of(word(files["当日の手引_北見市・青梅市.docx"]))
    first, second = text.index("令和9年5月20日（木）"), text.index("令和9年5月21日（金）")
    assert first < text.index("□ 北見への問い") < second < text.index("□ 重点　青梅への問い")
    page = files["当日の手引_北見市・青梅市.html"].decode("utf-8")
    assert page.startswith('<!doctype html>\n<html lang="ja"><head><meta charset="utf-8">')
    assert "□ 北見への問い" in page
    assert "<script" not in page


def test_what_is_typed_becomes_no_markup_on_a_phone(at: Desk) -> None:
    bad = "<img src=x onerror=alert(1)></style><script>"
    page = at.files(sample(questions=[question(1, "h1", bad)]))["当日の手引_北見市.html"].decode()
    assert "<img" not in page
    assert "<script" not in page


@pytest.mark.parametrize("address", ["served", "file_site"])
def test_the_folder_of_a_host_comes_from_its_button(
    address: str, request: pytest.FixtureRequest, browser: Browser
) -> None:
    with visiting(browser, request.getfixturevalue(address)) as visit:
        page = open_packet(visit, two())
        name, content = saved(page, "for-host", "zip")
        assert name == f"{FOLDER}.zip"
        assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None
        visit.end()
