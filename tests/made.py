"""Made-up cases that the schema allows, whatever stands in their texts: for round trips.

Hypothesis picks the seed; drawing every part by its own strategies takes two seconds a case.
"""

import re
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from hypothesis import strategies as st

from casebook import schema
from casebook.library import Data, Document, Kind

HOSTILE = [
    "=1+1", "+81", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", '"quoted"', '["a"]', "null", "不明", "2023", "０９", "98",
    "true", "はい", "a、b", "a;b；c", "a: b", "a #b", " 前後 ", "一行目\n二行目", "\\n", "'", "_x000D_", "<b>&amp;",
    "出典に記載なし", "運用中", "#REF!", "{x: 1}", "- a", "～―−", "𠮷野家👍", "12:30", "1e5", "0x1F", "\u3000空\u3000",
    '["s1"]', '"\\"a\\""', "費用: 一", "令和7年3月", "a,b", "（なし）", "text：本文", "1,700", "\t", "a\tb", "yes",
]  # fmt: skip
"""Texts that Excel, YAML or a careless reader would take for something else."""

_ALPHABET = "あ漢aZ0９ 、,;；:：#\"'=+-@[]{}\\\n\u3000"


def cases() -> st.SearchStrategy[Data]:
    """Give the data of a case."""
    return st.integers(0, 2**32).map(lambda seed: made(Random(seed)))


def made(chance: Random) -> Data:
    """Make the data of a case."""
    case: Data = _Maker(chance).make(schema.schemas()["case"])
    assert not list(schema.errors(Document("made", Kind.CASE, "made", case, b"", bytes))), case
    return case


_TRIES = 10_000


class _Maker:
    def __init__(self, chance: Random) -> None:
        self.chance = chance

    def make(self, node: Mapping[str, Any]) -> Any:
        """Make what one node of the schema allows, most optional things left out."""
        if "$ref" in node:
            name = node["$ref"].removeprefix("#/$defs/")
            node = {**schema.schemas()["case"]["$defs"][name], **node}
        if "oneOf" in node:
            return self.make(self.chance.choice(node["oneOf"]))
        named = node.get("type", "string")
        kind = self.chance.choice(named) if isinstance(named, list) else named
        makers: dict[str, Callable[[Mapping[str, Any]], Any]] = {
            "string": self._text,
            "integer": lambda node: self.chance.randint(node["minimum"], node["maximum"]),
            "number": self._number,
            "boolean": lambda _: self.chance.random() < 0.5,
            "null": lambda _: None,
            "array": self._list,
            "object": self._map,
        }
        return makers[kind](node)

    def _text(self, node: Mapping[str, Any]) -> str:
        if "enum" in node:
            return str(self.chance.choice(node["enum"]))
        fits = re.compile(node.get("pattern", ""))
        low, high = node.get("minLength", 0), node.get("maxLength", 60)
        for _ in range(_TRIES):
            text = self._try(node)
            if low <= len(text) <= high and fits.search(text):
                return text
        raise AssertionError(
            f"no text was made that {node} allows: say in _try how such texts look"
        )

    def _try(self, node: Mapping[str, Any]) -> str:
        pattern = node.get("pattern", "")
        if r"\d{2}" in pattern:
            return self.chance.choice(
                ["2024-05-01", "2023", "2023-10", "2023年度", "2011ごろ", "2020/2021", "不明"]
            )
        if "{6}" in pattern:
            return f"{self.chance.randrange(10**6):06}"
        if "a-z" in pattern:
            return self.chance.choice(["s1", "s2", "a", "b-c", "e-approval", "telework", "sample"])
        if self.chance.random() < 0.5:
            return self.chance.choice(HOSTILE)
        return "".join(self.chance.choices(_ALPHABET, k=self.chance.randint(1, 12)))

    def _number(self, _: Mapping[str, Any]) -> int | float:
        big, small = self.chance.randint(-(10**17), 10**17), self.chance.randint(0, 999)
        return self.chance.choice([big, small, small / 8, round(self.chance.random(), 17) + 1])

    def _list(self, node: Mapping[str, Any]) -> list[Any]:
        made: list[Any] = []
        for _ in range(self.chance.randint(max(1, node.get("minItems", 0)), 3)):
            item = self.make(node["items"])
            if item not in made or not node.get("uniqueItems"):
                made.append(item)
        return made

    def _map(self, node: Mapping[str, Any]) -> Data:
        if "properties" not in node:
            names = ["cost", "team", "results"][: self.chance.randint(1, 3)]
            return {name: self.make(node["additionalProperties"]) for name in names}
        needed = set(node.get("required", ()))
        chosen = {key for key in node["properties"] if key in needed or self.chance.random() < 0.2}
        chosen = chosen or {next(iter(node["properties"]))}  # an empty map says no more than none
        depends = node.get("dependentRequired", {})
        for _ in range(2):
            chosen |= {other for key in list(chosen) for other in depends.get(key, ())}
        keys = [key for key in node["properties"] if key in chosen]
        self.chance.shuffle(keys)
        return {key: self.make(node["properties"][key]) for key in keys}
