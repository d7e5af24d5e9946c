"""Whoever has a workbook is told of sheets and columns, never of keys of YAML."""

import re

from casebook import schema
from casebook.workbook.wording import plain
from tests import collection

OF_TEXTS = ("placement", "tab", "encoding", "yaml-syntax")
"""Rules on files as files: a workbook is none."""

KEYS = {key for key in schema.known_keys() if "_" in key} | {"sources", "cites", "reasons", "draft"}


def messages() -> list[str]:
    """Give what the rules say of all examples of cases that break them."""
    found = []
    for path in sorted((collection.CASES / "negative").rglob("*.expected")):
        for line in path.read_text("utf-8").splitlines():
            said = re.fullmatch(r"(cases/[^/]+\.yml):\d+:\d+: (.*) \(([\w-]+)\)", line)
            if said and said[3] not in OF_TEXTS:
                found.append(said[2])
    return found


def test_no_message_holds_a_key() -> None:
    told = messages()
    assert len(told) > 150
    kept = {
        word: message
        for message in told
        for word in re.findall(r"[a-z_]+", re.sub("「[^」]*」", "", plain(message)))
        if word in KEYS
    }
    assert kept == {}


def test_a_key_is_what_the_sheet_calls_it() -> None:
    message = "practice（手法）を書くときは、state（手法の状態）も書いてください。"
    assert plain(message, "記述") == "「手法」を書くときは、「手法の状態」も書いてください。"
    assert plain("state を書いてください。", "状態") == "「段階」を書いてください。"
    lacking = "answers に trigger、cost を書いてください。trigger: 出典に記載なし のようにします。"
    assert plain(lacking, "要点") == (
        "シート「要点」に「きっかけ」、「費用」を書いてください。「きっかけ」は「出典に記載なし」のようにします。"
    )
    assert plain("文字「x」です。例: [{text: あ, source: s1}]もしかして: goals", "記述") == (
        "文字「x」です。もしかして: 「目的」"
    )
    assert plain("true か false を書きます。目的（goals-2）を消します。") == (
        "「はい」か「いいえ」を書きます。目的（目的 2）を消します。"
    )
