"""A list of cases that is too long to be read whole: the same is found in it, and each page reads the few it needs."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from casebook import browser_files, browser_list
from casebook.collection import Collection
from casebook.outputs import Outputs
from tests.browser.authoring import FORM, begin, fill, step, town
from tests.browser.candidates import filled, opened
from tests.browser.peering import ask, peers, pick
from tests.browser.planning import PATH as PLANNER
from tests.browser.planning import add_by_name, kept_plans, saved
from tests.browser.travelling import at
from tests.browser.visit import Visit, visiting

KITAMI, OME, BEPPU = "kitami-writing-free-counter", "ome-dx-promotion", "beppu-bereavement-counter"
PARTS = re.compile(r"^cases\d+\.js$")


@pytest.fixture(scope="module")
def long_site(
    built_site: Path, collection: Collection, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """All cases, as if twenty of them were as many as can be read at once."""
    folder = tmp_path_factory.mktemp("long")
    site = shutil.copytree(built_site, folder / "site", copy_function=os.link)
    outputs = Outputs(folder / "new")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(browser_list, "PART", 20)
        browser_files.write(collection, outputs)
        outputs.finish()
    shutil.rmtree(site / "data")
    shutil.copytree(folder / "new" / "data", site / "data")
    return f"{site.as_uri()}/"


@pytest.fixture
def desk(browser: Browser, long_site: str) -> Iterator[Visit]:
    with visiting(browser, long_site) as visit:
        yield visit
        visit.end()


@pytest.fixture
def read(desk: Visit) -> list[str]:
    """The names of the files that are asked for, as they are asked for."""
    asked: list[str] = []
    desk.page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    return asked


def parts(read: list[str]) -> list[str]:
    return [name for name in read if PARTS.match(name)]


@pytest.mark.thorough
def test_candidates_are_named_from_the_files_of_their_towns(desk: Visit, read: list[str]) -> None:
    page = filled(desk, [KITAMI, BEPPU])
    expect(opened(page)).to_contain_text("書かないワンストップ窓口")
    assert {"cases.js", "town-kitami.js", "town-beppu.js"} <= {*read}
    assert parts(read) == []


def test_near_cases_are_those_of_the_whole_list(
    desk: Visit, read: list[str], served: str, browser: Browser
) -> None:
    """The first of them are the same as where all cases are looked through; it is said that there are more."""
    found = []
    page = desk.go("peers/index.html")
    pick(page, "登別", "012301")
    with visiting(browser, served) as whole:
        pick(whole.go("peers/index.html"), "登別", "012301")
        for each in (page, whole.page):
            each.locator("[data-peer]").first.wait_for()
            groups = each.locator("[data-peers] h3").all_inner_texts()
            first = each.locator("[data-peer]").first.get_attribute("data-peer")
            found.append((groups[0][:6], first))
        whole.end()
    assert found[0] == found[1]
    expect(page.locator("[data-peers]")).to_contain_text(
        "件のうち、近い団体のものから並べています。"
    )
    assert parts(read) == []


def test_the_home_page_lists_near_cases(desk: Visit, read: list[str]) -> None:
    page = desk.go("index.html")
    field = page.get_by_label("自分の団体")
    field.click()
    field.press_sequentially("のぼりべつ")
    page.locator(".cb-towns [role=option]").first.wait_for()
    field.press("ArrowDown")
    field.press("Enter")
    expect(page.locator("[data-near-list] li a")).to_have_count(3)
    assert parts(read) == []


def test_a_plan_takes_hosts_by_link_and_by_name(desk: Visit, read: list[str]) -> None:
    page = desk.go(f"{PLANNER}?c={OME}&host=kitami")
    expect(page.locator("[data-host]")).to_have_count(2)
    expect(page.locator(f"[data-case='{KITAMI}']")).to_contain_text("書かないワンストップ窓口")
    add_by_name(page, "のぼりべつ")
    expect(page.locator("[data-host]")).to_have_count(3)
    expect(page.locator("[data-host]").last).to_contain_text("どこでも執務できる")
    saved(page)
    (plan,) = kept_plans(page)
    assert [host["town"] for host in plan["hosts"]] == ["ome", "kitami", "noboribetsu"]
    assert parts(read) == []


def test_the_notebook_names_the_cases_that_it_rests_on(desk: Visit, read: list[str]) -> None:
    page = at(desk, "surfaced")
    expect(page.locator("[data-step] .cb-basis a").first).to_contain_text("磐梯町")
    assert parts(read) == []


def test_the_form_of_a_case_names_others_by_their_town(desk: Visit, read: list[str]) -> None:
    page = desk.go(FORM)
    opening = page.locator("[data-begin='case']")
    expect(opening).to_be_disabled()
    page.get_by_label("事例の自治体").select_option(label="北海道北見市")
    page.get_by_label("事例", exact=True).select_option(KITAMI)
    opening.click()
    expect(page.get_by_label(re.compile("^タイトル"))).to_have_value(re.compile("書かない"))
    step(page, "rest")
    others = page.locator(".cb-picks", has=page.get_by_label("関連事例の自治体"))
    chosen = others.locator(".cb-picks__chosen")
    expect(chosen).to_contain_text("青梅市")
    others.get_by_label("関連事例の自治体").select_option(label="大分県別府市")
    others.get_by_label("関連事例", exact=True).select_option(BEPPU)
    expect(chosen).to_contain_text("別府市")
    assert parts(read) == []


def test_the_form_knows_which_names_are_given_already(desk: Visit, read: list[str]) -> None:
    page = begin(desk)
    town(page, "青梅市")
    fill(page, "英字の名前", OME.removeprefix("ome-"))
    step(page, "finish")
    expect(page.locator("[data-faults]")).to_contain_text("このIDの事例は、もうあります。")
    assert parts(read) == []


@pytest.mark.thorough
def test_only_who_looks_by_words_reads_all_parts(desk: Visit, read: list[str]) -> None:
    page = desk.go(f"compare/index.html?c={KITAMI},{OME}")
    page.locator("[data-open-picker]").click()
    expect(page.locator("[data-suggested] [data-take]").first).to_be_visible()
    expect(page.locator("[data-suggested]")).to_contain_text(
        re.compile(r"事例[\d,]+件のうち、並べている団体に近い団体のものから選んでいます。")
    )
    assert parts(read) == []
    page.locator("[data-pick]").fill("別府")
    expect(page.locator("[data-found] [data-take]")).to_have_attribute("data-take", BEPPU)
    assert len(parts(read)) == len({*parts(read)}) > 3


def test_a_link_to_a_case_that_is_not_there_is_told(desk: Visit, read: list[str]) -> None:
    page = desk.go(f"compare/index.html?c={KITAMI},kitami-none")
    expect(page.locator("[data-notes]")).to_contain_text("kitami-none")
    desk.faults = [each for each in desk.faults if "compare/" not in each]
    page = desk.go(f"{PLANNER}?c=kitami-none#step=hosts")
    expect(page.locator(".cb-planner")).to_contain_text(
        "この事例帖にない事例や団体1件は外しました。"
    )
    assert parts(read) == []


@pytest.mark.thorough
def test_who_met_a_trouble_is_told_by_their_towns(
    desk: Visit, read: list[str], served: str, browser: Browser
) -> None:
    """The nearest of them and how they did it are the same as where the file of the trouble tells of all."""
    found = []
    page = ask(desk, trouble="manual-rest")
    with visiting(browser, served) as whole:
        ask(whole, trouble="manual-rest")
        for each in (page, whole.page):
            pick(each, "とまこまい", "012131")
            shown = each.locator("[data-peers] [data-met]")
            expect(each.locator("[data-reason]").first).to_be_visible()
            found.append((peers(each)[:5], shown.all_inner_texts()[:8]))
        whole.end()
    assert found[0] == found[1]
    assert found[0][1]
    assert parts(read) == []


def test_the_self_check_and_the_plan_tell_how_a_trouble_was_met(
    desk: Visit, read: list[str]
) -> None:
    page = desk.go("pieces/check.html")
    page.locator("[data-statement='seals-removed'] input[value='no']").check()
    solved = page.locator(".cb-gaps [data-behind='manual-rest'] li")
    expect(solved).to_have_count(5)
    expect(solved.first.locator("strong")).to_have_text("北海道北見市")
    expect(solved.first.locator("a")).to_have_count(2)
    page = desk.go(f"{PLANNER}#step=hosts")
    page.get_by_label(re.compile("^困りごと")).select_option("staff-doubt")
    expect(page.locator("[data-solving] > li")).to_have_count(6)
    for each in page.locator("[data-solving] > li").all():
        expect(each.locator("[data-met] a").first).not_to_be_empty()
    assert parts(read) == []
