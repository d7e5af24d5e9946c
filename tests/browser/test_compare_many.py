"""The comparison among hundreds of cases: as right as among six, found by words, suggested with reasons."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench import sample
from casebook import browser_files, site
from casebook.collection import Collection
from casebook.model import Case, Claim, tells
from casebook.outputs import Outputs
from tests.browser.comparing import PATH, cells, columns, compare, query, table, take
from tests.browser.visit import NARROW, WIDE, Visit, visiting
from tests.collection import real

COUNT = 300


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    folder = tmp_path_factory.mktemp("many")
    sample.write(COUNT, sample.SEED, folder, real())
    return site.collect(folder)


@pytest.fixture(scope="module")
def crowd(
    browser: Browser, built_site: Path, many: Collection, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Visit]:
    """The built page with the data of many cases."""
    folder = tmp_path_factory.mktemp("crowd") / "site"
    for part in ("compare", "assets"):
        shutil.copytree(built_site / part, folder / part)
    outputs = Outputs(folder)
    browser_files.write(many, outputs)
    outputs.finish()
    with visiting(browser, f"{folder.as_uri()}/") as visit:
        yield visit


def _told(case: Case, field: str) -> list[Claim]:
    """What answers the field stands first, as money that was spent does in its cost."""
    return sorted(case.fields.get(field, ()), key=lambda claim: not tells(claim, field))


@pytest.mark.thorough
def test_four_of_many_are_compared(crowd: Visit, many: Collection) -> None:
    ids = list(many.cases)[:: COUNT // 3 - 1][:4]
    page = compare(crowd, *ids)
    assert columns(page) == ids
    shown = [(each["case"], each["field"], each["state"]) for each in cells(page)]
    fields = many.vocabulary.fields
    assert shown == [
        (case, key, many.cases[case].cell(key).value) for key in fields for case in ids
    ]
    told = [claim["text"] for each in cells(page) for claim in each["claims"]]
    wanted = [
        claim.text for key in fields for case in ids for claim in _told(many.cases[case], key)
    ]
    assert told == wanted
    crowd.look_for_sideways_scroll(WIDE, NARROW)
    crowd.page.set_viewport_size({"width": WIDE, "height": 800})


@pytest.mark.thorough
def test_one_of_many_is_found_and_others_are_suggested(crowd: Visit, many: Collection) -> None:
    case = list(many.cases.values())[COUNT // 2]
    page = crowd.go(PATH)
    page.locator("[data-pick]").fill("市")
    expect(page.locator("[data-found]")).to_contain_text("はじめの8件です。")
    expect(page.locator("[data-found] li")).to_have_count(8)
    page.locator("[data-pick]").fill(f"{many.town(case).full_name} {case.title}")
    take(page, case.id, "[data-found]").click()
    expect(table(page)).to_be_visible()
    reasons = page.locator("[data-suggested] li .cb-meta")
    expect(reasons).to_have_count(4)
    for reason in reasons.all_inner_texts():
        assert reason.startswith("同じテーマ（")
    assert query(page) == f"c={case.id}"
    crowd.end()
