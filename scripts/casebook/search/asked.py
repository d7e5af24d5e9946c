"""The pages over all cases as entries: a question each, and the products by their names and words."""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.facets import PageKind, of_kind
from casebook.pages import products, questions
from casebook.pages.headings import HEADINGS
from casebook.pages.page import PRODUCTS, product_path, question_path
from casebook.search.entry import Entry, Section
from casebook.vocabulary import Product, Question


def entries(collection: Collection) -> Iterator[Entry]:
    """Make an entry of each question with a page, and one of the products where there are any."""
    yield from map(_question, questions.asked(collection))
    if collection.vocabulary.products:
        yield _products(collection)


def _question(question: Question) -> Entry:
    heading = HEADINGS[question.key]
    return Entry(
        path=question_path(question),
        kind=PageKind.COMPARISON,
        title=f"{heading.title}（{question.label}）",
        about=("比較", "くらべる", question.label),
        sections=(Section("content", "概要", (heading.lead,)),),
        facets=of_kind(PageKind.COMPARISON),
    )


def _products(collection: Collection) -> Entry:
    shelves = products.kinds(collection.vocabulary)
    return Entry(
        path=PRODUCTS.path,
        kind=PageKind.PRACTICE,
        title=products.TITLE,
        about=("製品", "事業者", "ベンダー", *shelves),
        sections=tuple(_product(each) for shelf in shelves.values() for each in shelf),
        facets=of_kind(PageKind.PRACTICE),
    )


def _product(product: Product) -> Section:
    told = (product.name, product.vendor or "", product.kind, "、".join(product.words))
    anchor = product_path(product).partition("#")[2]
    return Section(anchor, product.name, ("　".join(filter(None, told)),))
