"""What case files, municipality files and vocabularies have in common."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from sys import intern
from typing import Any

from casebook import cite
from casebook.comparison import Citation
from casebook.library import Data, Library, texts
from casebook.model import Claim, Doubt, Source
from casebook.when import When

_KEYS = frozenset(
    ("unit", "qualifier", "practice", "state", "trouble", "cost_kind", "funding", "milestone")
) | {"at", "key_figure"}
"""What of a claim stands in thousands of them: each of these words is held once."""
_AS_WRITTEN = _KEYS | {"value", "value_to", "before", "note"}
"""What a claim may have and takes over as it stands."""
_NOTHING: Mapping[str, None] = dict.fromkeys(sorted(_AS_WRITTEN))


def digest(*contents: bytes) -> str:
    """Stand for the content of a file: what is drawn from it is drawn anew when this changes."""
    return sha256(b"\0".join(contents)).hexdigest()


class Sources(dict[str, Source]):
    """The sources of a file by their keys. Of those that several claims name together there is one tuple."""

    def __init__(self, sources: Iterable[Source]) -> None:
        super().__init__((source.key, source) for source in sources)
        self._together: dict[str, tuple[Source, ...]] = {}

    def named(self, value: str | list[str] | None) -> tuple[Source, ...]:
        """Give the sources that are named by one key or by several."""
        names = " ".join(value) if isinstance(value, list) else value or ""
        if names not in self._together:
            self._together[names] = tuple([self[name] for name in names.split()])
        return self._together[names]


def held_once(words: Iterable[str]) -> tuple[str, ...]:
    """Give words that stand in many files: each of them is held once for all."""
    return tuple(map(intern, words))


def when(value: str | int | None) -> When | None:
    """Read a time where there is one."""
    return None if value is None else When.parse(value)


def sources_of(data: Data) -> Sources:
    """Make the sources of a file, numbered in their order, by their keys."""
    return Sources(
        Source(
            key=intern(key),
            number=number,
            published=when(source["published"]),
            independent_of_host=source.get("independent_of_host", False),
            **{name: intern(source[name]) for name in ("publisher", "read", "basis")},
            **{name: source.get(name) for name in ("title", "url", "author", "licence", "note")},
        )
        for number, (key, source) in enumerate(data["sources"].items(), start=1)
    )


def claims(items: Any, field: str, sources: Sources) -> tuple[Claim, ...]:
    """Make a list of claims; `field` begins their anchors."""
    return tuple(_claim(item, f"{field}-{n}", sources) for n, item in enumerate(items, start=1))


def _claim(item: Data, anchor: str, sources: Sources) -> Claim:
    named, topic = sources.named(item["source"]), item.get("topic") or item.get("item")
    written: dict[str, Any] = {
        name: intern(value) if name in _KEYS else value
        for name, value in item.items()
        if name in _AS_WRITTEN
    }
    return Claim(
        id=intern(anchor),
        text=item["text"],
        sources=named,
        topic=topic and intern(topic),
        as_of=when(item.get("as_of")),
        since=when(item.get("since")),
        basis=intern(item.get("basis") or named[0].basis),
        confirmed=item.get("confirmed", True),
        products=_names(item.get("products")),
        meets=_names(item.get("meets")),
        **{**_NOTHING, **written},
    )


def _names(value: object) -> tuple[str, ...]:
    return held_once(name for _, name in texts(value)) if value else ()


def doubts(data: Data, sources: Sources) -> tuple[Doubt, ...]:
    """Make the doubts of a file."""
    return tuple(
        Doubt(
            text=item["text"],
            kind=item.get("kind"),
            fields=tuple(item.get("fields", ())),
            sources=sources.named(item.get("sources")),
            unsourced=item.get("unsourced"),
        )
        for item in data.get("doubts", ())
    )


def citations(cites: Data, library: Library) -> Iterator[Citation]:
    """Resolve checked words; a place that several words point to is cited once."""
    found: dict[Citation, None] = {}
    for case, fields in cites.items():
        for field, value in fields.items():
            for _, words in texts(value):
                found[_citation(library.cases[case].data, case, field, words)] = None
    yield from found


def _citation(data: Data, case: str, field: str, words: str) -> Citation:
    if words == cite.EMPTY:
        return Citation(case, field, cite.GAPS, missing=True)
    (place,) = cite.matches(data, field, words)
    return Citation(case, field, place.anchor, missing=place.gap)
