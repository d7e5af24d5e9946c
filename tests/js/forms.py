"""Forms of towns, made for tests as their offices would make them, and filled by the browser's code."""

import base64
import importlib
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page

from tests.js.bundles import bundle, counting

Rows = list[dict[str, str]]


def listed(*columns: str, rows: Rows) -> dict[str, Any]:
    return {"columns": columns, "rows": rows}


def people(count: int) -> Rows:
    return [
        {"番号": str(n), "氏名": f"職員{n}", "ふりがな": f"しょくいん{n}"}
        for n in range(1, count + 1)
    ]


def filling(values: Mapping[str, str] | None = None, *, count: int = 3) -> dict[str, Any]:
    """What a form is filled with: some values, so many people, and questions of which there are none yet."""
    return {
        "values": dict(values or {"件名": "視察について", "宛先": "", "人数": "3人"}),
        "lists": {
            "名簿": listed("番号", "氏名", "ふりがな", rows=people(count)),
            "質問": listed("番号", "内容", rows=[]),
        },
        "numbers": ["人数", "名簿.番号"],
    }


@dataclass(frozen=True, slots=True)
class Filler:
    page: Page

    def call(self, name: str, *given: Any) -> Any:
        return self.page.evaluate(
            "([name, given]) => window.papers[name](...given)", [name, list(given)]
        )

    def fill(self, form: bytes, given: dict[str, Any]) -> dict[str, Any]:
        """Give the account of a form that was filled, with its `content`, or the `fault`."""
        found: dict[str, Any] = self.call("fillForm", base64.b64encode(form).decode(), given)
        if "content" in found:
            found["content"] = base64.b64decode(found["content"])
        return found


@contextmanager
def filler(browser: Browser) -> Iterator[Filler]:
    page = browser.new_page()
    with counting(page, bundle("papers")):
        yield Filler(page)
    page.close()


def word(build: Callable[[Any], object]) -> bytes:
    reader: Any = importlib.import_module("docx")
    document = reader.Document()
    build(document)
    return saved(document)


def sheet(build: Callable[[Any], object]) -> bytes:
    reader: Any = importlib.import_module("openpyxl")
    book = reader.Workbook()
    build(book)
    return saved(book)


def saved(made: Any) -> bytes:
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def table(document: Any, *rows: list[str]) -> None:
    made = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return held.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(content: bytes, more: Mapping[str, bytes | str]) -> bytes:
    return zipped({**parts_of(content), **more})
