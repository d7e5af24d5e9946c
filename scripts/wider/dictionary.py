"""Lines that the Sudachi dictionary of synonyms gives: its groups, as far as the cases hold a word of them."""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from casebook.normal import normalise, stem
from casebook.search.everyday import ENOUGH
from wider.shelf import Shelf

_PACKAGE = Path(__file__).parent / "node_modules" / "sudachi-synonyms-dictionary"
FILE = _PACKAGE / "sudachi-synonyms-dictionary.json"
_NAMES = ("企業名", "旧企業名", "組織名", "大学名", "人名", "地名", "国名", "単位")
_FAR = frozenset((*_NAMES, "スポーツ", "ファッション", "音楽", "動植物", "料理", "娯楽", "美容"))
"""Fields that nobody asks a municipality about, and names, which mean nothing but themselves."""
_LATIN = re.compile("[A-Za-zＡ-Ｚａ-ｚ]")
_HIRAGANA = re.compile("[ぁ-んー]+")
_SHORT_KANA = re.compile("[ぁ-んァ-ヶー]{1,2}")
"""So short, a word stands by chance: リス, as the search takes リース, is in やりとりする."""
_LONG_KATAKANA = re.compile("[ァ-ヶー・]{8,}")
"""Words so long are written in books rather than said."""
_NEVER, _TARGET_ONLY = 2, 1


def lines(shelf: Shelf, known: Collection[str], blocked: "Blocked") -> dict[str, list[str]]:
    """Give the words that the cases use by each everyday word that they do not.

    `known` are stems of words that lead somewhere already.
    """
    found: dict[str, dict[str, str]] = {}
    written: dict[str, str] = {}
    for words in _groups():
        targets = [word for word, _ in words if _is_target(word, shelf)]
        for word, asks in words if targets else ():
            key = normalise(stem(word))
            if not asks or key in known or not _is_asked(word, key, shelf):
                continue
            taken = found.setdefault(written.setdefault(key, word), {})
            for each in targets:
                same = normalise(each)
                if key not in same and (key, same) not in blocked:
                    taken.setdefault(same, each)
    return {word: list(taken.values()) for word, taken in sorted(found.items()) if taken}


class Blocked:
    """Pairs that an editor has blocked, as the search takes words; a target may be blocked for every word."""

    def __init__(self, items: Iterable[Mapping[str, Any]]) -> None:
        self._pairs = {
            (normalise(stem(word)), normalise(each))
            for item in items
            for word in item.get("words", ("",))
            for each in item["finds"]
        }

    def __contains__(self, pair: tuple[str, str]) -> bool:
        key, target = pair
        return (key, target) in self._pairs or ("", target) in self._pairs


def _groups() -> Iterator[list[tuple[str, bool]]]:
    """Give the words of each group, and whether the dictionary lets a word lead to the others."""
    for group in json.loads(FILE.read_text("utf-8")):
        items = [item for item in group["items"] if _is_used(item)]
        if not any(_FAR.intersection(item["bunya"]) for item in items):
            yield [(item["midashi"], item["expandControl"] != _TARGET_ONLY) for item in items]


def _is_used(item: Mapping[str, Any]) -> bool:
    wrong = "間違い" in item["gokeiSyubetsu"] or "間違い" in item["hyoukiYure"]
    return not (wrong or item["expandControl"] == _NEVER or _LATIN.search(item["midashi"]))


def _is_target(word: str, shelf: Shelf) -> bool:
    if len(stem(word)) == 1 or _HIRAGANA.fullmatch(word) or _SHORT_KANA.fullmatch(normalise(word)):
        return False
    return shelf.tells(word)


def _is_asked(word: str, key: str, shelf: Shelf) -> bool:
    if not key or _SHORT_KANA.fullmatch(word) or _LONG_KATAKANA.fullmatch(word):
        return False
    return shelf.count(key) < ENOUGH
