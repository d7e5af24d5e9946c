"""Claims and sources as tables: a row of a claim says what is asserted, on what it rests, and who recorded it when.

What else is the same for all claims of a case or source stands in the row of the case or source alone.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from casebook.collection import Collection
from casebook.model import Case, Claim, Municipality, Source
from casebook.open_data import naming
from casebook.open_data.case_tables import CODE, ID, NAME, OF, TITLE, TOWN, identity, joined
from casebook.open_data.parts import Rows, lines_of_cases, of_towns
from casebook.open_data.table import Column, Table, Value, as_lines
from casebook.vocabulary import Term, Vocabulary


def claims(collection: Collection) -> Table:
    """Give a row for each claim of each case; what its case and its sources are is told in their own tables."""
    return Table(
        name="claims",
        title="記述",
        description="記述ごとに一行。述べていること、出どころ、だれがいつ記録したか。"
        "出典のURLや読んだ範囲は sources.csv にあり、事例IDと出典キーで引けます。"
        "記述のある場所は、cases.csv の「ページ」に「#」と記述IDを付けたものです。",
        columns=tuple(_columns(collection.vocabulary)),
        parts=lines_of_cases(collection, partial(_claims, collection)),
        primary=(OF.name, "記述ID"),
        foreign=((OF.name, "cases", ID.name),),
    )


def _columns(shared: Vocabulary) -> Iterator[Column]:
    states = tuple(term.label for term in shared.states.values())
    bases = tuple(term.label for term in shared.bases.values())
    yield from (OF, TOWN, CODE, NAME, TITLE)
    yield Column("項目キー", "field", "項目のキー。", values=tuple(shared.fields), needed=True)
    yield Column("項目", "title", "項目の名前。", needed=True)
    yield Column("記述ID", "id", "記述のID。事例の中で一つだけです。", needed=True)
    yield Column("小見出し", "assertion.topic", "同じ項目の記述をまとめる見出し。")
    yield Column("本文", "assertion.text", "この事例帖の言葉で書いた本文。", needed=True)
    yield Column("値", "assertion.value", "測った数。", "number")
    yield Column("値の上限", "assertion.value_to", "値に幅があるときの大きい方。", "number")
    yield Column("前の値", "assertion.before", "取り組みの前の値。", "number")
    yield Column("単位", "assertion.unit", "値の単位。")
    yield Column("限定", "assertion.qualifier", "値に付く言葉。約、延べ、以上、見込みなど。")
    yield Column("主な数字", "assertion.key_figure", "主な数字としての見出し。")
    yield Column("手法", "assertion.practice", "この記述が示す手法。")
    yield Column("手法の状態", "assertion.state", "その手法の段階。", values=states)
    yield Column("始めた時", "assertion.since", "手法を始めた時。")
    yield Column("苦労", "assertion.trouble", "この記述が語る苦労。")
    yield Column(
        "応える苦労", "assertion.meets", "この記述の手立てが応える苦労。「; 」で区切ります。"
    )
    yield Column("お金の種類", "assertion.cost_kind", "かかった費用は「初期」と「運用」だけです。")
    yield Column("財源", "assertion.funding", "財源の名前。")
    yield Column("製品", "assertion.products", "使う製品の名前。「; 」で区切ります。")
    yield Column("節目", "assertion.milestone", "経過の節目。", values=("着手", "運用"))
    yield Column(
        "出典キー",
        "provenance.sources",
        "sources.csv の出典キー。「; 」で区切ります。",
        needed=True,
    )
    yield Column("出典", "provenance.titles", "発行者と題名。「; 」で区切ります。", needed=True)
    yield Column("出典の中の場所", "provenance.at", "質問、見出し、段落、ページなど。")
    yield Column("根拠", "provenance.basis", "根拠の種類。", values=bases, needed=True)
    yield Column("時点", "provenance.as_of", "記述が指す時点。手法では、状態を確かめられる時。")
    confirmed = "再確認できているか。false は「要確認」。"
    yield Column("確認済み", "provenance.confirmed", confirmed, "boolean", needed=True)
    yield Column("記録者", "recorded.by", "記録した者。", needed=True)
    yield Column("照合した日", "recorded.checked", "読み合わせた最後の日。", "date", needed=True)
    yield Column("編集部注", "recorded.note", "読み方についての注。出典には書かれていません。")


def _claims(collection: Collection, case: Case) -> Rows:
    shared, town = collection.vocabulary, collection.town(case)
    of, day = identity(case, town), case.checked.iso()
    for key, found in case.fields.items():
        title = shared.fields[key].title
        for claim in found:
            told = (*_assertion(claim, shared), *_provenance(claim, shared))
            recorded = (naming.NAME, day, claim.note)
            yield (*of, key, title, claim.id, *told, *recorded)


def _assertion(claim: Claim, shared: Vocabulary) -> tuple[Value, ...]:
    practice, trouble = shared.practices.get(claim.practice or ""), shared.troubles
    state, funding = shared.states.get(claim.state or ""), shared.funding.get(claim.funding or "")
    return (
        *(claim.topic, claim.text, claim.value, claim.value_to, claim.before),
        *(claim.unit, claim.qualifier, claim.key_figure),
        practice.label if practice else None,
        state.label if state else None,
        claim.since.text if claim.since else None,
        trouble[claim.trouble].label if claim.trouble else None,
        joined([trouble[key].label for key in claim.meets]),
        claim.cost_kind,
        funding.label if funding else None,
        joined([shared.products[key].name for key in claim.products]),
        claim.milestone,
    )


def _provenance(claim: Claim, shared: Vocabulary) -> tuple[Value, ...]:
    return (
        joined([source.key for source in claim.sources]),
        joined([f"{source.publisher}「{source.title}」" for source in claim.sources]),
        *(claim.at, shared.bases[claim.basis].label),
        claim.as_of.text if claim.as_of else None,
        claim.confirmed,
    )


_SOURCE = (
    Column("種類", "owner", "何の出典か。", values=("事例", "自治体"), needed=True),
    Column("事例ID", "case", "事例のID。自治体の概要や視察の出典にはありません。"),
    TOWN,
    Column("出典キー", "key", "この事例や自治体の中での名前。", needed=True),
    Column("番号", "number", "ページでの番号。", "integer", needed=True),
    Column("題名", "title", "題名。", needed=True),
    Column("発行者", "publisher", "発行者。", needed=True),
    Column("著者", "author", "著者。"),
    Column("URL", "url", "読んだ場所。"),
    Column("公表日", "published", "公表日。"),
    Column("読んだ範囲", "read", "どこまで読んだか。", needed=True),
    Column("根拠", "basis", "根拠の種類。", needed=True),
    Column("利用条件", "licence", "出典の利用条件。"),
    Column(
        "当事者から独立", "independent_of_host", "当事者から独立した資料か。", "boolean", (), True
    ),
    Column("注", "note", "出典についての注。"),
    Column("記述の数", "claims", "この出典による記述の数。", "integer", needed=True),
)


def sources(collection: Collection) -> Table:
    """Give a row for each source of each case and municipality."""
    bases = collection.vocabulary.bases
    return Table(
        name="sources",
        title="出典",
        description="事例と自治体ごとの出典。出典キーは、その事例や自治体の中での名前です。",
        columns=_SOURCE,
        parts=(
            *lines_of_cases(collection, partial(_sources, bases)),
            *of_towns(collection, lambda town: as_lines(_sources(bases, town))),
        ),
        primary=("種類", OF.name, TOWN.name, "出典キー"),
    )


def _sources(bases: Mapping[str, Term], owner: Case | Municipality) -> Rows:
    used = Counter(source.key for claim in owner.claims() for source in claim.sources)
    who = _owner(owner)
    for source in owner.sources:
        yield (*who, *_source(source, bases[source.basis].label), used[source.key])


def _owner(owner: Case | Municipality) -> tuple[Value, ...]:
    if isinstance(owner, Case):
        return ("事例", owner.id, owner.municipality)
    return ("自治体", None, owner.key)


def _source(source: Source, basis: str) -> tuple[Value, ...]:
    return (
        *(source.key, source.number, source.title, source.publisher, source.author, source.url),
        source.published.text if source.published else None,
        *(source.read, basis, source.licence, source.independent_of_host, source.note),
    )
