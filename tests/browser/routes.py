"""Three routes from the home page to the papers, gone as a person does: by clicks and typing at what is in sight.

The own town is known to the PC, as it is to whoever has planned a visit before. Each route is told the fields
and presses it takes by `Walk`; nothing is put into a plan behind its back.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.keeping import SMALL, put
from tests.browser.visit import Visit
from tests.browser.walking import Walk

TODAY = "2027-04-01T09:00:00+09:00"
"""The day on which all routes are gone."""

PURPOSE = "窓口の申請書を減らす方法を決めるため、準備の順序と費用を知りたい。"
STAFF = """所属\t職名\t氏名\tふりがな\t役割
総務部市民課\t課長\t山田　太郎\tやまだ　たろう\t団長
総務部市民課\t主査\t佐藤　花子\tさとう　はなこ\t質問
総務部市民課\t主事\t鈴木　一郎\tすずき　いちろう\t記録
企画部DX推進課\t課長補佐\t髙﨑　真\tたかさき　まこと\t質問
企画部DX推進課\t主査\t田中　恵\tたなか　めぐみ\t写真
企画部DX推進課\t主事\t渡邊　健\tわたなべ　けん\t記録"""
MEMBERS = "役職\t氏名\tふりがな\t役割\n" + "\n".join(
    f"{post}\t議員　{n}\tぎいん　{n}\t{role}"
    for n, (post, role) in enumerate(
        [("委員長", "団長"), ("副委員長", "副団長"), *[("委員", "議員")] * 5], 1
    )
)
HOME = {
    "name": "常総市",
    "prefecture": "茨城県",
    "section": "企画部DX推進課",
    "population": "60,834人（2020年）",
    "address": "茨城県常総市水海道諏訪町3222番地3",
    "phone": "0297-00-0000",
    "mail": "dx@example.lg.jp",
}
RULES = [
    {"id": "r1", "name": "宿泊費", "per": "night", "yen": 10000, "article": "旅費条例第12条"},
    {"id": "r2", "name": "日当", "per": "day", "yen": 1500, "article": "旅費条例第11条"},
]
OFFICE = {
    "heads": {"常総市長": "海野　一郎", "常総市議会議長": "川田　二郎"},
    "posts": "市長、副市長、部長、課長、主査、起案者",
    "consulted": "財政課、総務課",
    "years": "5年",
    "order": "旅行命令簿",
    "report": "復命書",
}


@dataclass(frozen=True, slots=True)
class Route:
    """A route being gone: the tab, and what it has cost so far."""

    page: Page
    walk: Walk

    def next(self, step: str) -> None:
        """Press what leads to the step that follows."""
        self.walk.choose(self.page.locator(".cb-step__ways a.cb-button"), f"step={step}")
        expect(self.page.locator(f"[data-step='{step}']")).to_be_visible()

    def press(self, name: str, within: Locator | None = None) -> None:
        place = within or self.page.locator("[data-step]")
        self.walk.choose(place.get_by_role("button", name=name).first)

    def write(self, label: str, words: str, within: Locator | None = None) -> None:
        place = within or self.page.locator("[data-step]")
        self.walk.type(place.get_by_label(re.compile(f"^{label}")).first, words)

    def left(self) -> dict[str, str]:
        """What the planner tells of each step: that nothing is left, or what is."""
        told = self.page.locator(".cb-steps li").evaluate_all(
            """(all) => all.map((li) => [li.querySelector("[data-go]").dataset.go,
                 [...li.querySelectorAll("span")].map((each) => each.textContent).join("　")])"""
        )
        return dict(told)


def begun(visit: Visit, door: str, **own: Any) -> Route:
    """Stand at the home page of a PC that knows the own town, and go through a door."""
    page = visit.go(SMALL)
    known = {"format": "casebook-own-town", "version": 1, "code": "082112", "home": HOME}
    usual = {"route": "staff", "group": {"kind": "members", "name": ""}, "rules": RULES}
    put(page, "own-town", "082112")
    put(page, "own-home", json.dumps(known | usual | own))
    put(page, "office", json.dumps(OFFICE))
    walk = Walk(visit.go("index.html"))
    walk.choose(page.locator(f"[data-door='{door}']"), f"{door}/")
    expect(page.locator("[data-step='purpose']")).to_be_visible()
    return Route(page, walk)


def staff(visit: Visit) -> Route:
    """Six of the staff go to three hosts, each with three choices of a day."""
    route = begun(visit, "visit")
    _say_why(route, PURPOSE, "自治体フロントヤード改革の推進")
    _choose_hosts(
        route,
        {
            "ashikaga-four-counters": ("市民課", "四つの窓口を一つの計画で改めた"),
            "fukaya-writing-free-counter": ("市民課", "導入にかけた額が分かる"),
            "ome-writing-free-counter": ("市民課", "1年以内に始めた"),
        },
    )
    _paste_people(route, STAFF, 6)
    starts = ("13:30", "10:00", "13:30")
    _choose_days(
        route,
        [(f"2027-05-{19 + n}", f"2027-05-{26 + n}", f"2027-07-{7 + n:02}") for n in range(3)],
        starts,
    )
    _ask(route)
    _settle_the_way(route)
    route.next("deadlines")
    route.next("packet")
    return route


def _say_why(route: Route, purpose: str, theme: str) -> None:
    route.write("視察の目的", purpose)
    route.walk.select(route.page.get_by_label(re.compile("^テーマ")), theme)


def _choose_hosts(route: Route, hosts: Mapping[str, tuple[str, str]]) -> None:
    """Add the hosts of cases, each with the section to write to and the reason."""
    route.next("hosts")
    route.walk.choose(route.page.locator("[data-all-suggested]"))
    for case, (section, reason) in hosts.items():
        route.walk.choose(route.page.locator(f"[data-offered='{case}'] button"))
        card = route.page.locator("[data-host]").last
        route.write("相手の部署", section, card)
        route.write("ここを選んだ理由", reason, card)


def _paste_people(route: Route, roster: str, count: int) -> None:
    route.next("people")
    route.walk.choose(route.page.get_by_text("Excelの名簿を貼り付ける"))
    route.walk.give(route.page.get_by_label("貼り付ける所"), roster)
    route.press(f"{count}人を名簿に加える")


def _choose_days(route: Route, days: Sequence[Sequence[str]], starts: Sequence[str]) -> None:
    """Give each host three days; the hours of the first are those of the others."""
    route.next("dates")
    for at, (choices, start) in enumerate(zip(days, starts, strict=True)):
        host = route.page.locator("[data-step] > .cb-item").nth(at)
        first, *others = (host.locator("fieldset", has_text=f"第{n}希望") for n in (1, 2, 3))
        route.walk.give(first.get_by_label("日", exact=True), choices[0])
        route.walk.give(first.get_by_label("から", exact=True), start)
        route.press("90分にする", first)
        for choice, day in zip(others, choices[1:], strict=True):
            route.walk.give(choice.get_by_label("日", exact=True), day)
            expect(choice.get_by_label("から", exact=True)).to_have_value(start)


def _ask(route: Route) -> None:
    """Take what is best asked of each host."""
    route.next("questions")
    hosts = route.page.locator(".cb-offered select option").all_text_contents()
    for at, host in enumerate(hosts or [""]):
        if at > 0:
            route.walk.select(route.page.locator(".cb-offered select"), host)
        route.walk.choose(route.page.locator("[data-take-all='first']"))


def _settle_the_way(route: Route) -> None:
    """Make the itinerary, and write what no proposal knows: when one leaves and arrives, by what, for how much."""
    route.next("itinerary")
    route.walk.choose(route.page.locator("[data-propose]"))
    for at in range(route.page.locator("[data-leg]").count()):
        leg = route.page.locator("[data-leg]").nth(at)
        if leg.get_attribute("data-kind") != "move":
            continue
        for label, time in (("から", "08:00"), ("まで", "17:00")):
            if not leg.get_by_label(label, exact=True).input_value():
                route.walk.give(leg.get_by_label(label, exact=True), time)
        route.write("交通手段", "JR、私鉄", leg)
        route.write("運賃", "2500", leg)


def council(visit: Visit) -> Route:
    """Seven members of a committee go to two hosts; that a committee goes, and which, is kept of the last visit."""
    group = {"kind": "committee", "name": "総務常任委員会"}
    route = begun(visit, "visit", route="council", group=group)
    _say_why(
        route, "生成AIの決まりと効果を確かめ、市の指針を議論するため。", "自治体のAI・RPAの利用推進"
    )
    _choose_hosts(
        route,
        {
            "yokosuka-generative-ai": ("文書管理課", "全庁で使った数が公表されている"),
            "kobe-generative-ai": ("企画調整局", "条例で決まりを定めた"),
        },
    )
    _paste_people(route, MEMBERS, 7)
    days = [("2027-05-20", "2027-05-27", "2027-07-08"), ("2027-05-21", "2027-05-28", "2027-07-09")]
    _choose_days(route, days, ("13:30", "10:00"))
    _ask(route)
    _settle_the_way(route)
    route.next("deadlines")
    route.next("packet")
    return route


def travel(visit: Visit) -> Route:
    """Two of the staff stay for three days: from the home page to the papers that are needed before they leave."""
    route = begun(visit, "travel")
    route.write("滞在の目的", "決裁を待つ時間を減らすため、よその職場の進め方を中から見たい。")
    route.next("hosts")
    route.write("団体の名前", "磐梯町")
    route.press("この団体を加える")
    route.walk.choose(route.page.locator("[data-case='bandai-traveling-officials'] input"))
    route.write("相手の部署", "デジタル変革戦略室")
    route.write("ここを選んだ理由", "働き方の見直しが先に進む")
    _paste_people(route, "\n".join(STAFF.splitlines()[:3]), 2)
    route.next("stay")
    for label, day in (("始まり", "2027-07-07"), ("終わり", "2027-07-09")):
        route.walk.give(route.page.get_by_label(label), day)
    route.write("執務の場所", "庁舎2階の空き席")
    route.write("滞在中に行う自団体の業務", "補正予算の要求書")
    route.write("留守の間の分担", "窓口の当番は係内で交代する")
    for side, prompt in (("surfaced", "seal"), ("brought", "to-meet"), ("seen", "own-strength")):
        route.next(side)
        route.walk.choose(route.page.locator(f"[data-prompt='{prompt}'] input"))
    route.next("days")
    route.walk.choose(route.page.locator("[data-propose-days]"))
    _settle_the_way(route)
    route.next("deadlines")
    route.next("ready")
    route.walk.choose(route.page.locator("[data-ready-all]"))
    route.walk.choose(route.page.locator("[data-go='packet']"), "step=packet")
    return route
