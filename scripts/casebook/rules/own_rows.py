"""A comparison with rows of its own tells of every case in every row, and measures all in one unit.

A cell tells of one case. A number in it stands in a claim that it cites; a cell without words cites only what
was not found. What the measure cites for a case is one claim with a value in the measure's unit, or what was
not found. More cases than fit side by side need rows of their own.
"""

from collections.abc import Iterator

from casebook import cite
from casebook.comparison import SIDE_BY_SIDE
from casebook.library import Data, DataPath, Document, Kind, Library, texts
from casebook.problem import nearest, quoted
from casebook.rules.found import Fault
from casebook.rules.unbacked_summary import numbers, numbers_of_claim

TITLE = "独自の行のある比較は、どの行でも、どの事例についても、引いた記述のとおりに述べている"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report cells that nothing backs, cases that are left out, and values in another unit."""
    if document.kind is not Kind.COMPARISON:
        return
    cases = [case for _, case in texts(document.data.get("cases"))]
    rows = document.data.get("rows")
    if rows is None:
        yield from _without_rows(document.data, cases)
        return
    if not cases:
        yield Fault(("rows",), "独自の行で比べる事例を、cases に並べてください。", on_key=True)
    for number, row in enumerate(rows if isinstance(rows, list) else ()):
        if isinstance(row, dict) and isinstance(row.get("cells"), list):
            yield from _row(("rows", number, "cells"), row["cells"], cases, library)
    yield from _measure(document.data.get("measure"), cases, library)


def _without_rows(data: Data, cases: list[str]) -> Iterator[Fault]:
    if len(cases) > SIDE_BY_SIDE:
        message = f"横に並べられるのは{SIDE_BY_SIDE}件までです。減らすか、独自の行（rows）を書いてください。"
        yield Fault(("cases",), message)
    if "measure" in data:
        yield Fault(("measure",), "尺度は、独自の行（rows）とともに書いてください。", on_key=True)


def _row(
    where: DataPath, cells: list[object], cases: list[str], library: Library
) -> Iterator[Fault]:
    told: list[str] = []
    for number, cell in enumerate(cells):
        cites = cell.get("cites") if isinstance(cell, dict) else None
        if not isinstance(cell, dict) or not isinstance(cites, dict):
            continue
        place = (*where, number)
        if len(cites) != 1:
            message = f"一つのマスで述べる事例は一つです。ここには{len(cites)}件あります。分けてください。"
            yield Fault((*place, "cites"), message, on_key=True)
            told.extend(cites)
            continue
        (case,) = cites
        yield from _named((*place, "cites", case), case, cases, told)
        told.append(case)
        if case in library.cases:
            yield from _cell(place, cell, _cited(cites[case], library.cases[case].data))
    yield from _left_out(where, cases, told)


def _named(where: DataPath, case: str, cases: list[str], told: list[str]) -> Iterator[Fault]:
    if case not in cases:
        message = f"事例{quoted(case)}は、この比較の cases にありません。"
        yield Fault(where, message + nearest(case, cases), on_key=True)
    elif case in told:
        yield Fault(where, f"事例{quoted(case)}は、この行に二度あります。", on_key=True)


def _left_out(where: DataPath, cases: list[str], told: list[str]) -> Iterator[Fault]:
    if missing := [case for case in cases if case not in told]:
        message = f"ここに {'、'.join(missing)} がありません。出典にないことも、見つからなかったことを引いて示してください。"
        yield Fault(where, message, on_key=True)


def _cell(where: DataPath, cell: Data, cited: list[tuple[cite.Place, Data]]) -> Iterator[Fault]:
    text, told = cell.get("text"), [claim for place, claim in cited if not place.gap]
    if text is None and told:
        message = "記述を引くマスには、text を書いてください。"
        yield Fault((*where, "cites"), message, on_key=True)
    elif text is not None and cited and not told:
        message = (
            "見つからなかったことだけを引くマスには、text を書きません。この行を消してください。"
        )
        yield Fault((*where, "text"), message, on_key=True)
    elif text is not None and cited:
        backed: set[str] = set().union(*(numbers_of_claim(claim) for claim in told))
        for number, written in sorted(numbers(text).items()):
            if number not in backed:
                message = (
                    f"マスにある数{quoted(written)}が、引いた記述にありません。"
                    "同じ数を含む記述を cites に加えるか、この数を消してください。"
                )
                yield Fault((*where, "text"), message)


def _cited(fields: object, case: Data) -> list[tuple[cite.Place, Data]]:
    """List the places that words point to, each with its claim; faulty words are another rule's."""
    pairs = fields.items() if isinstance(fields, dict) else ()
    return [
        (place, {} if place.gap else cite.claim(case, place.anchor))
        for field, value in pairs
        for _, words in texts(value)
        for place in _places(case, field, words)
    ]


def _places(case: Data, field: str, words: str) -> list[cite.Place]:
    if words == cite.EMPTY:
        return [cite.Place(cite.GAPS, words, gap=True)]
    return cite.matches(case, field, words)


def _measure(measure: object, cases: list[str], library: Library) -> Iterator[Fault]:
    cites = measure.get("cites") if isinstance(measure, dict) else None
    if not isinstance(measure, dict) or not isinstance(cites, dict):
        return
    where = ("measure", "cites")
    for case, fields in cites.items():
        yield from _named((*where, case), case, cases, [])
        if case in library.cases:
            cited = _cited(fields, library.cases[case].data)
            if message := _unmeasured(cited, measure.get("unit")):
                yield Fault((*where, case), message, on_key=True)
    yield from _left_out(where, cases, list(cites))


def _unmeasured(cited: list[tuple[cite.Place, Data]], unit: object) -> str:
    """Say why what is cited is no value of the measure; nothing if it is, or is said to be missing."""
    if len(cited) > 1:
        return "尺度には、一つの事例について一つの記述を引いてください。"
    for place, claim in cited:
        if not place.gap and "value" not in claim:
            return (
                f"記述 {place.anchor} には値（value）がありません。値のある記述を引いてください。"
            )
        if not place.gap and claim.get("unit") != unit:
            return (
                f"記述 {place.anchor} の単位は{quoted(str(claim.get('unit')))}で、"
                f"尺度の単位{quoted(str(unit))}と違います。"
            )
    return ""
