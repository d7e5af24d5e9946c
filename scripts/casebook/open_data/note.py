"""A note for programs that read the site, in the form of llms.txt: what it is, what it rests on, where the data lie."""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.open_data.naming import LICENCE, NAME, TABLES, named
from casebook.pages.page import API, path_of_case

PATH = "llms.txt"
NEWEST = 30

_HEAD = f"""# {NAME}

> 自治体DXの事例を、同じ項目で書き、一つ一つの記述に出典を付けて集めたものです。

- 記述は、この事例帖の言葉で書いたものです。使うときは、もとの出典も確かめてください。
- 項目の状態は四つです。記載あり、出典に記載なし、該当なし、要確認。「出典に記載なし」は、読んだ出典に見つからなかったという意味で、行われていないという意味ではありません。
- 状態や数には時点があります。時点とともに引いてください。
- 文章とデータの利用条件は {LICENCE} です。出典の権利は、それぞれの権利者にあります。
"""
_DATA = (
    ("事例のあらまし（JSON）", f"{API}/cases.json", "すべての事例"),
    ("一つの事例のすべて（JSON）", f"{API}/cases/<事例のID>.json", "記述、出典、問いへの答え"),
    ("自治体（JSON）", f"{API}/municipalities.json", "概要と、視察の受け入れの条件"),
    ("キーの名前（JSON）", f"{API}/vocabulary.json", "項目、問い、テーマ、手法など"),
    ("API の説明（OpenAPI 3.1）", f"{API}/openapi.json", "すべてのファイルの形"),
    ("記述の表（CSV）", f"{TABLES}/claims.csv", "記述ごとに一行"),
    ("問いへの答えの表（CSV）", f"{TABLES}/answers.csv", "事例と問いの組ごとに一行"),
    ("表の説明（Data Package）", f"{TABLES}/datapackage.json", "列の名前と型"),
)
_PAGES = (
    ("読み方と方針", "about/index.html", "項目の状態、根拠の種類、引用の仕方"),
    ("収録の範囲と偏り", "about/coverage.html", "何があり、何がないか"),
    ("事例の一覧", "cases/index.html", "都道府県ごと"),
    ("費用、期間、効果など", "questions/index.html", "一つの問いへの、すべての事例の答え"),
    ("データ", "data/index.html", "ファイルの中身と使い方"),
)


def note(collection: Collection, site_url: str) -> bytes:
    """Give the note; with an address its links are whole."""
    return "\n".join(_lines(collection, site_url)).encode()


def _lines(collection: Collection, site_url: str) -> Iterator[str]:
    yield _HEAD
    yield "## データ\n"
    yield from (f"- [{name}]({site_url}{path}): {told}" for name, path, told in _DATA)
    yield "\n## ページ\n"
    yield from (f"- [{name}]({site_url}{path}): {told}" for name, path, told in _PAGES)
    newest = [collection.cases[key] for key in collection.stubs.newest(NEWEST)]
    yield f"\n## 新しい事例（{len(collection.cases)}件のうち{len(newest)}件）\n"
    for case in newest:
        name = named(case, collection.town(case))
        yield f"- [{_plain(name)}]({site_url}{path_of_case(case.id)}): {_plain(case.summary)}"
    yield ""


def _plain(text: str) -> str:
    """Keep a text from closing the link that it names, or the line that it stands in."""
    return " ".join(text.replace("[", "［").replace("]", "］").split())
