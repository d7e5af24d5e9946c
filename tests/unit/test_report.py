"""Problems for people, for programs and for GitHub."""

import io
import json

import pytest

from casebook import report
from casebook.problem import Mark, Problem

PROBLEMS = [
    Problem("cases/a.yml", Mark(3, 5), "tab", "字下げが違います。"),
    Problem("cases/a.yml", Mark(9, 1), "schema", "100%違います。"),
    Problem("cases/b,c:d.yml", Mark(1, 1), "placement", "一行目\n二行目\r"),
]


def written(problems: list[Problem], form: str) -> str:
    out = io.StringIO()
    report.report(problems, form, out)
    return out.getvalue()


def test_text() -> None:
    assert written(PROBLEMS[:2], "text") == (
        "cases/a.yml:3:5: 字下げが違います。 (tab)\n"
        "cases/a.yml:9:1: 100%違います。 (schema)\n"
        "1個のファイルに2件の問題があります。\n"
    )


def test_text_when_clean() -> None:
    assert written([], "text") == "問題は見つかりませんでした。\n"


def test_json() -> None:
    assert json.loads(written(PROBLEMS[:1], "json")) == {
        "problems": [
            {
                "path": "cases/a.yml",
                "line": 3,
                "column": 5,
                "rule": "tab",
                "message": "字下げが違います。",
            }
        ]
    }
    assert "字下げが違います。" in written(PROBLEMS[:1], "json")


def test_json_when_clean() -> None:
    assert json.loads(written([], "json")) == {"problems": []}


def test_github() -> None:
    assert written(PROBLEMS, "github") == (
        "::error file=cases/a.yml,line=3,col=5,title=tab::字下げが違います。\n"
        "::error file=cases/a.yml,line=9,col=1,title=schema::100%25違います。\n"
        "::error file=cases/b%2Cc%3Ad.yml,line=1,col=1,title=placement::一行目%0A二行目%0D\n"
    )


def test_github_when_clean() -> None:
    assert written([], "github") == ""


def test_say_and_complain(capsys: pytest.CaptureFixture[str]) -> None:
    report.say("できました。")
    report.complain("ありません。")
    assert capsys.readouterr() == ("できました。\n", "ありません。\n")


def test_report_goes_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    report.report([])
    assert capsys.readouterr().out == "問題は見つかりませんでした。\n"
