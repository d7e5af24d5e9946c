"""A case page, and the list of all cases."""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property, partial

from casebook import telling
from casebook.answers import Answer
from casebook.beside import Gap
from casebook.bodies import Body
from casebook.collection import Collection
from casebook.kept import Kept
from casebook.model import WHOLE, Case, Cell, Claim, Municipality, Source
from casebook.near_cases import NearCase, NearCases
from casebook.pages import sheet, story
from casebook.pages.page import (
    CASES,
    Anchor,
    Crumb,
    Page,
    Planned,
    Row,
    case_path,
    path_of_case,
    rows,
    town_path,
)
from casebook.pages.troubles import Elsewhere, beforehand, elsewhere
from casebook.sealed import dataclass
from casebook.vocabulary import Group, Theme, Vocabulary


@dataclass(frozen=True, slots=True)
class Walk:
    """The neighbours of a case on a theme; `place` counts from 1."""

    theme: Theme
    previous: Row | None
    following: Row | None
    place: int
    total: int


@dataclass(frozen=True, slots=True)
class Missing:
    """The fields of a group that a case does not state, by the reason."""

    cell: Cell
    titles: tuple[str, ...]


@dataclass(frozen=True)
class CaseView:
    """A case with its municipality and the cases to read next."""

    vocabulary: Vocabulary
    case: Case
    town: Municipality
    bodies: tuple[Body, ...]
    walks: tuple[Walk, ...]
    near: tuple[tuple[NearCase, Row], ...]
    outline: bool
    answers: tuple[Answer, ...]
    elsewhere: tuple[Elsewhere, ...]

    def naming(self) -> tuple[Source, ...]:
        """List the sources that name the bodies which carry the case with its municipality."""
        return tuple(dict.fromkeys(each for member in self.case.members for each in member.sources))

    @cached_property
    def cells(self) -> Mapping[Cell, int]:
        """How many fields are in each state."""
        return Counter(map(self.case.cell, self.vocabulary.fields))

    def bases(self) -> list[tuple[str, int]]:
        """Count the claims by their basis, most frequent first."""
        counts = Counter(claim.basis for claim in self.case.claims())
        return [(self.vocabulary.bases[key].label, count) for key, count in counts.most_common()]

    def publishers(self) -> list[str]:
        """List what kinds of sources there are, most frequent first."""
        counts = Counter(source.basis for source in self.case.sources)
        return [self.vocabulary.bases[key].label for key, _ in counts.most_common()]

    def missing(self, group: Group) -> list[Missing]:
        """List what a group leaves open, by kind of cell; what is told instead of an answer has its own place."""
        found: dict[Cell, list[str]] = {}
        for row in group.fields:
            if row.key not in self.case.fields:
                cell = self.case.cell(row.key)
                found.setdefault(cell, []).append(row.title)
        return [Missing(cell, tuple(titles)) for cell, titles in found.items()]

    def gaps(self, field: str) -> list[Gap]:
        """List the parts of a field that were looked for and not found."""
        return [gap for gap in self.case.gaps if gap.field == field]

    def claims(self) -> list[Claim]:
        """List all claims of the case."""
        return list(self.case.claims())

    @cached_property
    def events(self) -> list[Claim]:
        """The claims of the timeline in the order of time."""
        return sorted(self.case.fields.get("timeline", ()), key=_order)

    @cached_property
    def untold(self) -> telling.Missing:
        """In which words something was not found."""
        return telling.missing(self.case.sources, self.vocabulary.cells[Cell.NOT_STATED].label)

    @cached_property
    def numbers(self) -> story.Numbers:
        """The numbers to tell at a glance."""
        return story.numbers(self.case)

    @cached_property
    def opens(self) -> story.Opens:
        """What to ask first."""
        return story.opens(self.case, self.vocabulary)

    def strip(self) -> story.Strip | None:
        """Draw the years on one line."""
        return story.strip(self.case)

    def begin(self, *keys: str) -> list[story.Beginning]:
        """Give the first claims of some fields."""
        return story.beginnings(self.case, self.vocabulary, keys)

    def heads(self) -> list[Claim]:
        """Give what counts the people of the team."""
        return story.heads(self.case)

    @cached_property
    def sheet(self) -> sheet.Sheet:
        """What goes on one sheet of paper."""
        return sheet.sheet(self.case, self.numbers, self.answers, self.vocabulary)

    def weight(self, group: Group) -> tuple[int, int, int]:
        """Count the stated fields of a group, all of its fields, and its claims; the timeline stands apart."""
        keys = [field.key for field in group.fields if field.key != "timeline"]
        claims = sum(len(self.case.fields.get(key, ())) for key in keys)
        return sum(self.case.cell(key) == Cell.STATED for key in keys), len(keys), claims

    def titles(self, group: Group) -> list[str]:
        """List the fields of a group that hold claims; the timeline stands apart."""
        held = [field for field in group.fields if field.key in self.case.fields]
        return [field.title for field in held if field.key != "timeline"]

    def unread(self) -> bool:
        """Say whether of every source only the opening was read."""
        return all(source.read != WHOLE for source in self.case.sources)


def planned(collection: Collection, case: str, near_cases: NearCases, kept: Kept) -> Planned:
    """Plan the page of a case, by its id, as far as it takes to see whether it comes out as before."""
    depends = partial(_depends, collection, case, near_cases, kept)

    def make() -> Page:
        return page(collection, collection.cases[case], near_cases)

    return Planned(path_of_case(case), CASES.path, "", depends, make, case)


def _depends(collection: Collection, case: str, near_cases: NearCases, kept: Kept) -> object:
    """Give what the view below is made of; answers and the like are told by the case and the words."""
    _, near = near_cases.told(case, kept)
    whole = (collection.stamp(other) for other, shown in near if shown)
    return collection.stamp(case), around(collection, case, near_cases, kept), *whole


def around(collection: Collection, case: str, near_cases: NearCases, kept: Kept) -> object:
    """Stand for what lists show of the cases around one, and how they are around it."""
    short, near = near_cases.told(case, kept)
    return (
        tuple(_beside(collection, case, theme) for theme in collection.stubs[case].themes),
        short,
        tuple(collection.glimpse(other) for other, _ in near),
        beforehand(collection, case),
    )


def _beside(collection: Collection, case: str, theme: str) -> tuple[object, ...]:
    """Stand for the neighbours of a case on a theme."""
    cases, at = collection.stubs.on_theme(theme), collection.stubs.place_on(theme, case)
    around = (*cases[max(0, at - 1) : at], *cases[at + 1 : at + 2])
    return at, len(cases), tuple(map(collection.glimpse, around))


def page(collection: Collection, case: Case, near_cases: NearCases) -> Page:
    """Gather what stands on the page of a case: all of it, and of others what lists show."""
    town, near, others = collection.town(case), near_cases.near(case), collection.listing
    view = CaseView(
        vocabulary=collection.vocabulary,
        case=case,
        town=town,
        bodies=collection.bodies(case),
        walks=tuple(_walk(others, case, key) for key in case.themes),
        near=tuple(zip(near, rows(others, [each.case.id for each in near]), strict=True)),
        outline=collection.outline(case),
        answers=collection.answers(case),
        elsewhere=elsewhere(others, case),
    )
    return Page(
        path=case_path(case),
        frame="cases/index.html",
        title=f"{town.full_name} {case.title}",
        description=case.summary,
        template="case.html.j2",
        view=view,
        contents=_contents(view),
        crumbs=(CASES, Crumb(town.name, town_path(town))),
    )


def _order(event: Claim) -> tuple[int, int, int]:
    if event.as_of is None:
        raise ValueError(f"{event.id}: the rule undated-event lets no such event pass")
    return event.as_of.sort_key()


def _walk(collection: Collection, case: Case, theme_key: str) -> Walk:
    theme = collection.vocabulary.themes[theme_key]
    cases = collection.stubs.on_theme(theme_key)
    at = collection.stubs.place_on(theme_key, case.id)
    return Walk(
        theme=theme,
        previous=_row(collection, cases, at - 1),
        following=_row(collection, cases, at + 1),
        place=at + 1,
        total=len(cases),
    )


def _row(collection: Collection, cases: list[str], at: int) -> Row | None:
    if not 0 <= at < len(cases):
        return None
    return Row(collection, cases[at], plain=True)


def _contents(view: CaseView) -> tuple[Anchor, ...]:
    case = view.case
    optional = (
        ("figures", "前と後", bool(view.numbers.compared or view.numbers.single)),
        ("people", "進めた人と相手", bool(view.begin(*story.WHO))),
        ("strip", "経過", "timeline" in case.fields),
        ("copy", "まねるときに", bool(view.begin(*story.COPY))),
        ("open", "まだ分からないこと", bool(view.opens.total)),
        ("all", "すべての記述", True),
        *((f"group-{group.key}", group.label, True) for group in view.vocabulary.groups),
        ("practices", "手法とピース", bool(case.practices)),
        ("doubts", "食い違い・不確かな点", bool(case.doubts)),
        ("kin", "近い事例", bool(view.near)),
        ("sources", "出典", True),
        ("reply", "この事例の自治体の方へ", True),
        ("next", "つぎに読む", bool(view.walks or case.links)),
    )
    return tuple(Anchor(key, label) for key, label, present in optional if present)
