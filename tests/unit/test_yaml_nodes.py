"""YAML trees and the places in them."""

import pytest

from casebook.problem import Mark
from casebook.yaml_nodes import (
    DEEPEST,
    TOO_DEEP,
    Alias,
    BrokenYamlError,
    Mapping,
    Node,
    Scalar,
    Sequence,
    parse,
    walk,
)


def broken(text: str) -> tuple[str, int, int]:
    with pytest.raises(BrokenYamlError) as stop:
        parse(text)
    return stop.value.reason, stop.value.mark.line, stop.value.mark.column


Told = tuple[object, tuple[int, int], tuple[int, int]]


def told(node: Node) -> Told:
    """Tell of a node what it holds, and the line and column of where it begins and ends."""
    held: object
    match node:
        case Scalar():
            held = node.text
        case Sequence():
            held = [told(item) for item in node.items]
        case Mapping():
            held = {told(key): told(value) for key, value in node.pairs}
        case Alias():
            held = f"*{node.name}"
    return held, (node.mark.line, node.mark.column), (node.end.line, node.end.column)


def scalar(text: str, line: int, column: int) -> Told:
    """Give what is told of a value that stands in one line without quotes."""
    return text, (line, column), (line, column + len(text))


def test_marks_count_characters_from_one() -> None:
    root = parse("題: 値\n一覧:\n  - あ\n  - {名: い}\n")
    assert root is not None
    inner = {scalar("名", 4, 6): scalar("い", 4, 9)}
    items = [scalar("あ", 3, 5), (inner, (4, 5), (4, 11))]
    pairs = {scalar("題", 1, 1): scalar("値", 1, 4), scalar("一覧", 2, 1): (items, (3, 3), (5, 1))}
    assert told(root) == (pairs, (1, 1), (5, 1))


@pytest.mark.parametrize("text", ["", "\n\n", "# 注\n"])
def test_nothing_is_none(text: str) -> None:
    assert parse(text) is None


def test_plain_is_without_quotes_and_blocks() -> None:
    root = parse("[a, 'b', \"c\"]")
    assert isinstance(root, Sequence)
    assert [(n.text, n.plain) for n in root.items if isinstance(n, Scalar)] == [
        ("a", True),
        ("b", False),
        ("c", False),
    ]
    block = parse("|\n a\n")
    assert isinstance(block, Scalar)
    assert not block.plain
    assert told(block) == ("a\n", (1, 1), (3, 1))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("a  # 注", (1, 2)),
        ("'あ' ", (1, 4)),
        ("あ\n い\n\n", (2, 3)),
        ('"あ\\\n い"\n', (2, 4)),
        (">\n あ\n い\n", (4, 1)),
    ],
)
def test_end_is_behind_the_last_character(text: str, end: tuple[int, int]) -> None:
    root = parse(text)
    assert isinstance(root, Scalar)
    assert root.end == Mark(*end)


def test_repeated_keys_are_kept() -> None:
    root = parse("a: 1\na: 2\n")
    assert isinstance(root, Mapping)
    assert [value.text for _, value in root.pairs if isinstance(value, Scalar)] == ["1", "2"]


def test_aliases_and_tags_are_seen() -> None:
    root = parse("a: &x !t 1\nb: *x\n")
    assert isinstance(root, Mapping)
    (_, first), (_, second) = root.pairs
    assert (told(first), first.tag) == (("1", (1, 4), (1, 11)), "!t")
    assert (told(second), second.tag) == (("*x", (2, 4), (2, 6)), None)


def test_walk_is_in_the_order_written() -> None:
    root = parse("a: [b, {c: d}]\ne: f\n")
    assert root is not None
    assert [node.text for node in walk(root) if isinstance(node, Scalar)] == list("abcdef")


def test_deepest_nesting() -> None:
    assert parse("[" * DEEPEST + "]" * DEEPEST) is not None
    assert broken("[" * (DEEPEST + 1)) == (TOO_DEEP, 1, DEEPEST + 1)
    # libyaml reads ahead, and may reach its own limit first.
    assert broken("[" * 1_000_000)[:2] == (TOO_DEEP, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\n---\nb: 2\n", ("second document", 3, 1)),
        ("題: b: c\n", ("mapping values are not allowed in this context", 1, 5)),
        # What is not closed is shown where it begins.
        ("a: 'あ\nb: c\n", ("found unexpected end of stream", 1, 4)),
        ("a: [1, 2\nb: 3\n", ("did not find expected ',' or ']'", 1, 4)),
        ("a: {x: 1\nb: c\n", ("did not find expected ',' or '}'", 1, 4)),
        ("a: 1\nb\nc: 1\n", ("could not find expected ':'", 2, 1)),
        # libyaml counts bytes here, authors count characters.
        ("題: い\n値: あ\x07\n", ("control characters are not allowed", 2, 5)),
    ],
)
def test_broken(text: str, told: tuple[str, int, int]) -> None:
    assert broken(text) == told
