"""A `#` begins a comment where a comment is meant, and nowhere else.

YAML takes ` #` for the beginning of a comment and drops the rest of the line. In a field of prose
that is not in quotes, what follows is held for a part of the text when

- the value stops in the middle: after a particle (を, が, は, に, へ), a comma or an open bracket;
- a digit follows the `#`, as in ` #1`;
- only one space stands before the `#` and none after it, as in ` #旅する公務員`;
- only one space stands before the `#`, and the value is neither short nor a whole sentence.

All else is a comment: on a line of its own, after two spaces, after a short value, a closing quote,
a number, a date or a name. The other way round, a `#` after a full-width space and a full-width `＃`
are part of the value. The first is told of wherever quotes do not say that it is meant; the second
where a space follows, or where the field is not one of prose.
"""

import re
from collections.abc import Iterator

from casebook import schema
from casebook.blanks import BLANKS, FULLWIDTH
from casebook.problem import Mark, quoted
from casebook.rules.found import Spot
from casebook.yaml_nodes import Mapping, Node, Scalar, Sequence

TITLE = "文の「#」と注記の「#」を取り違えない"

_COMMENT = re.compile(r"(?P<gap>[ \t]+)#(?P<rest>.*)")
_MEANT = re.compile(rf"(?P<sign>(?P<blank>{FULLWIDTH}) *#|[ {FULLWIDTH}]＃)(?P<rest>.*)")
_SIGNS = re.compile(rf"[ \t{BLANKS}][#＃]")
_WIDE_LINE = re.compile(rf"[ {BLANKS}]*＃")
_UNQUOTED = re.compile(
    r"""(?=[ \t]*[^ \t#])(?:[^"'#]|"(?:[^"\\]|\\.)*"|'[^']*'|(?<![ \t])#)*?(?P<gap>[ \t]+)#(?P<rest>.*)"""
)
_EMPTY = re.compile(r".*[:|>-][ \t]+#")
_BEGINS_ANEW = re.compile(r" *(?:#|- |-$|[\w-]+:(?: |$)|$)")

_PAIRS = ("「」", "『』", "（）", "()", "【】", "“”")
_UNFINISHED = re.compile(r"[をがはにへ、，,・（「『【“(]$")
_FINISHED = re.compile(r"[。．.！？!?」』）)]$")
_SHORT = 8
"""Values of prose up to this length, such as a unit, are taken as whole when ` # ` follows."""

_QUOTES = "文の一部なら、値の全体を引用符で囲んでください。"
_ABOVE = "注記なら、一つ上の行に分けて書いてください。"


def check(text: str, nodes: list[Node]) -> Iterator[Spot]:
    """Report text that YAML drops as a comment, and comments that YAML takes for text."""
    if not _SIGNS.search(text):
        return
    lines = text.split("\n")
    for node in nodes:
        if isinstance(node, Mapping):
            for key, value in node.pairs:
                prose = isinstance(key, Scalar) and key.text in schema.prose_keys()
                for scalar in _plain(value):
                    yield from _dropped(scalar, lines) if prose else ()
                    yield from _kept(scalar, lines, prose=prose)


def check_broken(text: str, line: int) -> Iterator[Spot]:
    """Look for what a `#` has done to a text that makes no sense as YAML.

    A full-width one begins no comment; a half-width one drops the end of a list in brackets, and
    ends a value that goes on in the next line.
    """
    lines = ["", *text.split("\n"), ""]
    wide = [(n, found) for n, each in enumerate(lines) if (found := _WIDE_LINE.match(each))]
    for number, found in wide:
        message = "注記の印「＃」が全角です。半角の「#」に直してください。"
        yield Spot(Mark(number, found.end()), message)
    if wide:
        return
    here, above = (_UNQUOTED.match(lines[n]) for n in (line, line - 1))
    if here and _opens(lines[line][: here.end("gap")]):
        yield _lost(line, here, "かっこが閉じていません", _QUOTES)
    elif above and not (_EMPTY.match(above[0]) or _BEGINS_ANEW.match(lines[line])):
        fault = "値がこの行で終わり、次の行とつながりません"
        yield _lost(line - 1, above, fault, _QUOTES + _ABOVE)


def _plain(value: Node) -> Iterator[Scalar]:
    for node in value.items if isinstance(value, Sequence) else (value,):
        if isinstance(node, Scalar) and node.plain:
            yield node


def _dropped(value: Scalar, lines: list[str]) -> Iterator[Spot]:
    """Report the text behind a value, or the line below it, that was no comment."""
    number, column = value.end.line, value.end.column - 1
    line = lines[number - 1]
    if found := _COMMENT.match(line, column):
        if not value.text and found["rest"][:1].strip():
            mend = "値なら、全体を引用符で囲んでください。注記なら、「#」の後を一つ空けてください。"
            yield _lost(number, found, "値が空になっています", mend)
        elif value.text and _is_text(value.text, found["gap"], found["rest"]):
            yield _lost(number, found, _ends(value), _QUOTES + _ABOVE)
    elif not line[column:].strip() and _UNFINISHED.search(value.text):
        below = lines[number] if number < len(lines) else ""
        if found := _COMMENT.match(below):
            mend = "文の一部なら、一行に書き、全体を引用符で囲んでください。"
            yield _lost(number + 1, found, _ends(value), mend)


def _is_text(value: str, gap: str, rest: str) -> bool:
    """Say whether what stands behind a value was meant as more of it."""
    apart = bool(rest) and not rest[0].isspace()
    if _UNFINISHED.search(value) or _closes(value, rest) or (apart and rest[0].isdecimal()):
        return True
    if len(gap) > 1 or gap == "\t":
        return False
    return apart or not (_FINISHED.search(value) or len(value) <= _SHORT)


def _closes(value: str, rest: str) -> bool:
    """Say whether a bracket opens in the value and closes in what is behind it."""
    return any(value.count(pair[0]) > value.count(pair[1]) and pair[1] in rest for pair in _PAIRS)


def _kept(value: Scalar, lines: list[str], *, prose: bool) -> Iterator[Spot]:
    """Report a comment that has become a part of the value."""
    found = _MEANT.search(value.text)
    if not found or (prose and not found["blank"] and found["rest"][:1].strip()):
        return
    mark = Mark(value.mark.line, value.mark.column + found.end("sign") - 1)
    sign = found["sign"][-1]
    why = "の前が全角の空白" if found["blank"] else "が全角"
    message = (
        f"「{sign}」{why}なので、{quoted(sign + found['rest'])}は注記にならず、値の一部になっています。"
        "注記なら、半角の空白二つと半角の「#」に直してください。"
    )
    yield Spot(mark if value.in_one_line else value.mark, message + (_QUOTES if prose else ""))


def _ends(value: Scalar) -> str:
    return f"値が{quoted(value.text)}で終わっています"


def _lost(line: int, found: re.Match[str], fault: str, mend: str) -> Spot:
    dropped = quoted("#" + found["rest"])
    message = f"空白の後の「#」は注記の印なので、{dropped}が読み飛ばされ、{fault}。{mend}"
    return Spot(Mark(line, found.end("gap") + 1), message)


def _opens(written: str) -> bool:
    return sum(map(written.count, "[{")) > sum(map(written.count, "]}"))
