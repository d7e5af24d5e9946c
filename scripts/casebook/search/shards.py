"""The files of postings: made of all entries, or of those that are there by what has changed since."""

import base64
import json
from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from typing import Any, Protocol, cast

from casebook.facets import PageKind
from casebook.kept import Kept, digest
from casebook.outputs import Outputs
from casebook.script import Scripts
from casebook.sealed import dataclass
from casebook.search.everyday import Everyday
from casebook.search.index import Postings, changed, class_of_each, room, shard_of, text
from casebook.vocabulary import Vocabulary

GRAMS = "grams"
"""The bigrams of an entry are kept under this, by class."""
_STATE = "index"
_PART = "postings"
_WIDER = "wider"
_FEW = 10
"""With more than one entry in so many changed, everything is made anew."""


class Known(Protocol):
    """An entry of which the classes of its bigrams are known, or can be."""

    @property
    def key(self) -> bytes:
        """What it is made of."""

    @property
    def path(self) -> str:
        """Where it lies."""

    @property
    def kind(self) -> str:
        """What kind of page it is."""

    def classes(self, kept: Kept) -> dict[str, int]:
        """Give the class of each of its bigrams."""


@dataclass(frozen=True, slots=True)
class _Last:
    """What the shards of the last site were made of, and how many bytes they took."""

    id: str
    edition: str
    places: str
    keys: Sequence[str]
    total: int
    count: int

    @property
    def key(self) -> str:
        """What the files of it were made of."""
        return f"{self.edition} {self.id}"


class Gathered:
    """The postings of entries and the everyday words that these leave a use for, as the entries come in their order."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.count = 0
        self.postings = Postings()

    @cached_property
    def everyday(self) -> Everyday:
        """The everyday words; where no entry comes, nobody looks at them."""
        return Everyday(self._vocabulary.synonyms.everyday)

    def meet(self, classes: Mapping[str, int], kind: str) -> None:
        """Take in the next entry by the classes of its bigrams."""
        self.postings.add(self.count, classes)
        if kind == PageKind.CASE.value:
            self.everyday.meet(classes.keys())
        self.count += 1


class Shards:
    """The postings of all entries, of which some may be `gathered`; `total` are the bytes, about, that they take."""

    def __init__(
        self,
        outputs: Outputs,
        folder: str,
        parts: Sequence[Known],
        gathered: Gathered,
        vocabulary: Vocabulary,
        kept: Kept,
    ) -> None:
        self._outputs, self._folder, self._kept = outputs, folder, kept
        self._parts, self._gathered, self._vocabulary = parts, gathered, vocabulary
        keys = [part.key.hex() for part in parts]
        paths = "\n".join(part.path for part in parts)
        self._places = digest(vocabulary.digest.encode(), paths.encode()).hex()
        self._keys = keys
        self._id = digest(self._places.encode(), "".join(keys).encode()).hex()
        self._last = self._known()
        self._made = self._changed(self._last) if self._last else None
        self.total = self._anew().postings.total if self._made is None else self._made.total

    def write(self, scripts: Scripts, count: int) -> None:
        """Write the files, and those of the everyday words that are of use."""
        last, made, own = self._last, self._made, f"{scripts.edition} {self._id}"
        if last and made and (scripts.edition, count) == (last.edition, last.count):
            for number in range(count):
                if number in made.shards:
                    scripts.put(_PART, self._id, partial(made.shards.get, number), number)
                else:
                    self._outputs.keep(self._path(number), last.key, own)
            if not made.same_words or not self._outputs.keep(
                f"{self._folder}/{_WIDER}.js", last.key, own
            ):
                self._write_words(scripts)
        else:
            for number, shard in enumerate(self._anew().postings.shards(count)):
                scripts.put(_PART, self._id, shard, number)
            self._write_words(scripts)
        state = [self._id, scripts.edition, self._places, self._keys, self.total, count]
        self._kept.put(_STATE, self._name, state)

    def _write_words(self, scripts: Scripts) -> None:
        left = self._anew().everyday.left()
        scripts.put(_WIDER, self._id, lambda: left)

    @property
    def _name(self) -> bytes:
        return f"{self._outputs.target} {self._folder}".encode("utf-8", "surrogateescape")

    def _path(self, number: int) -> str:
        return f"{self._folder}/{_PART}{number}.js"

    def _anew(self) -> Gathered:
        """Take in all entries that have not been."""
        for part in self._parts[self._gathered.count :]:
            self._gathered.meet(part.classes(self._kept), part.kind)
        return self._gathered

    def _known(self) -> _Last | None:
        """Give what is known of the last site, if its entries are the same ones and its files untouched."""
        found = self._kept.get(_STATE, self._name)
        last = _Last(*cast(list[Any], found)) if found else None
        if last is None or last.places != self._places:
            return None
        paths = map(self._path, range(last.count))
        return last if all(self._outputs.same(path, last.key) for path in paths) else None

    def _changed(self, last: _Last) -> "_Changed | None":
        """Change what few entries say otherwise; None where it is many, or not known what they said."""
        pairs = zip(self._keys, last.keys, strict=True)
        numbers = [number for number, (key, before) in enumerate(pairs) if key != before]
        if len(numbers) > 1 + len(self._parts) // _FEW:
            return None
        everyday, same = Everyday(self._vocabulary.synonyms.everyday, self._kept), True
        ranks: dict[str, dict[int, int | None]] = {}
        for number in numbers:
            part, before = self._parts[number], bytes.fromhex(last.keys[number])
            known = cast(list[str] | None, self._kept.get(GRAMS, before))
            if known is None:
                return None
            old, new = class_of_each(known), part.classes(self._kept)
            if part.kind == PageKind.CASE.value:
                same &= everyday.touched(old.keys()) == everyday.touched(new.keys())
            for gram in old.keys() | new.keys():
                if old.get(gram) != new.get(gram):
                    ranks.setdefault(gram, {})[number] = new.get(gram)
        return self._applied(last, ranks, same_words=same)

    def _applied(
        self, last: _Last, ranks: Mapping[str, Mapping[int, int | None]], *, same_words: bool
    ) -> "_Changed":
        shards: dict[int, dict[str, str]] = {}
        total = last.total
        for gram, each in ranks.items():
            number = shard_of(gram, last.count)
            if number not in shards:
                shards[number] = _read(self._outputs.last(self._path(number)))
            shard = shards[number]
            written = shard.pop(gram, "")
            packed = changed(written, each)
            total += room(packed) - room(base64.b64decode(written))
            if packed:
                shard[gram] = text(packed)
        ordered = {number: dict(sorted(shard.items())) for number, shard in shards.items()}
        return _Changed(ordered, total, same_words)


@dataclass(frozen=True, slots=True)
class _Changed:
    """The shards that are made anew, all bytes, and whether the everyday words of use are the same."""

    shards: dict[int, dict[str, str]]
    total: int
    same_words: bool


def _read(call: str | None) -> dict[str, str]:
    """Read back what a file hands over."""
    if call is None:
        raise OSError("a file of the last site went away while its successor was being made")
    return cast(dict[str, str], json.loads(call[call.index("{") : call.rindex(")")]))
