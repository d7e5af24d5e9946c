"""What YAML nodes mean: text, numbers, truth values, lists and maps, the places left behind."""

import re
from sys import intern
from typing import Any

from casebook.yaml_nodes import Mapping, Node, Scalar, Sequence

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_BEGINNINGS = "-+0123456789"
"""What numbers begin with: most texts need no closer look."""

_SHORT = 12
"""Texts up to this length, such as names of sources and states, repeat: one object serves for all."""

_WORDS: dict[str, object] = {"": None, "null": None, "~": None, "true": True, "false": False}


def data_of(node: Node) -> Any:
    """Give the data of a node and all below it."""
    if isinstance(node, Scalar):  # a pattern takes longer, and a case has a thousand nodes
        return scalar_value(node)
    if isinstance(node, Mapping):
        return {
            intern(key.text): data_of(value)  # the same few keys in thousands of files
            for key, value in node.pairs
            if isinstance(key, Scalar) and key.text  # duplicate-key has spoken of any other
        }
    return [data_of(item) for item in node.items] if isinstance(node, Sequence) else None


def scalar_value(node: Scalar) -> object:
    """Say what a scalar means: text, unless it is plainly a number, a truth value or nothing.

    Dates stay text, as the schema wants them. What other YAML readers would take for something
    else (`yes`, `012301`, `12:30`) is reported by the rule ambiguous-value.
    """
    if not node.plain:
        return node.text
    text = node.text
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _BEGINNINGS:
        return intern(text) if len(text) <= _SHORT else text
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
