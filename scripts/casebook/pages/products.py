"""Products by kind: what it is, who makes it, who uses it; and the cases whose sources name none."""

from casebook.answers import Answer
from casebook.collection import Collection
from casebook.model import Cell, Claim
from casebook.pages.page import PRACTICES, PRODUCTS, Anchor, Page, Row
from casebook.sealed import dataclass
from casebook.vocabulary import Product, Vocabulary

CASES_LISTED = 10
"""So many cases are named for a product: those that were updated last."""
CASES_SILENT = 60
"""So many cases are named that tell no product of the list; beyond that only their number is given."""

TITLE = PRODUCTS.label
QUESTION = "product"


@dataclass(frozen=True, slots=True)
class Use:
    """A case that uses a product, and the claim that says so: one with a state before one without."""

    row: Row
    claim: Claim


@dataclass(frozen=True, slots=True)
class Used:
    """A product with cases that use it; `total` counts them all."""

    product: Product
    uses: tuple[Use, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Products of one kind; `id` is the anchor."""

    id: str
    kind: str
    used: tuple[Used, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """A case that names no product of the list, and what it answers instead."""

    row: Row
    answer: Answer


@dataclass(frozen=True, slots=True)
class ProductsView:
    """All products; `written` of `worded` cases answer in other words, `silent` of those `without` not at all."""

    vocabulary: Vocabulary
    shelves: tuple[Shelf, ...]
    cases: int
    naming: int
    written: tuple[Other, ...]
    worded: int
    silent: tuple[Other, ...]
    without: int


def page(collection: Collection) -> Page:
    """Plan the page."""
    vocabulary = collection.vocabulary
    shelves = _shelves(collection)
    others = _others(collection)
    silent = tuple(each for each in others if each.answer.state is not Cell.STATED)
    written = tuple(each for each in others if each.answer.state is Cell.STATED)
    return Page(
        path=PRODUCTS.path,
        frame=PRODUCTS.path,
        title=TITLE,
        description="自治体DXの事例に名前の出た製品と事業者を、種類ごとに並べ、どの自治体が使っているかを示します。",
        template="products.html.j2",
        view=ProductsView(
            vocabulary=vocabulary,
            shelves=shelves,
            cases=len(collection.cases),
            naming=sum(
                any(c.products for c in case.claims()) for case in collection.cases.values()
            ),
            written=written[:CASES_SILENT],
            worded=len(written),
            silent=silent[:CASES_SILENT],
            without=len(silent),
        ),
        contents=tuple(Anchor(shelf.id, shelf.kind) for shelf in shelves),
        crumbs=(PRACTICES,),
    )


def kinds(vocabulary: Vocabulary) -> dict[str, list[Product]]:
    """Group the products by kind, in the order of the vocabulary."""
    found: dict[str, list[Product]] = {}
    for product in vocabulary.products.values():
        found.setdefault(product.kind, []).append(product)
    return found


def used(collection: Collection) -> tuple[Product, ...]:
    """List the products that some case uses, those of one kind together."""
    known = {key for case in collection.cases.values() for c in case.claims() for key in c.products}
    shelves = kinds(collection.vocabulary).values()
    return tuple(each for shelf in shelves for each in shelf if each.key in known)


def _shelves(collection: Collection) -> tuple[Shelf, ...]:
    uses = _uses(collection)
    return tuple(
        Shelf(f"kind-{number}", kind, tuple(_used(each, uses) for each in products))
        for number, (kind, products) in enumerate(kinds(collection.vocabulary).items(), start=1)
    )


def _used(product: Product, uses: dict[str, list[Use]]) -> Used:
    own = uses.get(product.key, [])
    latest = sorted(own, key=lambda use: use.row.case.updated.sort_key(), reverse=True)
    listed = set(map(id, latest[:CASES_LISTED]))
    return Used(product, tuple(use for use in own if id(use) in listed), len(own))


def _uses(collection: Collection) -> dict[str, list[Use]]:
    """Give the cases that use each product, in the order of the collection."""
    found: dict[str, list[Use]] = {}
    for case in collection.cases.values():
        row = Row(case, collection.town(case))
        claims: dict[str, Claim] = {}
        for claim in sorted(case.claims(), key=lambda claim: claim.state is None):
            for key in claim.products:
                claims.setdefault(key, claim)
        for key, claim in claims.items():
            found.setdefault(key, []).append(Use(row, claim))
    return found


def _others(collection: Collection) -> list[Other]:
    """List the cases that answer what they use in no product of the list, or not at all."""
    return [
        Other(Row(case, collection.town(case)), answer)
        for case in collection.cases.values()
        for answer in collection.answers(case)
        if answer.question.key == QUESTION and not answer.computed
    ]
