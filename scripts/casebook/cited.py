"""The sources of the whole collection, each once, with who cites them."""

from collections.abc import Iterable
from typing import TypeAlias

from casebook.model import Municipality, Source
from casebook.sealed import dataclass

Use: TypeAlias = tuple[Source, str | Municipality | None]
"""A source with who cites it: a case by its id, a municipality; None is the framework."""


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source as the whole collection sees it: what it is, and who cites it; `cases` are ids."""

    source: Source
    cases: tuple[str, ...]
    municipalities: tuple[Municipality, ...]
    in_framework: bool


def cited(
    cases: Iterable[tuple[str, Iterable[Source]]],
    municipalities: Iterable[Municipality],
    framework: Iterable[Source],
) -> tuple[CitedSource, ...]:
    """List the sources by publisher and title; two records are one when all that is shown of them is the same."""
    records: dict[tuple[str, ...], list[Use]] = {}

    def meet(sources: Iterable[Source], owner: str | Municipality | None) -> None:
        for source in sources:
            shown = (source.url, source.read, source.basis, source.licence)
            key = (source.publisher, source.title, *(part or "" for part in shown))
            known = records.setdefault(key, [])
            # Of a source that thousands cite, one record is held.
            known.append((known[0][0] if known else source, owner))

    for key, sources in cases:
        meet(sources, key)
    for town in municipalities:
        meet(town.sources, town)
    meet(framework, None)
    return tuple(_cited(found) for _, found in sorted(records.items(), key=lambda each: each[0]))


def _cited(uses: list[Use]) -> CitedSource:
    return CitedSource(
        source=uses[0][0],
        cases=tuple(dict.fromkeys(owner for _, owner in uses if isinstance(owner, str))),
        municipalities=tuple(owner for _, owner in uses if isinstance(owner, Municipality)),
        in_framework=any(owner is None for _, owner in uses),
    )
