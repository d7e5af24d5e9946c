"""A page before markup, and the paths of the site."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from casebook.answers import Answer
from casebook.collection import Collection
from casebook.model import Case, Claim, Municipality, Source, Status
from casebook.sealed import dataclass
from casebook.tally import Tally
from casebook.vocabulary import Practice, Product, Question, Theme, Trouble


@dataclass(frozen=True, slots=True)
class Anchor:
    """An entry of a page's own contents list."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way from the home page; `path` is a site path."""

    label: str
    path: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it lies, into which frame it is poured, what its template is given.

    `path` and `frame` are relative to the site, with forward slashes. `view` is a frozen dataclass;
    its values decide whether a page has to be drawn again. `script` names the bundle that this page
    needs beside the one of every page, "" for none. `shows` are the ids of cases of which it may show any claim:
    what lists show of a case (`stubs`) does not tell of them.
    """

    path: str
    frame: str
    title: str
    description: str
    template: str
    view: Any
    contents: tuple[Anchor, ...] = ()
    crumbs: tuple[Crumb, ...] = ()
    script: str = ""
    shows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """A page before anything is gathered for it.

    `depends` gives all that decides how the page comes out, as frozen values: where that is the same, the page is
    not made.
    """

    path: str
    frame: str
    script: str
    depends: Callable[[], object]
    make: Callable[[], Page]
    kin: str = ""
    """What is made with it in one go: the rest of the case whose page it is, or the pages that are planned with it."""

    @classmethod
    def of(cls, page: Page) -> "Planned":
        """Take a page that is there."""
        return cls(page.path, page.frame, page.script, lambda: page, lambda: page)


AT_A_GLANCE = ("period", "cost", "trouble")
"""Questions that a card answers; the key figures beside them tell the effect."""

TOLD = ("approach", "period", "cost", "effect", "trouble")
"""Questions that a table of many cases answers."""


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A case in a list, with its municipality: by its id, until somebody draws it.

    A `plain` one tells neither what the case answers nor that it is an outline: that it tells or answers little.
    """

    book: Collection
    id: str
    plain: bool = False

    @property
    def case(self) -> Case:
        """Give the case, as the collection of the list tells of it."""
        return self.book.cases[self.id]

    @property
    def town(self) -> Municipality:
        """Give the municipality in whose file it stands."""
        return self.book.municipalities[self.book.stubs[self.id].municipality]

    @property
    def people(self) -> float | None:
        """Give the number of its people; None where it is not known."""
        return self.book.people(self.id)

    @property
    def answers(self) -> Sequence[Answer]:
        """Give its answers."""
        return () if self.plain else self.book.answers(self.case)

    @property
    def outline(self) -> bool:
        """Whether it tells or answers little."""
        return not self.plain and self.book.outline(self.case)

    @property
    def current(self) -> Status:
        """Give the stage that the case has reached."""
        return self.case.current

    @property
    def tally(self) -> Tally:
        """Give what is reckoned of it."""
        return self.book.tallies[self.id]

    @property
    def themes(self) -> tuple[str, ...]:
        """Give the keys of its themes."""
        return self.book.stubs[self.id].themes

    @property
    def updated(self) -> str:
        """Give the day on which it was changed last."""
        return self.book.stubs[self.id].updated

    @property
    def stands(self) -> tuple[object, ...]:
        """Stand for all that a list shows of it."""
        return self.plain, self.book.vocabulary.digest, self.book.glimpse(self.id)

    def glance(self) -> tuple[Answer, ...]:
        """Give the answers that a card has room for."""
        return glance(self.answers)

    def told(self) -> tuple[Answer, ...]:
        """Give the answers that a row of a table has room for."""
        return tuple(each for each in self.answers if each.question.key in TOLD)


def glance(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Choose the answers that a card has room for."""
    return tuple(each for each in answers if each.question.key in AT_A_GLANCE)


def rows(collection: Collection, cases: Iterable[str]) -> tuple[Row, ...]:
    """Put cases into a list, by their ids, with what they answer."""
    return tuple(Row(collection, key) for key in cases)


def newest(found: Iterable[Row], most: int) -> tuple[Row, ...]:
    """Give the cases that were changed last."""
    return tuple(sorted(found, key=attrgetter("updated"), reverse=True)[:most])


API = "api/v1"
"""Where the files of the API lie."""

SEARCH = Crumb("さがす", "search.html")
CASES = Crumb("事例", "cases/index.html")
MUNICIPALITIES = Crumb("自治体", "municipalities/index.html")
MAP = Crumb("地図", "map/index.html")
THEMES = Crumb("テーマ", "themes/index.html")
PRACTICES = Crumb("手法", "practices/index.html")
TROUBLES = Crumb("苦労からさがす", "troubles/index.html")
QUESTIONS = Crumb("問いで見る", "questions/index.html")
PRODUCTS = Crumb("製品と事業者", "products/index.html")
PIECES = Crumb("5つのピース", "pieces/index.html")
SELF_CHECK = Crumb("自己点検", "pieces/check.html")
PEERS = Crumb("近い自治体", "peers/index.html")
HOSTS = Crumb("受け入れ先", "hosts/index.html")
VISIT = Crumb("計画と書類", "visit/index.html")
TRAVEL = Crumb("旅する公務員ノート", "travel/index.html")
SOURCES = Crumb("出典", "sources/index.html")
ABOUT = Crumb("この事例帖", "about/index.html")
COVERAGE = Crumb("収録の範囲", "about/coverage.html")
DATA = Crumb("データ", "data/index.html")
CONTRIBUTE = Crumb("事例の書き方", "contribute/index.html")
FORM = Crumb("事例を書く画面", "contribute/form.html")


def case_path(case: Case) -> str:
    """Give the site path of a case."""
    return path_of_case(case.id)


def path_of_case(key: str) -> str:
    """Give the site path of a case by its id, also of one that has gone."""
    return f"cases/{key}.html"


def prefecture_anchor(code: str) -> str:
    """Give the anchor of a prefecture in the list of cases, from its code or that of a municipality."""
    return f"prefecture-{code[:2]}"


def town_path(town: Municipality) -> str:
    """Give the site path of a municipality."""
    return path_of_town(town.key)


def path_of_town(key: str) -> str:
    """Give the site path of a municipality by its key."""
    return f"municipalities/{key}.html"


def path_of_data(key: str) -> str:
    """Give the site path of all data of a case by its id."""
    return f"{API}/cases/{key}.json"


def theme_path(theme: Theme) -> str:
    """Give the site path of a theme."""
    return f"themes/{theme.key}.html"


def practice_path(practice: Practice) -> str:
    """Give the site path of a practice."""
    return f"practices/{practice.key}.html"


def trouble_path(trouble: Trouble) -> str:
    """Give the place of a kind of trouble in their list."""
    return f"{TROUBLES.path}#{trouble.key}"


def question_path(question: Question) -> str:
    """Give the site path of what all cases answer to a question."""
    return f"questions/{question.key}.html"


def product_path(product: Product) -> str:
    """Give the place of a product in their list."""
    return f"{PRODUCTS.path}#product-{product.key}"


def uses(claims: Iterable[Claim]) -> Mapping[Source, int]:
    """Count the claims that rest on each source; those of other sources are none."""
    return Counter(source for claim in claims for source in claim.sources)
