"""`casebook fmt`: one order, one way to quote; no data changed and no comment lost, whatever the file."""

import json
import re
from collections import Counter
from pathlib import Path, PurePath
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook.cli import main
from casebook.layout import LayoutError, laid_out
from casebook.library import Data, Kind
from casebook.load import load
from casebook.yaml_text import text
from tests import collection
from tests.made import made

INSIDE = PurePath("made.yml")


def lay_out(content: str) -> str:
    document, problems = load(content.encode(), INSIDE, "made.yml")
    assert document, problems
    return laid_out(document, INSIDE).decode()


def data(content: str) -> Data:
    document, problems = load(content.encode(), INSIDE, "made.yml")
    assert document, problems
    return document.data


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: '窓口'\nid: \"a-b\"\n", "id: a-b\ntitle: 窓口\n"),
        ("# 一行目\n\n\n\ntitle: 窓口 # 題\n# 名前\nid: a\n\n\n", "# 一行目\n\n# 名前\nid: a\ntitle: 窓口 # 題\n"),
        ("goals:\n- source: s1\n  # 本文\n  text: あ\n", "goals:\n  # 本文\n  - text: あ\n    source: s1\n"),
        ("goals: # 目的\n    # 初め\n    - text: あ\n    # 終わり\n", "goals: # 目的\n  # 初め\n  - text: あ\n  # 終わり\n"),
        ("links:\n  - url: b\n    title: a\n    # 閉じる\nid: a\n", "id: a\nlinks:\n  - title: a\n    url: b\n    # 閉じる\n"),
        ("links: [{url: b, title: 'a, b'}]\n", "links: [{title: \"a, b\", url: b}]\n"),
        ("themes: [a,\n  b]\n", "themes: [a, b]\n"),
        ("themes: [a, # 初め\n  b]\n", "themes: [a, # 初め\n  b]\n"),
        ("summary: >-\n    a\n     b\n\n    c\n\nid: a\n", "id: a\nsummary: >-\n    a\n     b\n\n    c\n"),
        ("goals:\n- text: |+\n    a\n\n\n  source: ~\n", "goals:\n  - text: |+\n      a\n\n\n    source: null\n"),
        ("summary: \"a\\\n  b\"\nid: '012'\n", "id: \"012\"\nsummary: \"a\\\n  b\"\n"),
        ("---\ntitle: yes!\nunknown: 1\nid: a\n...\n", "id: a\ntitle: yes!\nunknown: 1\n"),
        ("title:   # 空\nid: a\n", "id: a\ntitle:   # 空\n"),
        ("goals:\n-\n  text: a\n- # 次\n  text: b\n", "goals:\n  - text: a\n  # 次\n  - text: b\n"),
        ("id: a", "id: a\n"),
    ],
)  # fmt: skip
def test_one_layout(before: str, after: str) -> None:
    assert lay_out(before) == after
    assert lay_out(after) == after


@pytest.mark.parametrize("content", ["? id\n: a\n", "{id: a}\n"])
def test_what_hardly_anybody_writes_is_left_alone(content: str) -> None:
    with pytest.raises(LayoutError):
        lay_out(content)


def test_line_ends_stay() -> None:
    document, _ = load(b"title: a\r\nid: b\r\n", INSIDE, "made.yml")
    assert document
    assert laid_out(document, INSIDE) == b"id: b\r\ntitle: a\r\n"


def shaken(value: object, chance: Random, indent: str = "") -> str:
    """Write data in any order, quotes and indentation, with a comment at every place that takes one."""
    if isinstance(value, dict) and value and (not indent or chance.random() < 0.9):
        keys = list(value)
        chance.shuffle(keys)
        deeper = indent + chance.choice(["  ", "    "])
        pairs = (f"{indent}{key}:{shaken(value[key], chance, deeper)}" for key in keys)
        return "\n" + "".join(aside(chance, indent) + pair for pair in pairs)
    if isinstance(value, list) and value and chance.random() < 0.9:
        items = "".join(aside(chance, indent) + item(each, chance, indent) for each in value)
        return f"\n{items}{aside(chance, indent)}"
    return f" {json.dumps(value, ensure_ascii=False)}{chance.choice(['', '  # 後'])}\n"


def item(value: object, chance: Random, indent: str) -> str:
    written = shaken(value, chance, indent + "  ")
    first, _, rest = written.removeprefix("\n").partition("\n")
    if (
        first.lstrip().startswith("#") or not first
    ):  # a comment or a blank line stands below the hyphen
        return f"{indent}-{written}"
    return f"{indent}- {first.lstrip()}\n{rest}"


def aside(chance: Random, indent: str) -> str:
    lines = ["\n", f"{indent}# 注{chance.random()}\n"]
    return "".join(chance.choices(lines, k=chance.randint(0, 2)))


@settings(
    max_examples=60,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(st.integers(0, 2**32))
def test_made_files_keep_data_and_comments(seed: int) -> None:
    chance = Random(seed)
    case = made(chance)
    before = shaken(case, chance).lstrip("\n")
    after = lay_out(before)
    comments = re.compile(r"# 注[\d.e-]+|  # 後$", re.MULTILINE)
    assert json.dumps(data(after), sort_keys=True) == json.dumps(case, sort_keys=True)
    assert Counter(comments.findall(after)) == Counter(comments.findall(before))
    assert lay_out(after) == after


@settings(
    max_examples=60,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(st.integers(0, 2**32))
def test_data_written_are_read_again(seed: int) -> None:
    case = made(Random(seed))
    written = text(case, Kind.CASE, "# 見本")
    assert json.dumps(data(written), sort_keys=True) == json.dumps(case, sort_keys=True)
    assert lay_out(written) == written


def test_real_files_shaken_come_back(tmp_path: Path) -> None:
    chance = Random(1)
    for path in sorted(collection.REAL.glob("*.yml"))[::10]:
        before = path.read_text("utf-8")
        again = lay_out(shaken(data(before), chance).lstrip("\n"))
        assert data(again) == data(before)
        assert list(data(again)) == list(data(before))


def test_check_names_the_line_and_the_command(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = cases / collection.CASE
    whole = path.read_text("utf-8")
    path.write_text(whole.replace("title: 見本の窓口", "title: '見本の窓口'"), "utf-8")
    assert main(["fmt", "--check", str(path)]) == 1
    assert (
        f"{path}:2:1: ここから、書き方がそろっていません。casebook fmt {path} "
        in capsys.readouterr().out
    )
    assert main(["fmt", str(path)]) == 0
    assert capsys.readouterr().out == "1個のファイルの書き方をそろえました。\n"
    assert path.read_text("utf-8") == whole
    assert main(["fmt", "--check", str(path)]) == 0


def test_a_file_with_problems_is_told_and_left(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = cases / collection.CASE
    path.write_text("title: a\nid: [\n", "utf-8")
    assert main(["fmt", str(path)]) == 1
    assert "yaml-syntax" in capsys.readouterr().out
    assert path.read_text("utf-8") == "title: a\nid: [\n"
