"""A folder of files held against all rules, and all problems told at once."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from casebook import ids, schema
from casebook.digests import Digests
from casebook.files import find, seen
from casebook.ids import Ids
from casebook.kept import SOME, Kept, code, digest
from casebook.library import Kind, Library, Readable
from casebook.parallel import spread
from casebook.problem import Problem
from casebook.reading import HEAD, READ, File, Place, from_rows, read_all
from casebook.rules import encoding, lost_id, placement, town_list
from casebook.rules.found import Spot, rule_name
from casebook.ruling import check_document, of_draft, row_of
from casebook.sealed import dataclass
from casebook.sound import SOUND, Same, Sound
from casebook.towns import FILE, Towns
from casebook.yaml_nodes import decoded

__all__ = ["OPTIONAL_VOCABULARIES", "Checked", "check", "check_library"]

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

_RULED = "ruled"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a collection holds and what is wrong with it; good for a site when nothing is wrong.

    Notices are no faults: they tell what somebody should look at again, and what a draft still lacks. The
    library holds no drafts.
    """

    library: Library
    problems: list[Problem]
    notices: list[Problem]


def check(
    cases: Path,
    today: date,
    shown: Path | None = None,
    *,
    only: Collection[Path] | None = None,
    kept: Kept | None = None,
    tree: Mapping[str, bytes] | None = None,
) -> Checked:
    """Read and check a collection. `shown` is how messages name its folder.

    Where `only` some files are asked for, given by their paths in the collection, what is read beside them is only
    what they point to. What is `kept` is not read or held against the rules again. `tree` are the digests of all files,
    where somebody has just looked at them. Raises nothing for whatever the folder holds; one that is absent holds nothing.
    """
    place = Place(cases, shown or cases, kept or Kept())
    if only is not None:
        return _check_some(place, today, only)
    return _check_all(place, today, Digests(place.kept).tree(cases) if tree is None else tree)


def _check_some(place: Place, today: date, only: Collection[Path]) -> Checked:
    """Check some files."""
    reading = _Reading(place)
    for path in find(place.folder):
        reading.add(path.relative_to(place.folder))
    files = [file for file in reading.anew if file.inside in only]
    [*read_all(files)]
    library = reading.library(today)
    if Path(ids.FILE) in only:
        reading.lose(library)
    problems, notices = _ruled(files, library, Sound())
    place.kept.write()
    return Checked(library, sorted({*reading.problems, *problems}), sorted(notices))


def _check_all(place: Place, today: date, tree: Mapping[str, bytes]) -> Checked:
    """Check everything. What was sound and is as it was, as is all that was looked up for it, is sound still."""
    kept, sound = place.kept, Sound(place.kept)
    found = {inside: own for inside, own in tree.items() if seen(inside)}
    # What is of no use is forgotten where everything is looked at, before there is too much of it.
    anew = kept.unswept(READ) > len(found) // SOME
    same = {inside: own for inside, own in found.items() if not anew and sound.same(inside, own)}
    if not same:
        kept.load(HEAD, _RULED)
    reading = _Reading(place)
    for inside in found:
        reading.take(inside, same.get(inside))
    _read_all(reading, today)
    library = reading.library(today)
    again = [place.file(Path(each), same[each]) for each in sound.left(same, library)]
    problems, notices = _ruled([*reading.anew, *again], library, sound)
    reading.lose(library)
    told = sorted({*reading.problems, *problems})
    if not told:
        sound.write(library, reading.take)
    kept.write(*(() if same else (READ, HEAD, _RULED, SOUND)))
    return Checked(library, told, sorted({*notices, *sound.notices(place)}))


def _read_all(reading: "_Reading", today: date) -> None:
    """Read what is new: first what cases point to; then the cases, which are held against the rules in one go.

    All cases count as readable in that: where that turns out to be wrong, what it led to is found again.
    """
    cases = [file for file in reading.anew if file.kind is Kind.CASE]
    [*read_all([file for file in reading.anew if file.kind is not Kind.CASE])]
    library = reading.trusting(today, cases)
    for file, row in read_all(cases, lambda file: _ruled_at_once(file, library)):
        file.place.kept.put(_RULED, _key(file), row)


def _ruled_at_once(file: File, library: Library) -> list[Any] | None:
    """Hold a case that has just been read against the rules."""
    document, _ = file.place.read(file)
    return row_of(file, library) if document and not document.draft else None


def check_library(library: Library) -> Iterator[Problem]:
    """Hold every document against every document rule."""
    for document in library.documents():
        yield from check_document(document, library)


def _ruled(
    files: Sequence[File], library: Library, sound: Sound
) -> tuple[set[Problem], list[Problem]]:
    """Hold some files against the rules: what is wrong with them, and what was noticed."""
    _rule_all(files, library)
    problems: set[Problem] = set()
    notices: list[Problem] = []
    for file in files:
        told, noticed = _checked(file, library, sound)
        problems.update(file.problems, told)
        notices += noticed
    return problems, notices


def _rule_all(files: Sequence[File], library: Library) -> None:
    """Hold those files against the rules of which nothing is kept, on all cores; what is found is kept."""
    kept = files[0].place.kept if files else Kept()
    if kept.active:
        new = [file for file in files if (key := _key(file)) and not kept.has(_RULED, key)]
        for file, row in zip(new, spread(lambda file: row_of(file, library), new), strict=True):
            kept.put(_RULED, _key(file), row)


def _key(file: File) -> bytes:
    """Stand for a file that can be read; what is kept of others, and of drafts, is nothing."""
    there = file.readable() and not file.draft()
    return digest(code(), file.shown.encode(), file.digest()) if there else b""


def _checked(file: File, library: Library, sound: Sound) -> tuple[list[Problem], list[Problem]]:
    """Give the problems and notices of a file, as long as what the rules looked up is the same."""
    kept = file.place.kept
    if not file.readable():
        return [], []
    if file.draft():  # drafts may point to each other
        document = file.document()
        assert document  # noqa: S101 - it can be read
        return of_draft(document, library.with_drafts())
    key = _key(file)
    row = cast(list[Any] | None, kept.get(_RULED, key))
    if row is None or library.state(row[0]).hex() != row[1]:
        row = row_of(file, library)
        kept.put(_RULED, key, row)
    looks, _, problems, notices = row
    if not problems and not file.problems:
        sound.note(file.inside.as_posix(), file.digest(), looks, notices)
    return [*from_rows(problems, file.shown)], [*from_rows(notices, file.shown)]


class _Reading:
    """The files met so far."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.files: dict[Kind, dict[str, Readable]] = {kind: {} for kind in Kind}
        self.problems: list[Problem] = []
        self.anew: list[File] = []
        """The files that are to be looked into."""
        self._towns: Towns | None = None
        self._given: Ids | None = None

    def take(self, inside: str, own: bytes | None) -> None:
        """Take in a file of this digest that was found sound, or, without one, any other."""
        if own is None:
            self.add(Path(inside))
        else:
            folder, _, name = inside.rpartition("/")
            self.files[Kind.within(folder)][name.removesuffix(".yml")] = Same(
                self.place, inside, own
            )

    def add(self, inside: Path) -> None:
        """Take in one file, given by its path in the collection."""
        misplaced = list(placement.check(inside))
        self._report(inside, misplaced)
        if inside == Path(FILE):
            self._list(inside)
        if inside == Path(ids.FILE):
            self._ids(inside)
        if not misplaced and inside.suffix == ".yml":
            self.anew.append(self.place.file(inside))
            self.files[Kind.of(inside)][inside.stem] = self.anew[-1]

    def library(self, today: date) -> Library:
        """Give all that was taken in, and report the vocabularies that are not there."""
        self._miss()
        return Library(today, self.files, self._towns, self._given)

    def trusting(self, today: date, cases: Iterable[File]) -> Library:
        """Give what was taken in so far, with cases that nobody has read yet, each taken for a sound one."""
        trusted = {
            file.inside.stem: Same(self.place, file.inside.as_posix(), file.digest())
            for file in cases
        }
        files = {**self.files, Kind.CASE: {**self.files[Kind.CASE], **trusted}}
        return Library(today, files, self._towns, self._given)

    def _list(self, inside: Path) -> None:
        """Read the list of towns, which is no YAML; with a problem it counts as absent."""
        file = self.place.file(inside)
        content = file.content()
        if isinstance(content, Spot):
            self._report(inside, [content])
            return
        before = len(self.problems)
        self._report(inside, encoding.check(content), encoding)
        if len(self.problems) == before:
            self._report(inside, town_list.check(decoded(content)), town_list)
        if len(self.problems) == before:
            self._towns = Towns.read(decoded(content))

    def _ids(self, inside: Path) -> None:
        """Read the list of ids; what it says is looked at when all cases are known."""
        content = self.place.file(inside).content()
        if isinstance(content, Spot):
            self._report(inside, [content])
            return
        unreadable = list(encoding.check(content))
        self._report(inside, unreadable, encoding)
        if not unreadable:
            self._given = Ids.read(decoded(content))

    def lose(self, library: Library) -> None:
        """Report the ids that lead nowhere any more."""
        if self._given:
            self._report(Path(ids.FILE), lost_id.check(self._given, library), lost_id)

    def _miss(self) -> None:
        for name in schema.vocabularies():
            if name not in self.files[Kind.VOCABULARY] and name not in OPTIONAL_VOCABULARIES:
                self._report(Path(f"_{Kind.VOCABULARY}", f"{name}.yml"), [placement.missing()])

    def _report(self, inside: Path, spots: Iterable[Spot], rule: ModuleType = placement) -> None:
        name, told = self.place.file(inside).shown, rule_name(rule)
        self.problems += [Problem(name, spot.mark, told, spot.message) for spot in spots]
