"""Comparisons and the notebook of travel name words that one claim of the field holds.

Words that stand in no claim, or in several, are told with what comes nearest, so that a comparison
does not outlive the claims it rests on. A comparison also names cases and themes that exist; the
notebook goes with any collection, and may cite a case that this one does not hold.
"""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from casebook import cite, schema
from casebook.library import Data, DataPath, Document, Kind, Library, texts
from casebook.problem import nearest, quoted, sentence
from casebook.rules.found import Fault

TITLE = "比較の文と旅のノートの問いが、事例の記述を一つに決まる言葉で指している"

_FEWEST = 2
"""So many cases can be compared."""

_LIKE = 4
"""So many characters in a row have to be the same for a claim to be offered."""


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report names that are unknown, and words that point to no claim or to several."""
    compares = document.kind is Kind.COMPARISON
    if compares:
        yield from _scope(document, library)
        yield from _name(document, library)
        yield from _cases(document, library)
    elif document.kind is not Kind.VOCABULARY:
        return
    for where, found in document.maps:
        if isinstance(found.get("cites"), dict):
            yield from _cites((*where, "cites"), found["cites"], library, anywhere=not compares)


def _scope(document: Document, library: Library) -> Iterator[Fault]:
    """Report a comparison of neither a theme nor cases, or of a theme with too few."""
    theme, cases = document.data.get("theme"), document.data.get("cases")
    if theme is None and cases is None:
        message = "テーマで比べるときは theme、事例を選んで比べるときは cases を書いてください。"
        yield Fault((), message)
    known = library.keys("themes")
    if isinstance(theme, str) and known and theme not in known:
        message = f"テーマ{quoted(theme)}が cases/_vocabulary/themes.yml にありません。"
        yield Fault(("theme",), message + nearest(theme, known))
    elif isinstance(theme, str) and known and _on(theme, library) < _FEWEST:
        message = f"テーマ{quoted(theme)}の事例は{_on(theme, library)}件で、比べられません。"
        yield Fault(("theme",), f"{message}事例を加えるか、このファイルを消してください。")


def _name(document: Document, library: Library) -> Iterator[Fault]:
    """Report a name that leads to another page than the links to the theme's comparison."""
    theme, key = (document.data.get(name) for name in ("theme", "key"))
    if not isinstance(key, str):
        return
    if theme in library.keys("themes") and key != f"theme-{theme}":
        yield Fault(("key",), f"テーマの比較の名前は{quoted(f'theme-{theme}')}にしてください。")
    elif theme is None and key.startswith("theme-"):
        message = "theme- で始まる名前は、テーマの比較に使います。ほかの名前にしてください。"
        yield Fault(("key",), message)


def _on(theme: str, library: Library) -> int:
    """Count the cases on a theme; a file that could not be read may be on it."""
    named = (texts(each.data.get("themes")) for each in library.cases.values())
    readable = sum(theme in (name for _, name in each) for each in named)
    return readable + library.cases.count_broken()


def _cases(document: Document, library: Library) -> Iterator[Fault]:
    theme = document.data.get("theme")
    for step, case in texts(document.data.get("cases")):
        where = ("cases", *step)
        if not _known(case, library):
            yield Fault(where, _no_case(case, library))
        elif isinstance(theme, str) and _strays(case, theme, library):
            message = f"事例{quoted(case)}は、テーマ{quoted(theme)}に入っていません。"
            yield Fault(where, f"{message}事例の themes に加えるか、ここから消してください。")


def _strays(case: str, theme: str, library: Library) -> bool:
    themes = library.cases[case].data.get("themes") if case in library.cases else None
    return isinstance(themes, list) and theme not in themes


def _cites(where: DataPath, cites: Data, library: Library, *, anywhere: bool) -> Iterator[Fault]:
    for case, fields in cites.items():
        if not _known(case, library):
            if anywhere:
                continue
            yield Fault((*where, case), _no_case(case, library), on_key=True)
        elif case in library.cases and isinstance(fields, dict):
            for field, value in fields.items():
                place = (*where, case, field)
                yield from words_fault(place, library.cases[case].data, (case, field), value)


def words_fault(where: DataPath, data: Data, at: tuple[str, str], value: object) -> Iterator[Fault]:
    """Report words that should stand in one place of a field of a case: `at` names both."""
    fields = schema.claim_fields()
    case, field = at
    if field not in fields:
        message = f"項目{quoted(field)}はありません。{nearest(field, fields)}"
        yield Fault(where, message, on_key=True)
        return
    title = f"{case} の {field}（{fields[field].title}）"
    for step, words in texts(value):
        message = _empty(data, title, field) if words == cite.EMPTY else _held(data, at, words)
        if message:
            yield Fault((*where, *step), message)


def _empty(data: Data, title: str, field: str) -> str:
    if cite.is_empty(data, field):
        return ""
    return (
        f"{title}は、{quoted(cite.EMPTY)}とされていません。"
        "文を見直し、記述か、見つからなかったことの言葉を書いてください。"
    )


def _held(data: Data, at: tuple[str, str], words: str) -> str:
    """Say what is wrong with words that should stand in one place of the field; nothing if they do."""
    case, field = at
    found = cite.matches(data, field, words)
    title = f"{case} の {field}（{schema.claim_fields()[field].title}）"
    if len(found) == 1:
        return ""
    if found:
        listing = "、".join(dict.fromkeys(place.anchor for place in found))
        return (
            f"{quoted(words)}は、{title}の{len(found)}か所にあります（{listing}）。"
            "一つに決まるよう、言葉を長くしてください。"
        )
    if cite.is_empty(data, field):
        return f"{title}は出典に記載なしとされています。{quoted(cite.EMPTY)}と書いてください。"
    mend = _meant(data, field, words) or "文を見直し、事例の記述にある言葉に改めてください。"
    return sentence(f"{quoted(words)}を含む記述が、{title}にありません。", mend)


def _meant(data: Data, field: str, words: str) -> str:
    """Offer the field that does hold the words, or the claim that comes nearest."""
    fields = [key for key in schema.claim_fields() if cite.matches(data, key, words)]
    if fields:
        return f"もしかして: 項目 {'、'.join(fields)}"
    like = max(cite.places(data, field), key=lambda place: _common(words, place.text), default=None)
    if like is None or _common(words, like.text) < _LIKE:
        return ""
    return f"もしかして: {like.anchor} の{quoted(like.text)}"


def _common(words: str, text: str) -> int:
    return SequenceMatcher(None, words, text, autojunk=False).find_longest_match().size


def _known(case: str, library: Library) -> bool:
    return case in library.cases or library.broken(Kind.CASE, case)


def _no_case(case: str, library: Library) -> str:
    known: Iterable[str] = library.cases
    return f"事例{quoted(case)}が cases にありません。{nearest(case, known)}"
