"""Which municipalities are named where cases speak of others."""

from collections.abc import Iterable, Mapping
from typing import cast

from casebook.collection import Collection
from casebook.kept import Kept, code, digest
from casebook.model import Case, Claim, Municipality

NAMES = "names"
_ENDINGS = "市町村区"
_LONGEST = 8
_BEFORE_A_NAME = "都道府県郡"


class Naming:
    """Claims by the case they stand in and the other municipality they name, looked up when they are asked for."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._names = _Names(collection.municipalities.values())
        self._found: dict[str, Mapping[str, tuple[Claim, ...]]] = {}

    def __getitem__(self, key: str) -> Mapping[str, tuple[Claim, ...]]:
        if key not in self._found:
            self._found[key] = _naming(self._collection.cases[key], self._names)
        return self._found[key]

    def told(self, key: str, kept: Kept) -> str:
        """Stand for what a case names; the case is not read again while it and all names are the same."""
        own = self._collection.stubs[key].digest.encode()
        known = digest(code(), self._names.digest, own)
        found = cast(str | None, kept.get(NAMES, known))
        if found is None:
            named = sorted((town, [c.id for c in claims]) for town, claims in self[key].items())
            found = digest(repr(named).encode()).hex()
            kept.put(NAMES, known, found)
        return found


class _Names:
    """Names of municipalities, found in running text."""

    def __init__(self, towns: Iterable[Municipality]) -> None:
        keys: dict[str, list[str]] = {}
        for town in towns:
            keys.setdefault(town.name, []).append(town.key)
        # Of two 府中市 the text does not say which; then neither is named.
        self._keys = {name: found[0] for name, found in keys.items() if len(found) == 1}
        self.digest = digest(repr(self._keys).encode())

    def within(self, text: str) -> set[str]:
        """Give the keys of the municipalities that a text names."""
        ends = (at + 1 for at, sign in enumerate(text) if sign in _ENDINGS)
        return {key for end in ends if (key := self._ending(text, end))}

    def _ending(self, text: str, end: int) -> str | None:
        for start in range(max(0, end - _LONGEST), end - 1):
            key = self._keys.get(text[start:end])
            if key and (start == 0 or not _in_a_word(text[start - 1])):
                return key
        return None


def _naming(case: Case, names: _Names) -> dict[str, tuple[Claim, ...]]:
    found: dict[str, tuple[Claim, ...]] = {}
    for claim in case.claims():
        for key in names.within(claim.text) - {case.municipality}:
            found[key] = (*found.get(key, ()), claim)
    return found


def _in_a_word(sign: str) -> bool:
    """Whether a name cannot begin after this sign: 大津市 is not named by 泉大津市."""
    return "一" <= sign <= "鿿" and sign not in _BEFORE_A_NAME
