"""The command `casebook`: the edge where arguments, MkDocs and the terminal meet the stages."""

import argparse
import gc
import os
import re
from collections.abc import Sequence
from pathlib import Path

from casebook import report, site
from casebook.building import Project, UndrawnError, build
from casebook.check import check, find
from casebook.commands import book, fmt, listing, new
from casebook.commands.places import (
    CASES,
    CLEAN,
    PROBLEMS,
    USAGE,
    UsageError,
    collection_of,
    inside,
    is_folder,
    must_exist,
    need_folder,
)
from casebook.commands.writing import refused
from casebook.console import speak_utf8
from casebook.kept import Kept
from casebook.needed import MissingFilesError
from casebook.pour import BrokenFrameError
from casebook.problem import Problem, printable, quoted
from casebook.upkeep import parts

MANY = 3
"""So many files with dates in the future make one doubt the clock."""
NAMELESS = "お知らせ: 公開元が書かれていません。公開する前に、mkdocs.yml の extra に publisher と contact を書いてください。"
"""A copy with an address of its own is for others to read: they have to know whose it is."""

CONFIG, DOCS, WORK = (Path(name) for name in ("mkdocs.yml", "docs", "build"))


_SELDOM = 50_000
"""New things before Python looks for circles: nearly all that is read stays, and looking took a tenth of the reading."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 clean, 1 problems, 2 usage."""
    speak_utf8()
    gc.set_threshold(_SELDOM)
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (UsageError, site.EpochError) as stop:
        report.complain(str(stop))
        return USAGE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="casebook", description="旅する事例帖の検査と組み立て")
    commands = parser.add_subparsers(required=True, metavar="コマンド")
    checking = commands.add_parser("check", help="事例ファイルを検査する")
    checking.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="見たいファイル（省くと全部）"
    )
    checking.add_argument("--cases", type=Path, help="事例のフォルダー")
    checking.add_argument("--format", choices=report.FORMATS, default="text", help="出力の形")
    checking.set_defaults(run=_check)
    reporting = commands.add_parser("report", help="古い状態、過ぎた計画、薄い事例などを挙げる")
    reporting.add_argument("--cases", type=Path, default=CASES, help="事例のフォルダー")
    reporting.add_argument("--format", choices=("text", "json"), default="text", help="出力の形")
    reporting.set_defaults(run=_report)
    building = commands.add_parser("build", help="サイトを作る")
    building.add_argument("--cases", type=Path, default=CASES, help="事例のフォルダー")
    building.add_argument(
        "--site-dir", type=Path, default=Path("site"), help="サイトを置くフォルダー"
    )
    building.set_defaults(run=_build)
    listing.add(commands)
    sampling = commands.add_parser("sample", help="負荷試験のための見本の事例を作る")
    sampling.add_argument("count", metavar="N", help="事例の数")
    sampling.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="見本を置くフォルダー（空のもの）"
    )
    sampling.add_argument(
        "--seed",
        type=int,
        default=argparse.SUPPRESS,
        help="乱数の種（同じ数と種なら同じ見本になる）",
    )
    sampling.add_argument("--cases", type=Path, default=CASES, help="語彙を写す事例のフォルダー")
    sampling.set_defaults(run=_sample)
    new.add(commands)
    fmt.add(commands)
    book.add(commands)
    return parser


def _check(options: argparse.Namespace) -> int:
    must_exist(options.paths)
    folder = options.cases or collection_of(options.paths) or CASES
    need_folder(folder)
    inner = inside(folder, options.paths)
    checked = check(folder, site.today(), only=_files_of(folder, inner), kept=kept_of(folder))
    # Lexically: a problem's path is made of these same parts, in the form that can be shown.
    shown = [Path(printable((folder / path).as_posix())) for path in inner or [Path()]]

    def asked(found: list[Problem]) -> list[Problem]:
        return [each for each in found if any(Path(each.path).is_relative_to(s) for s in shown)]

    problems = asked(checked.problems)
    report.report(problems, options.format, notices=asked(checked.notices))
    _doubt_the_clock(problems)
    return PROBLEMS if problems else CLEAN


def _files_of(folder: Path, inner: list[Path]) -> list[Path] | None:
    """List the files that are asked for, as seen from the collection's folder; None for all of them."""
    if not inner or Path() in inner:
        return None
    files = [path.relative_to(folder) for path in find(folder)]
    return [each for each in files if any(map(each.is_relative_to, inner))]


def _doubt_the_clock(problems: list[Problem]) -> None:
    """Where the files of many days lie in the future, it is hardly the files."""
    files = {each.path for each in problems if each.rule == "future-date"}
    if len(files) >= MANY:
        report.complain(
            f"{len(files)}個のファイルの日付が、今日（{site.today().isoformat()}）より先です。"
            f"このパソコンの時計か、環境変数 {site.EPOCH} が昔の日になっていないか確かめてください。"
        )


UNBUILT = "\nサイトを作れませんでした。前のサイトはそのままです。"


def kept_of(cases: Path) -> Kept:
    """Open what is kept about a collection, in the project's folder; elsewhere nothing is kept."""
    if not CONFIG.is_file():
        return Kept()
    return Kept.of(WORK, cases)


def _report(options: argparse.Namespace) -> int:
    need_folder(options.cases)
    try:
        collection = site.collect(options.cases, kept=kept_of(options.cases))
    except site.ProblemsError as stop:
        report.report(stop.problems)
        return PROBLEMS
    report.upkeep(parts(collection), options.cases, site.built(), options.format)
    return CLEAN


def _build(options: argparse.Namespace) -> int:
    need_folder(options.cases)
    if not CONFIG.exists():
        raise UsageError(f"{CONFIG} がありません。プロジェクトのフォルダーで実行してください。")
    target = _target(options.site_dir, options.cases)
    try:
        settings = build(Project(CONFIG, DOCS, WORK), options.cases, target, kept_of(options.cases))
    except site.ProblemsError as stop:
        report.report(stop.problems)
        _doubt_the_clock(stop.problems)
        return PROBLEMS
    except site.ForeignFolderError:
        raise UsageError(
            f"{target} にはサイトでないものか、前の版が作ったサイトが入っています。"
            "空のフォルダーを指定するか、要らないものならフォルダーごと消してからやり直してください。"
        ) from None
    except (BrokenFrameError, MissingFilesError, UndrawnError) as stop:
        report.complain(f"{stop}{UNBUILT}")
        return PROBLEMS
    except OSError as stop:
        report.complain(f"{_unwritten(stop, target)}{UNBUILT}")
        return PROBLEMS
    if settings["nameless"]:
        report.say(NAMELESS)
    report.say(f"できました。ブラウザーで開くファイル: {target / 'index.html'}")
    return CLEAN


def _target(site_dir: Path, cases: Path) -> Path:
    """Give the place of the site. Raises UsageError where a site would do harm or cannot be."""
    target, source = Path(os.path.realpath(site_dir)), cases.resolve()
    if not target.name:
        raise UsageError(f"{target} にサイトは置けません。新しいフォルダーを指定してください。")
    if target.is_relative_to(source) or source.is_relative_to(target):
        raise UsageError(
            f"サイトのフォルダー {target} と事例のフォルダー {source} が重なっています。"
            "事例と別のフォルダーを指定してください。"
        )
    for parent in target.parents:
        if os.path.lexists(parent) and not is_folder(parent):
            raise UsageError(f"{parent} はフォルダーでないので、その中にサイトは置けません。")
    return target


def _unwritten(stop: OSError, target: Path) -> str:
    """Name the site: nobody knows the name of a folder that is made on the way."""
    named = str(stop.filename or target)
    return refused(target if named.startswith(str(target.parent)) else named, stop)


def _sample(options: argparse.Namespace) -> int:
    from bench import sample  # the benchmark's: an author's command has no need of it

    count = _count(options.count, sample.MOST)
    _need_room(options.out)
    need_folder(options.cases)
    checked = check(options.cases, site.today())
    if checked.problems:
        report.report(checked.problems)
        return PROBLEMS
    try:
        sample.write(count, getattr(options, "seed", sample.SEED), options.out, checked)
    except OSError as stop:
        raise UsageError(refused(options.out, stop)) from None
    report.say(f"見本の事例を {options.out} に{count}件書きました。")
    return CLEAN


def _count(written: str, most: int) -> int:
    count = int(written) if re.fullmatch("[0-9]{1,6}", written) else 0
    if not 1 <= count <= most:
        raise UsageError(
            f"事例の数{quoted(written)}は使えません。1から{most}までの整数を書いてください。"
        )
    return count


def _need_room(folder: Path) -> None:
    if os.path.lexists(folder) and not _is_empty(folder):
        raise UsageError(
            f"{folder} には何かが入っています。新しいフォルダーか、空のフォルダーを指定してください。"
        )


def _is_empty(folder: Path) -> bool:
    try:
        return not any(folder.iterdir())
    except OSError:  # a file, a folder that may not be read
        return False
