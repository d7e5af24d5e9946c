"""The tables open in what people count with, and no text in them is ever run."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import frictionless
import pandas
from hypothesis import given
from hypothesis import strategies as st

from casebook import open_data, site
from casebook.collection import Collection
from casebook.open_data.table import BOM, as_csv
from tests.open_data.conftest import Files
from tests.site import hostile, sample

CODE = "団体コード"
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def table(folder: Path, name: str) -> Any:
    return pandas.read_csv(folder / "data" / f"{name}.csv", dtype={CODE: "string"})


def test_pandas_reads_a_row_for_each_thing(taken: Path, collection: Collection) -> None:
    cases = list(collection.cases.values())
    claims = [claim for case in cases for claim in case.claims()]
    assert list(table(taken, "cases")["事例ID"]) == list(collection.cases)
    assert list(table(taken, "claims")["本文"]) == [claim.text for claim in claims]
    values = table(taken, "claims")["値"]
    assert values.dropna().tolist() == [c.value for c in claims if c.value is not None]
    assert len(table(taken, "answers")) == len(cases) * len(collection.vocabulary.questions)
    assert len(table(taken, "gif-ds-451-3")) == len(cases)


def test_a_code_keeps_its_zero(taken: Path) -> None:
    kitami = table(taken, "cases").set_index("事例ID").loc["kitami-writing-free-counter"]
    assert kitami[CODE] == "012084"


def test_the_official_items_are_all_there_and_the_required_ones_first(taken: Path) -> None:
    gif = table(taken, "gif-ds-451-3")
    required = (
        "タイトル 事例の場所 対象組織 取り組みの概要 連絡先情報 取り組み理由 目的 取り組み内容"
    )
    assert list(gif.columns[:8]) == required.split()
    optional = (
        "サブタイトル 事例実施年 テーマ キーワード 挑戦したこと 学んだこと 成果 導入での工夫 制約条件 普及 "
        "持続させる仕組み 評価の方法 利用した制度 協力者 関連URL 関連事例 ID 公開日 最終更新日"
    )
    assert set(gif.columns[8:]) == set(optional.split())
    assert not gif[required.split()].isna().any(axis=None)
    assert (gif["取り組みの概要"].str.len() <= 300).all()
    assert (
        "書かない窓口;北見モデル"
        in gif.set_index("ID").loc["kitami-writing-free-counter", "キーワード"]
    )


def test_the_tables_are_what_the_package_says(taken: Path) -> None:
    report = frictionless.Package(str(taken / "data" / "datapackage.json")).validate()
    assert report.flatten(["resourceName", "rowNumber", "fieldName", "message"]) == []
    assert len(report.tasks) == 5


def test_every_column_is_explained(files: Files) -> None:
    resources = json.loads(files["data/datapackage.json"])["resources"]
    for resource in resources:
        name = resource["name"]
        head = next(csv.reader(io.StringIO(files[f"data/{name}.csv"].decode("utf-8-sig"))))
        book = csv.DictReader(io.StringIO(files[f"data/{name}.codebook.csv"].decode("utf-8-sig")))
        rows = list(book)
        assert [row["列"] for row in rows] == head, name
        assert all(row["説明"].endswith("。") for row in rows), name
        assert head == [field["name"] for field in resource["schema"]["fields"]]


def test_excel_knows_the_encoding_and_the_lines(files: Files) -> None:
    for path, content in files.items():
        if path.endswith(".csv"):
            assert content.startswith(BOM.encode()), path
            assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r"), path


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_no_text_becomes_a_formula_or_a_line(texts: list[str]) -> None:
    (_, row, *more) = csv.reader(io.StringIO(as_csv(["a"], [["x", *texts]]).decode("utf-8-sig")))
    assert not more
    assert not any(cell.lstrip().startswith(FORMULA) or cell.startswith(FORMULA) for cell in row)
    for text, cell in zip(texts, row[1:], strict=True):
        if not ({"\r", "\n"} & set(text)):
            assert cell in (text, f"'{text}")


def test_hostile_cases_stay_text(tmp_path: Path) -> None:
    words = hostile.vocabulary()
    found = site.collect(sample.write(tmp_path, hostile.cases(), [hostile.town()], words))
    made = {each.path: each.content() for each in open_data.files(found)}
    for path, content in made.items():
        if path.endswith(".csv"):
            for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))):
                assert not any(cell.startswith(FORMULA) for cell in row), path
    texts = {
        row["本文"]
        for row in csv.DictReader(io.StringIO(made["data/claims.csv"].decode("utf-8-sig")))
    }
    assert {text.removeprefix("'") for text in texts} >= set(hostile.TEXTS)
