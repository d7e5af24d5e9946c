"""The pages over all cases as entries: questions, troubles, products by their names and words, tools, hosts."""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.facets import PageKind, of_kind
from casebook.pages import hosts as host_list
from casebook.pages import products as listed
from casebook.pages import questions as pages
from casebook.pages.headings import HEADINGS
from casebook.pages.page import PRODUCTS, TROUBLES, product_path, question_path
from casebook.pages.tools import RECEIVING, TOOLS, Tool
from casebook.pages.troubles import had
from casebook.search import spoken
from casebook.search.entry import Entry, Section
from casebook.vocabulary import Product, Question, Trouble


def questions(collection: Collection) -> Iterator[Entry]:
    """Make an entry of each question with a page."""
    yield from map(_question, pages.asked(collection))


def products(collection: Collection) -> Iterator[Entry]:
    """Make one entry of the products in use; what no case uses leads nowhere."""
    used = listed.used(collection)
    if used:
        yield Entry(
            path=PRODUCTS.path,
            kind=PageKind.PRACTICE,
            title=listed.TITLE,
            about=("製品", "事業者", "ベンダー", *dict.fromkeys(each.kind for each in used)),
            sections=tuple(map(_product, used)),
            facets=of_kind(PageKind.PRACTICE),
        )


def hosts(collection: Collection) -> Entry:
    """Make the entry of the list of hosts, with the terms of those on its first page: others have their own pages."""
    page = next(host_list.pages(collection))
    view: host_list.HostsView = page.view
    return Entry(
        path=page.path,
        kind=PageKind.TOOL,
        title=page.title,
        about=(*RECEIVING.words, "行政視察", "申し込み", "条件"),
        sections=(
            Section("terms", page.contents[0].label, tuple(map(_host, view.terms))),
            Section("ask", "電話で聞く文", tuple(each.words for each in view.questions)),
        ),
        facets=of_kind(PageKind.TOOL),
    )


def _host(host: host_list.Host) -> str:
    words = (said.words for cell in host.cells for said in cell)
    return "　".join((host.town.full_name, *words, host.receives.told))


def _question(question: Question) -> Entry:
    heading = HEADINGS[question.key]
    return Entry(
        path=question_path(question),
        kind=PageKind.COMPARISON,
        title=f"{heading.title}（{question.label}）",
        about=(question.label, "比較", "くらべる"),
        sections=(Section("content", "概要", (spoken.said(heading.lead, question.spoken),)),),
        facets=of_kind(PageKind.COMPARISON),
    )


def tools() -> Iterator[Entry]:
    """Make an entry of each room to do something in; that of the hosts tells their terms."""
    for tool in (each for each in TOOLS if each is not RECEIVING):
        yield Entry(
            path=tool.path,
            kind=PageKind.TOOL,
            title=tool.title,
            about=tool.words,
            sections=tuple(_sections(tool)),
            facets=of_kind(PageKind.TOOL),
        )


def _sections(tool: Tool) -> Iterator[Section]:
    yield Section("content", "できること", (tool.does,))
    if tool.beside:
        yield Section("content", "こんなときに", ("、".join(tool.beside),), tags=True)


def troubles(collection: Collection) -> Iterator[Entry]:
    """Make one entry of the troubles that cases had."""
    told = had(collection)
    if told:
        yield Entry(
            path=TROUBLES.path,
            kind=PageKind.COMPARISON,
            title=TROUBLES.label,
            sections=tuple(map(_trouble, told)),
            facets=of_kind(PageKind.COMPARISON),
        )


def _trouble(trouble: Trouble) -> Section:
    # Its page does not tell its other names: they are a line of their own.
    told = spoken.said(trouble.lead, trouble.spoken), "、".join(trouble.words)
    return Section(trouble.key, trouble.label, told)


def _product(product: Product) -> Section:
    told = (product.name, product.vendor or "", product.kind, "、".join(product.words))
    anchor = product_path(product).partition("#")[2]
    return Section(anchor, product.name, ("　".join(filter(None, told)),))
