"""Files of cases in the browser: read as Python reads them, refused as Python refuses them, saved as they were."""

import json
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook.browser_form import scheme
from casebook.cli import main
from casebook.collection import Collection
from casebook.load import load
from casebook.records.told import packed
from casebook.rules import READING_RULES, SYNTAX_RULES, TEXT_RULES, TREE_RULES, control_character
from casebook.rules.found import rule_name
from casebook.script import as_json
from casebook.yaml_data import data_of
from casebook.yaml_nodes import parse
from tests import collection as examples_of
from tests.js.conftest import Core
from tests.js.made_up import CASE

FILES = sorted(examples_of.REAL.glob("*.yml"))
TRAPS = {
    rule_name(rule)
    for rule in (*TEXT_RULES, *SYNTAX_RULES, *READING_RULES, *TREE_RULES, control_character)
}
UNSURE = {"yaml-syntax", "reuse"}
"""Of what makes no sense at all the two libraries may see the end or the beginning."""

CHECKED = (
    *("schema", "file-name", "undeclared-field", "contradicting-cell", "unknown-source"),
    *(
        "unused-source",
        "unknown-reference",
        "bare-number",
        "measure",
        "money-kind",
        "undated-event",
    ),
    *("real-date", "future-date", "state-date", "doubt-sides", "url-scheme", "machine-dependent"),
    *("unbacked-summary", "milestone", "answer", "spoken-phrase", "member"),
)
"""The rules on data that the form holds a case against as well."""

APART = {
    "spoken-phrase/same-but-for-spelling.diff",
    "member/other-name.diff",
    "member/own-municipality.diff",
}
"""What takes the lists of the search, or that of all towns, to be seen."""


def examples(kind: str, *names: str) -> dict[str, bytes]:
    """Give the examples that are about a case, not about another file."""
    root = examples_of.CASES / kind
    return {
        each.relative_to(root).as_posix(): examples_of.content(each)
        for each in sorted(root.rglob("*"))
        if each.suffix in (".yml", ".diff") and not Path(each.stem).suffix
        if not names or each.parent.name in names
    }


@pytest.fixture
def forms(core: Core, collection: Collection) -> Core:
    """The form of the real collection."""
    _use(core, collection)
    return core


@pytest.fixture
def samples(core: Core, tmp_path: Path) -> Core:
    """The form of the collection that the examples change."""
    folder = examples_of.copy(tmp_path / "cases")
    base = Collection.of(examples_of.checked(folder))
    _use(core, base)
    return core


def _use(core: Core, collection: Collection) -> None:
    form = json.loads(as_json(scheme(collection), packed))
    core.call_with_much("useScheme", form, list(collection.cases))


def opened(core: Core, files: dict[str, bytes], today: str = "2026-11-29") -> dict[str, Any]:
    """Open files in the form, by their names."""
    found = core.call_with_much("openAll", [raw.decode("latin-1") for raw in files.values()], today)
    return dict(zip(files, found, strict=True))


def python_reads(raw: bytes) -> Any:
    return json.loads(_read(raw), parse_int=float)  # a browser has no other numbers


@cache
def _read(raw: bytes) -> str:
    document, problems = load(raw, Path("sample-counter.yml"), "sample-counter.yml")
    assert document, problems
    return json.dumps(document.data)


def test_real_cases_are_read_as_python_reads_them_and_have_no_fault(forms: Core) -> None:
    files = {path.stem: path.read_bytes() for path in FILES}
    for name, found in opened(forms, files, "2026-12-31").items():
        assert found["data"] == python_reads(files[name]), name
        # It is opened under the name of the sample.
        assert [each["rule"] for each in found["faults"]] == ["file-name"], name


def test_what_python_takes_the_form_takes(samples: Core) -> None:
    files = examples("positive")
    for name, found in opened(samples, files).items():
        assert found["data"] == python_reads(files[name]), name
        assert found["faults"] == [], name


def test_what_python_refuses_to_read_is_refused_and_shown(samples: Core) -> None:
    files = examples("negative", *TRAPS)
    assert len(files) > 100
    for name, found in opened(samples, files).items():
        rule, _, file = name.partition("/")
        rules = {trap["rule"] for trap in found["traps"]}
        assert rules, f"{name}: read though Python refuses it"
        assert all("行目「" in each and each.endswith("。") for each in found["told"])
        if rules & UNSURE:
            continue
        assert rule in rules, name
        expected = examples_of.CASES / "negative" / rule / f"{Path(file).stem}.expected"
        first = int(expected.read_text("utf-8").split(":")[1])
        lines = [found["text"].count("\n", 0, trap["at"]) + 1 for trap in found["traps"]]
        # A value of several lines is told by its beginning.
        assert any(0 <= first - line <= 2 for line in lines), name


def test_what_python_finds_the_form_finds(samples: Core) -> None:
    files = examples("negative", *CHECKED)
    found = opened(samples, files)
    rules = {name: {each["rule"] for each in found[name]["faults"]} for name in files}
    missed = {name for name in files if name.partition("/")[0] not in rules[name]}
    assert missed == APART
    told = {fault["text"] for each in found.values() for fault in each["faults"]}
    assert len(told) > 60
    assert {text for text in told if "undefined" in text or "[object" in text} == set()


def test_bodies_are_held_against_the_list_of_towns(forms: Core) -> None:
    towns = [
        {"key": "kitami", "code": "012084", "name": "北見市"},
        {"key": "hakodate", "code": "012025", "name": "函館市"},
    ]

    def told(code: str, name: str, known: Any = towns) -> list[str]:
        member = {"code": code, "name": name, "source": "s1"}
        case = {"municipality": "kitami", "members": [member]}
        found = forms.call("checkWith", case, "2026-11-29", known)
        return [fault["text"] for fault in found if fault["rule"] == "member"]

    assert told("012025", "函館市") == told("010006", "北海道") == []
    assert told("012025", "函舘市") == [
        "コード「012025」は「函館市」です。名前を「函館市」にするか、コードを直してください。"
    ]
    assert told("012084", "北見市") == [
        "コード「012084」は、「事例の場所」の自治体と同じです。この行を消してください。"
    ]
    assert told("011011", "中央区") == ["コード「011011」は団体の一覧にありません。"]
    assert told("011011", "中央区", []) == told("012084", "北見市", []) == []


def test_other_encodings_are_told_and_lose_nothing(samples: Core) -> None:
    for name, found in opened(samples, examples("negative", "encoding")).items():
        assert found.get("notes") or found.get("fault"), name


def saved(core: Core, files: list[tuple[str, Any]]) -> list[str]:
    """Save data over the texts that they came from."""
    texts: list[str] = core.call_with_much("saveAll", files)
    return texts


def test_an_unchanged_case_is_saved_to_the_letter(forms: Core) -> None:
    texts = [path.read_text("utf-8") for path in FILES]
    assert saved(forms, [(text, python_reads(text.encode())) for text in texts]) == texts


def test_a_case_written_anew_says_the_same(forms: Core, tmp_path: Path) -> None:
    data = [python_reads(path.read_bytes()) for path in FILES]
    texts = saved(forms, [("", each) for each in data])
    assert [python_reads(text.encode()) for text in texts] == data
    cases = Path(shutil.copytree(examples_of.REAL, tmp_path / "cases"))
    for path, text in zip(FILES, texts, strict=True):
        (cases / path.name).write_text(text, "utf-8")
    assert examples_of.told(examples_of.checked(cases).problems) == ""
    assert main(["fmt", "--check", "--cases", str(cases)]) == 0  # it is laid out as the house does


def test_a_change_touches_its_own_lines_only(forms: Core) -> None:
    texts = [path.read_text("utf-8") for path in FILES]
    changed = [python_reads(text.encode()) for text in texts]
    for data in changed:
        data["actions"][0]["text"] = "言い換えた: #1 の文。"
        data["actions"].append({"text": "新しい記述である。", "source": "s1"})
    made = saved(forms, list(zip(texts, changed, strict=True)))
    for path, text, data, new in zip(FILES, texts, changed, made, strict=True):
        assert python_reads(new.encode()) == data, path.stem
        before, after = text.splitlines(), new.splitlines()
        assert len(after) == len(before) + 2
        assert len(set(before) - set(after)) <= 1, path.stem


COMMENTED = """\
# はじめの注記
id: sample-counter   # 名前の注記
title: '見本の窓口'
themes: [front-office]  # かっこの注記

# 理由の注記

reasons:
  # 一つ目の注記
  - text: 一つ目。
    source: s1  # 出典の注記
    # 場所の注記
    at: >-
      第一段落
  -
    text: "二つ目。"
    source: [s1, s2]
  - {text: 三つ目。, source: s1}
# 終わりの注記
"""


def test_comments_order_and_quotes_stay(forms: Core) -> None:
    data = python_reads(COMMENTED.encode())
    one, two, three = data["reasons"]
    data["title"] = "yes"
    data["reasons"] = [three, {**one, "at": "第二段落"}, two | {"value": 3.0}]
    data["target"] = "役所"
    made = saved(forms, [(COMMENTED, data)])[0]
    assert python_reads(made.encode()) == data
    assert (
        made
        == """\
# はじめの注記
id: sample-counter   # 名前の注記
title: "yes"
target: 役所
themes: [front-office]  # かっこの注記

# 理由の注記

reasons:
  - {text: 三つ目。, source: s1}
  # 一つ目の注記
  - text: 一つ目。
    source: s1  # 出典の注記
    # 場所の注記
    at: 第二段落
  -
    text: "二つ目。"
    source: [s1, s2]
    value: 3
# 終わりの注記
"""
    )


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(st.tuples(CASE, CASE), min_size=4, max_size=4))
def test_whatever_is_typed_is_read_back_by_python(
    forms: Core, pairs: list[tuple[Any, Any]]
) -> None:
    firsts = saved(forms, [("", one) for one, _ in pairs])
    seconds = saved(forms, list(zip(firsts, [other for _, other in pairs], strict=True)))
    for first, second, (one, other) in zip(firsts, seconds, pairs, strict=True):
        assert _yaml(first) == one
        assert _yaml(second) == other


def _yaml(text: str) -> Any:
    """Read it as Python does; of signs that no file may hold other rules speak."""
    root = parse(text)
    assert root is not None
    return json.loads(json.dumps(data_of(root)), parse_int=float)
