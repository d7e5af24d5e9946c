"""A file is one YAML map."""

import re
import sys
from collections.abc import Iterator
from types import ModuleType

from casebook.problem import START, Mark
from casebook.rules import comment_mark, fullwidth_colon, list_mark
from casebook.rules.found import Spot
from casebook.yaml_nodes import TOO_DEEP, BrokenYamlError, Mapping, Node

TITLE = "YAMLとして読める"

_EXCLAMATION = "「!」で値を始めるときは、全体を引用符で囲んでください。"
_PERCENT = "「%」で始まる行は使えません。消すか、全体を引用符で囲んでください。"

# libyaml's wording → what an author should look for. The first that fits is told.
_REASONS = (
    (
        "mapping values are not allowed",
        "この位置に「: 」は置けません。文の中の「: 」なら全体を引用符で囲み、項目なら字下げをそろえてください。",
    ),
    (
        "could not find expected ':'",
        "この行に「項目: 値」の「: 」が見つかりません。前の行の続きなら、前の行より深く字下げしてください。",
    ),
    (
        "did not find expected key",
        "項目の始まりが読み取れません。前後の行と字下げがそろっているか、引用符の後に余分な文字がないかを見てください。",
    ),
    (
        "did not find expected '-' indicator",
        "一覧の項目は「- 」で始めます。前後の行と字下げをそろえてください。",
    ),
    (
        "did not find expected <document start>",
        "ここから先が、前の内容とつながりません。初めの行の字下げと、余分な「]」「}」や「...」がないかを見てください。",
    ),
    (
        "did not find expected comment or line break",
        "「|」や「>」の後には何も書けません。文は次の行から、字下げして書いてください。",
    ),
    (
        "did not find expected node content",
        "「[ ]」や「{ }」が閉じていないか、数が合っていません。値を「]」などで始めるときは、全体を引用符で囲んでください。",
    ),
    ("mapping keys are not allowed", "「?」で値を始めるときは、全体を引用符で囲んでください。"),
    ("expected tag URI", _EXCLAMATION),
    ("expected whitespace or line break", _EXCLAMATION),
    (
        "did not find expected ',' or",
        "かっこが閉じていません。「[ ]」や「{ }」の終わりと、間の「,」を確かめてください。",
    ),
    (
        "unexpected end of stream",
        "ここで始まる引用符が、閉じないままファイルが終わっています。閉じる引用符を補ってください。",
    ),
    (
        "block sequence entries are not allowed",
        "この位置に「- 」は置けません。改行して字下げしてください。",
    ),
    ("block mapping key", "この位置に項目は置けません。前後の行と字下げをそろえてください。"),
    (
        "escape character",
        "二重引用符の中の「\\」は特別な意味を持ちます。単一引用符「'」で囲んでください。",
    ),
    (
        "cannot start any token",
        "「@」「`」「%」などの記号で値を始めるときは、全体を引用符で囲んでください。",
    ),
    ("expected alphabetic", "「*」や「&」で値を始めるときは、全体を引用符で囲んでください。"),
    (
        TOO_DEEP,
        "一覧や項目の入れ子が深すぎます。字下げと「[」「{」の数を見直してください。",
    ),
    (
        "second document",
        "一つのファイルに二つの内容があります。区切りの「---」より後を消してください。",
    ),
    ("incompatible YAML document", _PERCENT),
    ("%YAML", _PERCENT),
    ("directive", _PERCENT),
)
_UNKNOWN = (
    "この行の前後がYAMLとして読めません。字下げ、引用符、コロンの後の空白を確かめてください。"
)
_NO_MAP = "ファイルの中身が「項目: 値」の並びになっていません。見本のファイルに合わせてください。"
_EMPTY = "ファイルが空です。書きかけなら消すか、見本のファイルを写して書き始めてください。"

_OPEN_QUOTE = (
    "ここで始まる引用符が、この行で閉じていません。行の終わりに、閉じる引用符を補ってください。"
)
_QUOTED_VALUE = re.compile(
    r"""^(?P<before>[ -]*(?:[^\s"'#:]+: +)?)(?P<quote>["'])(?P<rest>.*)$""", re.MULTILINE
)

_THIS = sys.modules[__name__]
_CLOSER = (fullwidth_colon, list_mark, comment_mark)
"""Rules that know better than libyaml why a text makes no sense."""


def explain(error: BrokenYamlError, text: str) -> tuple[ModuleType, Iterator[Spot]]:
    """Say what broke: the wrong signs where there are any, else libyaml's reason in Japanese."""
    for rule in _CLOSER:
        if spots := list(rule.check_broken(text, error.mark.line)):
            return rule, iter(spots)
    if mark := _open_quote(text, error.mark.line):
        return _THIS, iter([Spot(mark, _OPEN_QUOTE)])
    fitting = (advice for wording, advice in _REASONS if wording in error.reason)
    return _THIS, iter([Spot(error.mark, next(fitting, _UNKNOWN))])


def _open_quote(text: str, line: int) -> Mark | None:
    """Find the quote above a broken line that was closed by the next one of the file, which was to open another."""
    for found in _QUOTED_VALUE.finditer(text):
        begins = text.count("\n", 0, found.start()) + 1
        closed = text.find(found["quote"], found.start("rest"))
        if begins >= line or closed < found.end():
            continue
        behind = text[closed + 1 :].partition("\n")[0]
        if text.count("\n", 0, closed) + 1 == line and behind.strip():
            return Mark(begins, len(found["before"]) + 1)
    return None


def explain_root(root: Node | None, text: str) -> tuple[ModuleType, Iterator[Spot]]:
    """Refuse an empty file and one that is no map; no spots when all is well."""
    if isinstance(root, Mapping):
        return _THIS, iter([])
    if root and (wrong_colons := list(fullwidth_colon.check_broken(text, 1))):
        return fullwidth_colon, iter(wrong_colons)
    mark: Mark = root.mark if root else START
    return _THIS, iter([Spot(mark, _NO_MAP if root else _EMPTY)])
