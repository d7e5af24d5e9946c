"""A folder of files held against all rules, and all problems told at once."""

import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import ModuleType

from casebook import ids, schema
from casebook.ids import Ids
from casebook.library import Document, Kind, Library
from casebook.load import load
from casebook.problem import Problem, printable
from casebook.rules import DOCUMENT_RULES, NOTICE_RULES, encoding, lost_id, placement, town_list
from casebook.rules.found import Fault, Spot, rule_name
from casebook.towns import FILE, Towns
from casebook.yaml_nodes import decoded

OPTIONAL_VOCABULARIES = (
    "troubles",
    "funding",
    "products",
    "answers",
    "synonyms",
    "wider",
    "self-check",
    "travel",
    "town-figures",
    "moved",
)


_DRAFT = "下書きなので、サイトには出ません。書き終えたら draft の行を消してください。"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a collection holds and what is wrong with it; good for a site when nothing is wrong.

    Notices are no faults: they tell what somebody should look at again, and what a draft still lacks. The
    library holds no drafts.
    """

    library: Library
    problems: list[Problem]
    notices: list[Problem]


def check(cases: Path, today: date, shown: Path | None = None) -> Checked:
    """Read and check a collection. `shown` is how messages name its folder.

    Raises nothing for whatever the folder holds; one that is absent holds nothing.
    """
    reading = _read(cases, shown or cases)
    unreadable = frozenset(reading.unreadable)
    drafts = [each for each in reading.documents if each.draft]
    ready = [each for each in reading.documents if not each.draft]
    library = Library.of(ready, today, unreadable, reading.towns, reading.ids)
    reading.lose(library)
    problems = {*reading.problems, *check_library(library)}
    faulty = {problem.path for problem in problems}
    sound = (each for each in library.documents() if each.path not in faulty)
    notices = [notice for each in sound for notice in held(each, library, NOTICE_RULES)]
    if drafts:  # they may point to each other
        whole = Library.of(reading.documents, today, unreadable, reading.towns, reading.ids)
        for draft in drafts:
            wrong, lacking = _of_draft(draft, whole)
            problems |= wrong
            notices += lacking
    return Checked(library, sorted(problems), sorted(notices))


def read(cases: Path, today: date) -> Library:
    """Read a collection without holding its files to what they say; drafts are left out."""
    reading = _read(cases, cases)
    ready = [each for each in reading.documents if not each.draft]
    return Library.of(ready, today, frozenset(reading.unreadable), reading.towns, reading.ids)


def _read(cases: Path, shown: Path) -> "_Reading":
    reading = _Reading(cases, shown)
    for path in find(cases):
        reading.add(path.relative_to(cases))
    reading.miss()
    return reading


def find(cases: Path) -> list[Path]:
    """List what lies in a collection's folder, in a fixed order, all that is hidden left out."""
    found = (path for path in cases.rglob("*") if not path.is_dir())
    return sorted(path for path in found if not _hidden(path.relative_to(cases)))


def check_library(library: Library) -> Iterator[Problem]:
    """Hold every document against every document rule."""
    for document in library.documents():
        yield from check_document(document, library)


def check_document(document: Document, library: Library) -> Iterator[Problem]:
    """Hold one document against every document rule."""
    yield from held(document, library, DOCUMENT_RULES)


def faults(
    document: Document, library: Library, rules: Iterable[ModuleType] = DOCUMENT_RULES
) -> Iterator[tuple[str, Fault]]:
    """Give what every document rule finds in one document, with the rule's name."""
    for rule in rules:
        for fault in rule.check(document, library):
            yield rule_name(rule), fault


def _of_draft(draft: Document, library: Library) -> tuple[set[Problem], list[Problem]]:
    """Divide what the rules find in a draft: what is wrong, and what is not written yet."""
    told = Problem(draft.path, draft.mark(("draft",), on_key=True), "draft", _DRAFT)
    wrong: set[Problem] = set()
    lacking = [told]
    for name, fault in faults(draft, library):
        mark = draft.mark(fault.where, on_key=fault.on_key)
        problem = Problem(draft.path, mark, name, fault.message)
        if fault.missing:
            lacking.append(problem)
        else:
            wrong.add(problem)
    return wrong, lacking


def held(document: Document, library: Library, rules: Iterable[ModuleType]) -> Iterator[Problem]:
    """Hold one document against some rules."""
    for name, fault in faults(document, library, rules):
        mark = document.mark(fault.where, on_key=fault.on_key)
        yield Problem(document.path, mark, name, fault.message)


@dataclass(slots=True)
class _Reading:
    """The files met so far."""

    cases: Path
    shown: Path
    documents: list[Document] = field(default_factory=list)
    unreadable: set[tuple[Kind, str]] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    towns: Towns | None = None
    ids: Ids | None = None

    def add(self, inside: Path) -> None:
        """Read one file, given by its path in the collection."""
        misplaced = list(placement.check(inside))
        self._report(inside, misplaced)
        if inside == Path(FILE):
            self._list(inside)
        if inside == Path(ids.FILE):
            self._ids(inside)
        if misplaced or inside.suffix != ".yml":
            return
        content = self._content(inside)
        document, problems = (
            (None, []) if content is None else load(content, inside, self._name(inside))
        )
        self.problems += problems
        if document:
            self.documents.append(document)
        else:
            self.unreadable.add((Kind.of(inside), inside.stem))

    def _list(self, inside: Path) -> None:
        """Read the list of towns, which is no YAML; with a problem it counts as absent."""
        content = self._content(inside)
        if content is None:
            return
        before = len(self.problems)
        self._report(inside, encoding.check(content), encoding)
        if len(self.problems) == before:
            self._report(inside, town_list.check(decoded(content)), town_list)
        if len(self.problems) == before:
            self.towns = Towns.read(decoded(content))

    def _ids(self, inside: Path) -> None:
        """Read the list of ids; what it says is looked at when all cases are known."""
        content = self._content(inside)
        if content is None:
            return
        unreadable = list(encoding.check(content))
        self._report(inside, unreadable, encoding)
        if not unreadable:
            self.ids = Ids.read(decoded(content))

    def lose(self, library: Library) -> None:
        """Report the ids that lead nowhere any more."""
        if self.ids:
            self._report(Path(ids.FILE), lost_id.check(self.ids, library), lost_id)

    def miss(self) -> None:
        """Report the vocabularies that are not there."""
        there = {document.name for document in self.documents if document.kind is Kind.VOCABULARY}
        there |= {name for kind, name in self.unreadable if kind is Kind.VOCABULARY}
        for name in schema.vocabularies():
            if name not in there and name not in OPTIONAL_VOCABULARIES:
                self._report(Path(f"_{Kind.VOCABULARY}", f"{name}.yml"), [placement.missing()])

    def _content(self, inside: Path) -> bytes | None:
        path = self.cases / inside
        error = None
        try:
            if stat.S_ISREG(path.stat().st_mode):  # a pipe or a device would never end
                return path.read_bytes()
        except OSError as found:
            error = found
        self._report(inside, [placement.unreadable(error)])
        return None

    def _name(self, inside: Path) -> str:
        return printable((self.shown / inside).as_posix())

    def _report(self, inside: Path, spots: Iterable[Spot], rule: ModuleType = placement) -> None:
        name, told = self._name(inside), rule_name(rule)
        self.problems += [Problem(name, spot.mark, told, spot.message) for spot in spots]


def _hidden(inside: Path) -> bool:
    return any(part.startswith(".") for part in inside.parts)
