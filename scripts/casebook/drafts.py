"""The first form of a case and of a municipality: what is known stands in it, all else is told in comments."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from casebook import schema, town_file, yaml_text
from casebook.library import Data, Document, Kind
from casebook.load import load
from casebook.romaji import PREFECTURES, romaji, town_name
from casebook.towns import Town, Towns

_HEADS = {
    Kind.CASE: "# yaml-language-server: $schema=../scripts/casebook/case.schema.json",
    Kind.MUNICIPALITY: "# yaml-language-server: $schema=../../scripts/casebook/municipality.schema.json",
}
_HINT = (
    "# 以下は、書く項目の説明と例です。書くときは、項目の行と、続く例の行から「# 」を消し、例を自分の内容に直します。",
    "# 書かない項目は、消してかまいません。順は casebook fmt でそろいます。",
)


def case(data: Data) -> bytes:
    """Write the draft of a case that knows as much as `data`."""
    return _draft(data, Kind.CASE)


def municipality(key: str, town: Town, told: Data | None, today: str, *, draft: bool) -> bytes:
    """Write the file of a municipality: what the list of towns says of it. `told` is `town-figures.yml`."""
    pattern = municipality_pattern(told, draft=draft, peopled=town.counts["population"] > 0)
    return town_file.fill(
        pattern, town_file.values(key, town) | {town_file.CHECKED: today}
    ).encode()


def municipality_pattern(told: Data | None, *, draft: bool, peopled: bool = True) -> str:
    """Write such a file with marks where something of a town belongs."""
    known = town_file.known(draft, told, peopled=peopled)
    return _draft(known, Kind.MUNICIPALITY).decode()


def document(content: bytes, kind: Kind, name: str) -> Document:
    """Read a draft as its file will be read. Raises ValueError with what is wrong in it."""
    folder = "_municipalities/" if kind is Kind.MUNICIPALITY else ""
    found, problems = load(content, PurePath(f"{folder}{name}.yml"), f"cases/{folder}{name}.yml")
    if found is None or problems:
        raise ValueError("\n".join(problem.message for problem in problems))
    return found


def keys(towns: Towns) -> dict[str, Town]:
    """Name the files of all towns: of those read alike by prefecture, within one by what kind of town it is.

    There are a 府中市 in 東京都 (fuchu-tokyo), and a 府中市 and a 府中町 in 広島県 (fuchu-hiroshima-shi, -cho).
    """
    all_towns = list(towns.by_code.values())
    names = [town_name(town.name, town.kana) for town in all_towns]
    for step in (_prefecture, _ending, lambda town: town.code):
        count = Counter(names)
        names = [
            f"{name}-{step(town)}" if count[name] > 1 else name
            for name, town in zip(names, all_towns, strict=True)
        ]
    return dict(zip(names, all_towns, strict=True))


def _ending(town: Town) -> str:
    return romaji(town.kana).removeprefix(town_name(town.name, town.kana))


def _prefecture(town: Town) -> str:
    return PREFECTURES[int(town.code[:2]) - 1]


def _draft(known: Data, kind: Kind) -> bytes:
    lines = [_HEADS[kind], *yaml_text.text(known, kind).splitlines(), "", *_HINT]
    fields = schema.field_at(kind, "", ()).fixed_keys()
    for key in fields:
        if key not in known and key != "draft":
            lines += ["", *_explained(key, kind)]
    return "".join(f"{line}\n" for line in lines).encode()


def _explained(key: str, kind: Kind) -> Iterator[str]:
    here = schema.field_at(kind, "", (key,))
    yield f"# 【{here.title}】{here.description}"
    if here.examples:
        yield from (
            f"# {line}" for line in yaml_text.text({key: here.examples[0]}, kind).splitlines()
        )
