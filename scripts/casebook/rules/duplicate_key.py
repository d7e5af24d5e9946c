"""A key stands once in a map; YAML readers would silently drop one of two."""

from collections.abc import Iterator

from casebook.problem import quoted
from casebook.rules.found import Spot
from casebook.yaml_nodes import Mapping, Node, Scalar

TITLE = "同じ項目を二度書かない"


def check(nodes: list[Node]) -> Iterator[Spot]:
    """Report each repetition of a key, and keys that are no text or empty."""
    for node in nodes:
        if isinstance(node, Mapping):
            yield from _check_map(node)


def _check_map(node: Mapping) -> Iterator[Spot]:
    first: dict[str, Scalar] = {}
    for key, _ in node.pairs:
        if not isinstance(key, Scalar) or not key.text:
            message = "「:」の前に項目の名前がないか、一覧などが書かれています。項目の名前は文字で書いてください。"
            yield Spot(key.mark, message)
        elif key.text in first:
            message = (
                f"項目{quoted(key.text)}は{first[key.text].mark.line}行目にもあります。"
                "一つにまとめるか、片方を消してください。"
            )
            yield Spot(key.mark, message)
        else:
            first[key.text] = key
