"""The files of the API: what each holds, under which name, and the words that all cases share."""

from typing import Annotated

from casebook.gone import How
from casebook.open_data.records import Answer, Brief, Case, Municipality, Place, Texts, Time
from casebook.sealed import dataclass


@dataclass(frozen=True, slots=True)
class About:
    """このファイルの素性。"""

    name: Annotated[str, "事例帖の名前。"]
    version: Annotated[str, "この API の版。"]
    updated: Annotated[str | None, "載っている事例のいちばん新しい最終更新日。"]
    licence: Annotated[
        str, "利用条件。この事例帖の文章とデータについてのもので、出典の権利は含みません。"
    ]
    licence_url: Annotated[str, "利用条件の場所。"]
    cite: Annotated[str, "使うときに添える言葉。"]


@dataclass(frozen=True, slots=True)
class Term:
    """キーと、その名前。"""

    key: Annotated[str, "ほかのファイルが使うキー。"]
    label: Annotated[str, "名前。"]
    lead: Annotated[str | None, "説明。"]


@dataclass(frozen=True, slots=True)
class Field:
    """事例の項目。"""

    key: Annotated[str, "項目のキー。"]
    title: Annotated[str, "項目の名前。"]
    description: Annotated[str, "書くこと。"]
    gif: Annotated[
        str | None, "デジタル庁 GIF DS-451-3「事例」の項目名。この事例帖だけの項目にはありません。"
    ]
    question: Annotated[str, "公表されていないとき、相手に聞く問い。"]


@dataclass(frozen=True, slots=True)
class Group:
    """項目のまとまり。"""

    key: Annotated[str, "まとまりのキー。"]
    label: Annotated[str, "名前。"]
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Theme(Term):
    """自治体DX推進計画の項目。"""

    kind: Annotated[str, "重点取組事項などの種類。"]


@dataclass(frozen=True, slots=True)
class Practice(Term):
    """事例に出てくる具体的な取り組み。"""

    piece: Annotated[str | None, "5つのピースのどれに当たるか（pieces のキー）。"]


@dataclass(frozen=True, slots=True)
class Product:
    """事例が使う製品やサービス。"""

    key: Annotated[str, "製品のキー。"]
    name: Annotated[str, "製品の名前。"]
    kind: Annotated[str, "種類。"]
    vendor: Annotated[str | None, "事業者。"]


@dataclass(frozen=True, slots=True)
class Question:
    """どの事例にも聞く問い。"""

    key: Annotated[str, "問いのキー。"]
    label: Annotated[str, "問い。"]
    question: Annotated[str, "公表されていないとき、相手に聞く言い方。"]
    fields: Annotated[Texts, "答えのもとになる項目のキー。"]
    kinds: Annotated[tuple[Term, ...], "答えの種類。"]


@dataclass(frozen=True, slots=True)
class Words:
    """すべての事例に共通の言葉。"""

    groups: tuple[Group, ...]
    reception: Annotated[tuple[Field, ...], "視察の受け入れの条件の項目。"]
    questions: tuple[Question, ...]
    themes: tuple[Theme, ...]
    practices: tuple[Practice, ...]
    pieces: tuple[Term, ...]
    troubles: tuple[Term, ...]
    funding: tuple[Term, ...]
    products: tuple[Product, ...]
    states: tuple[Term, ...]
    bases: tuple[Term, ...]
    cells: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """事例帖の全体で一つにまとめた出典と、使っている所。"""

    title: Annotated[str, "題名。"]
    publisher: Annotated[str, "発行者。"]
    author: Annotated[str | None, "著者。"]
    url: Annotated[str | None, "読んだ場所。"]
    published: Annotated[Time | None, "公表日。"]
    read: Annotated[str, "読んだ範囲。"]
    basis: Annotated[str, "根拠の種類（vocabulary.json の bases）。"]
    licence: Annotated[str | None, "出典の利用条件。"]
    cases: Annotated[Texts, "使っている事例のID。"]
    municipalities: Annotated[Texts, "使っている自治体のキー。"]


@dataclass(frozen=True, slots=True)
class CaseAnswer(Answer):
    """事例と、問いへの答え。"""

    case: Annotated[str, "事例のID。"]
    municipality: Place


@dataclass(frozen=True, slots=True)
class Moved:
    """もうここにない事例。"""

    id: Annotated[str, "前のID。"]
    how: Annotated[
        How,
        "移動はIDが変わったこと、統合はほかの事例に入れたこと、取り下げは載せるのをやめたこと。",
    ]
    to: Annotated[str | None, "いまの事例のID。取り下げにはありません。"]
    updated: Annotated[str, "その日。"]
    reason: Annotated[str, "理由。"]
    page: Annotated[str, "前のIDのページの場所。"]


@dataclass(frozen=True, slots=True)
class CasesFile:
    """すべての事例のあらまし。"""

    about: About
    cases: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class CaseFile:
    """一つの事例のすべて。"""

    about: About
    case: Case


@dataclass(frozen=True, slots=True)
class MunicipalitiesFile:
    """事例のある自治体。"""

    about: About
    municipalities: tuple[Municipality, ...]


@dataclass(frozen=True, slots=True)
class VocabularyFile:
    """キーの名前と説明。"""

    about: About
    vocabulary: Words


@dataclass(frozen=True, slots=True)
class SourcesFile:
    """事例帖の全体で使っている出典。"""

    about: About
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """九つの問いへの、すべての事例の答え。"""

    about: About
    answers: tuple[CaseAnswer, ...]


@dataclass(frozen=True, slots=True)
class MovedFile:
    """移した事例、統合した事例、取り下げた事例。"""

    about: About
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class MovedCaseFile:
    """移した、統合した、または取り下げた一つの事例。"""

    about: About
    moved: Moved
