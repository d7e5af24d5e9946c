"""Synonyms are groups of different words, and wider words lead to narrower ones, never in a ring.

Words are compared as the search compares them, so `ハンコ` and `はんこ` are one word.
"""

from collections import deque
from collections.abc import Iterator, Mapping

from casebook.library import DataPath, Document, Kind, Library, texts
from casebook.normal import normalise
from casebook.problem import quoted
from casebook.rules.found import Fault
from casebook.sealed import dataclass

TITLE = "同じ意味の言葉の組が重ならず、広い言葉が元に戻らない"


@dataclass(frozen=True, slots=True)
class _Word:
    """A word where it stands; `same` is what the search takes it for (itself when for nothing)."""

    where: DataPath
    text: str
    same: str


@dataclass(frozen=True, slots=True)
class _Group:
    """The words of a group, and whether a reason allows them to stand in another group too."""

    words: tuple[_Word, ...]
    reasoned: bool


@dataclass(frozen=True, slots=True)
class _Wider:
    """A wider word and the narrower words that it finds."""

    word: _Word
    finds: tuple[_Word, ...]


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report words that stand twice or hold nothing to search for, and wider words that go wrong."""
    if document.kind is not Kind.VOCABULARY or document.name != "synonyms":
        return
    groups, wider = _groups(document), _widers(document)
    lists = [*(group.words for group in groups), *((each.word,) for each in wider)]
    for words in [*lists, *(each.finds for each in wider)]:
        yield from _empty(words)
        yield from _same(words)
    yield from _in_two_groups(document, groups)
    yield from _wider_twice(document, wider)
    for each in wider:
        yield from _not_narrower(document, each, groups)
    yield from _rings(wider)


def _empty(words: tuple[_Word, ...]) -> Iterator[Fault]:
    for word in words:
        if word.text.strip() and not normalise(word.text):  # of blanks alone the schema speaks
            message = f"{quoted(word.text)}には検索できる文字がありません。消してください。"
            yield Fault(word.where, message)


def _same(words: tuple[_Word, ...]) -> Iterator[Fault]:
    """Report what differs in writing only; of words repeated to the letter the schema speaks."""
    first: dict[str, _Word] = {}
    for word in words:
        other = first.setdefault(word.same, word)
        if other.text != word.text:
            message = (
                f"{quoted(word.text)}は、検索では前にある{quoted(other.text)}と同じ言葉です。"
                "かな、全角と半角、送りがな、「ー」や「・」の違いは、書き分けなくても見つかります。"
                "どちらかを消してください。"
            )
            yield Fault(word.where, message)


def _in_two_groups(document: Document, groups: list[_Group]) -> Iterator[Fault]:
    first: dict[str, tuple[int, _Word]] = {}
    for n, group in enumerate(groups):
        for word in () if group.reasoned else group.words:
            before, other = first.setdefault(word.same, (n, word))
            if before != n:
                message = (
                    f"{_also(document, word, other)}。片方から消すか、一つの組にまとめてください。"
                    "両方に要るときは、どちらかの組を {words: [言葉, 言葉], reason: 理由} の形にして、"
                    "なぜ要るかを書きます。"
                )
                yield Fault(word.where, message)


def _wider_twice(document: Document, wider: list[_Wider]) -> Iterator[Fault]:
    first: dict[str, _Word] = {}
    for each in wider:
        other = first.setdefault(each.word.same, each.word)
        if other is not each.word:
            message = (
                f"広い言葉{_also(document, each.word, other)}。finds を一つにまとめてください。"
            )
            yield Fault(each.word.where, message)


def _not_narrower(document: Document, wider: _Wider, groups: list[_Group]) -> Iterator[Fault]:
    mates: dict[str, _Word] = {}
    for group in groups:
        if wider.word.same in {word.same for word in group.words}:
            mates.update((word.same, word) for word in group.words)
    for found in wider.finds:
        if found.same == wider.word.same:
            message = (
                f"広い言葉{quoted(found.text)}が、自分自身を finds に入れています。消してください。"
            )
            yield Fault(found.where, message)
        elif found.same in mates:
            line = document.mark(mates[found.same].where).line
            message = (
                f"{quoted(wider.word.text)}と{quoted(found.text)}は、{line}行目の組で同じ意味とされています。"
                "同じ意味なら、ここから消してください。広い言葉と狭い言葉なら、組から片方を消してください。"
            )
            yield Fault(found.where, message)


def _rings(wider: list[_Wider]) -> Iterator[Fault]:
    """Report each ring once, where its first word in the file leads into it."""
    ways = {each.word.same: [found.same for found in each.finds] for each in reversed(wider)}
    written = {word.same: word.text for each in wider for word in (*each.finds, each.word)}
    told: set[frozenset[str]] = set()
    for each in wider:
        for found in each.finds:
            if found.same == each.word.same:
                continue  # told as a word that finds itself
            ring = _way(found.same, each.word.same, ways)
            if ring and frozenset(ring) not in told:
                told.add(frozenset(ring))
                shown = "→".join(quoted(written[same]) for same in (each.word.same, *ring))
                message = (
                    f"広い言葉をたどると元に戻ります（{shown}）。"
                    "どれか一つの finds から、次の言葉を消してください。"
                )
                yield Fault(found.where, message)


def _way(start: str, end: str, ways: Mapping[str, list[str]]) -> list[str]:
    """Give the shortest way from one word to another, both included; empty when there is none."""
    came_from = {start: ""}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here == end:
            return _back(end, came_from)
        for following in ways.get(here, ()):
            if following not in came_from:
                came_from[following] = here
                waiting.append(following)
    return []


def _back(end: str, came_from: Mapping[str, str]) -> list[str]:
    way = [end]
    while before := came_from[way[-1]]:
        way.append(before)
    return way[::-1]


def _also(document: Document, word: _Word, other: _Word) -> str:
    line = document.mark(other.where).line
    as_written = "" if word.text == other.text else f"（{quoted(other.text)}）"
    return f"{quoted(word.text)}は、{line}行目にもあります{as_written}"


def _groups(document: Document) -> list[_Group]:
    groups = []
    for n, group in _items(document, "groups"):
        if isinstance(group, dict):
            words = _words(("groups", n, "words"), group.get("words"))
            groups.append(_Group(words, bool(group.get("reason"))))
        else:
            groups.append(_Group(_words(("groups", n), group), reasoned=False))
    return groups


def _widers(document: Document) -> list[_Wider]:
    return [
        _Wider(word, _words(("wider", n, "finds"), each.get("finds")))
        for n, each in _items(document, "wider")
        if isinstance(each, dict)
        for word in _words(("wider", n, "word"), each.get("word"))
    ]


def _items(document: Document, key: str) -> Iterator[tuple[int, object]]:
    items = document.data.get(key)
    yield from enumerate(items if isinstance(items, list) else ())


def _words(where: DataPath, value: object) -> tuple[_Word, ...]:
    return tuple(
        _Word((*where, *step), text, normalise(text) or text) for step, text in texts(value)
    )
