"""Things that are made when somebody asks for them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

Thing = TypeVar("Thing")


class OnDemand(Mapping[str, Thing]):
    """Things by their names, each made when it is asked for. With `most`, so many are held: those asked for last."""

    def __init__(self, make: Callable[[str], Thing], most: int | None = None) -> None:
        self._make, self._most = make, most
        self._made = lru_cache(most)(make)
        self._order: dict[str, None] = {}

    def passing(self, key: str) -> Thing:
        """Give a thing that nobody is going to ask for again soon: of all of them in turn none would be found anyway."""
        return self._made(key) if self._most is None else self._make(key)

    def hold(self, most: int) -> None:
        """Let go of all, and from now on hold no more than so many."""
        if self._most is None or self._most > most:
            self._most = most
            self._made = lru_cache(most)(self._make)

    def order(self, keys: Iterable[str]) -> None:
        """Say which there are, in their order."""
        self._order = dict.fromkeys(keys)

    def __getitem__(self, key: str) -> Thing:
        return self._made(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._order)

    def __len__(self) -> int:
        return len(self._order)

    def __contains__(self, key: object) -> bool:
        return key in self._order
