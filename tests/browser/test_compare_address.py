"""Whatever stands in the address, and whatever is missing or broken: the page says so and works on."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.comparing import (
    FOUR,
    KITAMI,
    OME,
    PATH,
    SIX,
    columns,
    compare,
    notes,
    query,
    table,
    take,
)
from tests.browser.keeping import FULL, OFF, kept, put_first, without_storage
from tests.browser.searching import HOSTILE
from tests.browser.visit import NARROW, WIDE, Visit, visiting
from tests.project import Project
from tests.site import hostile, sample

MISSING = re.compile(r"Failed to load resource|request failed: \S+/data/|answer 404: \S+/data/")


def end_without_files(visit: Visit) -> None:
    """End a visit that asked for files which there are not: whether there is a case, its file tells."""
    visit.faults = [fault for fault in visit.faults if not MISSING.search(fault)]
    visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("place", ["core_served", "core_file_site"])
def test_every_address_is_answered(
    place: str, browser: Browser, request: pytest.FixtureRequest
) -> None:
    asked: list[tuple[str, list[str], list[str]]] = [
        (f"{KITAMI},{OME}", [KITAMI, OME], []),
        (f"{KITAMI}%2C{OME}", [KITAMI, OME], []),
        (KITAMI, [KITAMI], ["あと1件加えると、並べて読めます。"]),
        ("no-such-case", [], ["「no-such-case」という事例は見つかりません。"]),
        (f"no-such-case,{KITAMI},{OME}", [KITAMI, OME], ["「no-such-case」という事例は"]),
        (f"{KITAMI},{KITAMI},{OME}", [KITAMI, OME], ["書かないワンストップ窓口」は重なって"]),
        (
            ",".join([*SIX, "a", "b", "c", "d"]),
            list(SIX[:4]),
            ["「a」「b」「c」「d」という", "並べられるのは4件までです。"],
        ),
        ("", [], []),
        (",,,", [], []),
        ("%zz%", [], ["「%zz%」という事例は見つかりません。"]),
    ]
    with visiting(browser, request.getfixturevalue(place)) as visit:
        for ids, shown, told in asked:
            page = visit.go(f"{PATH}?c={ids}")
            expect(page.locator("[data-pick]")).to_have_count(int(len(shown) < 2))
            expect(table(page)).to_have_count(1 if shown else 0)
            expect(notes(page).locator("p")).to_have_count(len(told))
            for part in told:
                expect(notes(page)).to_contain_text(part)
            if shown:
                assert columns(page) == shown
            else:
                expect(page.locator("[data-pair]").first).to_be_visible()
        end_without_files(visit)


def test_a_note_goes_once_something_is_chosen(web: Visit) -> None:
    page = web.go(f"{PATH}?c=no-such-case,{KITAMI}")
    expect(notes(page)).to_contain_text("no-such-case")
    page.locator("[data-pick]").fill("おくやみ 青梅")
    take(page, OME, "[data-found]").click()
    expect(notes(page)).to_be_empty()
    assert query(page) == f"c={KITAMI},{OME}"
    end_without_files(web)


@pytest.mark.thorough
def test_hostile_addresses_do_nothing(web: Visit) -> None:
    for text in HOSTILE:
        page = web.go(f"{PATH}?c={quote(text[:2000], errors='replace')},{KITAMI}")
        expect(table(page)).to_be_visible()
        web.look_for_sideways_scroll(WIDE, NARROW)
    web.end()


@pytest.mark.thorough
def test_hostile_cases_do_nothing_and_fit(browser: Browser, project: Project) -> None:
    cases = [sample.case(), *hostile.cases()]
    towns = {each["key"]: each for each in (sample.town(), hostile.town())}
    sample.write(project.cases, cases, towns.values(), hostile.vocabulary())
    built = project.build()
    ids = sorted({each["id"] for each in cases})[:4]
    with visiting(browser, f"{built.as_uri()}/") as visit:
        page = compare(visit, *ids)
        assert columns(page) == ids
        visit.look_for_sideways_scroll(WIDE, NARROW)
        visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("how", [OFF, FULL], ids=["off", "full"])
def test_without_storage_questions_last_as_long_as_the_page(
    how: str, browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served) as visit:
        without_storage(visit.page, how)
        page = compare(visit, *FOUR)
        page.locator("[data-ask]").first.press("Enter")
        summary = page.locator("[data-questions]")
        expect(summary).to_contain_text("質問　1件")
        expect(summary).to_contain_text("このブラウザーには保存できません。")
        visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize(
    "value",
    [
        "{",
        "null",
        "7",
        '"x"',
        "{}",
        '[1, null, {"case": "x"}, {"case": "../x", "field": "cost", "text": "a"}]',
        '[{"case": "a", "field": "cost", "text": ""}, {"case": 1, "field": 2, "text": 3}]',
    ],
)
def test_broken_questions_count_for_nothing(value: str, web: Visit) -> None:
    put_first(web, "questions", value)
    put_first(web, "shortlist", value)
    page = compare(web, KITAMI, OME)
    expect(page.locator("[data-questions]")).to_contain_text("質問　0件")
    page.locator("[data-ask]").first.press("Enter")
    assert len(kept(page, "questions")) == 1
    web.end()


@pytest.mark.thorough
def test_more_questions_than_are_kept(web: Visit) -> None:
    many = ",".join(f'{{"case": "a", "field": "cost", "text": "問い{n}"}}' for n in range(250))
    put_first(web, "questions", f"[{many}]")
    page = compare(web, KITAMI, OME)
    summary = page.locator("[data-questions]")
    expect(summary).to_contain_text("質問　200件")
    expect(summary).to_contain_text("問いは200件までです。")
    ask = page.locator("[data-ask]").first
    ask.click()
    expect(ask).to_have_attribute("aria-pressed", "false")
    page.locator("[data-drop]").first.click()
    ask.click()
    expect(ask).to_have_attribute("aria-pressed", "true")
    web.end()


def _without(*names: str) -> Callable[[Path], None]:
    def damage(data: Path) -> None:
        for name in names:
            (data / name).unlink()

    return damage


def _cut(name: str) -> Callable[[Path], None]:
    def damage(data: Path) -> None:
        path = data / name
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    return damage


def _of_another_build(name: str) -> Callable[[Path], None]:
    def damage(data: Path) -> None:
        path = data / name
        text = path.read_text("utf-8")
        path.write_text(re.sub(r'take\("[0-9a-f]+"', 'take("000000000000"', text, count=1), "utf-8")

    return damage


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("damage", "said", "shown"),
    [
        pytest.param(
            _without("cases.js", f"case-{OME}.js"),
            "比べるためのデータを読めません",
            [],
            id="no-list",
        ),
        pytest.param(_cut("vocabulary.js"), "比べるためのデータを読めません", [], id="words-cut"),
        pytest.param(
            _without(f"case-{OME}.js"), "書かない窓口」のデータを", [KITAMI], id="no-case"
        ),
        pytest.param(_cut(f"case-{OME}.js"), "書かない窓口」のデータを", [KITAMI], id="case-cut"),
        pytest.param(
            _of_another_build(f"case-{OME}.js"), "書かない窓口」のデータを", [KITAMI], id="mixed"
        ),
    ],
)
def test_the_reader_is_told_of_missing_data(
    damage: Callable[[Path], None],
    said: str,
    shown: list[str],
    browser: Browser,
    core_site: Path,
    tmp_path: Path,
) -> None:
    site = Path(shutil.copytree(core_site, tmp_path / "事例帖 #1"))
    damage(site / "data")
    with visiting(browser, f"{site.as_uri()}/") as visit:
        page = visit.go(f"{PATH}?c={KITAMI},{OME}")
        expect(page.locator("[data-compare-page]")).to_contain_text(said)
        expect(page.locator("main a[href='four.html']")).to_be_visible()
        if shown:
            expect(table(page)).to_be_visible()
            assert columns(page) == shown
        end_without_files(visit)
