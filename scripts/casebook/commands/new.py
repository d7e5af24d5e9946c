"""`casebook new`: the draft of a case, and of its municipality where that is not there yet."""

import argparse
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from casebook import drafts, report, schema
from casebook.check import Checked, check
from casebook.commands.places import CASES, CLEAN, UsageError, need_folder
from casebook.commands.writing import refused, replace_all
from casebook.day import today
from casebook.library import Data, Document, Kind, Library
from casebook.problem import nearest, quoted, sentence
from casebook.ruling import faults
from casebook.towns import Town

_TOPIC = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_TOWN = "自治体（例 登別市、noboribetsu）: "
_NAME = "取り組みの英字の名前（例 writing-free-counter）: "
_TITLE = "取り組みの題（40字まで。決まっていなければ空）: "
_LETTERS = (
    "半角の英小文字で始め、英小文字、数字、ハイフンで書いてください。例: writing-free-counter"
)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("new", help="事例の下書きのファイルを作る")
    parser.add_argument(
        "town", nargs="?", metavar="MUNICIPALITY", help="自治体の名前（登別市 か noboribetsu）"
    )
    parser.add_argument("topic", nargs="?", metavar="TOPIC", help="取り組みの英字の名前")
    parser.add_argument("--title", help="取り組みの題")
    parser.add_argument(
        "--theme", action="append", default=[], metavar="THEME", help="テーマの名前（繰り返せる）"
    )
    parser.add_argument("--code", help="団体コード（同じ名前の自治体があるとき）")
    parser.add_argument("--cases", type=Path, default=CASES, help="事例のフォルダー")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    need_folder(options.cases)
    checked = check(options.cases, today())
    town = options.town or _asked(
        _TOWN,
        "自治体と、取り組みの英字の名前を書いてください。例: casebook new 登別市 anywhere-office",
    )
    key, listed = _municipality(town, options, checked)
    topic = options.topic or _asked(_NAME, "取り組みの英字の名前を書いてください。")
    name = _id(key, topic, options.cases)
    title = options.title if options.title or options.topic else _asked(_TITLE)
    themes = [_theme(each, checked.library) for each in options.theme]
    data: Data = {"id": name, "draft": True, "title": title, "municipality": key, "themes": themes}
    files = {options.cases / f"{name}.yml": drafts.case({k: v for k, v in data.items() if v})}
    if listed:
        place = options.cases / "_municipalities" / f"{key}.yml"
        figures = checked.library.vocabulary.get("town-figures")
        told = figures.data if figures else None
        day = checked.library.today.isoformat()
        files[place] = drafts.municipality(key, listed, told, day, draft=True)
    _try(files, checked)
    try:
        replace_all(files)
    except OSError as stop:
        raise UsageError(refused(stop.filename, stop)) from None
    for path in files:
        report.say(f"下書きを作りました: {path}")
    report.say("書いたら casebook check で確かめます。足りない項目は、お知らせに出ます。")
    return CLEAN


def _asked(question: str, otherwise: str = "") -> str:
    """Ask on a terminal; elsewhere nobody would answer. Raises UsageError without an answer that is needed."""
    answer = ""
    if sys.stdin and sys.stdin.isatty():
        try:
            answer = input(question).strip()
        except EOFError:
            answer = ""
    if not answer and otherwise:
        raise UsageError(otherwise)
    return answer


def _municipality(
    written: str, options: argparse.Namespace, checked: Checked
) -> tuple[str, Town | None]:
    """Find a municipality by its key or name; one without a file comes with its row of the list of towns."""
    there = {**checked.library.municipalities, **_drafts(options.cases)}
    if written in there:
        return written, None
    towns = checked.library.towns
    known = drafts.keys(towns)
    found = [
        town
        for town in towns.by_code.values()
        if written in (town.name, town.full_name, town.code) or known.get(written) is town
    ]
    if options.code:
        found = _coded(found, options.code)
    if len(found) > 1:
        names = "、".join(f"{each.full_name}（{each.code}）" for each in found)
        raise UsageError(
            f"{quoted(written)}は{len(found)}つあります: {names}。都道府県から書くか、--code を付けてください。"
        )
    if not found:
        raise UsageError(_unknown(written, there, towns.codes, known))
    for key, document in there.items():
        if document.data.get("code") == found[0].code:
            return key, None
    key = next(key for key, town in known.items() if town is found[0])
    if key in there:
        raise UsageError(
            f"自治体のファイル {key}.yml は、ほかの自治体のものです。手で名前を付けて作ってください。"
        )
    return key, found[0]


def _coded(found: list[Town], code: str) -> list[Town]:
    """Choose by the code. Raises UsageError where the name is right and the code is not."""
    chosen = [town for town in found if town.code == code]
    if found and not chosen:
        names = "、".join(f"{each.full_name}（{each.code}）" for each in found)
        raise UsageError(
            f"--code の{quoted(code)}は、その名前の自治体のコードではありません。あるのは {names} です。"
        )
    return chosen


def _unknown(
    written: str, there: Mapping[str, object], codes: Mapping[str, str], known: Mapping[str, object]
) -> str:
    short = [re.sub("^(北海道|東京都|京都府|大阪府|..県|...県)", "", name) for name in codes]
    offered = nearest(written, [*there, *known, *codes, *short])
    return sentence(
        f"自治体{quoted(written)}が見つかりません。",
        offered or "登別市 か noboribetsu のように書いてください。",
    )


def _drafts(cases: Path) -> dict[str, Document]:
    """Read the municipalities that are drafts: the library of a collection holds none."""
    found = {}
    for path in sorted((cases / "_municipalities").glob("*.yml")):
        try:
            document = drafts.document(path.read_bytes(), Kind.MUNICIPALITY, path.stem)
        except (ValueError, OSError):
            continue  # casebook check tells of it
        if document.draft:
            found[path.stem] = document
    return found


def _id(key: str, topic: str, cases: Path) -> str:
    topic = topic.removeprefix(f"{key}-")
    if not _TOPIC.fullmatch(topic):
        raise UsageError(f"取り組みの英字の名前{quoted(topic)}は使えません。{_LETTERS}")
    name = f"{key}-{topic}"
    longest = schema.field_at(Kind.CASE, "", ("id",)).schema["maxLength"]
    if len(name) > longest:
        raise UsageError(
            f"ID {quoted(name)}は{longest}字までです（いまは{len(name)}字）。短い名前にしてください。"
        )
    if (cases / f"{name}.yml").exists():
        raise UsageError(
            f"事例 {name} は、もうあります（{cases / name}.yml）。{_free(name, cases)}"
        )
    return name


def _free(name: str, cases: Path) -> str:
    free = next(f"{name}-{n}" for n in range(2, 100) if not (cases / f"{name}-{n}.yml").exists())
    return f"別の取り組みなら、{free} のように別の名前にしてください。"


def _theme(written: str, library: Library) -> str:
    items: Iterable[Any] = (
        library.vocabulary["themes"].data["items"] if "themes" in library.vocabulary else ()
    )
    names = {
        name: item["key"] for item in items for name in (item["key"], item["short"], item["label"])
    }
    if written not in names:
        raise UsageError(
            sentence(
                f"テーマ{quoted(written)}はありません。",
                nearest(written, names)
                or f"あるのは {'、'.join(dict.fromkeys(names.values()))} です。",
            )
        )
    return str(names[written])


def _try(files: Mapping[Path, bytes], checked: Checked) -> None:
    """Hold the drafts against the rules before they are written; what they lack is no fault."""
    documents = []
    for path, content in files.items():
        kind = Kind.MUNICIPALITY if path.parent.name == "_municipalities" else Kind.CASE
        try:
            documents.append(drafts.document(content, kind, path.stem))
        except ValueError as stop:
            raise UsageError(str(stop)) from None
    case = documents[0]
    own = [
        fault
        for _, fault in faults(case, checked.library)
        if not fault.missing and fault.where[:1] != ("municipality",)
    ]
    if own:
        raise UsageError("\n".join(fault.message for fault in own))
