"""What a written statement rests on: link by link as it was written, and of many cases once for a field."""

import json
from pathlib import Path

from casebook import render, site
from tests.site import sample
from tests.site.comparing import hrefs, planned, said, styled
from tests.site.markup import Element, parse

FIVE = "abcde"
PATH = "compare/theme-paperless.html"


def tags(folder: Path, cites: dict[str, sample.Data]) -> list[Element]:
    """Give the tags below a statement that cites these places of the cases called a to e."""
    claims = {
        "actions": [sample.claim("全庁で始めた。"), sample.claim("翌年も続けた。")],
        "training": [sample.claim("職員が学んだ。")],
        "cost": [sample.claim("画面を買った。", cost_kind="初期")],
        "themes": ["paperless"],
        "not_stated": ["contact", "goals", "reasons", {"field": "actions", "what": "会議の数え方"}],
    }
    cases = [sample.bare_case(name, **claims) for name in FIVE]
    says = {
        "text": "どこも画面で読む。",
        "cites": {f"mihon-{key}": of for key, of in cites.items()},
    }
    written = {
        "key": "theme-paperless",
        "theme": "paperless",
        "title": "紙をなくす",
        "summary": "五つの事例を読み比べた文である。",
        "points": [{"heading": "似ているところ", "says": [says]}],
        "checked": "2024-02-01",
    }
    sample.write(folder, cases)
    (folder / "_comparisons").mkdir()
    text = json.dumps(written, ensure_ascii=False)
    (folder / "_comparisons/theme-paperless.yml").write_text(text, "utf-8")
    (row,) = styled(parse(render.body(planned(site.collect(folder), PATH))), "cb-cites")
    return [each for each in row.children if isinstance(each, Element)]


def test_single_citations_stand_in_the_order_in_which_they_are_written(tmp_path: Path) -> None:
    cites = {
        "a": {"cost": "画面を買った"},
        "b": {"training": "職員が学んだ"},
        "c": {"cost": "画面を買った"},
    }
    assert [said(each) for each in tags(tmp_path, cites)] == [
        "見本市 費用（見本市 a）",
        "見本市 人材育成（見本市 b）",
        "見本市 費用（見本市 c）",
    ]


def test_three_alike_stay_alone_and_four_are_told_once_where_the_first_stands(
    tmp_path: Path,
) -> None:
    alike = {name: {"actions": "全庁で始めた"} for name in "acde"}
    between = {"a": {"actions": "全庁で始めた"}, "b": {"cost": "画面を買った"}}
    three = tags(tmp_path / "three", between | {name: alike[name] for name in "cd"})
    assert [len(each.tagged("a")) for each in three] == [1, 1, 1, 1]
    first, second = tags(tmp_path / "four", between | alike)
    assert said(first) == "取り組み内容" + "".join(
        f"見本市（見本市 {n} 取り組み内容）" for n in "acde"
    )
    assert hrefs(first) == [f"../cases/mihon-{name}.html#actions-1" for name in "acde"]
    (field,) = styled(first, "cb-cites__field")
    assert said(field) == "取り組み内容"
    assert said(second) == "見本市 費用（見本市 b）"
    assert styled(second, "cb-cites__field") == []


def test_a_second_claim_of_one_case_is_a_number(tmp_path: Path) -> None:
    both = {"actions": ["全庁で始めた", "翌年も続けた"]}
    (alone,) = tags(tmp_path / "alone", {"b": both})
    assert said(alone) == "見本市 取り組み内容（見本市 b）2（見本市 b 取り組み内容）"
    (many,) = tags(tmp_path / "many", {"b": both} | {n: {"actions": "全庁で始めた"} for n in "acd"})
    assert said(many).startswith(
        "取り組み内容見本市（見本市 b 取り組み内容）2（見本市 b 取り組み内容）見本市"
    )
    assert hrefs(many)[:2] == [f"../cases/mihon-b.html#actions-{number}" for number in (1, 2)]


def test_many_gaps_are_told_as_gaps_and_apart_from_claims(tmp_path: Path) -> None:
    gaps = {name: {"actions": "会議の数え方"} for name in "abcd"}
    (many,) = tags(tmp_path, gaps)
    (field,) = styled(many, "cb-cites__field")
    assert said(field) == "取り組み内容（記載なし）"
    assert hrefs(many) == [f"../cases/mihon-{name}.html#not-stated" for name in "abcd"]
