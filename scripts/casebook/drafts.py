"""The first form of a case and of a municipality: what is known stands in it, all else is told in comments."""

from collections.abc import Iterator
from pathlib import PurePath

from casebook import schema, yaml_text
from casebook.library import Data, Document, Kind
from casebook.load import load
from casebook.romaji import PREFECTURES, town_name
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


def municipality(key: str, town: Town) -> bytes:
    """Write the draft of a municipality: what the list of towns says that is no figure."""
    known = {
        "key": key,
        "draft": True,
        "name": town.name,
        "kana": town.kana,
        "prefecture": town.figures.prefecture,
        "code": town.code,
        "kind": town.figures.kind,
    }
    return _draft(known, Kind.MUNICIPALITY)


def document(content: bytes, kind: Kind, name: str) -> Document:
    """Read a draft as its file will be read. Raises ValueError with what is wrong in it."""
    folder = "_municipalities/" if kind is Kind.MUNICIPALITY else ""
    found, problems = load(content, PurePath(f"{folder}{name}.yml"), f"cases/{folder}{name}.yml")
    if found is None or problems:
        raise ValueError("\n".join(problem.message for problem in problems))
    return found


def key_for(town: Town, towns: Towns) -> str:
    """Name the file of a town; of two that are read alike it also says the prefecture."""
    name = town_name(town.name, town.kana)
    alike = [each for each in towns.by_code.values() if town_name(each.name, each.kana) == name]
    return name if len(alike) == 1 else f"{name}-{_prefecture(town)}"


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
