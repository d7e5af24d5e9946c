"""`casebook export` and `casebook import`: all cases as files for others, and a workbook back into cases."""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from casebook import open_data, report
from casebook.check import Checked, check
from casebook.collection import Collection
from casebook.commands.places import CASES, CLEAN, PROBLEMS, UsageError, is_folder, need_folder
from casebook.commands.writing import refused, replace_all
from casebook.day import today
from casebook.layout import comments
from casebook.library import Data
from casebook.problem import nearest, quoted, sentence
from casebook.workbook.opened import LARGEST
from casebook.workbook.problems import BookError, Remark
from casebook.workbook.trial import Trial, trial
from casebook.workbook.write import written
from casebook.yaml_nodes import BrokenYamlError, decoded, parse

FORMATS = ("csv", "xlsx", "json", "gif-csv")
_KINDS = {
    "csv": (
        ("data/cases", "data/claims", "data/answers", "data/sources", "data/datapackage"),
        (".csv", ".json"),
    ),
    "gif-csv": (("data/gif-",), (".csv",)),
    "json": (("api/",), (".json",)),
}
_SCHEMA = "# yaml-language-server:"
_MOST = 200
"""Remarks that are shown: whoever mends so many reads the workbook in again anyway."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    exporting = commands.add_parser("export", help="事例を表やデータのファイルにする")
    exporting.add_argument("--format", choices=FORMATS, required=True, help="ファイルの形")
    exporting.add_argument(
        "--out", type=Path, metavar="PATH", help="書くファイル（xlsx）かフォルダー"
    )
    exporting.add_argument("--cases", type=Path, default=CASES, help="事例のフォルダー")
    exporting.add_argument(
        "--template", action="store_true", help="事例を入れず、書き込むためのブックを作る（xlsx）"
    )
    exporting.add_argument(
        "--case", action="append", default=[], metavar="ID", help="入れる事例（繰り返せる、xlsx）"
    )
    exporting.set_defaults(run=_export)
    importing = commands.add_parser("import", help="Excel のブックから事例のファイルを作る")
    importing.add_argument("book", type=Path, metavar="FILE.xlsx", help="読み込むブック")
    importing.add_argument("--cases", type=Path, default=CASES, help="事例のフォルダー")
    importing.add_argument(
        "--out", type=Path, metavar="DIR", help="事例のフォルダーでなく、この新しいフォルダーに書く"
    )
    importing.add_argument(
        "--write", action="store_true", help="事例のフォルダーに書く（省くと、調べるだけ）"
    )
    importing.add_argument(
        "--replace", action="store_true", help="いまあるファイルの書き換えを認める"
    )
    importing.set_defaults(run=_import)


def _export(options: argparse.Namespace) -> int:
    need_folder(options.cases)
    if options.format != "xlsx" and (options.template or options.case):
        given = "--template" if options.template else "--case"
        raise UsageError(
            f"{given} は --format xlsx のときだけ使えます。ほかの形は、いつも全部の事例です。"
        )
    checked = check(options.cases, today())
    if checked.problems:
        report.report(checked.problems)
        return PROBLEMS
    if options.format != "xlsx":
        return _export_data(checked, options)
    name = "casebook-template.xlsx" if options.template else "cases.xlsx"
    target = options.out or Path(name)
    if target.suffix.lower() != ".xlsx":
        target /= name
    cases = _chosen(checked, options)
    _put({target: written(checked.library, cases)})
    report.say(
        f"{len(cases)}件の事例を {target} に書きました。" if cases else f"{target} を作りました。"
    )
    return CLEAN


def _chosen(checked: Checked, options: argparse.Namespace) -> list[Data]:
    known = checked.library.cases
    for name in options.case:
        if name not in known:
            raise UsageError(sentence(f"事例 {quoted(name)}がありません。", nearest(name, known)))
    if options.template:
        return []
    return [known[name].data for name in options.case or known]


def _export_data(checked: Checked, options: argparse.Namespace) -> int:
    """Write the files of the site's open data that are of this kind, under the names that they have there."""
    begins, ends = _KINDS[options.format]
    folder = options.out or Path("export")
    if os.path.lexists(folder) and not is_folder(folder):
        raise UsageError(f"{folder} はフォルダーではありません。書くフォルダーを指定してください。")
    found = {
        folder / each.path: each.content()
        for each in open_data.files(Collection.of(checked))
        if each.path.startswith(begins) and each.path.endswith(ends)
    }
    _put(found)
    report.say(f"{len(found)}個のファイルを {folder} に書きました。")
    return CLEAN


def _import(options: argparse.Namespace) -> int:
    need_folder(options.cases)
    if options.out and options.write:
        raise UsageError("--out と --write は、どちらか一つにしてください。")
    if (
        options.out
        and os.path.lexists(options.out)
        and not (is_folder(options.out) and not any(options.out.iterdir()))
    ):
        raise UsageError(
            f"{options.out} には何かが入っています。新しいフォルダーか、空のフォルダーを指定してください。"
        )
    try:
        tried = trial(_content(options.book), check(options.cases, today(), only=()).library)
    except BookError as stop:
        report.complain(f"{options.book}: {stop}")
        return PROBLEMS
    if tried.faults or tried.elsewhere:
        _tell(options.book, tried)
        return PROBLEMS
    for line in _lines(options.book, tried.notes, "お知らせ: "):
        report.say(line)
    return _finish(tried, options)


def _content(path: Path) -> bytes:
    if is_folder(path):
        raise UsageError(f"{path} はフォルダーです。読み込むブック（.xlsx）を指定してください。")
    if not path.is_file():
        raise UsageError(f"{path} がありません。")
    try:
        if path.stat().st_size > LARGEST:
            raise BookError(f"ファイルが大きすぎます。{LARGEST >> 20}MB までに分けてください。")
        return path.read_bytes()
    except OSError as stop:
        raise UsageError(f"{path} を読めません: {stop.strerror}") from None


def _tell(book: Path, tried: Trial) -> None:
    for line in _lines(book, tried.faults):
        report.say(line)
    if tried.elsewhere:
        report.say("このブックを読み込むと、ほかのファイルに次の問題が起きます。")
        report.report(tried.elsewhere)
    count = len(tried.faults) + len(tried.elsewhere)
    report.say(
        f"{count}件の問題があるので、何も書きませんでした。直して、もう一度読み込んでください。"
    )


def _lines(book: Path, remarks: list[Remark], before: str = "") -> Iterator[str]:
    yield from (before + each.line(book.name) for each in remarks[:_MOST])
    if len(remarks) > _MOST:
        yield f"{before}ほかに{len(remarks) - _MOST}件あります。"


def _finish(tried: Trial, options: argparse.Namespace) -> int:
    folder = options.out or options.cases
    targets = {folder / f"{name}.yml": content for name, content in tried.contents.items()}
    there = [path for path in targets if os.path.lexists(path)]
    told = f"新しい事例{len(targets) - len(there)}件、変わる事例{len(there)}件、いまと同じ事例{len(tried.same)}件です。"
    if not targets:
        report.say(
            f"{told}問題は見つかりませんでした。変わるものがないので、書くファイルはありません。"
        )
        return CLEAN
    for path in there:
        report.say(f"変わるファイル: {path}{_comments(path)}")
    if not options.out and not options.write:
        report.say(f"{told}問題は見つかりませんでした。書くには --write を付けます。")
        return CLEAN
    if there and not options.replace:
        report.say(
            f"{told}いまあるファイルを書き換えるので、何も書きませんでした。書き換えてよければ --replace を付けます。"
        )
        return PROBLEMS
    _put(targets)
    report.say(f"{told}{len(targets)}個のファイルを {folder} に書きました。")
    return CLEAN


def _comments(path: Path) -> str:
    """Tell of the comments that a workbook does not hold; the line that names the schema is written anew."""
    try:
        text = decoded(path.read_bytes())
        root = parse(text)
    except (OSError, ValueError, BrokenYamlError):
        return ""  # casebook check tells of it
    lost = sum(comments(text, root).values()) if root else 0
    lost -= text.startswith(_SCHEMA)
    return f"（「#」の注記のある行が{lost}行あり、書き換えるとなくなります）" if lost > 0 else ""


def _put(files: dict[Path, bytes]) -> None:
    try:
        replace_all(files)
    except OSError as stop:
        raise UsageError(f"{refused(stop.filename, stop)}何も変えていません。") from None
