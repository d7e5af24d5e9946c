"""A file uses no anchors, aliases, merge keys or tags: what is meant is written out."""

from collections.abc import Iterator

from casebook.rules.found import Spot
from casebook.yaml_nodes import Alias, Mapping, Node, Scalar

TITLE = "使い回しの記号（&、*、<<、!）を使わない"


def check(nodes: list[Node]) -> Iterator[Spot]:
    """Report aliases, merge keys and tags; the anchor itself does no harm."""
    for node in nodes:
        if isinstance(node, Alias):
            yield Spot(
                node.mark,
                f"「*{node.name}」は別の場所の内容を使い回す記号です。内容をそのまま書いてください。"
                "文字の「*」なら、全体を引用符で囲んでください。",
            )
            continue
        if node.tag is not None and node.tag != "!":
            yield Spot(
                node.mark,
                "この値に付いた「!」で始まる型の指定は使えません。指定を消すか、全体を引用符で囲んでください。",
            )
        if isinstance(node, Mapping):
            yield from _merge_keys(node)


def _merge_keys(node: Mapping) -> Iterator[Spot]:
    for key, _ in node.pairs:
        if isinstance(key, Scalar) and key.plain and key.text == "<<":
            message = "「<<」で別の内容を取り込むことはできません。内容をそのまま書いてください。"
            yield Spot(key.mark, message)
