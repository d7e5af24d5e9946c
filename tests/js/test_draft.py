"""Drafts of case updates: whatever was typed, the loader reads it back, and once placed the case passes the check."""

import json
from pathlib import Path
from typing import Any

import pytest

from casebook import browser_data, load, site
from casebook.library import Data
from casebook.script import as_json
from casebook.when import When
from tests import collection
from tests.js.conftest import Core
from tests.site import sample

HERE = Path("cases") / f"{sample.CASE}.yml"
TYPED = {
    "plain": ("帳票を減らした。", ["帳票を減らした。"]),
    "lines": ("一つ。\r\n\n  二つ。\u2028三つ。", ["一つ。", "二つ。", "三つ。"]),
    "colon": ("a: b # c\n- d: \"e\" 'f' \\ g", ["a: b # c", "- d: \"e\" 'f' \\ g"]),
    "keys": ("title: 盗む\n--- \n...\n? &a *a !b", ["title: 盗む", "---", "...", "? &a *a !b"]),
    "braces": ("{a: [b, c]} | > % @ `", ["{a: [b, c]} | > % @ `"]),
    "words": ("yes\nnull\n012\n~\n1_000", ["yes", "null", "012", "~", "1_000"]),
    "control": ("\x00あ\x1bい\u202eう\u200bえ\ufeff\x7f\x85\t。", ["あいうえ", "。"]),
    "only control": ("\u200b\x07\n \n", []),
    "machine": ("①㈱ﾃﾚﾜｰｸⅢ№", ["1(株)テレワークIIINo"]),
    "private": ("髙\ue000𠮷﨑🇯🇵🏯", ["髙〓𠮷〓〓〓🏯"]),
    "torn": ("a\ud83cb\udfefc", ["abc"]),
    "comment": ("# 見出し\n// x", ["# 見出し", "// x"]),
}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    drawn = sample.collection(tmp_path_factory.mktemp("known"))
    full: dict[str, Any] = json.loads(as_json(browser_data.full(drawn, drawn.cases[sample.CASE])))
    return full


def _host(**more: Any) -> dict[str, Any]:
    day = {"day": "2024-01-15", "from": "", "to": ""}
    base = {"id": "h", "town": sample.TOWN, "name": "見本市", "section": "総務課"}
    return base | {"cases": [sample.CASE], "agreed": day} | more


def _question(answer: str, field: str = "cost", **more: Any) -> dict[str, Any]:
    base = {"id": "q", "host": "h", "case": sample.CASE, "field": field, "text": "費用は。"}
    return base | {"asks": "事実", "must": False, "answer": answer} | more


def _plan(*questions: dict[str, Any], **more: Any) -> dict[str, Any]:
    home = {"name": "例示町", "prefecture": "東京都", "section": "企画課", "population": ""}
    rest = {"address": "", "phone": "", "mail": "kikaku@example.jp"}
    return {"home": home | rest, "hosts": [_host()], "questions": questions} | more


def _drafts(core: Core, plan: dict[str, Any], *cases: Any) -> dict[str, str]:
    return {each["name"]: each["text"] for each in core.call("drafts", plan, cases)}


def _read(text: str) -> Data:
    document, problems = load.load(text.encode(), HERE, str(HERE))
    assert [problem.line() for problem in problems] == []
    assert document
    return document.data


def _place(drafted: Data) -> Data:
    """Do what the head of a draft tells a person to do."""
    case = sample.case()
    missing = [each for each in case["not_stated"] if each not in list(drafted)]
    claims = {key: [*case.get(key, []), *drafted[key]] for key in drafted if key != "sources"}
    sources = case["sources"] | drafted["sources"]
    return case | claims | {"sources": sources, "not_stated": missing}


NAME = f"事例の更新案-{sample.CASE}.yml"


@pytest.mark.parametrize("name", TYPED)
def test_what_was_typed_is_read_back(core: Core, known: dict[str, Any], name: str) -> None:
    typed, texts = TYPED[name]
    made = _drafts(core, _plan(_question(typed)), known)
    assert (NAME in made) == bool(texts)
    if texts:
        assert [claim["text"] for claim in _read(made[NAME])["cost"]] == texts


@pytest.mark.parametrize("name", TYPED)
def test_hostile_names_and_questions_stay_texts(
    core: Core, known: dict[str, Any], name: str
) -> None:
    typed, texts = TYPED[name]
    home = _plan()["home"] | {"name": typed, "prefecture": "", "section": typed, "mail": typed}
    plan = _plan(
        _question("はい。", text=typed), home=home, hosts=[_host(name=typed, section=typed)]
    )
    made = _read(_drafts(core, plan, known | {"title": typed})[NAME])
    assert sorted(made) == ["cost", "sources"]
    (claim,) = made["cost"]
    (source,) = made["sources"].values()
    assert claim["at"] == f"「{' '.join(texts)}」への回答"
    assert source["publisher"] == (" ".join(texts) or "〔要記入〕")


@pytest.mark.parametrize("name", TYPED)
def test_once_placed_the_case_passes_the_check(
    core: Core, known: dict[str, Any], name: str, tmp_path: Path
) -> None:
    plan = _plan(
        _question(TYPED[name][0]),
        _question("変わった。", "results"),
        _question("自由な問いの答え。", "", case=""),
        report={"impressions": {}, "seen": {"h": TYPED[name][0]}, "use": "", "limits": ""},
    )
    placed = _place(_read(_drafts(core, plan, known)[NAME]))
    folder = sample.write(tmp_path, [placed])
    assert collection.told(collection.checked(folder).problems) == ""
    added = site.collect(folder).cases[sample.CASE].fields["results"][-1]
    assert (added.text, added.confirmed, added.basis) == ("変わった。", False, "interview")
    assert added.as_of == When.parse("2024-01-15")
    assert added.sources[0].title.startswith("見本市への視察での聞き取り")


def test_the_head_tells_what_a_person_has_to_do(core: Core, known: dict[str, Any]) -> None:
    text = _drafts(core, _plan(_question("百万円。"), _question("はい。", "goals")), known)[NAME]
    head = [line for line in text.splitlines() if line.startswith("#")]
    assert head[0].startswith("# 事例の更新の下書き。人が確かめるまで")
    assert f"# 移す先: cases/{sample.CASE}.yml" in head
    assert [line for line in head if "not_stated から外します: cost" in line]
    assert text.index("cost:") < text.index("goals:") < text.index("sources:")


def test_what_nobody_has_filled_in_says_so(core: Core, known: dict[str, Any]) -> None:
    blank = dict.fromkeys(_plan()["home"], "")
    host = _host(section="", agreed={"day": "いつか", "from": "", "to": ""})
    made = _drafts(core, _plan(_question("はい。"), home=blank, hosts=[host]), known)
    drafted = _read(made[NAME])
    assert drafted["cost"][0]["as_of"] == "不明"
    assert drafted["sources"]["visit"]["publisher"] == "〔要記入〕"
    assert made["更新と訂正のお知らせ.txt"].count("〔要記入〕") == 4


def test_an_answer_without_a_field_is_kept_apart(core: Core, known: dict[str, Any]) -> None:
    for field in ("", "nonsense", "__proto__", "constructor"):
        text = _drafts(core, _plan(_question("はい。", field)), known)[NAME]
        assert [claim["text"] for claim in _read(text)["afterwards"]] == ["はい。"]
        assert "合う項目に移してください" in text


def test_two_hosts_may_tell_of_one_case(core: Core, known: dict[str, Any]) -> None:
    hosts = [_host(), _host(id="i", agreed={"day": "2024-01-16", "from": "", "to": ""})]
    questions = [_question("甲。"), _question("乙。", host="i"), _question("丙。", host="")]
    made = _drafts(core, _plan(*questions, hosts=hosts), known)
    first, second, _ = made.values()
    assert [claim["text"] for claim in _read(first)["cost"]] == ["甲。", "丙。"]
    assert list(_read(second)["sources"]) == ["visit-2024-01-16"]
    assert len(made) == 3


def test_the_visit_takes_no_name_of_a_source(core: Core, known: dict[str, Any]) -> None:
    taken = known | {
        "sources": [*known["sources"], known["sources"][0] | {"key": "visit-2024-01-15"}]
    }
    made = _read(_drafts(core, _plan(_question("はい。")), taken)[NAME])
    assert list(made["sources"]) == ["visit-2024-01-15-2"]


def test_the_notice_tells_what_stands_there_now(core: Core, known: dict[str, Any]) -> None:
    questions = [_question("百万円。\n毎年。"), _question("二割。", "results", text="数は。")]
    text = _drafts(core, _plan(*questions), known)["更新と訂正のお知らせ.txt"]
    assert "項目　cost　いまの表示　not-statedの名（全文1件・冒頭のみ1件を読んだ範囲）" in text
    assert "項目　results　いまの表示　記述が3件ある" in text
    assert "答え　百万円。\n　　　毎年。" in text
    assert "送る人　東京都例示町　企画課\n連絡先　kikaku@example.jp" in text
    assert "2024年1月15日（月）" in text


def test_a_host_without_cases_is_in_the_notice_only(core: Core) -> None:
    made = _drafts(core, _plan(_question("はい。", case=""), hosts=[_host(cases=[], town="")]))
    assert list(made) == ["更新と訂正のお知らせ.txt"]


def test_a_case_that_could_not_be_loaded_is_drafted_without_fields(core: Core) -> None:
    made = _drafts(core, _plan(_question("はい。")))
    assert list(_read(made[NAME])) == ["afterwards", "sources"]


def test_without_an_answer_there_is_no_draft(core: Core, known: dict[str, Any]) -> None:
    assert _drafts(core, _plan(_question("")), known) == {}
    assert _drafts(core, {}, known) == {}
