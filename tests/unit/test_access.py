"""The page on accessibility tells what was tested, and no more."""

from pathlib import Path

from audit import access
from audit.access import Found
from audit.criteria import JIS, LATER
from tests.project import ROOT

DAY = "2026-11-29"


def _found() -> Found:
    found = Found("1.2.3")
    told = [{"id": "image-alt", "tags": ["wcag111"], "count": 4}]
    name = [{"id": "label", "tags": ["wcag412"], "count": 2}]
    asked = {"version": "4.0", "media": 0, "ran": told + name, "failed": name, "open": told}
    found.add("index.html", asked)
    found.pages, found.whole = ("index.html",), 3
    return found


def test_every_criterion_of_the_standard_stands_once() -> None:
    assert len(JIS) == 38
    numbers = [each.number for each in (*JIS, *LATER)]
    assert len({*numbers}) == len(numbers)


def test_the_tests_that_are_named_are_there() -> None:
    named = {name for each in (*JIS, *LATER) for name in each.tests}
    assert [each for each in named if not (ROOT / "tests" / each).is_file()] == []


def test_only_what_was_looked_at_is_told_as_good() -> None:
    told = access.report(_found(), DAY)
    assert "| A | 問題は見つからず、のべ4か所は判定できない | axe の規則1件 |" in told
    assert "| 1.2.1 音声だけ及び映像だけ（収録済み） | A | 対象がない |" in told
    assert "| 1.3.3 感覚的な特徴 | A | 確かめていない | － |" in told
    assert "| 4.1.2 名前（name）、役割（role）及び値（value） | A | 問題あり |" in told
    assert "- `label`　index.html（2か所）" in told
    assert "- `image-alt`　のべ4か所" in told
    assert "適合" not in told
    assert "3ページのうち、[下に挙げる1ページ](#pages)" in told
    assert told.endswith("- `index.html`\n\n")


def test_where_there_is_sound_or_film_its_criteria_are_not_out_of_the_question() -> None:
    found = _found()
    found.media = 1
    assert "| 1.2.1 音声だけ及び映像だけ（収録済み） | A | 確かめていない |" in access.report(
        found, DAY
    )


def test_the_results_take_the_place_of_the_last_ones(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"方針\n\n{access.BEGIN}\n\n前の結果\n", "utf-8")
    access.write(_found(), DAY, page)
    text = page.read_text("utf-8")
    assert text.startswith(f"方針\n\n{access.BEGIN}\n\n## 試験の方法")
    assert "前の結果" not in text


def test_the_page_holds_results_of_these_criteria() -> None:
    text = access.TOLD.read_text("utf-8")
    for each in (*JIS, *LATER):
        assert f"| {each.number} {each.name} | {each.level} | " in text
