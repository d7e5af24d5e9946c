"""What all cases share, as the API tells it: words, sources, answers, and what has gone."""

from collections.abc import Iterable, Iterator

from casebook import schema
from casebook.cited import CitedSource
from casebook.collection import Collection
from casebook.gone import Gone
from casebook.model import Case
from casebook.open_data import documents, records
from casebook.open_data.cases import answer, place, time
from casebook.open_data.naming import LICENCE, LICENCE_URL, NAME, VERSION
from casebook.pages.page import path_of_case
from casebook.vocabulary import (
    AnswerKind,
    Field,
    Funding,
    Group,
    Piece,
    Practice,
    Product,
    Question,
    Theme,
    Trouble,
)
from casebook.vocabulary import Term as Word


def about(collection: Collection) -> documents.About:
    """Tell what a file is part of."""
    newest = collection.stubs.updated or None
    whole = f"{NAME}（{newest or '事例なし'}、{LICENCE}）"
    return documents.About(NAME, VERSION, newest, LICENCE, LICENCE_URL, whole)


def vocabulary(collection: Collection) -> documents.Words:
    """Give everything that has a key and a name."""
    shared = collection.vocabulary
    return documents.Words(
        groups=tuple(map(_group, shared.groups)),
        reception=tuple(
            documents.Field(key, item.title, item.description, None, item.schema["x-question"])
            for key, item in schema.reception_fields().items()
        ),
        questions=tuple(map(_question, shared.questions)),
        themes=tuple(map(_theme, shared.themes.values())),
        practices=tuple(map(_practice, shared.practices.values())),
        pieces=tuple(map(_term, shared.framework.pieces)),
        troubles=tuple(map(_term, shared.troubles.values())),
        funding=tuple(map(_term, shared.funding.values())),
        products=tuple(map(_product, shared.products.values())),
        states=tuple(map(_term, shared.states.values())),
        bases=tuple(map(_term, shared.bases.values())),
        cells=tuple(map(_term, shared.cells.values())),
    )


def answers(collection: Collection, case: Case) -> Iterator[documents.CaseAnswer]:
    """Give what a case answers to every question."""
    where = place(collection.town(case))
    for each in map(answer, collection.answers(case)):
        told = {name: getattr(each, name) for name in records.Answer.__slots__}
        yield documents.CaseAnswer(**told, case=case.id, municipality=where)


def moved(gone: Iterable[Gone]) -> Iterator[documents.Moved]:
    """Give what was a case once."""
    for each in gone:
        page = path_of_case(each.id)
        yield documents.Moved(each.id, each.how, each.to, each.updated.iso(), each.reason, page)


def _term(word: Word | Piece | Trouble | Funding | AnswerKind) -> documents.Term:
    lead = None if isinstance(word, Piece | AnswerKind) else word.lead
    return documents.Term(word.key, word.label, lead)


def _theme(theme: Theme) -> documents.Theme:
    return documents.Theme(theme.key, theme.label, theme.lead, theme.kind)


def _practice(practice: Practice) -> documents.Practice:
    return documents.Practice(practice.key, practice.label, practice.lead, practice.piece)


def _product(product: Product) -> documents.Product:
    return documents.Product(product.key, product.name, product.kind, product.vendor)


def _group(group: Group) -> documents.Group:
    return documents.Group(group.key, group.label, tuple(map(_field, group.fields)))


def _field(field: Field) -> documents.Field:
    return documents.Field(field.key, field.title, field.description, field.gif, field.question)


def _question(asked: Question) -> documents.Question:
    kinds = tuple(map(_term, asked.kinds))
    return documents.Question(asked.key, asked.label, asked.question, asked.fields, kinds)


def cited(cited: CitedSource) -> documents.Cited:
    """Give a source of the whole collection."""
    source = cited.source
    return documents.Cited(
        **{name: getattr(source, name) for name in ("title", "publisher", "author", "url")},
        published=time(source.published) if source.published else None,
        **{name: getattr(source, name) for name in ("read", "basis", "licence")},
        cases=cited.cases,
        municipalities=tuple(town.key for town in cited.municipalities),
    )
