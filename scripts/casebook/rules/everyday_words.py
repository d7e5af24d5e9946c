"""Everyday words lead to other words of the cases, each once, and never where an editor has blocked it.

Words are compared as the search compares them, without お and endings: `減る` and `減らす` are one word. What
means the same stands among the synonyms, and is found without this list.
"""

from collections.abc import Iterator, Mapping, Set

from casebook.library import Data, DataPath, Document, Kind, Library, texts
from casebook.normal import normalise, stem
from casebook.problem import quoted
from casebook.rules.found import Fault
from casebook.sealed import dataclass

TITLE = "事例にない言葉から探す組が一度ずつあり、止めた組や同じ意味の組と重ならない"
_PARTS = ("dictionary", "learnt")
_DICTIONARY, _ = _PARTS


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file: an everyday word and those that it leads to, where they stand."""

    where: DataPath
    word: str
    finds: tuple[tuple[DataPath, str], ...]

    @property
    def same(self) -> str:
        """What the search takes the word for."""
        return normalise(stem(self.word))

    @property
    def mend(self) -> str:
        """How the line is mended: what comes from the dictionary is written anew, and by no hand."""
        made = self.where[0] == _DICTIONARY
        return "make wider を実行すると消えます。" if made else "ここから消してください。"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report words that stand twice, lead to themselves or to what is found anyway, or are blocked."""
    if document.kind is not Kind.VOCABULARY or document.name != "wider":
        return
    synonyms, blocked = _synonyms(library), _blocked(document)
    for part in _PARTS:
        first: dict[str, _Line] = {}
        for line in _lines(document, part):
            other = first.setdefault(line.same, line)
            if other is not line:
                yield _twice(document, line, other)
            yield from _idle(line, synonyms)
            yield from _stopped(document, line, blocked)


def _twice(document: Document, line: _Line, other: _Line) -> Fault:
    at = document.mark(other.where).line
    as_written = "" if line.word == other.word else f"（{quoted(other.word)}）"
    message = (
        f"{quoted(line.word)}は、{at}行目にもあります{as_written}。finds を一つにまとめてください。"
    )
    return Fault((*line.where, "word"), message)


def _idle(line: _Line, synonyms: Mapping[str, Set[str]]) -> Iterator[Fault]:
    """Report what is searched for anyway, and what holds nothing to search for."""
    for where, text in (((*line.where, "word"), line.word), *line.finds):
        if text.strip() and not normalise(text):
            yield Fault(where, f"{quoted(text)}には検索できる文字がありません。消してください。")
    for where, found in line.finds:
        if line.same and line.same == normalise(stem(found)):
            message = (
                f"{quoted(line.word)}と{quoted(found)}は、検索では同じ言葉です。消してください。"
            )
            yield Fault(where, message)
        elif normalise(found) in synonyms.get(line.same, ()):
            message = (
                f"{quoted(line.word)}と{quoted(found)}は、synonyms.yml で同じ意味か、広い言葉と狭い言葉です。"
                f"{line.mend}"
            )
            yield Fault(where, message)


def _stopped(
    document: Document, line: _Line, blocked: Mapping[tuple[str, str], DataPath]
) -> Iterator[Fault]:
    for where, found in line.finds:
        target = normalise(found)
        stop = blocked.get((line.same, target)) or blocked.get(("", target))
        if stop:
            at = document.mark(stop).line
            message = (
                f"{quoted(line.word)}から{quoted(found)}を探すことは、{at}行目の blocked で止めています。"
                f"{line.mend}探してよいのなら、blocked から消してください。"
            )
            yield Fault(where, message)


def _lines(document: Document, part: str) -> Iterator[_Line]:
    for n, item in _items(document.data, part):
        where, word = (part, n), item.get("word")
        if isinstance(word, str):
            yield _Line(where, word, tuple(_texts((*where, "finds"), item.get("finds"))))


def _blocked(document: Document) -> dict[tuple[str, str], DataPath]:
    """Give where each pair is blocked; the word is empty where it is blocked for all."""
    found: dict[tuple[str, str], DataPath] = {}
    for n, item in _items(document.data, "blocked"):
        words = [word for _, word in _texts((), item.get("words"))] if "words" in item else [""]
        for where, target in _texts(("blocked", n, "finds"), item.get("finds")):
            for word in words:
                found.setdefault((normalise(stem(word)), normalise(target)), where)
    return found


def _synonyms(library: Library) -> dict[str, set[str]]:
    """Give what each word of the synonyms finds, both as the search takes them."""
    document = library.vocabulary.get("synonyms")
    found: dict[str, set[str]] = {}
    for word, others in _pairs(document.data if document else {}):
        found.setdefault(normalise(stem(word)), set()).update(map(normalise, others))
    return found


def _pairs(data: Data) -> Iterator[tuple[str, list[str]]]:
    groups = data.get("groups")
    for group in groups if isinstance(groups, list) else ():
        words = [
            text for _, text in _texts((), group.get("words") if isinstance(group, dict) else group)
        ]
        yield from ((word, words) for word in words)
    for _, item in _items(data, "wider"):
        finds = [text for _, text in _texts((), item.get("finds"))]
        yield from ((word, finds) for _, word in _texts((), item.get("word")))


def _items(data: Data, key: str) -> Iterator[tuple[int, Data]]:
    items = data.get(key)
    for n, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict):
            yield n, item


def _texts(where: DataPath, value: object) -> Iterator[tuple[DataPath, str]]:
    yield from (((*where, *step), text) for step, text in texts(value))
