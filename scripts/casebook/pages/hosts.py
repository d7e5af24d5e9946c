"""Who receives visits, and on which terms: what can be read at the top, what has to be asked below."""

import json
from dataclasses import dataclass
from typing import get_args

from casebook import reception, schema
from casebook.collection import Collection
from casebook.model import Case, Cell, Claim, Municipality
from casebook.pages.host_rules import rules
from casebook.pages.page import HOSTS, Anchor, Page
from casebook.pages.year_strip import Closed, strip
from casebook.reception import Receives, Standing
from casebook.records.terms import HostRule
from casebook.records.told import told
from casebook.vocabulary import Theme, Vocabulary

LISTED = 60
"""So many hosts of a kind are listed, those with the newest words first; the rest are among the municipalities."""

COLUMNS = (
    ("入口と申し込み", ("desk", "apply")),
    ("期限", ("lead_time",)),
    ("時期、曜日、枠", ("closed", "days")),
    ("人数、時間、主題", ("party", "minutes", "topics")),
    ("費用", ("fee",)),
    ("宿泊・食事", ("lodging",)),
    ("礼状", ("thanks",)),
    ("オンライン", ("online",)),
    ("ほかの条件", ("conditions",)),
)
"""The items of a reception as a table has room for them: those of one column answer one question of a visitor."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in a few words."""

    words: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Question:
    """What has to be asked, as it is asked."""

    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Host:
    """A municipality as a host. `cells` has what is said in every column of the table, `asks` what nobody says.

    `door` names whose visits all of its terms speak of; it is empty where they speak of both or do not say.
    """

    town: Municipality
    cases: tuple[Case, ...]
    receives: Receives
    cells: tuple[tuple[Said, ...], ...]
    asks: tuple[Question, ...]
    closed: tuple[Closed, ...]
    rules: tuple[HostRule, ...]

    @property
    def known(self) -> int:
        """Count the columns in which something is said."""
        return sum(bool(cell) for cell in self.cells)

    @property
    def door(self) -> str:
        """Name whose visits alone its words speak of."""
        doors = {claim.term.visitors for claim in self.town.reception.claims()}
        return doors.pop() if len(doors) == 1 else ""

    @property
    def themes(self) -> str:
        """List the keys of the themes of its cases."""
        return " ".join(dict.fromkeys(theme for case in self.cases for theme in case.themes))

    @property
    def more(self) -> int:
        """Count what else is recorded of its visits."""
        return len(self.town.visits) + sum(map(len, self.cells)) - 1

    def rule_text(self) -> str:
        """Give its rules as the script of the page reads them."""
        return json.dumps([told(rule) for rule in self.rules])


@dataclass(frozen=True, slots=True)
class HostsView:
    """All hosts by what is known of them.

    `columns` are those in which any host says something, `silent` names the others; `strip` and `online` are
    the columns of the closed periods and of visits online; `door` names whose visits alone all terms speak of.
    """

    vocabulary: Vocabulary
    terms: tuple[Host, ...]
    records: tuple[Host, ...]
    unknown: tuple[Host, ...]
    totals: tuple[int, int, int]
    columns: tuple[int, ...]
    silent: tuple[str, ...]
    titles: tuple[str, ...]
    keys: tuple[str, ...]
    door: str
    themes: tuple[Theme, ...]
    questions: tuple[Question, ...]
    strip: int
    online: int

    @property
    def total(self) -> int:
        """Count all hosts."""
        return sum(self.totals)


def page(collection: Collection) -> Page:
    """Plan the page."""
    return Page(
        path=HOSTS.path,
        frame=HOSTS.path,
        title="視察の受け入れ先",
        description="視察を受け入れる自治体と、その条件（入口、期限、受けない時期、人数、費用、宿泊）の一覧。分からないことには、電話で聞く文を添えます。",
        template="hosts.html.j2",
        view=_view(collection),
        contents=(
            Anchor("terms", "条件が読める"),
            Anchor("records", "受け入れた記録だけがある"),
            Anchor("unknown", "どちらも見つからない"),
            Anchor("ask", "電話で聞く文"),
        ),
        script="hosts",
    )


def _view(collection: Collection) -> HostsView:
    hosts = [_host(collection, town) for town in collection.municipalities.values()]
    terms, records, unknown = (_shelf(hosts, each) for each in get_args(Standing))
    every = range(len(COLUMNS))
    doors = {host.door for host in terms}
    spoken = tuple(n for n in every if any(host.cells[n] for host in terms))
    used = {theme for case in collection.cases.values() for theme in case.themes}
    return HostsView(
        vocabulary=collection.vocabulary,
        terms=terms[:LISTED],
        records=records[:LISTED],
        unknown=unknown[:LISTED],
        totals=(len(terms), len(records), len(unknown)),
        columns=spoken,
        titles=tuple(title for title, _ in COLUMNS),
        keys=tuple(items[0] for _, items in COLUMNS),
        door=doors.pop() if len(doors) == 1 else "",
        silent=tuple(COLUMNS[n][0] for n in every if n not in spoken),
        themes=tuple(each for key, each in collection.vocabulary.themes.items() if key in used),
        questions=tuple(map(_question, schema.reception_fields())),
        strip=_column("closed"),
        online=_column("online"),
    )


def _shelf(hosts: list[Host], standing: Standing) -> tuple[Host, ...]:
    """Give the hosts of one kind, those with the newest words first."""
    found = (host for host in hosts if host.receives.standing == standing)
    return tuple(sorted(found, key=lambda host: host.receives.day, reverse=True))


def _host(collection: Collection, town: Municipality) -> Host:
    found, items = reception.receives(town), town.reception.items
    return Host(
        town=town,
        cases=tuple(collection.cases_of(town)),
        receives=found,
        cells=tuple(
            tuple(
                Said(reception.brief(item, claim), claim)
                for item in column
                for claim in items.get(item, ())
            )
            for _, column in COLUMNS
        ),
        asks=tuple(
            _question(key)
            for key in schema.reception_fields()
            if town.reception.cell(key) is not Cell.STATED
        ),
        closed=tuple(strip(town.reception)),
        rules=rules(town.reception),
    )


def _question(key: str) -> Question:
    field = schema.reception_fields()[key]
    return Question(field.title, field.schema["x-question"])


def _column(item: str) -> int:
    return next(n for n, (_, items) in enumerate(COLUMNS) if item in items)
