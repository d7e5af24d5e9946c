"""Which municipalities are named where cases speak of others."""

import re
from collections.abc import Iterable

from casebook.kept import digest
from casebook.model import Case
from casebook.town_stubs import TownStub

_ENDING = re.compile("[市町村区]")
_LONGEST = 8
_BEFORE_A_NAME = "都道府県郡"


class Names:
    """Names of municipalities, found in running text."""

    def __init__(self, towns: Iterable[TownStub]) -> None:
        keys: dict[str, list[str]] = {}
        for town in towns:
            keys.setdefault(town.name, []).append(town.key)
        # Of two 府中市 the text does not say which; then neither is named.
        self._keys = {name: found[0] for name, found in keys.items() if len(found) == 1}
        self.digest = digest(repr(self._keys).encode())

    def named(self, case: Case) -> dict[str, tuple[str, ...]]:
        """Give the other municipalities that a case names, with the ids of the claims that do."""
        found: dict[str, tuple[str, ...]] = {}
        for claim in case.claims():
            for key in self.within(claim.text) - {case.municipality}:
                found[key] = (*found.get(key, ()), claim.id)
        return found

    def within(self, text: str) -> set[str]:
        """Give the keys of the municipalities that a text names."""
        ends = (found.end() for found in _ENDING.finditer(text))
        return {key for end in ends if (key := self._ending(text, end))}

    def _ending(self, text: str, end: int) -> str | None:
        for start in range(max(0, end - _LONGEST), end - 1):
            key = self._keys.get(text[start:end])
            if key and (start == 0 or not _in_a_word(text[start - 1])):
                return key
        return None


def _in_a_word(sign: str) -> bool:
    """Whether a name cannot begin after this sign: 大津市 is not named by 泉大津市."""
    return "一" <= sign <= "鿿" and sign not in _BEFORE_A_NAME
