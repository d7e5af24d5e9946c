"""The parts of a comparison that has no room for all on one page: a page each for a group of fields, numbers, years."""

from collections.abc import Iterable, Iterator

from casebook.model import Case
from casebook.pages.slots import slot
from casebook.pages.spread import BYTES, ROOM
from casebook.sealed import dataclass
from casebook.vocabulary import Field, Vocabulary

NUMBERS = ("numbers", "数字をならべる", "成果、規模、費用")
YEARS = ("years", "経過をならべる", "同じ年を同じ段に")

_CLAIM = 900
_CELL = 420


@dataclass(frozen=True, slots=True)
class Part:
    """A part with a page of its own; on the first page its link stands under the anchor that it has where all is whole.

    `fields` are those of its table, none for the numbers and the years.
    """

    key: str
    anchor: str
    label: str
    lead: str
    path: str
    fields: tuple[Field, ...]


def parts(stem: str, vocabulary: Vocabulary, cases: Iterable[Case], room: int) -> tuple[Part, ...]:
    """List the parts of a comparison; none where it fits on its page. `stem` is its path without the ending."""
    columns = list(cases)
    if _weigh(columns, vocabulary, room) <= ROOM:
        return ()
    dated = any("timeline" in case.fields for case in columns)
    return tuple(_parts(stem, vocabulary, [NUMBERS, *([YEARS] if dated else [])]))


def _parts(
    stem: str, vocabulary: Vocabulary, others: Iterable[tuple[str, str, str]]
) -> Iterator[Part]:
    for group in vocabulary.groups:
        path = f"{stem}_{group.key}.html"
        yield Part(group.key, f"group-{group.key}", group.label, group.lead, path, group.fields)
    for key, label, lead in others:
        yield Part(key, key, label, lead, f"{stem}_{key}.html", ())


def _weigh(cases: list[Case], vocabulary: Vocabulary, room: int) -> int:
    """Guess the bytes of what has parts: every cell with its claims, the numbers, all events."""
    shown = [
        claim
        for case in cases
        for key in vocabulary.fields
        for claim in (
            *slot(case, key, room).shown,
            *(case.fields.get(key, ()) if key in ("timeline", "cost", "results") else ()),
        )
    ]
    cells = _CELL * len(vocabulary.fields) * len(cases)
    return cells + sum(_CLAIM + BYTES * len(claim.text) for claim in shown)
