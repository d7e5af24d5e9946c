"""What the API tells of cases and municipalities: the types are its contract, `schema` makes JSON Schemas of them.

What may be absent is optional and then left out, never null. Within v1 parts are added, and none is taken away or
renamed. The Japanese texts are the descriptions that users of the API read.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from casebook.sealed import dataclass

State = Literal["stated", "not-stated", "not-applicable", "unconfirmed"]
Texts = tuple[str, ...]

_CELL = "stated は記載あり、not-stated は出典に記載なし、not-applicable は該当なし、unconfirmed は要確認。"
_PATH = "サイトの先頭から見たページの場所。サイトのアドレスがあるときは、その後ろに付けます。"


@dataclass(frozen=True, slots=True)
class Time:
    """時点や期間。"""

    text: Annotated[
        str, "事例のファイルに書いたとおりの時点。2023-10-16、2023年度、2011ごろ、不明など。"
    ]
    first: Annotated[str | None, "指しうる初めの日。時点が不明のときはありません。"]
    last: Annotated[str | None, "指しうる終わりの日。時点が不明のときはありません。"]


@dataclass(frozen=True, slots=True)
class Assertion:
    """記述が述べていること。"""

    text: Annotated[str, "この事例帖の言葉で書いた本文。"]
    topic: Annotated[str | None, "小見出し。"]
    value: Annotated[float | None, "測った数。"]
    value_to: Annotated[float | None, "値に幅があるときの大きい方。"]
    before: Annotated[float | None, "取り組みの前の値。"]
    unit: Annotated[str | None, "値の単位。"]
    qualifier: Annotated[str | None, "値に付く言葉。約、延べ、以上、見込みなど。"]
    since: Annotated[Time | None, "手法を始めた時。計画なら始める予定の時。"]
    practice: Annotated[str | None, "この記述が示す手法のキー（vocabulary.json の practices）。"]
    state: Annotated[str | None, "その手法の状態（vocabulary.json の states）。"]
    trouble: Annotated[str | None, "この記述が語る苦労のキー（vocabulary.json の troubles）。"]
    meets: Annotated[Texts | None, "この記述の手立てが応える苦労のキー。"]
    cost_kind: Annotated[str | None, "お金の種類。かかった費用は「初期」と「運用」だけです。"]
    funding: Annotated[str | None, "財源のキー（vocabulary.json の funding）。"]
    products: Annotated[Texts | None, "使う製品のキー（vocabulary.json の products）。"]
    milestone: Annotated[str | None, "経過の節目。着手か運用。"]
    key_figure: Annotated[str | None, "主な数字としての見出し。"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """記述の出どころ。"""

    sources: Annotated[
        Texts, "出典のキー。同じファイルの sources にあります。前のものが主な出典です。"
    ]
    at: Annotated[str | None, "出典の中の場所。"]
    basis: Annotated[str, "根拠の種類（vocabulary.json の bases）。"]
    as_of: Annotated[Time | None, "記述が指す時点。手法の記述では、その状態を確かめられる時。"]
    confirmed: Annotated[bool, "再確認できているか。false は「要確認」。"]


@dataclass(frozen=True, slots=True)
class Recorded:
    """だれが、いつ記録したか。"""

    by: Annotated[str, "記録した者。"]
    checked: Annotated[str, "出典と読み合わせた最後の日。"]
    note: Annotated[str | None, "読み方についての記録した者の注。出典には書かれていません。"]


@dataclass(frozen=True, slots=True)
class Claim:
    """一つの記述。述べていること、出どころ、記録に分かれます（nanopublication の形）。"""

    id: Annotated[str, "記述のID。ページの中の場所（#の後ろ）と同じです。"]
    assertion: Assertion
    provenance: Provenance
    recorded: Recorded


@dataclass(frozen=True, slots=True)
class Cell:
    """一つの項目について分かっていること。"""

    state: Annotated[State, _CELL]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """出典。"""

    key: Annotated[str, "この事例や自治体の中での名前。"]
    number: Annotated[int, "ページでの番号。"]
    title: Annotated[str, "題名。"]
    publisher: Annotated[str, "発行者。"]
    author: Annotated[str | None, "著者。"]
    url: Annotated[str | None, "読んだ場所。"]
    published: Annotated[Time | None, "公表日。"]
    read: Annotated[str, "読んだ範囲。全文か冒頭のみ。"]
    basis: Annotated[str, "根拠の種類（vocabulary.json の bases）。"]
    licence: Annotated[str | None, "出典の利用条件。"]
    independent_of_host: Annotated[bool, "当事者から独立した資料か。"]
    note: Annotated[str | None, "出典についての注。"]


@dataclass(frozen=True, slots=True)
class Status:
    """ある時点で取り組みがどの段階にあったか。"""

    state: Annotated[str, "段階（vocabulary.json の states）。"]
    as_of: Annotated[Time, "その段階を確かめられる時。"]
    since: Annotated[Time | None, "その段階が始まった時。"]
    sources: Annotated[Texts, "出典のキー。"]
    at: Annotated[str | None, "出典の中の場所。"]
    note: Annotated[str | None, "段階の説明。"]


@dataclass(frozen=True, slots=True)
class Answer:
    """九つの問いの一つへの答え。"""

    question: Annotated[str, "問いのキー（vocabulary.json の questions）。"]
    state: Annotated[State, _CELL]
    text: Annotated[str | None, "一行の答え。"]
    kind: Annotated[str | None, "答えの種類のキー（vocabulary.json の questions の kinds）。"]
    computed: Annotated[
        bool | None, "記述から計算した答えなら true、編集部が書いた答えなら false。"
    ]
    size: Annotated[float | None, "答えの大きさ。単位は size_unit にあります。"]
    size_unit: Annotated[str | None, "大きさの単位。か月、円、人。"]
    claims: Annotated[Texts, "答えのもとになった記述のID。"]


@dataclass(frozen=True, slots=True)
class Gap:
    """記載のある項目の中で、読んだ出典に見つからなかったこと。"""

    field: Annotated[str, "項目のキー。"]
    what: Annotated[str, "見つからなかったこと。"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """出典どうしの食い違いや、確かめられない点。"""

    text: Annotated[str, "何がどう食い違うか。"]
    kind: Annotated[str | None, "種類。食い違い、読み方、裏づけ。"]
    fields: Annotated[Texts, "関わる項目のキー。"]
    sources: Annotated[Texts, "関わる出典のキー。"]
    unsourced: Annotated[str | None, "出典として挙げられない側と、その理由。"]


@dataclass(frozen=True, slots=True)
class Link:
    """出典のほかに読むとよいページ。"""

    title: Annotated[str, "題名。"]
    url: Annotated[str, "場所。"]


@dataclass(frozen=True, slots=True)
class Review:
    """事例の自治体が内容を確かめた記録。"""

    by: Annotated[str, "確かめた部署。"]
    date: Annotated[str, "確かめた日。"]
    what: Annotated[str, "結果。問題なし、訂正を反映、見解あり のどれかです。"]
    note: Annotated[str | None, "補足。"]


@dataclass(frozen=True, slots=True)
class Place:
    """事例の自治体。"""

    key: Annotated[str, "自治体のキー（municipalities.json）。"]
    code: Annotated[str, "全国地方公共団体コード。6桁の文字列です。"]
    name: Annotated[str, "名称。"]
    prefecture: Annotated[str, "都道府県。"]
    kind: Annotated[str, "団体区分。"]


@dataclass(frozen=True, slots=True)
class Member:
    """事例の自治体とともに進める団体。"""

    code: Annotated[str, "全国地方公共団体コード。6桁の文字列です。"]
    name: Annotated[str, "名称。"]
    prefecture: Annotated[str, "都道府県。"]
    kind: Annotated[str, "団体区分。"]
    municipality: Annotated[
        str | None,
        "自治体のキー（municipalities.json）。この事例帖に自治体のページがないときはありません。",
    ]
    sources: Annotated[Texts, "この団体を挙げる出典のキー。"]
    at: Annotated[str | None, "出典の中の場所。"]


@dataclass(frozen=True, slots=True)
class Brief:
    """事例のあらまし。"""

    id: Annotated[
        str, "事例のID。変わりません。移したり取り下げたりした事例は moved.json にあります。"
    ]
    title: Annotated[str, "タイトル。"]
    subtitle: Annotated[str | None, "サブタイトル。"]
    municipality: Place
    members: Annotated[
        tuple[Member, ...],
        "ともに進める団体。出典が挙げる団体だけです。一つの団体で進める事例では空です。",
    ]
    target: Annotated[str, "対象組織。"]
    summary: Annotated[str, "取り組みの概要。"]
    themes: Annotated[Texts, "テーマのキー（vocabulary.json の themes）。主なものが先です。"]
    practices: Annotated[Texts, "記述のある手法のキー（vocabulary.json の practices）。"]
    keywords: Annotated[Texts, "キーワード。"]
    years: Annotated[Time | None, "事例実施年。"]
    status: Annotated[Status, "いちばん新しい段階。"]
    published: Annotated[str, "公開日。"]
    updated: Annotated[str, "最終更新日。"]
    checked: Annotated[str, "出典と照合した日。"]
    page: Annotated[str, _PATH]
    data: Annotated[str, "この事例のすべてを持つファイルの場所。書き方は page と同じです。"]


@dataclass(frozen=True, slots=True)
class Case(Brief):
    """一つの事例のすべて。"""

    history: Annotated[tuple[Status, ...], "段階の移り変わり。古いものが先です。"]
    answers: Annotated[tuple[Answer, ...], "九つの問いへの答え。"]
    fields: Annotated[
        Mapping[str, Cell],
        "項目ごとに分かっていること。項目は vocabulary.json の groups の順です。",
    ]
    gaps: tuple[Gap, ...]
    doubts: tuple[Doubt, ...]
    links: tuple[Link, ...]
    related: Annotated[Texts, "関連事例のID。"]
    review: Annotated[tuple[Review, ...], "自治体の確認。古いものが先です。"]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Municipality:
    """自治体の概要と、視察の受け入れについて分かっていること。"""

    key: Annotated[str, "自治体のキー。"]
    code: Annotated[str, "全国地方公共団体コード。6桁の文字列です。"]
    name: Annotated[str, "名称。"]
    kana: Annotated[str, "読み。"]
    prefecture: Annotated[str, "都道府県。"]
    kind: Annotated[str, "団体区分。"]
    cases: Annotated[Texts, "事例のID。"]
    profile: Annotated[
        tuple[Claim, ...], "団体の概要。人口などの名前は assertion の topic にあります。"
    ]
    visits: Annotated[tuple[Claim, ...], "これまでの視察。"]
    reception: Annotated[Mapping[str, Cell], "視察の受け入れの条件。"]
    doubts: tuple[Doubt, ...]
    sources: tuple[Source, ...]
    checked: Annotated[str, "出典と照合した日。"]
    page: Annotated[str, _PATH]
