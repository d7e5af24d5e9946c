"""Whatever a file holds, checking ends with problems told, never with an exception.

And what checking lets pass can be assembled and planned: the rules leave no trap for the later stages.
"""

import io
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from casebook.check import Checked
from casebook.collection import Collection
from casebook.pages import plan
from casebook.report import FORMATS, report
from tests import collection

TARGETS = (
    collection.CASE,
    collection.MUNICIPALITY,
    *sorted(place for place in collection.base() if place.startswith("_vocabulary/")),
)
UNLIKE = (
    collection.CASE,
    collection.MUNICIPALITY,
    "_vocabulary/fields.yml",
    "_vocabulary/pieces.yml",
)
"""One target of each build."""

settings.register_profile(
    "hostile",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
settings.load_profile("hostile")


@cache
def seeds() -> dict[str, list[str]]:
    """Give real and sample texts for every target: what mutations begin with."""
    texts = {target: [collection.base()[target].decode()] for target in TARGETS}
    for good in sorted((collection.CASES / "positive").iterdir()):
        texts.get(collection.target(good), []).append(collection.content(good).decode())
    texts[collection.CASE] += [
        f.read_text("utf-8")[:4000].rpartition("\n")[0]
        for f in sorted(collection.REAL.glob("*.yml"))
    ]
    return texts


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The base collection, in which one file after the other is spoilt and mended."""
    return collection.copy(tmp_path_factory.mktemp("hostile"))


def survives(home: Path, target: str, content: bytes) -> Checked:
    """Put a content into a collection, check it and take whatever passes on to the pages."""
    (home / target).write_bytes(content)
    try:
        checked = collection.checked(home)
    finally:
        (home / target).write_bytes(collection.base()[target])
    for problem in checked.problems:
        assert problem.line().isprintable()
        assert problem.mark.line >= 1
        assert problem.mark.column >= 1
        if problem.path.endswith(target):
            assert problem.mark.line <= content.count(b"\n") + content.count(b"\r") + 2
    for form in FORMATS:
        report(checked.problems, form, io.StringIO())
    if not checked.problems:
        assert list(plan(Collection.of(checked)))
    return checked


@settings(max_examples=150)
@given(st.sampled_from(TARGETS), st.binary(max_size=400))
@example(collection.CASE, b"\xef\xbb\xbf")
@example(collection.CASE, b"\xff\xfe")
@example(collection.CASE, b"\x82\xa0\r\x82")
@example(collection.CASE, b"\0")
def test_any_bytes(home: Path, target: str, content: bytes) -> None:
    survives(home, target, content)


@settings(max_examples=150)
@given(st.sampled_from(TARGETS), st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text(home: Path, target: str, text: str) -> None:
    survives(home, target, text.encode())


@settings(max_examples=150)
@given(
    st.sampled_from(TARGETS),
    st.text(alphabet=" \n\t:-[]{}?!&*<>|'\"#%@`,~aあ1.=\\\u3000：", max_size=60),
)
def test_signs_of_yaml(home: Path, target: str, text: str) -> None:
    survives(home, target, text.encode())


scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.sampled_from(["", " ", "s1", "sample", "不明", "2024-00", "yes", "9" * 400, "../x", "<b>"]),
    st.text(max_size=20),
)
keys = st.sampled_from(
    ["id", "key", "text", "source", "sources", "value", "as_of", "items", "groups", "fields", "url"]
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(keys | st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=250)
@given(st.data())
def test_values_of_other_types(home: Path, data: st.DataObject) -> None:
    """Replace, remove or double values anywhere in good data."""
    target = data.draw(st.sampled_from(TARGETS))
    content = yaml.load(data.draw(st.sampled_from(seeds()[target])), yaml.CSafeLoader)
    for _ in range(data.draw(st.integers(1, 3))):
        swap(content, data)
    written = yaml.dump(content, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    survives(home, target, written.encode("utf-8", errors="replace"))


def swap(node: object, data: st.DataObject) -> None:
    """Walk down a random way and change what lies at its end."""
    while True:
        if isinstance(node, dict) and node:
            place = data.draw(st.sampled_from(list(node)))
        elif isinstance(node, list) and node:
            place = data.draw(st.integers(0, len(node) - 1))
        else:
            return
        inner = node[place]
        if isinstance(inner, dict | list) and inner and data.draw(st.integers(0, 3)):
            node = inner
            continue
        match data.draw(st.sampled_from(["swap", "swap", "remove", "double"])):
            case "remove":
                del node[place]
            case "double" if isinstance(node, list):
                node.append(inner)
            case _:
                node[place] = data.draw(values)
        return


@settings(max_examples=250)
@given(st.data())
def test_slips_of_the_hand(home: Path, data: st.DataObject) -> None:
    """Delete, insert and repeat pieces of good text, by lines and by characters."""
    target = data.draw(st.sampled_from(TARGETS))
    text = data.draw(st.sampled_from(seeds()[target]))
    for _ in range(data.draw(st.integers(1, 3))):
        text = slip(text, data)
    survives(home, target, text.encode())


def slip(text: str, data: st.DataObject) -> str:
    lines = text.splitlines(keepends=True) or [""]
    n = data.draw(st.integers(0, len(lines) - 1))
    at = data.draw(st.integers(0, len(lines[n])))
    line = lines[n]
    match data.draw(st.sampled_from(["drop", "repeat", "move", "cut", "insert", "indent"])):
        case "drop":
            del lines[n]
        case "repeat":
            lines.insert(n, line)
        case "move":
            lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(n))
        case "cut":
            lines[n] = line[:at] + line[at + 1 :]
        case "indent":
            lines[n] = " " * data.draw(st.integers(1, 4)) + line
        case _:
            lines[n] = (
                line[:at] + data.draw(st.text("：　 :-[]{}'\"\n\t#&*!|0", max_size=3)) + line[at:]
            )
    return "".join(lines)


WEIRD = {
    "huge integer": "checked: " + "9" * 5000,
    "huge float": "checked: 1" + "0" * 400 + ".5",
    "not a number": "sources: .nan",
    "null key": "? \n: a\n~: b\nnull: c",
    "list as key": "? [a, [b]]\n: c",
    "map as key": "{{a: b}: c}: d",
    "no sources": "sources: []",
    "empty sources": "sources: {}",
    "null sources": "sources:",
    "sources of nulls": "sources: {s1: , s2: ~}",
    "sources of lists": "sources: {s1: [], s2: [[]]}",
    "null themes": "themes:",
    "nested lists for claims": "goals: [[[]], [{text: a}], {text: [a]}]",
    "claims as a map": "goals: {a: {text: b, source: s1}}",
    "source as a map": "goals: [{text: a, source: {}}]",
    "source as nested lists": "goals: [{text: a, source: [[s1], {s1: s1}, 1, ~]}]",
    "declared as a map": "not_stated: {goals: true}",
    "declared nothings": "not_stated: [~, [], {}, {field: }, {field: [goals]}, {what: a}]",
    "dates of other types": "published: 5\nupdated: [a]\nchecked: {}\nyears: -1\nstatus: [{as_of: 1.5}]",
    "items of nothing": "items: [~, {}, {key: }, {key: [a]}, {key: {}}]\ngroups: [~, {}, {fields: ~}]",
    "terms of nothing": "states: {}\nbases: []\ncells: [~]",
    "code of other types": "code: [0]\nprefecture: {}\nkey: 1\nname: ~",
    "url of other types": "links: [{url: [a]}, {url: {}}, {url: 1}, a]\nurl: 'http://['",
    "one word": "a",
    "only a quote": "'",
    "long line": "title: " + "あ" * 200_000,
    "many keys": "\n".join(f"k{n}: {n}" for n in range(300)),
    "long list": "themes: [" + ", ".join(["a"] * 3000) + "]",
    "billion laughs": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]",
    "anchor on itself": "a: &a [*a]",
    "deep by indent": "\n".join(" " * n + f"k{n}:" for n in range(500)),
    "deep by dashes": "- " * 5000,
    "directive": "%TAG ! tag:a,2000:\n---\na: !x b",
    "percent": "%",
}


@pytest.mark.parametrize("target", UNLIKE)
@pytest.mark.parametrize("text", WEIRD.values(), ids=WEIRD.keys())
def test_weird(home: Path, text: str, target: str) -> None:
    assert survives(home, target, text.encode()).problems


@pytest.mark.parametrize("target", UNLIKE)
@pytest.mark.parametrize("text", WEIRD.values(), ids=WEIRD.keys())
def test_weird_beside_good(home: Path, text: str, target: str) -> None:
    """Lines that come after a good file, so that later stages meet them too."""
    survives(home, target, collection.base()[target] + text.encode() + b"\n")
