"""The list of hosts in a browser: narrowed by what hosts say themselves, shared, and whole without scripts."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.visit import LOOKS, PLAIN, Look, Visit, visiting

PATH = "hosts/index.html"
HOSTS = 54
A4, A4_ACROSS = 718, 1032
"""Pixels between the margins of a sheet, upright and laid across."""


@pytest.fixture(params=["http", "file"])
def hosts(
    request: pytest.FixtureRequest, browser: Browser, served: str, file_site: str
) -> Iterator[Visit]:
    """The list on a desk's screen, on the web and from a folder."""
    with visiting(browser, served if request.param == "http" else file_site) as visit:
        visit.go(PATH)
        yield visit
    visit.end()


def shown(page: Page) -> Locator:
    return page.locator("[data-host]:visible")


def outcome(page: Page) -> Locator:
    return page.locator("[data-hosts-outcome]")


@pytest.mark.thorough
def test_a_month_takes_out_who_refuses_it_and_says_why(hosts: Visit) -> None:
    page = hosts.page
    expect(shown(page)).to_have_count(HOSTS)
    expect(outcome(page)).to_be_hidden()
    page.get_by_label("行きたい月").select_option("10")
    expect(shown(page)).to_have_count(HOSTS - 1)
    expect(outcome(page)).to_contain_text(f"{HOSTS}団体のうち{HOSTS - 1}団体が残りました。")
    expect(outcome(page).get_by_role("listitem")).to_have_text(
        "神戸市　10月は受け入れない案内（2024年1月の案内）"
    )
    page.get_by_label("行きたい月").select_option("4")
    kobe = page.locator("[data-host=kobe]")
    expect(kobe.locator("[data-verdict]")).to_have_text("4月は受けない時期がある")
    page.get_by_label("だれの視察か").select_option("staff")
    page.get_by_label("行きたい月").select_option("10")
    expect(kobe.locator("[data-verdict]")).to_have_text(
        "議会の視察では10月は受け入れない案内。案内は議会の視察のもの。職員の視察の条件は電話で聞く"
    )
    page.get_by_role("button", name="条件を消す").click()
    expect(shown(page)).to_have_count(HOSTS)
    expect(outcome(page)).to_be_hidden()


def test_whose_visits_all_terms_are_of_is_said_to_the_others(
    browser: Browser, core_served: str
) -> None:
    with visiting(browser, core_served) as visit:
        page = visit.go(PATH)
        lead = page.locator("[data-of=council]")
        expect(lead).to_be_visible()
        page.get_by_label("だれの視察か").select_option("council")
        expect(lead).to_be_hidden()
        page.get_by_label("だれの視察か").select_option("staff")
        expect(lead).to_be_visible()
    visit.end()


@pytest.mark.thorough
def test_theme_people_and_online_narrow_and_stand_in_the_address(hosts: Visit) -> None:
    page = hosts.page
    page.get_by_label("テーマ").select_option("telework")
    page.get_by_label("人数").fill("６名")
    page.get_by_label("オンラインで").check()
    expect(page).to_have_url(re.compile(r"\?theme=telework&party=.*&online=1$"))
    expect(page.locator("[data-host=noboribetsu]")).to_be_visible()
    expect(page.locator("[data-host=fukaya]")).to_be_hidden()
    expect(page.locator("[data-host=bandai] [data-verdict]")).to_have_text(
        "オンラインで受けた例がある"
    )
    count = shown(page).count()
    page.reload()
    expect(shown(page)).to_have_count(count)
    page.get_by_label("人数").fill("大勢")
    expect(outcome(page)).to_contain_text("人数は、6 のように数字で入れます。")


@pytest.mark.thorough
def test_what_an_address_asks_in_vain_is_left_out(hosts: Visit) -> None:
    page = hosts.go(f"{PATH}?theme=%3Cb%3E&month=13&door=x&party=%22")
    expect(shown(page)).to_have_count(HOSTS)
    expect(page.get_by_label("行きたい月")).to_have_value("")


@pytest.mark.thorough
def test_a_host_leads_to_the_planner_and_to_what_is_to_be_asked(hosts: Visit) -> None:
    page = hosts.page
    kobe = page.locator("[data-host=kobe]")
    kobe.get_by_text("神戸市に電話で聞く文（8）").click()
    expect(kobe.get_by_text("視察に費用はかかりますか。")).to_be_visible()
    page.get_by_label("だれの視察か").select_option("council")
    page.get_by_label("人数").fill("４名")
    kobe.get_by_role("link", name="訪問先に入れる").click()
    expect(page.locator("[data-notice]")).to_contain_text(
        "神戸市を訪問先に入れました。申込みの手順を「議員の視察」にしました。人数を4人にしました。"
    )


@pytest.mark.thorough
def test_a_section_of_which_nothing_is_left_keeps_its_head_alone(hosts: Visit) -> None:
    for theme, told, untold in (("security", (1, 3), 3), ("standardization", (0, 0), 4)):
        page = hosts.go(f"{PATH}?theme={theme}")
        expect(shown(page)).to_have_count(sum(told) + untold)
        for kind, left in zip(("terms", "records"), told, strict=True):
            section = page.locator(f"[data-hosts={kind}]")
            expect(section.locator("[data-host]:visible")).to_have_count(left)
            expect(section.locator("h2")).to_be_visible()
            expect(section.locator(":scope > .cb-hosts:visible")).to_have_count(min(left, 1))
            if not left:
                expect(section.locator(":scope > :visible")).to_have_count(1)


@pytest.mark.thorough
def test_without_scripts_all_hosts_are_shown(browser: Browser, served: str) -> None:
    with visiting(browser, served, java_script_enabled=False) as visit:
        page = visit.go(PATH)
        expect(shown(page)).to_have_count(HOSTS)
        expect(page.locator("[data-hosts-sieve]")).to_be_hidden()
    visit.end()


@pytest.mark.thorough
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_it_bars_nobody(browser: Browser, served: str, look: Look) -> None:
    with visiting(browser, served, look) as visit:
        page = visit.go(f"{PATH}?month=10")
        expect(outcome(page)).to_be_visible()
        visit.look_for_sideways_scroll()
        visit.look_for_barriers()
    visit.end()


@pytest.mark.thorough
def test_nothing_scrolls_sideways(browser: Browser, served: str) -> None:
    with visiting(browser, served, PLAIN) as visit:
        visit.go(PATH)
        visit.look_for_sideways_scroll(320, 600, 900, 1024)
    visit.end()


@pytest.mark.thorough
def test_it_fits_on_paper(browser: Browser, served: str) -> None:
    with visiting(browser, served, PLAIN) as visit:
        page = visit.go(PATH)
        page.emulate_media(media="print")
        visit.look_for_sideways_scroll(A4, A4_ACROSS)
        expect(page.locator("[data-hosts-sieve]")).to_be_hidden()
        expect(page.get_by_text("視察に費用はかかりますか。").last).to_be_visible()
        page.emulate_media(media="screen")
    visit.end()
