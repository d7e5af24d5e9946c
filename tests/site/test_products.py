"""Products: by kind, who uses what and since when that is known, and which cases tell nothing."""

from pathlib import Path

import pytest

from casebook.pages import products
from casebook.search.corpus import corpus
from tests.site import asking, sample
from tests.site.asking import answered
from tests.site.comparing import drawn, hrefs, said, styled
from tests.site.markup import Element

PATH = "products/index.html"


def lines(root: Element) -> dict[str, str]:
    """Give the rows of products by key, as they are read."""
    found = root.with_attribute("data-product")
    return {each.attributes["data-product"]: said(each) for each in found}


def section(root: Element, name: str) -> Element:
    (found,) = (e for e in root.tagged("section") if e.attributes["aria-labelledby"] == name)
    return found


def test_products_of_one_kind_stand_together_with_who_uses_them(tmp_path: Path) -> None:
    root = drawn(asking.collection(tmp_path), PATH)
    unused = "事業者 出典に記載なし 事例の中に、使っているという記述はまだありません"
    assert lines(root) == {
        "robo": "ロボ 事業者 見本社 見本市first * 運用中の名 最後の確認から3年 2022年の記述（見本市 ロボ）",
        "robo-two": f"ロボ二号 {unused}",
        "pad": f"パッド {unused}",
    }
    assert [said(each) for each in root.tagged("h2")] == [
        "RPA2製品",
        "端末1製品",
        "製品名は不明で、作り方や事業者が分かる事例1件",
        "製品名が出典に見つからない事例3件",
    ]
    assert hrefs(root.by_id("product-robo")) == [
        "../cases/mihon-first.html",
        "../cases/mihon-first.html#actions-1",
    ]
    assert "5件の事例のうち、名前が分かるのは1件です。" in said(root)


def test_cases_that_name_no_product_are_listed(tmp_path: Path) -> None:
    root = drawn(asking.collection(tmp_path), PATH)
    assert [said(each) for each in answered(section(root, "written")).values()] == [
        "見本社に頼む出典1"
    ]
    silent = answered(section(root, "silent"))
    assert {key: cell.attributes["data-state"] for key, cell in silent.items()} == {
        "unknown-income": "not-stated",
        "large-second": "unconfirmed",
        "mihon-silent": "not-stated",
    }
    assert hrefs(silent["mihon-silent"]) == ["../cases/mihon-silent.html#not-stated"]


def test_a_claim_with_a_state_says_most_and_one_without_a_time_says_so(tmp_path: Path) -> None:
    used = {"products": ["pad"]}
    staged = [
        sample.claim("使う話がある。", **used, as_of="2021"),
        sample.claim("やめた。", **used, practice="screens", state="終了", as_of="2022-02"),
    ]
    untimed = [sample.claim("使う。", **used, basis="vendor")]
    cases = [sample.bare_case("a", actions=staged), sample.bare_case("b", actions=untimed)]
    root = drawn(asking.collected(sample.write(tmp_path, cases, words=asking.words())), PATH)
    uses = [said(each) for each in root.by_id("product-pad").tagged("li")]
    assert [each.split("（見本市")[0] for each in uses] == [
        "見本市a * 終了の名 最後の確認から4年 2022年の記述",
        "見本市b 記述（時点の記載なし）",
    ]
    assert uses[1].endswith("事業者の発表")


def test_of_many_cases_those_changed_last_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(products, "CASES_LISTED", 1)
    monkeypatch.setattr(products, "CASES_SILENT", 1)
    used = [sample.claim("使う。", products=["pad"])]
    cases = [
        sample.bare_case("a", actions=used),
        sample.bare_case("b", actions=used, updated="2024-02-09"),
        sample.bare_case("c"),
        sample.bare_case("d"),
    ]
    root = drawn(asking.collected(sample.write(tmp_path, cases, words=asking.words())), PATH)
    (row,) = (each for each in styled(root, "cb-products")[1].with_attribute("data-product"))
    assert "見本市b" in said(row)
    assert "2件のうち、最近更新した1件です。" in said(row)
    assert list(answered(root)) == ["mihon-c"]
    assert "このほかに1件あります。" in said(root)


def test_without_a_list_of_products_the_page_says_so(tmp_path: Path) -> None:
    collection = sample.collection(tmp_path)
    assert "製品の名前は、まだ登録されていません。" in said(drawn(collection, PATH))
    assert PATH not in [each.path for each in corpus(collection)]


def test_products_in_use_are_found_by_their_names_and_words(tmp_path: Path) -> None:
    (found,) = (each for each in corpus(asking.collection(tmp_path)) if each.path == PATH)
    assert [(each.anchor, each.lines) for each in found.sections] == [
        ("product-robo", ("ロボ　見本社　RPA　ロボ君",)),
    ]


def test_the_practices_lead_to_the_products(tmp_path: Path) -> None:
    assert "../products/index.html" in hrefs(
        drawn(sample.collection(tmp_path), "practices/index.html")
    )
