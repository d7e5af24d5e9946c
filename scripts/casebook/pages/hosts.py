"""Who receives visits, and on which terms: what can be read at the top, what has to be asked below."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from casebook import reception, schema
from casebook.collection import Collection
from casebook.model import Cell, Claim, Municipality
from casebook.pages.host_rules import rules
from casebook.pages.page import HOSTS, Anchor, Crumb, Page, Row
from casebook.pages.spread import BYTES, ROOM, Door, Group, Kind, Leaf, parts, spread
from casebook.pages.year_strip import Closed, strip
from casebook.reception import Receives, Standing
from casebook.records.terms import HostRule
from casebook.records.told import told
from casebook.rules.municipality_code import PREFECTURES
from casebook.sealed import dataclass
from casebook.vocabulary import Theme, Vocabulary

_FIRST = (40_000, 20_000, 10_000)
"""So many bytes the first page of a long list has for the hosts of each kind; the doors to the others have the rest."""
_KINDS: Mapping[Standing, str] = {
    "terms": "条件が読める団体",
    "records": "受け入れた記録だけがある団体",
    "none": "どちらも見つからない団体",
}

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
    cases: tuple[Row, ...]
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
        return " ".join(dict.fromkeys(theme for each in self.cases for theme in each.themes))

    @property
    def more(self) -> int:
        """Count what else is recorded of its visits."""
        return len(self.town.visits) + sum(map(len, self.cells)) - 1

    def rule_text(self) -> str:
        """Give its rules as the script of the page reads them."""
        return json.dumps([told(rule) for rule in self.rules])


Hosts: TypeAlias = tuple[Host, ...]


@dataclass(frozen=True, slots=True)
class HostsView:
    """The hosts of a page in three kinds: with terms, with records, the others; `totals` count all, wherever they stand.

    On the first page of a long list `doors` lead to the rest of each kind by prefecture; `leaf` is a page that the
    list goes on, with hosts of one `kind`.
    `columns` are those in which any host says something, `silent` names the others; `strip` and `online` are
    the columns of the closed periods and of visits online; `door` names whose visits alone all terms speak of.
    """

    vocabulary: Vocabulary
    shelves: tuple[Hosts, ...]
    doors: tuple[tuple[Door, ...], ...]
    leaf: Leaf[Host] | None
    kind: str
    first: Crumb
    totals: tuple[int, ...]
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
    def part(self) -> bool:
        """Whether there are hosts that do not stand on this page."""
        return sum(map(len, self.shelves)) < self.total

    @property
    def terms(self) -> Hosts:
        """Those whose terms can be read."""
        return self.shelves[0]

    @property
    def records(self) -> Hosts:
        """Those of whom only records of visits can be read."""
        return self.shelves[1]

    @property
    def unknown(self) -> Hosts:
        """The others."""
        return self.shelves[2]

    @property
    def total(self) -> int:
        """Count all hosts."""
        return sum(self.totals)


def pages(collection: Collection) -> Iterator[Page]:
    """Plan the page, and those that it goes on where it has no room for all hosts."""
    hosts = [_host(collection, town) for town in collection.municipalities.values()]
    shelves = tuple(_shelf(hosts, each) for each in _KINDS)
    view = _view(collection, shelves)
    if sum(map(_weigh, hosts)) <= ROOM:
        yield _page(replace(view, shelves=shelves))
        return
    fronts = [_front(each, room) for each, room in zip(shelves, _FIRST, strict=True)]
    rests = [
        spread(_by_prefecture(standing, each[len(front) :]), _KIND, "hosts/list", first=0)
        for standing, each, front in zip(_KINDS, shelves, fronts, strict=True)
    ]
    doors = tuple(each.doors for each in rests)
    yield _page(replace(view, shelves=tuple(fronts), doors=doors))
    for at, found in enumerate(rests):
        yield from (_leaf(view, at, leaf) for leaf in found.leaves)


def _front(hosts: Hosts, room: int) -> Hosts:
    """Give the first hosts, as many as there is room for."""
    return parts(hosts, _KIND, room)[0] if hosts else ()


def _by_prefecture(standing: str, hosts: Hosts) -> list[Group[Host]]:
    found: dict[str, list[Host]] = {}
    for host in hosts:
        found.setdefault(host.town.code[:2], []).append(host)
    return [
        Group(f"{standing}-{key}", f"{standing}-{key}", PREFECTURES[int(key) - 1], "", tuple(own))
        for key, own in sorted(found.items())
    ]


def _weigh(host: Host) -> int:
    """Guess the bytes of a host in the list."""
    said = [said.words for cell in host.cells for said in cell]
    weight = 600 + sum(140 + BYTES * each.tally.letters[0] for each in host.cases)
    if host.receives.standing == "terms":
        return weight + 2_300 + sum(360 + BYTES * len(words) for words in said)
    claim = host.receives.claim
    return weight + (500 + BYTES * len(claim.text) if claim else 0)


_KIND = Kind(lambda host: host.town.key, lambda host: host.town.name, _weigh)


def _leaf(view: HostsView, at: int, leaf: Leaf[Host]) -> Page:
    """Plan a page that the hosts of one kind go on; `at` is the place of the kind."""
    entries = leaf.group.entries
    own = tuple(entries if place == at else () for place in range(len(view.totals)))
    kind = list(_KINDS.values())[at]
    return replace(
        _page(replace(view, shelves=own, leaf=leaf, kind=kind)),
        path=leaf.step.path,
        title=f"{leaf.title}の受け入れ先　{kind}",
        description=f"視察の受け入れ先のうち、{leaf.title}の{kind}{len(entries):,}件。",
        contents=(),
        crumbs=(HOSTS,),
    )


def _page(view: HostsView) -> Page:
    return Page(
        path=HOSTS.path,
        frame=HOSTS.path,
        title="視察の受け入れ先",
        description="視察を受け入れる自治体と、その条件（入口、期限、受けない時期、人数、費用、宿泊）の一覧。分からないことには、電話で聞く文を添えます。",
        template="hosts.html.j2",
        view=view,
        contents=(
            Anchor("terms", "条件が読める"),
            Anchor("records", "受け入れた記録だけがある"),
            Anchor("unknown", "どちらも見つからない"),
            Anchor("ask", "電話で聞く文"),
        ),
        script="hosts",
    )


def _view(collection: Collection, shelves: tuple[Hosts, ...]) -> HostsView:
    """Tell what all pages of the list tell; no host stands on it yet."""
    doors = {host.door for host in shelves[0]}
    spoken = tuple(n for n in range(len(COLUMNS)) if any(host.cells[n] for host in shelves[0]))
    themes = collection.vocabulary.themes.values()
    return HostsView(
        vocabulary=collection.vocabulary,
        shelves=((), (), ()),
        doors=((), (), ()),
        leaf=None,
        kind="",
        first=HOSTS,
        totals=tuple(map(len, shelves)),
        columns=spoken,
        titles=tuple(title for title, _ in COLUMNS),
        keys=tuple(items[0] for _, items in COLUMNS),
        door=doors.pop() if len(doors) == 1 else "",
        silent=tuple(title for n, (title, _) in enumerate(COLUMNS) if n not in spoken),
        themes=tuple(each for each in themes if collection.stubs.on_theme(each.key)),
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
        cases=tuple(Row(collection, key, plain=True) for key in collection.ids_of(town.key)),
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


@cache
def _question(key: str) -> Question:
    field = schema.reception_fields()[key]
    return Question(field.title, field.schema["x-question"])


def _column(item: str) -> int:
    return next(n for n, (_, items) in enumerate(COLUMNS) if item in items)
