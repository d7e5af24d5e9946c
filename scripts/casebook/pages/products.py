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
    """A case that uses a product, by its key."""

    row: Row
    product: str

    @property
    def claim(self) -> Claim:
        """Give the claim that says so: one with a state before one without."""
        found = (claim for claim in self.row.case.claims() if self.product in claim.products)
        return min(found, key=lambda claim: claim.state is None)


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
    """A case that names no product of the list."""

    row: Row

    @property
    def answer(self) -> Answer:
        """Give what it answers instead."""
        return next(each for each in self.row.answers if each.question.key == QUESTION)


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
    silent = tuple(row for row, state in others if state is not Cell.STATED)
    written = tuple(row for row, state in others if state is Cell.STATED)
    return Page(
        path=PRODUCTS.path,
        frame=PRODUCTS.path,
        title=TITLE,
        description="自治体DXの事例に名前の出た製品と事業者を、種類ごとに並べ、どの自治体が使っているかを示します。",
        template="products.html.j2",
        view=ProductsView(
            vocabulary=vocabulary,
            shelves=shelves,
            cases=len(collection.stubs),
            naming=sum(bool(tally.products) for tally in collection.tallies.values()),
            written=tuple(map(Other, written[:CASES_SILENT])),
            worded=len(written),
            silent=tuple(map(Other, silent[:CASES_SILENT])),
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
    known = {key for tally in collection.tallies.values() for key in tally.products}
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
    latest = sorted(own, key=lambda use: use.row.updated, reverse=True)
    listed = set(map(id, latest[:CASES_LISTED]))
    return Used(product, tuple(use for use in own if id(use) in listed), len(own))


def _uses(collection: Collection) -> dict[str, list[Use]]:
    """Give the cases that use each product, in the order of the collection."""
    found: dict[str, list[Use]] = {}
    for case, tally in collection.tallies.items():
        row = Row(collection, case, plain=True)
        for key in tally.products:
            found.setdefault(key, []).append(Use(row, key))
    return found


def _others(collection: Collection) -> list[tuple[Row, Cell]]:
    """List the cases that answer what they use in no product of the list, or not at all, and whether they do."""
    replies = ((key, tally.reply(QUESTION)) for key, tally in collection.tallies.items())
    return [
        (Row(collection, key), reply.state)
        for key, reply in replies
        if reply and not reply.computed
    ]
