"""Plans of visits, and the documents that are made of them, read back as an office would."""

import base64
import importlib
import io
import json
import re
from collections.abc import ItemsView, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser

from tests.browser.visit import Visit, visiting
from tests.js.bundles import bundle, counting

TODAY = "2027-04-01"
PATH = "visit/index.html"
KITAMI, OME, BANDAI = (
    "kitami-writing-free-counter",
    "ome-writing-free-counter",
    "bandai-zero-trust-cloud",
)
SELDOM = ("日程変更のお願い", "取りやめのお詫び", "追加の質問")
"""Papers that few visits need: they are made alone."""
_NOWHEN = {"day": "", "from": "", "to": ""}


def when(day: str, start: str, end: str) -> dict[str, str]:
    return {"day": day, "from": start, "to": end}


def host(key: str, town: str, name: str, **more: Any) -> dict[str, Any]:
    empty = {
        "section": "",
        "cases": [],
        "reason": "",
        "online": False,
        "choices": [_NOWHEN] * 3,
        "agreed": _NOWHEN,
        "closed": [],
        "notes": "",
    }
    return {"id": key, "town": town, "name": name} | empty | more


def person(name: str, **more: str) -> dict[str, str]:
    return {
        "id": f"p-{name}",
        "section": "",
        "post": "",
        "name": name,
        "kana": "",
        "role": "",
    } | more


def question(number: int, of: str, text: str, **more: Any) -> dict[str, Any]:
    empty = {"case": "", "field": "", "asks": "事実", "must": False, "where": "", "answer": ""}
    return {"id": f"q{number}", "host": of, "text": text} | empty | more


def leg(key: str, day: str, start: str, end: str, **more: Any) -> dict[str, Any]:
    empty = {"kind": "move", "host": "", "what": "", "where": "", "fare": None}
    return {"id": key, "day": day, "from": start, "to": end} | empty | more


def plan(**more: Any) -> dict[str, Any]:
    """A plan in which nothing is known, but for what is given."""
    home = ("name", "prefecture", "section", "population", "address", "phone", "mail")
    stay = dict.fromkeys(("from", "to", "place", "duties", "cover", "alike", "different"), "")
    notes: dict[str, Any] = {"focus": [], "days": [], "log": [], "ready": {}}
    sides: dict[str, Any] = {"surfaced": {}, "brought": {}, "seen": {}}
    empty: dict[str, Any] = {
        "format": "casebook-plan",
        "version": 1,
        "id": "sample1",
        "kind": "visit",
        "name": "",
        "home": dict.fromkeys(home, ""),
        "route": "staff",
        "group": {"kind": "members", "name": ""},
        "purpose": "",
        "theme": "",
        "hosts": [],
        "people": [],
        "party": None,
        "questions": [],
        "legs": [],
        "costs": {"rules": [], "extras": [], "nights": None, "days": None},
        "deadlines": [],
        "report": {"impressions": {}, "seen": {}, "thanks": {}, "use": "", "limits": ""},
        "travel": stay | notes | sides,
    }
    return empty | more


HOME = {
    "name": "登別市",
    "prefecture": "北海道",
    "section": "総務部DX推進グループ",
    "population": "43,559人",
    "address": "北海道登別市中央町6丁目11番地",
    "phone": "0143-00-0000",
    "mail": "dx@example.lg.jp",
}
PURPOSE = "窓口の待ち時間を減らす方法を学び、窓口を改める計画に生かす。"


def sample(**more: Any) -> dict[str, Any]:
    """A visit to Kitami, agreed; the chosen case is in the casebook."""
    kitami = host(
        "h1",
        "kitami",
        "北見市",
        section="窓口課",
        cases=[KITAMI],
        agreed=when("2027-05-20", "13:30", "15:00"),
    )
    people = [
        person("山田　太郎", section="総務部", post="課長"),
        person("佐藤　花子", post="主査"),
    ]
    told = question(1, "h1", "見直しに何人で当たりましたか。", case=KITAMI, field="team")
    known = {"home": HOME, "purpose": PURPOSE, "hosts": [kitami], "people": people}
    return plan(**known | {"questions": [told]} | more)


def large(questions: int = 40) -> dict[str, Any]:
    """Three hosts, ten people, many questions."""
    hosts = [
        host("h1", "kitami", "北見市", cases=[KITAMI], agreed=when("2027-05-20", "10:00", "11:30")),
        host("h2", "ome", "青梅市", cases=[OME], agreed=when("2027-05-21", "13:30", "15:00")),
        host("h3", "bandai", "磐梯町", cases=[BANDAI], online=True),
    ]
    cases, fields = (KITAMI, OME, BANDAI), ("cost", "difficulties", "team", "reasons")
    asked = [
        question(n, f"h{n % 3 + 1}", f"質問その{n}", case=cases[n % 3], field=fields[n % 4])
        for n in range(questions)
    ]
    people = [person(f"職員　{n}") for n in range(10)]
    return plan(home=HOME, purpose=PURPOSE, hosts=hosts, people=people, questions=asked)


@dataclass(frozen=True, slots=True)
class Desk:
    """The documents' code in a page of the site, called with plans."""

    visit: Visit
    kept: dict[str, dict[str, bytes]]
    """Files that were made already, by plan."""

    def files(self, of: dict[str, Any]) -> "Files":
        """Give the files of all papers of a plan, by name without its number."""
        return Files(self, of, [unnumbered(name) for name in self.call("names", of)])

    def call(self, name: str, of: dict[str, Any], more: Sequence[str] = ()) -> Any:
        script = "([name, plan, today, more]) => window.papers[name](plan, today, more)"
        return self.visit.page.evaluate(script, [name, of, TODAY, list(more)])


@dataclass(frozen=True, slots=True)
class Files(Mapping[str, bytes]):
    """The files of a plan, each made when it is asked for: all of them take a second, one a twentieth."""

    desk: Desk
    of: dict[str, Any]
    names: Sequence[str]

    def __getitem__(self, name: str) -> bytes:
        if name not in self.names:
            raise KeyError(name)
        return self._made([name])[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def items(self) -> ItemsView[str, bytes]:
        return self._made(self.names).items()

    def those(self, begin: str = "", end: str = "") -> dict[str, bytes]:
        """Make the files whose names begin and end so."""
        return self._made([n for n in self.names if n.startswith(begin) and n.endswith(end)])

    def _made(self, names: Sequence[str]) -> dict[str, bytes]:
        made = self.desk.kept.setdefault(json.dumps(self.of), {})
        if missing := [name for name in names if name not in made]:
            for name, content in self.desk.call("make", self.of, missing).items():
                made[unnumbered(name)] = base64.b64decode(content)
        return {name: made[name] for name in names}


@contextmanager
def desk(browser: Browser, address: str) -> Iterator[Desk]:
    script = bundle("papers")
    with visiting(browser, address) as visit:
        page = visit.go(PATH)
        with counting(page, script):
            yield Desk(visit, {})


def unnumbered(name: str) -> str:
    """Give the name of a file without its document's place among all: that changes with each new document."""
    return re.sub(r"^\d\d_", "", name)


def word(content: bytes) -> Any:
    reader: Any = importlib.import_module("docx")
    return reader.Document(io.BytesIO(content))


def excel(content: bytes) -> Any:
    reader: Any = importlib.import_module("openpyxl")
    return reader.load_workbook(io.BytesIO(content))


def calendar(content: bytes) -> Any:
    reader: Any = importlib.import_module("icalendar")
    return reader.Calendar.from_ical(content)


def text_of(document: Any) -> str:
    """Give the paragraphs of a Word file, a line each; blanks lose the spaces beside their hints."""
    lines = (paragraph.text.replace("\u00a0", "") for paragraph in document.paragraphs)
    return "\n".join(lines)


def cells_of(table: Any) -> list[list[str]]:
    return [[cell.text.replace("\u00a0", "") for cell in row.cells] for row in table.rows]


def headed(document: Any, *head: str) -> list[list[str]]:
    """Give the cells of the first table with this head."""
    tables = (cells_of(table) for table in document.tables)
    return next(rows for rows in tables if rows[0] == list(head))


def whole(document: Any) -> str:
    """Give all words of a Word file, those of its tables in their place."""
    return "\n".join(every_text(document)).replace("\u00a0", "")


def every_text(document: Any) -> Iterator[str]:
    for each in document.iter_inner_content():
        if hasattr(each, "rows"):
            yield from (cell for row in cells_of(each) for cell in row)
        else:
            yield each.text
