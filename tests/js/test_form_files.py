"""Files that are no form: each is refused in plain words, and nothing in it is run or carried along."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.js.forms import Filler, filler, filling, parts_of, sheet, with_parts, word, zipped

WORD = word(lambda document: document.add_paragraph("{{件名}}"))
SHEET = sheet(lambda book: book.active.append(["{{件名}}"]))
OLDER = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500)


@pytest.fixture(scope="module")
def office(browser: Browser) -> Iterator[Filler]:
    with filler(browser) as made:
        yield made


def typed(content: bytes, old: str, new: str) -> bytes:
    """The same file, said to be of another kind."""
    types = parts_of(content)["[Content_Types].xml"].decode()
    assert old in types
    return with_parts(content, {"[Content_Types].xml": types.replace(old, new)})


def overlapping(content: bytes, size: int, times: int) -> bytes:
    """The same file with one stored part, which many entries of the list name, each said to be empty."""
    held = io.BytesIO(content)
    with zipfile.ZipFile(held, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("xl/media/a.bin", bytes(size))
        part = archive.infolist()[-1]
    made = bytearray(held.getvalue())
    start = made.rindex(b"PK\x01\x02")
    end = made.rindex(b"PK\x05\x06")
    entry = bytearray(made[start:end])
    assert entry[46:60] == part.filename.encode()
    entry[24:28] = bytes(4)
    entries = [
        bytes(entry[:46]) + f"xl/media/{n:05}".encode() + bytes(entry[60:]) for n in range(times)
    ]
    tail = bytearray(made[end:])
    count = int.from_bytes(tail[10:12], "little") - 1 + times
    tail[8:12] = count.to_bytes(2, "little") * 2
    start_of_list = int.from_bytes(tail[16:20], "little")
    listed = made[start_of_list:start] + b"".join(entries)
    tail[12:16] = len(listed).to_bytes(4, "little")
    return bytes(made[:start_of_list] + listed + tail)


MACRO = "マクロなどの動くものが入っています。"
OTHER = "ふつうのWordやExcelの文書ではありません"
BAD = {
    "empty": (b"", "ファイルが空です。"),
    "text": ("{{件名}}".encode(), "WordやExcelのファイルではありません。"),
    "old": (OLDER, "古い形式（.doc、.xls）は読めません。"),
    "password": (
        OLDER + "EncryptedPackage".encode("utf-16-le"),
        "パスワードの付いたファイルは読めません。",
    ),
    "half": (WORD[: len(WORD) // 2], "ファイルが壊れているか、"),
    "zip": (zipped({"a.txt": "a"}), "ファイルが壊れているか、"),
    "large": (WORD + bytes(8_000_000), "ファイルが大きすぎます"),
    "bomb": (
        with_parts(WORD, {"word/media/a.bin": bytes(101_000_000)}),
        "ファイルが大きすぎます",
    ),
    "blocks that overlap": (overlapping(SHEET, 3_000_000, 40), "ファイルが大きすぎます"),
    "entities": (
        with_parts(WORD, {"word/header9.xml": '<?xml version="1.0"?>\n<!DOCTYPE a []><a/>'}),
        OTHER,
    ),
    "docm": (with_parts(WORD, {"word/vbaProject.bin": b"x"}), MACRO),
    "docm by type": (
        typed(
            WORD,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
        MACRO,
    ),
    "xlsm": (with_parts(SHEET, {"xl/vbaProject.bin": b"x"}), MACRO),
    "macro sheet": (with_parts(SHEET, {"xl/macrosheets/sheet1.xml": "<a/>"}), MACRO),
    "control": (with_parts(WORD, {"word/activeX/activeX1.bin": b"x"}), MACRO),
    "dotx": (
        typed(WORD, "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml"),
        OTHER,
    ),
    "pptx": (
        typed(WORD, "wordprocessingml.document.main+xml", "presentationml.presentation.main+xml"),
        OTHER,
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_form_says_why(office: Filler, name: str) -> None:
    content, said = BAD[name]
    made = office.fill(content, filling())
    assert made.keys() == {"fault"}
    assert made["fault"].startswith(said)


def test_good_files_pass(office: Filler) -> None:
    kinds = [office.fill(each, filling())["kind"] for each in (WORD, SHEET)]
    assert kinds == ["docx", "xlsx"]


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("件明", "件名"),
        ("自治体名", "自団体名"),
        ("名簿.しめい", ""),
        ("名簿.氏命", "名簿.氏名"),
        ("#名簿", "名簿"),
        ("訪問日", "訪問日時"),
        ("決裁欄", ""),
    ],
)
def test_what_may_have_been_meant_is_offered(office: Filler, name: str, near: str) -> None:
    assert office.call("meant", name) == near
