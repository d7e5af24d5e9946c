"""A folder of files held against all rules."""

import os
import shutil
import threading
from datetime import date
from pathlib import Path

import pytest

from casebook.check import check
from casebook.collection import Collection
from casebook.files import find
from casebook.library import Kind
from casebook.pages import plan
from tests import collection


def told(cases: Path) -> list[str]:
    return collection.told(collection.checked(cases).problems).splitlines()


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_clean_collection(cases: Path) -> None:
    checked = collection.checked(cases)
    assert checked.problems == []
    assert list(checked.library.cases) == ["example-telework", "sample-counter"]
    assert list(checked.library.municipalities) == ["example", "sample"]
    assert list(checked.library.vocabulary) == [
        "answers",
        "fields",
        "funding",
        "pieces",
        "practices",
        "products",
        "self-check",
        "synonyms",
        "terms",
        "themes",
        "travel",
        "troubles",
    ]
    assert checked.library.cases["sample-counter"].content == (cases / collection.CASE).read_bytes()
    assert len(list(plan(Collection.of(checked)))) > len(checked.library.cases)


def test_folder_is_shown_as_given(cases: Path) -> None:
    (cases / collection.CASE).write_text("", "utf-8")
    assert (
        check(cases, collection.TODAY).problems[0].path == f"{cases.as_posix()}/sample-counter.yml"
    )
    assert check(cases, collection.TODAY, Path("a")).problems[0].path == "a/sample-counter.yml"


def test_problems_of_all_files_come_in_order(cases: Path) -> None:
    edit(cases / collection.CASE, "[front-office]", "[yoko, tate]")
    edit(cases / "example-telework.yml", "municipality: example", "municipality: exampel")
    edit(cases / collection.MUNICIPALITY, "kind: 市", "kind: 州")
    (cases / "memo.txt").write_text("", "utf-8")
    assert [line.split(": ")[0] for line in told(cases)] == [
        "cases/_municipalities/sample.yml:6:7",
        "cases/example-telework.yml:3:15",
        "cases/memo.txt:1:1",
        "cases/sample-counter.yml:6:10",
        "cases/sample-counter.yml:6:16",
    ]


def test_a_problem_is_told_once(cases: Path) -> None:
    (cases / collection.CASE).write_text("id: a\nid: b\n", "utf-8")
    problems = collection.checked(cases).problems
    assert len(problems) == len(set(problems)) > 0


def test_absent_folder_holds_nothing(tmp_path: Path) -> None:
    lines = told(tmp_path / "nowhere")
    assert [line.split(":")[0] for line in lines] == [
        f"cases/_vocabulary/{name}.yml"
        for name in ("fields", "pieces", "practices", "terms", "themes")
    ]


def test_synonyms_may_be_absent(cases: Path) -> None:
    (cases / "_vocabulary" / "synonyms.yml").unlink()
    assert told(cases) == []


def test_collection_without_cases(cases: Path) -> None:
    for file in cases.glob("*.yml"):
        file.unlink()
    assert told(cases) == []
    Collection.of(collection.checked(cases))


def test_hidden_and_free_files_are_nobodys_business(cases: Path) -> None:
    for name in (".DS_Store", ".git/x.yml", ".cache/_vocabulary/y.yml", "README.md", "a/README.md"):
        (cases / name).parent.mkdir(parents=True, exist_ok=True)
        (cases / name).write_text("x: [", "utf-8")
    assert told(cases) == []
    assert [path.name for path in find(cases)].count("x.yml") == 0


def test_folder_named_like_a_file(cases: Path) -> None:
    (cases / "sample-window.yml").mkdir()
    assert told(cases) == []  # an empty folder holds nothing to read
    (cases / "sample-window.yml" / "inside.yml").write_text("id: x\n", "utf-8")
    assert [line.split(": ")[0] for line in told(cases)] == [
        "cases/sample-window.yml/inside.yml:1:1"
    ]


def test_vocabulary_that_is_a_folder_is_missing(cases: Path) -> None:
    (cases / "_vocabulary" / "themes.yml").unlink()
    (cases / "_vocabulary" / "themes.yml").mkdir()
    assert [line.split(": ")[0] for line in told(cases)] == ["cases/_vocabulary/themes.yml:1:1"]


def test_two_files_of_one_id(cases: Path) -> None:
    shutil.copyfile(cases / collection.CASE, cases / "sample-copy.yml")
    assert told(cases) == [
        "cases/sample-copy.yml:1:5: id は「sample-counter」ですが、ファイル名は「sample-copy.yml」です。"
        "どちらかに合わせてください。 (file-name)"
    ]


def test_names_that_point_to_a_broken_file_are_not_called_unknown(cases: Path) -> None:
    (cases / collection.CASE).write_text("title: a: b\n", "utf-8")
    (cases / collection.MUNICIPALITY).write_text("", "utf-8")
    assert {line.rpartition(" ")[2] for line in told(cases)} == {"(yaml-syntax)"}


def test_broken_vocabulary_is_told_once(cases: Path) -> None:
    for name in ("themes", "practices", "pieces", "fields", "terms"):
        (cases / "_vocabulary" / f"{name}.yml").write_text("items: [\n", "utf-8")
    assert [line.rpartition(" ")[2] for line in told(cases)] == ["(yaml-syntax)"] * 5


def test_file_that_may_not_be_read(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "themes.yml":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert told(cases) == [
        "cases/_vocabulary/themes.yml:1:1: ファイルを開けません。このパソコンの利用者に、"
        "読む権限がありません。権限を付けてください。 (placement)"
    ]


def test_a_link_that_leads_out_of_the_collection_is_not_followed(
    cases: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret.yml").write_text("password: 1234\n", "utf-8")
    (cases / "sample-secret.yml").symlink_to(tmp_path / "secret.yml")
    (cases / "sample-inside.yml").symlink_to(cases / collection.CASE)
    first, *others = told(cases)
    assert first.startswith("cases/sample-inside.yml:")  # read, and refused for its name alone
    assert others == [
        "cases/sample-secret.yml:1:1: 事例のフォルダーの外を指すリンクです。"
        "リンクをやめ、ファイルそのものを置いてください。 (placement)"
    ]


def test_a_file_far_too_large_is_not_read(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("casebook.reading.MOST", 2_000_000)
    with (cases / "sample-large.yml").open("wb") as file:
        file.truncate(52_000_000)
    assert told(cases) == [
        "cases/sample-large.yml:1:1: ファイルが大きすぎます（52.0MB）。一つのファイルは2MBまでです。"
        "ほかのファイルが紛れていないか、同じ行が繰り返されていないかを確かめてください。 (placement)"
    ]


def test_error_of_the_disk(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", fail)
    assert len(told(cases)) == 16
    assert told(cases)[0] == (
        "cases/_municipalities/example.yml:1:1: ファイルを開けません。"
        "ふつうのファイルか、壊れていないかを確かめてください。 (placement)"
    )


def test_pipe_is_not_waited_for(cases: Path) -> None:
    os.mkfifo(cases / "sample-pipe.yml")
    found: list[str] = []
    reader = threading.Thread(target=lambda: found.extend(told(cases)), daemon=True)
    reader.start()
    reader.join(timeout=60)
    assert not reader.is_alive(), "the pipe is waited for"
    assert found == [
        "cases/sample-pipe.yml:1:1: ファイルを開けません。"
        "ふつうのファイルか、壊れていないかを確かめてください。 (placement)"
    ]


def test_link_in_a_circle(cases: Path) -> None:
    (cases / "circle").symlink_to(cases, target_is_directory=True)
    (cases / "sample-self.yml").symlink_to(cases / "sample-self.yml")
    assert [line.split(": ")[0] for line in told(cases)] == ["cases/sample-self.yml:1:1"]


@pytest.mark.parametrize("name", ["a b.yml", "a\nb.yml", "a\x1bb.yml", os.fsdecode(b"\xff.yml")])
def test_awkward_file_names_stay_in_one_line(name: str, cases: Path) -> None:
    (cases / name).write_text("id: x\n", "utf-8")
    lines = told(cases)
    assert len(lines) == 1
    assert lines[0].isprintable()
    assert lines[0].endswith("(placement)")


def test_future_depends_on_the_day(cases: Path) -> None:
    problems = check(cases, date(2026, 10, 31), Path("cases")).problems
    assert {problem.rule for problem in problems} == {"future-date"}
    assert check(cases, date(2026, 11, 1), Path("cases")).problems == []


def test_kinds_do_not_mix(cases: Path) -> None:
    """A case may have the name of a municipality; each is looked up on its own shelf."""
    shutil.copyfile(cases / collection.CASE, cases / "sample.yml")
    library = collection.checked(cases).library
    assert library.cases["sample"].kind is Kind.CASE
    assert library.municipalities["sample"].kind is Kind.MUNICIPALITY


def test_collection_with_problems_is_not_assembled(cases: Path) -> None:
    (cases / "memo.txt").write_text("", "utf-8")
    with pytest.raises(ValueError, match="with problems"):
        Collection.of(collection.checked(cases))


def test_a_year_that_no_calendar_has(cases: Path) -> None:
    case, town = cases / collection.CASE, cases / collection.MUNICIPALITY
    edit(case, "\nchecked: 2026-11-01", "\nchecked: 0000年4月1日")
    edit(
        case,
        "    as_of: 2024-04-01\n    source: s1",
        "    as_of: 0000-04-01\n    source: 0000-00-00",
    )
    edit(town, 'code: "', 'code: 0000-00-00 # "')
    assert told(cases) == [
        "cases/_municipalities/sample.yml:5:7: 「全国地方公共団体コード」の書き方が決まりと違います"
        "（いまは「0000-00-00」）。検査数字を含む6桁。先頭の0が落ちないよう引用符で囲みます。"
        '例: "012301" (schema)',
        "cases/sample-counter.yml:9:12: 日付「0000-04-01」は暦にありません。"
        "年（1868年から）と月、日を確かめてください。 (real-date)",
        "cases/sample-counter.yml:10:13: 出典「0000-00-00」が sources にありません。"
        "sources にあるのは s1 です。 (unknown-source)",
        "cases/sample-counter.yml:41:10: 「出典と照合した日」の書き方が決まりと違います"
        "（いまは「0000年4月1日」）。編集部が記述を出典と読み合わせた最後の日。"
        "例: 2026-11-21 (schema)",
    ]
