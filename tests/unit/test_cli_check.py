"""`casebook check`: what it prints and with which code it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from casebook.cli import main
from tests import collection

CLEAN = "問題は見つかりませんでした。\n"
EMPTY = "ファイルが空です。書きかけなら消すか、見本のファイルを写して書き始めてください。"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 2026-11-21


@pytest.fixture
def project(cases: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder that holds `cases` with two empty files."""
    monkeypatch.chdir(cases.parent)
    (cases / collection.CASE).write_text("", "utf-8")
    (cases / collection.MUNICIPALITY).write_text("", "utf-8")
    return cases.parent


def run(*arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = main(["check", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_a_linked_folder_is_told_once(
    cases: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(cases.parent)
    (cases / "_municipalities").rename(cases.parent / "towns")
    (cases / "_municipalities").symlink_to(cases.parent / "towns")
    assert run(capsys=capsys) == (
        2,
        "",
        "cases/_municipalities は、ほかの所へのリンクです。リンクの先は読みません。フォルダーそのものを置いてください。\n",
    )


def test_clean(
    cases: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(cases.parent)
    assert run(capsys=capsys) == (0, CLEAN, "")
    assert run("cases", capsys=capsys) == (0, CLEAN, "")
    assert run("--cases", str(cases), capsys=capsys) == (0, CLEAN, "")


@pytest.mark.usefixtures("project")
def test_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys=capsys) == (
        1,
        f"cases/_municipalities/sample.yml:1:1: {EMPTY} (yaml-syntax)\n"
        f"cases/sample-counter.yml:1:1: {EMPTY} (yaml-syntax)\n"
        "2個のファイルに2件の問題があります。\n",
        "",
    )


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("paths", "files"),
    [
        (["cases"], ["_municipalities/sample.yml", "sample-counter.yml"]),
        (["cases/"], ["_municipalities/sample.yml", "sample-counter.yml"]),
        (["cases/sample-counter.yml"], ["sample-counter.yml"]),
        (["cases/_municipalities/sample.yml"], ["_municipalities/sample.yml"]),
        (["cases/_municipalities"], ["_municipalities/sample.yml"]),
        (["cases/_vocabulary"], []),
        (["cases/example-telework.yml"], []),
        (["cases/example-telework.yml", "cases/sample-counter.yml"], ["sample-counter.yml"]),
        (["cases/../cases/sample-counter.yml"], ["sample-counter.yml"]),
    ],
)
def test_only_what_was_asked_for(
    paths: list[str], files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(*paths, "--format", "json", capsys=capsys)
    told = [Path(problem["path"]) for problem in json.loads(out)["problems"]]
    assert [path.resolve() for path in told] == [Path("cases", file).resolve() for file in files]
    assert code == (1 if files else 0)


def test_from_inside_the_collection(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project / "cases")
    code, out, _ = run("sample-counter.yml", capsys=capsys)
    assert (code, out.splitlines()[0]) == (1, f"sample-counter.yml:1:1: {EMPTY} (yaml-syntax)")


@pytest.mark.parametrize("folder", ["_vocabulary", "_municipalities"])
def test_from_an_inner_folder(
    folder: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project / "cases" / folder)
    file = next(Path().glob("*.yml"))
    file.write_text("", "utf-8")
    code, out, _ = run(str(file), capsys=capsys)
    assert (code, out.splitlines()[0]) == (1, f"../{folder}/{file}:1:1: {EMPTY} (yaml-syntax)")


def test_the_named_folder_wins(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = collection.copy(project / "other")
    assert run("--cases", "other", "other/_vocabulary", capsys=capsys) == (0, CLEAN, "")
    code, _, err = run("--cases", str(other), "cases", capsys=capsys)
    assert (code, err) == (2, f"cases は事例のフォルダー {other} の中にありません。\n")


def test_two_collections_at_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    collection.copy(project / "other")
    code, out, err = run("cases", "other/example-telework.yml", capsys=capsys)
    assert (code, out) == (2, "")
    assert err == "一度に検査できる事例のフォルダーは一つです: cases と other\n"


@pytest.mark.parametrize("epoch", ["x", "-1", "1.5", "１", "9" * 12, " 1"])
@pytest.mark.usefixtures("project")
def test_a_clock_that_is_none(
    epoch: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    code, out, err = run(capsys=capsys)
    assert (code, out) == (2, "")
    assert err.startswith("環境変数 SOURCE_DATE_EPOCH の値「")


def test_by_absolute_path(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = project / "cases" / collection.CASE
    code, out, _ = run(str(file), capsys=capsys)
    assert (code, out.splitlines()[0]) == (1, f"{file.as_posix()}:1:1: {EMPTY} (yaml-syntax)")


def test_file_with_an_awkward_name(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("cases", "a\nb.yml")
    file.write_text("", "utf-8")
    code, out, _ = run(str(file), capsys=capsys)
    assert code == 1
    assert out.splitlines()[0].startswith("cases/a�b.yml:1:1: ")


@pytest.mark.usefixtures("project")
def test_link_that_leads_nowhere(capsys: pytest.CaptureFixture[str]) -> None:
    Path("cases/sample-link.yml").symlink_to("nowhere.yml")
    code, out, _ = run("cases/sample-link.yml", capsys=capsys)
    assert code == 1
    assert out.startswith("cases/sample-link.yml:1:1: ファイルを開けません。")


@pytest.mark.usefixtures("project")
def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run("cases/sample-counter.yml", "--format", "json", capsys=capsys)
    assert (code, err) == (1, "")
    assert json.loads(out) == {
        "problems": [
            {
                "path": "cases/sample-counter.yml",
                "line": 1,
                "column": 1,
                "rule": "yaml-syntax",
                "message": EMPTY,
            }
        ]
    }


@pytest.mark.usefixtures("project")
def test_github(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("cases/sample-counter.yml", "--format", "github", capsys=capsys) == (
        1,
        f"::error file=cases/sample-counter.yml,line=1,col=1,title=yaml-syntax::{EMPTY}\n",
        "",
    )


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--cases", "nowhere"], "事例のフォルダー nowhere がありません。\n"),
        (["--cases", "outside.yml"], "事例のフォルダー outside.yml がありません。\n"),
        (["cases/nowhere.yml"], "cases/nowhere.yml がありません。\n"),
        (["nowhere"], "nowhere がありません。\n"),
        (["outside.yml"], "outside.yml は事例のフォルダー cases の中にありません。\n"),
        (
            ["cases/sample-counter.yml", "outside.yml"],
            "outside.yml は事例のフォルダー cases の中にありません。\n",
        ),
        (["cases", "nowhere.yml"], "nowhere.yml がありません。\n"),
        (["cases", "outside.yml"], "outside.yml は事例のフォルダー cases の中にありません。\n"),
        (
            ["cases/.draft.yml"],
            "cases/.draft.yml には検査するものがありません。名前が「.」で始まるものは見ません。\n",
        ),
        (["a" * 5000], f"{'a' * 5000} がありません。\n"),
        (["--cases", "a" * 5000], f"事例のフォルダー {'a' * 5000} がありません。\n"),
    ],
)
def test_usage(arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    for file in ("outside.yml", "cases/.draft.yml"):
        Path(file).write_text("", "utf-8")
    assert run(*arguments, capsys=capsys) == (2, "", complaint)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "casebook: 足りない指定があります: コマンド"),
        (["chek"], "casebook: コマンド に「chek」は使えません。もしかして: check"),
        (
            ["check", "--format", "xml"],
            "casebook check: --format に「xml」は使えません。使えるのは text、json、github です。",
        ),
        (["check", "--format"], "casebook check: --format の後に値を書いてください。"),
        (["fmt", "--foo"], "casebook: 知らない指定があります: --foo"),
    ],
)
def test_wrong_command(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[-1] == told


def _on_console(encoding: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", "from casebook.cli import main; main()", *arguments],
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp932"])
@pytest.mark.parametrize("command", [[], ["check"], ["report"], ["build"]])
def test_help_on_any_console(command: list[str], encoding: str) -> None:
    done = _on_console(encoding, *command, "--help")
    assert "事例" in done.stdout.decode()
    assert done.stderr == b""


@pytest.mark.usefixtures("project")
def test_console_that_is_no_utf_8() -> None:
    nameless = os.fsdecode(b"\xff.yml")
    Path("cases", nameless).write_text("", "utf-8")
    for argument, out, err in (
        (f"cases/{nameless}", "cases/�.yml:1:1: ファイル名「�.yml」は使えません。", ""),
        (f"{nameless}2", "", "\\udcff.yml2 がありません。"),
    ):
        done = _on_console("cp932", "check", argument)
        assert done.stdout.decode().startswith(out)
        assert done.stderr.decode().strip() == err
