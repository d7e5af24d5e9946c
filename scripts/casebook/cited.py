"""The sources of the whole collection, each once, with who cites them."""

from collections.abc import Iterable
from typing import TypeAlias

from casebook.model import Case, Municipality, Source
from casebook.sealed import dataclass

Use: TypeAlias = tuple[Source, Case | Municipality | None]
"""A source with who cites it; None is the framework."""


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source as the whole collection sees it: what it is, and who cites it."""

    source: Source
    cases: tuple[Case, ...]
    municipalities: tuple[Municipality, ...]
    in_framework: bool


def cited(
    cases: Iterable[Case], municipalities: Iterable[Municipality], framework: Iterable[Source]
) -> tuple[CitedSource, ...]:
    """List the sources by publisher and title; two records are one when all that is shown of them is the same."""
    owners: list[Case | Municipality] = [*cases, *municipalities]
    uses: list[Use] = [(source, owner) for owner in owners for source in owner.sources]
    records: dict[tuple[str, ...], list[Use]] = {}
    for source, owner in (*uses, *((source, None) for source in framework)):
        shown = (source.url, source.read, source.basis, source.licence)
        key = (source.publisher, source.title, *(part or "" for part in shown))
        records.setdefault(key, []).append((source, owner))
    return tuple(_cited(found) for _, found in sorted(records.items(), key=lambda each: each[0]))


def _cited(uses: list[Use]) -> CitedSource:
    return CitedSource(
        source=uses[0][0],
        cases=tuple(dict.fromkeys(owner for _, owner in uses if isinstance(owner, Case))),
        municipalities=tuple(owner for _, owner in uses if isinstance(owner, Municipality)),
        in_framework=any(owner is None for _, owner in uses),
    )
