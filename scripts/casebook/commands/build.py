"""`casebook build`: the site of a collection."""

import argparse
import os
from pathlib import Path

from casebook import report
from casebook.building import build
from casebook.commands.places import (
    CASES,
    CLEAN,
    CONFIG,
    PROBLEMS,
    WORK,
    UsageError,
    is_folder,
    kept_of,
    need_folder,
)
from casebook.commands.writing import refused
from casebook.fresh import Project
from casebook.stops import ForeignFolderError, ProblemsError, UnmadeError

NAMELESS = "お知らせ: 公開元が書かれていません。公開する前に、mkdocs.yml の extra に publisher と contact を書いてください。"
"""A copy with an address of its own is for others to read: they have to know whose it is."""
UNBUILT = "\nサイトを作れませんでした。前のサイトはそのままです。"
_DOCS = Path("docs")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("build", help="サイトを作る")
    parser.add_argument("--cases", type=Path, default=CASES, help="事例のフォルダー")
    parser.add_argument(
        "--site-dir", type=Path, default=Path("site"), help="サイトを置くフォルダー"
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    need_folder(options.cases)
    if not CONFIG.exists():
        raise UsageError(f"{CONFIG} がありません。プロジェクトのフォルダーで実行してください。")
    target = _target(options.site_dir, options.cases)
    project = Project(CONFIG, _DOCS, WORK)
    try:
        settings = build(project, options.cases, target, kept_of(options.cases))
    except ProblemsError as stop:
        report.report(stop.problems)
        report.doubt_the_clock(stop.problems)
        return PROBLEMS
    except ForeignFolderError:
        raise UsageError(
            f"{target} にはサイトでないものか、前の版が作ったサイトが入っています。"
            "空のフォルダーを指定するか、要らないものならフォルダーごと消してからやり直してください。"
        ) from None
    except UnmadeError as stop:
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
