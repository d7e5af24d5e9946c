"""Dataclasses that nobody changes, made as fast as those that anybody may.

A frozen dataclass sets each of its fields by a call that gets past its own guard: it takes eight times as long to
make, and a build makes millions. So `frozen` is for the type checker, which lets nobody set a field; at run time
nothing stands in the way.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    import dataclasses

    Kind = TypeVar("Kind")

    def dataclass(
        *, frozen: bool = False, eq: bool = True, **options: bool
    ) -> Callable[[type[Kind]], type[Kind]]:
        """Make a dataclass; of a frozen one, those that are equal have the same hash."""

        def made(kind: type[Kind]) -> type[Kind]:
            hashed = frozen and eq and "__hash__" not in vars(kind)
            return dataclasses.dataclass(eq=eq, unsafe_hash=hashed, **options)(kind)

        return made
