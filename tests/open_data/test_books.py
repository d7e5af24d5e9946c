"""A collection of many cases has a workbook for each prefecture, and the page of the data leads to them."""

import io
from collections import Counter

import pytest
from openpyxl import load_workbook

from casebook.collection import Collection
from casebook.open_data import books
from casebook.pages import data
from casebook.pages.data import Taken
from casebook.render import body


def _ids(content: bytes) -> list[str]:
    sheet = load_workbook(io.BytesIO(content), read_only=True)["事例"]
    return sorted({str(row[0]) for row in sheet.iter_rows(min_row=2, values_only=True) if row[0]})


def test_every_case_is_in_the_workbook_of_its_prefecture(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [each.path for each in books.files(collection)] == ["data/cases.xlsx", books.TEMPLATE]
    codes = Counter(collection.town(case).code[:2] for case in collection.cases.values())
    monkeypatch.setattr(books, "MOST", max(codes.values()))
    files = {each.path: each for each in books.files(collection)}
    assert set(files) == {*map(books.path, codes), books.TEMPLATE}
    code = min(codes)
    own = [c.id for c in collection.cases.values() if collection.town(c).code[:2] == code]
    assert _ids(files[books.path(code)].content()) == sorted(own)


def test_a_prefecture_of_many_cases_has_several_workbooks(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(books, "MOST", 2)
    monkeypatch.setattr(books, "EACH", 2)
    held = books._shelves(collection)
    assert sorted(key for each in held.values() for key in each) == sorted(collection.cases)
    own: dict[str, set[str]] = {}
    for path, cases in held.items():
        for key in cases:
            own.setdefault(collection.stubs[key].municipality, set()).add(path)
    assert {len(paths) for paths in own.values()} == {1}
    codes = Counter(path[len("data/cases-") :][:2] for path in held)
    code = max(codes, key=lambda each: codes[each])
    assert codes[code] > 1
    paths = {books.path(code, number) for number in range(1, codes[code] + 1)}
    assert paths <= held.keys()
    page = body(data.page(collection, [Taken(path, 3_000) for path in sorted(paths)]))
    assert all(f"（{number}）</a>（3KB）" in page for number in range(1, codes[code] + 1))


def test_the_page_of_the_data_leads_to_them(collection: Collection) -> None:
    assert "都道府県ごと）" not in body(data.page(collection, ()))
    page = body(
        data.page(
            collection, [Taken("data/cases-47.xlsx", 3_000), Taken("data/cases-01.xlsx", 30_000)]
        )
    )
    first, second = page.index("cases-01.xlsx"), page.index("cases-47.xlsx")
    assert first < second
    assert "北海道</a>（29KB）" in page
    assert "沖縄県</a>（3KB）" in page
