"""Cases, and what they answer, as tables: a row of a case, a row of an answer."""

from collections.abc import Iterable, Iterator

from casebook.answers import Answer
from casebook.collection import Collection
from casebook.model import Case, Cell, Municipality
from casebook.open_data.cases import SIZES
from casebook.open_data.parts import Rows, lines_of_cases
from casebook.open_data.table import Column, Table, Value
from casebook.pages.page import path_of_case, path_of_data

JOIN = "; "
"""Between what stands together in one cell, as GIF joins keywords."""

ID = Column("事例ID", "id", "事例のID。変わりません。", needed=True)
OF = Column("事例ID", "case", "事例のID。", needed=True)
TOWN = Column(
    "自治体キー", "municipality", "自治体のキー（municipalities.json の key）。", needed=True
)
CODE = Column(
    "団体コード",
    "code",
    "全国地方公共団体コード。6桁の文字です。表計算ソフトで開くと先頭の0が落ちることがあるので、文字の列として読み込みます。",
    needed=True,
)
NAME = Column("自治体", "name", "自治体の名称。", needed=True)
TITLE = Column("題名", "title", "事例のタイトル。", needed=True)


def identity(case: Case, town: Municipality) -> tuple[Value, ...]:
    """Give what a row about a case begins with: OF, TOWN, CODE, NAME, TITLE."""
    return (case.id, town.key, town.code, town.name, case.title)


def cases(collection: Collection, site_url: str) -> Table:
    """Give a row for each case: what it is, what it answers, and what is known of each field."""
    return Table(
        name="cases",
        title="事例",
        description="事例ごとに一行。概要、九つの問いへの答え、項目ごとに記載があるかどうか。",
        columns=tuple(_columns(collection)),
        parts=lines_of_cases(
            collection, lambda case: (tuple(_case(collection, case, site_url)),), site_url
        ),
        primary=(ID.name,),
    )


def _columns(collection: Collection) -> Iterator[Column]:
    shared = collection.vocabulary
    states = tuple(term.label for term in shared.states.values())
    cells = tuple(term.label for term in shared.cells.values())
    yield from (ID, TOWN, CODE, NAME, TITLE)
    yield Column("副題", "subtitle", "サブタイトル。")
    yield Column("都道府県", "prefecture", "都道府県。", needed=True)
    yield Column("団体区分", "kind", "市、町、村、特別区、都道府県などの区分。", needed=True)
    yield Column("人口", "population", "団体の概要に載せた人口（人）。", "integer")
    yield Column(
        "ともに進める団体",
        "members",
        "都道府県名を付けた名称。「; 」で区切ります。出典が挙げる団体だけです。",
    )
    codes = "同じ順の全国地方公共団体コード。「; 」で区切ります。"
    yield Column("ともに進める団体のコード", "members.code", codes)
    yield Column("対象組織", "target", "取り組みの対象になる組織や職員の範囲。", needed=True)
    yield Column("取り組みの概要", "summary", "だれにとって何がどう変わったか。", needed=True)
    yield Column(
        "テーマ", "themes", "テーマの名前。主なものが先です。「; 」で区切ります。", needed=True
    )
    yield Column("手法", "practices", "記述のある手法の名前。「; 」で区切ります。")
    yield Column("キーワード", "keywords", "「; 」で区切ります。")
    yield Column("実施年", "years", "取り組みが行われた年や期間。")
    yield Column("状態", "state", "いちばん新しい段階。", values=states, needed=True)
    yield Column("状態の時点", "state_as_of", "その段階を確かめられる時。", needed=True)
    for question in shared.questions:
        yield Column(
            f"要点_{question.label}",
            f"answers.{question.key}",
            f"「{question.question}」への一行の答え。答えがないときは、分かっていることをかっこに入れて書きます。",
            needed=True,
        )
    for field in shared.fields.values():
        about = f"項目「{field.title}」について分かっていること。"
        yield Column(f"項目_{field.title}", f"fields.{field.key}", about, "string", cells, True)
    yield Column("記述の数", "claims", "記述の数。", "integer", needed=True)
    yield Column("出典の数", "sources", "出典の数。", "integer", needed=True)
    yield Column("公開日", "published", "この事例帖に載せた日。", "date", needed=True)
    yield Column("最終更新日", "updated", "中身を最後に変えた日。", "date", needed=True)
    yield Column("照合した日", "checked", "出典と読み合わせた最後の日。", "date", needed=True)
    yield Column(
        "自治体の確認",
        "review",
        "事例の自治体が内容を確かめた最後の日と結果。確かめていなければ空です。",
    )
    yield Column("ページ", "page", "事例のページの場所。", needed=True)
    yield Column("データ", "data", "事例のすべてを持つ JSON の場所。", needed=True)


def _case(collection: Collection, case: Case, site_url: str) -> Iterator[Value]:
    shared, town = collection.vocabulary, collection.town(case)
    yield from identity(case, town)
    yield from (case.subtitle, town.prefecture, town.kind)
    yield town.people
    yield joined(body.full_name for body in collection.bodies(case)[1:])
    yield joined(member.code for member in case.members)
    yield from (case.target, case.summary)
    yield JOIN.join(shared.themes[key].label for key in case.themes)
    keys = dict.fromkeys(claim.practice for claim in case.practices if claim.practice)
    yield JOIN.join(shared.practices[key].label for key in keys)
    yield JOIN.join(case.keywords)
    yield case.years.text if case.years else None
    yield from (shared.states[case.current.state].label, case.current.as_of.text)
    for answer in collection.answers(case):
        yield answer.text or f"（{shared.cells[answer.state].label}）"
    for key in shared.fields:
        yield shared.cells[case.cell(key)].label
    yield from (len(list(case.claims())), len(case.sources))
    yield from (each.iso() for each in (case.published, case.updated, case.checked))
    last = max(case.review, key=lambda review: review.date.sort_key(), default=None)
    yield f"{last.date.iso()} {last.what}" if last else None
    yield from (site_url + path_of_case(case.id), site_url + path_of_data(case.id))


_ANSWER = (
    *(OF, TOWN, CODE, NAME, TITLE),
    Column("問いキー", "question", "問いのキー（vocabulary.json の questions）。", needed=True),
    Column("問い", "label", "問い。", needed=True),
    Column("答え", "text", "一行の答え。"),
    Column("答えの種類", "kind", "同じ種類の答えをまとめる名前。"),
    Column("大きさ", "size", "答えの大きさ。単位は次の列にあります。", "number"),
    Column("大きさの単位", "size_unit", "大きさの単位。", values=tuple(SIZES.values())),
    Column("計算", "computed", "記述から計算した答えか。false は編集部が書いた答え。", "boolean"),
    Column("記述ID", "claims", "答えのもとになった記述のID。「; 」で区切ります。"),
)
_STATE = "答えについて分かっていること。"


def answers(collection: Collection) -> Table:
    """Give a row for each question to each case."""
    cells = tuple(term.label for term in collection.vocabulary.cells.values())
    state = Column("状態", "state", _STATE, values=cells, needed=True)

    def rows(case: Case) -> Rows:
        return (_answer(collection, case, each) for each in collection.answers(case))

    return Table(
        name="answers",
        title="問いへの答え",
        description="九つの問いへの、すべての事例の答え。事例と問いの組ごとに一行。",
        columns=(*_ANSWER[:7], state, *_ANSWER[7:]),
        parts=lines_of_cases(collection, rows),
        primary=(OF.name, "問いキー"),
        foreign=((OF.name, "cases", ID.name),),
    )


def _answer(collection: Collection, case: Case, answer: Answer) -> tuple[Value, ...]:
    asked = answer.question
    kinds = {kind.key: kind.label for kind in asked.kinds}
    told = answer.state is Cell.STATED
    return (
        *identity(case, collection.town(case)),
        *(asked.key, asked.label, collection.vocabulary.cells[answer.state].label),
        *(answer.text or None, kinds.get(answer.kind or ""), answer.size),
        SIZES[asked.key] if answer.size is not None else None,
        answer.computed if told else None,
        joined(claim.id for claim in answer.claims),
    )


def joined(parts: Iterable[str]) -> str | None:
    """Join what stands together; nothing where there is none."""
    return JOIN.join(parts) or None
