"""Written comparisons: what they cite exists, and what no longer does is told with its place."""

import re
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from casebook import schema
from casebook.collection import Collection
from casebook.comparison import Comparison, Statement
from core_collection import CORE
from tests import collection

WRITTEN = sorted(path.stem for path in (collection.REAL / "_comparisons").glob("*.yml"))
LONGEST_SENTENCE = 60
LONGEST_SUMMARY = 120
_TWO = """key: {key}
{scope}
title: 見本と例示をくらべる
summary: どちらも席や用紙の置き場所を改めた見本である。
points:
  - heading: 似ているところ
    says:
      - text: どちらも、置き場所を改めた。
        cites: {cites}
checked: 2026-11-01
"""
_DESK = "{example-telework: {actions: 町の外に席}}"


@pytest.fixture(scope="module")
def real() -> Collection:
    return Collection.of(collection.real())


def write(cases: Path, **parts: str) -> str:
    """Write a comparison into a collection, and give what is told about all of it."""
    usual = {"key": "pair", "scope": "cases: [sample-counter, example-telework]"}
    text = _TWO.format(**{**usual, "cites": _DESK, **parts})
    path = cases / "_comparisons" / f"{parts.get('key', 'pair')}.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return collection.told(collection.checked(cases).problems)


def third_case(cases: Path) -> None:
    """Add a case, so that two are on the theme telework."""
    text = (cases / "example-telework.yml").read_text("utf-8")
    (cases / "example-desk.yml").write_text(
        text.replace("id: example-telework", "id: example-desk"), "utf-8"
    )


def statements(written: Comparison) -> list[Statement]:
    return [*chain.from_iterable(point.says for point in written.points)]


def test_words_in_several_claims_are_told_with_each_of_them(cases: Path) -> None:
    path = cases / "sample-counter.yml"
    more = "goals:\n  - text: 待つ人の手間を減らす。\n    source: s1\n"
    path.write_text(path.read_text("utf-8").replace("goals:\n", more), "utf-8")
    assert write(cases, cites="{sample-counter: {goals: 待つ人の}}") == ""
    assert write(cases, cites="{sample-counter: {goals: 減らす。}}") == (
        "cases/_comparisons/pair.yml:9:41: 「減らす。」は、sample-counter の goals（目的）の2か所にあります"
        "（goals-1、goals-2）。一つに決まるよう、言葉を長くしてください。 (citation)\n"
    )


def test_the_names_of_theme_comparisons_are_kept_for_them(cases: Path) -> None:
    third_case(cases)
    assert write(cases, key="theme-telework", scope="theme: telework") == ""
    (cases / "_comparisons" / "theme-telework.yml").unlink()
    assert write(cases, key="theme-pair") == (
        "cases/_comparisons/theme-pair.yml:1:6: theme- で始まる名前は、テーマの比較に使います。"
        "ほかの名前にしてください。 (citation)\n"
    )


def test_a_measure_takes_values_in_its_unit_only(cases: Path) -> None:
    path = cases / "sample-counter.yml"
    valued = "をやめた。\n    value: 3\n    before: 5\n    unit: 種類\n    as_of: 2024-04\n"
    path.write_text(path.read_text("utf-8").replace("をやめた。\n", valued), "utf-8")
    family = (
        "rows: [{heading: 行の頭, cells: [{text: やめた, cites: {sample-counter: {actions: 用紙を配る}}},"
        " {cites: {example-telework: {goals: 出典に記載なし}}}]}]\n"
        "measure:\n  label: 用紙の種類\n  unit: UNIT\n  cites:\n"
        "    sample-counter: {actions: 用紙を配る}\n    example-telework: {goals: 出典に記載なし}"
    )
    scope = f"cases: [sample-counter, example-telework]\n{family}"
    assert write(cases, scope=scope.replace("UNIT", "種類")) == ""
    (written,) = Collection.of(collection.checked(cases)).comparisons.values()
    assert [cell.text for cell in written.rows[0].cells] == ["やめた", None]
    assert write(cases, scope=scope.replace("UNIT", "枚")) == (
        "cases/_comparisons/pair.yml:8:5: 記述 actions-1 の単位は「種類」で、尺度の単位「枚」と違います。 (own-rows)\n"
    )


def test_what_was_found_after_all_and_what_was_not_can_be_cited(cases: Path) -> None:
    write(cases, cites="{sample-counter: {cost: 出典に記載なし, goals: [待つ人を, 減らす。]}}")
    (written,) = Collection.of(collection.checked(cases)).comparisons.values()
    (cost, goal) = written.points[0].says[0].cites  # two words, one claim: cited once
    assert (cost.field, cost.anchor, cost.missing) == ("cost", "not-stated", True)
    assert (goal.field, goal.anchor, goal.missing) == ("goals", "goals-1", False)


def test_a_claim_of_the_real_cases_that_goes_is_missed_by_every_comparison(tmp_path: Path) -> None:
    cases = tmp_path / "cases"
    cases.mkdir()
    for path in collection.REAL.rglob("*.yml"):
        to = cases / path.relative_to(collection.REAL)
        to.parent.mkdir(exist_ok=True)
        to.write_text(path.read_text("utf-8").replace("市民課が旗振り役", "市民課が先頭"), "utf-8")
    for name in WRITTEN:
        path = cases / "_comparisons" / f"{name}.yml"
        path.write_text((collection.REAL / "_comparisons" / path.name).read_text("utf-8"), "utf-8")
    problems = collection.checked(cases).problems
    # A line for every citation in the files, at the place of the words.
    wanted = [
        (f"cases/_comparisons/{name}.yml", number, line.index("市民課が旗振り役") + 1)
        for name in WRITTEN
        for number, line in enumerate(
            (cases / "_comparisons" / f"{name}.yml").read_text("utf-8").splitlines(), 1
        )
        if "市民課が旗振り役" in line
    ]
    assert len(wanted) >= 4
    team = schema.claim_fields()["team"].title
    # The answers of the case cite the claim as well.
    problems = [each for each in problems if each.path.startswith("cases/_comparisons")]
    assert [(each.path, each.mark.line, each.mark.column) for each in problems] == wanted
    assert {each.message for each in problems} == {
        f"「市民課が旗振り役」を含む記述が、ome-writing-free-counter の team（{team}）にありません。"
        "もしかして: team-1 の「現場を受け持つ市民課が先頭を務めた。」"
    }


@pytest.mark.parametrize("name", WRITTEN)
def test_every_citation_leads_to_the_words_it_names(name: str, real: Collection) -> None:
    path = collection.REAL / "_comparisons" / f"{name}.yml"
    raw: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    items = chain.from_iterable(point["says"] for point in raw["points"])
    for item, statement in zip(items, statements(real.comparisons[name]), strict=True):
        wanted = {
            (case, field, words)
            for case, fields in item["cites"].items()
            for field, value in fields.items()
            for words in ([value] if isinstance(value, str) else value)
        }
        for case, field, words in wanted:
            assert any(
                words in text
                for cite in statement.cites
                if (cite.case, cite.field) == (case, field)
                for text in _texts(real, case, field, cite.anchor)
            ), words


def _texts(real: Collection, case: str, field: str, anchor: str) -> list[str]:
    """Give what stands at an anchor of a case: one claim, or all that was not found."""
    held = real.cases[case]
    if anchor != "not-stated":
        return [claim.text for claim in held.fields[field] if claim.id == anchor]
    gaps = [gap.what for gap in held.gaps if gap.field == field]
    return [*gaps, "出典に記載なし"] if field in held.not_stated else gaps


def test_every_theme_with_several_cases_and_the_four_municipalities_have_a_lead(
    real: Collection,
) -> None:
    themes = real.vocabulary.themes.values()
    compared = {f"theme-{each.key}" for each in themes if len(real.stubs.on_theme(each.key)) > 1}
    families = {key for key, each in real.comparisons.items() if each.rows}
    assert set(WRITTEN) == {"four", *compared, *families}
    assert set(real.comparisons["four"].cases) == set(CORE)
    for written in real.comparisons.values():
        headings = [point.heading for point in written.points]
        assert "読んだ出典にないこと" in headings, written.key


@pytest.mark.parametrize("name", WRITTEN)
def test_leads_are_short_to_read(name: str, real: Collection) -> None:
    written = real.comparisons[name]
    texts = [written.summary, *(each.text for each in statements(written))]
    sentences = [each for text in texts for each in re.findall(r"[^。]+。?", text)]
    assert [each for each in sentences if len(each) > LONGEST_SENTENCE] == []
    assert len(written.summary) <= LONGEST_SUMMARY


def test_whoever_compares_two_cases_reads_all_that_is_said_of_them(real: Collection) -> None:
    points = (point for each in real.comparisons.values() for point in each.points)
    said = [each for point in points for each in point.says]
    for one, other in combinations(real.cases, 2):
        held = {*map(id, real.sayings.get(one, ())), *map(id, real.sayings.get(other, ()))}
        assert {id(each) for each in said if {one, other} <= each.cases} <= held


def test_a_sentence_is_left_out_of_the_fullest_file(real: Collection) -> None:
    files = sum(map(len, real.sayings.values()))
    points = (point for each in real.comparisons.values() for point in each.points)
    about = [len(each.cases) for point in points for each in point.says]
    assert files == sum(cases - 1 for cases in about if cases > 1)
    assert max(map(len, real.sayings.values())) < 30
