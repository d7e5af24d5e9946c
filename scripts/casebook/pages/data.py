"""The page of what anybody may take: which files there are, what is in them, how they are used and cited."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from casebook.collection import Collection
from casebook.pages.page import ABOUT, DATA, Anchor, Page
from casebook.rules.municipality_code import PREFECTURES
from casebook.sealed import dataclass

_KILO = 1024


@dataclass(frozen=True, slots=True)
class Taken:
    """A data file as it was written: its site path, its size in bytes, and its rows where it is a table."""

    path: str
    size: int
    rows: int | None = None

    @property
    def weight(self) -> str:
        """Tell the size as people do.

        >>> Taken("a", 300).weight, Taken("a", 300_000).weight, Taken("a", 3_000_000).weight
        ('1KB未満', '293KB', '2.9MB')
        """
        kilo = self.size / _KILO
        if kilo < 1:
            return "1KB未満"
        return f"{kilo:.0f}KB" if kilo < _KILO else f"{kilo / _KILO:.1f}MB"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file with what is told of it; `book` is the path of what its columns mean."""

    file: Taken
    name: str
    told: str
    book: str = ""


@dataclass(frozen=True, slots=True)
class DataView:
    """The tables, the files of the API, and the rest; how many cases have a file of their own, and of what size.

    `books` are the workbooks of the prefectures, where there is not one of all cases.
    """

    tables: tuple[Entry, ...]
    books: tuple[Entry, ...]
    api: tuple[Entry, ...]
    others: tuple[Entry, ...]
    cases: int
    whole: str
    gone: int
    updated: str

    def distribution(self) -> dict[str, str]:
        """Name the files that are data, by their paths."""
        return {each.file.path: each.name for each in (*self.tables, *self.api)}


_TABLES: Mapping[str, tuple[str, str]] = {
    "data/cases.csv": ("事例", "事例ごとに一行。概要、九つの問いへの答え、項目ごとの状態。"),
    "data/claims.csv": (
        "記述",
        "記述ごとに一行。述べていることと、出典、場所、時点。題名と照合した日は「事例」、出典の題名は「出典」にある。",
    ),
    "data/answers.csv": ("問いへの答え", "事例と問いの組ごとに一行。"),
    "data/sources.csv": ("出典", "事例と自治体ごとの出典と、読んだ範囲。"),
    "data/gif-ds-451-3.csv": (
        "GIF DS-451-3「事例」",
        "デジタル庁の政府相互運用性フレームワークの項目名による表。",
    ),
    "data/cases.xlsx": (
        "事例のブック",
        "事例のファイルの中身を、部分ごとのシートに分けた Excel のブック。直して、また読み込める。",
    ),
    "data/template.xlsx": (
        "書き込むためのブック",
        "同じ形で、事例の入っていないもの。列の説明と選ぶ言葉が付いている。",
    ),
}
_API: Mapping[str, tuple[str, str]] = {
    "api/v1/cases.json": ("事例のあらまし", "すべての事例の概要、状態、ファイルの場所。"),
    "api/v1/municipalities.json": ("自治体", "概要、これまでの視察、受け入れの条件。"),
    "api/v1/answers.json": ("問いへの答え", "九つの問いへの、すべての事例の答え。"),
    "api/v1/sources.json": ("出典", "全体で一つにまとめた出典と、使っている所。"),
    "api/v1/vocabulary.json": ("キーの名前", "項目、問い、テーマ、手法、苦労など。"),
    "api/v1/moved.json": ("なくなった事例", "移した、統合した、取り下げた事例の行き先。"),
    "api/v1/openapi.json": ("API の説明", "OpenAPI 3.1 による、すべてのファイルの形。"),
}
_OTHERS: Mapping[str, tuple[str, str]] = {
    "data/datapackage.json": ("表の説明", "列の名前と型。Data Package を読む道具のためのもの。"),
    "feed.xml": ("新着", "新しい事例と変わった事例の Atom フィード。"),
    "llms.txt": ("プログラムへの案内", "このサイトを読むプログラムのための、短い説明と入り口。"),
}
_CONTENTS = (
    ("tables", "表"),
    ("api", "JSON"),
    ("others", "そのほか"),
    ("claim", "記述の形"),
    ("spreadsheet", "表計算ソフトで使う"),
    ("cite", "引用の仕方"),
    ("promise", "変わらないこと"),
)


def page(collection: Collection, written: Sequence[Taken]) -> Page:
    """Plan the page of the files that were written."""
    found = {each.path: each for each in written}
    cases = [each for each in written if each.path.startswith("api/v1/cases/")]
    view = DataView(
        tables=_entries(found, _TABLES),
        books=tuple(_books(found)),
        api=_entries(found, _API),
        others=_entries(found, _OTHERS),
        cases=len(collection.cases),
        whole=Taken("", sum(each.size for each in cases)).weight,
        gone=len(collection.gone),
        updated=collection.stubs.updated,
    )
    return Page(
        path=DATA.path,
        frame=DATA.path,
        title="データ",
        description="事例のデータを CSV と JSON で持ち出して使えます。ファイルの中身、使い方、引用の仕方です。",
        template="data.html.j2",
        view=view,
        contents=tuple(Anchor(key, label) for key, label in _CONTENTS),
        crumbs=(ABOUT,),
    )


def _entries(found: Mapping[str, Taken], told: Mapping[str, tuple[str, str]]) -> tuple[Entry, ...]:
    return tuple(
        Entry(found[path], name, text, book if (book := _book(path)) in found else "")
        for path, (name, text) in told.items()
        if path in found
    )


def _books(found: Mapping[str, Taken]) -> Iterator[Entry]:
    """Name the workbooks of the prefectures, in the order of their codes."""
    for code, name in enumerate(PREFECTURES, start=1):
        own = f"data/cases-{code:02}"
        if f"{own}.xlsx" in found:
            yield Entry(found[f"{own}.xlsx"], name, "")
        for number in count(1):
            book = found.get(f"{own}-{number}.xlsx")
            if book is None:
                break
            yield Entry(book, f"{name}（{number}）", "")


def _book(path: str) -> str:
    return path.removesuffix(".csv") + ".codebook.csv"
