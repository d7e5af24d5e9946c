"""The command `casebook`: the edge where arguments, MkDocs and the terminal meet the stages."""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from casebook import report, site
from casebook.check import check
from casebook.pour import BrokenFrameError
from casebook.problem import Problem, printable

CLEAN, PROBLEMS, USAGE = 0, 1, 2
CONFIG = Path("mkdocs.yml")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 clean, 1 problems, 2 usage."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A Windows console would fail on 「, any console on a file name that is no UTF-8.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return int(options.run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="casebook", description="旅する事例帖の検査と組み立て")
    commands = parser.add_subparsers(required=True, metavar="コマンド")
    checking = commands.add_parser("check", help="事例ファイルを検査する")
    checking.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="見たいファイル（省くと全部）"
    )
    checking.add_argument("--cases", type=Path, default=Path("cases"), help="事例のフォルダー")
    checking.add_argument("--format", choices=report.FORMATS, default="text", help="出力の形")
    checking.set_defaults(run=_check)
    building = commands.add_parser("build", help="サイトを作る")
    building.add_argument("--cases", type=Path, default=Path("cases"), help="事例のフォルダー")
    building.add_argument(
        "--site-dir", type=Path, default=Path("site"), help="サイトを置くフォルダー"
    )
    building.set_defaults(run=_build)
    return parser


def _check(options: argparse.Namespace) -> int:
    folder, wanted = _scope(options.cases, options.paths)
    if not folder.is_dir():
        report.complain(f"事例のフォルダー {folder} がありません。")
        return USAGE
    for path in wanted:
        if not (path.exists() or path.is_symlink()):
            report.complain(f"{path} がありません。")
            return USAGE
        if not _place(path).is_relative_to(_place(folder)):
            report.complain(f"{path} は事例のフォルダー {folder} の中にありません。")
            return USAGE
    problems = [each for each in check(folder, site.today()).problems if _wanted(each, wanted)]
    report.report(problems, options.format)
    return PROBLEMS if problems else CLEAN


def _scope(cases: Path, paths: list[Path]) -> tuple[Path, list[Path]]:
    """Find the collection and the part of it that was asked for.

    A path may be a collection's folder, one of its files, or one of its inner folders; the whole
    collection is always checked, since names point from file to file.
    """
    for path in paths:
        for folder in (path, *path.parents):
            if (folder / "_vocabulary").is_dir():
                return folder, [] if folder == path else paths
    return cases, paths


def _wanted(problem: Problem, paths: list[Path]) -> bool:
    # A problem's path shows no character that would break a line.
    wanted = [Path(printable(str(_place(path)))) for path in paths]
    return not paths or any(_place(Path(problem.path)).is_relative_to(path) for path in wanted)


def _place(path: Path) -> Path:
    """Make paths comparable; a link inside a collection stays where it lies."""
    return path.resolve() if path.is_dir() else path.parent.resolve() / path.name


def _build(options: argparse.Namespace) -> int:
    if not options.cases.is_dir():
        report.complain(f"事例のフォルダー {options.cases} がありません。")
        return USAGE
    if not CONFIG.exists():
        report.complain(f"{CONFIG} がありません。プロジェクトのフォルダーで実行してください。")
        return USAGE
    try:
        # Before MkDocs is even imported: an author with a typing slip waits for nothing.
        site.collect(options.cases)
    except site.ProblemsError as stop:
        report.report(stop.problems)
        return PROBLEMS
    from mkdocs.exceptions import MkDocsException

    target = options.site_dir.resolve()
    try:
        site.build(lambda staging: _mkdocs(options.cases, staging), target)
    except site.ForeignFolderError:
        report.complain(
            f"{target} にはサイトでないものが入っています。空のフォルダーを指定してください。"
        )
        return USAGE
    except (BrokenFrameError, MkDocsException) as stop:
        report.complain(f"{stop}\nサイトを作れませんでした。前のサイトはそのままです。")
        return PROBLEMS
    report.say(f"できました。ブラウザーで開くファイル: {target / 'index.html'}")
    return CLEAN


def _mkdocs(cases: Path, staging: Path) -> None:
    """Let MkDocs draw the frames; the hook named in mkdocs.yml fills them."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    logging.basicConfig(format="%(message)s")  # MkDocs' warnings, which end a strict build
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(str(CONFIG), site_dir=str(staging), strict=True)
    config.extra["cases"] = str(cases)  # as an argument it would replace all of `extra`
    build(config)
