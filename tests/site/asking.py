"""A small collection that asks questions: five cases of three towns, and what their pages hold."""

from pathlib import Path

from casebook.check import check
from casebook.collection import Collection
from casebook.rules.municipality_code import check_digit
from tests.collection import TODAY
from tests.site import sample
from tests.site.markup import Element

SILENT = "出典に記載なし"

ANSWERS: sample.Data = {
    "items": [
        {"key": key, "label": label, "question": f"{label}を教えてください。", "fields": [field]}
        | ({"kinds": [{"key": "team", "label": "庁内のチーム"}]} if key == "lead" else {})
        for key, label, field in (
            ("lead", "主導", "team"),
            ("period", "期間", "timeline"),
            ("product", "製品", "technology"),
            ("cost", "費用", "cost"),
        )
    ]
}
PRODUCTS: sample.Data = {
    "items": [
        {"key": "robo", "name": "ロボ", "kind": "RPA", "vendor": "見本社", "words": ["ロボ君"]},
        {"key": "pad", "name": "パッド", "kind": "端末", "vendor": None},
        {"key": "robo-two", "name": "ロボ二号", "kind": "RPA", "vendor": None},
    ]
}


def words() -> dict[str, sample.Data]:
    return sample.vocabulary() | {"answers": ANSWERS, "products": PRODUCTS}


def towns() -> list[sample.Data]:
    """Give a town of 12,345 people, one of 400,000, and one whose population nobody tells."""
    people, area = sample.town()["profile"]
    large = people | {"text": "人口は400,000人である。", "value": 400_000}
    return [
        sample.town(),
        sample.town(key="large", name="大市", code="01998" + check_digit("01998"), profile=[large]),
        sample.town(
            key="unknown", name="謎市", code="01997" + check_digit("01997"), profile=[area]
        ),
    ]


def spent(text: str, value: int, unit: str = "万円", kind: str = "初期") -> sample.Data:
    return sample.claim(text, value=value, unit=unit, cost_kind=kind, as_of="2022-05")


def course(began: str, running: str) -> list[sample.Data]:
    return [
        sample.claim("検討を始めた。", as_of=began, milestone="着手"),
        sample.claim("使い始めた。", as_of=running, milestone="運用"),
    ]


def cases() -> list[sample.Data]:
    """Give cases: two that tell what can be measured, one in words, one of income, one in silence."""
    used = {"products": ["robo"], "practice": "screens", "state": "運用中", "as_of": "2022"}
    written = {"text": "総額は不明。国の制度を使う", "cites": {"cost": "総額"}}
    team = {"text": "庁内の6人のチーム", "kind": "team", "cites": {"team": "6人"}}
    first = sample.bare_case(
        "first",
        actions=[sample.claim("ロボで写す。", **used)],
        cost=[spent("導入に300万円かかった。", 300)],
        timeline=course("2021-04", "2022-02"),
        team=[sample.claim("6人で進めた。", value=6, unit="人")],
        answers={"lead": team},
    )
    second = sample.bare_case(
        "second",
        cost=[
            spent("導入に1億円かかった。", 1, "億円"),
            spent("毎月5万円かかる。", 5, "万円/月", "運用"),
        ],
        timeline=course("2020-01", "2022-07"),
    )
    worded = sample.bare_case(
        "worded",
        cost=[sample.claim("総額は分からない。", cost_kind="その他")],
        technology=[sample.claim("見本社に頼んだ。")],
        answers={
            "cost": written,
            "product": {"text": "見本社に頼む", "cites": {"technology": "見本社"}},
        },
    )
    paid = sample.claim(
        "国から100万円を受けた。", value=100, unit="万円", cost_kind="財源", funding="grant"
    )
    income = sample.bare_case(
        "income",
        cost=[paid],
        technology=[sample.claim("機械を使う。")],
        answers={"cost": SILENT, "product": SILENT},
        not_stated=["contact", "reasons", "goals", "cost"],
    )
    silent = sample.bare_case(
        "silent", not_stated=["contact", "reasons", "goals", "cost", "timeline", "technology"]
    )
    return [
        first,
        second | {"id": "large-second", "municipality": "large"},
        worded,
        income | {"id": "unknown-income", "municipality": "unknown"},
        silent,
    ]


def collection(folder: Path) -> Collection:
    return collected(sample.write(folder, cases(), towns(), words()))


def collected(folder: Path) -> Collection:
    """Read a collection on the day of the tests, so that nothing in it grows older."""
    return Collection.of(check(folder, TODAY))


def answered(root: Element) -> dict[str, Element]:
    """Give the cells of a page by case."""
    found = [each for each in root.with_attribute("data-question") if each.tag == "td"]
    return {each.attributes["data-case"]: each for each in found}
